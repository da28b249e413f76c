// Which things a read is about: all, those picked into a temporary table, or one.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "store/statement.hpp"

namespace truceline {

class Scope {
 public:
  [[nodiscard]] static Scope all() { return Scope({}, 0); }
  /// Those whose ids are in `table`, a temporary table with a column `id`. `table` must outlive the scope.
  [[nodiscard]] static Scope picked(std::string_view table) { return Scope(table, 0); }
  template <class Id>
  [[nodiscard]] static Scope one(Id id) {
    return Scope({}, static_cast<std::int64_t>(id.value()));
  }

  /// Runs `select` for the rows whose `column` is in the scope, in the order of `order`.
  [[nodiscard]] Rows rows(Statements& sql, std::string_view select, std::string_view column,
                          std::string_view order) const {
    std::string text(select);
    if (id_ != 0) {
      text.append(" WHERE ").append(column).append(" = ?");
    } else if (!table_.empty()) {
      text.append(" WHERE ").append(column).append(" IN (SELECT id FROM ").append(table_).append(")");
    }
    text.append(" ORDER BY ").append(order);
    return id_ != 0 ? sql.rows(text, id_) : sql.rows(text);
  }

 private:
  Scope(std::string_view table, std::int64_t id) : table_(table), id_(id) {}

  std::string_view table_;
  std::int64_t id_;
};

/// Gives each row to the owner whose id is in its column 0. Rows and owners are in the same order of ids.
template <class Owners, class Take>
void deal_out(Rows rows, Owners& owners, Take take) {
  auto owner = owners.begin();
  while (rows.next()) {
    while (owner != owners.end() && static_cast<std::int64_t>(owner->id.value()) != rows.integer(0)) ++owner;
    if (owner == owners.end()) return;
    take(*owner, rows);
  }
}

}  // namespace truceline
