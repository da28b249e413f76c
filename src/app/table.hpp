// Aligned tables whose cells wrap.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <utility>
#include <vector>

#include "app/terminal.hpp"

namespace truceline::app {

struct Cell {
  std::string text;  ///< '\n' breaks lines
  Style style = Style::plain;
};

[[nodiscard]] inline Cell plain_cell(std::string text) {
  return {std::move(text), Style::plain};
}
/// "–" for none.
[[nodiscard]] inline std::string count_text(std::size_t count) {
  return count ? std::to_string(count) : "–";
}

struct Column {
  std::string title;
  std::size_t least = 4;   ///< columns it keeps when the table must shrink
  bool right = false;      ///< numbers
  std::size_t most = 200;  ///< wider cells wrap even when there is room
};

class Table {
 public:
  Table(std::vector<Column> columns, Terminal terminal) : columns_(std::move(columns)), terminal_(terminal) {}

  /// One cell a column.
  void add_row(std::vector<Cell> cells);
  /// A line under the last row that runs from `column` to the right edge; `hang` columns are indented when it
  /// wraps.
  void add_note(std::size_t column, Cell cell, std::size_t hang = 0);
  /// Titles, a rule, the rows.
  void print(std::ostream& out) const;

 private:
  struct Line {
    std::vector<Cell> cells;  ///< one = a note
    std::size_t column = 0;
    std::size_t hang = 0;
    bool note = false;
  };
  [[nodiscard]] std::vector<std::size_t> widths() const;
  void print_row(std::ostream& out, const std::vector<Cell>& cells,
                 const std::vector<std::size_t>& widths) const;
  void print_note(std::ostream& out, const Line& line, const std::vector<std::size_t>& widths) const;

  std::vector<Column> columns_;
  Terminal terminal_;
  std::vector<Line> lines_;
};

/// `text` in lines of at most `width` columns, broken at spaces where possible; never empty.
[[nodiscard]] std::vector<std::string> wrapped(const std::string& text, std::size_t width);

}  // namespace truceline::app
