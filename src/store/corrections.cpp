// What users put right, into the database.
#include "store/operations.hpp"

namespace truceline {
namespace {

void write(Statements& sql, std::int64_t id, const Correction& c) {
  sql.run(
      "INSERT INTO correction (id, kind, field, value, actor, other, made_by, note)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?)",
      id, c.kind, c.field, c.value, c.actor, c.other, c.by, c.note);
  for (std::size_t i = 0; i < c.claims.size(); ++i) {
    sql.run("INSERT INTO correction_claim (correction, ordinal, claim) VALUES (?, ?, ?)", id, i, c.claims[i]);
    sql.run("INSERT OR IGNORE INTO pending (report) SELECT report FROM report_claim WHERE claim = ?",
            c.claims[i]);
  }
  if (c.actor.empty()) return;
  // Who is who is worked out anew in all documents that name the actor.
  sql.run(
      "INSERT OR IGNORE INTO pending (report) SELECT r.id FROM actor a JOIN sighting s ON s.actor = a.id"
      " JOIN report r ON r.document = s.document WHERE a.key = ?",
      c.actor);
}

}  // namespace

void add_corrections(Connection& connection, const Corrections& corrections) {
  auto& sql = connection.sql();
  WriteTransaction transaction(connection);
  auto id = sql.integer("SELECT max(id) FROM correction").value_or(0);
  for (const auto& correction : corrections) write(sql, ++id, correction);
  transaction.commit();
}

}  // namespace truceline
