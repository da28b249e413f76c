// C++ source as the rules of the house see it: without comments, and cut into functions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace truceline {

/// `source` with the same lines, where comments, preprocessor lines and the insides of string and character
/// literals are spaces.
[[nodiscard]] std::string code_only(std::string_view source);

/// A function's definition. `lines` runs from the first line of its head (counted from 1) to its closing
/// brace; rows of tables, which begin with a literal, are data and not counted.
struct FunctionExtent {
  std::size_t first_line = 0;
  std::size_t lines = 0;
};

/// Every outermost function of `source`, by counting braces: a block whose head has parentheses. Lambdas
/// belong to the function around them.
[[nodiscard]] std::vector<FunctionExtent> functions_of(std::string_view source);

/// The lines of `text`, without line ends.
[[nodiscard]] std::vector<std::string_view> lines_of(std::string_view text);

}  // namespace truceline
