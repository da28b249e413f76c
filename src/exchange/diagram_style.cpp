#include "exchange/diagram_style.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "truceline/base/resources.hpp"
#include "truceline/lexicon/tsv.hpp"

namespace truceline {

DiagramStyle DiagramStyle::builtin() {
  return DiagramStyle(resource("data/lexicon/diagram.tsv"),
                      Ontology(resource("data/lexicon/event_types.tsv")));
}

DiagramStyle::DiagramStyle(std::string_view tsv, Ontology ontology) : ontology_(std::move(ontology)) {
  const TsvFile file("data/lexicon/diagram.tsv", tsv,
                     {"element", "name", "colour", "line", "side", "group", "arrow", "letters", "label"});
  for (const auto& row : file.rows()) {
    const auto cell = [&row](std::string_view column) { return std::string(row[column]); };
    Look look{cell("element"), cell("name"),  cell("colour"),  cell("line"), cell("side"),
              cell("group"),   cell("arrow"), cell("letters"), cell("label")};
    if (look.element.empty() || look.name.empty()) row.fail("a look needs an element and a name");
    if (find(look.element, look.name) != nullptr)
      row.fail(look.element + ' ' + look.name + " is listed twice");
    looks_.push_back(std::move(look));
  }
}

const DiagramStyle::Look& DiagramStyle::of(std::string_view element, std::string_view name) const {
  const auto* look = find(element, name);
  if (look == nullptr) {
    throw std::logic_error("data/lexicon/diagram.tsv has no " + std::string(element) + ' ' +
                           std::string(name));
  }
  return *look;
}

const DiagramStyle::Look& DiagramStyle::of_type(std::string_view type) const {
  const auto* known = ontology_.find(type);
  const auto* look = known == nullptr ? nullptr : find("class", known->event_class);
  return look == nullptr ? of("class", "other") : *look;
}

std::string DiagramStyle::type_label(std::string_view type) const {
  const auto* known = ontology_.find(type);
  return known == nullptr || known->label.empty() ? std::string(type) : known->label;
}

const std::string& DiagramStyle::swatch(std::size_t rank) const {
  const auto* look = find("swatch", std::to_string(rank + 1));
  return look == nullptr ? of("swatch", "other").colour : look->colour;
}

const DiagramStyle::Look* DiagramStyle::find(std::string_view element, std::string_view name) const {
  const auto at = std::find_if(looks_.begin(), looks_.end(), [&](const Look& look) {
    return look.element == element && look.name == name;
  });
  return at == looks_.end() ? nullptr : &*at;
}

}  // namespace truceline
