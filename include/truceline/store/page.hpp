// Where events stand in a chronology, and pages of one: by key, so that a page costs the same wherever it
// begins.
#pragma once

#include <compare>
#include <optional>
#include <string>
#include <string_view>

#include "truceline/graph/knowledge_graph.hpp"

namespace truceline {

/// The place of an event in a chronology: dated ones by first day (by last day where the beginning is open),
/// last day, id; then the undated ones by type, id.
struct PagePosition {
  bool undated = false;
  DayNumber first = 0;  ///< 0 when undated
  DayNumber last = 0;   ///< 0 when undated
  std::string type;     ///< "" when dated
  EventId id;

  /// "19619.19620.1be07a6834ed717f", "undated.talks.1be07a6834ed717f": for users to hand back.
  [[nodiscard]] std::string str() const;
  /// What str() wrote; nothing for any other text.
  [[nodiscard]] static std::optional<PagePosition> parse(std::string_view text);
  friend auto operator<=>(const PagePosition&, const PagePosition&) = default;
};

[[nodiscard]] PagePosition page_position(const Event& event);

/// Some of the selected events, in one piece of their order.
struct EventPage {
  KnowledgeGraph graph;
  std::optional<PagePosition> next;  ///< of the last event here, after which more follow; nothing at the end
};

}  // namespace truceline
