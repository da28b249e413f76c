#include "architecture/cpp_text.hpp"

#include <algorithm>
#include <cctype>
#include <regex>

namespace truceline {
namespace {

/// Walks over a source and blanks what is not code.
class Blanker {
 public:
  explicit Blanker(std::string_view source) : text_(source) {}

  std::string run() {
    while (at_ < text_.size()) step();
    return std::move(text_);
  }

 private:
  [[nodiscard]] bool starts(std::string_view prefix) const {
    return std::string_view(text_).substr(at_).starts_with(prefix);
  }
  [[nodiscard]] bool at_line_start() const {
    const auto end_of_last = at_ == 0 ? std::string::npos : text_.rfind('\n', at_ - 1);
    const auto begin = end_of_last == std::string::npos ? 0 : end_of_last + 1;
    return text_.find_first_not_of(" \t", begin) == at_;
  }
  /// Does `at_` stand inside a word or number: an R that opens no raw string, a ' that separates digits?
  [[nodiscard]] bool inside(bool number) const {
    auto begin = at_;
    while (begin > 0 && (std::isalnum(static_cast<unsigned char>(text_[begin - 1])) ||
                         text_[begin - 1] == '_' || (number && text_[begin - 1] == '\'')))
      --begin;
    return begin < at_ && (!number || std::isdigit(static_cast<unsigned char>(text_[begin])));
  }

  void blank_to(std::size_t end) {
    for (end = std::min(end, text_.size()); at_ < end; ++at_) {
      if (text_[at_] != '\n') text_[at_] = ' ';
    }
  }
  void blank_through(std::string_view closing) {
    const auto found = text_.find(closing, at_);
    blank_to(found == std::string::npos ? text_.size() : found + closing.size());
  }

  void step() {
    if (starts("//")) {
      blank_to(std::min(text_.find('\n', at_), text_.size()));
    } else if (starts("/*")) {
      blank_through("*/");
    } else if (text_[at_] == '#' && at_line_start()) {
      blank_directive();
    } else if (starts("R\"") && !inside(false)) {
      const auto open = text_.find('(', at_);
      blank_through(open == std::string::npos ? "\"" : ")" + text_.substr(at_ + 2, open - at_ - 2) + "\"");
    } else if (text_[at_] == '"' || (text_[at_] == '\'' && !inside(true))) {
      blank_quoted(text_[at_]);
    } else {
      ++at_;
    }
  }

  void blank_directive() {
    auto end = text_.find('\n', at_);
    while (end != std::string::npos && end > 0 && text_[end - 1] == '\\') end = text_.find('\n', end + 1);
    blank_to(std::min(end, text_.size()));
  }

  void blank_quoted(char quote) {
    auto end = at_ + 1;
    while (end < text_.size() && text_[end] != quote) end += text_[end] == '\\' ? 2U : 1U;
    ++at_;
    blank_to(end);
    ++at_;
  }

  std::string text_;
  std::size_t at_ = 0;
};

bool is_function_head(const std::string& head) {
  static const std::regex initialiser(R"(=\s*$)");
  return head.find('(') != std::string::npos && !std::regex_search(head, initialiser);
}

/// Is the line a row of a table: data that begins with a literal?
bool is_table_row(std::string_view line) {
  line.remove_prefix(std::min(line.find_first_not_of(" {"), line.size()));
  return line.starts_with('"');
}

/// The lines from `first` to `last` (from 1, inclusive) without rows of tables.
std::size_t counted_lines(const std::vector<std::string_view>& lines, std::size_t first, std::size_t last) {
  const auto begin = lines.begin() + static_cast<std::ptrdiff_t>(first) - 1;
  const auto end = lines.begin() + static_cast<std::ptrdiff_t>(last);
  return static_cast<std::size_t>(std::count_if(begin, end, [](auto line) { return !is_table_row(line); }));
}

}  // namespace

std::string code_only(std::string_view source) {
  return Blanker(source).run();
}

std::vector<FunctionExtent> functions_of(std::string_view source) {
  const std::string code = code_only(source);
  const auto lines = lines_of(code);
  std::vector<FunctionExtent> functions;
  std::string head;
  std::size_t line = 1;
  std::size_t head_line = 1;
  std::size_t depth = 0;  // inside a function; 0 = outside
  for (const char c : code) {
    if (c == '\n') ++line;
    if (depth > 0) {
      if (c == '{') ++depth;
      if (c == '}' && --depth == 0)
        functions.back().lines = counted_lines(lines, functions.back().first_line, line);
    } else if (c == '{') {
      if (is_function_head(head)) {
        functions.push_back({head_line, 0});
        depth = 1;
      }
      head.clear();
    } else if (c == ';' || c == '}') {
      head.clear();
    } else if (!head.empty() || !std::isspace(static_cast<unsigned char>(c))) {
      if (head.empty()) head_line = line;
      head += c;
    }
  }
  return functions;
}

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty()) {
    const auto end = text.find('\n');
    lines.push_back(text.substr(0, end));
    if (end == std::string_view::npos) break;
    text.remove_prefix(end + 1);
  }
  return lines;
}

}  // namespace truceline
