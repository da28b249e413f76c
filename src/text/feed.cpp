// RSS 2.0, RSS 1.0 (RDF) and Atom: every entry is an article.
#include <libxml/parser.h>
#include <libxml/tree.h>

#include <memory>
#include <set>

#include "text/ascii.hpp"
#include "text/decoded_file.hpp"
#include "text/html_page.hpp"
#include "text/page_metadata.hpp"
#include "text/reading.hpp"
#include "truceline/text/publication.hpp"

namespace truceline {
namespace {

struct DocumentDeleter {
  void operator()(xmlDoc* document) const { xmlFreeDoc(document); }
};
using XmlDocument = std::unique_ptr<xmlDoc, DocumentDeleter>;

struct ContextDeleter {
  void operator()(xmlParserCtxt* context) const { xmlFreeParserCtxt(context); }
};
using XmlContext = std::unique_ptr<xmlParserCtxt, ContextDeleter>;

std::string_view view(const xmlChar* text) {
  return text ? std::string_view(reinterpret_cast<const char*>(text)) : std::string_view();
}

bool is_named(const xmlNode* node, std::string_view name) {
  return node->type == XML_ELEMENT_NODE && view(node->name) == name;
}

/// Text and CDATA inside; references to entities are left out, so that no expansion can blow up.
void append_text(const xmlNode* node, std::string& out) {
  for (const xmlNode* child = node->children; child; child = child->next) {
    if (child->type == XML_TEXT_NODE || child->type == XML_CDATA_SECTION_NODE) out += view(child->content);
    if (child->type == XML_ELEMENT_NODE) append_text(child, out);
  }
}

std::string text_of(const xmlNode* node) {
  std::string out;
  append_text(node, out);
  return out;
}

const xmlNode* child_named(const xmlNode* node, std::string_view name, std::string_view prefix = {}) {
  for (const xmlNode* child = node->children; child; child = child->next) {
    if (!is_named(child, name)) continue;
    if (prefix.empty() || (child->ns && view(child->ns->prefix) == prefix)) return child;
  }
  return nullptr;
}

std::string child_text(const xmlNode* node, std::string_view name) {
  const xmlNode* child = child_named(node, name);
  return child ? std::string(ascii::trimmed(text_of(child))) : std::string();
}

std::string attribute(const xmlNode* node, const char* name) {
  xmlChar* value = xmlGetNoNsProp(node, reinterpret_cast<const xmlChar*>(name));
  std::string out(view(value));
  xmlFree(value);
  return out;
}

/// The markup inside an Atom element of type xhtml.
std::string inner_markup(const xmlNode* node) {
  const std::unique_ptr<xmlBuffer, decltype(&xmlBufferFree)> buffer(xmlBufferCreate(), &xmlBufferFree);
  for (xmlNode* child = node->children; child; child = child->next) {
    xmlNodeDump(buffer.get(), node->doc, child, 0, 0);
  }
  return std::string(view(xmlBufferContent(buffer.get())));
}

std::string content_of(const xmlNode* element) {
  if (!element) return {};
  return attribute(element, "type") == "xhtml" ? inner_markup(element) : text_of(element);
}

/// The fullest of what an entry says.
std::string entry_content(const xmlNode* entry) {
  std::string best;
  for (const xmlNode* element : {child_named(entry, "encoded"), child_named(entry, "content"),
                                 child_named(entry, "description"), child_named(entry, "summary")}) {
    std::string content = content_of(element);
    if (ascii::trimmed(content).size() > ascii::trimmed(best).size()) best = std::move(content);
  }
  return best;
}

bool is_markup(std::string_view content) {
  return content.find('<') != std::string_view::npos || content.find('&') != std::string_view::npos;
}

/// RSS has the address as text, Atom as an attribute.
std::string link_of(const xmlNode* entry) {
  std::string first;
  for (const xmlNode* child = entry->children; child; child = child->next) {
    if (!is_named(child, "link")) continue;
    const std::string address = attribute(child, "href");
    const std::string text(ascii::trimmed(text_of(child)));
    const std::string relation = attribute(child, "rel");
    const std::string& found = address.empty() ? text : address;
    if (!found.empty() && (relation.empty() || relation == "alternate")) return found;
    if (first.empty()) first = found;
  }
  return first;
}

Publication publication_of(const xmlNode* entry) {
  for (const std::string& name : PublicationNames::builtin().of("feed")) {
    if (const auto day = parse_written_day(child_text(entry, name))) {
      return {EdtfInterval::of_day(*day), PublicationBasis::stated, "feed " + name};
    }
  }
  return {};
}

std::string plain_title(const std::string& title) {
  if (!is_markup(title)) return title;
  auto result = read_html_page(title);
  const HtmlPage* page = std::get_if<HtmlPage>(&result);
  return page ? page->text : title;
}

class FeedReader {
 public:
  explicit FeedReader(Reading& reading) : reading_(reading) {}

