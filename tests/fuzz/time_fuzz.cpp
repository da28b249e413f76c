// Fuzz target of the time tagger for libFuzzer: see CONTRIBUTING.md.
#include <cstdint>
#include <cstdio>
#include <cstdlib>

#include "temporal/time_properties.hpp"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  static const truceline::Lexicon lexicon = truceline::Lexicon::builtin();
  constexpr std::size_t kLongest = 4096;
  const std::string_view bytes(reinterpret_cast<const char*>(data), size < kLongest ? size : kLongest);
  const std::string breach = truceline::time_breach(bytes, lexicon);
  if (!breach.empty()) {
    std::fprintf(stderr, "%s\n", breach.c_str());
    std::abort();
  }
  return 0;
}
