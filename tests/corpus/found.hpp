// Which of the program's events tell of an expected one.
#pragma once

#include <map>
#include <vector>

#include "corpus/expected.hpp"
#include "truceline/graph/knowledge_graph.hpp"

namespace truceline::corpus {

/// A claim that says what some words of the golden file are quoted for.
struct Telling {
  const Claim* claim = nullptr;
  const Event* event = nullptr;  ///< that holds the claim
};

/// By key of the expected event: the claims found for its mentions, in the order of the file. Within an
/// article a claim stands for one mention at most: those whose words overlap first, then those of the same
/// sentence, of one class of types, the same type before others. Pointers live as long as `graph`.
[[nodiscard]] std::map<std::string, std::vector<Telling>> tellings(const KnowledgeGraph& graph);

/// The events among `tellings`, the one with most of them first, then in their order.
[[nodiscard]] std::vector<const Event*> events_of(const std::vector<Telling>& tellings);

/// The stretch of an article's text where the words stand first. Throws std::runtime_error when it lacks
/// them.
[[nodiscard]] ByteSpan place_of(const Quote& quote);

}  // namespace truceline::corpus
