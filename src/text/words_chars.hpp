// Classes of characters, by which words are cut.
#pragma once

#include <array>
#include <cstdint>
#include <string_view>

#include "text/ascii.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {

enum class CharClass : std::uint8_t { space, letter, digit, mark, high };

/// By byte; `high` bytes begin or continue a character beyond ASCII.
inline constexpr std::array<CharClass, 256> kCharClass = [] {
  std::array<CharClass, 256> table{};
  for (std::size_t i = 0; i < table.size(); ++i) {
    const char c = static_cast<char>(i);
    if (i >= 0x80)
      table[i] = CharClass::high;
    else if (i <= 0x20)
      table[i] = CharClass::space;
    else if (ascii::is_alpha(c))
      table[i] = CharClass::letter;
    else
      table[i] = ascii::is_digit(c) ? CharClass::digit : CharClass::mark;
  }
  return table;
}();

[[nodiscard]] inline CharClass class_of(char c) noexcept {
  return kCharClass[static_cast<unsigned char>(c)];
}

/// Bytes of the white space at `at` (blank, control character, no-break or thin space, byte order mark); 0
/// when none.
[[nodiscard]] inline std::size_t space_length(std::string_view text, std::size_t at) noexcept {
  const CharClass c = class_of(text[at]);
  if (c == CharClass::space) return 1;
  if (c != CharClass::high) return 0;
  const CodePoint point = decode_utf8(text, at);
  const char32_t v = point.value;
  return v == 0xA0 || v == 0x2009 || v == 0x202F || v == 0xFEFF ? point.length : 0;
}

/// Bytes of the letter or digit at `at`; 0 when there is none.
[[nodiscard]] inline std::size_t word_char_length(std::string_view text, std::size_t at) noexcept {
  const CharClass c = class_of(text[at]);
  if (c == CharClass::letter || c == CharClass::digit) return 1;
  if (c != CharClass::high) return 0;
  const CodePoint point = decode_utf8(text, at);
  return is_word_code_point(point.value) && point.value != 0xFEFF ? point.length : 0;
}

/// Bytes of the apostrophe (' or ’) at `at`; 0 when there is none.
[[nodiscard]] inline std::size_t apostrophe_length(std::string_view text, std::size_t at) noexcept {
  if (at >= text.size()) return 0;
  if (text[at] == '\'') return 1;
  return text[at] == '\xE2' && text.substr(at, 3) == "\u2019" ? 3 : 0;
}

}  // namespace truceline
