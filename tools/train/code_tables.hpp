// What the codes of words stand for, to start their table with.
#pragma once

#include <string>

#include "train/parameter.hpp"

namespace truceline::train {

/// Reads lines "table<TAB>code<TAB>number number ..." (scripts/word_codes); row 256 · table + code of the
/// result. Throws FormatError when a row of the `tables` tables is missing or has another length.
[[nodiscard]] Matrix read_code_tables(const std::string& path, Eigen::Index tables);

}  // namespace truceline::train
