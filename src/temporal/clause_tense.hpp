// Whether the words around a time expression look back or ahead.
#pragma once

#include "temporal/time_reading.hpp"
#include "temporal/time_tokens.hpp"

namespace truceline {

enum class Tense {
  unknown,
  past,
  future,
  expected,      ///< something due: "talks scheduled for Monday"
  expected_past  ///< something due, seen from the past: "had been scheduled for Monday"
};

/// Of a thing that had not happened when the text was written.
[[nodiscard]] constexpr bool looks_ahead(Tense tense) {
  return tense == Tense::future || tense == Tense::expected;
}

/// By the verb that is nearest to tokens [reading.first, reading.last) in its clause, the one before it
/// first.
[[nodiscard]] Tense clause_tense(const TimeTokens& tokens, const TimeReading& reading);

/// "has been closed since February": the verb before the expression is a present perfect.
[[nodiscard]] bool present_perfect(const TimeTokens& tokens, const TimeReading& reading);

}  // namespace truceline
