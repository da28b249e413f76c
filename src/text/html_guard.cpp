#include "text/html_guard.hpp"

#include <algorithm>
#include <vector>

#include "text/ascii.hpp"

namespace truceline {
namespace {

// The parser walks its stack of open elements for most tags, and frees the tree by recursion. Real pages stay
// far below.
constexpr std::size_t kDeepest = 512;
constexpr std::size_t kMostTags = 1'000'000;
constexpr std::size_t kMostAttributes = 1'000;  // each is compared with those before it
constexpr std::size_t kMostSteps = 8'000'000;   // the sum of the depths at all tags
// Open formatting elements are opened anew in every block; this bounds how many elements that can make.
constexpr std::size_t kMostReopened = 8'000'000;

using Names = std::initializer_list<std::string_view>;

bool is_one_of(std::string_view name, Names names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

// Names by what the HTML standard's tree construction does with them.
bool is_void(std::string_view name) {
  return is_one_of(name, {"area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param",
                          "source", "track", "wbr", "frame", "keygen", "basefont", "bgsound", "image"});
}
bool closes_itself(std::string_view name) {
  return is_one_of(name,
                   {"p",     "li",    "dt",       "dd",   "option", "optgroup", "tr", "td", "th", "tbody",
                    "thead", "tfoot", "colgroup", "html", "body",   "head",     "rb", "rt", "rp", "rtc"});
}
bool is_formatting(std::string_view name) {
  return is_one_of(name, {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike",
                          "strong", "tt", "u"});
}
bool is_inline(std::string_view name) {
  return is_formatting(name) ||
         is_one_of(name,
                   {"span", "abbr",  "acronym", "bdi",    "bdo",    "cite",  "data",  "del", "dfn",    "ins",
                    "kbd",  "label", "mark",    "output", "q",      "samp",  "sub",   "sup", "time",   "var",
                    "ruby", "svg",   "math",    "font",   "canvas", "audio", "video", "map", "picture"});
}
bool is_barrier(std::string_view name) {
  return is_one_of(name,
                   {"table", "caption", "applet", "marquee", "object", "template", "svg", "math", "button"});
}
bool holds_raw_text(std::string_view name) {
  return is_one_of(name, {"script", "style", "textarea", "title", "xmp", "iframe", "noembed", "noframes"});
}

/// What the parser's stack of open elements holds, roughly; in doubt more than the truth.
class OpenElements {
 public:
  void open(std::string_view name) {
    if (is_void(name) || closes_itself(name)) return;
    stack_.push_back({std::string(name), is_formatting(name), is_inline(name), is_barrier(name)});
    formatting_ += stack_.back().formatting;
  }
  void close(std::string_view name) {
    const bool inline_name = is_inline(name);
    for (std::size_t i = stack_.size(); i-- > 0;) {
      if (stack_[i].name == name) return pop_to(i);
      // The end tag of an inline element is lost at a block, that of a block at a table.
      if (stack_[i].barrier || (inline_name && !stack_[i].is_inline)) return;
    }
  }
  [[nodiscard]] std::size_t depth() const noexcept { return stack_.size(); }
  [[nodiscard]] std::size_t formatting() const noexcept { return formatting_; }

 private:
  struct Element {
    std::string name;
    bool formatting;
    bool is_inline;
    bool barrier;
  };
  void pop_to(std::size_t size) {
    while (stack_.size() > size) {
      formatting_ -= stack_.back().formatting;
      stack_.pop_back();
    }
  }
  std::vector<Element> stack_;
  std::size_t formatting_ = 0;
};

struct Tag {
  std::string name;  ///< in lower case
  bool end_tag = false;
  std::size_t attributes = 0;
  std::size_t end = 0;  ///< behind its ">"
};

/// The tag whose "<" is at `at`.
Tag read_tag(std::string_view html, std::size_t at) {
  Tag tag;
  tag.end_tag = html[at + 1] == '/';
  std::size_t i = at + 1 + (tag.end_tag ? 1 : 0);
  const std::size_t name = i;
  while (i < html.size() && !ascii::is_space(html[i]) && html[i] != '>' && html[i] != '/') ++i;
  tag.name = ascii::lowered(html.substr(name, std::min<std::size_t>(i - name, 32)));
  char quote = 0;
  for (; i < html.size() && (quote != 0 || html[i] != '>'); ++i) {
    const char before = html[i - 1];
    if (quote != 0) {
      if (html[i] == quote) quote = 0;
    } else if ((html[i] == '"' || html[i] == '\'') && before == '=') {
      quote = html[i];
    } else if (ascii::is_space(before) || before == '/' || before == '"' || before == '\'') {
      tag.attributes += !ascii::is_space(html[i]) && html[i] != '/';
    }
  }
  tag.end = std::min(i + 1, html.size());
  return tag;
}

/// Where the raw text of `name` that begins at `at` ends.
std::size_t end_of_raw_text(std::string_view html, std::size_t at, const std::string& name) {
  for (std::size_t end = html.find("</", at); end != std::string_view::npos; end = html.find("</", end + 2)) {
    if (ascii::starts_with_any_case(html.substr(end + 2), name)) return end;
  }
  return html.size();
}

std::string too_many(const char* what, std::size_t limit) {
  return std::string("has ") + what + " than " + std::to_string(limit);
}

}  // namespace

std::optional<std::string> html_danger(std::string_view html) {
  OpenElements open;
  std::size_t tags = 0;
  std::size_t steps = 0;
  std::size_t reopened = 0;
  for (std::size_t at = html.find('<'); at + 1 < html.size() && at != std::string_view::npos;
       at = html.find('<', at)) {
    if (html.substr(at, 4) == "<!--") {
      at = std::min(html.find("-->", at + 2), html.size());
      continue;
    }
    if (!ascii::is_alpha(html[at + 1]) && html[at + 1] != '/') {
      ++at;
      continue;
    }
    const Tag tag = read_tag(html, at);
    at = tag.end;
    if (tag.end_tag) {
      open.close(tag.name);
    } else {
      open.open(tag.name);
      if (holds_raw_text(tag.name)) at = end_of_raw_text(html, at, tag.name);
    }
    steps += open.depth();
    reopened += open.formatting();
    if (++tags > kMostTags) return too_many("more tags", kMostTags);
    if (tag.attributes > kMostAttributes) return too_many("a tag with more attributes", kMostAttributes);
    if (open.depth() > kDeepest) return "nests elements deeper than " + std::to_string(kDeepest) + " levels";
    if (steps > kMostSteps) return "has too many tags at too great a depth";
    if (reopened > kMostReopened) return "leaves too many formatting elements (as <b>) open";
  }
  return std::nullopt;
}

}  // namespace truceline
