#include "app/mediation_json.hpp"

namespace truceline::app {
namespace {

Json hand_over_json(const HandOver& hand_over) {
  return {{"from", named_json(hand_over.from)},
          {"to", named_json(hand_over.to)},
          {"ended", hand_over.ended},
          {"began", hand_over.began},
          {"days", hand_over.days},
          {"last", mediated_json(hand_over.last)},
          {"first", mediated_json(hand_over.first)}};
}

Json beside_json(const Beside& beside) {
  return {{"mediators", named_list({beside.a, beside.b})},
          {"first", beside.first},
          {"last", beside.last},
          {"events", mediated_json(beside.events)}};
}

Json gap_json(const MediationGap& gap) {
  return {{"first", gap.first},
          {"last", gap.last},
          {"days", gap.days},
          {"before", mediated_json(gap.before)},
          {"after", mediated_json(gap.after)},
          {"possible", mediated_json(gap.possible)}};
}

/// Key by key into a list that is long enough: an answer can have a hundred thousand of them.
void put_mediated(Json& into, const MediatedEvent& event) {
  constexpr std::size_t kMostKeys = 12;
  into.get_ref<Json::object_t&>().reserve(kMostKeys);
  into["id"] = json_of(event.id);
  into["outcome"] = to_string(event.outcome);
  into["status"] = to_string(event.status);
  into["type"] = event.type;
  into["date"] = event.date.empty() ? Json(nullptr) : Json(event.date);
  into["date_text"] = event.date_text;
  into["place"] = event.place;
  into["summary"] = event.summary;
  into["persons"] = event.persons;
  into["sources"] = event.sources;
  if (event.spans) into["spans"] = true;
}

Json host_json(const MediationHost& host) {
  Json events = Json::array();
  for (const HostedEvent& hosted : host.events) {
    Json item = {{"told_by", to_string(hosted.basis)}};
    put_mediated(item, hosted.event);
    events.push_back(std::move(item));
  }
  Json value = named_json(host.host);
  value["counts"] = counts_json(host.counts);
  value["events"] = std::move(events);
  return value;
}

Json format_json(const MediationFormat& format) {
  return {{"body", named_json(format.body)},
          {"members", named_list(format.members)},
          {"members_of", named_json(format.members_of)},
          {"recurs", format.recurs()},
          {"counts", counts_json(format.counts)},
          {"events", mediated_json(format.events)}};
}

template <class T, class ToJson>
Json list_json(const std::vector<T>& values, ToJson to_json) {
  Json list = Json::array();
  for (const T& value : values) list.push_back(to_json(value));
  return list;
}

Json ids_json(const std::vector<EventId>& ids) {
  return list_json(ids, [](EventId id) { return json_of(id); });
}

}  // namespace

Json counts_json(const MediationCounts& counts) {
  return {{"held", counts.held},
          {"planned", counts.planned},
          {"cancelled", counts.cancelled},
          {"failed", counts.failed},
          {"denied", counts.denied}};
}

Json mediated_json(const MediatedEvent& event) {
  Json value = Json::object();
  put_mediated(value, event);
  return value;
}

Json mediated_json(const std::vector<MediatedEvent>& events) {
  return list_json(events, [](const MediatedEvent& event) { return mediated_json(event); });
}

Json named_json(const NamedActor& actor) {
  if (!actor.id) return nullptr;
  return {{"id", json_of(actor.id)}, {"name", actor.name}};
}

Json named_list(const std::vector<NamedActor>& actors) {
  return list_json(actors, named_json);
}

Json group_json(const MediationGroup& group) {
  return {{"per", to_string(group.per)},
          {"id", group.id.empty() ? Json(nullptr) : Json(group.id)},
          {"name", group.name.empty() ? Json(nullptr) : Json(group.name)}};
}

Json course_json(const MediationCourse& course) {
  return {{"group", group_json(course.group)},
          {"parties", named_list(course.parties)},
          {"counts", counts_json(course.counts)},
          {"hand_overs", list_json(course.hand_overs, hand_over_json)},
          {"beside", list_json(course.beside, beside_json)},
          {"gaps", list_json(course.gaps, gap_json)},
          {"hosts", list_json(course.hosts, host_json)},
          {"formats", list_json(course.formats, format_json)}};
}

Json centrality_json(const CentralMediator& central) {
  Json value = named_json(central.actor);
  value["held"] = central.figures.events;
  value["parties"] = central.figures.parties;
  value["fellow_mediators"] = central.figures.fellow_mediators;
  value["degree"] = central.figures.degree;
  value["betweenness"] = central.figures.betweenness;
  value["events"] = ids_json(central.events);
  return value;
}

}  // namespace truceline::app
