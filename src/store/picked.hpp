// Sets of ids in a temporary table.
#pragma once

#include <string>

#include "store/statement.hpp"

namespace truceline {

class PickedIds {
 public:
  explicit PickedIds(const std::string& name) : name_(name), table_("temp." + name) {}

  [[nodiscard]] const std::string& table() const noexcept { return table_; }
  /// Makes the table when it is not there, and empties it.
  void clear(Statements& sql) const {
    sql.run("CREATE TEMP TABLE IF NOT EXISTS " + name_ + " (id INTEGER PRIMARY KEY)");
    sql.run("DELETE FROM " + table_);
  }
  template <class Id>
  void add_id(Statements& sql, Id id) const {
    sql.run("INSERT OR IGNORE INTO " + table_ + " VALUES (?)", id);
  }
  /// What `select` gives.
  template <class... Values>
  void add(Statements& sql, const std::string& select, const Values&... values) const {
    sql.run("INSERT OR IGNORE INTO " + table_ + " SELECT * FROM (" + select + ")", values...);
  }

 private:
  std::string name_;
  std::string table_;
};

}  // namespace truceline