  /// Feeds nest entries at most four deep: rss/channel/item, RDF/item, feed/entry.
  void read(const xmlNode* node, int depth = 0) {
    for (const xmlNode* child = node; child && depth < 4; child = child->next) {
      if (is_named(child, "item") || is_named(child, "entry")) {
        read_entry(child);
      } else if (child->type == XML_ELEMENT_NODE) {
        if (depth <= 1 && outlet_.empty()) outlet_ = outlet_of(child);
        read(child->children, depth + 1);
      }
    }
  }
  [[nodiscard]] bool any() const noexcept { return any_; }

 private:
  static std::string outlet_of(const xmlNode* element) {
    const xmlNode* channel = is_named(element, "channel") ? element : child_named(element, "channel");
    const xmlNode* holder = channel ? channel : element;
    return plain_title(child_text(holder, "title"));
  }

  void read_entry(const xmlNode* entry) {
    any_ = true;
    const auto line = static_cast<std::size_t>(std::max(0L, xmlGetLineNo(entry)));
    Document document;
    document.title = plain_title(child_text(entry, "title"));
    document.source = ascii::trimmed(outlet_);
    document.uri = link_of(entry);
    document.external_id = child_text(entry, "guid");
    if (document.external_id.empty()) document.external_id = child_text(entry, "id");
    document.publication = publication_of(entry);
    std::string content = entry_content(entry);
    if (ascii::trimmed(content).empty() && !ascii::trimmed(document.title).empty()) {
      reading_.note(line, "the entry has no content; its title was read as its text");
      content = document.title;
    }
    if (!read_content(std::move(content), line, document)) return;
    reading_.emit(std::move(document));
  }

  bool read_content(std::string content, std::size_t line, Document& document) {
    if (!is_markup(content)) {
      if (ascii::trimmed(content).empty()) return fail_empty(line);
      document.text = std::move(content);
      return true;
    }
    auto result = read_html_page(content);
    if (const auto* danger = std::get_if<std::string>(&result)) {
      reading_.fail(line, "the entry's content " + *danger + "; the entry was passed over");
      return false;
    }
    HtmlPage& page = std::get<HtmlPage>(result);
    if (page.text.empty()) return fail_empty(line);
    document.text = std::move(page.text);
    document.offsets = std::move(page.offsets);
    return true;
  }

  bool fail_empty(std::size_t line) {
    reading_.fail(line, "the entry has no text; it was passed over");
    return false;
  }

  Reading& reading_;
  std::string outlet_;
  bool any_ = false;
};

}  // namespace

void read_feed(std::string_view bytes, Reading& reading) {
  const std::optional<DecodedText> decoded = decode_file(bytes, reading);
  if (!decoded) return;
  if (decoded->text.find("<!ENTITY") != std::string::npos) {
    return reading.fail(0, "the feed declares entities of its own, which no feed needs; it was passed over");
  }
  const XmlContext context(xmlNewParserCtxt());
  constexpr int kOptions =
      XML_PARSE_NONET | XML_PARSE_RECOVER | XML_PARSE_NOERROR | XML_PARSE_NOWARNING | XML_PARSE_IGNORE_ENC;
  const XmlDocument document(xmlCtxtReadMemory(context.get(), decoded->text.data(),
                                               static_cast<int>(decoded->text.size()), nullptr, "UTF-8",
                                               kOptions));
  const xmlNode* root = document ? xmlDocGetRootElement(document.get()) : nullptr;
  const auto error_line = static_cast<std::size_t>(std::max(0, context->lastError.line));
  if (!root) return reading.fail(error_line, "is no well-formed XML; it was passed over");
  FeedReader reader(reading);
  reader.read(root);
  if (!reader.any()) return reading.fail(0, "is XML without RSS items or Atom entries; it was passed over");
  if (!context->wellFormed) {
    reading.warn(error_line, "is no well-formed XML; what could be read was read");
  }
}

}  // namespace truceline
