// What was known on a day: a database in memory with the documents published by then.
#pragma once

#include <memory>

#include "store/connection.hpp"

namespace truceline {

/// Documents without a publication date are left out: nobody knows when they were known. Its events are
/// merged anew out of the claims of the documents that are left.
[[nodiscard]] std::unique_ptr<Connection> known_by(Connection& source, DayNumber day);

}  // namespace truceline
