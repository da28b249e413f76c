#include "truceline/syntax/lemmatise.hpp"

#include <algorithm>
#include <array>
#include <cstdint>
#include <optional>

#include "syntax/lemma_rules.hpp"
#include "syntax/lemma_table.hpp"
#include "text/ascii.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

constexpr std::size_t kLongestWord = 64;          // bytes; longer ones are addresses and file names
constexpr std::size_t kLongestPluralAcronym = 3;  // "GIS", "RBI" as plurals; longer ones are shouted words
constexpr std::size_t kLongestAcronym = 5;        // a longer name in capitals is a shouted name

bool is_ascii_lower(char c) noexcept {
  return c >= 'a' && c <= 'z';
}
char to_upper(char c) noexcept {
  return is_ascii_lower(c) ? static_cast<char>(c - 32) : c;
}

/// Lower case of Latin and Cyrillic letters that take as many bytes; others are kept.
char32_t lower_code_point(char32_t c) noexcept {
  if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x410 && c <= 0x42F)) return c + 32;
  const bool even_upper =
      (c >= 0x100 && c <= 0x12F) || (c >= 0x132 && c <= 0x137) || (c >= 0x14A && c <= 0x177);
  const bool odd_upper = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  return (even_upper && c % 2 == 0) || (odd_upper && c % 2 == 1) ? c + 1 : c;
}

/// Writes `text` in lower case to `out`, which has room for as many bytes, with straight apostrophes; returns
/// the number of bytes written.
std::size_t write_lower(std::string_view text, char* out) noexcept {
  std::size_t size = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (static_cast<unsigned char>(text[at]) < 0x80) {
      out[size++] = ascii::lower(text[at++]);
      continue;
    }
    const CodePoint point = decode_utf8(text, at);
    const char32_t lower = lower_code_point(point.value);
    if (point.valid && (point.value == U'’' || point.value == U'‘')) {
      out[size++] = '\'';
    } else if (point.valid && lower != point.value) {
      out[size++] = static_cast<char>(0xC0 | (lower >> 6));
      out[size++] = static_cast<char>(0x80 | (lower & 0x3F));
    } else {
      size = static_cast<std::size_t>(std::copy_n(text.data() + at, point.length, out + size) - out);
    }
    at += point.length;
  }
  return size;
}

std::string capitalise(std::string text) {
  if (!text.empty()) text[0] = to_upper(text[0]);
  return text;
}

/// The word as it is written and in lower case.
struct Spelling {
  std::string_view form;
  std::string_view lower;

  [[nodiscard]] bool has_capital() const noexcept { return !form.empty() && ascii::is_upper(form[0]); }
};

bool has_capital_only(std::string_view text) noexcept {
  return std::none_of(text.begin(), text.end(), is_ascii_lower) &&
         std::any_of(text.begin(), text.end(), ascii::is_upper);
}

/// "Beirut-based", "cease-fires": only the last part is inflected.
std::size_t inflected_from(std::string_view lower) noexcept {
  const std::size_t hyphen = lower.rfind('-');
  return hyphen == std::string_view::npos || hyphen + 2 >= lower.size() ? 0 : hyphen + 1;
}

BaseForm base_of_verb(std::string_view lower, std::string_view xpos, const LemmaTable& table) {
  if (xpos == "VBZ") return base_of_third(lower, table);
  if (xpos == "VBG") return base_of_gerund(lower, table);
  if (xpos == "VBD" || xpos == "VBN") return base_of_past(lower, table);
  // A participle within a name: "United" (NNP).
  if (xpos == "NNP" && lower.ends_with("ed")) return base_of_past(lower, table);
  if (xpos == "NNP" && lower.ends_with("ing")) return base_of_gerund(lower, table);
  return {lower, {}};
}

/// Adds the unchanged part before a hyphen to the base form of what follows it.
template <typename Rule>
std::string with_first_part(std::string_view lower, Rule rule) {
  const std::size_t from = inflected_from(lower);
  const BaseForm base = rule(lower.substr(from));
  std::string result;
  result.reserve(from + base.stem.size() + base.ending.size());
  return result.append(lower.substr(0, from)).append(base.stem).append(base.ending);
}

/// Names of peoples keep their capital: "Iraqi", "islamist" → Islamist.
std::string with_name_capital(std::string lemma, const LemmaTable& table) {
  if (lemma.empty()) return lemma;
  const char first = lemma[0];
  lemma[0] = to_upper(first);
  if (!table.contains("base name", lemma)) lemma[0] = first;
  return lemma;
}

/// "B", "IT", "CO2", "L2": what a short word in capitals means is lost in lower case.
bool is_code(std::string_view form) noexcept {
  const bool has_digit = std::any_of(form.begin(), form.end(), ascii::is_digit);
  return has_capital_only(form) && (has_digit || form.size() <= 2);
}

/// "CFLs", "AK47s", but not "As".
bool is_plural_acronym(std::string_view form) noexcept {
  if (form.size() < 3 || !form.ends_with('s')) return false;
  const std::string_view singular = form.substr(0, form.size() - 1);
  return has_capital_only(singular) && singular.find_first_of("'-") == std::string_view::npos;
}

