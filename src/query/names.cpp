#include "truceline/query/names.hpp"

#include <algorithm>
#include <map>
#include <optional>

#include "truceline/base/error.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

std::u32string code_points(std::string_view text) {
  std::u32string result;
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    result.push_back(point.value);
    at += point.length;
  }
  return result;
}

/// Optimal string alignment over three rows.
std::size_t distance(const std::u32string& a, const std::u32string& b) {
  std::vector<std::size_t> before(b.size() + 1), above(b.size() + 1), row(b.size() + 1);
  for (std::size_t j = 0; j <= b.size(); ++j) row[j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    before.swap(above);
    above.swap(row);
    row[0] = i;
    for (std::size_t j = 1; j <= b.size(); ++j) {
      row[j] = std::min({above[j] + 1, row[j - 1] + 1, above[j - 1] + (a[i - 1] != b[j - 1])});
      const bool swapped = i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1];
      if (swapped) row[j] = std::min(row[j], before[j - 2] + 1);
    }
  }
  return row[b.size()];
}

/// The store's names before the lexicon's: what is there answers the question better.
std::vector<std::string> suggestions(const std::string& name, const std::vector<std::string>& stored,
                                     const std::vector<std::string>& known) {
  std::vector<std::string> result = closest_names(name, stored);
  for (const std::string& more : closest_names(name, known)) {
    const bool there = std::find(result.begin(), result.end(), more) != result.end();
    if (!there && result.size() < 3) result.push_back(more);
  }
  return result;
}

std::string several(const std::string& name, const std::string& kind, std::size_t count,
                    const std::string& taken) {
  return "\"" + name + "\" is the name of " + std::to_string(count) + " " + kind + "; taking \"" + taken +
         "\", which has most events";
}

/// The candidate with most events under `select`, which sets the selection's field; the first one of equals.
/// Nothing is counted when there is no choice.
template <class Id, class Select, class Find>
ResolvedName<Id> busiest(const Store& store, const std::vector<Id>& candidates, const std::string& name,
                         const std::string& kind, Select select, Find find) {
  if (candidates.size() == 1) return {candidates.front(), name, ""};
  ResolvedName<Id> best{candidates.front(), name, ""};
  std::size_t most = 0;
  for (const Id candidate : candidates) {
    EventSelection selection;
    select(selection, candidate);
    const std::size_t events = store.count(selection);
    if (events <= most) continue;
    most = events;
    best.id = candidate;
  }
  if (most > 0) best.name = find(best.id).name;
  if (most > 0) best.hint = several(name, kind, candidates.size(), best.name);
  return best;
}

std::string no_events(const std::string& name) {
  return "\"" + name + "\" is known, but nothing in the database is about it";
}

template <class Thing>
std::vector<std::string> names_of(const std::vector<Thing>& things) {
  std::vector<std::string> names;
  for (const Thing& thing : things) {
    names.push_back(thing.name);
    names.insert(names.end(), thing.aliases.begin(), thing.aliases.end());
  }
  return names;
}

bool has_name(const Conflict& conflict, const std::string& folded) {
  return fold(conflict.name) == folded || fold(conflict.key) == folded ||
         std::any_of(conflict.aliases.begin(), conflict.aliases.end(),
                     [&](const std::string& alias) { return fold(alias) == folded; });
}

}  // namespace

std::size_t edit_distance(std::string_view a, std::string_view b) {
  return distance(code_points(fold(a)), code_points(fold(b)));
}

std::vector<std::string> closest_names(std::string_view name, const std::vector<std::string>& candidates,
                                       std::size_t limit) {
  const std::u32string wanted = code_points(fold(name));
  const std::size_t most = std::max<std::size_t>(1, wanted.size() / 3);
  std::map<std::pair<std::size_t, std::string>, bool> found;
  for (const std::string& candidate : candidates) {
    const std::u32string folded = code_points(fold(candidate));
    const std::size_t longer = std::max(folded.size(), wanted.size());
    if (longer - std::min(folded.size(), wanted.size()) > most) continue;
    if (const std::size_t edits = distance(wanted, folded); edits <= most) found[{edits, candidate}] = true;
  }
  std::vector<std::string> result;
  for (const auto& [key, unused] : found) {
    if (result.size() == limit) break;
    result.push_back(key.second);
  }
  return result;
}

ResolvedName<PlaceId> NameResolver::region(const std::string& name) const {
  if (const auto stored = store_.places_named(name); !stored.empty()) {
    return busiest(
        store_, stored, name, "places",
        [](EventSelection& selection, PlaceId place) { selection.region = place; },
        [&](PlaceId place) { return store_.place_keyed(place).value(); });
  }
  const Gazetteer& lexicon = lexicon_();
  for (const NameEntry* entry : lexicon.lookup(name)) {
    if (const Place* place = lexicon.place(entry->place))
      return {place->id, place->name, no_events(place->name)};
  }
  throw UnknownNameError("place", name, suggestions(name, store_.place_names(), names_of(lexicon.places())),
                         "");
}

ResolvedName<ActorId> NameResolver::actor(const std::string& name) const {
  if (const auto stored = store_.actors_named(name); !stored.empty()) {
    return busiest(
        store_, stored, name, "actors",
        [](EventSelection& selection, ActorId actor) { selection.actor = actor; },
        [&](ActorId actor) { return store_.actor_keyed(actor).value(); });
  }
  const Gazetteer& lexicon = lexicon_();
  for (const NameEntry* entry : lexicon.lookup(name)) {
    if (const Actor* actor = lexicon.actor(entry->actor))
      return {actor->id, actor->name, no_events(actor->name)};
  }
  throw UnknownNameError("actor", name, suggestions(name, store_.actor_names(), names_of(lexicon.actors())),
                         "");
}

Conflict NameResolver::conflict(const std::string& name) const {
  std::vector<Conflict> found = store_.conflicts_named(name);
  if (found.empty()) {
    for (const Conflict& conflict : lexicon_().conflicts()) {
      if (has_name(conflict, fold(name))) found.push_back(conflict);
    }
  }
  if (found.empty()) {
    throw UnknownNameError("conflict", name,
                           suggestions(name, store_.conflict_names(), names_of(lexicon_().conflicts())), "");
  }
  if (found.size() == 1) return found.front();
  const auto events = [&](const Conflict& conflict) {
    EventSelection selection;
    selection.conflict = conflict;
    return store_.count(selection);
  };
  std::size_t best = 0, most = events(found.front());
  for (std::size_t i = 1; i < found.size(); ++i) {
    const std::size_t count = events(found[i]);
    if (count <= most) continue;
    best = i;
    most = count;
  }
  return found[best];
}

std::vector<std::string> NameResolver::outlets(const std::string& name) const {
  const std::vector<std::string> all = store_.outlets();
  std::vector<std::string> found;
  for (const std::string& outlet : all) {
    if (outlet == name) return {outlet};
    if (fold(outlet) == fold(name)) found.push_back(outlet);
  }
  if (!found.empty()) return found;
  throw UnknownNameError("source", name, closest_names(name, all), "truceline sources DB lists them");
}

}  // namespace truceline
