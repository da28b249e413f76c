#include "app/brief_json.hpp"

#include "app/option_values.hpp"

namespace truceline::app {

Json day_json(const std::optional<DayNumber>& day) {
  return day ? Json(EdtfInterval::of_day(*day).str()) : Json(nullptr);
}

Json brief_json(const NamedActor& actor) {
  return {{"id", json_of(actor.id)}, {"name", actor.name}};
}

Json brief_json(const ChronologyParticipant& participant) {
  return {{"actor", json_of(participant.actor)},
          {"name", participant.name},
          {"role", to_string(participant.role)},
          {"acts_for", json_of(participant.acts_for)},
          {"acts_for_name", participant.acts_for_name}};
}

Json brief_json(const ChronologyEntry& entry) {
  const EventType* type = ontology().find(entry.type);
  Json participants = Json::array();
  for (const ChronologyParticipant& p : entry.participants) participants.push_back(brief_json(p));
  Json sources = Json::array();
  for (const ChronologySource& source : entry.sources) {
    sources.push_back({{"document", json_of(source.document)},
                       {"name", source.name},
                       {"title", source.title},
                       {"uri", source.uri},
                       {"published", source.published.empty() ? Json(nullptr) : Json(source.published)}});
  }
  return {{"id", json_of(entry.id)},
          {"type", entry.type},
          {"class", type ? type->event_class : ""},
          {"status", to_string(entry.status)},
          {"date", json_of(entry.when.date)},
          {"date_text", entry.date_text},
          {"date_basis", to_string(entry.when.basis)},
          {"place", entry.place},
          {"place_within", entry.place_within},
          {"participants", std::move(participants)},
          {"summary", entry.summary},
          {"sources", std::move(sources)},
          {"contested", entry.contested}};
}

}  // namespace truceline::app
