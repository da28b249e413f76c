// Event types: data/lexicon/event_types.tsv.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "truceline/lexicon/tsv.hpp"

namespace truceline {

/// One kind of event with its class and its codes in the field's coding schemes.
struct EventType {
  std::string name;         ///< "talks"
  std::string event_class;  ///< "talks", "fight", …
  std::string label;        ///< for people: "talks", "violation of a ceasefire"
  std::string plover;       ///< PLOVER class: "CONSULT"
  std::string cameo;        ///< CAMEO code: "046"
  bool core = true;         ///< false: mere words (calls, praise, accusations)
  bool reciprocal = false;  ///< its parties stand on one footing: talks, war, agreement
};

class Ontology {
 public:
  /// Reads event_types.tsv. Throws FormatError.
  explicit Ontology(const TsvSource& tsv);
  /// Null when there is no such type.
  [[nodiscard]] const EventType* find(std::string_view name) const;
  /// In file order: by class.
  [[nodiscard]] const std::vector<EventType>& types() const noexcept { return types_; }
  /// Same class? False when either is unknown.
  [[nodiscard]] bool same_class(std::string_view a, std::string_view b) const;

 private:
  std::vector<EventType> types_;
};

}  // namespace truceline
