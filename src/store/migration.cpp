#include "store/migration.hpp"

#include <SQLiteCpp/Transaction.h>
#include <sqlite3.h>

#include <algorithm>
#include <cstddef>
#include <string_view>

#include "store/days.hpp"
#include "truceline/base/error.hpp"
#include "truceline/base/resources.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

constexpr std::string_view kFolder = "schema/";

/// The number before the first underscore of "schema/0001_initial.sql"; 0 when there is none.
int version_of(std::string_view path) {
  int version = 0;
  for (const char c : path.substr(kFolder.size())) {
    if (c == '_') return version;
    if (c < '0' || c > '9' || version > 9999) return 0;
    version = version * 10 + (c - '0');
  }
  return 0;
}

std::vector<Migration> read_migrations() {
  std::vector<Migration> migrations;
  for (const auto path : resource_paths(kFolder)) {
    if (!path.ends_with(".sql")) continue;
    migrations.push_back({version_of(path), std::string(path), std::string(resource(path))});
  }
  std::sort(migrations.begin(), migrations.end(),
            [](const Migration& a, const Migration& b) { return a.version < b.version; });
  for (std::size_t i = 0; i < migrations.size(); ++i) {
    if (migrations[i].version == static_cast<int>(i) + 1) continue;
    throw FormatError(migrations[i].path, 0,
                      "migrations must be numbered 0001, 0002, … without gaps or repeats");
  }
  return migrations;
}

/// The days of EDTF text, for migrations that date what had text alone; NULL for an open or unknown end.
template <bool first>
void edtf_day(sqlite3_context* context, int, sqlite3_value** values) {
  const unsigned char* text = sqlite3_value_text(values[0]);
  const auto when = text ? EdtfInterval::parse(reinterpret_cast<const char*>(text)) : std::nullopt;
  const auto day = first ? min_day(when) : max_day(when);
  day ? sqlite3_result_int64(context, *day) : sqlite3_result_null(context);
}

void add_functions(SQLite::Database& database) {
  database.createFunction("edtf_min_day", 1, true, nullptr, edtf_day<true>, nullptr, nullptr, nullptr);
  database.createFunction("edtf_max_day", 1, true, nullptr, edtf_day<false>, nullptr, nullptr, nullptr);
}

void apply(SQLite::Database& database, const Migration& migration, std::int32_t application_id) {
  SQLite::Transaction transaction(database, SQLite::TransactionBehavior::IMMEDIATE);
  // Another program may have applied it since the caller looked.
  if (database.execAndGet("PRAGMA user_version").getInt() >= migration.version) return;
  database.exec(migration.sql);
  database.exec("PRAGMA application_id = " + std::to_string(application_id));
  database.exec("PRAGMA user_version = " + std::to_string(migration.version));
  transaction.commit();
}

/// fold() for SQL: the migrations fill the index of words with it.
void fold_in_sql(sqlite3_context* context, int, sqlite3_value** values) {
  const auto* bytes = static_cast<const char*>(sqlite3_value_blob(values[0]));
  const auto size = static_cast<std::size_t>(sqlite3_value_bytes(values[0]));
  const std::string text = fold(bytes == nullptr ? std::string_view() : std::string_view(bytes, size));
  sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

}  // namespace

const std::vector<Migration>& built_in_migrations() {
  static const std::vector<Migration> migrations = read_migrations();
  return migrations;
}

void migrate(SQLite::Database& database, const std::vector<Migration>& migrations,
             std::int32_t application_id) {
  database.createFunction("fold", 1, true, nullptr, fold_in_sql, nullptr, nullptr, nullptr);
  const int present = database.execAndGet("PRAGMA user_version").getInt();
  if (!migrations.empty() && present < migrations.back().version) add_functions(database);
  for (const auto& migration : migrations) {
    if (migration.version > present) apply(database, migration, application_id);
  }
}

}  // namespace truceline
