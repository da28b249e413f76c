// Can two reports of different documents be of one happening, and how well do they fit?
#pragma once

#include <optional>

#include "resolve/report.hpp"

namespace truceline {

/// Must the two be of two happenings because one document tells of both? A plan and what became of it need
/// not, nor a thing called by two types of one kin on one day, with the same parties, nor a deal that is
/// called by another type where no day of its own is told.
[[nodiscard]] bool told_apart(const Report& a, const Report& b);

/// How well two reports of one kin fit, whatever their dates; nothing when something speaks against it.
/// Symmetric. More is better; `firm` = more vouches for it than one party in common.
struct Match {
  int score = 0;
  bool firm = false;
};
[[nodiscard]] std::optional<Match> match(const Report& a, const Report& b);

/// Do the two, a day apart, fit so well that one of them has the day wrong? Symmetric.
[[nodiscard]] bool match_across_days(const Report& a, const Report& b);

/// Can `off`, which tells that something will not be as planned, be about `plan`? The days are looked at too.
[[nodiscard]] bool calls_off(const Report& off, const Report& plan);

/// Can `outcome`, told later, be what became of `plan` on another day? The same parties at the same place.
/// The days are looked at too. Symmetric it is not.
[[nodiscard]] bool moved_to(const Report& plan, const Report& outcome);

}  // namespace truceline
