#include "app/review_actions.hpp"

#include <algorithm>
#include <iostream>

#include "app/event_ids.hpp"
#include "app/filters.hpp"
#include "app/option_values.hpp"
#include "truceline/base/error.hpp"
#include "truceline/query/names.hpp"

namespace truceline::app {
namespace {

using Arguments = std::vector<std::string>;

void require_arguments(const std::string& action, const Arguments& arguments, std::size_t least,
                       std::size_t most, const std::string& form) {
  if (arguments.size() < least || arguments.size() > most)
    throw UsageError("review DB " + action + " needs: " + form);
}

KnowledgeGraph loaded(const Store& store, EventId event) {
  EventSelection selection;
  selection.event = event;
  return store.load(selection);
}

void add_anchors(const KnowledgeGraph& graph, EventId event, ReviewLine& line) {
  for (const ClaimId id : graph.event(event)->claims) line.anchors.push_back(anchor_of(*graph.claim(id)));
}

void add_event_anchors(const Store& store, const std::string& name, ReviewLine& line) {
  const EventId event = event_named(store, name);
  add_anchors(loaded(store, event), event, line);
}

/// The claims of an event that are named by the first digits of their ids.
void add_claims(const Store& store, const Arguments& arguments, ReviewLine& line) {
  const EventId event = event_named(store, arguments.front());
  const KnowledgeGraph graph = loaded(store, event);
  const auto& claims = graph.event(event)->claims;
  for (std::size_t i = 1; i < arguments.size(); ++i) {
    const auto at = std::find_if(claims.begin(), claims.end(),
                                 [&](ClaimId id) { return to_hex(id.value()).starts_with(arguments[i]); });
    if (at == claims.end())
      throw UnknownNameError("claim of the event", arguments[i], {}, "truceline explain DB EVENT lists them");
    line.anchors.push_back(anchor_of(*graph.claim(*at)));
  }
  if (line.anchors.size() >= claims.size()) throw UsageError("split must leave a claim in the event");
}

void set_value(const Store& store, const std::string& text, Correction& correction) {
  const auto equals = text.find('=');
  if (equals == std::string::npos) throw UsageError("review DB set needs: EVENT FIELD=VALUE");
  correction.field = text.substr(0, equals);
  correction.value = text.substr(equals + 1);
  if (correction.field == "status") {
    (void)status_value(correction.value);
  } else if (correction.field == "type") {
    (void)type_value(correction.value);
  } else if (correction.field == "date") {
    if (!correction.value.empty()) (void)date_value("date", correction.value);
  } else if (correction.field == "place") {
    if (correction.value.empty()) return;
    const auto place = store.place_keyed(NameResolver(store, gazetteer).region(correction.value).id);
    if (!place)
      throw UnknownNameError("place in the database", correction.value, {},
                             "only places of its documents can be set");
    correction.other = place->name;
    correction.value = place->key;
  } else {
    throw UsageError("no field \"" + correction.field +
                     "\" can be set; there are: type, status, date, place");
  }
}

std::string actor_key(const Store& store, const std::string& name) {
  const auto found = NameResolver(store, gazetteer).actor(name);
  const auto actor = store.actor_keyed(found.id);
  if (!actor) throw UnknownNameError("actor in the database", name, {}, "");
  if (!found.hint.empty()) std::cerr << "note: " << found.hint << '\n';
  return actor->key;
}

}  // namespace

const std::vector<std::string>& review_actions() {
  static const std::vector<std::string> actions{"merge",   "split",      "set",        "reject",
                                                "confirm", "same-actor", "other-actor"};
  return actions;
}

ReviewLine review_line(const Store& store, const std::string& action, const Arguments& arguments) {
  std::string name = action;
  std::replace(name.begin(), name.end(), '-', '_');
  ReviewLine line;
  line.correction.kind = parse_name<CorrectionKind>(name).value();
  constexpr std::size_t kAny = 1000;
  switch (line.correction.kind) {
    case CorrectionKind::merge:
      require_arguments(action, arguments, 2, kAny, "EVENT EVENT…");
      for (const std::string& event : arguments) add_event_anchors(store, event, line);
      break;
    case CorrectionKind::split:
      require_arguments(action, arguments, 2, kAny, "EVENT CLAIM…");
      add_claims(store, arguments, line);
      break;
    case CorrectionKind::set:
      require_arguments(action, arguments, 2, 2, "EVENT FIELD=VALUE");
      add_event_anchors(store, arguments[0], line);
      set_value(store, arguments[1], line.correction);
      break;
    case CorrectionKind::reject:
    case CorrectionKind::confirm:
      require_arguments(action, arguments, 1, 1, "EVENT");
      add_event_anchors(store, arguments[0], line);
      break;
    case CorrectionKind::same_actor:
      require_arguments(action, arguments, 2, 2, "NAME NAME, the second being the one that stays");
      line.correction.actor = actor_key(store, arguments[0]);
      line.correction.other = actor_key(store, arguments[1]);
      break;
    case CorrectionKind::other_actor:
      require_arguments(action, arguments, 1, 2, "NAME, and the NAME for which it was taken");
      line.correction.actor = actor_key(store, arguments[0]);
      if (arguments.size() > 1) line.correction.other = actor_key(store, arguments[1]);
      break;
  }
  std::sort(line.anchors.begin(), line.anchors.end(),
            [](const ClaimAnchor& a, const ClaimAnchor& b) { return a.claim < b.claim; });
  for (const ClaimAnchor& anchor : line.anchors) line.correction.claims.push_back(anchor.claim);
  return line;
}

}  // namespace truceline::app
