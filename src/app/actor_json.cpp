#include "app/actor_results.hpp"
#include "app/brief_json.hpp"
#include "app/json_results.hpp"
#include "app/option_values.hpp"

namespace truceline::app {
namespace {

template <class T, class Shown>
Json list_of(const std::vector<T>& values, Shown shown) {
  Json list = Json::array();
  for (const T& value : values) list.push_back(shown(value));
  return list;
}

Json office_json(const ActorOffice& office) {
  return {
      {"principal", brief_json(office.principal)}, {"office", office.office}, {"when", json_of(office.when)}};
}

Json agent_json(const ActorAgent& agent) {
  Json value = brief_json(agent.actor);
  value["kind"] = to_string(agent.kind);
  value["offices"] = list_of(agent.offices, [](const ActorOffice& office) {
    return Json{{"office", office.office}, {"when", json_of(office.when)}};
  });
  value["events"] = agent.events;
  return value;
}

Json partner_json(const ActorPartner& partner) {
  Json value = brief_json(partner.actor);
  value["kind"] = to_string(partner.kind);
  value["events"] = partner.events;
  value["cooperation"] = partner.cooperation;
  value["conflict"] = partner.conflict;
  value["other"] = partner.other;
  return value;
}

Json type_json(const std::pair<std::string, std::size_t>& count) {
  const EventType* type = ontology().find(count.first);
  return {{"type", count.first}, {"class", type ? type->event_class : ""}, {"events", count.second}};
}

Json activity_json(const ActorProfile& profile) {
  return {{"by_year", list_of(profile.years,
                              [](const auto& year) {
                                return Json{{"year", year.first}, {"events", year.second}};
                              })},
          {"wide_date", profile.several_years},
          {"undated", profile.undated}};
}

Json entry_or_null(const std::optional<ChronologyEntry>& entry) {
  return entry ? brief_json(*entry) : Json(nullptr);
}

}  // namespace

Json actor_json(const ActorDetails& details) {
  const ActorProfile& profile = details.profile;
  Json statuses = Json::object();
  for (const auto& [status, count] : profile.statuses) statuses[std::string(to_string(status))] = count;
  return {{"truceline", json_header("actor", 1)},
          {"id", json_of(profile.actor.id)},
          {"key", profile.actor.key},
          {"name", profile.actor.name},
          {"kind", to_string(profile.actor.kind)},
          {"aliases", profile.actor.aliases},
          {"acts_for", list_of(profile.offices, office_json)},
          {"agents", list_of(profile.agents, agent_json)},
          {"links", list_of(details.links, link_json)},
          {"events", profile.events},
          {"events_by_status", std::move(statuses)},
          {"first", entry_or_null(details.first)},
          {"last", entry_or_null(details.last)},
          {"roles", list_of(profile.roles,
                            [](const RoleCount& count) {
                              return Json{{"role", to_string(count.role)},
                                          {"itself", count.itself},
                                          {"through_others", count.through_others}};
                            })},
          {"partners", list_of(profile.partners, partner_json)},
          {"types", list_of(profile.types, type_json)},
          {"activity", activity_json(profile)}};
}

}  // namespace truceline::app
