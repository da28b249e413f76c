// Ordered scans of the tables that a page of a chronology is merged from.
#pragma once

#include <array>
#include <cstdint>
#include <string>

#include "store/days.hpp"
#include "store/statement.hpp"

namespace truceline {

inline constexpr DaySpan kAllTime{kDistantPast, kDistantFuture};

using Key = std::array<std::int64_t, 3>;  ///< first day, last day, id: an order of rows
inline constexpr Key kBeforeAll{kDistantPast - 1, 0, 0};

/// A table in the order of span_class, first day, last day, id, and the rows of it that are read.
struct Source {
  std::string from;                   ///< what stands behind FROM; `e` is the event
  std::string key;                    ///< condition on ?1 and ?2 that ends with AND, or ""
  std::string span, first, last, id;  ///< columns
  std::string condition;              ///< on the event; begins with AND, or ""
  std::string more = "";              ///< further columns; begins with a comma
};

[[nodiscard]] Source event_source(const std::string& condition);
/// Each with all who take part, in rows that follow each other.
[[nodiscard]] Source participant_source(const std::string& condition);
/// Rows `s` of a derived table. The row of the event is looked up only where a condition asks for it.
[[nodiscard]] Source derived_source(const std::string& table, const std::string& key,
                                    const std::string& condition);

/// Dated rows `s` of event_actor.
[[nodiscard]] Source actor_source(const std::string& key, const std::string& condition);

/// The dated rows of a source behind a key, in order. An open beginning stands where the event ends, so these
/// rows are a scan of their own; parameters are those of Window.
[[nodiscard]] std::string dated_rows(const Source& source);
/// The undated rows `s` of a derived table, by type and id, behind (?3, ?4); at most ?5. `repeated`: an event
/// can have several.
[[nodiscard]] std::string undated_rows(const std::string& table, const std::string& key,
                                       const std::string& condition, bool repeated = false);
/// The same of event_actor, which has them in this order.
[[nodiscard]] std::string undated_rows_of_actor(const std::string& key, const std::string& condition);

/// Rows of event_actor: of the actor ?1, with ?2 = 1 only where it takes part itself or is acted for.
inline const std::string kOfTaker = "s.actor = ?1 AND s.own >= ?2";
/// Rows of event_actor: of the actor ?1 where it acts for ?2.
inline const std::string kOfAgent =
    "s.actor = ?1 AND EXISTS (SELECT 1 FROM participant p WHERE p.acts_for = ?2 AND p.actor = ?1"
    " AND p.event = s.event)";

/// What dated_rows() reads: rows behind `after` that touch `days`.
struct Window {
  Key month, year, longer;          ///< behind which the rows of a span class begin
  std::int64_t open_last, open_id;  ///< the same for those with an open beginning
  std::int64_t boundless_id;        ///< and for those open at both ends
  DaySpan days;
  std::int64_t open_end = kDistantFuture - 1;  ///< no row with an open beginning that ends later

  Window(const Key& after, DaySpan touched);

  /// Rows that stand behind that day are of no use.
  void end_with(DayNumber day);

  [[nodiscard]] Rows rows(Statements& sql, const std::string& select, std::int64_t a, std::int64_t b) const;
};

}  // namespace truceline
