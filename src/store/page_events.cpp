// One page of a selection. Where no filter asks for a list of events, it is a merge of ordered index scans,
// each left as soon as the page is full: of `event`, `event_region` or `event_actor`, and of `pair` for every
// two whose events belong to it.
#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <utility>

#include "store/event_lists.hpp"
#include "store/operations.hpp"
#include "store/page_scans.hpp"
#include "store/present.hpp"

namespace truceline {
namespace {

/// The pairs of those who fought each other at a place.
const std::string kFoePairs = "foe f CROSS JOIN pair s ON s.a = f.a AND s.b = f.b";

/// The `limit` first of the positions it is given.
class Page {
 public:
  explicit Page(std::size_t limit) : limit_(limit) {}

  /// False when the page is full and this one lies behind it: so does all that follows in the same order.
  bool take(PagePosition position) {
    if (full() && *positions_.rbegin() < position) return false;
    positions_.insert(std::move(position));
    if (positions_.size() > limit_) positions_.erase(std::prev(positions_.end()));
    return true;
  }
  [[nodiscard]] bool full() const { return positions_.size() >= limit_; }
  [[nodiscard]] const PagePosition& last() const { return *positions_.rbegin(); }
  [[nodiscard]] std::size_t room() const { return limit_ - positions_.size(); }
  [[nodiscard]] std::vector<PagePosition> list() const { return {positions_.begin(), positions_.end()}; }

