// Event types: data/lexicon/event_types.tsv.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/lexicon/tsv.hpp"
#include "truceline/model/vocabulary.hpp"

namespace truceline {

/// One kind of event with its class and its codes in the field's coding schemes.
struct EventType {
  std::string name;         ///< "talks"
  std::string event_class;  ///< "talks", "fight", …
  std::string label;        ///< for people: "talks", "violation of a ceasefire"
  std::string plover;       ///< PLOVER class: "CONSULT"
  std::string cameo;        ///< CAMEO code: "046"
  std::optional<QuadClass> quad;
  /// How much an event of the type helps (up to 10) or harms (down to -10) relations of its sides.
  std::optional<double> intensity;
  bool core = true;         ///< false: mere words (calls, praise, accusations)
  bool reciprocal = false;  ///< its parties stand on one footing: talks, war, agreement
  std::string course{};  ///< what a plan and its outcome have in common: "meeting"; "" = is not planned first
  std::string kin{};     ///< types that can be one happening told by several: "attack"; "" = of its own kind
  bool recalled = false;  ///< is told later by its month or year alone: "the war of 2020"
};

/// The ends of the scale of intensities.
inline constexpr double kMostIntense = 10;

/// The quad class in the column "quad", the intensity in "intensity"; none where the cell is empty. Throw
/// FormatError for an unknown name, and for what is no number or beyond ±kMostIntense.
[[nodiscard]] std::optional<QuadClass> quad_in(const TsvRow& row);
[[nodiscard]] std::optional<double> intensity_in(const TsvRow& row);

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
