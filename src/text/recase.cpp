#include "truceline/text/recase.hpp"

#include <algorithm>

#include "text/abbreviations.hpp"
#include "text/recase_table.hpp"
#include "text/words_chars.hpp"
#include "truceline/text/lemma.hpp"

namespace truceline {
namespace {

using Habit = CaseTable::Habit;

struct LetterCount {
  std::size_t upper = 0;
  std::size_t lower = 0;
  [[nodiscard]] std::size_t all() const { return upper + lower; }
  /// "McGregor", "[Text]" and the like may stand among capitals.
  [[nodiscard]] bool capitals() const { return upper * 4 >= all() * 3; }
};

LetterCount letters_of(std::string_view text) {
  LetterCount count;
  for (const char c : text) {
    count.upper += ascii::is_upper(c);
    count.lower += c >= 'a' && c <= 'z';
  }
  return count;
}

/// The paragraph around `span`, or with `wider` some paragraphs on both sides too.
std::string_view surroundings(std::string_view text, ByteSpan span, bool wider) {
  constexpr std::size_t kReach = 600;
  std::size_t begin = text.rfind('\n', span.begin);
  begin = begin == std::string_view::npos ? 0 : begin;
  std::size_t end = std::min(text.find('\n', span.end), text.size());
  if (wider) {
    begin -= std::min(begin, kReach);
    end = std::min(text.size(), end + kReach);
  }
  return text.substr(begin, end - begin);
}

std::string small(std::string_view word) {
  std::string out;
  for (std::size_t i = 0; i < word.size();) {
    const CodePoint c = decode_utf8(word, i);
    if (c.value < 0x80)
      out += ascii::lower(word[i]);
    else if ((c.value >= 0xC0 && c.value <= 0xDE && c.value != 0xD7))
      append_utf8(out, c.value + 0x20);
    else
      out += word.substr(i, c.length);
    i += c.length;
  }
  return out;
}

/// The first letter large, the letter behind an inner hyphen or apostrophe too ("O'Neill", "Jean-Paul").
std::string with_capital(std::string_view word, std::string_view lower) {
  std::string out(lower);
  bool begins = true;
  for (std::size_t i = 0; i < std::min(word.size(), out.size()); ++i) {
    const bool joint = word[i] == '-' || (word[i] == '\'' && i == 1);
    if (begins && class_of(word[i]) == CharClass::letter) out[i] = word[i];
    if (i == 0 && class_of(word[0]) == CharClass::high) return std::string(word.substr(0, 2)) + out.substr(2);
    begins = joint;
  }
  return out;
}

bool has_vowel(std::string_view lower) {
  return lower.find_first_of("aeiouy") != std::string_view::npos;
}

class Recaser {
 public:
  Recaser(std::string_view text, const Sentence& sentence, const Lexicon& lexicon)
      : text_(text),
        sentence_(sentence),
        lexicon_(lexicon),
        table_(CaseTable::builtin()),
        titles_(lexicon.words["title"]) {}

  std::vector<std::string> run() {
    const std::size_t n = sentence_.words.size();
    for (const Word& word : sentence_.words) {
      written_.push_back(word.span.of(text_));
      lower_.push_back(small(written_.back()));
    }
    decided_.assign(n, Decision::open);
    mark_names();
    mark_titles();
    std::vector<std::string> forms;
    for (std::size_t i = 0; i < n; ++i) forms.push_back(form_of(i));
    capitalise_first(forms);
    return forms;
  }

 private:
  enum class Decision { open, capital, keep };

  [[nodiscard]] bool is_word(std::size_t i) const {
    return i < lower_.size() && class_of(lower_[i][0]) != CharClass::mark &&
           class_of(lower_[i][0]) != CharClass::digit;
  }
  [[nodiscard]] bool is_number(std::size_t i) const {
    return i < lower_.size() && ascii::is_digit(lower_[i][0]);
  }
  [[nodiscard]] std::string_view before(std::size_t i) const {
    return i ? std::string_view(lower_[i - 1]) : "";
  }

