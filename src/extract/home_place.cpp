#include "extract/home_place.hpp"

#include <set>

namespace truceline {
namespace {

const Actor* state(const Lexicon& lexicon, ActorId id) {
  const Actor* actor = lexicon.gazetteer.actor(id);
  return actor && actor->kind == ActorKind::state ? actor : nullptr;
}

/// The one state among those who take part and those they act for; null for none or several.
const Actor* only_state(const Lexicon& lexicon, const Claim& claim, bool& several) {
  std::set<const Actor*> found;
  for (const Participation& p : claim.participants) {
    const Actor* who = state(lexicon, party(p));
    if (who) found.insert(who);
  }
  several = found.size() > 1;
  return found.size() == 1 ? *found.begin() : nullptr;
}

}  // namespace

void place_at_home(const Lexicon& lexicon, const Participants& participants, Drafts& drafts) {
  const WordList& types = lexicon.words["home_type"];
  for (Draft& draft : drafts) {
    Claim& claim = draft.claim;
    if (claim.place || !claim.place_name.empty() || !types.contains(claim.type)) continue;
    bool several = false;
    const Actor* home = only_state(lexicon, claim, several);
    if (!home && !several) home = state(lexicon, participants.main_state());
    if (!home) continue;
    const Place* place =
        lexicon.gazetteer.place(PlaceId::of("place:" + home->key.substr(home->key.find(':') + 1)));
    if (!place) continue;
    claim.place = place->id;
    claim.place_name = place->name;
    claim.rule += " [in the state]";
  }
}

}  // namespace truceline
