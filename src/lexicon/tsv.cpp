#include "truceline/lexicon/tsv.hpp"

#include <algorithm>
#include <stdexcept>
#include <utility>

#include "truceline/base/error.hpp"
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

}  // namespace

std::string_view TsvRow::operator[](std::string_view column) const {
  const auto found = std::find(columns_->begin(), columns_->end(), column);
  if (found == columns_->end()) {
    throw std::logic_error("no column \"" + std::string(column) + "\" in " + *file_);
  }
  const auto index = static_cast<std::size_t>(found - columns_->begin());
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
  throw FormatError(*file_, line_, message);
}

TsvFile::TsvFile(std::string name, std::string_view text, const std::vector<std::string>& needed_columns)
    : name_(std::move(name)) {
  const std::size_t lines = 1 + count_of(text, '\n');
  cells_.reserve(lines + count_of(text, '\t'));
  rows_.reserve(lines);
  std::size_t number = 0;
  while (!text.empty()) {
    ++number;
    std::string_view line = take(text, '\n');
    if (!line.empty() && line.back() == '\r') line.remove_suffix(1);
    if (!is_valid_utf8(line)) throw FormatError(name_, number, "bytes that are not UTF-8");
    if (trimmed(line).empty() || line.front() == '#') continue;
    const std::size_t first = cells_.size();
    while (line.data() != nullptr) cells_.push_back(trimmed(take(line, '\t')));
    const std::span cells = std::span<const std::string_view>(cells_).subspan(first);
    if (columns_.empty()) {
      columns_.assign(cells.begin(), cells.end());
      check_header(name_, number, columns_, needed_columns);
      continue;
    }
    if (cells.size() > columns_.size()) {
      throw FormatError(name_, number,
                        std::to_string(cells.size()) + " cells, but the header names " +
                            std::to_string(columns_.size()) + " columns");
    }
    rows_.emplace_back(&columns_, cells, number, &name_);
  }
  if (columns_.empty()) throw FormatError(name_, 0, "no header line");
}

}  // namespace truceline
