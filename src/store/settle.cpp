#include "store/settle.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include "store/claim_rows.hpp"
#include "store/corpus.hpp"
#include "store/event_network.hpp"
#include "store/event_rows.hpp"
#include "store/picked.hpp"
#include "store/report_rows.hpp"
#include "store/resolution.hpp"
#include "store/search_rows.hpp"
#include "truceline/resolve/merge.hpp"

namespace truceline {
namespace {

constexpr DayNumber kLongestDated =
    31;  // from the first to the last day of a report; more: it is told by its year

struct Zone {
  std::string kin;
  DaySpan days;
};

/// What is read and compared in one round.
class Round {
 public:
  explicit Round(Statements& sql) : sql_(sql) {}

  void run() {
    read_pending();
    for (;;) {
      const std::vector<Event> events = merged();
      if (!choose(events)) continue;
      write();
      return;
    }
  }

 private:
  void read_pending() {
    auto rows = sql_.rows(
        "SELECT r.id, r.kin, r.first_day, r.last_day FROM pending p JOIN report r ON r.id = p.report ORDER "
        "BY 1");
    while (rows.next()) add(rows, true);
    unite(affected_);
    unite(loaded_);
  }

  /// A report that must be looked at anew, or of which it must be known what it is merged with.
  void add(const Rows& row, bool affected) {
    single_.insert(row.id<ClaimId>(0));
    if (affected) dirty_.insert(row.id<ClaimId>(0));
    if (row.is_null(2)) return;
    const DaySpan days{row.integer(2), row.integer(3)};
    const DayNumber reach = merge_reach(row.text(1), event_types()).days;
    if (affected) affected_.push_back({row.text(1), widened(days, reach)});
    loaded_.push_back({row.text(1), widened(days, affected ? 2 * reach : reach)});
  }

  static DaySpan widened(DaySpan days, DayNumber by) { return {days.first - by, days.last + by}; }

  /// Joins zones that overlap.
  static void unite(std::vector<Zone>& zones) {
    std::sort(zones.begin(), zones.end(),
              [](const Zone& a, const Zone& b) { return std::tie(a.kin, a.days) < std::tie(b.kin, b.days); });
    std::vector<Zone> united;
    for (Zone& zone : zones) {
      if (!united.empty() && united.back().kin == zone.kin && zone.days.first <= united.back().days.last) {
        united.back().days.last = std::max(united.back().days.last, zone.days.last);
      } else {
        united.push_back(std::move(zone));
      }
    }
    zones = std::move(united);
  }

  void pick_reports(const PickedIds& picked, const std::vector<Zone>& zones,
                    const std::set<ClaimId>& single) {
    picked.clear(sql_);
    for (const Zone& zone : zones) {
      picked.add(sql_, "SELECT id FROM report WHERE kin = ? AND first_day BETWEEN ? AND ? AND last_day >= ?",
                 zone.kin, zone.days.first - merge_reach(zone.kin, event_types()).longest, zone.days.last,
                 zone.days.first);
    }
    for (const ClaimId id : single) picked.add_id(sql_, id);
  }

  /// All events that the loaded reports make.
  std::vector<Event> merged() {
    static const PickedIds reports("settled_report");
    static const PickedIds claims("settled_claim");
    pick_reports(reports, affected_, dirty_);
    affected_claims_ = claims_of(reports);
    pick_reports(reports, loaded_, single_);
    claims.clear(sql_);
    claims.add(sql_, "SELECT claim FROM report_claim WHERE report IN (SELECT id FROM temp.settled_report)");
    corpus_ = read_corpus(sql_, claims.table());
    return merge(read_claims(sql_, Scope::picked(claims.table())), corpus_);
  }

  std::unordered_set<ClaimId> claims_of(const PickedIds& reports) {
    std::unordered_set<ClaimId> ids;
    auto rows =
        sql_.rows("SELECT claim FROM report_claim WHERE report IN (SELECT id FROM " + reports.table() + ")");
    while (rows.next()) ids.insert(rows.id<ClaimId>(0));
    return ids;
  }

  /// Chooses the events that hold affected claims, and the stored ones in whose place they come. False when
  /// reports must be loaded first that belong to them.
  bool choose(const std::vector<Event>& events) {
    std::unordered_map<ClaimId, std::size_t> event_of;
    for (std::size_t i = 0; i < events.size(); ++i) {
      for (const ClaimId claim : events[i].claims) event_of.emplace(claim, i);
    }
    std::set<std::size_t> chosen;
    std::unordered_set<ClaimId> concerned = affected_claims_;
    for (std::size_t before = 0; before != concerned.size();) {
      before = concerned.size();
      for (const ClaimId claim : concerned) {
        if (const auto at = event_of.find(claim); at != event_of.end()) chosen.insert(at->second);
      }
      for (const std::size_t i : chosen) concerned.insert(events[i].claims.begin(), events[i].claims.end());
      read_stored(concerned);
      for (const Event& event : stored_) concerned.insert(event.claims.begin(), event.claims.end());
    }
    if (load_more()) return false;
    fresh_.clear();
    for (const std::size_t i : chosen) fresh_.push_back(events[i]);
    return true;
  }

