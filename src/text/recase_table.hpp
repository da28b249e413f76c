// How words are written in mixed case, as counted in open treebanks (data/lexicon/case_words.tsv).
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

namespace truceline {

class CaseTable {
 public:
  enum class Habit { small, either, capital };
  struct Entry {
    Habit habit = Habit::small;
    std::string form;  ///< when it is more than a first capital: "McDonald", "NATO"
  };

  /// The table built into the program, read when it is first asked for. Throws FormatError when the file is
  /// broken.
  [[nodiscard]] static const CaseTable& builtin();
  /// `word` in lower case; null when it is not in the table.
  [[nodiscard]] const Entry* find(std::string_view word) const;

 private:
  CaseTable();
  std::unordered_map<std::string, Entry> entries_;
};

}  // namespace truceline
