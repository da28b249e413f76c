// Sets of ids in a temporary table.
#pragma once

#include <algorithm>
#include <string>
#include <vector>

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
  /// Each once and in their order, which is cheaper than as they come.
  template <class Id>
  void add_ids(Statements& sql, std::vector<Id> ids) const {
    std::sort(ids.begin(), ids.end());
    ids.erase(std::unique(ids.begin(), ids.end()), ids.end());
    for (const Id id : ids) add_id(sql, id);
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