 private:
  std::size_t limit_;
  std::set<PagePosition> positions_;
};

PagePosition dated_position(const Rows& row) {
  return {false, row.integer(0), row.integer(1), "", row.id<EventId>(2)};
}

PagePosition undated_position(const Rows& row) {
  return {true, 0, 0, row.text(0), row.id<EventId>(1)};
}

std::int64_t sql_limit(std::size_t limit) {
  return static_cast<std::int64_t>(std::min<std::size_t>(limit, INT64_MAX));
}

/// Two whose events belong to the selection, and the days in which they do.
using Bond = std::pair<std::int64_t, std::int64_t>;
using Bonds = std::map<Bond, std::set<DaySpan>>;

/// One whose events belong to the selection, and the days in which they do.
struct Taker {
  std::int64_t actor;
  bool own;  ///< only where it takes part itself or is acted for
  DaySpan days;
};

/// What a selection without lists is made of.
struct Parts {
  PlaceId region;  ///< none: no place is asked for
  DaySpan region_days = kAllTime;
  Bonds bonds;
  std::vector<Bond> agents;  ///< the events in which the first acts for the second
  std::vector<Taker> takers;
  PlaceId foes_of;          ///< also the events of those who fought each other there
  std::string condition;    ///< on all of them; begins with AND, or ""
  bool everything = false;  ///< neither region, conflict nor actor is asked for
};

void add_bonds(Bonds& bonds, Rows rows) {
  while (rows.next()) bonds[{rows.integer(0), rows.integer(1)}].insert({rows.integer(2), rows.integer(3)});
}

Parts parts_of_region(Statements& sql, PlaceId region) {
  Parts parts;
  parts.region = region;
  add_bonds(
      parts.bonds,
      sql.rows("SELECT u.actor, v.actor, coalesce(c.min_day, ?2), coalesce(c.max_day, ?3) FROM conflict c"
               " CROSS JOIN conflict_party u ON u.conflict = c.id"
               " CROSS JOIN conflict_party v ON v.conflict = c.id AND v.actor > u.actor"
               " WHERE EXISTS (SELECT 1 FROM place_anc WHERE place = c.region AND anc = ?1)",
               region, kDistantPast, kDistantFuture));
  parts.foes_of = region;
  return parts;
}

Parts parts_of_conflict(Statements& sql, const Conflict& conflict) {
  const auto days = conflict.when ? day_span(*conflict.when) : kAllTime;
  want_actors(sql, "wanted_party", conflict.parties);
  Parts parts;
  parts.region = conflict.region;
  parts.region_days = days;
  add_bonds(parts.bonds, sql.rows("SELECT u.actor, v.actor, ?1, ?2 FROM temp.wanted_party u"
                                  " JOIN temp.wanted_party v ON v.actor > u.actor",
                                  days.first, days.last));
  return parts;
}

/// Those who must take part, each once.
std::vector<ActorId> takers_of(const EventSelection& selection) {
  std::vector<ActorId> actors = selection.between;
  if (selection.actor && !selection.with_members) actors.push_back(*selection.actor);
  std::sort(actors.begin(), actors.end());
  actors.erase(std::unique(actors.begin(), actors.end()), actors.end());
  return actors;
}

/// Two who take part in one event are a pair of it, or one of them acts for the other there.
void add_both(Statements& sql, Parts& parts, ActorId one, ActorId other) {
  const auto a = static_cast<std::int64_t>(one.value()), b = static_cast<std::int64_t>(other.value());
  parts.bonds[std::minmax(a, b)].insert(kAllTime);
  for (const Bond& bond : {Bond{a, b}, Bond{b, a}}) {
    if (sql.integer("SELECT 1 FROM participant WHERE actor = ? AND acts_for = ? LIMIT 1", bond.first,
                    bond.second)) {
      parts.agents.push_back(bond);
    }
  }
}

Parts parts_of_actors(Statements& sql, const EventSelection& selection) {
  Parts parts;
  auto needed = takers_of(selection);
  if (selection.actor && selection.with_members) {
    want_members(sql, *selection.actor);
    auto rows = sql.rows(
        "SELECT actor, actor <> ?1, first, last FROM temp.wanted_member m"
        " WHERE EXISTS (SELECT 1 FROM event_actor s WHERE s.actor = m.actor)",
        *selection.actor);
    while (rows.next())
      parts.takers.push_back({rows.integer(0), rows.integer(1) != 0, {rows.integer(2), rows.integer(3)}});
  } else if (needed.size() == 1) {
    parts.takers.push_back({static_cast<std::int64_t>(needed.front().value()), false, kAllTime});
    needed.clear();
  } else {
    add_both(sql, parts, needed[0], needed[1]);
    needed.erase(needed.begin(), needed.begin() + 2);
  }
  if (!needed.empty()) {
    want_actors(sql, "wanted_taker", needed);
    parts.condition = kWithTakers;
  }
  return parts;
}

Parts parts_of(Statements& sql, const EventSelection& selection) {
  if (names_actors(selection)) return parts_of_actors(sql, selection);
  if (selection.region) return parts_of_region(sql, *selection.region);
  if (selection.conflict) return parts_of_conflict(sql, *selection.conflict);
  Parts parts;
  parts.everything = true;
  return parts;
}

class Merge {
 public:
  Merge(Statements& sql, const EventSelection& selection, Page& page)
      : sql_(sql),
        parts_(parts_of(sql, selection)),
        condition_(event_condition(sql, selection) + parts_.condition),
        during_(selection.during.value_or(kAllTime)),
        page_(page),
        all_(event_source(condition_)),
        region_(derived_source("event_region s", "s.place = ?1", condition_)),
        pair_(derived_source("pair s", "s.a = ?1 AND s.b = ?2", condition_)),
        foe_(derived_source(kFoePairs, "f.place = ?1", condition_)),
        taker_(actor_source(kOfTaker, condition_)),
        agent_(actor_source(kOfAgent, condition_)) {}

