#include "extract/claim_relations.hpp"

#include <algorithm>
#include <map>

#include "extract/day_distance.hpp"
#include "extract/life_cycle.hpp"

namespace truceline {

void ClaimLinks::read(const SentenceView& view, const SentenceEvents& found, std::size_t first,
                      Drafts& drafts) {
  std::vector<EventLink> links = link_events(view, found, text_);
  count_days(view, found, text_, links);
  date_by_days(links, first, drafts);
  date_by_lengths(view, found, times_, first, drafts);
  for (EventLink& link : links) links_.push_back({view.index, std::move(link)});
}

std::vector<ClaimRelation> ClaimLinks::relations(const Lexicon& lexicon, const Drafts& drafts) const {
  std::map<std::pair<std::size_t, std::size_t>, std::vector<ClaimId>> claims;  // by sentence and trigger
  std::vector<ClaimRelation> found = link_life_cycles(lexicon, drafts);
  for (const Draft& draft : drafts) {
    auto& told = claims[{draft.claim.evidence.sentence, draft.hit}];
    // What was put off to a new day: the plan for it takes up the course of the one before.
    if (draft.moved.empty())
      told.push_back(draft.claim.id);
    else if (!told.empty())
      found.push_back(
          {draft.claim.id, told.back(), RelationKind::fulfils, draft.moved, std::string(kLifeCycleRule)});
  }
  for (const auto& [sentence, link] : links_) {
    for (const ClaimId from : claims[{sentence, link.from}]) {
      for (const ClaimId to : claims[{sentence, link.to}])
        found.push_back({from, to, link.kind, link.words, link.rule, link.distance});
    }
  }
  std::erase_if(found, [](const ClaimRelation& r) { return r.from == r.to; });
  std::sort(found.begin(), found.end());
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace truceline
