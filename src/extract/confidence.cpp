#include "extract/confidence.hpp"

#include <algorithm>

namespace truceline {
namespace {

/// "name=0", "name=1", … "name=most+".
std::string counted(const std::string& name, std::size_t count, std::size_t most) {
  return name + "=" + std::to_string(std::min(count, most)) + (count >= most ? "+" : "");
}

/// The band that a sentence of so many words lies in.
std::string length_band(std::size_t words) {
  constexpr std::size_t kShort = 12, kMiddle = 25, kLong = 40;
  return words <= kShort ? "short" : words <= kMiddle ? "middle" : words <= kLong ? "long" : "very_long";
}

std::string place_in_text(std::size_t sentence) {
  constexpr std::size_t kEarly = 3, kLate = 15;
  return sentence == 0 ? "first" : sentence <= kEarly ? "early" : sentence <= kLate ? "middle" : "late";
}

}  // namespace

std::vector<std::string> features_of_words(const SentenceView& view, const TriggerHit& hit,
                                           const Assertion& assertion) {
  std::vector<std::string> features;
  const bool phrase = hit.trigger->words.size() > 1;
  features.push_back(std::string("trigger=") + (phrase ? "phrase_" : "") +
                     (hit.trigger->verb ? "verb" : "noun"));
  if (hit.voice == Voice::passive) features.emplace_back("passive");
  if (hit.plural && hit.voice == Voice::nominal) features.emplace_back("plural_noun");
  features.push_back("cue=" + std::string(assertion.cues.empty()  ? "none"
                                          : assertion.cue.empty() ? "grammar"
                                                                  : "operator"));
  if (assertion.speaker) features.emplace_back("reported");
  if (!assertion.carriers.empty()) features.emplace_back("carried");
  if (view.linear) features.emplace_back("no_tree");
  features.push_back("length=" + length_band(view.size()));
  features.push_back("sentence=" + place_in_text(view.index));
  return features;
}

std::vector<std::string> features_of_claim(const Lexicon& lexicon, const Draft& draft) {
  const Claim& claim = draft.claim;
  std::vector<std::string> features;
  features.push_back("class=" + lexicon.ontology.find(claim.type)->event_class);
  features.push_back("status=" + std::string(to_string(claim.status)));
  features.push_back("date=" + std::string(to_string(claim.when.basis)));
  if (!claim.place_name.empty()) features.emplace_back("place");
  if (!claim.magnitudes.empty()) features.emplace_back("magnitude");
  features.push_back(counted("own", draft.own, 3));
  features.push_back(counted("implied", claim.participants.size() - draft.own, 2));
  std::size_t known = 0, third = 0;
  for (const Participation& p : claim.participants) {
    if (lexicon.gazetteer.actor(p.actor)) ++known;
    if (is_third_party(p.role)) ++third;
  }
  features.push_back(std::string("names=") + (known == claim.participants.size() ? "known"
                                              : known > 0                        ? "some_known"
                                                                                 : "unknown"));
  if (third > 0) features.emplace_back("third_party");
  return features;
}

}  // namespace truceline
