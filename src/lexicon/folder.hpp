// Where the built-in files of the lexicon lie.
#pragma once

#include <string_view>

namespace truceline {

inline constexpr std::string_view kLexiconFolder = "data/lexicon/";

}  // namespace truceline
