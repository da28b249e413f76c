// The rules of the house, each a function from the text of one file to its breaches.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace truceline {

/// A rule broken at a line (from 1; 0 = the whole file) of a file, named by its path in the source tree.
struct Breach {
  std::string path;
  std::size_t line = 0;
  std::string message;
};
using Breaches = std::vector<Breach>;

/// "src/text/html.cpp:12: …", one a line.
[[nodiscard]] std::string to_string(const Breaches& breaches);

inline constexpr std::size_t kMostLines = 400;
inline constexpr std::size_t kMostFunctionLines = 60;

/// The layers, lowest first.
[[nodiscard]] const std::vector<std::string>& layers();
/// The layer of a file under include/ or src/; "" when its path gives none.
[[nodiscard]] std::string layer_of(std::string_view path);

/// Includes in quotes that point to a higher layer, or to no layer at all.
[[nodiscard]] Breaches upward_includes(const std::string& path, std::string_view text);
/// A header that costs every user compile time, included by a public header.
[[nodiscard]] Breaches heavy_includes(const std::string& path, std::string_view text);
/// More than kMostLines lines.
[[nodiscard]] Breaches long_file(const std::string& path, std::string_view text);
/// Functions of more than kMostFunctionLines lines.
[[nodiscard]] Breaches long_functions(const std::string& path, std::string_view text);
/// Lines with five or more short lower-case literals: words that belong into data/lexicon/.
[[nodiscard]] Breaches word_lists(const std::string& path, std::string_view text);
/// Absolute paths of somebody's machine.
[[nodiscard]] Breaches machine_paths(const std::string& path, std::string_view text);
/// `files` (names without folder) that the CMakeLists.txt of their folder does not list.
[[nodiscard]] Breaches unlisted_sources(const std::string& folder, std::string_view cmake_lists,
                                        const std::vector<std::string>& files);

}  // namespace truceline