  void read_dated(const Key& after) {
    if (parts_.everything) scan_dated(dated_rows(all_), after, kAllTime, 0, 0);
    if (parts_.region) {
      scan_dated(dated_rows(region_), after, parts_.region_days,
                 static_cast<std::int64_t>(parts_.region.value()), 0);
    }
    const std::string of_pair = dated_rows(pair_);
    for (const auto& [bond, spans] : parts_.bonds) {
      for (const auto& days : spans) scan_dated(of_pair, after, days, bond.first, bond.second);
    }
    if (parts_.foes_of) read_foes(after);
    const std::string of_taker = dated_rows(taker_), of_agent = dated_rows(agent_);
    for (const auto& [actor, own, days] : parts_.takers) scan_dated(of_taker, after, days, actor, own);
    for (const auto& [actor, other] : parts_.agents) scan_dated(of_agent, after, kAllTime, actor, other);
  }

  void read_undated(const PagePosition& after) {
    undated_room_ = page_.room();
    if (parts_.everything) {
      scan_undated("SELECT e.type, e.id FROM event e WHERE e.date IS NULL AND (e.type, e.id) > (?3, ?4)" +
                       condition_ + " ORDER BY 1, 2 LIMIT ?5",
                   after, 0, 0);
    }
    if (parts_.region) {
      scan_undated(undated_rows("event_region s", "s.place = ?1", condition_), after,
                   static_cast<std::int64_t>(parts_.region.value()), 0);
    }
    const std::string of_pair = undated_rows("pair s", "s.a = ?1 AND s.b = ?2", condition_);
    for (const auto& [bond, spans] : parts_.bonds) scan_undated(of_pair, after, bond.first, bond.second);
    // Several foes may meet in one event.
    if (parts_.foes_of) {
      scan_undated(undated_rows(kFoePairs, "f.place = ?1", condition_, true), after,
                   static_cast<std::int64_t>(parts_.foes_of.value()), 0);
    }
    const std::string of_taker = undated_rows_of_actor(kOfTaker, condition_);
    for (const auto& taker : parts_.takers) scan_undated(of_taker, after, taker.actor, taker.own);
    const std::string of_agent = undated_rows_of_actor(kOfAgent, condition_);
    for (const auto& [actor, other] : parts_.agents) scan_undated(of_agent, after, actor, other);
  }

 private:
  void scan_dated(const std::string& select, const Key& after, DaySpan days, std::int64_t a, std::int64_t b) {
    days = {std::max(days.first, during_.first), std::min(days.last, during_.last)};
    auto rows = Window(after, days).rows(sql_, select, a, b);
    while (rows.next() && page_.take(dated_position(rows))) {
    }
  }

  /// Foes can be many. Where the page is full already, only the stretch that it covers is of interest: it is
  /// read event by event when it holds fewer events than there are foes, else foe by foe.
  void read_foes(const Key& after) {
    const auto place = static_cast<std::int64_t>(parts_.foes_of.value());
    if (!sql_.integer("SELECT 1 FROM foe WHERE place = ? LIMIT 1", place)) return;
    if (!page_.full()) return scan_foes(after, place);
    Window window(after, during_);
    window.end_with(page_.last().first);
    if (fewer_events(after, place)) return read_events_of_foes(window, place);
    auto rows = window.rows(sql_, dated_rows(foe_), place, 0);
    while (rows.next() && page_.take(dated_position(rows))) {
    }
  }

  /// Are there fewer events in the stretch of the page than foes? Counts no further than it must.
  bool fewer_events(const Key& after, std::int64_t place) {
    constexpr std::int64_t kFirst = 256;
    for (std::int64_t most = kFirst;; most *= 4) {
      const auto foes =
          sql_.integer("SELECT count(*) FROM (SELECT 1 FROM foe WHERE place = ? LIMIT ?)", place, most);
      const auto events = sql_.integer(
          "SELECT count(*) FROM (SELECT 1 FROM event WHERE span_class IN (0, 1, 2) AND first_day BETWEEN ?"
          " AND ? LIMIT ?)",
          std::max(after[0], during_.first), page_.last().first, most);
      if (events < most || foes < most) return events < foes;
    }
  }

