// The answers that were written by hand for the corpus: tests/data/corpus (its README.md describes the
// files).
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "truceline/model/event.hpp"

namespace truceline::corpus {

/// Words of an article, copied from it.
struct Quote {
  std::string article;
  std::string words;
};

struct ExpectedParticipant {
  std::string name;
  Role role = Role::participant;
  std::string of;
};

/// An event with everything in the corpus that tells of it.
struct ExpectedEvent {
  std::string key;
  std::string type;
  Status status = Status::occurred;
  std::optional<EdtfInterval> date;
  std::string place;
  std::vector<ExpectedParticipant> participants;
  std::vector<Quote> mentions;
};

/// A line of one of the other files: cells between bars, without the blanks around them.
struct ExpectedLine {
  std::string file;
  std::vector<std::string> cells;
  /// "file: first | second …" of the first `count` cells: how known_gaps.txt names the line.
  [[nodiscard]] std::string label(std::size_t count) const;
};

/// `name` in tests/data/corpus.
[[nodiscard]] std::string corpus_path(const std::string& name);

/// expected/events.jsonl. Throws std::runtime_error, which names the event, when a status, role or date is
/// none.
[[nodiscard]] const std::vector<ExpectedEvent>& expected_events();
/// The event of that key. Throws std::runtime_error when there is none.
[[nodiscard]] const ExpectedEvent& expected_event(const std::string& key);
/// expected/NAME.txt without comments and empty lines. Throws std::runtime_error when it cannot be read.
[[nodiscard]] std::vector<ExpectedLine> expected_lines(const std::string& name);

/// The parts of `text` between `separator`s, without blanks around them.
[[nodiscard]] std::vector<std::string> parts(const std::string& text, char separator);
/// EDTF, or nothing for "" and "-". Throws std::runtime_error when it is none.
[[nodiscard]] std::optional<EdtfInterval> date_of(const std::string& text);
/// "article: words" as a quote. Throws std::runtime_error when there is no colon.
[[nodiscard]] Quote quote_of(const std::string& text);

/// known_gaps.txt: labels of lines that the program does not meet yet; what follows "#" says why.
[[nodiscard]] std::vector<std::string> known_gaps();

}  // namespace truceline::corpus
