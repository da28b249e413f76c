#include "truceline/lexicon/relation_cues.hpp"

#include <algorithm>

#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

bool fits(const std::vector<std::string>& types, const EventType& type) {
  return types.empty() || std::any_of(types.begin(), types.end(), [&](const std::string& t) {
           return t == type.name || t == type.event_class;
         });
}

std::vector<std::string> read_types(const TsvRow& row, const char* column, const Ontology& ontology) {
  std::vector<std::string> types = row.list(column, ',');
  for (const std::string& type : types) {
    const bool known = std::any_of(ontology.types().begin(), ontology.types().end(), [&](const EventType& t) {
      return t.name == type || t.event_class == type;
    });
    if (!known) row.fail("no event type or class " + type + " in event_types.tsv");
  }
  return types;
}

CueSlots read_slots(const TsvRow& row) {
  const std::string_view name = row["slots"];
  if (name == "phrase") return CueSlots::phrase;
  if (name == "verb") return CueSlots::verb;
  if (name == "means") return CueSlots::means;
  row.fail("slots must be phrase, verb or means");
}

RelationCue read_cue(const TsvRow& row, const Ontology& ontology) {
  RelationCue cue;
  cue.slots = read_slots(row);
  const auto kind = parse_name<RelationKind>(row["kind"]);
  if (!kind) row.fail("no such kind of relation");
  cue.kind = *kind;
  cue.forward = row["direction"] == "forward";
  if (!cue.forward && row["direction"] != "back") row.fail("direction must be forward or back");
  cue.types = read_types(row, "types", ontology);
  cue.other = read_types(row, "other", ontology);
  return cue;
}

}  // namespace

std::string RelationCue::name() const {
  std::string text;
  for (const std::string& word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

bool RelationCue::relates(const EventType& main, const EventType& second) const {
  return fits(types, main) && fits(other, second);
}

RelationCues::RelationCues(const TsvSource& tsv, const Ontology& ontology) {
  const TsvFile file("data/lexicon/relation_cues.tsv", tsv,
                     {"phrases", "slots", "kind", "direction", "types", "other"}, {"", true});
  file.for_each([&](const TsvRow& row) {
    const RelationCue base = read_cue(row, ontology);
    for (const std::string& phrase : row.list("phrases")) {
      auto words = phrase_words(fold(phrase));
      if (words.empty()) row.fail("a phrase without a word");
      cues_.emplace_back(base).words = std::move(words);
    }
  });
  by_first_ = PhraseIndex(cues_);
}

std::span<const RelationCue* const> RelationCues::starting_with(std::string_view word) const {
  return by_first_.starting_with(word);
}

}  // namespace truceline
