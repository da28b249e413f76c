// Claims to and from their tables; the columns that claims and events share.
#pragma once

#include <vector>

#include "store/scope.hpp"
#include "store/statement.hpp"
#include "truceline/model/claim.hpp"

namespace truceline {

/// False, and no change, when the id is there already. Its document, place and actors must be there.
bool write_claim(Statements& sql, const Claim& claim);
/// In the order of their ids as signed integers.
[[nodiscard]] std::vector<Claim> read_claims(Statements& sql, const Scope& scope);
/// The same with nothing but document and place.
[[nodiscard]] std::vector<Claim> read_claim_outlines(Statements& sql, const Scope& scope);

/// Seven columns from `first` on: date_basis, date_anchor, date_words, date_rule, bound_min_day,
/// bound_max_day, bounds_from; `date` is the column of the date.
[[nodiscard]] Dating read_dating(const Rows& row, int date, int first);
/// Five columns from `first` on: actor, name, role, acts_for, acts_for_name.
[[nodiscard]] Participation read_participation(const Rows& row, int first);
/// Five columns from `first` on: measure, value, qualifier, least, most.
[[nodiscard]] Magnitude read_magnitude(const Rows& row, int first);

}  // namespace truceline
