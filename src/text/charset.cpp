#include "text/charset.hpp"

#include <iconv.h>

#include <algorithm>
#include <array>

#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

Decoded character(char32_t value, std::size_t length) {
  Decoded result;
  append_utf8(result.utf8, value);
  result.length = length;
  return result;
}

Decoded invalid(std::size_t length) {
  Decoded result = character(0xFFFD, length);
  result.valid = false;
  return result;
}

/// Windows-1252 from 0x80 to 0x9F; 0 = not assigned.
constexpr std::array<char16_t, 32> kHighControls = {
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

class Windows1252 : public Charset {
 public:
  Windows1252() : Charset("windows-1252") {}
  [[nodiscard]] Decoded decode(std::string_view bytes, std::size_t at) override {
    const auto byte = static_cast<unsigned char>(bytes[at]);
    if (byte < 0x80 || byte >= 0xA0) return character(byte, 1);
    const char16_t value = kHighControls[byte - 0x80U];
    return value == 0 ? invalid(1) : character(value, 1);
  }
};

class Utf16 : public Charset {
 public:
  explicit Utf16(bool big_endian)
      : Charset(big_endian ? "utf-16be" : "utf-16le"), high_(big_endian ? 0 : 1) {}
  [[nodiscard]] Decoded decode(std::string_view bytes, std::size_t at) override {
    if (bytes.size() - at < 2) return invalid(1);
    const char32_t first = unit(bytes, at);
    if (first < 0xD800 || first > 0xDFFF) return character(first, 2);
    if (first > 0xDBFF || bytes.size() - at < 4) return invalid(2);
    const char32_t second = unit(bytes, at + 2);
    if (second < 0xDC00 || second > 0xDFFF) return invalid(2);
    return character(0x10000 + ((first - 0xD800) << 10) + (second - 0xDC00), 4);
  }

 private:
  [[nodiscard]] char32_t unit(std::string_view bytes, std::size_t at) const {
    const auto high = static_cast<unsigned char>(bytes[at + high_]);
    const auto low = static_cast<unsigned char>(bytes[at + 1 - high_]);
    return static_cast<char32_t>(high) << 8 | low;
  }
  std::size_t high_;
};

/// Whatever else the C library converts.
class SystemCharset : public Charset {
 public:
  explicit SystemCharset(const std::string& name)
      : Charset(name), converter_(iconv_open("UTF-8", name.c_str())) {}
  ~SystemCharset() override {
    if (usable()) iconv_close(converter_);
  }
  [[nodiscard]] bool usable() const noexcept { return converter_ != kNone(); }

  [[nodiscard]] Decoded decode(std::string_view bytes, std::size_t at) override {
    const std::size_t longest = std::min<std::size_t>(4, bytes.size() - at);
    for (std::size_t length = 1; length <= longest; ++length) {
      std::array<char, 16> utf8{};
      char* in = const_cast<char*>(bytes.data() + at);  // iconv takes char** but does not write there
      char* out = utf8.data();
      std::size_t in_left = length;
      std::size_t out_left = utf8.size();
      iconv(converter_, nullptr, nullptr, nullptr, nullptr);
      const std::size_t result = iconv(converter_, &in, &in_left, &out, &out_left);
      if (result == static_cast<std::size_t>(-1) || in_left > 0 || out == utf8.data()) continue;
      return {std::string(utf8.data(), out), length, true};
    }
    return invalid(1);
  }

 private:
  static iconv_t kNone() noexcept {
    return reinterpret_cast<iconv_t>(-1);
  }  // what iconv_open gives on failure
  iconv_t converter_;
};

bool is_1252_subset(std::string_view name) {
  return name == "windows-1252" || name == "iso-8859-1" || name == "latin1" || name == "latin-1" ||
         name == "us-ascii" || name == "ascii" || name == "cp1252" || name == "iso8859-1";
}

/// Encodings with escape sequences need a state that a character at a time does not have.
bool has_shift_states(std::string_view name) {
  return name.find("2022") != std::string_view::npos || name.find("utf-7") != std::string_view::npos ||
         name.substr(0, 2) == "hz";
}

}  // namespace

std::unique_ptr<Charset> open_charset(const std::string& name) {
  if (name == "utf-16le" || name == "utf-16be") return std::make_unique<Utf16>(name == "utf-16be");
  if (is_1252_subset(name)) return std::make_unique<Windows1252>();
  if (has_shift_states(name)) return nullptr;
  auto charset = std::make_unique<SystemCharset>(name);
  if (!charset->usable()) return nullptr;
  for (const std::string_view letter : {"A", "z", "<", "0"}) {
    if (charset->decode(letter, 0).utf8 != letter) return nullptr;
  }
  return charset;
}

}  // namespace truceline
