#include "extract/coreference_candidates.hpp"

#include <algorithm>
#include <array>
#include <map>
#include <tuple>

namespace truceline {
namespace {

constexpr std::size_t kPronounReach = 2;      // sentences back
constexpr std::size_t kKnownReach = 4;        // the same, to a person known to be a woman or a man
constexpr std::size_t kDescriptionReach = 4;  // paragraphs back

/// Texts name fewer women: who is known to be one goes before whoever might be.
constexpr int kKnownWoman = 60;

/// "the two countries": not "they" or "the rebels", who can be one group.
bool asks_for_several(const OpenReference& reference) {
  return reference.count != 1 && reference.kind != ReferentKind::any &&
         reference.kind != ReferentKind::armed && reference.kind != ReferentKind::same;
}

bool is_place(ReferentKind kind) {
  return kind == ReferentKind::town || kind == ReferentKind::region;
}

}  // namespace

CandidateList::CandidateList(const std::vector<Sentence>& sentences, const std::vector<Mention>& mentions,
                             const Grammar& grammar, const Referents& referents, const WordLists& words)
    : sentences_(sentences),
      mentions_(mentions),
      grammar_(grammar),
      referents_(referents),
      words_(words),
      all_(sentences.size()) {
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const Mention& m = mentions[i];
    add({m.sentence,
         m.first_token,
         m.last_token,
         {i},
         m.modifier ? Function::other : grammar.function(m.sentence, m.first_token, m.last_token),
         false});
  }
  add_coordinations();
  count_pairs();
}

void CandidateList::add(Candidate candidate) {
  auto& here = all_[candidate.sentence];
  const auto at =
      std::upper_bound(here.begin(), here.end(), candidate.first_token,
                       [](std::size_t token, const Candidate& c) { return token < c.first_token; });
  here.insert(at, std::move(candidate));
}

Function CandidateList::best_function(const Members& members) const {
  Function best = Function::other;
  for (const std::size_t member : members) {
    const Mention& m = mentions_[member];
    if (!m.modifier) best = std::max(best, grammar_.function(m.sentence, m.first_token, m.last_token));
  }
  return best;
}

/// "A, B and C", "Armenia-Azerbaijan": persons with persons, others with others.
void CandidateList::add_coordinations() {
  const auto person = [&](const Mention& m) {
    return m.actor && referents_.kind(m.actor) == ActorKind::person;
  };
  for (std::size_t i = 0; i < mentions_.size();) {
    Members members{i};
    for (std::size_t next = i + 1; next < mentions_.size(); ++next) {
      const Mention& a = mentions_[members.back()];
      const Mention& b = mentions_[next];
      const bool compound = a.sentence == b.sentence && a.first_token == b.first_token;
      const bool joined = compound || (a.sentence == b.sentence && a.modifier == b.modifier &&
                                       grammar_.coordinated(a.sentence, a.last_token, b.first_token));
      if (!joined || person(a) != person(b) || Referents::same(a, b)) break;
      members.push_back(next);
    }
    const std::size_t size = members.size();
    if (size > 1) {
      const Mention& first = mentions_[i];
      add({first.sentence, first.first_token, mentions_[members.back()].last_token, members,
           best_function(members), false});
    }
    i += size;
  }
}

void CandidateList::note(const OpenReference& reference, const Members& members) {
  const Function function =
      reference.possessive
          ? Function::other
          : grammar_.function(reference.sentence, reference.first_token, reference.last_token);
  std::erase_if(all_[reference.sentence], [&](const Candidate& c) {
    return c.first_token >= reference.first_token && c.last_token <= reference.last_token;
  });
  const bool one = reference.kind == ReferentKind::group || reference.kind == ReferentKind::thing;
  add({reference.sentence, reference.first_token, reference.last_token, members, function, one});
}

/// The first sentence of the paragraph or of a later one, going back from sentence `from`.
std::size_t CandidateList::first_sentence(std::size_t from, std::size_t at) const {
  while (from > 0 && paragraph(from - 1) >= at) --from;
  return from;
}

