// Reports, relations between claims, and what is still to be merged.
#pragma once

#include <vector>

#include "store/scope.hpp"
#include "store/statement.hpp"
#include "truceline/model/claim.hpp"
#include "truceline/resolve/merge.hpp"

namespace truceline {

/// The event types built into the program: which are of one kin, which are planned first.
[[nodiscard]] const Ontology& event_types();

/// Writes the reports that the claims of one document make, which must be there; with `pending` marks them as
/// not yet merged.
void write_reports(Statements& sql, DocumentId document, const std::vector<Claim>& claims, bool pending);
/// Both claims must be there.
void write_claim_relation(Statements& sql, const ClaimRelation& relation);
/// Relations of which one claim is in `scope` (a table of ids of claims, or all).
[[nodiscard]] std::vector<ClaimRelation> read_claim_relations(Statements& sql,
                                                              const std::string& scope_table);

}  // namespace truceline
