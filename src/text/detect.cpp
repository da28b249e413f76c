#include <algorithm>
#include <array>
#include <optional>
#include <utility>

#include "text/ascii.hpp"
#include "text/reading.hpp"

namespace truceline {
namespace {

using Kind = std::pair<std::string_view, InputFormat>;

/// `automatic` = the content decides.
constexpr std::array kKinds = {
    Kind{"", InputFormat::automatic},      Kind{".txt", InputFormat::automatic},
    Kind{".text", InputFormat::automatic}, Kind{".md", InputFormat::text},
    Kind{".html", InputFormat::html},      Kind{".htm", InputFormat::html},
    Kind{".xhtml", InputFormat::html},     Kind{".rss", InputFormat::feed},
    Kind{".atom", InputFormat::feed},      Kind{".rdf", InputFormat::feed},
    Kind{".xml", InputFormat::automatic},  Kind{".jsonl", InputFormat::jsonl},
    Kind{".ndjson", InputFormat::jsonl},
};

std::string extension_of(std::string_view name) {
  const std::size_t slash = name.find_last_of('/');
  const std::string_view file = slash == std::string_view::npos ? name : name.substr(slash + 1);
  const std::size_t dot = file.find_last_of('.');
  return dot == std::string_view::npos || dot == 0 ? std::string() : ascii::lowered(file.substr(dot));
}

std::optional<InputFormat> kind_of(std::string_view name) {
  const std::string extension = extension_of(name);
  const auto found =
      std::find_if(kKinds.begin(), kKinds.end(), [&](const Kind& kind) { return kind.first == extension; });
  return found == kKinds.end() ? std::nullopt : std::optional(found->second);
}

/// Passes over comments, processing instructions and a document type at the start of markup.
std::string_view first_element(std::string_view text) {
  for (;;) {
    text = ascii::trimmed(text);
    std::string_view closer = ">";
    if (text.substr(0, 4) == "<!--") {
      closer = "-->";
    } else if (text.substr(0, 2) != "<?" && !ascii::starts_with_any_case(text, "<!doctype")) {
      return text;
    }
    if (ascii::starts_with_any_case(text, "<!doctype html")) return "<html";
    const std::size_t end = text.find(closer);
    if (end == std::string_view::npos) return {};
    text.remove_prefix(end + closer.size());
  }
}

InputFormat detect_by_content(std::string_view head) {
  if (head.substr(0, 3) == "\xEF\xBB\xBF") head.remove_prefix(3);
  const std::string_view text = ascii::trimmed(head);
  if (text.empty()) return InputFormat::text;
  if (text[0] == '<') {
    const std::string_view element = first_element(text);
    for (const std::string_view root : {"<rss", "<feed", "<rdf:rdf", "<atom:feed"}) {
      if (ascii::starts_with_any_case(element, root)) return InputFormat::feed;
    }
    for (const std::string_view tag : {"<html", "<head", "<body", "<article", "<main", "<div", "<p", "<title",
                                       "<meta", "<section", "<h1", "<h2", "<script", "<table"}) {
      if (ascii::starts_with_any_case(element, tag)) return InputFormat::html;
    }
  }
  const std::string_view line = text.substr(0, text.find('\n'));
  const bool object =
      line[0] == '{' && !ascii::trimmed(line.substr(1)).empty() && ascii::trimmed(line.substr(1))[0] == '"';
  // The first line may go on behind `head`.
  const bool open_end = line.size() == text.size();
  if (object && (open_end || line.find("\"text\"") != std::string_view::npos)) return InputFormat::jsonl;
  return InputFormat::text;
}

}  // namespace

InputFormat detect_format(std::string_view name, std::string_view head) {
  const InputFormat by_name = kind_of(name).value_or(InputFormat::automatic);
  return by_name == InputFormat::automatic ? detect_by_content(head) : by_name;
}

bool is_known_kind(std::string_view name) {
  return kind_of(name).has_value();
}

}  // namespace truceline
