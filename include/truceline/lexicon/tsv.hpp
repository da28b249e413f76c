// Reader of the lexicon's files: tab-separated values, a header line with the column names, '#' comment
// lines.
#pragma once

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace truceline {

/// One row; cells are views into the file's text, which must outlive it.
class TsvRow {
 public:
  TsvRow(const std::vector<std::string>* columns, std::span<const std::string_view> cells, std::size_t line,
         const std::string* file)
      : columns_(columns), cells_(cells), line_(line), file_(file) {}

  /// The cell of `column`; "" when the row ends before it. Throws std::logic_error when there is no such
  /// column.
  [[nodiscard]] std::string_view operator[](std::string_view column) const;
  /// The cell split at `separator`, trimmed, without empty parts.
  [[nodiscard]] std::vector<std::string> list(std::string_view column, char separator = ';') const;
  /// The same without copies, valid as long as the text that was read.
  [[nodiscard]] std::vector<std::string_view> views(std::string_view column, char separator = ';') const;
  [[nodiscard]] std::size_t line() const noexcept { return line_; }
  /// Throws FormatError at this row.
  [[noreturn]] void fail(const std::string& message) const;

 private:
  const std::vector<std::string>* columns_;
  std::span<const std::string_view> cells_;  ///< in the file's list
  std::size_t line_;
  const std::string* file_;
};

class TsvFile {
 public:
  /// Reads `text`, of the file `name`. Throws FormatError with the line when a needed column is missing, a
  /// row has more cells than the header, or bytes are not UTF-8.
  TsvFile(std::string name, std::string_view text, const std::vector<std::string>& needed_columns);
  TsvFile(const TsvFile&) = delete;
  TsvFile& operator=(const TsvFile&) = delete;
  [[nodiscard]] const std::vector<TsvRow>& rows() const noexcept { return rows_; }

 private:
  std::string name_;
  std::vector<std::string> columns_;
  std::vector<std::string_view> cells_;  ///< of all rows; never grows, for the rows point into it
  std::vector<TsvRow> rows_;
};

}  // namespace truceline
