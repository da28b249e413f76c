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

  /// Until end_batch() the transactions are parts of one, which is written to the disk as a whole. Undone
  /// when one of them fails, and when the connection closes before.
  void begin_batch();
  void end_batch();
  void drop_batch() noexcept { batch_.reset(); }
  [[nodiscard]] bool in_batch() const noexcept { return batch_ != nullptr; }

 private:
  void open_for_reading(const ConnectionOptions& options);
  void open_for_writing(const ConnectionOptions& options);
  void open_file(const std::string& name, int flags, const ConnectionOptions& options);
  void check_identity();

  std::filesystem::path path_;
  Store::Mode mode_;
  std::unique_ptr<SQLite::Database> database_;
  std::unique_ptr<Statements> statements_;  // after the database, to be finalized before it closes
  std::unique_ptr<SQLite::Transaction> batch_;
};

/// A transaction that takes the write lock at once, so that it cannot fail half-way for want of it. Within a
/// batch it is a part of the batch; without commit() the whole batch is undone. (A savepoint for each part
/// would make SQLite copy every page before it changes, and break the index of words into small pieces.)
class WriteTransaction {
 public:
  explicit WriteTransaction(Connection& connection);
  ~WriteTransaction();
  WriteTransaction(const WriteTransaction&) = delete;
  WriteTransaction& operator=(const WriteTransaction&) = delete;
  void commit();

 private:
  Connection& connection_;
  std::optional<SQLite::Transaction> transaction_;
  bool done_ = false;
};

}  // namespace truceline
