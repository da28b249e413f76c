// Derived tables against their definitions in plain SQL; the file's own checks.
#include <gtest/gtest.h>

#include <algorithm>

#include "store/samples.hpp"

namespace truceline {
namespace {

using test::Folder;
using test::Random;

const std::string kPast = std::to_string(kDistantPast);
const std::string kFuture = std::to_string(kDistantFuture);
/// Places around a place, and when: a parent by control counts within its interval, the others always.
const std::string kPlacesAround =
    "WITH RECURSIVE up (place, anc, since, till) AS (SELECT id, id, " + kPast + ", " + kFuture +
    " FROM place UNION SELECT up.place, pp.parent,"
    " CASE WHEN pp.kind = 'de_facto' THEN max(up.since, coalesce(pp.min_day, up.since)) ELSE up.since END,"
    " CASE WHEN pp.kind = 'de_facto' THEN min(up.till, coalesce(pp.max_day, up.till)) ELSE up.till END"
    " FROM up JOIN place_parent pp ON pp.place = up.anc) ";
const std::string kDays =
    " coalesce(e.min_day, " + kPast + ") AS first, coalesce(e.max_day, " + kFuture + ") AS last ";
const std::string kPresent =
    "WITH present (event, actor) AS (SELECT event, actor FROM participant UNION"
    " SELECT event, acts_for FROM participant WHERE acts_for IS NOT NULL) ";

const std::string kClass =
    " CASE WHEN date IS NULL THEN 3 WHEN last - first + 1 <= 31 THEN 0"
    " WHEN last - first + 1 <= 366 THEN 1 ELSE 2 END";
const std::string kBond = " (p.actor, p.acts_for) IN (VALUES (x.actor, y.actor), (y.actor, x.actor)))";

struct Definition {
  const char* table;
  std::string query;
};

const std::vector<Definition> kDefinitions{
    {"place_anc", kPlacesAround + "SELECT DISTINCT place, anc, since, till FROM up WHERE since <= till"},
    {"event_region", kPlacesAround + ", dated AS (SELECT id, place, date," + kDays +
                         "FROM event e) SELECT DISTINCT up.anc," + kClass +
                         ", first, dated.id, last"
                         " FROM dated JOIN up ON up.place = dated.place AND since <= till"
                         " AND since <= last AND till >= first"},
    {"mediation", "SELECT DISTINCT p.actor, first, id, last FROM (SELECT id," + kDays +
                      "FROM event e) JOIN participant p ON p.event = id WHERE p.role = 'mediator'"},
    {"event_actor",
     "WITH part (event, actor, own) AS (SELECT event, actor, acts_for IS NULL FROM participant"
     " UNION SELECT event, acts_for, 1 FROM participant WHERE acts_for IS NOT NULL),"
     " dated AS (SELECT id, type, date," +
         kDays + "FROM event e) SELECT actor," + kClass +
         ", CASE WHEN date IS NULL THEN type ELSE '' END, first, d.id, last, max(own)"
         " FROM part JOIN dated d ON d.id = part.event GROUP BY actor, d.id"},
    {"pair", kPresent + ", dated AS (SELECT id, date," + kDays + "FROM event e) SELECT x.actor, y.actor," +
                 kClass +
                 ", first, d.id, last FROM present x"
                 " JOIN present y ON y.event = x.event AND x.actor < y.actor JOIN dated d ON d.id = x.event"
                 " WHERE NOT EXISTS (SELECT 1 FROM participant p WHERE p.event = d.id AND" +
                 kBond},
    {"foe", kPlacesAround +
                ", fighter (event, actor) AS (SELECT event, actor FROM participant WHERE role = 'belligerent'"
                " UNION SELECT event, acts_for FROM participant WHERE role = 'belligerent')"
                " SELECT up.anc, x.actor, y.actor, count(DISTINCT e.id) FROM fighter x"
                " JOIN fighter y ON y.event = x.event AND x.actor < y.actor JOIN event e ON e.id = x.event"
                " JOIN up ON up.place = e.place AND since <= till AND since <= coalesce(e.max_day, " +
                kFuture + ") AND till >= coalesce(e.min_day, " + kPast +
                ")"
                " WHERE NOT EXISTS (SELECT 1 FROM participant p WHERE p.event = e.id AND" +
                kBond + " GROUP BY 1, 2, 3"},
    {"search_row WHERE event IS NULL",
     "SELECT r.id, s.document, s.ordinal, NULL FROM sentence s"
     " LEFT JOIN search_row r ON r.document = s.document AND r.sentence = s.ordinal"},
    {"search_row WHERE event IS NOT NULL",
     "SELECT r.id, NULL, NULL, e.id FROM event e LEFT JOIN search_row r ON r.event = e.id"},
};

void expect_sound(const std::filesystem::path& path) {
  for (const auto& definition : kDefinitions) {
    auto stored = test::rows(path, std::string("SELECT * FROM ") + definition.table);
    auto rebuilt = test::rows(path, definition.query);
    std::sort(stored.begin(), stored.end());
    std::sort(rebuilt.begin(), rebuilt.end());
    EXPECT_EQ(stored, rebuilt) << definition.table;
    const bool sentences = std::string(definition.table).ends_with("IS NULL");
    EXPECT_TRUE(sentences || !stored.empty()) << definition.table;  // a saved graph has none
  }
  EXPECT_EQ(test::rows(path, "PRAGMA integrity_check"), std::vector<std::string>{"ok"});
  EXPECT_EQ(test::rows(path, "PRAGMA foreign_key_check"), std::vector<std::string>{});
}

class Derived : public testing::TestWithParam<std::uint64_t> {};

TEST_P(Derived, FollowFromTheRestAfterAdd) {
  const Folder folder;
  Random random(GetParam());
  {
    auto store = Store::open(folder.file("d.db"), Store::Mode::write);
    for (const auto& record : test::random_records(random, 40)) store.add(record);
  }
  expect_sound(folder.file("d.db"));
}

TEST_P(Derived, FollowFromTheRestAfterSave) {
  const Folder folder;
  Random random(GetParam());
  Store::open(folder.file("d.db"), Store::Mode::write).save(test::random_graph(random, 300));
  expect_sound(folder.file("d.db"));
}

INSTANTIATE_TEST_SUITE_P(Seeds, Derived, testing::Range<std::uint64_t>(1, 6));

}  // namespace
}  // namespace truceline
