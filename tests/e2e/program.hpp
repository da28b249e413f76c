// Runs the built program as a user would.
#pragma once

#include <gtest/gtest.h>

#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "temporary_folder.hpp"

namespace truceline::test {

struct Outcome {
  int code = -1;    ///< exit code, -1 when a signal ended it
  int signal = 0;   ///< that signal, 0 when it ended by itself
  std::string out;  ///< standard output
  std::string err;  ///< standard error
};

using Arguments = std::vector<std::string>;
using Variables = std::vector<std::pair<std::string, std::string>>;  ///< added to the environment

/// Runs any program, without a shell and without a terminal; `input` is its standard input.
Outcome run_command(const Arguments& command, const std::string& input = "", const Variables& variables = {});
/// Runs truceline.
Outcome run_truceline(const Arguments& arguments, const std::string& input = "",
                      const Variables& variables = {});

/// A folder of its own for each test, removed with it.
class EndToEnd : public testing::Test {
 protected:
  /// Writes a file into the folder and gives its path.
  std::string write(const std::string& name, const std::string& content) const;
  [[nodiscard]] std::string path(const std::string& name) const { return (folder_ / name).string(); }
  /// A database with the articles of kArticles.
  std::string database() const;

  /// Is python3-jsonschema there?
  [[nodiscard]] static bool can_check_schemas();
  /// Checks `json` against schema/NAME.schema.json; exit code 0 when it follows it.
  static Outcome against_schema(const std::string& name, const std::string& json);
  /// Runs truceline, and expects its output to follow the schema.
  static void expect_valid(const std::string& schema, const Arguments& arguments);

  TemporaryFolder temporary_;
  const std::filesystem::path& folder_ = temporary_.path();
};

/// Two short articles, made up, on different conflicts.
extern const char* const kBorderArticle;
extern const char* const kMissionArticle;

/// The short event ids of a table, "[1f3a9c2e]", without the brackets.
[[nodiscard]] std::vector<std::string> event_ids(const std::string& table);

[[nodiscard]] std::string file_text(const std::string& path);

}  // namespace truceline::test