  /// Names of the gazetteer; its words are look-up tokens, so that their places are compared.
  void mark_names() {
    const std::vector<Token> tokens =
        sentence_.tokens.empty() ? tokenize(text_, sentence_.span) : sentence_.tokens;
    std::vector<std::string> folded;
    for (const Token& token : tokens) folded.push_back(token.folded);
    const std::vector<bool> capitals(tokens.size(), true);
    for (const NameMatch& match : lexicon_.gazetteer.match(folded, capitals)) {
      if (std::all_of(match.entries.begin(), match.entries.end(),
                      [](const NameEntry* entry) { return entry->weak; })) {
        continue;
      }
      const bool acronym = std::any_of(match.entries.begin(), match.entries.end(),
                                       [](const NameEntry* entry) { return entry->case_sensitive; });
      const ByteSpan span{tokens[match.first].span.begin, tokens[match.last - 1].span.end};
      mark_name(span, acronym, match.last - match.first == 1);
    }
  }

  void mark_name(ByteSpan span, bool acronym, bool single) {
    for (std::size_t i = 0; i < written_.size(); ++i) {
      const ByteSpan word = sentence_.words[i].span;
      if (word.begin < span.begin || word.end > span.end || !is_word(i)) continue;
      if (single && is_plain_word(i, acronym)) continue;
      if (!single && is_link(lower_[i])) continue;
      decided_[i] = acronym ? Decision::keep : Decision::capital;
    }
  }

  /// "US", "WHO", "TURKEY": a name that is a common word too is one only behind "the", or not small
  /// otherwise.
  [[nodiscard]] bool is_plain_word(std::size_t i, bool acronym) const {
    const CaseTable::Entry* entry = table_.find(lower_[i]);
    if (!entry || entry->habit != Habit::small) return false;
    return !acronym || before(i) != "the";
  }

  [[nodiscard]] bool is_link(std::string_view lower) const {
    const CaseTable::Entry* entry = table_.find(lower);
    return lower.size() <= 3 && entry && entry->habit != Habit::capital;
  }

  /// A title before a name has a capital, and so has the unknown word behind it.
  void mark_titles() {
    std::size_t length = 0;
    for (std::size_t i = 0; i < lower_.size(); i += std::max<std::size_t>(length, 1)) {
      length = titles_.match(lower_, i).length;
      if (!length) continue;
      const std::size_t name = i + length;
      if (!may_be_name(name)) continue;
      for (std::size_t k = i; k < name; ++k) {
        if (!is_link(lower_[k])) decided_[k] = Decision::capital;
      }
      for (std::size_t k = name; may_be_name(k) && k < name + 3; ++k) {
        if (decided_[k] == Decision::open) decided_[k] = Decision::capital;
      }
    }
  }

  [[nodiscard]] bool may_be_name(std::size_t i) const {
    if (!is_word(i) || lower_[i].size() < 2) return false;
    if (decided_[i] != Decision::open) return true;
    const CaseTable::Entry* entry = table_.find(lower_[i]);
    return entry ? entry->habit == Habit::capital : !is_inflected_word(lower_[i]);
  }

  [[nodiscard]] std::string form_of(std::size_t i) const {
    const std::string_view word = written_[i];
    const std::string& lower = lower_[i];
    if (letters_of(word).lower || !is_word(i))
      return is_number(i) || sentence_.words[i].contracted ? lower : std::string(word);
    if (decided_[i] == Decision::keep) return std::string(word);
    if (decided_[i] == Decision::capital) return capital_form(i);
    if (sentence_.words[i].contracted) return lower;
    if (word.size() == 1) return lower == "a" || (lower == "s" && i) ? lower : std::string(word);
    if (word.size() == 2 && word[1] == '.') return std::string(word);
    if (is_month_day(i)) return capital_form(i);
    if (const CaseTable::Entry* entry = table_.find(lower)) return known_form(i, *entry);
    return unknown_form(i);
  }

  [[nodiscard]] std::string capital_form(std::size_t i) const {
    const CaseTable::Entry* entry = table_.find(lower_[i]);
    if (entry && !entry->form.empty()) return entry->form;
    return with_capital(written_[i], lower_[i]);
  }

