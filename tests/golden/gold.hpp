// A hand-made chronology: examples/expected/<name>.gold.jsonl, one article a line.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "truceline/model/event.hpp"

namespace truceline::golden {

struct GoldParticipant {
  std::string name;
  Role role = Role::participant;
  std::string of;  ///< for whom it acts, or ""
};

struct GoldEvent {
  std::string id;
  std::string type;
  Status status = Status::occurred;
  std::optional<EdtfInterval> date;
  std::string place;
  std::vector<GoldParticipant> participants;
  bool core = true;
  std::string evidence;
};

struct GoldArticle {
  std::string id;
  std::vector<GoldEvent> events;
};

/// Reads the text of a gold file. Throws std::runtime_error, which names the event, when a status, role or
/// date is none.
[[nodiscard]] std::vector<GoldArticle> read_gold(const std::string& jsonl);

}  // namespace truceline::golden
