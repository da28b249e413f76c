#include "truceline/exchange/json.hpp"

#include <ostream>

#include "exchange/json_values.hpp"
#include "truceline/base/error.hpp"

namespace truceline {

void write_json(std::ostream& out, const KnowledgeGraph& graph) {
  const Json value = {
      {"truceline", json_header("graph", 1)},      {"documents", json_list(graph.documents())},
      {"actors", json_list(graph.actors())},       {"places", json_list(graph.places())},
      {"conflicts", json_list(graph.conflicts())}, {"events", json_list(graph.events())},
      {"claims", json_list(graph.claims())},       {"relations", json_list(graph.relations())}};
  out << to_text(value) << '\n';
  if (!out) throw IoError("the graph could not be written as JSON; is there space left where it goes?");
}

}  // namespace truceline
