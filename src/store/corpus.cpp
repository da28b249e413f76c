#include "store/corpus.hpp"

#include <map>

#include "store/report_rows.hpp"

namespace truceline {
namespace {

/// " AND column IN (documents of the claims)" where the claims are limited.
std::string of_documents(const std::string& column, const std::string& claim_table) {
  if (claim_table.empty()) return "";
  return " AND " + column + " IN (SELECT document FROM claim WHERE id IN (SELECT id FROM " + claim_table +
         "))";
}

void read_sources(Statements& sql, const std::string& claim_table, Corpus& corpus) {
  auto rows = sql.rows("SELECT id, source, title, uri, published FROM document WHERE 1" +
                       of_documents("id", claim_table));
  while (rows.next()) {
    std::string source = rows.text(1);
    if (source.empty()) source = rows.text(2);
    if (source.empty()) source = rows.text(3);
    corpus.documents.emplace(rows.id<DocumentId>(0), SourceOfClaims{std::move(source), rows.date(4)});
  }
}

void read_places(Statements& sql, const std::string& claim_table, Corpus& corpus) {
  const std::string where =
      claim_table.empty()
          ? ""
          : " AND a.place IN (SELECT place FROM claim WHERE id IN (SELECT id FROM " + claim_table + "))";
  auto rows = sql.rows("SELECT DISTINCT a.place, a.anc FROM place_anc a WHERE a.place <> a.anc" + where +
                       " ORDER BY a.place, a.anc");
  // Ids have 63 bits, so their order as signed integers is that of the ids.
  while (rows.next()) corpus.around[rows.id<PlaceId>(0)].push_back(rows.id<PlaceId>(1));
}

void read_links(Statements& sql, const std::string& claim_table, Corpus& corpus) {
  auto rows = sql.rows(
      "SELECT l.document, l.actor, l.resolved, a.name FROM actor_link l JOIN actor a ON a.id = "
      "l.resolved WHERE 1" +
      of_documents("l.document", claim_table));
  while (rows.next()) {
    corpus.actors.emplace(ActorInDocument{rows.id<DocumentId>(0), rows.id<ActorId>(1)},
                          ResolvedActor{rows.id<ActorId>(2), rows.text(3)});
  }
}

void read_company(Statements& sql, const std::string& claim_table, Corpus& corpus) {
  auto rows = sql.rows(
      "SELECT DISTINCT s.document, coalesce(l.resolved, s.actor) FROM sighting s LEFT JOIN actor_link l"
      " ON l.document = s.document AND l.actor = s.actor WHERE 1" +
      of_documents("s.document", claim_table) + " ORDER BY 1, 2");
  while (rows.next()) corpus.company[rows.id<DocumentId>(0)].push_back(rows.id<ActorId>(1));
}

}  // namespace

Corrections read_corrections(Statements& sql) {
  Corrections corrections;
  std::map<std::int64_t, std::size_t> index;
  {
    auto rows =
        sql.rows("SELECT id, kind, field, value, actor, other, made_by, note FROM correction ORDER BY id");
    while (rows.next()) {
      index.emplace(rows.integer(0), corrections.size());
      corrections.push_back({rows.name<CorrectionKind>(1),
                             {},
                             rows.text(2),
                             rows.text(3),
                             rows.text(4),
                             rows.text(5),
                             rows.text(6),
                             rows.text(7)});
    }
  }
  auto rows = sql.rows("SELECT correction, claim FROM correction_claim ORDER BY correction, ordinal");
  while (rows.next()) corrections[index.at(rows.integer(0))].claims.push_back(rows.id<ClaimId>(1));
  return corrections;
}

Corpus read_corpus(Statements& sql, const std::string& claim_table) {
  Corpus corpus;
  corpus.ontology = &event_types();
  read_sources(sql, claim_table, corpus);
  read_places(sql, claim_table, corpus);
  read_links(sql, claim_table, corpus);
  read_company(sql, claim_table, corpus);
  corpus.relations = read_claim_relations(sql, claim_table);
  corpus.corrections = read_corrections(sql);
  return corpus;
}

}  // namespace truceline
