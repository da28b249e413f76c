#include "extract/told_meetings.hpp"

#include <algorithm>
#include <optional>

namespace truceline {
namespace {

std::optional<DayNumber> first_day(const Claim& claim) {
  return claim.when.date ? claim.when.date->earliest() : std::nullopt;
}

}  // namespace

Claim* told_meeting(const Lexicon& lexicon, Drafts& drafts, const MeetingSought& sought) {
  Claim* best = nullptr;
  for (auto it = drafts.rbegin(); it != drafts.rend(); ++it) {
    Claim& claim = it->claim;
    if (claim.evidence.sentence + sought.reach < sought.sentence) break;
    if (sought.earlier && claim.evidence.sentence == sought.sentence) continue;
    const std::string& kind = lexicon.ontology.find(claim.type)->event_class;
    if (kind != "talks" && kind != "agree") {
      if (sought.adjoining) break;
      continue;
    }
    const bool sits = kind == "talks";
    const bool better = sought.sitting && best && sits &&
                        lexicon.ontology.find(best->type)->event_class != "talks";
    const bool later = sought.topic && best && (sits || !sought.sitting) && first_day(claim) > first_day(*best);
    if (!best || better || later) best = &claim;
    if (!sought.sitting && !sought.topic) break;
  }
  return best;
}

}  // namespace truceline
