#include "store/as_of.hpp"

#include <string>
#include <utility>
#include <vector>

#include "store/settle.hpp"

namespace truceline {
namespace {

constexpr const char* kOfClaim =
    " IN (SELECT id FROM source.claim WHERE document IN (SELECT id FROM temp.known_document))";

/// Tables whose rows belong to nobody or to a document, in the order in which they can be filled, with the
/// condition for the rows to copy.
const std::vector<std::pair<std::string, std::string>>& copied_tables() {
  static const std::string in_document = " IN (SELECT id FROM temp.known_document)";
  static const std::string of_claim = kOfClaim;
  static const std::vector<std::pair<std::string, std::string>> tables{
      {"actor", "key NOT LIKE 'text:%~%'"},
      {"actor_name", "actor IN (SELECT id FROM main.actor)"},
      {"acts_for", "actor IN (SELECT id FROM main.actor)"},
      {"place", "1"},
      {"place_name", "1"},
      {"place_parent", "1"},
      {"place_anc", "1"},
      {"conflict", "1"},
      {"conflict_name", "1"},
      {"conflict_party", "1"},
      {"document", "id" + in_document},
      {"sentence", "document" + in_document},
      {"furniture", "document" + in_document},
      {"claim", "document" + in_document},
      {"claim_participant", "claim" + of_claim},
      {"claim_magnitude", "claim" + of_claim},
      {"claim_attribution", "claim" + of_claim},
      {"claim_relation", "from_claim" + of_claim},
      {"report", "document" + in_document},
      {"report_claim", "claim" + of_claim},
      {"sighting", "document" + in_document},
      {"office_seen", "document" + in_document},
      {"actor_block", "actor IN (SELECT id FROM main.actor)"},
      {"correction", "1"},
      {"correction_claim", "1"},
  };
  return tables;
}

/// The columns of a table that are not computed from others.
std::string stored_columns(Statements& sql, const std::string& table) {
  std::string columns;
  auto rows = sql.rows("SELECT name FROM pragma_table_info(?) ORDER BY cid", table);
  while (rows.next()) columns += (columns.empty() ? "" : ", ") + rows.text(0);
  return columns;
}

void index_sentences(Statements& sql) {
  sql.run(
      "INSERT INTO search_row (document, sentence) SELECT document, ordinal FROM main.sentence ORDER BY 1, "
      "2");
  sql.run(
      "INSERT INTO search (rowid, text) SELECT r.id, fold(s.text) FROM search_row r JOIN main.sentence s"
      " ON s.document = r.document AND s.ordinal = r.sentence ORDER BY r.id");
}

void find_documents(Statements& sql, DayNumber day) {
  sql.run("CREATE TEMP TABLE known_document (id INTEGER PRIMARY KEY)");
  std::vector<DocumentId> known;
  {
    auto rows = sql.rows("SELECT id, published FROM source.document WHERE published IS NOT NULL ORDER BY id");
    while (rows.next()) {
      const auto published = rows.date(1);
      if (published->latest() && *published->latest() <= day) known.push_back(rows.id<DocumentId>(0));
    }
  }
  for (const auto id : known) sql.run("INSERT INTO temp.known_document VALUES (?)", id);
}

}  // namespace

std::unique_ptr<Connection> known_by(Connection& source, DayNumber day) {
  auto copy = std::make_unique<Connection>(source.path(), Connection::InMemory{});
  copy->attach(source.path(), "source");
  auto& sql = copy->sql();
  {
    WriteTransaction transaction(*copy);
    find_documents(sql, day);
    for (const auto& [table, condition] : copied_tables()) {
      const std::string columns = stored_columns(sql, table);
      sql.run("INSERT INTO main." + table + " (" + columns + ") SELECT " + columns + " FROM source." + table +
              " WHERE " + condition);
    }
    sql.run("INSERT INTO pending SELECT id FROM main.report");
    index_sentences(sql);
    transaction.commit();
  }
  copy->detach("source");
  settle(*copy);
  return copy;
}

}  // namespace truceline
