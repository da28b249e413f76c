#include "text/html_tree.hpp"

#include <algorithm>

#include "text/ascii.hpp"
#include "text/cues.hpp"

namespace truceline::html {
namespace {

bool has_style(const GumboNode& element, std::string_view declaration) {
  std::string style = ascii::lowered(attribute(element, "style"));
  style.erase(std::remove_if(style.begin(), style.end(), ascii::is_space), style.end());
  return style.find(declaration) != std::string::npos;
}

bool is_hidden(const GumboNode& element) {
  return has_attribute(element, "hidden") || attribute(element, "aria-hidden") == "true" ||
         has_style(element, "display:none") || has_style(element, "visibility:hidden");
}

bool has_excluded_role(const GumboNode& element) {
  const std::string role = ascii::lowered(attribute(element, "role"));
  return role == "navigation" || role == "complementary" || role == "banner" || role == "contentinfo" ||
         role == "search" || role == "dialog" || role == "alertdialog" || role == "menu" || role == "menubar";
}

bool has_headline(const GumboNode& header) {
  bool found = false;
  walk(header, [&](const GumboNode& element) {
    found = found || element.v.element.tag == GUMBO_TAG_H1 || element.v.element.tag == GUMBO_TAG_H2;
    return !found;
  });
  return found;
}

void append_text(const GumboNode& node, std::string& out) {
  if (node.type == GUMBO_NODE_TEXT || node.type == GUMBO_NODE_WHITESPACE || node.type == GUMBO_NODE_CDATA) {
    for (const char* c = node.v.text.text; *c != '\0'; ++c) {
      if (!ascii::is_space(*c)) {
        out += *c;
      } else if (!out.empty() && out.back() != ' ') {
        out += ' ';
      }
    }
  }
  if (!is_element(node)) return;
  const GumboVector& children = node.v.element.children;
  for (unsigned i = 0; i < children.length; ++i) {
    append_text(*static_cast<const GumboNode*>(children.data[i]), out);
  }
}

}  // namespace

bool is_element(const GumboNode& node) noexcept {
  return node.type == GUMBO_NODE_ELEMENT || node.type == GUMBO_NODE_TEMPLATE;
}

std::string_view attribute(const GumboNode& element, const char* name) noexcept {
  const GumboAttribute* found = gumbo_get_attribute(&element.v.element.attributes, name);
  return found ? std::string_view(found->value) : std::string_view();
}

bool has_attribute(const GumboNode& element, const char* name) noexcept {
  return gumbo_get_attribute(&element.v.element.attributes, name) != nullptr;
}

bool is_block(const GumboNode& element) noexcept {
  switch (element.v.element.tag) {
    case GUMBO_TAG_P:
    case GUMBO_TAG_DIV:
    case GUMBO_TAG_SECTION:
    case GUMBO_TAG_ARTICLE:
    case GUMBO_TAG_MAIN:
    case GUMBO_TAG_BODY:
    case GUMBO_TAG_HTML:
    case GUMBO_TAG_H1:
    case GUMBO_TAG_H2:
    case GUMBO_TAG_H3:
    case GUMBO_TAG_H4:
    case GUMBO_TAG_H5:
    case GUMBO_TAG_H6:
    case GUMBO_TAG_HGROUP:
    case GUMBO_TAG_HEADER:
    case GUMBO_TAG_BLOCKQUOTE:
    case GUMBO_TAG_FIGURE:
    case GUMBO_TAG_FIGCAPTION:
    case GUMBO_TAG_UL:
    case GUMBO_TAG_OL:
    case GUMBO_TAG_LI:
    case GUMBO_TAG_DL:
    case GUMBO_TAG_DT:
    case GUMBO_TAG_DD:
    case GUMBO_TAG_TABLE:
    case GUMBO_TAG_CAPTION:
    case GUMBO_TAG_TR:
    case GUMBO_TAG_TD:
    case GUMBO_TAG_TH:
    case GUMBO_TAG_PRE:
    case GUMBO_TAG_ADDRESS:
    case GUMBO_TAG_HR:
    case GUMBO_TAG_BR:
    case GUMBO_TAG_CENTER:
    case GUMBO_TAG_DETAILS:
    case GUMBO_TAG_SUMMARY:
      return true;
    default:
      return false;
  }
}

bool is_excluded(const GumboNode& element) {
  switch (element.v.element.tag) {
    case GUMBO_TAG_SCRIPT:
    case GUMBO_TAG_STYLE:
    case GUMBO_TAG_NAV:
    case GUMBO_TAG_ASIDE:
    case GUMBO_TAG_FOOTER:
    case GUMBO_TAG_FORM:
    case GUMBO_TAG_BUTTON:
    case GUMBO_TAG_SELECT:
    case GUMBO_TAG_TEXTAREA:
    case GUMBO_TAG_NOSCRIPT:
    case GUMBO_TAG_TEMPLATE:
    case GUMBO_TAG_IFRAME:
    case GUMBO_TAG_SVG:
    case GUMBO_TAG_MATH:
    case GUMBO_TAG_OBJECT:
    case GUMBO_TAG_VIDEO:
    case GUMBO_TAG_AUDIO:
    case GUMBO_TAG_CANVAS:
    case GUMBO_TAG_HEAD:
    case GUMBO_TAG_TITLE:
    case GUMBO_TAG_MENU:
      return true;
    case GUMBO_TAG_HEADER:
      if (!has_headline(element)) return true;
      break;
    default:
      break;
  }
  return is_hidden(element) || has_excluded_role(element);
}

bool is_marked_as_furniture(const GumboNode& element) {
  const FurnitureCues& cues = FurnitureCues::builtin();
  for (const char* name : {"class", "id"}) {
    const std::string names = ascii::lowered(attribute(element, name));
    for (std::size_t at = 0; at < names.size();) {
      const std::size_t end = std::min(names.find_first_of(" \t\n", at), names.size());
      if (cues.whole("element", std::string_view(names).substr(at, end - at))) return true;
      at = end + 1;
    }
  }
  return false;
}

std::string text_of(const GumboNode& node) {
  std::string out;
  append_text(node, out);
  return std::string(ascii::trimmed(out));
}

}  // namespace truceline::html
