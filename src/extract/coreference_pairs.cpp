// Two or more who are named together: "both sides", "the three countries".
#include <algorithm>
#include <map>

#include "extract/coreference_candidates.hpp"

namespace truceline {
namespace {

constexpr int kPair = 2;               // weight of two that are sides
constexpr std::size_t kPairReach = 2;  // paragraphs back in which two are named together
constexpr std::size_t kTogether = 6;   // words between two that are named together

}  // namespace

/// Those that stand joined in the paragraph before the reference, as many as it asks for, the latest last.
std::vector<CandidateList::Members> CandidateList::named_together(std::size_t at,
                                                                  const OpenReference& reference) const {
  std::vector<Members> found;
  for (const Candidate* candidate : before(reference, kPairReach)) {
    const Members& members = candidate->members;
    const bool fitting = std::all_of(members.begin(), members.end(),
                                     [&](std::size_t m) { return referents_.fits(mentions_[m], reference); });
    if (paragraph(candidate->sentence) == at && fitting && !acts_on(*candidate, reference) &&
        members.size() == std::max<std::size_t>(reference.count, 2) &&
        !same_party(members[0], members[1], reference) && !allies(members, reference))
      found.push_back(members);
  }
  return found;
}

/// Those who only denounced something together are not "the parties".
bool CandidateList::allies(const Members& members, const OpenReference& reference) const {
  return reference.kind == ReferentKind::side &&
         weight_of(mentions_[members[0]], mentions_[members[1]]) < kPair;
}

/// "X and Y met. … between them": the same two, named again.
bool CandidateList::alike(const std::vector<Members>& sets) const {
  const auto in = [&](const Members& set, std::size_t member) {
    return std::any_of(set.begin(), set.end(),
                       [&](std::size_t m) { return Referents::same(mentions_[m], mentions_[member]); });
  };
  return std::all_of(sets.begin(), sets.end(), [&](const Members& set) {
    return set.size() == sets.front().size() &&
           std::all_of(set.begin(), set.end(), [&](std::size_t member) { return in(sets.front(), member); });
  });
}

/// "both sides", "the three countries": those joined last in the paragraph, else exactly that many in it or
/// in the one before, else the two that the text names together most.
CandidateList::Members CandidateList::together(const OpenReference& reference) const {
  const std::size_t count = std::max<std::size_t>(reference.count, 2);
  const std::size_t here = paragraph(reference.sentence);
  const bool sides = reference.kind == ReferentKind::side || reference.kind == ReferentKind::state;
  for (std::size_t back = 0; back <= kPairReach && back <= here; ++back) {
    const auto joined = named_together(here - back, reference);
    if (!joined.empty() && (back == 0 || alike(joined))) return by_name(joined.back(), reference);
    if (back > 1) continue;
    if (reference.kind == ReferentKind::side && count == 2) {
      if (const Members pair = main_pair(reference); !pair.empty()) return by_name(pair, reference);
    }
    const Members all = distinct(here - back, reference);
    if (all.size() == count) return by_name(all, reference);
  }
  if (count != 2 || !(sides || reference.of_states)) return {};
  return by_name(main_pair(reference), reference);
}

/// For "Armenian prisoners" who stand for Armenia as a side, a mention of Armenia itself, where there is one.
CandidateList::Members CandidateList::by_name(Members members, const OpenReference& reference) const {
  const bool sides = reference.kind == ReferentKind::side || reference.kind == ReferentKind::state;
  for (std::size_t& member : members) {
    const ActorId side = sides ? referents_.side(mentions_[member]) : mentions_[member].actor;
    if (mentions_[member].actor == side) continue;
    const auto named = std::find_if(mentions_.begin(), mentions_.end(),
                                    [&](const Mention& m) { return m.actor == side && !m.modifier; });
    if (named != mentions_.end()) member = static_cast<std::size_t>(named - mentions_.begin());
  }
  return members;
}

/// Which two parties the text names together, and how often: "A and B", "A-B", "between A and B".
void CandidateList::count_pairs() {
  OpenReference side;
  side.kind = ReferentKind::side;
  std::map<std::pair<ActorId, ActorId>, Pair> pairs;
  for (std::size_t i = 0; i + 1 < mentions_.size(); ++i) {
    const Mention& a = mentions_[i];
    const Mention& b = mentions_[i + 1];
    const bool near = a.sentence == b.sentence && b.first_token <= a.last_token + kTogether;
    if (!near || of_list(i) || !referents_.fits(a, side) || !referents_.fits(b, side)) continue;
    const ActorId first = referents_.side(a);
    const ActorId second = referents_.side(b);
    if (first == second) continue;
    Pair& pair = pairs[std::minmax(first, second)];
    pair.weight += weight_of(a, b);
    if (pair.members.empty()) pair = {first, second, pair.weight, {i, i + 1}};
  }
  for (auto& [ids, pair] : pairs) pairs_.push_back(std::move(pair));
}

/// "between A and B" are two sides, and so are "A and B met"; those who do another thing together, or suffer
/// it, may be allies.
int CandidateList::weight_of(const Mention& a, const Mention& b) const {
  constexpr int kSides = 4;
  constexpr std::size_t kBehind = 3;  // words between the second and the verb: "A and B have also met"
  const auto& tokens = sentences_[a.sentence].tokens;
  for (std::size_t i = a.last_token; i < b.first_token; ++i) {
    if (tokens[i].folded != "and" && tokens[i].folded != "the") return 1;
  }
  for (std::size_t back = 1; back <= 2 && back <= a.first_token; ++back) {
    if (tokens[a.first_token - back].folded == "between") return kSides;
  }
  const std::size_t end = std::min(tokens.size(), b.last_token + kBehind);
  for (std::size_t i = b.last_token; i < end; ++i) {
    if (words_["pair_verb"].contains(tokens[i].folded)) return kSides;
  }
  return 1;
}

/// "Britain, Turkey and Kenya": mentions `at` and the next are two of three or more.
bool CandidateList::of_list(std::size_t at) const {
  const auto listed = [&](std::size_t first) {
    const Mention& a = mentions_[first];
    const Mention& b = mentions_[first + 1];
    return a.sentence == b.sentence && b.first_token > a.last_token && b.first_token <= a.last_token + 1;
  };
  if (!listed(at)) return false;
  return (at > 0 && listed(at - 1)) || (at + 2 < mentions_.size() && listed(at + 1));
}

/// The pair told most of those that the text names before the reference, else of all.
CandidateList::Members CandidateList::main_pair(const OpenReference& reference) const {
  const auto state = [&](ActorId id) { return referents_.kind(id) == ActorKind::state; };
  const Pair* best = nullptr;
  bool best_before = false;
  for (const Pair& pair : pairs_) {
    // "the rebels" may have got another name since.
    const bool holds = referents_.side(mentions_[pair.members[0]]) == pair.first &&
                       referents_.side(mentions_[pair.members[1]]) == pair.second;
    const bool states = state(pair.first) && state(pair.second);
    if (!holds || (reference.kind != ReferentKind::side && !states)) continue;
    const bool acting = std::any_of(pair.members.begin(), pair.members.end(), [&](std::size_t m) {
      return mentions_[m].sentence == reference.sentence && !reference.possessive &&
             grammar_.acts_on(reference.sentence, mentions_[m].last_token - 1, reference.last_token - 1);
    });
    if (acting) continue;
    const bool before = mentions_[pair.members[0]].sentence <= reference.sentence;
    const bool better = before == best_before ? best && pair.weight > best->weight : before;
    if (pair.weight >= kPair && (!best || better)) {
      best = &pair;
      best_before = before;
    }
  }
  return best ? best->members : Members{};
}

}  // namespace truceline
