#include "truceline/resolve/relate.hpp"

#include <map>
#include <set>

namespace truceline {

std::vector<EventRelation> relate(const std::vector<Event>& events,
                                  const std::vector<ClaimRelation>& relations) {
  std::map<ClaimId, EventId> event_of;
  for (const Event& event : events) {
    for (const ClaimId claim : event.claims) event_of.emplace(claim, event.id);
  }
  std::set<EventRelation> found;
  for (const ClaimRelation& relation : relations) {
    const auto from = event_of.find(relation.from);
    const auto to = event_of.find(relation.to);
    if (from == event_of.end() || to == event_of.end() || from->second == to->second) continue;
    found.insert({from->second, to->second, relation.kind});
  }
  return {found.begin(), found.end()};
}

}  // namespace truceline
