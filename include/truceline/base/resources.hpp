// The data files that are built into the program: lexicons, SQL, JSON schemas.
#pragma once

#include <string_view>
#include <vector>

namespace truceline {

/// The bytes of the embedded file `path` ("data/lexicon/months.tsv", "schema/0001_initial.sql"), alive as
/// long as the program. Throws std::logic_error when the file was not built in.
[[nodiscard]] std::string_view resource(std::string_view path);

/// The paths of all embedded files whose path starts with `prefix`, sorted.
[[nodiscard]] std::vector<std::string_view> resource_paths(std::string_view prefix);

}  // namespace truceline
