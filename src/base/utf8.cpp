#include "truceline/base/utf8.hpp"

#include <algorithm>
#include <cstdint>
#include <cstring>
#include <iterator>

namespace truceline {
namespace {

struct UpperRange {
  char32_t first;
  char32_t last;
  char32_t step;
};
struct Range {
  char32_t first;
  char32_t last;
};

#include "base/latin_fold.inc"
#include "base/upper_ranges.inc"

// Punctuation, symbols and spaces from U+00AB on, sorted. Quotes that are letters of names (U+02BB, U+02BC)
// stay words.
constexpr Range kNotWord[] = {
    {0x00AB, 0x00B1},   {0x00B4, 0x00B4},   {0x00B6, 0x00B8}, {0x00BB, 0x00BB}, {0x00BF, 0x00BF},
    {0x00D7, 0x00D7},   {0x00F7, 0x00F7},   {0x02C2, 0x02C5}, {0x02D2, 0x02DF}, {0x037E, 0x037E},
    {0x0387, 0x0387},   {0x055A, 0x055F},   {0x0589, 0x058F}, {0x05BE, 0x05BE}, {0x05C0, 0x05C0},
    {0x05C3, 0x05C3},   {0x05C6, 0x05C6},   {0x05F3, 0x05F4}, {0x0606, 0x060F}, {0x061B, 0x061F},
    {0x066A, 0x066D},   {0x06D4, 0x06D4},   {0x0964, 0x0965}, {0x0970, 0x0970}, {0x0E3F, 0x0E3F},
    {0x10FB, 0x10FB},   {0x1360, 0x1368},   {0x1680, 0x1680}, {0x17D4, 0x17DB}, {0x1800, 0x180E},
    {0x2000, 0x206F},   {0x207A, 0x207E},   {0x208A, 0x208E}, {0x20A0, 0x20CF}, {0x2100, 0x2101},
    {0x2103, 0x2106},   {0x2108, 0x2109},   {0x2114, 0x2114}, {0x2116, 0x2118}, {0x211E, 0x2123},
    {0x2190, 0x245F},   {0x249C, 0x24E9},   {0x2500, 0x2BFF}, {0x2E00, 0x2E7F}, {0x3000, 0x3004},
    {0x3008, 0x3020},   {0x3030, 0x3030},   {0x303D, 0x303F}, {0x30A0, 0x30A0}, {0x30FB, 0x30FB},
    {0xD800, 0xF8FF},   {0xFD3E, 0xFD3F},   {0xFE10, 0xFE1F}, {0xFE30, 0xFE6F}, {0xFEFF, 0xFEFF},
    {0xFF01, 0xFF0F},   {0xFF1A, 0xFF20},   {0xFF3B, 0xFF40}, {0xFF5B, 0xFF65}, {0xFFE0, 0xFFFF},
    {0x1F000, 0x1FAFF}, {0xE0000, 0x10FFFF}};

// The range that may hold `c` in a sorted table of ranges, or the end.
template <class Table>
auto range_near(const Table& table, char32_t c) {
  return std::lower_bound(std::begin(table), std::end(table), c,
                          [](const auto& range, char32_t value) { return range.last < value; });
}

constexpr bool is_continuation(unsigned char byte) {
  return (byte & 0xC0) == 0x80;
}

constexpr char ascii_lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c + ('a' - 'A')) : c;
}

// How many bytes from `at` on are ASCII.
std::size_t ascii_run(std::string_view text, std::size_t at) noexcept {
  constexpr std::uint64_t kHighBits = 0x8080808080808080U;
  std::size_t end = at;
  for (std::uint64_t eight = 0; end + sizeof eight <= text.size(); end += sizeof eight) {
    std::memcpy(&eight, text.data() + end, sizeof eight);
    if ((eight & kHighBits) != 0) break;
  }
  while (end < text.size() && static_cast<unsigned char>(text[end]) < 0x80) ++end;
  return end - at;
}

// A loop without branches, which the compiler turns into vector code: nearly all text is ASCII.
void append_lower(std::string& out, std::string_view ascii) {
  const std::size_t begin = out.size();
  out.append(ascii);
  for (std::size_t i = begin; i < out.size(); ++i) out[i] = ascii_lower(out[i]);
}

