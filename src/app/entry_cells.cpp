#include "app/entry_cells.hpp"

#include "app/option_values.hpp"
#include "app/result_text.hpp"

namespace truceline::app {

std::string date_cell(const ChronologyEntry& entry) {
  std::string text = entry.date_text.empty() ? "undated" : entry.date_text;
  if (entry.wide) text += kWideMark;
  if (entry.when.basis == DateBasis::inferred) text += kInferredMark;
  return text;
}

std::string event_cell(const ChronologyEntry& entry) {
  const std::string mark = status_mark(entry.status);
  return type_label(entry.type) + (mark.empty() ? "" : "\n" + mark);
}

std::string place_cell(const ChronologyEntry& entry) {
  std::string text = on_one_line(entry.place);
  if (!entry.place_within.empty()) text += " (" + on_one_line(entry.place_within) + ")";
  return text;
}

}  // namespace truceline::app
