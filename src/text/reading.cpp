#include "text/reading.hpp"

#include <algorithm>

#include "text/ascii.hpp"
#include "text/paragraphs.hpp"
#include "truceline/text/furniture.hpp"
#include "truceline/text/publication.hpp"

namespace truceline {
namespace {

bool overlaps_any(const std::vector<Furniture>& furniture, ByteSpan span) {
  return std::any_of(furniture.begin(), furniture.end(),
                     [&](const Furniture& item) { return item.span.overlaps(span); });
}

std::vector<Line> article_lines(const Document& document) {
  std::vector<Line> lines;
  for (const Line& line : lines_of(document.text)) {
    if (!overlaps_any(document.furniture, line.span)) lines.push_back(line);
    if (lines.size() == 2) break;  // a headline and what follows it
  }
  return lines;
}

std::string file_name(const std::string& path) {
  const std::size_t slash = path.find_last_of('/');
  return slash == std::string::npos ? path : path.substr(slash + 1);
}

std::string one_line(std::string_view text) {
  std::string out(ascii::trimmed(text));
  clean_white_space(out);
  std::replace(out.begin(), out.end(), '\n', ' ');
  return out;
}

}  // namespace

void Reading::say(Severity severity, std::size_t line, std::string message) {
  report_.diagnostics.push_back({severity, name_, line, std::move(message)});
}

void Reading::fail(std::size_t line, std::string message) {
  ++report_.inputs;
  ++report_.failed;
  say(Severity::error, line, std::move(message));
}

void Reading::emit(Document&& document) {
  clean_white_space(document.text);
  join_wrapped_lines(document.text);
  document.title = one_line(document.title);
  if (!options_.keep_furniture) document.furniture = find_furniture(document.text, document.title);
  if (document.title.empty()) document.title = headline_of(document.text, article_lines(document));
  if (!options_.source.empty()) document.source = options_.source;
  if (document.source.empty()) document.source = file_name(name_);
  if (document.uri.empty()) document.uri = name_;
  if (options_.published) {
    document.publication = {options_.published, PublicationBasis::given, "--published"};
  } else if (!document.publication.date) {
    document.publication = infer_publication(document.title, document.text);
  }
  seal(document);
  ++report_.inputs;
  sink_(std::move(document));
}

}  // namespace truceline
