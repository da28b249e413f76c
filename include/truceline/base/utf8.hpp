// UTF-8 without a Unicode library: validity, code points, folding of Latin letters for look-ups.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace truceline {

/// One decoded code point. `length` is the number of bytes read (≥ 1); an invalid byte gives U+FFFD and
/// length 1.
struct CodePoint {
  char32_t value = 0;
  std::size_t length = 1;
  bool valid = true;
};

/// Decodes the code point that starts at `text[at]`; `at` must be < text.size().
[[nodiscard]] CodePoint decode_utf8(std::string_view text, std::size_t at) noexcept;
void append_utf8(std::string& out, char32_t code_point);
[[nodiscard]] bool is_valid_utf8(std::string_view text) noexcept;

/// For each of the sorted byte offsets, how many whole code points lie before it (an invalid byte counts as
/// one). Linear in the text.
[[nodiscard]] std::vector<std::size_t> code_point_offsets(std::string_view text,
                                                          const std::vector<std::size_t>& byte_offsets);

/// Lower case without diacritics, for comparing names: "Xankəndi" → "xankendi", "Zürich" → "zurich", ’ → '.
/// Latin letters up to U+024F, U+1E00–1EFF and ə are folded to ASCII ("ß" → "ss"), curly quotes, dashes and
/// no-break spaces to their ASCII kin, combining accents dropped; everything else is kept, invalid bytes too.
/// Never longer than `text`.
[[nodiscard]] std::string fold(std::string_view text);

/// Letter or digit of any script that matters here: ASCII alphanumerics and every code point ≥ U+00AA that is
/// not punctuation or a space.
[[nodiscard]] bool is_word_code_point(char32_t c) noexcept;
[[nodiscard]] bool is_upper_code_point(char32_t c) noexcept;

}  // namespace truceline