/// All that stands before the reference in its paragraph and in some before it, in text order.
CandidateList::Pool CandidateList::before(const OpenReference& reference, std::size_t paragraphs_back) const {
  Pool pool;
  const std::size_t here = paragraph(reference.sentence);
  const std::size_t first = first_sentence(reference.sentence, here - std::min(here, paragraphs_back));
  for (std::size_t sentence = first; sentence <= reference.sentence; ++sentence) {
    for (const Candidate& candidate : all_[sentence]) {
      if (sentence < reference.sentence || candidate.last_token <= reference.first_token)
        pool.push_back(&candidate);
    }
  }
  return pool;
}

bool CandidateList::admissible(const Candidate& candidate, const OpenReference& reference) const {
  const bool several = candidate.members.size() > 1;
  if (several && (reference.kind != ReferentKind::any ||
                  (reference.count > 1 && reference.count != candidate.members.size())))
    return false;
  if (!several && reference.count > 1) return false;
  if (several) {
    const auto stands = [&](std::size_t m) { return mentions_[m].actor && !mentions_[m].modifier; };
    if (!std::all_of(candidate.members.begin(), candidate.members.end(), stands)) return false;
  } else if (!referents_.fits(mentions_[candidate.members.front()], reference, candidate.one)) {
    return false;
  }
  // "Washington said": a government, and no town that "the capital" is.
  const bool government = !several && mentions_[candidate.members.front()].metonym;
  if (reference.kind == ReferentKind::town && government && candidate.function == Function::subject)
    return false;
  const std::size_t distance = reference.sentence - std::min(candidate.sentence, reference.sentence);
  const bool known = reference.gender != Gender::unknown && !several &&
                     referents_.gender(mentions_[candidate.members.front()]) == reference.gender;
  if (reference.pronoun && distance > (known ? kKnownReach : kPronounReach)) return false;
  const bool here = candidate.sentence == reference.sentence;
  if (reference.kind == ReferentKind::thing) {
    if (!here && candidate.function < Function::object) return false;
    const bool acts = reference.possessive || grammar_.acts(reference.sentence, reference.first_token);
    if (!acts && !(here && candidate.function == Function::subject)) return false;
  }
  return !here || !reference.pronoun || reference.possessive ||
         !grammar_.co_arguments(reference.sentence, candidate.first_token, reference.first_token);
}

/// "It is clear that", "it remains", "it took hours".
bool CandidateList::stands_for_nobody(const OpenReference& reference) const {
  if (reference.kind != ReferentKind::thing || reference.possessive) return false;
  const auto& words = grammar_.words(reference.sentence);
  bool is = false;
  for (std::size_t i = reference.last_token; i < words.size() && i < reference.last_token + 4; ++i) {
    if (words_["reference_empty_verb"].match(words, i).length) return true;
    if (is && words_["reference_empty_adjective"].match(words, i).length) return true;
    is = is || words_["auxiliary"].find(words[i]).value_or("") == "be";
  }
  return false;
}

/// Subjects before objects before others, in this sentence before the last; places by nearness alone.
int CandidateList::salience(const Candidate& candidate, const OpenReference& reference) const {
  if (is_place(reference.kind)) return static_cast<int>(candidate.sentence * 1000 + candidate.first_token);
  static constexpr std::array<std::array<int, 4>, 3> kByDistance{
      {{50, 60, 70, 100}, {30, 45, 55, 80}, {10, 20, 25, 50}}};
  const std::size_t distance = reference.sentence - candidate.sentence;
  const auto function = static_cast<std::size_t>(candidate.function);
  const bool known_woman = reference.gender == Gender::female &&
                           referents_.gender(mentions_[candidate.members.front()]) == Gender::female;
  const int bonus = known_woman ? kKnownWoman : 0;
  if (distance < kByDistance.size()) return kByDistance[distance][function] + bonus;
  return static_cast<int>(function) - static_cast<int>(distance);
}

bool CandidateList::same(const Candidate& a, const Candidate& b) const {
  return std::equal(
      a.members.begin(), a.members.end(), b.members.begin(), b.members.end(),
      [&](std::size_t x, std::size_t y) { return Referents::same(mentions_[x], mentions_[y]); });
}

