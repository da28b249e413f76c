#include "store/connection.hpp"

#include <fcntl.h>
#include <sqlite3.h>
#include <unistd.h>

#include <system_error>

#include "store/errors.hpp"
#include "store/migration.hpp"

namespace truceline {
namespace {

namespace fs = std::filesystem;

/// Pages are read where the system holds them, up to the 2 GB that SQLite allows, without a copy of each.
constexpr auto kReadInPlace = "PRAGMA mmap_size = 2147418112";

/// Full path: SQLite gives ":memory:" and "file:…" a meaning of their own, which a file's name must not have.
std::string absolute_name(const fs::path& path) {
  return fs::absolute(path).string();
}

/// A URI that makes SQLite read the file as it lies there, without locks and files beside it.
std::string immutable_uri(const fs::path& path) {
  static constexpr char kDigits[] = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : absolute_name(path)) {
    if (c != '%' && c != '?' && c != '#') {
      uri += c;
      continue;
    }
    const auto byte = static_cast<unsigned char>(c);
    uri += {'%', kDigits[byte >> 4], kDigits[byte & 15]};
  }
  return uri + "?immutable=1";
}

fs::path folder_of(const fs::path& path) {
  return fs::absolute(path).parent_path();
}

bool may_write(const fs::path& path) {
  return ::faccessat(AT_FDCWD, path.c_str(), W_OK, AT_EACCESS) == 0;
}

/// Are there changes in a write-ahead log that are not in the file yet?
bool has_log(const fs::path& path) {
  std::error_code ignored;
  const auto size = fs::file_size(path.string() + "-wal", ignored);
  return !ignored && size > 0;
}

void check_path(const fs::path& path, Store::Mode mode) {
  std::error_code ignored;
  if (fs::is_directory(path, ignored)) {
    throw StoreError(database_name(path) + " is a folder; name a file");
  }
  if (fs::exists(path, ignored)) return;
  if (mode == Store::Mode::read) {
    throw StoreError(database_name(path) +
                     " does not exist; check the path, or make it with `truceline ingest`");
  }
  const auto folder = folder_of(path);
  if (!fs::is_directory(folder, ignored)) {
    throw StoreError(database_name(path) + " cannot be made: there is no folder " + folder.string() +
                     "; make the folder first");
  }
  if (!may_write(folder)) {
    throw StoreError(database_name(path) + " cannot be made: the folder " + folder.string() +
                     " is read-only; choose another place");
  }
}

}  // namespace

Connection::Connection(const fs::path& path, Store::Mode mode, const ConnectionOptions& options)
    : path_(path), mode_(mode) {
  check_path(path_, mode_);
  guarded(path_, [&] {
    if (writable()) {
      open_for_writing(options);
    } else {
      open_for_reading(options);
    }
    statements_ = std::make_unique<Statements>(*database_);
  });
}

Connection::Connection(const fs::path& path, InMemory) : path_(path), mode_(Store::Mode::write) {
  guarded(path_, [&] {
    open_file(":memory:", SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE | SQLite::OPEN_URI, {});
    database_->exec("PRAGMA foreign_keys = ON");
    migrate(*database_, built_in_migrations(), kApplicationId);
    statements_ = std::make_unique<Statements>(*database_);
  });
}

void Connection::attach(const fs::path& path, const std::string& name) {
  const std::string mode = may_write(folder_of(path)) ? "mode=ro" : "immutable=1";
  std::string uri = immutable_uri(path);
  uri.replace(uri.rfind('?') + 1, std::string::npos, mode);
  SQLite::Statement statement(*database_, "ATTACH DATABASE ? AS " + name);
  statement.bind(1, uri);
  statement.exec();
}

void Connection::detach(const std::string& name) {
  // A prepared statement that names the other database would keep it.
  statements_ = std::make_unique<Statements>(*database_);
  database_->exec("DETACH DATABASE " + name);
}

int Connection::schema_version() {
  return static_cast<int>(sql().integer("PRAGMA user_version").value_or(0));
}

