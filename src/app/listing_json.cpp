#include "app/listing_json.hpp"

#include <cmath>

#include "app/brief_json.hpp"

namespace truceline::app {
namespace {

Json answer(std::string_view format) {
  return {{"truceline", json_header(format, 1)}};
}

/// To so many digits as every processor gives alike.
double rounded(double score) {
  constexpr double kParts = 10'000;
  return std::round(score * kParts) / kParts;
}

Json hit_json(const SearchHit& hit) {
  const bool event = !hit.document;
  Json value = {{"kind", event ? "event" : "sentence"},
                {"score", rounded(hit.score)},
                {"text", hit.text},
                {"date", json_of(hit.date)},
                {"events", json_list(hit.events)}};
  if (event) {
    value["type"] = hit.type;
    value["status"] = to_string(hit.status);
  } else {
    value["document"] = json_of(hit.document);
    value["sentence"] = hit.sentence;
    value["source"] = hit.outlet;
    value["title"] = hit.title;
  }
  return value;
}

}  // namespace

Json search_json(const std::string& query, const std::vector<SearchHit>& hits) {
  Json list = Json::array();
  for (const SearchHit& hit : hits) list.push_back(hit_json(hit));
  Json result = answer("search");
  result["query"] = query;
  result["hits"] = std::move(list);
  return result;
}

Json regions_json(const std::vector<RegionNode>& nodes) {
  Json list = Json::array();
  for (const RegionNode& node : nodes) {
    list.push_back({{"id", json_of(node.region->id)},
                    {"key", node.region->key},
                    {"name", node.region->name},
                    {"kind", to_string(node.region->kind)},
                    {"depth", node.depth},
                    {"within", json_of(node.parent)},
                    {"repeated", node.repeated},
                    {"events", node.region->events},
                    {"first_day", day_json(node.region->days.first)},
                    {"last_day", day_json(node.region->days.last)}});
  }
  Json result = answer("regions");
  result["regions"] = std::move(list);
  return result;
}

Json actors_json(const std::vector<ActorCount>& actors) {
  Json list = Json::array();
  for (const ActorCount& actor : actors) {
    Json roles = Json::object();
    for (const auto& [role, count] : actor.roles) roles[std::string(to_string(role))] = count;
    list.push_back({{"id", json_of(actor.id)},
                    {"key", actor.key},
                    {"name", actor.name},
                    {"aliases", actor.aliases},
                    {"kind", to_string(actor.kind)},
                    {"events", actor.events},
                    {"roles", std::move(roles)}});
  }
  Json result = answer("actors");
  result["actors"] = std::move(list);
  return result;
}

Json sources_json(const std::vector<OutletCount>& outlets) {
  Json list = Json::array();
  for (const OutletCount& outlet : outlets) {
    list.push_back({{"name", outlet.name},
                    {"documents", outlet.documents},
                    {"claims", outlet.claims},
                    {"events", outlet.events},
                    {"shared_events", outlet.shared},
                    {"first_published", day_json(outlet.published.first)},
                    {"last_published", day_json(outlet.published.last)}});
  }
  Json result = answer("sources");
  result["sources"] = std::move(list);
  return result;
}

}  // namespace truceline::app
