#include "truceline/lexicon/triggers.hpp"

#include <algorithm>
#include <sstream>

#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

std::vector<std::string> words_of(std::string_view text) {
  std::istringstream in{std::string(text)};
  std::vector<std::string> words;
  for (std::string word; in >> word;) words.push_back(word);
  return words;
}

std::string spaced_hyphens(const std::string& text) {
  std::string spaced;
  for (const char c : text) spaced += c == '-' ? std::string(" - ") : std::string(1, c);
  return spaced;
}

Frame read_frame(const TsvRow& row) {
  Frame frame;
  frame.name = row["frame"];
  for (const std::string& slot : words_of(row["slots"])) {
    const std::size_t equals = slot.find('=');
    if (equals == slot.npos) row.fail("slot \"" + slot + "\" must be written slot=role");
    const std::string name = slot.substr(0, equals);
    const std::string value = slot.substr(equals + 1);
    if (name == "needs" && (value == "obj" || value == "place" || value == "people" || value == "armed")) {
      frame.needs_object = true;
      frame.needs_place = value == "place";
      frame.needs_people = value == "people";
      frame.needs_armed = value == "armed";
    } else if (value == "place") {
      frame.places.push_back(name);
    } else if (const auto role = parse_name<Role>(value)) {
      frame.roles.emplace(name, *role);
    } else if (value != "none") {
      row.fail("\"" + value + "\" is no role");
    }
  }
  return frame;
}

}  // namespace

std::optional<Role> Frame::role(std::string_view slot) const {
  const auto it = roles.find(slot);
  if (it == roles.end()) return std::nullopt;
  return it->second;
}

bool Frame::names_place(std::string_view slot) const {
  return std::find(places.begin(), places.end(), slot) != places.end();
}

std::string Trigger::rule() const {
  std::string text = type + ':';
  for (std::size_t i = 0; i < words.size(); ++i) text += (i ? " " : "") + words[i];
  return text;
}

TriggerLexicon::TriggerLexicon(const TsvSource& frames_tsv, const TsvSource& triggers_tsv,
                               const Ontology& ontology) {
  const TsvFile frames("data/lexicon/frames.tsv", frames_tsv, {"frame", "slots"}, {"frame"});
  FrameTable by_name;
  frames.for_each([&](const TsvRow& row) {
    const Frame& frame = frames_.emplace_back(read_frame(row));
    if (!by_name.emplace(frame.name, &frame).second) row.fail("frame " + frame.name + " is listed twice");
  });
  const TsvFile triggers("data/lexicon/triggers.tsv", triggers_tsv,
                         {"type", "frame", "pos", "cameo", "phrases", "status"}, {"", true});
  triggers.for_each([&](const TsvRow& row) { add_row(row, by_name, ontology); });
  for (auto& [word, list] : by_first_) {
    std::stable_sort(list.begin(), list.end(),
                     [](const Trigger* a, const Trigger* b) { return a->words.size() > b->words.size(); });
  }
}

void TriggerLexicon::add_row(const TsvRow& row, const FrameTable& by_name, const Ontology& ontology) {
  const auto frame = by_name.find(row["frame"]);
  if (frame == by_name.end()) row.fail("no frame \"" + std::string(row["frame"]) + "\" in frames.tsv");
  const std::string type(row["type"] == "-" ? "" : row["type"]);
  if (!type.empty() && !ontology.find(type)) row.fail("no event type \"" + type + "\" in event_types.tsv");
  if (row["type"].empty()) row.fail("type must be an event type or \"-\"");
  if (row["pos"] != "v" && row["pos"] != "n") row.fail("pos must be v or n");
  std::optional<Status> status;
  if (!row["status"].empty() && !(status = parse_name<Status>(row["status"]))) {
    row.fail("\"" + std::string(row["status"]) + "\" is no status");
  }
  const auto phrases = row.list("phrases");
  if (phrases.empty()) row.fail("phrases must name at least one");
  for (const std::string& phrase : phrases) {
    Trigger trigger{type,
                    frame->second,
                    row["pos"] == "v",
                    words_of(fold(phrase)),
                    status,
                    std::string(row["cameo"]),
                    row.file(),
                    row.line()};
    // Words are cut at hyphens, save behind some prefixes: "cease-fire", "counter-offensive".
    Trigger cut = trigger;
    cut.words = words_of(spaced_hyphens(fold(phrase)));
    if (cut.words != trigger.words) add(std::move(cut));
    add(std::move(trigger));
  }
}

void TriggerLexicon::add(Trigger&& trigger) {
  const Trigger& own = triggers_.emplace_back(std::move(trigger));
  by_first_[own.words.front()].push_back(&own);
}

const std::vector<const Trigger*>& TriggerLexicon::starting_with(std::string_view lemma) const {
  static const std::vector<const Trigger*> kNone;
  const auto it = by_first_.find(lemma);
  return it == by_first_.end() ? kNone : it->second;
}

}  // namespace truceline
