#include "app/asked_database.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

#include "app/option_values.hpp"

namespace truceline::app {

void add_database(CLI::App& command, AskedDatabase& database) {
  command.add_option("DB", database.file, "Database file")->required();
  command
      .add_option("--as-of", database.as_of,
                  "Answer with the documents published by the end of this date (EDTF) only")
      ->type_name("DATE");
}

Store opened(const AskedDatabase& database) {
  Store store = Store::open(database.file, Store::Mode::read);
  if (database.as_of.empty()) {
    if (store.pending() > 0)
      std::cerr << "note: new documents are not merged with the others yet; truceline ingest finishes that\n";
    return store;
  }
  return store.as_of(last_day_of("--as-of", database.as_of));
}

}  // namespace truceline::app
