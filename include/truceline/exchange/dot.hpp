// A knowledge graph as a timeline diagram in the language of Graphviz (`dot -Tsvg`).
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>

#include "truceline/graph/knowledge_graph.hpp"

namespace truceline {

struct DotOptions {
  std::string title;            ///< "" gives "Timeline"
  std::size_t max_events = 60;  ///< of more events, those that tell most are drawn and the rest is counted
};

/// Writes a digraph: events from top to bottom in date order under the names of their periods, parties to
/// their left, mediators and hosts to their right, an edge with its role between; a register of the actors
/// and a legend on top. Valid for every graph, whatever characters its names hold. Throws IoError when `out`
/// fails.
void write_dot(std::ostream& out, const KnowledgeGraph& graph, const DotOptions& options = {});

}  // namespace truceline
