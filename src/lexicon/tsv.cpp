#include "truceline/lexicon/tsv.hpp"

#include <algorithm>
#include <stdexcept>
#include <unordered_map>
#include <utility>

#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

std::string_view trimmed(std::string_view text) {
  const std::size_t first = text.find_first_not_of(' ');
  if (first == std::string_view::npos) return {};
  return text.substr(first, text.find_last_not_of(' ') - first + 1);
}

/// Cuts the part before the first `separator` off `rest`; the last part leaves `rest` null.
std::string_view take(std::string_view& rest, char separator) {
  const std::size_t end = rest.find(separator);
  const std::string_view part = rest.substr(0, end);
  rest = end == std::string_view::npos ? std::string_view() : rest.substr(end + 1);
  return part;
}

std::size_t count_of(std::string_view text, char sign) {
  return static_cast<std::size_t>(std::count(text.begin(), text.end(), sign));
}

void check_header(const std::string& file, std::size_t line, const std::vector<std::string>& columns,
                  const std::vector<std::string>& needed) {
  for (auto column = columns.begin(); column != columns.end(); ++column) {
    if (std::find(columns.begin(), column, *column) != column) {
      throw FormatError(file, line, "column \"" + *column + "\" stands twice in the header");
    }
  }
  for (const std::string& column : needed) {
    if (std::find(columns.begin(), columns.end(), column) == columns.end()) {
      throw FormatError(file, line, "the header lacks the column \"" + column + "\"");
    }
  }
}

void check_known(const std::string& file, std::size_t line, const std::vector<std::string>& columns,
                 const std::vector<std::string>& known) {
  std::string names;
  for (const std::string& name : known) names += (names.empty() ? "" : ", ") + name;
  for (const std::string& column : columns) {
    if (std::find(known.begin(), known.end(), column) == known.end())
      throw FormatError(file, line, "no column \"" + column + "\"; there are: " + names);
  }
}

/// Columns that a user's file leaves out are known, but no row reaches them.
void add_missing(std::vector<std::string>& columns, const std::vector<std::string>& known) {
  for (const std::string& name : known) {
    if (std::find(columns.begin(), columns.end(), name) == columns.end()) columns.push_back(name);
  }
}

}  // namespace

std::string_view TsvRow::operator[](std::string_view column) const {
  const auto found = std::find(layer_->columns.begin(), layer_->columns.end(), column);
  if (found == layer_->columns.end()) {
    throw std::logic_error("no column \"" + std::string(column) + "\" in " + layer_->file);
  }
  const auto index = static_cast<std::size_t>(found - layer_->columns.begin());
  return index < cells_.size() ? cells_[index] : std::string_view();
}

std::vector<std::string> TsvRow::list(std::string_view column, char separator) const {
  const auto parts = views(column, separator);
  return {parts.begin(), parts.end()};
}

std::vector<std::string_view> TsvRow::views(std::string_view column, char separator) const {
  std::vector<std::string_view> parts;
  std::string_view rest = (*this)[column];
  while (!rest.empty()) {
    const std::string_view part = trimmed(take(rest, separator));
    if (!part.empty()) parts.emplace_back(part);
  }
  return parts;
}

void TsvRow::fail(const std::string& message) const {
  throw FormatError(layer_->file, line_, message);
}

void TsvRow::report(const std::string& message) const {
  if (!layer_->problems) fail(message);
  layer_->problems->push_back({Severity::error, layer_->file, line_, message});
}

TsvFile::TsvFile(std::string name, const TsvSource& source, const std::vector<std::string>& needed_columns,
                 const TsvMerge& merge) {
  const std::size_t lines = 2 + count_of(source.text, '\n') + count_of(source.user_text, '\n');
  cells_.reserve(lines + count_of(source.text, '\t') + count_of(source.user_text, '\t'));
  rows_.reserve(lines);
  layers_[0] = {std::move(name), {}, 0, false, source.problems};
  read(layers_[0], source.text, needed_columns, rows_);
  if (source.user_name.empty()) return;
  layers_[1] = {source.user_name, {}, 0, true, source.problems};
  std::vector<TsvRow> user;
  read(layers_[1], source.user_text, needed_columns, user);
  put_over(std::move(user), source.replaces, merge);
}

void TsvFile::read(TsvLayer& layer, std::string_view text, const std::vector<std::string>& needed,
                   std::vector<TsvRow>& rows) {
  std::size_t number = 0;
  try {
    while (!text.empty()) {
      const std::string_view line = take(text, '\n');
      ++number;
      try {
        read_line(layer, line, number, needed, rows);
      } catch (const FormatError& error) {
        if (!layer.problems || layer.columns.empty()) throw;
        layer.problems->push_back({Severity::error, error.file(), error.line(), error.message()});
      }
    }
    if (layer.columns.empty()) throw FormatError(layer.file, 0, "no header line");
  } catch (const FormatError& error) {
    if (!layer.problems) throw;
    layer.problems->push_back({Severity::error, error.file(), error.line(), error.message()});
  }
}

void TsvFile::read_line(TsvLayer& layer, std::string_view line, std::size_t number,
                        const std::vector<std::string>& needed, std::vector<TsvRow>& rows) {
  if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
  if (!is_valid_utf8(line)) throw FormatError(layer.file, number, "bytes that are not UTF-8");
  if (trimmed(line).empty() || line.front() == '#') return;
  const std::size_t first = cells_.size();
  while (line.data() != nullptr) cells_.push_back(trimmed(take(line, '\t')));
  const std::span cells = std::span<const std::string_view>(cells_).subspan(first);
  if (layer.columns.empty()) {
    const std::vector<std::string> columns(cells.begin(), cells.end());
    check_header(layer.file, number, columns, layer.user ? std::vector<std::string>() : needed);
    if (layer.user) check_known(layer.file, number, columns, layers_[0].columns);
    layer.columns = columns;
    layer.named = columns.size();
    if (layer.user) add_missing(layer.columns, layers_[0].columns);
    return;
  }
  if (cells.size() > layer.named) {
    throw FormatError(layer.file, number,
                      std::to_string(cells.size()) + " cells, but the header names " +
                          std::to_string(layer.named) + " columns");
  }
  rows.emplace_back(&layer, cells, number);
}

void TsvFile::put_over(std::vector<TsvRow>&& user, bool replaces, const TsvMerge& merge) {
  if (replaces) {
    rows_ = std::move(user);
    return;
  }
  std::unordered_map<std::string_view, std::size_t> by_key;
  for (std::size_t i = 0; !merge.key.empty() && i < rows_.size(); ++i) by_key.emplace(rows_[i][merge.key], i);
  std::vector<TsvRow> added;
  for (const TsvRow& row : user) {
    const auto same = merge.key.empty() ? by_key.end() : by_key.find(row[merge.key]);
    if (same == by_key.end()) {
      added.push_back(row);
    } else {
      rows_[same->second] = row;
      by_key.erase(
          same);  // a second row of the user's with this key is a fault, which the reader of the file finds
    }
  }
  rows_.insert(merge.user_first ? rows_.begin() : rows_.end(), added.begin(), added.end());
}

}  // namespace truceline
