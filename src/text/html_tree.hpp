// Small questions about gumbo's tree. `element` is always an element (or template) node.
#pragma once

#include <gumbo.h>

#include <string>
#include <string_view>

namespace truceline::html {

[[nodiscard]] bool is_element(const GumboNode& node) noexcept;
/// The value of the attribute; "" when it is missing.
[[nodiscard]] std::string_view attribute(const GumboNode& element, const char* name) noexcept;
[[nodiscard]] bool has_attribute(const GumboNode& element, const char* name) noexcept;
/// Begins and ends a paragraph.
[[nodiscard]] bool is_block(const GumboNode& element) noexcept;
/// Never part of an article: scripts, forms, navigation, page headers without a headline, what is hidden.
[[nodiscard]] bool is_excluded(const GumboNode& element);
/// Its class or id is that of page furniture ("related-posts").
[[nodiscard]] bool is_marked_as_furniture(const GumboNode& element);
/// All text inside, white space collapsed.
[[nodiscard]] std::string text_of(const GumboNode& node);

/// Calls `visit(element)` for every element in document order; `visit` says whether to go into it.
template <class Visit>
void walk(const GumboNode& node, Visit&& visit) {
  if (!is_element(node) && node.type != GUMBO_NODE_DOCUMENT) return;
  if (is_element(node) && !visit(node)) return;
  const GumboVector& children = is_element(node) ? node.v.element.children : node.v.document.children;
  for (unsigned i = 0; i < children.length; ++i)
    walk(*static_cast<const GumboNode*>(children.data[i]), visit);
}

}  // namespace truceline::html
