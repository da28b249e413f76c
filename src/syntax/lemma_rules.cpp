#include "syntax/lemma_rules.hpp"

#include <algorithm>
#include <optional>

#include "text/ascii.hpp"

namespace truceline {
namespace {

constexpr std::size_t kShortest = 3;       // "as", "is", "ed" are no inflected words
constexpr std::size_t kLongestPrefix = 5;  // "under", "inter"

bool is_vowel(char c) noexcept {
  return std::string_view("aeiou").find(c) != std::string_view::npos;
}

bool is_consonant(char c) noexcept {
  return c >= 'a' && c <= 'z' && !is_vowel(c);
}

bool has_vowel(std::string_view text) noexcept {
  return text.find_first_of("aeiouy") != std::string_view::npos;
}

constexpr std::size_t kLongestEnding = 4;

/// Whether `text` ends in one of the endings that the table has under `list`.
bool ends_in(std::string_view text, std::string_view list, const LemmaTable& table) noexcept {
  for (std::size_t n = 1; n <= std::min(kLongestEnding, text.size()); ++n) {
    if (table.contains(list, text.substr(text.size() - n))) return true;
  }
  return false;
}

std::string_view without_last(std::string_view text, std::size_t count) noexcept {
  return text.substr(0, text.size() - count);
}

/// "hop", "plan": a verb of this shape doubles its last letter, so "hoped" cannot come from it.
bool would_double(std::string_view stem) noexcept {
  const std::size_t n = stem.size();
  if (n < 3 || !is_consonant(stem[n - 1]) || !is_vowel(stem[n - 2]) || !is_consonant(stem[n - 3]))
    return false;
  const bool one_syllable = !has_vowel(without_last(stem, 2));
  return one_syllable && std::string_view("wxy").find(stem[n - 1]) == std::string_view::npos;
}

/// Whether a stem that no list knows has lost an e: "privatiz", "reactivat", "reconven" does not tell.
bool looks_cut(std::string_view stem, const LemmaTable& table) noexcept {
  if (ends_in(stem, "ending cut", table)) return true;
  if (ends_in(stem, "ending vowel", table)) {
    const std::size_t vowel = stem.find_last_of("aeiou");
    const bool long_vowel = vowel > 0 && is_vowel(stem[vowel - 1]);
    if (long_vowel) return stem.ends_with("quir") || stem.ends_with("iat") || stem.ends_with("uat");
    return would_double(stem) || ends_in(stem, "ending usual", table);
  }
  const std::size_t n = stem.size();
  if (n >= 3 && stem[n - 1] == 'l' && is_consonant(stem[n - 2]) && stem[n - 2] != 'l' && stem[n - 2] != 'r') {
    return stem[n - 2] != 'w';
  }
  return would_double(stem);
}

bool is_doubled(std::string_view stem) noexcept {
  const std::size_t n = stem.size();
  return n >= 3 && stem[n - 1] == stem[n - 2] && is_consonant(stem[n - 1]);
}

/// An unknown word that ends in a known one of three letters or more: "blacklin" → e, as in "line".
std::optional<BaseForm> restore_by_end(std::string_view stem, std::string_view bases,
                                       const LemmaTable& table) {
  for (std::size_t cut = 2; cut + 3 <= stem.size(); ++cut) {
    const std::string_view end = stem.substr(cut);
    if (table.contains(bases, end, "e")) return BaseForm{stem, "e"};
    if (table.contains(bases, end)) return BaseForm{stem, {}};
  }
  return std::nullopt;
}

/// The base form of which `stem` is left when -ed, -ing, -er or -est is cut; `bases` is the tag of the known
/// ones.
BaseForm restore(std::string_view stem, std::string_view bases, bool keep_ng, const LemmaTable& table) {
  const bool with_e = table.contains(bases, stem, "e");
  const bool plain = table.contains(bases, stem);
  if (with_e && plain) {
    const bool drop = keep_ng && stem.ends_with("ng");
    return drop ? BaseForm{stem, {}} : BaseForm{stem, "e"};
  }
  if (with_e) return {stem, "e"};
  if (plain) return {stem, {}};
  if (is_doubled(stem)) {
    const std::string_view single = without_last(stem, 1);
    const bool keeps_two = ends_in(stem, "ending double", table) && !table.contains(bases, single);
    return {keeps_two ? stem : single, {}};
  }
  if (const auto known_end = restore_by_end(stem, bases, table)) return *known_end;
  return looks_cut(stem, table) ? BaseForm{stem, "e"} : BaseForm{stem, {}};
}

/// Irregular forms, also behind a prefix: "resold" → re + sell.
bool find_irregular(std::string_view word, std::string_view part, const LemmaTable& table, BaseForm& base) {
  if (const auto lemma = table.find(part, word)) {
    base = {*lemma, {}};
    return true;
  }
  if (part != "verb") return false;
  for (std::size_t cut = 2; cut <= kLongestPrefix && cut + kShortest <= word.size(); ++cut) {
    if (!table.contains("prefix", word.substr(0, cut))) continue;
    if (const auto lemma = table.find(part, word.substr(cut))) {
      base = {word.substr(0, cut), *lemma};
      return true;
    }
  }
  return false;
}

/// A word in -s, noun or verb.
BaseForm without_s(std::string_view word, std::string_view bases, const LemmaTable& table) {
  const std::string_view cut = without_last(word, 1);
  if (!word.ends_with("es")) return {cut, {}};
  const std::string_view stem = without_last(word, 2);
  if (stem.ends_with("i")) {
    const bool in_ie = stem.size() <= 2 || table.contains(bases, cut);
    return in_ie ? BaseForm{cut, {}} : BaseForm{without_last(stem, 1), "y"};
  }
  if (!ends_in(stem, "ending es", table) || table.contains(bases, cut)) return {cut, {}};
  const bool z_from_e = stem.ends_with("z") && !stem.ends_with("zz");
  return z_from_e ? BaseForm{cut, {}} : BaseForm{stem, {}};
}

}  // namespace

BaseForm singular_of(std::string_view plural, const LemmaTable& table) {
  BaseForm base;
  if (find_irregular(plural, "noun", table, base)) return base;
  if (plural.size() > kShortest + 1 && plural.ends_with("men")) return {without_last(plural, 2), "an"};
  if (plural.ends_with("'s") && plural.size() > 2 && ascii::is_digit(plural[plural.size() - 3])) {
    return {without_last(plural, 2), "s"};  // "80's"
  }
  if (plural.ends_with("'s") && plural.size() > 2) return {without_last(plural, 2), {}};
  if (plural.size() < kShortest || !plural.ends_with("s") || plural.ends_with("ss")) return {plural, {}};
  if (ascii::is_digit(plural[plural.size() - 2])) return {plural, {}};  // "1970s"
  return without_s(plural, "base noun", table);
}

BaseForm base_of_third(std::string_view third, const LemmaTable& table) {
  BaseForm base;
  if (find_irregular(third, "verb", table, base)) return base;
  if (third.size() < kShortest || !third.ends_with("s") || third.ends_with("ss")) return {third, {}};
  return without_s(third, "base verb", table);
}

BaseForm base_of_past(std::string_view past, const LemmaTable& table) {
  BaseForm base;
  if (find_irregular(past, "verb", table, base)) return base;
  if (past.ends_with("'d")) return {without_last(past, 2), {}};
  if (past.size() <= kShortest || !past.ends_with("ed") || table.contains("base verb", past))
    return {past, {}};
  const std::string_view stem = without_last(past, 2);
  if (stem.ends_with("i")) {
    const std::string_view with_ie = without_last(past, 1);
    const bool in_ie = stem.size() <= 2 || table.contains("base verb", with_ie);
    return in_ie ? BaseForm{with_ie, {}} : BaseForm{without_last(stem, 1), "y"};
  }
  const bool in_vowel = stem.ends_with("e") || stem.ends_with("o");
  if (in_vowel && table.contains("base verb", stem, "e")) return {stem, "e"};
  return restore(stem, "base verb", false, table);
}

BaseForm base_of_gerund(std::string_view gerund, const LemmaTable& table) {
  BaseForm base;
  if (find_irregular(gerund, "verb", table, base)) return base;
  // "goin'" and "doin" are said and written.
  std::string_view stem = gerund;
  if (gerund.ends_with("ing")) {
    stem = without_last(gerund, 3);
  } else if (gerund.ends_with("in'")) {
    stem = without_last(gerund, 3);
  } else {
    return {gerund, {}};
  }
  if (stem.empty() || !has_vowel(stem)) return {gerund, {}};
  if (stem.ends_with("y") && table.contains("base verb", without_last(stem, 1), "ie")) {
    if (!table.contains("base verb", stem)) return {without_last(stem, 1), "ie"};
  }
  return restore(stem, "base verb", true, table);
}

BaseForm positive_of(std::string_view compared, std::string_view part, const LemmaTable& table) {
  BaseForm base;
  if (find_irregular(compared, part, table, base)) return base;
  std::string_view stem;
  if (compared.ends_with("er")) {
    stem = without_last(compared, 2);
  } else if (compared.ends_with("est")) {
    stem = without_last(compared, 3);
  }
  if (stem.size() < 2) return {compared, {}};
  if (stem.ends_with("i")) return {without_last(stem, 1), "y"};
  if (is_doubled(stem) && !table.contains("base adj", stem)) return {without_last(stem, 1), {}};
  const bool add_e =
      table.contains("base adj", stem, "e") && (!table.contains("base adj", stem) || would_double(stem));
  return add_e ? BaseForm{stem, "e"} : BaseForm{stem, {}};
}

}  // namespace truceline
