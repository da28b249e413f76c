#include "store/page_scans.hpp"

#include <algorithm>
#include <tuple>
#include <utility>

namespace truceline {
namespace {

constexpr std::int64_t kLastId = INT64_MAX;
/// Rows of span class 2 whose beginning is open come before this, all others behind it.
constexpr Key kBehindOpen{kDistantPast, kDistantFuture, kLastId};

}  // namespace

Source event_source(const std::string& condition) {
  return {"event e", "", "e.span_class", "e.first_day", "e.last_day", "e.id", condition};
}

Source participant_source(const std::string& condition) {
  Source source = event_source(condition);
  source.from += " CROSS JOIN participant p ON p.event = e.id";
  source.more = ", p.actor, p.acts_for";
  return source;
}

Source derived_source(const std::string& table, const std::string& key, const std::string& condition) {
  const std::string event = condition.empty() ? "" : " CROSS JOIN event e ON e.id = s.event";
  return {table + event, key + " AND ", "s.span_class", "s.min_day", "s.max_day", "s.event", condition};
}

Source actor_source(const std::string& key, const std::string& condition) {
  return derived_source("event_actor s", key + " AND s.undated_type = ''", condition);
}

std::string dated_rows(const Source& s) {
  const std::string span = s.span + " = ";
  const std::string past = std::to_string(kDistantPast), future = std::to_string(kDistantFuture);
  const auto scan = [&](const std::string& columns, const std::string& which) {
    return "SELECT " + columns + ", " + s.id + s.more + " FROM " + s.from + " WHERE " + s.key + which +
           s.condition;
  };
  const auto closed = [&](const char* span_class, const char* behind) {
    return scan(s.first + ", " + s.last, span + span_class + " AND (" + s.first + ", " + s.last + ", " +
                                             s.id + ") > " + behind + " AND " + s.first + " <= ?13 AND " +
                                             s.last + " >= ?12");
  };
  const std::string open = span + "2 AND " + s.first + " = " + past + " AND ";
  return closed("0", "(?3, ?4, ?5)") + " UNION ALL " + closed("1", "(?6, ?7, ?8)") + " UNION ALL " +
         closed("2", "(?9, ?10, ?11)") + " UNION ALL " +
         scan(s.last + ", " + s.last,
              open + "(" + s.last + ", " + s.id + ") > (?14, ?15) AND " + s.last + " <= ?17") +
         " UNION ALL " +
         scan(past + ", " + future, open + s.last + " = " + future + " AND " + s.id + " > ?16") +
         " ORDER BY 1, 2, 3";
}

std::string undated_rows(const std::string& table, const std::string& key, const std::string& condition,
                         bool repeated) {
  return (repeated ? "SELECT DISTINCT e.type, e.id FROM " : "SELECT e.type, e.id FROM ") + table +
         " CROSS JOIN event e ON e.id = s.event WHERE s.span_class = 3 AND " + key +
         " AND (e.type, e.id) > (?3, ?4)" + condition + " ORDER BY 1, 2 LIMIT ?5";
}

std::string undated_rows_of_actor(const std::string& key, const std::string& condition) {
  const std::string event = condition.empty() ? "" : " CROSS JOIN event e ON e.id = s.event";
  const std::string days = std::to_string(kDistantPast) + ", " + std::to_string(kDistantFuture);
  return "SELECT s.undated_type, s.event FROM event_actor s" + event + " WHERE s.span_class = 3 AND " + key +
         " AND (s.undated_type, s.min_day, s.max_day, s.event) > (?3, " + days + ", ?4)" + condition +
         " ORDER BY s.undated_type, s.min_day, s.max_day, s.event LIMIT ?5";
}

Window::Window(const Key& after, DaySpan touched) : days(touched) {
  // What lasts at most so long and touches the days cannot begin earlier.
  const auto begin = [&](DayNumber length) {
    return std::max(after, Key{touched.first - length, kDistantFuture, kLastId});
  };
  month = begin(kMonthDays);
  year = begin(kYearDays);
  longer = std::max(after, kBehindOpen);
  using Open = std::pair<std::int64_t, std::int64_t>;
  const Open behind = after[0] == after[1] ? Open{after[0], after[2]} : Open{after[0], kLastId};
  std::tie(open_last, open_id) = std::max(behind, Open{touched.first - 1, kLastId});
  boundless_id = after < Key{kDistantPast, kDistantFuture, 0} ? 0
                 : after[0] == kDistantPast                   ? after[2]
                                                              : kLastId;
}

void Window::end_with(DayNumber day) {
  days.last = std::min(days.last, day);
  open_end = std::min(open_end, day);
}

Rows Window::rows(Statements& sql, const std::string& select, std::int64_t a, std::int64_t b) const {
  return sql.rows(select, a, b, month[0], month[1], month[2], year[0], year[1], year[2], longer[0], longer[1],
                  longer[2], days.first, days.last, open_last, open_id, boundless_id, open_end);
}

}  // namespace truceline
