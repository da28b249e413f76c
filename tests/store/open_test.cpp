// Opening: what is made, and the message for each thing that can be wrong with the file.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <sqlite3.h>
#include <unistd.h>

#include <algorithm>
#include <fstream>

#include "store/connection.hpp"
#include "store/errors.hpp"
#include "store/migration.hpp"
#include "store/operations.hpp"
#include "store/samples.hpp"
#include "truceline/base/error.hpp"

namespace truceline {
namespace {

namespace fs = std::filesystem;
using test::Folder;
using test::Random;
using testing::AllOf;
using testing::HasSubstr;

template <class Work>
std::string message_of(Work&& work) {
  try {
    work();
  } catch (const StoreError& error) {
    return error.what();
  }
  return "no StoreError";
}

std::string opening(const fs::path& path, Store::Mode mode) {
  return message_of([&] { Store::open(path, mode); });
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void write_bytes(const fs::path& path, const std::string& bytes) {
  std::ofstream(path, std::ios::binary) << bytes;
}

void make_filled(const fs::path& path) {
  Random random(11);
  auto store = Store::open(path, Store::Mode::write);
  for (const auto& record : test::random_records(random, 20)) store.add(record);
}

/// Drops root's right to pass over file permissions while it lives.
class AsNobody {
 public:
  AsNobody() : was_root_(::geteuid() == 0) {
    if (was_root_ && ::seteuid(65534) != 0) ADD_FAILURE() << "cannot become another user";
  }
  ~AsNobody() {
    if (was_root_ && ::seteuid(0) != 0) ADD_FAILURE() << "cannot become root again";
  }
  AsNobody(const AsNobody&) = delete;
  AsNobody& operator=(const AsNobody&) = delete;

 private:
  bool was_root_;
};

constexpr auto kReadOnlyFile = fs::perms::owner_read | fs::perms::group_read | fs::perms::others_read;
constexpr auto kReadOnlyFolder =
    kReadOnlyFile | fs::perms::owner_exec | fs::perms::group_exec | fs::perms::others_exec;

TEST(Open, MakesADatabaseThatSaysWhatItIs) {
  const Folder folder;
  const auto path = folder.file("new.db");
  Store::open(path, Store::Mode::write);
  EXPECT_EQ(test::rows(path, "PRAGMA application_id"),
            std::vector<std::string>{std::to_string(kApplicationId)});
  EXPECT_EQ(test::rows(path, "PRAGMA user_version"),
            std::vector<std::string>{std::to_string(built_in_migrations().size())});
  EXPECT_EQ(test::rows(path, "PRAGMA page_size"), std::vector<std::string>{"8192"});
  EXPECT_EQ(test::rows(path, "PRAGMA journal_mode"), std::vector<std::string>{"wal"});
  EXPECT_EQ(test::rows(path,
                       "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table'"
                       " AND NOT strict AND name NOT LIKE 'sqlite_%'"),
            std::vector<std::string>{});
}

TEST(Open, AnEmptyFileIsFilledWhenWritingAndNamedWhenReading) {
  const Folder folder;
  write_bytes(folder.file("e.db"), "");
  EXPECT_THAT(opening(folder.file("e.db"), Store::Mode::read),
              AllOf(HasSubstr("e.db"), HasSubstr("is empty")));
  EXPECT_EQ(Store::open(folder.file("e.db"), Store::Mode::write).statistics().documents, 0U);
}

TEST(Open, OddFileNamesAreFileNames) {
  const Folder folder;
  for (const std::string name : {":memory:", "file:x?mode=memory", "a b%20#?.db", "it's.db"}) {
    Store::open(folder.file(name), Store::Mode::write);
    EXPECT_TRUE(fs::exists(folder.file(name))) << name;
    EXPECT_EQ(Store::open(folder.file(name), Store::Mode::read).statistics().events, 0U) << name;
  }
}

TEST(Open, MissingFile) {
  const Folder folder;
  EXPECT_THAT(opening(folder.file("no.db"), Store::Mode::read),
              AllOf(HasSubstr("no.db"), HasSubstr("does not exist"), HasSubstr("truceline ingest")));
  EXPECT_FALSE(fs::exists(folder.file("no.db")));
}

TEST(Open, MissingFolder) {
  const Folder folder;
  EXPECT_THAT(opening(folder.file("sub/x.db"), Store::Mode::write),
              AllOf(HasSubstr("x.db"), HasSubstr("there is no folder")));
}

TEST(Open, AFolder) {
  const Folder folder;
  for (const auto mode : {Store::Mode::read, Store::Mode::write}) {
    EXPECT_THAT(opening(folder.path(), mode), HasSubstr("is a folder"));
  }
}

TEST(Open, NotADatabase) {
  const Folder folder;
  const std::string text(5000, 'a');
  for (const auto& content : {std::string("short text"), text}) {
    write_bytes(folder.file("t.txt"), content);
    for (const auto mode : {Store::Mode::read, Store::Mode::write}) {
      EXPECT_THAT(opening(folder.file("t.txt"), mode),
                  AllOf(HasSubstr("t.txt"), HasSubstr("not a database")));
    }
    EXPECT_EQ(bytes_of(folder.file("t.txt")), content);
  }
}

TEST(Open, ADatabaseOfAnotherProgram) {
  const Folder folder;
  const auto path = folder.file("other.db");
  SQLite::Database(path, SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE).exec("CREATE TABLE t (x)");
  const auto before = bytes_of(path);
  for (const auto mode : {Store::Mode::read, Store::Mode::write}) {
    EXPECT_THAT(opening(path, mode), AllOf(HasSubstr("other.db"), HasSubstr("not made by truceline")));
  }
  EXPECT_EQ(bytes_of(path), before);
}

TEST(Open, ANewerVersion) {
  const Folder folder;
  const auto path = folder.file("n.db");
  Store::open(path, Store::Mode::write);
  SQLite::Database(path, SQLite::OPEN_READWRITE).exec("PRAGMA user_version = 99");
  for (const auto mode : {Store::Mode::read, Store::Mode::write}) {
    EXPECT_THAT(opening(path, mode),
                AllOf(HasSubstr("n.db"), HasSubstr("newer"), HasSubstr("99"), HasSubstr("update")));
  }
}

TEST(Open, AReadOnlyFile) {
  const Folder folder;
  const auto path = folder.file("r.db");
  make_filled(path);
  fs::permissions(path, kReadOnlyFile);
  fs::permissions(folder.path(), fs::perms::all);
  const AsNobody nobody;
  EXPECT_THAT(opening(path, Store::Mode::write), AllOf(HasSubstr("r.db"), HasSubstr("read-only")));
  EXPECT_EQ(Store::open(path, Store::Mode::read).statistics().documents, 20U);
}

TEST(Open, AReadOnlyFolder) {
  const Folder folder;
  const auto path = folder.file("r.db");
  make_filled(path);
  fs::permissions(path, fs::perms::all);
  const auto before = bytes_of(path);
  fs::permissions(folder.path(), kReadOnlyFolder);
  {
    const AsNobody nobody;
    EXPECT_THAT(opening(path, Store::Mode::write), AllOf(HasSubstr("r.db"), HasSubstr("read-only")));
    EXPECT_THAT(opening(folder.file("new.db"), Store::Mode::write), HasSubstr("read-only"));
    const auto store = Store::open(path, Store::Mode::read);
    EXPECT_EQ(store.statistics().documents, 20U);
    EventSelection mediated;
    mediated.mediated = true;
    EXPECT_EQ(store.load(mediated).events().size(), store.statistics().mediated_events);
  }
  fs::permissions(folder.path(), fs::perms::all);
  EXPECT_EQ(bytes_of(path), before);
  EXPECT_FALSE(fs::exists(path + "-wal"));
}

TEST(Open, ReadingDoesNotChangeTheFile) {
  const Folder folder;
  const auto path = folder.file("r.db");
  make_filled(path);
  const auto before = bytes_of(path);
  EXPECT_GT(Store::open(path, Store::Mode::read).load().events().size(), 0U);
  EXPECT_EQ(bytes_of(path), before);
}

TEST(Open, ALockedDatabase) {
  const Folder folder;
  const auto path = folder.file("l.db");
  make_filled(path);
  SQLite::Database other(path, SQLite::OPEN_READWRITE);
  const SQLite::Transaction holding(other, SQLite::TransactionBehavior::IMMEDIATE);
  Connection connection(path, Store::Mode::write, {.busy_milliseconds = 20, .page_limit = {}});
  Random random(12);
  const auto record = test::random_records(random, 30).back();
  const auto message = message_of([&] { guarded(path, [&] { return add_document(connection, record); }); });
  EXPECT_THAT(message, AllOf(HasSubstr("l.db"), HasSubstr("locked by another program")));
}

TEST(Open, AFullDisk) {
  const Folder folder;
  const auto path = folder.file("f.db");
  make_filled(path);
  const auto before = test::dump(path);
  const auto pages = std::stoll(test::rows(path, "PRAGMA page_count").front());
  Random random(13);
  auto record = test::random_records(random, 30).back();
  record.document.text = std::string(100'000, 'x');
  record.sentences = {{{0, 100'000}, 0, {}, {}}};
  {
    Connection connection(path, Store::Mode::write, {.busy_milliseconds = 20, .page_limit = pages + 2});
    const auto message = message_of([&] { guarded(path, [&] { return add_document(connection, record); }); });
    EXPECT_THAT(message, AllOf(HasSubstr("f.db"), HasSubstr("disk is full"), HasSubstr("Free some space")));
  }
  EXPECT_EQ(test::dump(path), before) << "nothing of the document may be left";
  EXPECT_TRUE(Store::open(path, Store::Mode::write).add(record)) << "with space again it goes in";
}

TEST(Open, ADamagedDatabase) {
  const Folder folder;
  const auto path = folder.file("d.db");
  make_filled(path);
  auto bytes = bytes_of(path);
  constexpr std::size_t kPage = 8192;
  ASSERT_GT(bytes.size(), 4 * kPage);
  std::fill(bytes.begin() + static_cast<std::ptrdiff_t>(2 * kPage), bytes.end(), '\xab');
  write_bytes(path, bytes);
  const auto message = message_of([&] { (void)Store::open(path, Store::Mode::read).load(); });
  EXPECT_THAT(message, AllOf(HasSubstr("d.db"), HasSubstr("damaged"), HasSubstr("restore")));
}

TEST(Open, AnUnreadableValueIsNamed) {
  const Folder folder;
  const auto path = folder.file("u.db");
  make_filled(path);
  SQLite::Database(path, SQLite::OPEN_READWRITE).exec("UPDATE event SET date = 'last week'");
  const auto message = message_of([&] { (void)Store::open(path, Store::Mode::read).load(); });
  EXPECT_THAT(message, AllOf(HasSubstr("u.db"), HasSubstr("unreadable date 'last week'")));
}

TEST(Open, EveryFailureOfSQLiteNamesTheFileAndDiffers) {
  std::vector<std::string> messages;
  for (const int code : {SQLITE_BUSY, SQLITE_FULL, SQLITE_READONLY, SQLITE_CORRUPT, SQLITE_NOTADB,
                         SQLITE_CANTOPEN, SQLITE_IOERR, SQLITE_CONSTRAINT, SQLITE_TOOBIG, SQLITE_ERROR}) {
    messages.emplace_back(store_error("some.db", code, "detail").what());
    EXPECT_THAT(messages.back(), HasSubstr("some.db"));
  }
  EXPECT_STREQ(store_error("some.db", SQLITE_IOERR_WRITE, "detail").what(), messages[6].c_str());
  EXPECT_STREQ(store_error("some.db", -1, "detail").what(), messages.back().c_str());
  std::sort(messages.begin(), messages.end());
  EXPECT_EQ(std::adjacent_find(messages.begin(), messages.end()), messages.end());
}

}  // namespace
}  // namespace truceline
