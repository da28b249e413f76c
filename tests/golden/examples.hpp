// The example articles and what is expected of them: examples/articles and examples/expected.
#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "truceline/pipeline.hpp"

namespace truceline::golden {

/// A file of examples/articles. `name` is its name without the ending: colombia.html has colombia.gold.jsonl
/// and colombia.chronology.txt.
struct Example {
  std::string name;
  std::filesystem::path path;
};

/// The built-in lexicon, loaded once.
[[nodiscard]] const Lexicon& lexicon();

/// All of them, by name.
[[nodiscard]] std::vector<Example> examples();

/// examples/expected/<file>.
[[nodiscard]] std::filesystem::path expected_path(const std::string& file);

/// The bytes of a file; "" when it is not there.
[[nodiscard]] std::string contents(const std::filesystem::path& path);

/// The extraction of every article in the file, in its order. Throws std::runtime_error when one of them
/// cannot be read.
[[nodiscard]] std::vector<Extraction> extract_all(const Example& example);

/// The id of an article in the gold: its own, else the example's name.
[[nodiscard]] std::string article_id(const Document& document, const Example& example);

}  // namespace truceline::golden
