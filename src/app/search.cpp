#include "truceline/store/search.hpp"

#include <CLI/CLI.hpp>
#include <iostream>

#include "app/asked_database.hpp"
#include "app/command.hpp"
#include "app/json_results.hpp"
#include "app/listing_json.hpp"
#include "app/option_values.hpp"
#include "app/result_text.hpp"
#include "app/table.hpp"
#include "truceline/query/date_text.hpp"

namespace truceline::app {
namespace {

struct SearchOptions {
  AskedDatabase database;
  std::vector<std::string> words;
  std::int64_t limit = 20;
  bool json = false;
};

/// The shell has taken the quotes of a phrase away: an argument with a space in it is one.
std::string query_of(const std::vector<std::string>& words) {
  std::string query;
  for (const std::string& word : words) {
    const bool phrase =
        words.size() > 1 && word.find(' ') != std::string::npos && word.find('"') == std::string::npos;
    query += (query.empty() ? "" : " ") + (phrase ? '"' + word + '"' : word);
  }
  return query;
}

std::string note(const SearchHit& hit) {
  const std::string ids = hit.events.empty() ? "" : " " + ids_text(hit.events);
  if (!hit.document)
    return "event: " + type_label(hit.type) + ", " + std::string(to_string(hit.status)) + ids;
  const bool titled = !hit.title.empty() && hit.title != hit.outlet;
  return on_one_line(hit.outlet) + (titled ? ": “" + on_one_line(hit.title) + "”" : "") + ids;
}

void print_hits(const std::vector<SearchHit>& hits, const Terminal& terminal) {
  Table table({{"Date", 10, false, 17}, {"Text", 30}}, terminal);
  for (const SearchHit& hit : hits) {
    table.add_row(
        {{hit.date ? date_text(*hit.date) : "", Style::bold}, {on_one_line(hit.text), Style::plain}});
    table.add_note(1, {note(hit), Style::dim});
  }
  table.print(std::cout);
}

int run_search(const SearchOptions& options) {
  const std::size_t limit = limit_value("--limit", options.limit);
  const std::string query = query_value("WORDS", query_of(options.words));
  const Store store = opened(options.database);
  const std::vector<SearchHit> hits = store.search(query, limit);
  if (options.json) {
    print_json(std::cout, search_json(query, hits));
    return kDone;
  }
  if (hits.empty()) {
    std::cerr << "note: nothing has all of these words\n";
    return kDone;
  }
  print_hits(hits, Terminal::of_stdout());
  return kDone;
}

}  // namespace

void add_search(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand("search", "Find sentences and events by their words, best first");
  auto options = std::make_shared<SearchOptions>();
  add_database(*command, options->database);
  command
      ->add_option(
          "WORDS", options->words,
          "Words that must all be there; \"several words\" together; a star lets one go on: monitor*")
      ->required();
  command->add_option("--limit", options->limit, "Show at most N (20 when not given)")->type_name("N");
  command->add_flag("--json", options->json, "JSON (schema/search.schema.json)");
  command->callback([options, &chosen] { chosen = [options] { return run_search(*options); }; });
}

}  // namespace truceline::app
