// Events as users name them: by enough of the first digits of their ids.
#pragma once

#include <string>

#include "truceline/store/store.hpp"

namespace truceline::app {

/// The one event whose id starts with `text`. Throws UnknownNameError, and UsageError for several.
[[nodiscard]] EventId event_named(const Store& store, std::string text);

}  // namespace truceline::app
