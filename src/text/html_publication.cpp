#include "text/html_publication.hpp"

#include <nlohmann/json.hpp>
#include <optional>
#include <vector>

#include "text/ascii.hpp"
#include "text/html_tree.hpp"
#include "text/page_metadata.hpp"
#include "truceline/text/publication.hpp"

namespace truceline::html {
namespace {

using Json = nlohmann::json;

Publication stated(std::string_view written, const std::string& evidence) {
  const auto day = parse_written_day(written);
  if (!day) return {};
  return {EdtfInterval::of_day(*day), PublicationBasis::stated, evidence};
}

/// Of all <meta> elements the one whose name ranks best.
Publication from_meta(const GumboNode& root) {
  const auto& names = PublicationNames::builtin().of("meta");
  Publication best;
  std::size_t best_rank = names.size();
  walk(root, [&](const GumboNode& element) {
    if (element.v.element.tag != GUMBO_TAG_META) return true;
    for (const char* key : {"property", "name", "itemprop", "http-equiv"}) {
      const std::string name = ascii::lowered(attribute(element, key));
      const auto rank = static_cast<std::size_t>(std::find(names.begin(), names.end(), name) - names.begin());
      if (rank >= best_rank) continue;
      Publication found = stated(attribute(element, "content"), "meta " + name);
      if (!found.date) continue;
      best = std::move(found);
      best_rank = rank;
    }
    return true;
  });
  return best;
}

/// Looks for `key` in the objects of a JSON-LD document: at its top, in arrays and @graph, in the page's main
/// entity.
std::string find_in_json(const Json& node, const std::string& key, int depth = 0) {
  constexpr int kDeepest = 6;
  if (depth > kDeepest) return {};
  if (node.is_array()) {
    for (const Json& item : node) {
      if (std::string value = find_in_json(item, key, depth + 1); !value.empty()) return value;
    }
  }
  if (!node.is_object()) return {};
  if (const auto found = node.find(key); found != node.end() && found->is_string()) return *found;
  for (const char* inner : {"@graph", "mainEntity", "mainEntityOfPage"}) {
    if (const auto found = node.find(inner); found != node.end()) {
      if (std::string value = find_in_json(*found, key, depth + 1); !value.empty()) return value;
    }
  }
  return {};
}

/// The text of a script element, which the parser keeps as it stands.
std::string script_text(const GumboNode& script) {
  const GumboVector& children = script.v.element.children;
  if (children.length == 0) return {};
  const GumboNode& child = *static_cast<const GumboNode*>(children.data[0]);
  return child.type == GUMBO_NODE_TEXT ? std::string(child.v.text.text) : std::string();
}

Publication from_json_ld(const GumboNode& root) {
  std::vector<Json> documents;
  walk(root, [&](const GumboNode& element) {
    if (element.v.element.tag == GUMBO_TAG_SCRIPT &&
        ascii::lowered(attribute(element, "type")).find("ld+json") != std::string::npos) {
      documents.push_back(Json::parse(script_text(element), nullptr, false));
    }
    return true;
  });
  for (const std::string& key : PublicationNames::builtin().of("jsonld")) {
    for (const Json& document : documents) {
      if (Publication found = stated(find_in_json(document, key), "JSON-LD " + key); found.date) return found;
    }
  }
  return {};
}

std::string written_in(const GumboNode& element) {
  for (const char* name : {"datetime", "content", "title"}) {
    const std::string_view value = attribute(element, name);
    if (parse_written_day(value)) return std::string(value);
  }
  return text_of(element);
}

Publication from_item(const GumboNode& root) {
  Publication found;
  walk(root, [&](const GumboNode& element) {
    const std::string item = ascii::lowered(attribute(element, "itemprop"));
    if (found.date || item.empty()) return !found.date;
    if (PublicationNames::builtin().contains("item", item))
      found = stated(written_in(element), "itemprop " + item);
    return !found.date;
  });
  return found;
}

/// A <time> of the article: in a header, or before its first paragraph of some length.
class ArticleTime {
 public:
  explicit ArticleTime(const GumboNode& main) : main_(main) {}

  Publication find(const GumboNode& root) {
    walk(root, [this](const GumboNode& element) { return visit(element); });
    return std::move(found_);
  }

 private:
  bool visit(const GumboNode& element) {
    if (done_ || found_.date) return false;
    const GumboTag tag = element.v.element.tag;
    if (tag == GUMBO_TAG_NAV || tag == GUMBO_TAG_ASIDE || tag == GUMBO_TAG_FOOTER) return false;
    inside_main_ = inside_main_ || &element == &main_;
    if (tag == GUMBO_TAG_P && inside_main_ && text_of(element).size() > kParagraph) done_ = true;
    if (tag != GUMBO_TAG_TIME || done_) return true;
    const std::string names = ascii::lowered(std::string(attribute(element, "itemprop")) + ' ' +
                                             std::string(attribute(element, "class")));
    if (!PublicationNames::builtin().is_modification(names)) found_ = stated(written_in(element), "<time>");
    return false;
  }

  static constexpr std::size_t kParagraph = 80;
  const GumboNode& main_;
  bool inside_main_ = false;
  bool done_ = false;
  Publication found_;
};

}  // namespace

Publication stated_publication(const GumboNode& root, const GumboNode& main) {
  Publication found = from_meta(root);
  if (!found.date) found = from_json_ld(root);
  if (!found.date) found = from_item(root);
  if (!found.date) found = ArticleTime(main).find(root);
  return found;
}

}  // namespace truceline::html
