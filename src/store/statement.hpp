// Prepared statements: each SQL text is prepared once a connection; run() and rows() reset, bind and execute
// it.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <concepts>
#include <memory>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <utility>

#include "truceline/base/ids.hpp"
#include "truceline/model/interval.hpp"
#include "truceline/model/vocabulary.hpp"

namespace truceline {

/// A value as SQLite gets it. An id that names nothing and an empty optional become NULL.
inline void bind_value(SQLite::Statement& s, int at, std::int64_t value) {
  s.bind(at, value);
}
inline void bind_value(SQLite::Statement& s, int at, double value) {
  s.bind(at, value);
}
inline void bind_value(SQLite::Statement& s, int at, std::string_view value) {
  s.bind(at, std::string(value));
}
inline void bind_value(SQLite::Statement& s, int at, const char* value) {
  s.bind(at, value);
}
template <std::integral T>
void bind_value(SQLite::Statement& s, int at, T value) {
  s.bind(at, static_cast<std::int64_t>(value));
}
template <class Tag>
void bind_value(SQLite::Statement& s, int at, StrongId<Tag> id) {
  if (id) {
    s.bind(at, static_cast<std::int64_t>(id.value()));
  } else {
    s.bind(at);
  }
}
inline void bind_value(SQLite::Statement& s, int at, const EdtfInterval& when) {
  s.bind(at, when.str());
}
template <class T>
void bind_value(SQLite::Statement& s, int at, const std::optional<T>& value) {
  if (value) {
    bind_value(s, at, *value);
  } else {
    s.bind(at);
  }
}
template <class T>
requires std::is_enum_v<T>
void bind_value(SQLite::Statement& s, int at, T value) {
  bind_value(s, at, to_string(value));
}

/// The rows of a running query. Resets its statement at the end of its life, so that no read lock stays
/// behind.
class Rows {
 public:
  explicit Rows(SQLite::Statement& statement) : statement_(&statement) {}
  ~Rows() {
    if (statement_ != nullptr) statement_->tryReset();
  }
  Rows(Rows&& other) noexcept : statement_(std::exchange(other.statement_, nullptr)) {}
  Rows& operator=(Rows&&) = delete;

  /// Steps to the next row; false when there is none.
  bool next() { return statement_->executeStep(); }

  // Columns of the current row, from 0.
  [[nodiscard]] bool is_null(int column) const { return statement_->isColumnNull(column); }
  [[nodiscard]] std::int64_t integer(int column) const { return statement_->getColumn(column).getInt64(); }
  [[nodiscard]] std::size_t size(int column) const { return static_cast<std::size_t>(integer(column)); }
  [[nodiscard]] double real(int column) const { return statement_->getColumn(column).getDouble(); }
  [[nodiscard]] std::string text(int column) const { return statement_->getColumn(column).getString(); }
  [[nodiscard]] std::optional<std::int64_t> optional_integer(int column) const {
    return is_null(column) ? std::nullopt : std::optional(integer(column));
  }
  [[nodiscard]] std::optional<double> optional_real(int column) const {
    return is_null(column) ? std::nullopt : std::optional(real(column));
  }
  /// NULL gives the id that names nothing.
  template <class Id>
  [[nodiscard]] Id id(int column) const {
    return Id(static_cast<std::uint64_t>(integer(column)));
  }
  /// Throws SQLite::Exception when the database holds a date or a name that this program cannot read.
  [[nodiscard]] std::optional<EdtfInterval> date(int column) const {
    if (is_null(column)) return std::nullopt;
    auto when = EdtfInterval::parse(text(column));
    if (!when) unreadable("date", column);
    return when;
  }
  template <class Enum>
  [[nodiscard]] Enum name(int column) const {
    const auto value = parse_name<Enum>(text(column));
    if (!value) unreadable("name", column);
    return *value;
  }

 private:
  [[noreturn]] void unreadable(const char* what, int column) const {
    throw SQLite::Exception(std::string("unreadable ") + what + " '" + text(column) + "' in column " +
                            statement_->getColumnName(column));
  }

  SQLite::Statement* statement_;  // owned by the Statements that made this
};

/// All prepared statements of one connection, which must outlive it.
class Statements {
 public:
  explicit Statements(const SQLite::Database& database) : database_(&database) {}

  /// Executes a statement that gives no rows; returns how many rows it changed.
  template <class... Values>
  int run(std::string_view sql, const Values&... values) {
    return bound(sql, values...).exec();
  }

  /// Starts a query. Its SQL must not be started again before the result has died.
  template <class... Values>
  [[nodiscard]] Rows rows(std::string_view sql, const Values&... values) {
    return Rows(bound(sql, values...));
  }

  /// The first column of the first row, if there is one.
  template <class... Values>
  [[nodiscard]] std::optional<std::int64_t> integer(std::string_view sql, const Values&... values) {
    auto result = rows(sql, values...);
    return result.next() ? result.optional_integer(0) : std::nullopt;
  }

 private:
  template <class... Values>
  SQLite::Statement& bound(std::string_view sql, const Values&... values) {
    auto& statement = prepared(sql);
    // The result of the last run is no news here: its error was thrown then.
    statement.tryReset();
    int at = 0;
    (bind_value(statement, ++at, values), ...);
    if (at != statement.getBindParameterCount()) {
      throw std::logic_error("wrong number of values for: " + std::string(sql));
    }
    return statement;
  }

  SQLite::Statement& prepared(std::string_view sql) {
    const auto at = prepared_.find(sql);
    if (at != prepared_.end()) return *at->second;
    auto statement = std::make_unique<SQLite::Statement>(*database_, std::string(sql));
    const std::string_view key = statement->getQuery();
    return *prepared_.emplace(key, std::move(statement)).first->second;
  }

  const SQLite::Database* database_;  // not owned
  std::unordered_map<std::string_view, std::unique_ptr<SQLite::Statement>>
      prepared_;  // keys live in the values
};

}  // namespace truceline
