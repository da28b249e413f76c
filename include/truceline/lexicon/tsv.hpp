// Reader of the lexicon's files: tab-separated values, a header line with the column names, '#' comment
// lines. A file may have two layers: the text built into the program and a user's over it.
#pragma once

#include <array>
#include <concepts>
#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/base/diagnostic.hpp"
#include "truceline/base/error.hpp"

namespace truceline {

/// The text of a file with a user's text of the same name over it. Any text alone is a source of one layer.
struct TsvSource {
  std::string_view text;            ///< built in
  std::string user_name;            ///< path of the user's file; "" = there is none
  std::string_view user_text;       ///< must outlive what is read from it, as `text` must
  bool replaces = false;            ///< the user's rows stand in place of all built-in ones
  Diagnostics* problems = nullptr;  ///< where faults are gathered; null = the first one is thrown

  TsvSource() = default;
  template <std::convertible_to<std::string_view> Text>
  TsvSource(const Text& built_in) : text(built_in) {}  // NOLINT(google-explicit-constructor)
};

/// How the rows of a user's layer meet the built-in ones.
struct TsvMerge {
  /// A user's row goes in the place of the built-in row that has the same cell here; "" = it is added.
  std::string_view key;
  bool user_first = false;  ///< rows that are added go before the built-in ones, not behind them
};

/// What the rows of one layer have in common.
struct TsvLayer {
  std::string file;
  std::vector<std::string> columns;
  std::size_t named = 0;  ///< of these, by the file's own header; the others' cells are empty
  bool user = false;
  Diagnostics* problems = nullptr;
};

/// One row; cells are views into the file's text, which must outlive it.
class TsvRow {
 public:
  TsvRow(const TsvLayer* layer, std::span<const std::string_view> cells, std::size_t line)
      : layer_(layer), cells_(cells), line_(line) {}

  /// The cell of `column`; "" when the row ends before it. Throws std::logic_error when there is no such
  /// column.
  [[nodiscard]] std::string_view operator[](std::string_view column) const;
  /// The cell split at `separator`, trimmed, without empty parts.
  [[nodiscard]] std::vector<std::string> list(std::string_view column, char separator = ';') const;
  /// The same without copies, valid as long as the text that was read.
  [[nodiscard]] std::vector<std::string_view> views(std::string_view column, char separator = ';') const;
  [[nodiscard]] std::size_t line() const noexcept { return line_; }
  [[nodiscard]] const std::string& file() const noexcept { return layer_->file; }
  /// Of a user's layer?
  [[nodiscard]] bool user() const noexcept { return layer_->user; }
  /// Throws FormatError at this row.
  [[noreturn]] void fail(const std::string& message) const;
  /// Keeps the fault where faults are gathered, else throws it.
  void report(const std::string& message) const;

 private:
  const TsvLayer* layer_;
  std::span<const std::string_view> cells_;  ///< in the file's list
  std::size_t line_;
};

class TsvFile {
 public:
  /// Reads `source`, whose built-in text is the file `name`. Throws FormatError with the line when a needed
  /// column is missing, a row has more cells than the header, or bytes are not UTF-8. A user's file may leave
  /// columns out, whose cells are then empty, but have none that the built-in file lacks. Where faults are
  /// gathered, a row that cannot be read is left out, and so is a layer whose header cannot.
  TsvFile(std::string name, const TsvSource& source, const std::vector<std::string>& needed_columns,
          const TsvMerge& merge = {});
  TsvFile(const TsvFile&) = delete;
  TsvFile& operator=(const TsvFile&) = delete;
  [[nodiscard]] const std::vector<TsvRow>& rows() const noexcept { return rows_; }

  /// Calls `use` with each row; a FormatError is gathered where faults are, and the next row is taken.
  template <class Use>
  void for_each(Use&& use) const {
    for (const TsvRow& row : rows_) {
      try {
        use(row);
      } catch (const FormatError& error) {
        row.report(error.message());
      }
    }
  }

 private:
  void read(TsvLayer& layer, std::string_view text, const std::vector<std::string>& needed,
            std::vector<TsvRow>& rows);
  void read_line(TsvLayer& layer, std::string_view line, std::size_t number,
                 const std::vector<std::string>& needed, std::vector<TsvRow>& rows);
  void put_over(std::vector<TsvRow>&& user, bool replaces, const TsvMerge& merge);

  std::array<TsvLayer, 2> layers_;       ///< built in, user's
  std::vector<std::string_view> cells_;  ///< of all rows; never grows, for the rows point into it
  std::vector<TsvRow> rows_;
};

}  // namespace truceline
