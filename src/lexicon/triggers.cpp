#include "truceline/lexicon/triggers.hpp"

#include <algorithm>

#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

std::string spaced_hyphens(std::string_view text) {
  std::string spaced;
  for (const char c : text) {
    if (c == '-') {
      spaced += " - ";
    } else {
      spaced += c;
    }
  }
  return spaced;
}

Frame read_frame(const TsvRow& row) {
  Frame frame;
  frame.name = row["frame"];
  for (const std::string& slot : phrase_words(row["slots"])) {
    const std::size_t equals = slot.find('=');
    if (equals == slot.npos) row.fail("slot \"" + slot + "\" must be written slot=role");
    const std::string name = slot.substr(0, equals);
    const std::string value = slot.substr(equals + 1);
    if (name == "needs" && (value == "obj" || value == "place" || value == "people" || value == "armed")) {
      frame.needs_object = true;
      frame.needs_place = value == "place";
      frame.needs_people = value == "people";
      frame.needs_armed = value == "armed";
    } else if (name == "needs" &&
               (value == "who" || value == "folk" || value == "addressee" || value == "self")) {
      frame.needs_who = value == "who";
      frame.needs_folk = value == "folk";
      frame.needs_addressee = value == "addressee";
      frame.needs_self = value == "self";
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
  by_first_ = PhraseIndex(triggers_);
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
  const auto phrases = row.views("phrases");
  if (phrases.empty()) row.fail("phrases must name at least one");
  if (files_.empty() || files_.back() != row.file()) files_.push_back(row.file());
  const Trigger base{type,          frame->second, row["pos"] == "v", {}, status, std::string(row["cameo"]),
                     files_.back(), row.line()};
  for (const std::string_view phrase : phrases) {
    const std::string folded = fold(phrase);
    auto words = phrase_words(folded);
    if (words.empty()) row.fail("a phrase without a word");
    // Words are cut at hyphens, save behind some prefixes: "cease-fire", "counter-offensive".
    if (folded.find('-') != folded.npos) {
      auto cut = phrase_words(spaced_hyphens(folded));
      if (cut != words) triggers_.emplace_back(base).words = std::move(cut);
    }
    triggers_.emplace_back(base).words = std::move(words);
  }
}

std::span<const Trigger* const> TriggerLexicon::starting_with(std::string_view lemma) const {
  return by_first_.starting_with(lemma);
}

}  // namespace truceline