bool CandidateList::coordinated(const Candidate& a, const Candidate& b) const {
  const auto& here = all_[a.sentence];
  return std::any_of(here.begin(), here.end(), [&](const Candidate& set) {
    const auto in = [&](const Candidate& c) {
      return std::find(set.members.begin(), set.members.end(), c.members.front()) != set.members.end();
    };
    return set.members.size() > 1 && in(a) && in(b);
  });
}

CandidateList::Members CandidateList::best(const Pool& pool, const OpenReference& reference) const {
  const Candidate* best = nullptr;
  const auto rank = [&](const Candidate& c) {
    const int position = static_cast<int>(c.first_token);
    return std::tuple(salience(c, reference), c.members.size(),
                      c.sentence == reference.sentence ? position : -position);
  };
  for (const Candidate* candidate : pool) {
    if (!best || rank(*candidate) > rank(*best)) best = candidate;
  }
  if (!best) return {};
  for (const Candidate* rival : pool) {
    const bool level = best->members.size() == 1 && rival->members.size() == 1 &&
                       salience(*rival, reference) == salience(*best, reference);
    if (level && !same(*rival, *best) && coordinated(*rival, *best)) return {};
  }
  return best->members;
}

/// The one entity that all candidates name.
CandidateList::Members CandidateList::only(const Pool& pool) const {
  if (pool.empty()) return {};
  const bool one =
      std::all_of(pool.begin(), pool.end(), [&](const Candidate* c) { return same(*c, *pool.front()); });
  return one ? pool.back()->members : Members{};
}

CandidateList::Members CandidateList::choose(const OpenReference& reference) const {
  if (asks_for_several(reference)) return together(reference);
  if (stands_for_nobody(reference)) return {};
  const std::size_t here = paragraph(reference.sentence);
  Pool same_paragraph;
  Pool earlier;
  for (const Candidate* candidate : before(reference, reference.pronoun ? 1 : kDescriptionReach)) {
    if (!admissible(*candidate, reference)) continue;
    (paragraph(candidate->sentence) == here ? same_paragraph : earlier).push_back(candidate);
  }
  if (!same_paragraph.empty()) return best(same_paragraph, reference);
  if (!earlier.empty()) return only(earlier);
  return ahead(reference);
}

/// "After he met the families, Smith said …".
CandidateList::Members CandidateList::ahead(const OpenReference& reference) const {
  const auto& words = grammar_.words(reference.sentence);
  const bool opens =
      reference.pronoun && reference.first_token <= 3 && words_["reference_before"].contains(words.front());
  if (!opens) return {};
  Pool pool;
  for (const Candidate& candidate : all_[reference.sentence]) {
    if (candidate.first_token > reference.last_token && candidate.function == Function::subject &&
        referents_.fits(mentions_[candidate.members.front()], reference))
      pool.push_back(&candidate);
  }
  return only(pool);
}

bool CandidateList::same_party(std::size_t a, std::size_t b, const OpenReference& reference) const {
  if (reference.kind == ReferentKind::state || reference.kind == ReferentKind::side)
    return referents_.side(mentions_[a]) == referents_.side(mentions_[b]);
  return Referents::same(mentions_[a], mentions_[b]);
}

/// "A and B went between the two sides": whoever acts on them is not they.
bool CandidateList::acts_on(const Candidate& candidate, const OpenReference& reference) const {
  return candidate.sentence == reference.sentence && !reference.possessive &&
         grammar_.acts_on(reference.sentence, candidate.last_token - 1, reference.last_token - 1);
}

/// The different ones of the paragraph before the reference.
CandidateList::Members CandidateList::distinct(std::size_t at, const OpenReference& reference) const {
  Members found;
  for (const Candidate* candidate : before(reference, 1)) {
    if (paragraph(candidate->sentence) != at || acts_on(*candidate, reference)) continue;
    for (const std::size_t member : candidate->members) {
      const bool known = std::any_of(found.begin(), found.end(),
                                     [&](std::size_t m) { return same_party(m, member, reference); });
      if (!known && referents_.fits(mentions_[member], reference)) found.push_back(member);
    }
  }
  return found;
}

}  // namespace truceline
