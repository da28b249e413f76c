// What changed between two states of knowledge: two databases, or one at two times.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "truceline/graph/knowledge_graph.hpp"
#include "truceline/query/chronology.hpp"

namespace truceline {

struct FieldChange {
  std::string field;  ///< date, status, type, place, participants, sources
  std::string before;
  std::string after;
};

enum class ChangeKind {
  added,         ///< no report of it was known before
  withdrawn,     ///< no report of it is known now
  redated,       ///< its date changed
  reattributed,  ///< who took part, or as what, changed
  changed,       ///< something else changed: status, type, place, sources
};
[[nodiscard]] std::string_view to_string(ChangeKind kind) noexcept;

struct EventChange {
  ChangeKind kind = ChangeKind::changed;  ///< the first of the list above that fits
  std::optional<ChronologyEntry> before;  ///< none for added ones
  std::optional<ChronologyEntry> after;   ///< none for withdrawn ones
  std::vector<FieldChange> fields;        ///< in the order of the list above
};

/// An event is the same in both when they share claims; where none of its claims is in the other, when they
/// share sentences that tell of the same type. Of several the one with most in common. Events that only
/// gained or lost sources are left out unless `sources` is set. In the order of the events after, then of
/// those withdrawn.
[[nodiscard]] std::vector<EventChange> diff(const KnowledgeGraph& before, const KnowledgeGraph& after,
                                            bool sources = false);

}  // namespace truceline
