// Where sources disagree about an event: every value with those who give it.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "truceline/graph/knowledge_graph.hpp"
#include "truceline/query/chronology.hpp"

namespace truceline {

/// A claim that gives a value.
struct Voice {
  ClaimId claim;
  ChronologySource source;
  std::size_t sentence = 0;  ///< index in the document
  std::string words;
};

[[nodiscard]] Voice voice_of(const Claim& claim, const DocumentSummary& document);

/// One of the values that are given.
struct ContestedValue {
  std::string value;          ///< a date in EDTF, a status, a name, "12 killed"
  bool shown = false;         ///< the event shows it
  bool dissent = false;       ///< it contradicts what the event shows
  std::vector<Voice> voices;  ///< by publication date, source, claim
};

struct Disagreement {
  ChronologyEntry event;
  std::string field;                   ///< type, status, date, place, magnitude, mediator
  std::vector<ContestedValue> values;  ///< what is shown first, then by number of documents, then by value
};

/// What sources can disagree about, in the order in which it is listed.
enum class ContestedField { type, status, date, place, magnitude, mediator };
[[nodiscard]] std::string_view to_string(ContestedField field) noexcept;
/// Their names.
[[nodiscard]] const std::vector<std::string>& contested_fields();

/// The disagreements about the events of `graph`, in the order of the events, then of contested_fields().
/// With `field` only those about it.
[[nodiscard]] std::vector<Disagreement> disagreements(const KnowledgeGraph& graph,
                                                      std::string_view field = "");

}  // namespace truceline
