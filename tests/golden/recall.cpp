#include "golden/recall.hpp"

#include <algorithm>
#include <set>
#include <sstream>
#include <string>
#include <tuple>

#include "truceline/base/utf8.hpp"

namespace truceline::golden {
namespace {

std::set<std::string> words_of(const std::string& name) {
  std::set<std::string> words;
  std::istringstream in(fold(name));
  for (std::string word; in >> word;) {
    if (word != "the" && word != "of") words.insert(word);
  }
  return words;
}

/// One name is a part of the other ("Putin", "Vladimir Putin").
bool same_name(const std::string& a, const std::string& b) {
  const auto words_a = words_of(a), words_b = words_of(b);
  if (words_a.empty() || words_b.empty()) return false;
  return std::includes(words_a.begin(), words_a.end(), words_b.begin(), words_b.end()) ||
         std::includes(words_b.begin(), words_b.end(), words_a.begin(), words_a.end());
}

bool means(const Gazetteer& gazetteer, const std::string& name, ActorId actor) {
  const auto entries = gazetteer.lookup(name);
  return std::any_of(entries.begin(), entries.end(), [&](const NameEntry* e) { return e->actor == actor; });
}

bool is_known(const Gazetteer& gazetteer, const std::string& name) {
  const auto entries = gazetteer.lookup(name);
  return std::any_of(entries.begin(), entries.end(), [](const NameEntry* e) { return bool(e->actor); });
}

/// By identity where the lexicon knows both ("FARC" and its full name are one, Sudan and South Sudan two),
/// else by their words.
bool same_actor(const Gazetteer& gazetteer, const std::string& gold, ActorId found,
                const std::string& found_name) {
  if (gazetteer.actor(found) && is_known(gazetteer, gold)) return means(gazetteer, gold, found);
  return same_name(gold, found_name);
}

}  // namespace

bool same_participant(const Gazetteer& gazetteer, const GoldParticipant& gold, const Participation& found) {
  for (const std::string& name : {gold.name, gold.of}) {
    if (same_actor(gazetteer, name, found.actor, found.name) ||
        same_actor(gazetteer, name, found.acts_for, found.acts_for_name)) {
      return true;
    }
  }
  return false;
}

namespace {

std::size_t common_participants(const Gazetteer& gazetteer, const GoldEvent& gold, const Event& found) {
  const auto among = [&](const GoldParticipant& participant) {
    return std::any_of(found.participants.begin(), found.participants.end(),
                       [&](const Participation& p) { return same_participant(gazetteer, participant, p); });
  };
  return static_cast<std::size_t>(std::count_if(gold.participants.begin(), gold.participants.end(), among));
}

/// An undated event answers a dated one only if its type is the same, as in the project's scoring tool.
bool dates_agree(const GoldEvent& gold, const Event& found) {
  if (!gold.date) return true;
  if (!found.when.date) return gold.type == found.type;
  return compatible(*gold.date, *found.when.date);
}

/// 0: not the same event.
std::size_t likeness(const GoldEvent& gold, const Event& found, const Lexicon& lexicon) {
  if (!lexicon.ontology.same_class(gold.type, found.type) || !dates_agree(gold, found)) return 0;
  const std::size_t common = common_participants(lexicon.gazetteer, gold, found);
  const bool alike = gold.participants.empty() ? same_name(gold.place, found.place_name) : common > 0;
  if (!alike) return 0;
  return 1 + common + (gold.type == found.type ? 3U : 0U) + (gold.status == found.status ? 2U : 0U) +
         (gold.date && found.when.date && *gold.date == *found.when.date ? 3U : 0U);
}

/// For each gold event the one that it was paired with, or null.
std::vector<const Event*> pair_off(const std::vector<GoldEvent>& gold, const std::vector<Event>& events,
                                   const Lexicon& lexicon) {
  std::vector<std::tuple<std::size_t, std::size_t, std::size_t>> pairs;  // likeness, gold, found
  for (std::size_t g = 0; g < gold.size(); ++g) {
    for (std::size_t e = 0; e < events.size(); ++e) {
      if (const std::size_t like = likeness(gold[g], events[e], lexicon)) pairs.emplace_back(like, g, e);
    }
  }
  std::stable_sort(pairs.begin(), pairs.end(),
                   [](const auto& a, const auto& b) { return std::get<0>(a) > std::get<0>(b); });
  std::vector<const Event*> partner(gold.size(), nullptr);
  std::vector<bool> used(events.size());
  for (const auto& [like, g, e] : pairs) {
    if (partner[g] || used[e]) continue;
    partner[g] = &events[e];
    used[e] = true;
  }
  return partner;
}

}  // namespace

Recall recall(const std::vector<GoldEvent>& gold, const std::vector<Event>& events, const Lexicon& lexicon) {
  Recall result;
  const auto partner = pair_off(gold, events, lexicon);
  for (std::size_t g = 0; g < gold.size(); ++g) {
    if (!gold[g].core) continue;
    ++result.gold;
    if (!partner[g]) {
      result.missing.push_back(&gold[g]);
      continue;
    }
    ++result.found;
    if (partner[g]->status == gold[g].status) {
      ++result.found_with_status;
    } else {
      result.other_status.push_back(&gold[g]);
    }
  }
  return result;
}

Mediators mediators_of(const std::vector<GoldEvent>& gold, const std::vector<Event>& events,
                       const Lexicon& lexicon) {
  std::vector<std::pair<const GoldParticipant*, bool>> wanted;
  for (const GoldEvent& event : gold) {
    for (const GoldParticipant& p : event.participants) {
      const bool there = std::any_of(wanted.begin(), wanted.end(), [&](const auto& w) {
        return w.first->name == p.name && w.second == took_place(event.status);
      });
      if (p.role == Role::mediator && !there) wanted.emplace_back(&p, took_place(event.status));
    }
  }
  std::vector<std::pair<const Participation*, bool>> told;
  for (const Event& event : events) {
    for (const Participation& p : event.participants) {
      const bool there = std::any_of(told.begin(), told.end(), [&](const auto& t) {
        return t.first->actor == p.actor && t.second == took_place(event.status);
      });
      if (p.role == Role::mediator && !there) told.emplace_back(&p, took_place(event.status));
    }
  }
  const auto same = [&](const auto& w, const auto& t) {
    return w.second == t.second && same_participant(lexicon.gazetteer, *w.first, *t.first);
  };
  Mediators result{wanted.size(), 0, told.size(), 0};
  for (const auto& w : wanted)
    result.found += std::any_of(told.begin(), told.end(), [&](const auto& t) { return same(w, t); });
  for (const auto& t : told)
    result.right += std::any_of(wanted.begin(), wanted.end(), [&](const auto& w) { return same(w, t); });
  return result;
}

}  // namespace truceline::golden
