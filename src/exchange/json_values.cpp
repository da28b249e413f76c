#include "exchange/json_values.hpp"

namespace truceline {
namespace {

template <class T>
Json value_or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json place_reference(PlaceId id, const std::string& name) {
  if (!id && name.empty()) return nullptr;
  return {{"id", json_of(id)}, {"name", name}};
}

void put_dating(Json& into, const Dating& when) {
  into["date"] = json_of(when.date);
  into["date_basis"] = to_string(when.basis);
  into["date_anchor"] = when.anchor;
  into["date_words"] = when.words;
  into["date_rule"] = when.rule;
  put_bounds(into, when);
}

Json json_of(const ActsFor& link) {
  return {{"principal", json_of(link.principal)}, {"office", link.office}, {"when", json_of(link.when)}};
}

Json json_of(const PlaceParent& link) {
  return {{"place", json_of(link.parent)}, {"kind", to_string(link.kind)}, {"when", json_of(link.when)}};
}

/// Every name of the place with its time, the one it is called by first.
Json names_of(const Place& place) {
  Json names = Json::array();
  const auto add = [&](const std::string& name) {
    const EdtfInterval* when = period_of(place, name);
    names.push_back({{"name", name}, {"when", when ? Json(when->str()) : Json(nullptr)}});
  };
  add(place.name);
  for (const std::string& alias : place.aliases) add(alias);
  return names;
}

Json json_of(const Evidence& evidence) {
  return {{"sentence", evidence.sentence},
          {"begin", evidence.span.begin},
          {"end", evidence.span.end},
          {"original_begin", evidence.original.begin},
          {"original_end", evidence.original.end},
          {"words", evidence.words}};
}

Json json_of(const Dissent& dissent) {
  return {{"field", dissent.field}, {"value", dissent.value}, {"claim", json_of(dissent.claim)}};
}

// json_list finds only what json_values.hpp declares, hence this one for the parts private to this file.
template <class T>
Json list_of(const std::vector<T>& values) {
  auto list = Json::array();
  for (const auto& value : values) list.push_back(json_of(value));
  return list;
}

}  // namespace

void put_bounds(Json& into, const Dating& when) {
  if (when.bounds == DayBounds()) return;
  const auto day = [](const std::optional<DayNumber>& d) {
    return d ? Json(EdtfInterval::of_day(*d).str()) : Json();
  };
  into["date_bounds"] = {
      {"first", day(when.bounds.first)}, {"last", day(when.bounds.last)}, {"from", when.bounds_from}};
}

Json json_of(const std::optional<EdtfInterval>& when) {
  return when ? Json(when->str()) : Json(nullptr);
}

Json json_of(const Participation& participation) {
  return {{"actor", json_of(participation.actor)},
          {"name", participation.name},
          {"role", to_string(participation.role)},
          {"acts_for", json_of(participation.acts_for)},
          {"acts_for_name", participation.acts_for_name}};
}

Json json_of(const Magnitude& magnitude) {
  return {{"measure", magnitude.measure},          {"value", magnitude.value},
          {"qualifier", magnitude.qualifier},      {"least", value_or_null(magnitude.least)},
          {"most", value_or_null(magnitude.most)}, {"counted", magnitude.counted},
          {"side", json_of(magnitude.side)},       {"side_name", magnitude.side_name}};
}

Json json_of(const std::optional<Attribution>& attribution) {
  if (!attribution) return nullptr;
  return {{"actor", json_of(attribution->actor)},       {"name", attribution->name},
          {"acts_for", json_of(attribution->acts_for)}, {"acts_for_name", attribution->acts_for_name},
          {"kind", to_string(attribution->kind)},       {"words", attribution->words}};
}

Json json_of(const DocumentSummary& document) {
  return {{"id", json_of(document.id)},
          {"external_id", document.external_id},
          {"source", document.source},
          {"uri", document.uri},
          {"title", document.title},
          {"published", json_of(document.published)},
          {"published_basis", to_string(document.basis)}};
}

Json json_of(const Actor& actor) {
  return {{"id", json_of(actor.id)},       {"key", actor.key},         {"name", actor.name},
          {"kind", to_string(actor.kind)}, {"aliases", actor.aliases}, {"acts_for", list_of(actor.acts_for)}};
}

Json json_of(const Place& place) {
  return {{"id", json_of(place.id)},
          {"key", place.key},
          {"name", place.name},
          {"kind", to_string(place.kind)},
          {"aliases", place.aliases},
          {"names", names_of(place)},
          {"parents", list_of(place.parents)},
          {"latitude", value_or_null(place.latitude)},
          {"longitude", value_or_null(place.longitude)}};
}

Json json_of(const Conflict& conflict) {
  return {{"id", json_of(conflict.id)},
          {"key", conflict.key},
          {"name", conflict.name},
          {"region", json_of(conflict.region)},
          {"parties", list_of(conflict.parties)},
          {"when", json_of(conflict.when)}};
}

Json json_of(const Claim& claim) {
  Json value = {{"id", json_of(claim.id)},
                {"document", json_of(claim.document)},
                {"type", claim.type},
                {"status", to_string(claim.status)}};
  put_dating(value, claim.when);
  value["place"] = place_reference(claim.place, claim.place_name);
  value["participants"] = list_of(claim.participants);
  value["magnitudes"] = list_of(claim.magnitudes);
  value["attribution"] = json_of(claim.attribution);
  value["evidence"] = json_of(claim.evidence);
  value["rule"] = claim.rule;
  value["confidence"] = claim.confidence;
  value["core"] = claim.core;
  return value;
}

Json json_of(const EventState& state) {
  return {{"status", to_string(state.status)},
          {"date", json_of(state.date)},
          {"known", json_of(state.known)},
          {"claim", json_of(state.claim)}};
}

Json json_of(const MergeReason& reason) {
  return {{"claim", json_of(reason.claim)}, {"with", json_of(reason.with)}, {"rule", reason.rule}};
}

Json json_of(const Event& event) {
  Json value = {{"id", json_of(event.id)}, {"type", event.type}, {"status", to_string(event.status)}};
  put_dating(value, event.when);
  value["place"] = place_reference(event.place, event.place_name);
  value["participants"] = list_of(event.participants);
  value["magnitudes"] = list_of(event.magnitudes);
  value["claims"] = list_of(event.claims);
  value["dissents"] = list_of(event.dissents);
  value["history"] = list_of(event.history);
  value["merges"] = list_of(event.merges);
  value["summary"] = event.summary;
  value["confidence"] = event.confidence;
  value["core"] = event.core;
  return value;
}

Json json_of(const EventRelation& relation) {
  return {{"from", json_of(relation.from)}, {"to", json_of(relation.to)}, {"kind", to_string(relation.kind)}};
}

Json json_header(std::string_view format, int version) {
  return {{"format", format}, {"version", version}};
}

std::string to_text(const Json& value) {
  return value.dump(2, ' ', false, Json::error_handler_t::replace);
}

}  // namespace truceline
