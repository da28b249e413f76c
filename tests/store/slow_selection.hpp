// Selections worked out a second time: slowly, by walking a whole graph in memory.
#pragma once

#include <cstdint>
#include <string>

#include "store/samples.hpp"

namespace truceline::test {

/// A random graph in a database, and what is loaded of it.
struct StoredGraph {
  StoredGraph(std::uint64_t seed, std::size_t size);

  Folder folder;
  Random random;
  Store store;
  KnowledgeGraph whole;
};

/// The graph that load must give for `selection`, event by event. Of text only summaries are known.
[[nodiscard]] KnowledgeGraph expected(const KnowledgeGraph& whole, const EventSelection& selection);

/// Its actors, places, documents and conflicts.
[[nodiscard]] KnowledgeGraph without_events(const KnowledgeGraph& graph);

/// Filters in any combination, about what is in `graph`.
[[nodiscard]] EventSelection random_selection(Random& random, const KnowledgeGraph& graph);
/// Of one to three who take part in one event of `graph`, also with members, days, types and status.
[[nodiscard]] EventSelection random_selection_of_actors(Random& random, const KnowledgeGraph& graph);

/// What a document is called by.
[[nodiscard]] std::string outlet_of(const DocumentSummary& document);

/// Does `place` lie in `region` on a day that `when` can mean? Parents by control count in their interval
/// only.
[[nodiscard]] bool lies_in(const KnowledgeGraph& graph, PlaceId place, PlaceId region,
                           const std::optional<EdtfInterval>& when);

}  // namespace truceline::test