  /// "MAY" and "MARCH" are months beside a number, and behind "in" and its like.
  [[nodiscard]] bool is_month_day(std::size_t i) const {
    if (lower_[i] != "may" && lower_[i] != "march") return false;
    const bool dated = is_number(i + 1) || (i && is_number(i - 1));
    return dated || lexicon_.words["time_preposition"].contains(before(i)) || before(i) == "last" ||
           before(i) == "of";
  }

  [[nodiscard]] std::string known_form(std::size_t i, const CaseTable::Entry& entry) const {
    if (entry.habit == Habit::small) return lower_[i];
    if (entry.habit == Habit::capital) return capital_form(i);
    return between_names(i) ? capital_form(i) : lower_[i];
  }

  /// A word that is a name at times is one between two names: "Bank" in "World Bank Group".
  [[nodiscard]] bool between_names(std::size_t i) const { return i > 0 && is_name(i - 1) && is_name(i + 1); }

  [[nodiscard]] bool is_name(std::size_t i) const {
    if (!is_word(i)) return false;
    if (decided_[i] != Decision::open) return true;
    const CaseTable::Entry* entry = table_.find(lower_[i]);
    return entry && entry->habit == Habit::capital;
  }

  /// A word that no list has: an abbreviation, a form of a known word, or a name.
  [[nodiscard]] std::string unknown_form(std::size_t i) const {
    const std::string& lower = lower_[i];
    const std::string_view word = written_[i];
    if (lower.find('.') != std::string::npos && lower.back() != '.') return std::string(word);
    if (word.size() >= 4 && word[1] == '.' && word.back() == '.') return std::string(word);
    const bool bracketed =
        i > 0 && written_[i - 1] == "(" && i + 1 < written_.size() && written_[i + 1] == ")";
    if (lower.size() <= 5 && (!has_vowel(lower) || bracketed)) return std::string(word);
    if (is_inflected_word(lower)) return lower;
    return capital_form(i);
  }

  /// A regular form of a word that is written small, or one with an ending that names seldom have.
  [[nodiscard]] bool is_inflected_word(const std::string& lower) const {
    for (const std::string& noun : noun_readings(lower, lexicon_.words)) {
      if (noun != lower && is_small(noun)) return true;
    }
    for (const VerbReading& verb : verb_readings(lower, lexicon_.words)) {
      if (verb.lemma != lower && is_small(verb.lemma)) return true;
    }
    const WordList& endings = lexicon_.words["common_ending"];
    for (std::size_t n = 2; n <= 5 && n + 3 <= lower.size(); ++n) {
      if (endings.contains(std::string_view(lower).substr(lower.size() - n))) return true;
    }
    return false;
  }

  [[nodiscard]] bool is_small(std::string_view lower) const {
    const CaseTable::Entry* entry = table_.find(lower);
    return entry && entry->habit != Habit::capital;
  }

  void capitalise_first(std::vector<std::string>& forms) const {
    for (std::size_t i = 0; i < forms.size(); ++i) {
      if (is_number(i)) return;
      if (!is_word(i)) continue;
      if (forms[i] == lower_[i]) forms[i] = with_capital(written_[i], lower_[i]);
      return;
    }
  }

  std::string_view text_;
  const Sentence& sentence_;
  const Lexicon& lexicon_;
  const CaseTable& table_;
  const WordList& titles_;
  std::vector<std::string_view> written_;
  std::vector<std::string> lower_;
  std::vector<Decision> decided_;
};

}  // namespace

bool is_in_capitals(std::string_view text, const Sentence& sentence) {
  constexpr std::size_t kEnough = 12;  // letters; fewer may be an acronym or two
  LetterCount count = letters_of(sentence.span.of(text));
  if (!count.upper || !count.capitals()) return false;
  if (count.all() < kEnough) count = letters_of(surroundings(text, sentence.span, false));
  if (count.all() < kEnough) count = letters_of(surroundings(text, sentence.span, true));
  return count.all() >= kEnough && count.capitals();
}

std::vector<std::string> recased_forms(std::string_view text, const Sentence& sentence,
                                       const Lexicon& lexicon) {
  if (!is_in_capitals(text, sentence)) return {};
  return Recaser(text, sentence, lexicon).run();
}

}  // namespace truceline
