#include "golden/line_diff.hpp"

#include <algorithm>
#include <cstddef>
#include <sstream>
#include <vector>

namespace truceline::golden {
namespace {

using Lines = std::vector<std::string>;

constexpr std::size_t kContext = 2;

Lines lines_of(const std::string& text) {
  Lines lines;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) lines.push_back(line);
  if (!text.empty() && text.back() != '\n') lines.back() += " (no line end)";
  return lines;
}

/// common[i][j]: how many lines the tails from a[i] and b[j] have in common, in order.
std::vector<std::vector<std::size_t>> common_tails(const Lines& a, const Lines& b) {
  std::vector<std::vector<std::size_t>> common(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = a.size(); i-- > 0;) {
    for (std::size_t j = b.size(); j-- > 0;) {
      common[i][j] = a[i] == b[j] ? common[i + 1][j + 1] + 1 : std::max(common[i + 1][j], common[i][j + 1]);
    }
  }
  return common;
}

Lines marked_lines(const Lines& a, const Lines& b) {
  const auto common = common_tails(a, b);
  Lines marked;
  std::size_t i = 0, j = 0;
  while (i < a.size() || j < b.size()) {
    if (i < a.size() && j < b.size() && a[i] == b[j]) {
      marked.push_back("  " + a[i]);
      ++i, ++j;
    } else if (j == b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
      marked.push_back("- " + a[i++]);
    } else {
      marked.push_back("+ " + b[j++]);
    }
  }
  return marked;
}

}  // namespace

std::string line_diff(const std::string& expected, const std::string& actual) {
  if (expected == actual) return "";
  const Lines marked = marked_lines(lines_of(expected), lines_of(actual));
  std::vector<bool> shown(marked.size());
  for (std::size_t at = 0; at < marked.size(); ++at) {
    if (marked[at][0] == ' ') continue;
    for (std::size_t near = at - std::min(at, kContext); near < std::min(at + kContext + 1, marked.size());
         ++near) {
      shown[near] = true;
    }
  }
  std::string diff;
  for (std::size_t at = 0; at < marked.size(); ++at) {
    if (!shown[at]) continue;
    if (at > 0 && !shown[at - 1]) diff += "  ...\n";
    diff += marked[at] + "\n";
  }
  return diff;
}

}  // namespace truceline::golden