void Connection::open_file(const std::string& name, int flags, const ConnectionOptions& options) {
  database_ = std::make_unique<SQLite::Database>(name, flags, options.busy_milliseconds);
  database_->exec("PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY");
}

void Connection::open_for_reading(const ConnectionOptions& options) {
  try {
    open_file(absolute_name(path_), SQLite::OPEN_READONLY, options);
    database_->exec(kReadInPlace);
    check_identity();
  } catch (const SQLite::Exception& error) {
    // Reading a database in WAL mode makes files beside it. Where that is impossible nobody can be writing
    // either.
    const int code = error.getErrorCode() & 0xff;
    const bool shut_folder =
        (code == SQLITE_CANTOPEN || code == SQLITE_READONLY) && !may_write(folder_of(path_));
    if (!shut_folder || has_log(path_)) throw;
    open_file(immutable_uri(path_), SQLite::OPEN_READONLY | SQLite::OPEN_URI, options);
    check_identity();
  }
}

void Connection::open_for_writing(const ConnectionOptions& options) {
  open_file(absolute_name(path_), SQLite::OPEN_READWRITE | SQLite::OPEN_CREATE, options);
  if (sqlite3_db_readonly(database_->getHandle(), "main") == 1 || !may_write(folder_of(path_))) {
    throw store_error(path_, SQLITE_READONLY, "");
  }
  database_->exec("PRAGMA page_size = 8192");  // has no effect on a database that has pages
  check_identity();
  database_->exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON");
  // Debian's SQLite overwrites what is deleted with zeros unless told not to.
  database_->exec("PRAGMA secure_delete = OFF");
  // Keys are hashes, so documents change pages all over the file, and the next ones often the same: up to
  // 256 MB of them are held in memory, and as many in the log before they are copied into the file.
  database_->exec("PRAGMA cache_size = -262144; PRAGMA wal_autocheckpoint = 32768");
  if (options.page_limit) database_->exec("PRAGMA max_page_count = " + std::to_string(*options.page_limit));
  migrate(*database_, built_in_migrations(), kApplicationId);
}

void Connection::begin_batch() {
  batch_ = std::make_unique<SQLite::Transaction>(*database_, SQLite::TransactionBehavior::IMMEDIATE);
}

void Connection::end_batch() {
  if (!batch_) return;
  batch_->commit();
  batch_.reset();
}

WriteTransaction::WriteTransaction(Connection& connection) : connection_(connection) {
  if (!connection_.in_batch()) {
    transaction_.emplace(connection_.database(), SQLite::TransactionBehavior::IMMEDIATE);
  }
}

WriteTransaction::~WriteTransaction() {
  if (!transaction_ && !done_) connection_.drop_batch();
}

void WriteTransaction::commit() {
  if (transaction_) transaction_->commit();
  done_ = true;
}

void Connection::check_identity() {
  const auto version = database_->execAndGet("PRAGMA user_version").getInt();
  const auto application = database_->execAndGet("PRAGMA application_id").getInt();
  const bool empty = database_->execAndGet("SELECT count(*) FROM sqlite_schema").getInt() == 0;
  if (empty && application == 0 && version == 0) {
    if (writable()) return;
    throw StoreError(database_name(path_) + " is empty; fill it with `truceline ingest`, or check the path");
  }
  if (application != kApplicationId) {
    throw StoreError(database_name(path_) + " was not made by truceline; name another file");
  }
  const auto newest = static_cast<int>(built_in_migrations().size());
  if (version > newest) {
    throw StoreError(database_name(path_) + " is of a newer truceline (schema " + std::to_string(version) +
                     ", this program knows up to " + std::to_string(newest) + "); update truceline");
  }
  if (!writable() && version < newest) {
    throw StoreError(database_name(path_) + " is of an older truceline (schema " + std::to_string(version) +
                     ", this program needs " + std::to_string(newest) +
                     "); bring it up to date by running `truceline ingest` on it once");
  }
}

}  // namespace truceline