  void read_events_of_foes(const Window& window, std::int64_t place) {
    auto rows = window.rows(sql_, dated_rows(participant_source(condition_)), 0, 0);
    PagePosition at;
    Present present;
    while (rows.next()) {
      auto position = dated_position(rows);
      if (position.id != at.id) {
        if (has_foes(present, place)) page_.take(at);
        present = {};
        at = std::move(position);
      }
      present.add(rows.integer(3), rows.is_null(4) ? 0 : rows.integer(4));
    }
    if (has_foes(present, place)) page_.take(at);
  }

  bool has_foes(const Present& present, std::int64_t place) {
    for (const auto& [a, b] : present.pairs()) {
      if (sql_.integer("SELECT 1 FROM foe WHERE place = ? AND a = ? AND b = ?", place, a, b)) return true;
    }
    return false;
  }

  /// Each two foes by themselves, so that each scan can be left early.
  void scan_foes(const Key& after, std::int64_t place) {
    Bonds bonds;
    add_bonds(bonds, sql_.rows("SELECT a, b, 0, 0 FROM foe WHERE place = ?", place));
    const std::string of_pair = dated_rows(pair_);
    for (const auto& [bond, unused] : bonds) scan_dated(of_pair, after, kAllTime, bond.first, bond.second);
  }

  void scan_undated(const std::string& select, const PagePosition& after, std::int64_t a, std::int64_t b) {
    auto rows = sql_.rows(select, a, b, after.type, after.id.value(), sql_limit(undated_room_));
    while (rows.next() && page_.take(undated_position(rows))) {
    }
  }

  Statements& sql_;
  Parts parts_;
  std::string condition_;
  DaySpan during_;
  Page& page_;
  Source all_, region_, pair_, foe_, taker_, agent_;
  std::size_t undated_room_ = 0;  ///< what the dated events leave; no source can give more to the page
};

/// The same for events that are picked already: they are sorted.
void take_picked(Statements& sql, const PagePosition& after, const Key& key, Page& page) {
  const auto limit = sql_limit(page.room());
  if (!after.undated) {
    auto rows = sql.rows(
        "WITH dated (first, last, id) AS (SELECT coalesce(e.min_day, e.max_day, e.first_day), e.last_day, "
        "e.id"
        " FROM temp.picked_event p CROSS JOIN event e ON e.id = p.id WHERE e.date IS NOT NULL)"
        " SELECT first, last, id FROM dated WHERE (first, last, id) > (?1, ?2, ?3) ORDER BY 1, 2, 3 LIMIT ?4",
        key[0], key[1], key[2], limit);
    while (rows.next()) page.take(dated_position(rows));
  }
  if (page.full()) return;
  auto rows = sql.rows(
      "SELECT e.type, e.id FROM temp.picked_event p CROSS JOIN event e ON e.id = p.id"
      " WHERE e.date IS NULL AND (e.type, e.id) > (?1, ?2) ORDER BY 1, 2 LIMIT ?3",
      after.type, after.id.value(), sql_limit(page.room()));
  while (rows.next() && page.take(undated_position(rows))) {
  }
}

Key key_of(const std::optional<PagePosition>& after) {
  if (!after || after->undated) return kBeforeAll;
  return {after->first, after->last, static_cast<std::int64_t>(after->id.value())};
}

}  // namespace

std::vector<PagePosition> page_events(Connection& connection, const EventSelection& selection,
                                      std::size_t limit, const std::optional<PagePosition>& after) {
  auto& sql = connection.sql();
  Page page(limit);
  // Dated events stand before all undated ones: behind one of them begins the section of the undated.
  const PagePosition behind = after && after->undated ? *after : PagePosition{};
  const Key key = key_of(after);
  if (lists_events(selection)) {
    pick_events(connection, selection);
    take_picked(sql, behind, key, page);
    return page.list();
  }
  Merge merge(sql, selection, page);
  if (!behind.undated) merge.read_dated(key);
  const bool undated = !selection.during || selection.undated;
  if (undated && !page.full()) merge.read_undated(behind);
  return page.list();
}

}  // namespace truceline
