#include "extract/violence.hpp"

#include <algorithm>

namespace truceline {

bool violent(const SentenceView& view, const TriggerHit& hit) {
  const EventType* type = view.lexicon->ontology.find(hit.trigger->type);
  return type && view.lexicon->words["violent_class"].contains(type->event_class);
}

bool violent_at(const SentenceView& view, const std::vector<TriggerHit>& hits, std::size_t word) {
  return std::any_of(hits.begin(), hits.end(),
                     [&](const TriggerHit& hit) { return hit.head == word && violent(view, hit); });
}

bool speaks_of_deed(const SentenceView& view, const TriggerHit& hit, Role role) {
  const EventType* type = view.lexicon->ontology.find(hit.trigger->type);
  const bool speech = type && (type->event_class == "oppose" || type->event_class == "support");
  return speech && (role == Role::target || role == Role::beneficiary);
}

}  // namespace truceline
