#include "truceline/lexicon/phrase_index.hpp"

namespace truceline {

std::vector<std::string> phrase_words(std::string_view folded) {
  constexpr std::string_view kSpaces = " \t\n\v\f\r";
  const auto each = [&](auto use) {
    std::size_t end = 0;
    for (std::size_t at = folded.find_first_not_of(kSpaces); at != folded.npos;
         at = folded.find_first_not_of(kSpaces, end)) {
      end = std::min(folded.find_first_of(kSpaces, at), folded.size());
      use(folded.substr(at, end - at));
    }
  };
  std::size_t count = 0;
  each([&](std::string_view) { ++count; });
  std::vector<std::string> words;
  words.reserve(count);
  each([&](std::string_view word) { words.emplace_back(word); });
  return words;
}

}  // namespace truceline