// What `c` folds to; null when it is kept as it is.
const char* folded(char32_t c) noexcept {
  if (c >= 0x00C0 && c <= 0x024F) return *kLatinFold[c - 0x00C0] ? kLatinFold[c - 0x00C0] : nullptr;
  if (c >= 0x1E00 && c <= 0x1EFF) {
    return *kLatinAdditionalFold[c - 0x1E00] ? kLatinAdditionalFold[c - 0x1E00] : nullptr;
  }
  if (c >= 0x0300 && c <= 0x036F) return "";
  if (c >= 0x2010 && c <= 0x2015) return "-";
  switch (c) {
    case 0x0259:  // schwa: its capital lies in the table, it among the phonetic letters
      return "e";
    case 0x2018:
    case 0x2019:
    case 0x201B:
    case 0x02BB:
    case 0x02BC:
      return "'";
    case 0x201C:
    case 0x201D:
    case 0x201F:
      return "\"";
    case 0x2212:
      return "-";
    case 0x00A0:
    case 0x202F:
    case 0x2007:
      return " ";
    default:
      return nullptr;
  }
}

}  // namespace

CodePoint decode_utf8(std::string_view text, std::size_t at) noexcept {
  const auto lead = static_cast<unsigned char>(text[at]);
  if (lead < 0x80) return {lead, 1, true};
  constexpr CodePoint kInvalid{0xFFFD, 1, false};
  const std::size_t length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
  if (lead < 0xC2 || lead > 0xF4 || text.size() - at < length) return kInvalid;
  char32_t value = lead & (0x7Fu >> length);
  for (std::size_t i = 1; i < length; ++i) {
    const auto byte = static_cast<unsigned char>(text[at + i]);
    if (!is_continuation(byte)) return kInvalid;
    value = value << 6 | (byte & 0x3Fu);
  }
  constexpr char32_t kSmallest[] = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < kSmallest[length] || value > 0x10FFFF || surrogate) return kInvalid;
  return {value, length, true};
}

void append_utf8(std::string& out, char32_t code_point) {
  const auto add = [&out](char32_t byte) { out += static_cast<char>(static_cast<unsigned char>(byte)); };
  const bool surrogate = code_point >= 0xD800 && code_point <= 0xDFFF;
  const char32_t c = surrogate || code_point > 0x10FFFF ? 0xFFFD : code_point;
  if (c < 0x80) {
    add(c);
  } else if (c < 0x800) {
    add(0xC0 | c >> 6);
    add(0x80 | (c & 0x3F));
  } else if (c < 0x10000) {
    add(0xE0 | c >> 12);
    add(0x80 | (c >> 6 & 0x3F));
    add(0x80 | (c & 0x3F));
  } else {
    add(0xF0 | c >> 18);
    add(0x80 | (c >> 12 & 0x3F));
    add(0x80 | (c >> 6 & 0x3F));
    add(0x80 | (c & 0x3F));
  }
}

bool is_valid_utf8(std::string_view text) noexcept {
  for (std::size_t at = ascii_run(text, 0); at < text.size(); at += ascii_run(text, at)) {
    const CodePoint c = decode_utf8(text, at);
    if (!c.valid) return false;
    at += c.length;
  }
  return true;
}

std::vector<std::size_t> code_point_offsets(std::string_view text,
                                            const std::vector<std::size_t>& byte_offsets) {
  std::vector<std::size_t> counts;
  counts.reserve(byte_offsets.size());
  std::size_t at = 0;
  std::size_t count = 0;
  for (const std::size_t offset : byte_offsets) {
    while (at < text.size()) {
      const std::size_t length = decode_utf8(text, at).length;
      if (at + length > offset) break;
      at += length;
      ++count;
    }
    counts.push_back(count);
  }
  return counts;
}

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t plain = ascii_run(text, at);
    append_lower(out, text.substr(at, plain));
    at += plain;
    if (at == text.size()) break;
    const CodePoint c = decode_utf8(text, at);
    const char* letters = c.valid ? folded(c.value) : nullptr;
    if (letters) {
      out += letters;
    } else {
      out += text.substr(at, c.length);
    }
    at += c.length;
  }
  return out;
}

bool is_word_code_point(char32_t c) noexcept {
  if (c < 0x80) return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  if (c < 0x00AA || c > 0x10FFFF) return false;
  const auto range = range_near(kNotWord, c);
  return range == std::end(kNotWord) || c < range->first;
}

bool is_upper_code_point(char32_t c) noexcept {
  if (c < 0x80) return c >= 'A' && c <= 'Z';
  const auto range = range_near(kUpperRanges, c);
  return range != std::end(kUpperRanges) && c >= range->first && (c - range->first) % range->step == 0;
}

}  // namespace truceline
