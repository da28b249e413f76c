// Where the claims of one event contradict what it shows.
#pragma once

#include <vector>

#include "resolve/report.hpp"

namespace truceline {

[[nodiscard]] bool has_place(const Claim& claim) noexcept;
/// Do the two name places of which neither lies in the other? False when one names none.
[[nodiscard]] bool places_apart(const Claim& a, const Claim& b, const Corpus& corpus);
/// Does one claim say both: that the actor of `p` took part, and that it stayed away or mediated?
[[nodiscard]] bool in_one_claim(const std::vector<const Claim*>& claims, const Participation& p,
                                const Corpus& corpus);
/// Is `m` what the newest document with such a number says? Later counts replace earlier ones.
[[nodiscard]] bool newest_of_measure(const Claim& claim, const Magnitude& m,
                                     const std::vector<const Claim*>& claims, const Corpus& corpus);

/// Sorted by field, value, claim. `dated` are the claims whose dates are meant for the happening itself.
[[nodiscard]] std::vector<Dissent> dissents_of(const std::vector<const Claim*>& claims, const Event& event,
                                               const std::vector<const Claim*>& dated, const Corpus& corpus);

}  // namespace truceline
