#include "corpus/expected.hpp"

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>
#include <stdexcept>

namespace truceline::corpus {
namespace {

using Json = nlohmann::json;

std::ifstream open(const std::string& name) {
  std::ifstream in(corpus_path(name), std::ios::binary);
  if (!in) throw std::runtime_error(corpus_path(name) + " cannot be read");
  return in;
}

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(" \t\r");
  return begin == std::string::npos ? "" : text.substr(begin, text.find_last_not_of(" \t\r") + 1 - begin);
}

template <class T>
T named(const Json& json, const std::string& key) {
  const std::string text = json;
  const std::optional<T> value = parse_name<T>(text);
  if (!value) throw std::runtime_error(key + ": \"" + text + "\" is not what the field can hold");
  return *value;
}

ExpectedEvent event_of(const Json& json) {
  ExpectedEvent event;
  event.key = json.at("key");
  event.type = json.at("type");
  event.status = named<Status>(json.at("status"), event.key);
  event.date = date_of(json.at("date"));
  event.place = json.at("place");
  for (const Json& p : json.at("participants"))
    event.participants.push_back({p.at("name"), named<Role>(p.at("role"), event.key), p.at("of")});
  for (const Json& m : json.at("mentions")) event.mentions.push_back({m.at("article"), m.at("words")});
  return event;
}

}  // namespace

std::string ExpectedLine::label(std::size_t count) const {
  std::string text = file + ":";
  for (std::size_t i = 0; i < std::min(count, cells.size()); ++i) text += (i ? " | " : " ") + cells[i];
  return text;
}

std::string corpus_path(const std::string& name) {
  return std::string(TRUCELINE_SOURCE_DIR) + "/tests/data/corpus/" + name;
}

const std::vector<ExpectedEvent>& expected_events() {
  static const std::vector<ExpectedEvent> kEvents = [] {
    std::vector<ExpectedEvent> events;
    std::ifstream in = open("expected/events.jsonl");
    for (std::string line; std::getline(in, line);) events.push_back(event_of(Json::parse(line)));
    return events;
  }();
  return kEvents;
}

const ExpectedEvent& expected_event(const std::string& key) {
  const auto& events = expected_events();
  const auto it = std::find_if(events.begin(), events.end(), [&](const auto& e) { return e.key == key; });
  if (it == events.end()) throw std::runtime_error("events.jsonl has no event " + key);
  return *it;
}

std::vector<ExpectedLine> expected_lines(const std::string& name) {
  std::vector<ExpectedLine> lines;
  std::ifstream in = open("expected/" + name + ".txt");
  for (std::string line; std::getline(in, line);) {
    line = trimmed(line);
    if (!line.empty() && line[0] != '#') lines.push_back({name, parts(line, '|')});
  }
  return lines;
}

std::vector<std::string> parts(const std::string& text, char separator) {
  std::vector<std::string> found;
  std::istringstream in(text);
  for (std::string part; std::getline(in, part, separator);) found.push_back(trimmed(part));
  if (!text.empty() && text.back() == separator) found.emplace_back();
  return found;
}

std::optional<EdtfInterval> date_of(const std::string& text) {
  if (text.empty() || text == "-") return {};
  std::optional<EdtfInterval> date = EdtfInterval::parse(text);
  if (!date) throw std::runtime_error("\"" + text + "\" is no EDTF");
  return date;
}

Quote quote_of(const std::string& text) {
  const std::size_t colon = text.find(':');
  if (colon == std::string::npos) throw std::runtime_error("\"" + text + "\" is not \"article: words\"");
  return {trimmed(text.substr(0, colon)), trimmed(text.substr(colon + 1))};
}

std::vector<std::string> known_gaps() {
  std::vector<std::string> gaps;
  std::ifstream in = open("known_gaps.txt");
  for (std::string line; std::getline(in, line);) {
    line = trimmed(line.substr(0, line.find('#')));
    if (!line.empty()) gaps.push_back(line);
  }
  return gaps;
}

}  // namespace truceline::corpus
