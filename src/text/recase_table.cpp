#include "text/recase_table.hpp"

#include "truceline/base/resources.hpp"
#include "truceline/lexicon/tsv.hpp"

namespace truceline {
namespace {

constexpr const char* kFile = "data/lexicon/case_words.tsv";

std::optional<CaseTable::Habit> parse_habit(std::string_view list) {
  if (list == "common_word") return CaseTable::Habit::small;
  if (list == "name_or_word") return CaseTable::Habit::either;
  if (list == "proper_word") return CaseTable::Habit::capital;
  return std::nullopt;
}

}  // namespace

CaseTable::CaseTable() {
  const TsvFile file(kFile, resource(kFile), {"list", "word", "value"});
  for (const TsvRow& row : file.rows()) {
    const auto habit = parse_habit(row["list"]);
    if (!habit) row.fail("no such list");
    for (std::string& word : row.list("word"))
      entries_.insert_or_assign(std::move(word), Entry{*habit, std::string(row["value"])});
  }
}

const CaseTable& CaseTable::builtin() {
  static const CaseTable kTable;
  return kTable;
}

const CaseTable::Entry* CaseTable::find(std::string_view word) const {
  const auto it = entries_.find(std::string(word));
  return it == entries_.end() ? nullptr : &it->second;
}

}  // namespace truceline
