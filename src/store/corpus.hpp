// What the merging must know of the claims of a scope.
#pragma once

#include <string>

#include "store/statement.hpp"
#include "truceline/resolve/corpus.hpp"

namespace truceline {

/// The corpus of the claims whose ids are in `claim_table`, or of all claims when it is "".
[[nodiscard]] Corpus read_corpus(Statements& sql, const std::string& claim_table);
[[nodiscard]] Corrections read_corrections(Statements& sql);

}  // namespace truceline
