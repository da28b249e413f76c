#include "resolve/event_values.hpp"

#include <algorithm>
#include <set>
#include <tuple>

#include "resolve/dissents.hpp"
#include "resolve/life.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

using Claims = std::vector<const Claim*>;

/// How many documents have a claim for which `holds`.
template <class Holds>
std::size_t voices(const Claims& claims, Holds holds) {
  std::set<DocumentId> documents;
  for (const Claim* claim : claims) {
    if (holds(*claim)) documents.insert(claim->document);
  }
  return documents.size();
}

/// The value that most documents give, then most claims; ties fall to the claim that says most.
std::string most_told_type(const Claims& claims) {
  const Claim* best = nullptr;
  std::pair<std::size_t, long> most;
  for (const Claim* claim : claims) {
    const auto same = [&](const Claim& other) { return other.type == claim->type; };
    const std::pair<std::size_t, long> count{
        voices(claims, same),
        std::count_if(claims.begin(), claims.end(), [&](const Claim* c) { return same(*c); })};
    if (!best || count > most) {
      best = claim;
      most = count;
    }
  }
  return best->type;
}

bool dates_fit(const Claim& a, const Claim& b) {
  return !a.when.date || !b.when.date || compatible(*a.when.date, *b.when.date);
}

/// Claims whose date is that of the happening: of what took place, else of the plan as it was last, else all.
Claims dating_claims(const Claims& claims, const Life& life) {
  Claims pool;
  const bool happened = fate_of(life.status) == Fate::happened;
  for (const Claim* claim : claims) {
    if (!claim->when.date) continue;
    if (fate_of(claim->status) == (happened ? Fate::happened : Fate::ahead)) pool.push_back(claim);
  }
  if (!happened && life.put_off) {
    const EventState* last = nullptr;
    for (const EventState& state : life.states) {
      const bool planned = fate_of(state.status) == Fate::ahead || state.status == Status::postponed;
      if (planned && state.date) last = &state;
    }
    if (last) std::erase_if(pool, [&](const Claim* c) { return !compatible(*c->when.date, *last->date); });
  }
  if (pool.empty()) pool = claims;
  return pool;
}

/// The narrowest of the dates that most documents agree with; a stated one before an inferred one.
const Dating& shown_dating(const Claims& claims, const Life& life) {
  const Claims pool = dating_claims(claims, life);
  const auto key = [&](const Claim* claim) {
    const bool dated = claim->when.date.has_value();
    const auto agreeing =
        dated ? voices(pool, [&](const Claim& other) { return dates_fit(*claim, other); }) : 0;
    const auto stated = dated && claim->when.basis != DateBasis::inferred;
    const auto equal = voices(pool, [&](const Claim& other) { return other.when.date == claim->when.date; });
    return std::tuple(!dated, -static_cast<long>(agreeing), !stated, vagueness(*claim),
                      -static_cast<long>(equal), claim->id);
  };
  return (*std::min_element(pool.begin(), pool.end(),
                            [&](const Claim* a, const Claim* b) { return key(a) < key(b); }))
      ->when;
}

void set_place(const Claims& claims, const Corpus& corpus, Event& event) {
  const Claim* best = nullptr;
  std::tuple<std::size_t, std::size_t, std::size_t> most;
  for (const Claim* claim : claims) {
    if (!has_place(*claim)) continue;
    const auto fits = voices(
        claims, [&](const Claim& other) { return has_place(other) && !places_apart(*claim, other, corpus); });
    const auto around = corpus.around.find(claim->place);
    const std::size_t depth = around == corpus.around.end() ? 0 : around->second.size();
    const auto equal = voices(claims, [&](const Claim& other) {
      return other.place == claim->place && (other.place || other.place_name == claim->place_name);
    });
    const std::tuple value{fits, depth, equal};
    if (best && value <= most) continue;
    best = claim;
    most = value;
  }
  if (!best) return;
  event.place = best->place;
  event.place_name = best->place_name;
}

Participation resolved(const Claim& claim, const Participation& p, const Corpus& corpus) {
  Participation shown = p;
  const auto actor = corpus.actors.find({claim.document, p.actor});
  if (actor != corpus.actors.end()) {
    shown.actor = actor->second.actor;
    shown.name = actor->second.name;
  }
  const auto principal = corpus.actors.find({claim.document, p.acts_for});
  if (p.acts_for && principal != corpus.actors.end()) {
    shown.acts_for = principal->second.actor;
    shown.acts_for_name = principal->second.name;
  }
  return shown;
}

