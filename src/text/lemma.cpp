#include "truceline/text/lemma.hpp"

namespace truceline {
namespace {

bool is_vowel(char c) {
  return c == 'a' || c == 'e' || c == 'i' || c == 'o' || c == 'u';
}

bool doubled_end(std::string_view stem) {
  return stem.size() >= 3 && stem.back() == stem[stem.size() - 2] && !is_vowel(stem.back());
}

/// Bases from which "-ed" or "-ing" can have been made: stopp → stop, mov → move and mov, identifi →
/// identify.
void add_bases(std::string_view stem, VerbForm form, std::vector<VerbReading>& out) {
  if (stem.size() < 2) return;
  const std::string base(stem);
  if (base.back() == 'i') out.push_back({base.substr(0, base.size() - 1) + 'y', form});
  out.push_back({base, form});
  out.push_back({base + 'e', form});
  if (doubled_end(base)) out.push_back({base.substr(0, base.size() - 1), form});
}

VerbForm form_of(std::string_view name) {
  if (name == "past") return VerbForm::past;
  if (name == "participle") return VerbForm::participle;
  if (name == "third") return VerbForm::third;
  return VerbForm::past_or_participle;
}

/// Undoes "-s" and "-es": the singular or the base verb.
void add_unplural(std::string_view word, std::vector<std::string>& out) {
  if (word.size() < 4 || word.back() != 's' || word.ends_with("ss") || word.ends_with("us")) return;
  const std::string base(word.substr(0, word.size() - 1));
  if (base.ends_with("ie")) out.push_back(base.substr(0, base.size() - 2) + 'y');
  if (base.ends_with("xe") || base.ends_with("she") || base.ends_with("che") || base.ends_with("sse") ||
      base.ends_with("oe")) {
    out.push_back(base.substr(0, base.size() - 1));
  }
  out.push_back(base);
}

}  // namespace

std::vector<VerbReading> verb_readings(std::string_view folded, const WordLists& words) {
  std::vector<VerbReading> readings;
  if (const auto irregular = words["irregular_verb"].find(folded)) {
    // value: "lemma form", or several separated by commas
    std::string_view rest = *irregular;
    while (!rest.empty()) {
      const std::string_view one = rest.substr(0, rest.find(','));
      const std::size_t space = one.find(' ');
      readings.push_back(
          {std::string(one.substr(0, space)), form_of(space == one.npos ? "" : one.substr(space + 1))});
      rest.remove_prefix(std::min(one.size() + 1, rest.size()));
    }
  }
  readings.push_back({std::string(folded), VerbForm::base});
  std::vector<std::string> thirds;
  add_unplural(folded, thirds);
  for (auto& lemma : thirds) readings.push_back({std::move(lemma), VerbForm::third});
  if (folded.ends_with("ed") && folded.size() > 4) {
    add_bases(folded.substr(0, folded.size() - 2), VerbForm::past_or_participle, readings);
  } else if (folded.ends_with("ing") && folded.size() > 5) {
    add_bases(folded.substr(0, folded.size() - 3), VerbForm::gerund, readings);
  }
  return readings;
}

std::vector<std::string> noun_readings(std::string_view folded, const WordLists& words) {
  std::vector<std::string> readings;
  if (const auto irregular = words["irregular_noun"].find(folded)) readings.emplace_back(*irregular);
  readings.emplace_back(folded);
  add_unplural(folded, readings);
  return readings;
}

}  // namespace truceline
