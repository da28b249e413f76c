// Merges what was added with what was there.
#pragma once

#include "store/connection.hpp"

namespace truceline {

/// Compares the pending reports with all that they can be merged with, and rewrites the events that change.
/// One transaction. Takes time in the number of reports near them, not in that of the database.
void settle(Connection& connection);

}  // namespace truceline
