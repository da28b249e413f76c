// A knowledge graph as JSON, described by schema/graph.schema.json.
#pragma once

#include <iosfwd>

#include "truceline/graph/knowledge_graph.hpp"

namespace truceline {

/// Writes the whole graph as one JSON object and a newline. Keys stand in a fixed order, lists in the graph's
/// order, ids are sixteen hexadecimal digits; bytes that are not UTF-8 become U+FFFD. Throws IoError when
/// `out` fails.
void write_json(std::ostream& out, const KnowledgeGraph& graph);

}  // namespace truceline
