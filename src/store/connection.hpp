// An open database that is known to be truceline's and of this version.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>

#include "store/statement.hpp"
#include "truceline/store/store.hpp"

namespace truceline {

/// 'TRCE': what PRAGMA application_id says of a truceline database.
inline constexpr std::int32_t kApplicationId = 0x54524345;

struct ConnectionOptions {
  int busy_milliseconds = 5000;            ///< how long to wait for a lock
  std::optional<std::int64_t> page_limit;  ///< the file may have no more pages than this
};

/// The constructor throws StoreErrors; everything done with an open connection throws SQLite::Exception,
/// which guarded() (store/errors.hpp) translates.
class Connection {
 public:
  Connection(const std::filesystem::path& path, Store::Mode mode, const ConnectionOptions& options = {});
  /// A new database in memory that goes away with the connection; `path` is the file it is made from, for
  /// messages.
  struct InMemory {};
  Connection(const std::filesystem::path& path, InMemory);
  /// Makes the tables of the database file `path` readable as `name`.TABLE.
  void attach(const std::filesystem::path& path, const std::string& name);
  void detach(const std::string& name);

  [[nodiscard]] const std::filesystem::path& path() const noexcept { return path_; }
  [[nodiscard]] bool writable() const noexcept { return mode_ == Store::Mode::write; }
  [[nodiscard]] SQLite::Database& database() noexcept { return *database_; }
  [[nodiscard]] Statements& sql() noexcept { return *statements_; }
  [[nodiscard]] int schema_version();

 private:
  void open_for_reading(const ConnectionOptions& options);
  void open_for_writing(const ConnectionOptions& options);
  void open_file(const std::string& name, int flags, const ConnectionOptions& options);
  void check_identity();

  std::filesystem::path path_;
  Store::Mode mode_;
  std::unique_ptr<SQLite::Database> database_;
  std::unique_ptr<Statements> statements_;  // after the database, to be finalized before it closes
};

/// A transaction that takes the write lock at once, so that it cannot fail half-way for want of it.
class WriteTransaction {
 public:
  explicit WriteTransaction(Connection& connection)
      : transaction_(connection.database(), SQLite::TransactionBehavior::IMMEDIATE) {}
  void commit() { transaction_.commit(); }

 private:
  SQLite::Transaction transaction_;
};

}  // namespace truceline
