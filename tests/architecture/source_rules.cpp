#include "architecture/source_rules.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <optional>
#include <regex>

#include "architecture/cpp_text.hpp"

namespace truceline {
namespace {

constexpr std::string_view kPublicRoot = "include/truceline/";
constexpr std::string_view kPrivateRoot = "src/";

/// The one public header whose purpose is to show a heavy one.
constexpr std::string_view kOptInHeader = "include/truceline/graph/boost_graph.hpp";

constexpr std::array<std::string_view, 8> kHeavy{"boost/",  "CLI/",       "nlohmann/", "gumbo.h",
                                                 "libxml/", "SQLiteCpp/", "sqlite3.h", "httplib"};

struct Include {
  std::size_t line = 0;
  std::string target;
  bool quoted = false;
};

std::vector<Include> includes_of(std::string_view text) {
  static const std::regex pattern(R"re(^\s*#\s*include\s*([<"])([^>"]+)[>"])re");
  std::vector<Include> includes;
  std::size_t line = 0;
  for (const auto source_line : lines_of(text)) {
    ++line;
    std::match_results<std::string_view::const_iterator> match;
    if (!std::regex_search(source_line.begin(), source_line.end(), match, pattern)) continue;
    includes.push_back({line, match[2].str(), match[1].str() == "\""});
  }
  return includes;
}

std::optional<std::size_t> rank_of(const std::string& layer) {
  const auto at = std::find(layers().begin(), layers().end(), layer);
  if (at == layers().end()) return std::nullopt;
  return static_cast<std::size_t>(at - layers().begin());
}

std::string included_layer(const std::string& target) {
  const bool is_public = target.starts_with("truceline/");
  return layer_of((is_public ? "include/" : std::string(kPrivateRoot)) + target);
}

Breaches matching_lines(const std::string& path, std::string_view text, const std::regex& pattern,
                        std::ptrdiff_t least, const std::string& message) {
  Breaches breaches;
  std::size_t line = 0;
  for (const auto source_line : lines_of(text)) {
    ++line;
    using Matches = std::regex_iterator<std::string_view::const_iterator>;
    if (std::distance(Matches(source_line.begin(), source_line.end(), pattern), Matches()) < least) continue;
    breaches.push_back({path, line, message});
  }
  return breaches;
}

}  // namespace

std::string to_string(const Breaches& breaches) {
  std::string text;
  for (const auto& breach : breaches) {
    text += breach.path + ':' + std::to_string(breach.line) + ": " + breach.message + '\n';
  }
  return text;
}

const std::vector<std::string>& layers() {
  static const std::vector<std::string> names{"base",     "model",    "lexicon",  "text",  "syntax",
                                              "temporal", "extract",  "resolve",  "graph", "store",
                                              "query",    "exchange", "pipeline", "app"};
  return names;
}

std::string layer_of(std::string_view path) {
  if (path == "include/truceline/pipeline.hpp") return "pipeline";
  for (const auto root : {kPublicRoot, kPrivateRoot}) {
    if (!path.starts_with(root)) continue;
    path.remove_prefix(root.size());
    const auto slash = path.find('/');
    return slash == std::string_view::npos ? "" : std::string(path.substr(0, slash));
  }
  return "";
}

Breaches upward_includes(const std::string& path, std::string_view text) {
  const auto own = rank_of(layer_of(path));
  if (!own) return {{path, 0, "belongs to no layer"}};
  Breaches breaches;
  for (const auto& include : includes_of(text)) {
    if (!include.quoted) continue;
    const auto rank = rank_of(included_layer(include.target));
    if (!rank) {
      breaches.push_back({path, include.line, "\"" + include.target + "\" is of no layer"});
    } else if (*rank > *own) {
      breaches.push_back({path, include.line, "\"" + include.target + "\" is of a higher layer"});
    }
  }
  return breaches;
}

Breaches heavy_includes(const std::string& path, std::string_view text) {
  Breaches breaches;
  if (path == kOptInHeader) return breaches;
  for (const auto& include : includes_of(text)) {
    const bool heavy = std::any_of(kHeavy.begin(), kHeavy.end(), [&](std::string_view prefix) {
      return include.target.starts_with(prefix);
    });
    if (heavy) breaches.push_back({path, include.line, include.target + " is too heavy for a public header"});
  }
  return breaches;
}

Breaches long_file(const std::string& path, std::string_view text) {
  const auto lines = lines_of(text).size();
  if (lines <= kMostLines) return {};
  return {{path, 0, std::to_string(lines) + " lines, at most " + std::to_string(kMostLines)}};
}

Breaches long_functions(const std::string& path, std::string_view text) {
  Breaches breaches;
  for (const auto& function : functions_of(text)) {
    if (function.lines <= kMostFunctionLines) continue;
    breaches.push_back({path, function.first_line,
                        "function of " + std::to_string(function.lines) + " lines, at most " +
                            std::to_string(kMostFunctionLines)});
  }
  return breaches;
}

Breaches word_lists(const std::string& path, std::string_view text) {
  static const std::regex literal(R"re("[a-z][a-z' -]{0,20}")re");
  return matching_lines(path, text, literal, 5, "a list of words; make it a file of data/lexicon/");
}

Breaches machine_paths(const std::string& path, std::string_view text) {
  static const std::regex absolute(R"re((^|[^\w./}~*-])/(home|root|work|tmp)/)re");
  return matching_lines(path, text, absolute, 1, "a path of somebody's machine");
}

Breaches unlisted_sources(const std::string& folder, std::string_view cmake_lists,
                          const std::vector<std::string>& files) {
  static const std::regex name(R"re([\w.-]+)re");
  const std::string text(cmake_lists);
  Breaches breaches;
  for (const auto& file : files) {
    const auto listed =
        std::any_of(std::sregex_iterator(text.begin(), text.end(), name), std::sregex_iterator(),
                    [&](const std::smatch& match) { return match.str() == file; });
    if (!listed)
      breaches.push_back({folder + '/' + file, 0, "is not listed in " + folder + "/CMakeLists.txt"});
  }
  return breaches;
}

}  // namespace truceline
