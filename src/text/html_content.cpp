#include "text/html_content.hpp"

#include <algorithm>
#include <vector>

#include "text/ascii.hpp"
#include "text/html_tree.hpp"

namespace truceline::html {
namespace {

/// An element and how much article text it holds.
struct Measure {
  const GumboNode* element = nullptr;
  std::size_t parent = 0;    ///< index of the element around it
  std::size_t text = 0;      ///< bytes of text in it, outside links
  std::size_t own_text = 0;  ///< those in it and in the paragraphs that are its children
  bool inside_furniture = false;
};

class Measurer {
 public:
  std::vector<Measure> measure(const GumboNode& root) {
    visit(root, 0, false, false);
    for (std::size_t i = measures_.size(); i-- > 1;) measures_[measures_[i].parent].text += measures_[i].text;
    return std::move(measures_);
  }

 private:
  static std::size_t visible_size(const char* text) {
    std::size_t size = 0;
    for (; *text != '\0'; ++text) size += !ascii::is_space(*text);
    return size;
  }

  void visit(const GumboNode& element, std::size_t parent, bool in_link, bool in_furniture) {
    if (is_excluded(element)) return;
    const std::size_t index = measures_.size();
    in_furniture = in_furniture || is_marked_as_furniture(element);
    in_link = in_link || element.v.element.tag == GUMBO_TAG_A;
    measures_.push_back({&element, parent, 0, 0, in_furniture});
    const GumboVector& children = element.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const GumboNode& child = *static_cast<const GumboNode*>(children.data[i]);
      if (child.type == GUMBO_NODE_TEXT && !in_link) {
        measures_[index].text += visible_size(child.v.text.text);
      } else if (is_element(child)) {
        visit(child, index, in_link, in_furniture);
      }
    }
  }

  std::vector<Measure> measures_;
};

bool is_paragraph(const GumboNode& element) {
  const GumboTag tag = element.v.element.tag;
  return tag == GUMBO_TAG_P || tag == GUMBO_TAG_BLOCKQUOTE || tag == GUMBO_TAG_PRE || !is_block(element);
}

bool is_article_body(const GumboNode& element) {
  const GumboTag tag = element.v.element.tag;
  return tag == GUMBO_TAG_ARTICLE || tag == GUMBO_TAG_MAIN || attribute(element, "role") == "main" ||
         attribute(element, "itemprop").find("articleBody") != std::string_view::npos;
}

bool lies_in(const std::vector<Measure>& measures, std::size_t inner, std::size_t outer) {
  while (inner > outer) inner = measures[inner].parent;
  return inner == outer;
}

/// The element marked as the article that holds the most text, or one inside it that holds most of that: a
/// narrower mark leaves out headers, tools and teasers.
const Measure* marked_article(const std::vector<Measure>& measures) {
  std::vector<std::size_t> marked;
  for (std::size_t i = 0; i < measures.size(); ++i) {
    if (!measures[i].inside_furniture && is_article_body(*measures[i].element)) marked.push_back(i);
  }
  if (marked.empty()) return nullptr;
  std::size_t best = *std::max_element(marked.begin(), marked.end(), [&](std::size_t a, std::size_t b) {
    return measures[a].text < measures[b].text;
  });
  for (const std::size_t i : marked) {
    if (i > best && lies_in(measures, i, best) && measures[i].text * 10 >= measures[best].text * 7) best = i;
  }
  return &measures[best];
}

/// The parent of the paragraphs with the most text, or a block around it that adds much to it.
const Measure& densest(std::vector<Measure>& measures) {
  for (std::size_t i = 1; i < measures.size(); ++i) {
    if (is_paragraph(*measures[i].element)) measures[measures[i].parent].own_text += measures[i].text;
  }
  std::size_t best = 0;
  for (std::size_t i = 0; i < measures.size(); ++i) {
    const Measure& measure = measures[i];
    if (!measure.inside_furniture && is_block(*measure.element) &&
        measure.own_text > measures[best].own_text) {
      best = i;
    }
  }
  while (best != 0 && measures[measures[best].parent].text * 10 > measures[best].text * 14) {
    best = measures[best].parent;
  }
  return measures[best];
}

}  // namespace

const GumboNode& main_content(const GumboNode& root) {
  constexpr std::size_t kSmallestArticle = 100;
  std::vector<Measure> measures = Measurer().measure(root);
  if (measures.empty()) return root;
  const std::size_t all = measures[0].text;
  const Measure* marked = marked_article(measures);
  // A list of teasers may be marked, too; an article holds a good share of its page.
  if (marked && marked->text >= std::min(kSmallestArticle, all) && marked->text * 4 >= all) {
    return *marked->element;
  }
  const Measure& dense = densest(measures);
  return dense.text >= kSmallestArticle ? *dense.element : *measures[0].element;
}

std::size_t text_size(const GumboNode& element) {
  const std::vector<Measure> measures = Measurer().measure(element);
  return measures.empty() ? 0 : measures[0].text;
}

}  // namespace truceline::html
