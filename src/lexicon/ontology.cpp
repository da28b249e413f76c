#include "truceline/lexicon/ontology.hpp"

#include <algorithm>
#include <charconv>

namespace truceline {

std::optional<QuadClass> quad_in(const TsvRow& row) {
  const std::string_view name = row["quad"];
  if (name.empty()) return std::nullopt;
  const auto quad = parse_name<QuadClass>(name);
  if (!quad) {
    row.fail("no quad class \"" + std::string(name) +
             "\"; it is verbal or material, cooperation or conflict, as in verbal_conflict");
  }
  return quad;
}

std::optional<double> intensity_in(const TsvRow& row) {
  const std::string_view text = row["intensity"];
  if (text.empty()) return std::nullopt;
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  const bool number = error == std::errc() && end == text.data() + text.size();
  if (!number || !(value >= -kMostIntense && value <= kMostIntense))
    row.fail("intensity \"" + std::string(text) + "\" is no number from -10 to 10");
  return value;
}

Ontology::Ontology(const TsvSource& tsv) {
  const TsvFile file("data/lexicon/event_types.tsv", tsv,
                     {"type", "class", "label", "plover", "cameo", "quad", "intensity", "core", "reciprocal",
                      "course", "kin", "recalled"},
                     {"type"});
  file.for_each([&](const TsvRow& row) {
    EventType type{std::string(row["type"]),   std::string(row["class"]), std::string(row["label"]),
                   std::string(row["plover"]), std::string(row["cameo"]), quad_in(row),
                   intensity_in(row),          row["core"] == "yes",      row["reciprocal"] == "yes",
                   std::string(row["course"]), std::string(row["kin"]),   row["recalled"] == "yes"};
    if (type.name.empty() || type.event_class.empty()) row.fail("an event type needs a name and a class");
    if (find(type.name)) row.fail("event type " + type.name + " is listed twice");
    types_.push_back(std::move(type));
  });
}

const EventType* Ontology::find(std::string_view name) const {
  const auto it =
      std::find_if(types_.begin(), types_.end(), [&](const EventType& t) { return t.name == name; });
  return it == types_.end() ? nullptr : &*it;
}

bool Ontology::same_class(std::string_view a, std::string_view b) const {
  const EventType* first = find(a);
  const EventType* second = find(b);
  return first && second && first->event_class == second->event_class;
}

}  // namespace truceline
