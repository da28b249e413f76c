#include "store/report_rows.hpp"

#include <optional>
#include <string>

#include "truceline/base/resources.hpp"

namespace truceline {
namespace {

constexpr int kUndatedRank = 5;

}  // namespace

const Ontology& event_types() {
  static const Ontology types(TsvSource(resource("data/lexicon/event_types.tsv")));
  return types;
}

void write_reports(Statements& sql, DocumentId document, const std::vector<Claim>& claims, bool pending) {
  for (const ReportKey& report : reports_of(claims, &event_types())) {
    const auto id = report.claims.front();
    const auto day = [&](DayNumber value) {
      return report.rank == kUndatedRank ? std::optional<DayNumber>() : std::optional(value);
    };
    sql.run("INSERT INTO report (id, document, kin, rank, first_day, last_day) VALUES (?, ?, ?, ?, ?, ?)", id,
            document, report.kin, report.rank, day(report.first), day(report.last));
    for (const auto claim : report.claims)
      sql.run("INSERT INTO report_claim (claim, report) VALUES (?, ?)", claim, id);
    if (pending) sql.run("INSERT INTO pending (report) VALUES (?)", id);
  }
}

void write_claim_relation(Statements& sql, const ClaimRelation& relation) {
  sql.run(
      "INSERT INTO claim_relation (from_claim, to_claim, kind, words, rule, least, most)"
      " VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING",
      relation.from, relation.to, relation.kind, relation.words, relation.rule, relation.distance.least,
      relation.distance.most);
}

std::vector<ClaimRelation> read_claim_relations(Statements& sql, const std::string& scope_table) {
  static constexpr auto kSelect =
      "SELECT from_claim, to_claim, kind, words, rule, least, most FROM claim_relation";
  std::string text = kSelect;
  if (!scope_table.empty()) {
    const std::string among = " IN (SELECT id FROM " + scope_table + ")";
    text += " WHERE from_claim" + among + " UNION " + kSelect + " WHERE to_claim" + among;
  }
  std::vector<ClaimRelation> relations;
  auto rows = sql.rows(text + " ORDER BY 1, 2, 3, 4, 5");
  while (rows.next()) {
    relations.push_back({rows.id<ClaimId>(0),
                         rows.id<ClaimId>(1),
                         rows.name<RelationKind>(2),
                         rows.text(3),
                         rows.text(4),
                         {rows.optional_integer(5), rows.optional_integer(6)}});
  }
  return relations;
}

}  // namespace truceline
