// The database that a query is asked of, and as of when.
#pragma once

#include <string>

#include "truceline/store/store.hpp"

namespace CLI {
class App;
}

namespace truceline::app {

/// As typed.
struct AskedDatabase {
  std::string file;
  std::string as_of;  ///< a date in EDTF; "" = all that is known
};

/// The argument DB and the option --as-of.
void add_database(CLI::App& command, AskedDatabase& database);
/// The database opened for reading, or what was known in it by the date. Says on standard error when
/// documents wait to be merged. Throws StoreError, UsageError.
[[nodiscard]] Store opened(const AskedDatabase& database);

}  // namespace truceline::app
