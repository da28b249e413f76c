#include "store/claim_rows.hpp"

#include <cstddef>

#include "store/days.hpp"

namespace truceline {
namespace {

constexpr auto kSelectClaims =
    "SELECT id, document, type, status, date, date_basis, date_anchor, date_words, date_rule,"
    " bound_min_day, bound_max_day, bounds_from, place, place_name,"
    " sentence, begin_byte, end_byte, original_begin, original_end, words, rule, confidence, core FROM claim";

Claim claim_of(const Rows& row) {
  Claim claim;
  claim.id = row.id<ClaimId>(0);
  claim.document = row.id<DocumentId>(1);
  claim.type = row.text(2);
  claim.status = row.name<Status>(3);
  claim.when = read_dating(row, 4, 5);
  claim.place = row.id<PlaceId>(12);
  claim.place_name = row.text(13);
  claim.evidence = {row.size(14), {row.size(15), row.size(16)}, {row.size(17), row.size(18)}, row.text(19)};
  claim.rule = row.text(20);
  claim.confidence = row.real(21);
  claim.core = row.integer(22) != 0;
  return claim;
}

}  // namespace

bool write_claim(Statements& sql, const Claim& claim) {
  const auto& e = claim.evidence;
  if (sql.run(
          "INSERT INTO claim (id, document, type, status, date, min_day, max_day, date_basis, date_anchor,"
          " date_words, date_rule, bound_min_day, bound_max_day, bounds_from, place, place_name, sentence,"
          " begin_byte, end_byte, original_begin, original_end, words, rule, confidence, core)"
          " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT "
          "(id) DO "
          "NOTHING",
          claim.id, claim.document, claim.type, claim.status, claim.when.date, min_day(claim.when.date),
          max_day(claim.when.date), claim.when.basis, claim.when.anchor, claim.when.words, claim.when.rule,
          claim.when.bounds.first, claim.when.bounds.last, claim.when.bounds_from, claim.place,
          claim.place_name, e.sentence, e.span.begin, e.span.end, e.original.begin, e.original.end, e.words,
          claim.rule, claim.confidence, claim.core) == 0) {
    return false;
  }
  for (std::size_t i = 0; i < claim.participants.size(); ++i) {
    const auto& p = claim.participants[i];
    sql.run(
        "INSERT INTO claim_participant (claim, ordinal, actor, name, role, acts_for, acts_for_name)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        claim.id, i, p.actor, p.name, p.role, p.acts_for, p.acts_for_name);
  }
  for (std::size_t i = 0; i < claim.magnitudes.size(); ++i) {
    const auto& m = claim.magnitudes[i];
    sql.run(
        "INSERT INTO claim_magnitude (claim, ordinal, measure, value, qualifier, least, most, counted, side,"
        " side_name) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        claim.id, i, m.measure, m.value, m.qualifier, m.least, m.most, m.counted, m.side, m.side_name);
  }
  if (const auto& says = claim.attribution) {
    sql.run(
        "INSERT INTO claim_attribution (claim, actor, name, acts_for, acts_for_name, kind, words)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        claim.id, says->actor, says->name, says->acts_for, says->acts_for_name, says->kind, says->words);
  }
  return true;
}

std::vector<Claim> read_claims(Statements& sql, const Scope& scope) {
  std::vector<Claim> claims;
  auto rows = scope.rows(sql, kSelectClaims, "id", "id");
  while (rows.next()) claims.push_back(claim_of(rows));
  deal_out(scope.rows(sql, "SELECT claim, actor, name, role, acts_for, acts_for_name FROM claim_participant",
                      "claim", "claim, ordinal"),
           claims,
           [](Claim& claim, const Rows& row) { claim.participants.push_back(read_participation(row, 1)); });
  deal_out(scope.rows(sql,
                      "SELECT claim, measure, value, qualifier, least, most, counted, side, side_name"
                      " FROM claim_magnitude",
                      "claim", "claim, ordinal"),
           claims, [](Claim& claim, const Rows& row) { claim.magnitudes.push_back(read_magnitude(row, 1)); });
  deal_out(scope.rows(
               sql, "SELECT claim, actor, name, acts_for, acts_for_name, kind, words FROM claim_attribution",
               "claim", "claim"),
           claims, [](Claim& claim, const Rows& row) {
             claim.attribution = {row.id<ActorId>(1),      row.text(2), row.id<ActorId>(3), row.text(4),
                                  row.name<SayingKind>(5), row.text(6)};
           });
  return claims;
}

std::vector<Claim> read_claim_outlines(Statements& sql, const Scope& scope) {
  std::vector<Claim> claims;
  auto rows = scope.rows(sql, "SELECT id, document, place FROM claim", "id", "id");
  while (rows.next()) {
    Claim& claim = claims.emplace_back();
    claim.id = rows.id<ClaimId>(0);
    claim.document = rows.id<DocumentId>(1);
    claim.place = rows.id<PlaceId>(2);
  }
  return claims;
}

Dating read_dating(const Rows& row, int date, int first) {
  return {row.date(date),      row.name<DateBasis>(first),
          row.text(first + 1), row.text(first + 2),
          row.text(first + 3), {row.optional_integer(first + 4), row.optional_integer(first + 5)},
          row.text(first + 6)};
}

Participation read_participation(const Rows& row, int first) {
  return {row.id<ActorId>(first), row.text(first + 1), row.name<Role>(first + 2), row.id<ActorId>(first + 3),
          row.text(first + 4)};
}

Magnitude read_magnitude(const Rows& row, int first) {
  return {row.text(first),
          row.text(first + 1),
          row.text(first + 2),
          row.optional_integer(first + 3),
          row.optional_integer(first + 4),
          row.text(first + 5),
          row.id<ActorId>(first + 6),
          row.text(first + 7)};
}

}  // namespace truceline
