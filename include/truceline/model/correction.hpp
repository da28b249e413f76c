// What a user put right. Corrections name claims, whose ids follow from the text, so they outlive the events.
#pragma once

#include <string>
#include <vector>

#include "truceline/base/ids.hpp"
#include "truceline/model/vocabulary.hpp"

namespace truceline {

struct Correction {
  CorrectionKind kind = CorrectionKind::confirm;
  std::vector<ClaimId> claims;  ///< sorted
  std::string field;            ///< of `set`: type, status, date, place
  std::string value;
  std::string actor;  ///< key, of same_actor and other_actor
  std::string other;  ///< key of the other, "" for none
  std::string by;     ///< who corrected, as given
  std::string note;
  friend bool operator==(const Correction&, const Correction&) = default;
};

/// In the order in which they were made: a later one goes before an earlier one.
using Corrections = std::vector<Correction>;

}  // namespace truceline
