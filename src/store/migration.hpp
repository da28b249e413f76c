// The schema's history: schema/NNNN_name.sql, applied in order, each in a transaction of its own.
#pragma once

#include <SQLiteCpp/Database.h>

#include <cstdint>
#include <string>
#include <vector>

namespace truceline {

struct Migration {
  int version = 0;  ///< NNNN of the file name: user_version when it has been applied
  std::string path;
  std::string sql;
};

/// The migrations built into the program, by version. Throws FormatError when they are not numbered 1, 2, 3,
/// ….
[[nodiscard]] const std::vector<Migration>& built_in_migrations();

/// Applies the migrations above the database's user_version; each sets user_version and `application_id` in
/// its own transaction, so a failure leaves the last good version.
void migrate(SQLite::Database& database, const std::vector<Migration>& migrations,
             std::int32_t application_id);

}  // namespace truceline
