// Extracted events in the form of the gold standard: one JSON line an article, for the scoring tools.
#pragma once

#include <string>
#include <vector>

#include "truceline/model/event.hpp"

namespace truceline {

/// {"id", "events": [{"id", "type", "status", "date", "place", "participants": [{"name", "role", "of"}],
/// "magnitudes": [{"measure", "value", "qualifier"}], "core", "evidence"}]} without a line end. `date` is
/// EDTF or ""; `evidence` the first eight words of the event's summary. Events come in the order of
/// earlier().
[[nodiscard]] std::string gold_line(const std::string& article, const std::vector<Event>& events);

}  // namespace truceline
