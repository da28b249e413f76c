// What a user set on an event.
#pragma once

#include "truceline/model/correction.hpp"
#include "truceline/model/event.hpp"

namespace truceline {

/// Puts the values of the corrections of kind `set` and `confirm` that are about the event over its own; the
/// last one of a field counts. A confirmed event has confidence 1.
void correct(Event& event, const Corrections& corrections);

}  // namespace truceline
