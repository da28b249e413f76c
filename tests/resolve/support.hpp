// What several tests of this folder need.
#pragma once

#include <utility>
#include <vector>

#include "truceline/lexicon/lexicon_files.hpp"
#include "truceline/lexicon/name_rules.hpp"
#include "truceline/lexicon/word_lists.hpp"
#include "truceline/model/vocabulary.hpp"

namespace truceline {

inline const NameRules& rules() {
  static const NameRules all(LexiconFiles().source("transliteration.tsv"), WordLists::builtin());
  return all;
}

using Parties = std::vector<std::pair<const char*, Role>>;
inline const Parties kBoth = {{"Chad", Role::participant}, {"Sudan", Role::participant}};

}  // namespace truceline
