#include "truceline/exchange/gold.hpp"

#include <algorithm>
#include <sstream>

#include "exchange/json_values.hpp"
#include "truceline/graph/knowledge_graph.hpp"

namespace truceline {
namespace {

constexpr int kEvidenceWords = 8;

std::string first_words(const std::string& text) {
  std::istringstream words(text);
  std::string result;
  std::string word;
  for (int i = 0; i < kEvidenceWords && words >> word; ++i) result += (i ? " " : "") + word;
  return result;
}

Json gold_event(const Event& event, std::size_t number) {
  Json participants = Json::array();
  for (const Participation& p : event.participants) {
    participants.push_back({{"name", p.name}, {"role", to_string(p.role)}, {"of", p.acts_for_name}});
  }
  Json magnitudes = Json::array();
  for (const Magnitude& m : event.magnitudes) {
    magnitudes.push_back({{"measure", m.measure}, {"value", m.value}, {"qualifier", m.qualifier}});
  }
  return {{"id", "e" + std::to_string(number)},
          {"type", event.type},
          {"status", to_string(event.status)},
          {"date", event.when.date ? event.when.date->str() : ""},
          {"place", event.place_name},
          {"participants", std::move(participants)},
          {"magnitudes", std::move(magnitudes)},
          {"core", event.core},
          {"evidence", first_words(event.summary)}};
}

}  // namespace

std::string gold_line(const std::string& article, const std::vector<Event>& events) {
  std::vector<const Event*> ordered;
  for (const Event& event : events) ordered.push_back(&event);
  std::sort(ordered.begin(), ordered.end(), [](const Event* a, const Event* b) { return earlier(*a, *b); });
  Json list = Json::array();
  for (const Event* event : ordered) list.push_back(gold_event(*event, list.size() + 1));
  const Json line = {{"id", article}, {"events", std::move(list)}};
  return line.dump(-1, ' ', false, Json::error_handler_t::replace);
}

}  // namespace truceline
