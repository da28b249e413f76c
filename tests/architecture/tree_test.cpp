// The rules of source_rules.hpp over the whole source tree.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <map>

#include "architecture/source_rules.hpp"
#include "architecture/source_tree.hpp"

namespace truceline {
namespace {

namespace fs = std::filesystem;

using Rule = Breaches (*)(const std::string&, std::string_view);

Breaches check(const std::vector<SourceFile>& files, Rule rule) {
  Breaches all;
  for (const auto& file : files) {
    auto breaches = rule(file.path, file.text);
    all.insert(all.end(), breaches.begin(), breaches.end());
  }
  return all;
}

/// The C++ files below the folders; none at all would make every rule hold.
std::vector<SourceFile> cpp_files(const std::vector<std::string>& folders) {
  std::vector<SourceFile> files;
  for (const auto& folder : folders) {
    auto found = sources_below(folder, {".cpp", ".hpp"});
    EXPECT_FALSE(found.empty()) << folder;
    files.insert(files.end(), std::make_move_iterator(found.begin()), std::make_move_iterator(found.end()));
  }
  return files;
}

/// Files whose lists are names of a formal language, not words of English.
struct FormalNames {
  std::string_view path;
  std::string_view reason;
};
constexpr FormalNames kFormalNames[] = {
    {"src/lexicon/", "columns of the data files"},
    {"src/exchange/diagram_style.cpp", "columns of data/lexicon/diagram.tsv"},
    {"src/model/vocabulary.cpp", "the closed vocabularies of the model"},
    {"src/text/html_guard.cpp", "elements of HTML"},
    {"src/text/html_tree.cpp", "roles of HTML elements"},
};

void expect_none(const Breaches& breaches) {
  EXPECT_TRUE(breaches.empty()) << to_string(breaches);
}

TEST(SourceTree, IncludesPointToTheSameOrALowerLayer) {
  expect_none(check(cpp_files({"include", "src"}), upward_includes));
}

TEST(SourceTree, PublicHeadersAreLight) {
  expect_none(check(cpp_files({"include"}), heavy_includes));
}

TEST(SourceTree, FilesAreShort) {
  expect_none(check(cpp_files({"include", "src", "tests", "examples"}), long_file));
}

TEST(SourceTree, FunctionsAreShort) {
  expect_none(check(cpp_files({"include", "src", "tests", "examples"}), long_functions));
}

TEST(SourceTree, WordsAreDataNotCode) {
  auto files = cpp_files({"src"});
  for (const auto& [path, reason] : kFormalNames) {
    const auto exempt = [&](const SourceFile& file) { return file.path.starts_with(path); };
    EXPECT_GT(std::erase_if(files, exempt), 0U) << "no longer there: " << path << " (" << reason << ')';
  }
  expect_none(check(files, word_lists));
}

TEST(SourceTree, EverySourceIsBuilt) {
  std::map<std::string, std::vector<std::string>> by_folder;
  for (const auto& file : cpp_files({"src", "tests"})) {
    const fs::path path(file.path);
    if (path.extension() == ".cpp" && path.parent_path().generic_string() != "tests/install/consumer")
      by_folder[path.parent_path().generic_string()].push_back(path.filename().string());
  }
  Breaches breaches;
  for (const auto& [folder, names] : by_folder) {
    for (auto& breach : unlisted_sources(folder, read_source(folder + "/CMakeLists.txt"), names))
      breaches.push_back(std::move(breach));
  }
  expect_none(breaches);
}

TEST(SourceTree, EveryLayerHasTests) {
  for (const auto& layer : layers()) {
    const std::string folder = layer == "app" ? "tests/e2e" : "tests/" + layer;
    ASSERT_TRUE(fs::is_directory(fs::path(TRUCELINE_SOURCE_DIR) / folder)) << folder;
    const auto files = sources_below(folder, {".cpp"});
    EXPECT_TRUE(std::any_of(files.begin(), files.end(),
                            [](const SourceFile& file) { return file.path.ends_with("_test.cpp"); }))
        << folder << " has no *_test.cpp";
  }
}

TEST(SourceTree, NoFileNamesPathsOfAMachine) {
  auto files = tracked_text_files();
  if (!files) GTEST_SKIP() << "not a git checkout";
  std::erase_if(*files, [](const SourceFile& file) { return file.path.starts_with("tests/"); });
  EXPECT_GT(files->size(), 100U);
  expect_none(check(*files, machine_paths));
}

TEST(SourceTree, EveryLexiconFileStatesItsOrigin) {
  const auto files = sources_below("data/lexicon", {".tsv"});
  ASSERT_FALSE(files.empty());
  for (const auto& file : files) EXPECT_TRUE(file.text.starts_with("# ")) << file.path;
}

}  // namespace
}  // namespace truceline
