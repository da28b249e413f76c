// Migrations: in order, once, each whole or not at all.
#include "store/migration.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "store/samples.hpp"

namespace truceline {
namespace {

using test::Folder;
constexpr std::int32_t kId = 77;

SQLite::Database fresh(const Folder& folder) {
  return SQLite::Database(folder.file("m.db"), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
}

int version(SQLite::Database& database) {
  return database.execAndGet("PRAGMA user_version").getInt();
}

const std::vector<Migration> kTwo{{1, "schema/0001_a.sql", "CREATE TABLE a (x) ; CREATE TABLE b (x)"},
                                  {2, "schema/0002_c.sql", "CREATE TABLE c (x)"}};

TEST(Migration, BuiltInOnesAreNumbered) {
  const auto& migrations = built_in_migrations();
  ASSERT_FALSE(migrations.empty());
  EXPECT_EQ(migrations.front().path, "schema/0001_initial.sql");
  for (std::size_t i = 0; i < migrations.size(); ++i)
    EXPECT_EQ(migrations[i].version, static_cast<int>(i) + 1);
}

TEST(Migration, AppliesAllThenNone) {
  const Folder folder;
  auto database = fresh(folder);
  migrate(database, kTwo, kId);
  EXPECT_EQ(version(database), 2);
  EXPECT_EQ(database.execAndGet("PRAGMA application_id").getInt(), kId);
  EXPECT_TRUE(database.tableExists("b"));
  EXPECT_TRUE(database.tableExists("c"));
  EXPECT_NO_THROW(migrate(database, kTwo, kId)) << "would fail if it made the tables again";
}

TEST(Migration, AppliesOnlyThePending) {
  const Folder folder;
  auto database = fresh(folder);
  migrate(database, {kTwo[0]}, kId);
  database.exec("INSERT INTO a VALUES (5)");
  migrate(database, kTwo, kId);
  EXPECT_EQ(database.execAndGet("SELECT x FROM a").getInt(), 5);
  EXPECT_EQ(version(database), 2);
}

TEST(Migration, AFailedOneLeavesTheLastGoodVersion) {
  const Folder folder;
  auto database = fresh(folder);
  auto bad = kTwo;
  bad[1].sql = "CREATE TABLE c (x); CREATE TABLE a (twice)";
  EXPECT_THROW(migrate(database, bad, kId), SQLite::Exception);
  EXPECT_EQ(version(database), 1);
  EXPECT_TRUE(database.tableExists("a"));
  EXPECT_FALSE(database.tableExists("c"));
  migrate(database, kTwo, kId);
  EXPECT_EQ(version(database), 2);
}

/// A database of version 2 with one claim: its claims have no speaker, its numbers no side.
TEST(Migration, AnOldDatabaseIsBroughtUp) {
  const Folder folder;
  const auto path = folder.file("old.db");
  const auto& all = built_in_migrations();
  ASSERT_GT(all.size(), 3U);
  {
    SQLite::Database old(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(old, {all[0], all[1]}, 0x54524345);
    old.exec(
        "INSERT INTO document VALUES (7, 'a', 'Daily', '', 'T', NULL, 'unknown', '');"
        "INSERT INTO claim (id, document, type, status, date_basis, date_anchor, date_words, date_rule, "
        "place_name,"
        " sentence, begin_byte, end_byte, original_begin, original_end, words, rule, confidence, core)"
        " VALUES (9, 7, 'killing', 'occurred', 'unknown', '', '', '', '', 0, 0, 4, 0, 4, 'shot', 'r', 0.5, "
        "1);"
        "INSERT INTO claim_magnitude VALUES (9, 0, 'killed', '12', '', 12, 12)");
  }
  const KnowledgeGraph graph = Store::open(path, Store::Mode::write).load();
  const Claim* claim = graph.claim(ClaimId(9));
  ASSERT_TRUE(claim);
  EXPECT_FALSE(claim->attribution);
  ASSERT_EQ(claim->magnitudes.size(), 1U);
  EXPECT_EQ(claim->magnitudes[0], (Magnitude{"killed", "12", "", 12, 12}));
  EXPECT_EQ(test::rows(path, "SELECT claim, speaker FROM v_claim"),
            std::vector<std::string>{"0000000000000009|"});
}

/// A database from before parents had days: an event of 1980 leaves the region of who held its place from
/// 1990 on.
TEST(Migration, PlacesAroundAnEventFollowItsDate) {
  const Folder folder;
  const auto path = folder.file("old.db");
  auto before = built_in_migrations();
  std::erase_if(before, [](const Migration& m) { return m.path >= "schema/0006"; });
  {
    SQLite::Database old(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(old, before, 0x54524345);
    old.exec(
        "INSERT INTO place (id, key, name, kind) VALUES (1, 'a', 'A', 'country'), (2, 'b', 'B', 'country'),"
        " (3, 's', 'Strip', 'region');"
        "INSERT INTO place_parent VALUES (3, 0, 1, 'de_facto', '1990/..'), (3, 1, 2, 'de_jure', '1990/..');"
        "INSERT INTO place_anc VALUES (1, 1), (2, 2), (3, 3), (3, 1), (3, 2);"
        "INSERT INTO event (id, type, status, date, min_day, max_day, date_basis, date_anchor, date_words,"
        " date_rule, place, place_name, summary, confidence, core)"
        " VALUES (9, 'clash', 'occurred', '1980-01-01', 3652, 3652, 'stated', '', '', '', 3, 'Strip', '', 1, "
        "1);"
        "INSERT INTO event_region VALUES (3, 0, 3652, 9, 3652), (1, 0, 3652, 9, 3652), (2, 0, 3652, 9, "
        "3652);");
  }
  Store::open(path, Store::Mode::write);
  EXPECT_EQ(test::rows(path, "SELECT min_day, max_day FROM place_parent WHERE kind = 'de_facto'"),
            std::vector<std::string>{"7305|"});
  EXPECT_EQ(test::rows(path, "SELECT place, event FROM event_region ORDER BY place"),
            (std::vector<std::string>{"2|9", "3|9"}));
}

/// A database from before actors had their events in order: an envoy who acts for a state, and once for
/// itself.
TEST(Migration, ActorsGetTheirEventsInOrder) {
  const Folder folder;
  const auto path = folder.file("old.db");
  auto before = built_in_migrations();
  std::erase_if(before, [](const Migration& m) { return m.path >= "schema/0010"; });
  {
    SQLite::Database old(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE);
    migrate(old, before, 0x54524345);
    old.exec(
        "INSERT INTO actor VALUES (1, 's', 'State', 'state'), (2, 'e', 'Envoy', 'person');"
        "INSERT INTO event (id, type, status, date, min_day, max_day, date_basis, date_anchor, date_words,"
        " date_rule, place_name, summary, confidence, core) VALUES"
        " (7, 'talks', 'occurred', NULL, NULL, NULL, 'unknown', '', '', '', '', '', 1, 1),"
        " (8, 'clash', 'occurred', '1980-01-02/..', 3653, NULL, 'stated', '', '', '', '', '', 1, 1),"
        " (9, 'clash', 'occurred', '1980-01-01', 3652, 3652, 'stated', '', '', '', '', '', 1, 1);"
        "INSERT INTO participant VALUES (7, 0, 2, '', 'mediator', 1, ''), (8, 0, 2, '', 'host', 1, ''),"
        " (8, 1, 2, '', 'mediator', NULL, ''), (9, 0, 1, '', 'target', NULL, '');");
  }
  Store::open(path, Store::Mode::write);
  EXPECT_EQ(test::rows(path, "SELECT * FROM event_actor"),
            (std::vector<std::string>{"1|0||3652|9|3652|1", "1|2||3653|8|400000000000000|1",
                                      "1|3|talks|-400000000000000|7|400000000000000|1",
                                      "2|2||3653|8|400000000000000|1",
                                      "2|3|talks|-400000000000000|7|400000000000000|0"}));
}

TEST(Migration, OpeningAgainChangesNothing) {
  const Folder folder;
  const auto path = folder.file("s.db");
  const std::string schema = "SELECT type, name, sql FROM sqlite_schema ORDER BY name";
  Store::open(path, Store::Mode::write);
  const auto once = test::rows(path, schema);
  Store::open(path, Store::Mode::write);
  EXPECT_EQ(test::rows(path, schema), once);
  EXPECT_GT(once.size(), 30U);
}

}  // namespace
}  // namespace truceline
