// An HTML file is one article: its main content.
#include <gumbo.h>

#include <memory>

#include "text/ascii.hpp"
#include "text/decoded_file.hpp"
#include "text/html_content.hpp"
#include "text/html_guard.hpp"
#include "text/html_page.hpp"
#include "text/html_publication.hpp"
#include "text/html_text.hpp"
#include "text/html_tree.hpp"
#include "text/reading.hpp"

namespace truceline {
namespace {

struct OutputDeleter {
  void operator()(GumboOutput* output) const { gumbo_destroy_output(&kGumboDefaultOptions, output); }
};
using Output = std::unique_ptr<GumboOutput, OutputDeleter>;

Output parse(std::string_view markup) {
  GumboOptions options = kGumboDefaultOptions;
  options.max_errors = 0;  // nobody reads them
  return Output(gumbo_parse_with_options(&options, markup.data(), markup.size()));
}

std::string meta_content(const GumboNode& root, std::string_view property) {
  std::string content;
  html::walk(root, [&](const GumboNode& element) {
    if (content.empty() && element.v.element.tag == GUMBO_TAG_META &&
        (html::attribute(element, "property") == property || html::attribute(element, "name") == property)) {
      content = html::attribute(element, "content");
    }
    return content.empty();
  });
  return content;
}

std::string first_text(const GumboNode& root, GumboTag tag) {
  std::string text;
  html::walk(root, [&](const GumboNode& element) {
    if (text.empty() && element.v.element.tag == tag) text = html::text_of(element);
    return text.empty();
  });
  return text;
}

std::string title_of(const GumboNode& root, const GumboNode& main) {
  std::string title = meta_content(root, "og:title");
  if (title.empty()) title = first_text(main, GUMBO_TAG_H1);
  if (title.empty()) title = first_text(root, GUMBO_TAG_H1);
  if (title.empty()) title = first_text(root, GUMBO_TAG_TITLE);
  return title;
}

}  // namespace

std::variant<HtmlPage, std::string> read_html_page(std::string_view markup) {
  if (std::optional<std::string> danger = html_danger(markup)) return std::move(*danger);
  const Output output = parse(markup);
  const GumboNode& root = *output->root;
  const GumboNode& main = html::main_content(root);
  HtmlPage page;
  page.title = title_of(root, main);
  page.site = meta_content(root, "og:site_name");
  page.publication = html::stated_publication(root, main);
  MappedText text = html::text_with_offsets(main, markup);
  page.text = text.take_text();
  page.offsets = text.take_offsets(markup.size());
  return page;
}

void read_html(std::string_view bytes, Reading& reading) {
  std::optional<DecodedText> decoded = decode_file(bytes, reading);
  if (!decoded) return;
  auto result = read_html_page(decoded->text);
  if (const auto* danger = std::get_if<std::string>(&result)) {
    return reading.fail(0, "the page " + *danger + "; it was passed over");
  }
  HtmlPage& page = std::get<HtmlPage>(result);
  if (page.text.empty()) return reading.fail(0, "the page has no text; it was passed over");
  Document document;
  document.title = std::move(page.title);
  document.source = std::move(page.site);
  document.publication = std::move(page.publication);
  document.offsets = page.offsets.then(decoded->offsets, page.text.size());
  document.text = std::move(page.text);
  reading.emit(std::move(document));
}

}  // namespace truceline
