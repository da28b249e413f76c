#include "app/table.hpp"

#include <algorithm>
#include <numeric>
#include <ostream>
#include <sstream>

#include "truceline/base/utf8.hpp"

namespace truceline::app {
namespace {

constexpr std::size_t kGap = 2;

/// The bytes of the first `width` code points.
std::size_t bytes_of(std::string_view text, std::size_t width) {
  std::size_t at = 0;
  for (std::size_t i = 0; i < width && at < text.size(); ++i) at += decode_utf8(text, at).length;
  return at;
}

void wrap_paragraph(const std::string& paragraph, std::size_t width, std::vector<std::string>& lines) {
  std::istringstream words(paragraph);
  const std::string indent(std::min(paragraph.find_first_not_of(' '), paragraph.size()), ' ');
  std::string line = indent;
  for (std::string word; words >> word;) {
    if (line.size() > indent.size() && text_width(line) + 1 + text_width(word) > width) {
      lines.push_back(std::move(line));
      line = indent;
    }
    while (text_width(word) > width) {
      const std::size_t cut = bytes_of(word, width);
      lines.push_back(word.substr(0, cut));
      word.erase(0, cut);
    }
    if (!word.empty()) line += (line.size() > indent.size() ? " " : "") + word;
  }
  lines.push_back(std::move(line));
}

std::size_t natural_width(const std::string& text) {
  std::size_t widest = 0;
  std::istringstream lines(text);
  for (std::string line; std::getline(lines, line);) widest = std::max(widest, text_width(line));
  return widest;
}

std::string padded(const std::string& text, std::size_t width, bool right) {
  const std::size_t used = std::min(width, text_width(text));
  const std::string space(width - used, ' ');
  return right ? space + text : text + space;
}

std::string without_end_space(std::string line) {
  while (line.ends_with(' ')) line.pop_back();
  return line;
}

}  // namespace

std::vector<std::string> wrapped(const std::string& text, std::size_t width) {
  std::vector<std::string> lines;
  std::istringstream paragraphs(text);
  for (std::string paragraph; std::getline(paragraphs, paragraph);) {
    wrap_paragraph(paragraph, std::max<std::size_t>(1, width), lines);
  }
  if (lines.empty()) lines.emplace_back();
  return lines;
}

void Table::add_row(std::vector<Cell> cells) {
  lines_.push_back({std::move(cells), 0, 0, false});
}

void Table::add_note(std::size_t column, Cell cell, std::size_t hang) {
  lines_.push_back({{std::move(cell)}, column, hang, true});
}

std::vector<std::size_t> Table::widths() const {
  std::vector<std::size_t> widths;
  for (const Column& column : columns_) widths.push_back(text_width(column.title));
  for (const Line& line : lines_) {
    for (std::size_t i = 0; !line.note && i < line.cells.size(); ++i) {
      widths[i] = std::max(widths[i], std::min(columns_[i].most, natural_width(line.cells[i].text)));
    }
  }
  const std::size_t room = terminal_.width - kGap * (columns_.size() - 1);
  while (std::accumulate(widths.begin(), widths.end(), std::size_t{0}) > room) {
    std::size_t widest = columns_.size();
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (widths[i] > columns_[i].least && (widest == columns_.size() || widths[i] > widths[widest]))
        widest = i;
    }
    if (widest == columns_.size()) break;
    --widths[widest];
  }
  return widths;
}

void Table::print_row(std::ostream& out, const std::vector<Cell>& cells,
                      const std::vector<std::size_t>& widths) const {
  std::vector<std::vector<std::string>> texts;
  std::size_t height = 0;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    texts.push_back(wrapped(cells[i].text, widths[i]));
    height = std::max(height, texts.back().size());
  }
  for (std::size_t row = 0; row < height; ++row) {
    std::string line;
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const std::string text = row < texts[i].size() ? texts[i][row] : "";
      const bool last = i + 1 == cells.size();
      const std::string shown =
          last && !columns_[i].right ? text : padded(text, widths[i], columns_[i].right);
      line += terminal_.styled(shown, cells[i].style) + (last ? "" : std::string(kGap, ' '));
    }
    out << without_end_space(std::move(line)) << '\n';
  }
}

void Table::print_note(std::ostream& out, const Line& line, const std::vector<std::size_t>& widths) const {
  std::size_t indent = 0;
  for (std::size_t i = 0; i < line.column; ++i) indent += widths[i] + kGap;
  const std::size_t room =
      terminal_.width > indent + line.hang + 20 ? terminal_.width - indent - line.hang : 20;
  const Cell& cell = line.cells.front();
  bool first = true;
  for (const std::string& text : wrapped(cell.text, room)) {
    out << std::string(indent + (first ? 0 : line.hang), ' ') << terminal_.styled(text, cell.style) << '\n';
    first = false;
  }
}

void Table::print(std::ostream& out) const {
  const auto column_widths = widths();
  std::vector<Cell> titles;
  std::vector<Cell> rules;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    titles.push_back({columns_[i].title, Style::bold});
    std::string rule;
    for (std::size_t k = 0; k < column_widths[i]; ++k) rule += "─";
    rules.push_back({rule, Style::dim});
  }
  print_row(out, titles, column_widths);
  print_row(out, rules, column_widths);
  for (const Line& line : lines_) {
    if (line.note) {
      print_note(out, line, column_widths);
    } else {
      print_row(out, line.cells, column_widths);
    }
  }
}

}  // namespace truceline::app