/// Each actor once a role, under its fullest name.
void add_participants(const Claims& claims, const Corpus& corpus, Event& event) {
  auto& all = event.participants;
  for (const Claim* claim : claims) {
    for (const Participation& told : claim->participants) {
      Participation p = resolved(*claim, told, corpus);
      const auto at = std::find_if(all.begin(), all.end(), [&](const Participation& q) {
        return q.actor == p.actor && q.role == p.role;
      });
      if (at == all.end()) {
        all.push_back(std::move(p));
      } else if (!at->acts_for && p.acts_for) {
        at->acts_for = p.acts_for;
        at->acts_for_name = p.acts_for_name;
      }
    }
  }
  // A person who acts for a state makes the bare state in the same role superfluous.
  const Claims::size_type size = all.size();
  std::vector<bool> superfluous(size);
  for (std::size_t i = 0; i < size; ++i) {
    superfluous[i] = std::any_of(all.begin(), all.end(), [&](const Participation& q) {
      return q.acts_for && q.acts_for == all[i].actor && q.role == all[i].role;
    });
    // Who stayed away or mediated took no other part, whatever was planned.
    superfluous[i] =
        superfluous[i] || (all[i].role == Role::participant && claims.size() > 1 &&
                           std::any_of(all.begin(), all.end(),
                                       [&](const Participation& q) {
                                         return q.actor == all[i].actor &&
                                                (q.role == Role::decliner || q.role == Role::mediator);
                                       }) &&
                           !in_one_claim(claims, all[i], corpus));
  }
  std::size_t at = 0;
  std::erase_if(all, [&](const Participation&) { return superfluous[at++]; });
  std::sort(all.begin(), all.end(), [](const Participation& a, const Participation& b) {
    return std::tuple(a.role, a.name, a.actor) < std::tuple(b.role, b.name, b.actor);
  });
}

void add_magnitudes(const Claims& claims, const Corpus& corpus, Event& event) {
  std::set<DocumentId> documents;
  for (const Claim* claim : claims) documents.insert(claim->document);
  for (const Claim* claim : claims) {
    for (const Magnitude& m : claim->magnitudes) {
      const bool there =
          std::find(event.magnitudes.begin(), event.magnitudes.end(), m) != event.magnitudes.end();
      if (there || (documents.size() > 1 && !newest_of_measure(*claim, m, claims, corpus))) continue;
      event.magnitudes.push_back(m);
    }
  }
}

void set_summary(const Claims& claims, Event& event) {
  const auto key = [&](const Claim* claim) {
    return std::tuple(claim->status != event.status, -claim->confidence, claim->document,
                      claim->evidence.span.begin, claim->id);
  };
  event.summary = (*std::min_element(claims.begin(), claims.end(), [&](const Claim* a, const Claim* b) {
                    return key(a) < key(b);
                  }))->evidence.words;
}

}  // namespace

Event make_event(Claims claims, std::vector<MergeReason> merges, const Corpus& corpus) {
  std::sort(claims.begin(), claims.end(), [](const Claim* a, const Claim* b) { return says_more(*a, *b); });
  Event event;
  const Life life = life_of(claims, corpus);
  event.type = most_told_type(claims);
  event.status = life.status;
  event.when = shown_dating(claims, life);
  set_place(claims, corpus, event);
  add_participants(claims, corpus, event);
  add_magnitudes(claims, corpus, event);
  for (const Claim* claim : claims) {
    event.claims.push_back(claim->id);
    event.confidence = std::max(event.confidence, claim->confidence);
    event.core = event.core && claim->core;
  }
  std::sort(event.claims.begin(), event.claims.end());
  event.id = EventId::of("event\x1f" + to_hex(event.claims.front().value()));
  set_summary(claims, event);
  if (life.states.size() > 1) event.history = life.states;
  event.merges = std::move(merges);
  event.dissents = dissents_of(claims, event, dating_claims(claims, life), corpus);
  return event;
}

}  // namespace truceline
