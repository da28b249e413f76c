#include "resolve/correct.hpp"

#include <algorithm>

namespace truceline {
namespace {

constexpr std::string_view kRule = "correction";

void set_field(Event& event, const Correction& correction) {
  if (correction.field == "type") event.type = correction.value;
  if (correction.field == "status") {
    if (const auto status = parse_name<Status>(correction.value)) event.status = *status;
  }
  if (correction.field == "date") {
    event.when = {};
    event.when.date = EdtfInterval::parse(correction.value);
    if (event.when.date) {
      event.when.basis = DateBasis::stated;
      event.when.rule = kRule;
    }
  }
  if (correction.field == "place") {
    event.place = correction.value.empty() ? PlaceId{} : PlaceId::of(correction.value);
    event.place_name = correction.other;
  }
}

}  // namespace

void correct(Event& event, const Corrections& corrections) {
  for (const Correction& correction : corrections) {
    const bool about =
        !correction.claims.empty() &&
        std::binary_search(event.claims.begin(), event.claims.end(), correction.claims.front());
    if (!about) continue;
    if (correction.kind == CorrectionKind::set) set_field(event, correction);
    if (correction.kind == CorrectionKind::set || correction.kind == CorrectionKind::confirm)
      event.confidence = 1;
  }
}

}  // namespace truceline
