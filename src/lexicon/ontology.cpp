#include "truceline/lexicon/ontology.hpp"

#include <algorithm>

namespace truceline {

Ontology::Ontology(const TsvSource& tsv) {
  const TsvFile file("data/lexicon/event_types.tsv", tsv,
                     {"type", "class", "label", "plover", "cameo", "core", "reciprocal"}, {"type"});
  file.for_each([&](const TsvRow& row) {
    EventType type{std::string(row["type"]),   std::string(row["class"]), std::string(row["label"]),
                   std::string(row["plover"]), std::string(row["cameo"]), row["core"] == "yes",
                   row["reciprocal"] == "yes"};
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
