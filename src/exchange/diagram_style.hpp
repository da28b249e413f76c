// Colours, lines and sides of the diagram: data/lexicon/diagram.tsv.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "truceline/lexicon/ontology.hpp"

namespace truceline {

class DiagramStyle {
 public:
  /// One row of the file; what does not apply to its element is "".
  struct Look {
    std::string element;
    std::string name;
    std::string colour;   ///< "#rrggbb"
    std::string line;     ///< solid, dashed, dotted
    std::string side;     ///< left, right
    std::string group;    ///< party, mediator, other
    std::string arrow;    ///< forward: from actor to event; back: from event to actor
    std::string letters;  ///< bold, italic, plain
    std::string label;
  };

  /// Throws FormatError when the file is broken.
  [[nodiscard]] static DiagramStyle builtin();
  explicit DiagramStyle(std::string_view tsv, Ontology ontology);

  /// The look of a role, a status or a kind; throws std::logic_error when the file lacks it.
  [[nodiscard]] const Look& of(std::string_view element, std::string_view name) const;
  /// The look of the class of an event type; that of "other" for unknown types.
  [[nodiscard]] const Look& of_type(std::string_view type) const;
  /// The type as people say it; an unknown type's own name.
  [[nodiscard]] std::string type_label(std::string_view type) const;
  /// The fill of the actor at `rank` in the order of importance.
  [[nodiscard]] const std::string& swatch(std::size_t rank) const;

 private:
  [[nodiscard]] const Look* find(std::string_view element, std::string_view name) const;
  std::vector<Look> looks_;
  Ontology ontology_;
};

}  // namespace truceline
