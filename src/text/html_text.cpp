#include "text/html_text.hpp"

#include <algorithm>
#include <vector>

#include "text/ascii.hpp"
#include "text/html_content.hpp"
#include "text/html_tree.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline::html {
namespace {

constexpr std::string_view kNoBreakSpace = "\xC2\xA0";

/// Collapses white space and ends paragraphs while text comes in.
class ParagraphWriter {
 public:
  explicit ParagraphWriter(MappedText& out) : out_(out) {}

  /// One character (or several that stand together) from [begin, end) of the markup, `as_is` there.
  void put(std::string_view bytes, std::size_t begin, std::size_t end, bool as_is) {
    if (space_) {
      if (as_is_space_ && space_end_ - space_begin_ == 1) {
        out_.copy(" ", space_begin_);
      } else {
        out_.replace(" ", space_begin_, space_end_);
      }
      space_ = false;
    }
    if (as_is) {
      out_.copy(bytes, begin);
    } else {
      out_.replace(bytes, begin, end);
    }
    last_end_ = end;
    in_paragraph_ = true;
  }
  void space(std::size_t begin, std::size_t end, bool as_is) {
    if (!in_paragraph_) return;
    if (!space_) space_begin_ = begin;
    as_is_space_ = as_is && (!space_ || as_is_space_);
    space_end_ = std::max(end, space_begin_);
    space_ = true;
  }
  void end_paragraph() {
    if (in_paragraph_) out_.replace("\n", last_end_, last_end_);
    in_paragraph_ = false;
    space_ = false;
  }

 private:
  MappedText& out_;
  bool in_paragraph_ = false;
  bool space_ = false;
  bool as_is_space_ = false;
  std::size_t space_begin_ = 0;
  std::size_t space_end_ = 0;
  std::size_t last_end_ = 0;
};

/// Does `decoded` go on as `markup` does? Letters that may belong to an entity's name must all be there, and
/// then the next character, unless that is an entity or a tag itself.
bool goes_on_as(std::string_view markup, std::string_view decoded) {
  std::size_t i = 0;
  while (i < markup.size() && ascii::is_alnum(markup[i])) {
    if (i >= decoded.size() || decoded[i] != markup[i]) return false;
    ++i;
  }
  return i == markup.size() || i == decoded.size() || markup[i] == decoded[i] || markup[i] == '&' ||
         markup[i] == '<' || markup[i] == '\r';
}

/// How many bytes of `markup`, which begins with "&", stand for the first characters of `decoded`; `used`
/// becomes the number of decoded bytes that they stand for. 0 when it cannot be told.
std::size_t entity_size(std::string_view markup, std::string_view decoded, std::size_t& used) {
  constexpr std::size_t kLongestName = 40;
  std::size_t end = 1;
  while (end < markup.size() && (ascii::is_alnum(markup[end]) || markup[end] == '#') && end < kLongestName)
    ++end;
  const bool semicolon = end < markup.size() && markup[end] == ';';
  // With a semicolon the name is whole; without, it is the beginning of the letters. A few names mean two
  // characters.
  const std::size_t one = decode_utf8(decoded, 0).length;
  const std::size_t two = one < decoded.size() ? one + decode_utf8(decoded, one).length : one;
  for (const std::size_t taken : {one, two}) {
    for (std::size_t stop = semicolon ? end + 1 : end; stop > 1; --stop) {
      if (!goes_on_as(markup.substr(stop), decoded.substr(taken))) continue;
      used = taken;
      return stop;
    }
  }
  return 0;
}

class TextExtractor {
 public:
  TextExtractor(std::string_view markup, std::size_t main_size, MappedText& out)
      : markup_(markup), main_size_(main_size), writer_(out) {}

  void visit_children(const GumboNode& element, bool preformatted) {
    const GumboVector& children = element.v.element.children;
    for (unsigned i = 0; i < children.length; ++i) {
      const GumboNode& child = *static_cast<const GumboNode*>(children.data[i]);
      if (is_element(child)) {
        visit(child, preformatted);
      } else if (child.type == GUMBO_NODE_TEXT || child.type == GUMBO_NODE_WHITESPACE ||
                 child.type == GUMBO_NODE_CDATA) {
        add_text(child.v.text, preformatted);
      }
    }
  }
  void finish() { writer_.end_paragraph(); }

