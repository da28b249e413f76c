// The library from one end to the other: read an article, extract, store, load, print.
#include <exception>
#include <iostream>
#include <truceline/pipeline.hpp>
#include <truceline/query/chronology.hpp>
#include <utility>

namespace tl = truceline;

int main(int argc, char** argv) try {
  if (argc != 3) {
    std::cerr << "usage: truceline_minimal ARTICLE DATABASE\n";
    return 2;
  }
  const tl::Lexicon lexicon = tl::Lexicon::builtin();
  tl::Store store = tl::Store::open(argv[2], tl::Store::Mode::write);
  const tl::ReadReport report = tl::read_inputs({argv[1]}, {}, [&](tl::Document&& document) {
    const tl::Extraction x = tl::extract(std::move(document), lexicon);
    store.add({x.document, x.sentences, x.actors, x.places, x.conflicts, x.claims});
  });
  for (const tl::Diagnostic& diagnostic : report.diagnostics) std::cerr << to_string(diagnostic) << '\n';

  const tl::KnowledgeGraph graph = store.load();
  for (const tl::ChronologyEntry& event : tl::chronology(graph).dated) {
    std::cout << event.date_text << "  " << event.type << " (" << to_string(event.status) << ")";
    if (!event.place.empty()) std::cout << " in " << event.place;
    for (const auto& p : event.participants) std::cout << "\n    " << to_string(p.role) << ": " << p.name;
    std::cout << '\n';
  }
  return report.failed > 0 ? 3 : 0;
} catch (const std::exception& error) {
  std::cerr << "truceline_minimal: " << error.what() << '\n';
  return 1;
}
