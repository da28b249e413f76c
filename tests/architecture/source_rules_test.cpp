// Every rule finds a wrong sample and leaves a right one alone.
#include "architecture/source_rules.hpp"

#include <gtest/gtest.h>

namespace truceline {
namespace {

std::string repeated(const std::string& line, std::size_t times) {
  std::string text;
  for (std::size_t i = 0; i < times; ++i) text += line;
  return text;
}

TEST(Rules, LayerFollowsFromThePath) {
  EXPECT_EQ(layer_of("include/truceline/text/reader.hpp"), "text");
  EXPECT_EQ(layer_of("src/text/html.cpp"), "text");
  EXPECT_EQ(layer_of("include/truceline/pipeline.hpp"), "pipeline");
  EXPECT_EQ(layer_of("include/truceline/other.hpp"), "");
  EXPECT_EQ(layer_of("src/other.cpp"), "");
}

TEST(Rules, IncludesPointDown) {
  const std::string from = "src/text/html.cpp";
  EXPECT_TRUE(upward_includes(from, "#include \"truceline/model/date.hpp\"\n").empty());
  EXPECT_TRUE(upward_includes(from, "#include \"text/html_tree.hpp\"\n#include <gumbo.h>\n").empty());
  EXPECT_TRUE(upward_includes("src/app/main.cpp", "#include \"truceline/pipeline.hpp\"\n").empty());
}

TEST(Rules, UpwardIncludesAreFound) {
  const auto upward = upward_includes("src/text/html.cpp", "\n  # include \"truceline/graph/views.hpp\"\n");
  ASSERT_EQ(upward.size(), 1U);
  EXPECT_EQ(upward[0].line, 2U);
  EXPECT_EQ(to_string(upward), "src/text/html.cpp:2: \"truceline/graph/views.hpp\" is of a higher layer\n");
  EXPECT_EQ(upward_includes("src/graph/views.cpp", "#include \"store/days.hpp\"\n").size(), 1U);
  EXPECT_EQ(upward_includes("src/query/names.cpp", "#include \"truceline/pipeline.hpp\"\n").size(), 1U);
  EXPECT_EQ(upward_includes("include/truceline/model/date.hpp", "#include \"app/table.hpp\"\n").size(), 1U);
}

TEST(Rules, FilesAndIncludesOutsideTheLayersAreFound) {
  EXPECT_EQ(upward_includes("src/util/misc.cpp", "").size(), 1U);
  EXPECT_EQ(upward_includes("src/text/html.cpp", "#include \"html_tree.hpp\"\n").size(), 1U);
}

TEST(Rules, HeavyHeadersAreFoundButForTheOptIn) {
  for (const std::string header :
       {"boost/graph/graph_traits.hpp", "CLI/CLI.hpp", "nlohmann/json_fwd.hpp", "gumbo.h", "libxml/tree.h",
        "SQLiteCpp/Database.h", "sqlite3.h", "httplib.h"}) {
    const auto text = "#include <" + header + ">\n";
    EXPECT_EQ(heavy_includes("include/truceline/graph/views.hpp", text).size(), 1U) << header;
  }
  EXPECT_TRUE(
      heavy_includes("include/truceline/graph/boost_graph.hpp", "#include <boost/graph/x.hpp>\n").empty());
  EXPECT_TRUE(
      heavy_includes("include/truceline/graph/views.hpp", "#include <vector>\n// <boost/x.hpp>\n").empty());
}

TEST(Rules, LongFilesAreFound) {
  EXPECT_TRUE(long_file("a", repeated("\n", kMostLines)).empty());
  EXPECT_EQ(long_file("a", repeated("\n", kMostLines + 1)).size(), 1U);
}

TEST(Rules, LongFunctionsAreFound) {
  const auto function = [](std::size_t body) {
    return "\nvoid f() {\n" + repeated("  g();\n", body) + "}\n";
  };
  EXPECT_TRUE(long_functions("a", function(kMostFunctionLines - 2)).empty());
  const auto breaches = long_functions("a", function(kMostFunctionLines - 1));
  ASSERT_EQ(breaches.size(), 1U);
  EXPECT_EQ(breaches[0].line, 2U);
}

TEST(Rules, WordListsAreFound) {
  EXPECT_EQ(word_lists("a", "x = {\"january\", \"february\", \"march\", \"april\", \"may\"};").size(), 1U);
  EXPECT_TRUE(word_lists("a", "x = {\"january\", \"february\", \"march\", \"april\"};").empty());
  EXPECT_TRUE(word_lists("a", "x = {\"A\", \"%d\", \"B1\", \"C\", \"\", \"D\"};").empty());
}

TEST(Rules, MachinePathsAreFound) {
  const auto from_root = [](const std::string& path) { return '/' + path; };
  EXPECT_EQ(machine_paths("a", "x\ncd " + from_root("home/somebody/x")).size(), 1U);
  EXPECT_EQ(machine_paths("a", '"' + from_root("tmp/x") + '"').size(), 1U);
  EXPECT_EQ(machine_paths("a", from_root("work/x")).size(), 1U);
  for (const char* before : {"https://example.org", "build", "${dir}", ".."}) {
    EXPECT_TRUE(machine_paths("a", before + from_root("tmp/x")).empty()) << before;
    EXPECT_TRUE(machine_paths("a", before + from_root("work/x")).empty()) << before;
    EXPECT_TRUE(machine_paths("a", before + from_root("home/x")).empty()) << before;
  }
}

TEST(Rules, SourcesThatNobodyBuildsAreFound) {
  const std::string list = "truceline_layer(x SOURCES html.cpp html_tree.cpp)";
  EXPECT_TRUE(unlisted_sources("src/x", list, {"html.cpp", "html_tree.cpp"}).empty());
  const auto breaches = unlisted_sources("src/x", list, {"html.cpp", "tree.cpp"});
  ASSERT_EQ(breaches.size(), 1U);
  EXPECT_EQ(breaches[0].path, "src/x/tree.cpp");
}

}  // namespace
}  // namespace truceline