 private:
  void visit(const GumboNode& element, bool preformatted) {
    if (is_excluded(element) || is_beside_article(element)) return;
    const bool block = is_block(element);
    if (block) writer_.end_paragraph();
    visit_children(element, preformatted || element.v.element.tag == GUMBO_TAG_PRE);
    if (block) writer_.end_paragraph();
  }

  /// Marked as furniture, and not so large that the mark must mean something else.
  [[nodiscard]] bool is_beside_article(const GumboNode& element) const {
    return is_marked_as_furniture(element) && text_size(element) * 3 < main_size_;
  }

  void add_text(const GumboText& node, bool preformatted) {
    const std::string_view decoded = node.text;
    const char* start = node.original_text.data;
    const bool known = start >= markup_.data() && start <= markup_.data() + markup_.size();
    std::size_t at = known ? static_cast<std::size_t>(start - markup_.data()) : last_;
    const std::size_t end = std::min(at + (known ? node.original_text.length : 0), markup_.size());
    for (std::size_t i = 0; i < decoded.size();) i += add_character(decoded.substr(i), at, end, preformatted);
    last_ = end;
  }

  /// Takes the first character of `decoded`; `at` moves on in the markup, up to `end`. Gives the decoded
  /// bytes it used.
  std::size_t add_character(std::string_view decoded, std::size_t& at, std::size_t end, bool preformatted) {
    skip_what_is_no_text(decoded, at, end);
    std::size_t used = decode_utf8(decoded, 0).length;
    const std::size_t begin = at;
    const bool as_is = at + used <= end && markup_.substr(at, used) == decoded.substr(0, used) &&
                       (decoded[0] != '&' || !is_ampersand_entity(at, end));
    if (as_is) {
      at += used;
    } else if (at < end && markup_[at] == '&') {
      const std::size_t size = entity_size(markup_.substr(at, end - at), decoded, used);
      at = size > 0 ? at + size : end;
    }
    put(decoded.substr(0, used), begin, at, as_is, preformatted);
    return used;
  }

  [[nodiscard]] bool is_ampersand_entity(std::size_t at, std::size_t end) const {
    const std::string_view rest = markup_.substr(at, end - at);
    return ascii::starts_with_any_case(rest, "&amp") || rest.substr(0, 4) == "&#38" ||
           ascii::starts_with_any_case(rest, "&#x26");
  }

  /// Tags that the parser passed over may stand within one text, and a line end may have two bytes.
  void skip_what_is_no_text(std::string_view decoded, std::size_t& at, std::size_t end) const {
    while (at < end && markup_[at] == '<' && decoded[0] != '<') {
      at = std::min(markup_.find('>', at), end - 1) + 1;
    }
    if (at + 1 < end && markup_[at] == '\r' && markup_[at + 1] == '\n' && decoded[0] == '\n') ++at;
  }

  void put(std::string_view bytes, std::size_t begin, std::size_t end, bool as_is, bool preformatted) {
    if (bytes == kNoBreakSpace || (bytes.size() == 1 && ascii::is_space(bytes[0]))) {
      // A blank line parts paragraphs of preformatted text.
      if (preformatted && bytes[0] == '\n' && line_end_before_) writer_.end_paragraph();
      line_end_before_ = line_end_before_ || bytes[0] == '\n';
      writer_.space(begin, end, as_is);
      return;
    }
    line_end_before_ = false;
    writer_.put(bytes, begin, end, as_is);
  }

  std::string_view markup_;
  std::size_t main_size_;
  ParagraphWriter writer_;
  std::size_t last_ = 0;  ///< end of the text node before, in the markup
  bool line_end_before_ = false;
};

}  // namespace

MappedText text_with_offsets(const GumboNode& main, std::string_view markup) {
  MappedText out;
  TextExtractor extractor(markup, text_size(main), out);
  extractor.visit_children(main, main.v.element.tag == GUMBO_TAG_PRE);
  extractor.finish();
  return out;
}

}  // namespace truceline::html
