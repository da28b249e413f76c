#include "extract/coreference_words.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <utility>
#include <vector>

#include "truceline/text/lemma.hpp"

namespace truceline {
namespace {

constexpr std::array<std::pair<std::string_view, ReferentKind>, 13> kKinds{{
    {"person", ReferentKind::person},
    {"office", ReferentKind::office},
    {"thing", ReferentKind::thing},
    {"any", ReferentKind::any},
    {"side", ReferentKind::side},
    {"state", ReferentKind::state},
    {"land", ReferentKind::land},
    {"town", ReferentKind::town},
    {"region", ReferentKind::region},
    {"body", ReferentKind::body},
    {"group", ReferentKind::group},
    {"armed", ReferentKind::armed},
    {"same", ReferentKind::same},
}};

/// Reads "person one male possessive".
OpenReference described(std::string_view value) {
  OpenReference reference;
  while (!value.empty()) {
    const std::size_t end = std::min(value.find(' '), value.size());
    const std::string_view word = value.substr(0, end);
    value.remove_prefix(std::min(end + 1, value.size()));
    const auto kind =
        std::find_if(kKinds.begin(), kKinds.end(), [&](const auto& k) { return k.first == word; });
    if (kind != kKinds.end()) reference.kind = kind->second;
    if (word == "many") reference.count = 0;
    if (word == "male") reference.gender = Gender::male;
    if (word == "female") reference.gender = Gender::female;
    if (word == "possessive") reference.possessive = true;
  }
  return reference;
}

bool begins_with_letter(std::string_view text) {
  return !text.empty() && (std::isalpha(static_cast<unsigned char>(text.front())) || text.front() < 0);
}

class ReferenceReader {
 public:
  ReferenceReader(std::span<const std::string> folded, const WordLists& words)
      : folded_(folded), words_(words) {}

  std::optional<OpenReference> read(std::size_t at) const {
    if (auto reference = pronoun(at)) return reference;
    return description(at);
  }

 private:
  std::optional<OpenReference> pronoun(std::size_t at) const {
    const auto match = words_["reference_pronoun"].match(folded_, at);
    if (!match.length) return std::nullopt;
    OpenReference reference = described(match.value);
    reference.pronoun = true;
    reference.first_token = at;
    reference.last_token = at + match.length;
    // "told her that" against "her plan".
    if (folded_[at] == "her" && ends_noun_phrase(folded_, at + 1, words_)) reference.possessive = false;
    return reference;
  }

  std::optional<OpenReference> description(std::size_t first) const {
    std::size_t at = first;
    const bool definite = words_["reference_determiner"].contains(folded_[at]);
    if (definite) ++at;
    const auto number = words_["reference_number"].match(folded_, at);
    at += number.length;
    if (!definite && !number.length) return std::nullopt;
    const std::size_t after_number = at;
    while (const std::size_t length = words_["reference_adjective"].match(folded_, at).length) at += length;
    const auto noun = words_["reference_noun"].match(folded_, at);
    if (!noun.length) {
      return folded_[first] == "the" && number.length && at == after_number
                 ? bare_number(first, at, number.value)
                 : std::nullopt;
    }
    OpenReference reference = described(noun.value);
    reference.first_token = first;
    reference.last_token = at + noun.length;
    if (!set_count(definite, number.value, reference) || !complete(reference)) return std::nullopt;
    if (reference.kind == ReferentKind::office && folded_[at - 1] == "former") return std::nullopt;
    set_key(at, reference);
    return reference;
  }

  /// "the two will meet again".
  std::optional<OpenReference> bare_number(std::size_t first, std::size_t at, std::string_view count) const {
    if (!is_verb_like(folded_, at, words_)) return std::nullopt;
    OpenReference reference;
    reference.kind = ReferentKind::any;
    reference.first_token = first;
    reference.last_token = at;
    reference.count = to_count(count);
    return reference;
  }

  static std::size_t to_count(std::string_view digit) {
    return digit.size() == 1 ? static_cast<std::size_t>(digit.front() - '0') : 2;  // "both"
  }

  /// False where number and noun do not go together, or a number without "the" is news of its own ("three
  /// men").
  static bool set_count(bool definite, std::string_view number, OpenReference& reference) {
    if (number.empty()) return reference.kind != ReferentKind::person || reference.count == 1;
    if (reference.count == 1) return false;
    reference.count = to_count(number);
    return definite || number == "both" || reference.kind == ReferentKind::side;
  }

  bool complete(const OpenReference& reference) const {
    const std::size_t next = reference.last_token;
    if (next >= folded_.size()) return true;
    if (words_["reference_completed"].contains(folded_[next])) return false;
    // "residents of the city fear that": a verb, though not in the third person.
    return reference.count != 1 || words_["reference_speech"].contains(folded_[next]) ||
           ends_noun_phrase(folded_, next, words_);
  }

  /// Persons of an office get the first of its keys; leaders may be anybody.
  void set_key(std::size_t noun, OpenReference& reference) const {
    std::string phrase;
    for (std::size_t i = noun; i < reference.last_token; ++i) phrase += (i > noun ? " " : "") + folded_[i];
    if (reference.kind == ReferentKind::same) reference.key = phrase;
    if (reference.kind == ReferentKind::person && phrase.ends_with('s')) phrase.pop_back();
    if (reference.kind != ReferentKind::person && reference.kind != ReferentKind::office) return;
    const auto keys = words_["reference_office"].find(phrase);
    if (keys) reference.key = std::string(keys->substr(0, keys->find(' ')));
    if (reference.kind == ReferentKind::office && !keys) reference.key = phrase;
    reference.of_states = reference.kind == ReferentKind::person && keys;
    if (reference.kind == ReferentKind::person && reference.key == "leader") reference.key.clear();
  }

  std::span<const std::string> folded_;
  const WordLists& words_;
};

}  // namespace

std::optional<OpenReference> read_reference(std::span<const std::string> folded, std::size_t at,
                                            const WordLists& words) {
  return ReferenceReader(folded, words).read(at);
}

bool is_verb_like(std::span<const std::string> folded, std::size_t at, const WordLists& words) {
  if (at >= folded.size() || !begins_with_letter(folded[at])) return false;
  const std::string& word = folded[at];
  if (words["auxiliary"].contains(word)) return word != "'s";
  const auto readings = verb_readings(word, words);
  return std::any_of(readings.begin(), readings.end(), [&](const VerbReading& reading) {
    const bool past = reading.form == VerbForm::past || reading.form == VerbForm::past_or_participle;
    return past || (reading.form == VerbForm::third && words["reference_speech"].contains(reading.lemma));
  });
}

bool ends_noun_phrase(std::span<const std::string> folded, std::size_t at, const WordLists& words) {
  if (at >= folded.size() || !begins_with_letter(folded[at])) return true;
  const std::string& word = folded[at];
  for (const char* list : {"function_word", "preposition", "auxiliary", "adverb", "conjunction",
                           "subordinator", "determiner", "negation"}) {
    if (words[list].contains(word)) return true;
  }
  if (word.ends_with("ly") || is_verb_like(folded, at, words)) return true;
  // "the minister wants": but not "the city residents".
  const auto readings = verb_readings(word, words);
  return readings.front().form == VerbForm::third && !words["group_noun"].contains(word);
}

}  // namespace truceline
