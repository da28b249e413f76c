#include "golden/gold.hpp"

#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

namespace truceline::golden {
namespace {

using Json = nlohmann::json;

template <class T>
T parsed(std::optional<T> value, const std::string& event, const std::string& text) {
  if (!value) throw std::runtime_error(event + ": \"" + text + "\" is not what the field can hold");
  return *value;
}

GoldEvent event_of(const Json& json, const std::string& article) {
  GoldEvent event;
  event.id = json.at("id");
  const std::string where = article + " " + event.id;
  const std::string status = json.at("status"), date = json.at("date");
  event.type = json.at("type");
  event.status = parsed(parse_name<Status>(status), where, status);
  if (!date.empty()) event.date = parsed(EdtfInterval::parse(date), where, date);
  event.place = json.at("place");
  event.core = json.at("core");
  event.evidence = json.at("evidence");
  for (const Json& participant : json.at("participants")) {
    const std::string role = participant.at("role");
    event.participants.push_back(
        {participant.at("name"), parsed(parse_name<Role>(role), where, role), participant.at("of")});
  }
  return event;
}

}  // namespace

std::vector<GoldArticle> read_gold(const std::string& jsonl) {
  std::vector<GoldArticle> articles;
  std::istringstream in(jsonl);
  for (std::string line; std::getline(in, line);) {
    const Json json = Json::parse(line);
    GoldArticle article{json.at("id"), {}};
    for (const Json& event : json.at("events")) article.events.push_back(event_of(event, article.id));
    articles.push_back(std::move(article));
  }
  return articles;
}

}  // namespace truceline::golden