  void read_stored(const std::unordered_set<ClaimId>& claims) {
    static const PickedIds picked("settled_claim");
    static const PickedIds touched("settled_event");
    picked.clear(sql_);
    for (const ClaimId id : claims) picked.add_id(sql_, id);
    touched.clear(sql_);
    touched.add(sql_, "SELECT event FROM event_claim WHERE claim IN (SELECT id FROM temp.settled_claim)");
    stored_ = read_events(sql_, Scope::picked(touched.table()));
  }

  /// Adds reports that are tied to the concerned ones by a stored event, a relation or a correction and are
  /// not loaded. `temp.settled_claim` holds the concerned claims.
  bool load_more() {
    std::vector<ClaimId> missing;
    auto rows = sql_.rows(
        "WITH tied (claim) AS ("
        " SELECT id FROM temp.settled_claim"
        " UNION SELECT to_claim FROM claim_relation WHERE rule = ?1 AND from_claim IN (SELECT id FROM "
        "temp.settled_claim)"
        " UNION SELECT from_claim FROM claim_relation WHERE rule = ?1 AND to_claim IN (SELECT id FROM "
        "temp.settled_claim)"
        " UNION SELECT o.claim FROM correction_claim c JOIN correction_claim o ON o.correction = c.correction"
        "  WHERE c.claim IN (SELECT id FROM temp.settled_claim))"
        "SELECT DISTINCT r.id, r.kin, r.first_day, r.last_day FROM tied t JOIN report_claim c ON c.claim = "
        "t.claim"
        " JOIN report r ON r.id = c.report WHERE r.id NOT IN (SELECT id FROM temp.settled_report) ORDER BY 1",
        kLifeCycleRule);
    bool more = load_years();
    while (rows.next()) {
      add(rows, false);
      more = true;
    }
    if (more) unite(loaded_);
    return more;
  }

  /// What a concerned report is told of by its year depends on all of that year. True if it was not loaded.
  bool load_years() {
    auto rows = sql_.rows(
        "SELECT DISTINCT r.id, r.kin, r.first_day, r.last_day FROM temp.settled_claim s JOIN report_claim c"
        " ON c.claim = s.id JOIN report r ON r.id = c.report WHERE r.last_day - r.first_day > ? ORDER BY 1",
        kLongestDated);
    bool more = false;
    while (rows.next()) {
      if (!years_.insert(rows.id<ClaimId>(0)).second) continue;
      add(rows, false);
      more = true;
    }
    return more;
  }

  /// Bounds follow from the network of all events, which is brought up to date afterwards.
  static Event without_bounds(Event event) {
    event.when.bounds = {};
    event.when.bounds_from.clear();
    return event;
  }

  /// The stored events that are not kept, in the order in which the index of words has them: it writes all
  /// that it holds to the disk whenever a row comes before the last one.
  std::vector<const Event*> in_order_of_rows(const std::unordered_set<EventId>& kept) {
    std::vector<std::pair<std::int64_t, const Event*>> rows;
    for (const Event& event : stored_) {
      if (!kept.contains(event.id)) rows.emplace_back(search_row(sql_, event.id), &event);
    }
    std::sort(rows.begin(), rows.end());
    std::vector<const Event*> events;
    for (const auto& [row, event] : rows) events.push_back(event);
    return events;
  }

  void write() {
    std::unordered_map<EventId, Event> before;
    for (const Event& event : stored_) before.emplace(event.id, without_bounds(event));
    std::vector<const Event*> changed;
    std::unordered_set<EventId> kept;
    for (const Event& event : fresh_) {
      const auto at = before.find(event.id);
      if (at != before.end() && at->second == without_bounds(event)) {
        kept.insert(event.id);
      } else {
        changed.push_back(&event);
      }
    }
    // What was connected with an event that goes must be tightened anew without it.
    static const PickedIds seed("network_seed");
    seed.clear(sql_);
    for (const Event* event : in_order_of_rows(kept)) {
      seed.add(sql_,
               "SELECT to_event FROM relation WHERE from_event = ?1 UNION SELECT from_event FROM relation"
               " WHERE to_event = ?1",
               event->id);
      erase_event(sql_, *event);
    }
    static const PickedIds written("changed_event");
    written.clear(sql_);
    for (const Event* event : changed) {
      write_event(sql_, *event);
      written.add_id(sql_, event->id);
    }
    write_relations_of(sql_, written.table());
    // Events of new documents that stay as they are have not been tightened yet.
    seed.add(sql_,
             "SELECT c.event FROM pending p JOIN report_claim r ON r.report = p.report"
             " JOIN event_claim c ON c.claim = r.claim");
    tighten(sql_, written.table());
  }

  Statements& sql_;
  std::vector<Zone> affected_;
  std::vector<Zone> loaded_;
  std::set<ClaimId> dirty_;   ///< reports that are pending
  std::set<ClaimId> single_;  ///< reports to load wherever they lie
  std::set<ClaimId> years_;   ///< reports told by their year, all of which is loaded
  std::unordered_set<ClaimId> affected_claims_;
  Corpus corpus_;
  std::vector<Event> stored_;
  std::vector<Event> fresh_;
};

}  // namespace

void settle(Connection& connection) {
  auto& sql = connection.sql();
  WriteTransaction transaction(connection);
  resolve_pending(sql);
  if (sql.integer("SELECT 1 FROM pending LIMIT 1")) {
    Round(sql).run();
    sql.run("DELETE FROM pending");
    drop_unused_actors(sql);
  }
  transaction.commit();
}

}  // namespace truceline
