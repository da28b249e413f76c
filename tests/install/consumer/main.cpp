// Uses the installed library from end to end.
#include <filesystem>
#include <iostream>

#include "truceline/exchange/json.hpp"
#include "truceline/pipeline.hpp"

namespace {

std::string day_text(truceline::DayNumber day) {
  return truceline::EdtfDate::of_day(day).str();
}

}  // namespace

int main() {
  using truceline::Store;
  const auto decade = truceline::EdtfDate::parse("199X").value();
  std::cout << decade.str() << ": " << day_text(decade.earliest()) << " to " << day_text(decade.latest())
            << '\n';

  const auto lexicon = truceline::Lexicon::builtin();
  truceline::Document document;
  document.source = "consumer";
  document.text = "France and Germany signed an agreement in Paris on 10 March 2011.\n";
  seal(document);
  const auto extraction = truceline::extract(document, lexicon);
  for (const auto& event : extraction.events) {
    std::cout << event.type << ' ' << (event.when.date ? event.when.date->str() : "undated");
    for (const auto& participation : event.participants) std::cout << ' ' << participation.name;
    std::cout << '\n';
  }

  const std::filesystem::path file = "consumer.db";
  std::filesystem::remove(file);
  auto store = Store::open(file, Store::Mode::write);
  const bool stored = store.add({extraction.document, extraction.sentences, extraction.actors,
                                 extraction.places, extraction.conflicts, extraction.claims});
  const auto graph = store.load();
  std::cout << "stored " << stored << ", found " << graph.documents().size() << '\n';
  truceline::write_json(std::cout, graph);
}