std::string lemma_of_noun(const Spelling& word, std::string_view xpos, const LemmaTable& table) {
  if (is_code(word.form)) return std::string(word.form);
  if (xpos != "NNS") return with_name_capital(std::string(word.lower), table);
  if (is_plural_acronym(word.form)) return std::string(word.form.substr(0, word.form.size() - 1));
  if (has_capital_only(word.form) && word.form.size() <= kLongestPluralAcronym) return std::string(word.form);
  return with_name_capital(
      with_first_part(word.lower, [&](std::string_view part) { return singular_of(part, table); }), table);
}

/// "pro-Beijing" keeps its capital, "Well-known" at the start of a sentence does not.
std::string lemma_of_adjective(const Spelling& word, const LemmaTable& table) {
  if (!word.has_capital() && word.form.find('-') != std::string_view::npos) return std::string(word.form);
  if (is_code(word.form)) return std::string(word.form);
  if (word.has_capital()) {
    std::string name = capitalise(std::string(word.lower));
    if (table.contains("base capital", name)) return name;
  }
  return with_name_capital(std::string(word.lower), table);
}

std::string lemma_of_compared(const Spelling& word, std::string_view xpos, const LemmaTable& table) {
  const bool adverb = xpos == "RBR" || xpos == "RBS";
  if (!adverb && xpos != "JJR" && xpos != "JJS") return std::string(word.lower);
  return with_first_part(
      word.lower, [&](std::string_view part) { return positive_of(part, adverb ? "adv" : "adj", table); });
}

/// "12,000" → 12000, "VII" as it is, "Two" → two.
std::string lemma_of_number(const Spelling& word) {
  const bool roman = word.form.find_first_not_of("IVXLCDM") == std::string_view::npos;
  std::string result(roman ? word.form : word.lower);
  for (std::size_t at = 1; at + 1 < result.size(); ++at) {
    if (result[at] == ',' && ascii::is_digit(result[at - 1]) && ascii::is_digit(result[at + 1]))
      result.erase(at, 1);
  }
  return result;
}

/// The capitals of `form` on the lemma of a plural name; "UAVs" keeps what it had.
std::string lemma_of_plural_name(const Spelling& word, const LemmaTable& table) {
  if (has_capital_only(word.form) && word.form.size() < kLongestAcronym) return std::string(word.form);
  std::string lemma =
      with_first_part(word.lower, [&](std::string_view part) { return singular_of(part, table); });
  const bool shouted = word.form.size() > kLongestAcronym && has_capital_only(word.form);
  for (std::size_t at = 0; at < lemma.size() && at < word.form.size(); ++at) {
    const bool same_letter = lemma[at] == ascii::lower(word.form[at]);
    if (same_letter && (at == 0 || !shouted)) lemma[at] = word.form[at];
  }
  return capitalise(std::move(lemma));
}

std::string lemma_of_name(const Spelling& word) {
  const bool plain = std::all_of(word.form.begin(), word.form.end(), ascii::is_upper);
  if (plain && word.form.size() > kLongestAcronym) return capitalise(std::string(word.lower));
  return std::string(word.form);
}

std::string lemma_by_rule(const Spelling& word, std::string_view upos, std::string_view xpos,
                          const LemmaTable& table) {
  if (upos == "PROPN" && xpos == "NNPS") return lemma_of_plural_name(word, table);
  if (upos == "NOUN") return lemma_of_noun(word, xpos, table);
  if (upos == "VERB" || upos == "AUX") {
    return with_first_part(word.lower,
                           [&](std::string_view part) { return base_of_verb(part, xpos, table); });
  }
  if (upos == "PROPN" || xpos == "NNP") return lemma_of_name(word);
  if (upos == "X" || upos == "SYM" || xpos == "LS") return std::string(word.form);
  if (upos == "ADJ" && xpos == "JJ") return lemma_of_adjective(word, table);
  if (upos == "ADJ" || upos == "ADV") return lemma_of_compared(word, xpos, table);
  if (upos == "NUM") return lemma_of_number(word);
  return std::string(word.lower);
}

}  // namespace

std::string lemmatise(std::string_view form, std::string_view upos, std::string_view xpos) {
  if (form.size() > kLongestWord) return std::string(form);
  const LemmaTable& table = builtin_lemma_table();
  std::array<char, kLongestWord> buffer{};
  const Spelling word{form, std::string_view(buffer.data(), write_lower(form, buffer.data()))};
  auto known = table.find(xpos, word.lower);
  if (!known) known = table.find(upos, word.lower);
  std::string lemma = known ? std::string(*known) : lemma_by_rule(word, upos, xpos, table);
  const bool in_name = xpos == "NNP" && upos != "PROPN" && word.has_capital();  // "United" → Unite
  return in_name ? capitalise(std::move(lemma)) : lemma;
}

}  // namespace truceline
