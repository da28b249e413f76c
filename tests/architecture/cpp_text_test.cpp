#include "architecture/cpp_text.hpp"

#include <gtest/gtest.h>

namespace truceline {
namespace {

TEST(CodeOnly, BlanksCommentsLiteralsAndDirectives) {
  EXPECT_EQ(code_only("a; // { x\nb;"), "a;       \nb;");
  EXPECT_EQ(code_only("a /* {\n{ */ b"), "a     \n     b");
  EXPECT_EQ(code_only("s = \"{\\\"{\";"), "s = \"    \";");
  EXPECT_EQ(code_only("c = '{'; d = '\\'';"), "c = ' '; d = '  ';");
  EXPECT_EQ(code_only("#define X { \\\n  {\ny"), std::string(13, ' ') + "\n   \ny");
  EXPECT_EQ(code_only("n = 1'000'0x0;"), "n = 1'000'0x0;");
  EXPECT_EQ(code_only("c <= U'{';"), "c <= U' ';");
}

TEST(CodeOnly, BlanksRawStringsToTheirOwnEnd) {
  EXPECT_EQ(code_only("x(R\"re({\")\")re\", 1)"), "x(" + std::string(13, ' ') + ", 1)");
}

TEST(CodeOnly, KeepsEveryLine) {
  const std::string source = "/*\n\n*/\nR\"(\n{\n)\"\n";
  EXPECT_EQ(lines_of(code_only(source)).size(), lines_of(source).size());
}

TEST(FunctionsOf, MeasuresFromHeadToBrace) {
  const auto functions = functions_of(
      "namespace n {\n"
      "struct S {\n"
      "  int f() const {\n"
      "    return 1;\n"
      "  }\n"
      "};\n"
      "template <class T>\n"
      "T g(T x,\n"
      "    T y) {\n"
      "  if (x) { return y; }\n"
      "  auto h = [] { return 1; };\n"
      "}\n"
      "}\n");
  ASSERT_EQ(functions.size(), 2U);
  EXPECT_EQ(functions[0].first_line, 3U);
  EXPECT_EQ(functions[0].lines, 3U);
  EXPECT_EQ(functions[1].first_line, 7U);
  EXPECT_EQ(functions[1].lines, 6U);
}

TEST(FunctionsOf, CountsNoRowsOfTables) {
  const auto functions =
      functions_of("void f() {\n  for (auto x : {\n    {\"a\", 1},\n    \"b\",\n  }) g(x);\n}\n");
  ASSERT_EQ(functions.size(), 1U);
  EXPECT_EQ(functions[0].lines, 4U);
}

TEST(FunctionsOf, TakesTablesAndTypesForNoFunctions) {
  EXPECT_TRUE(
      functions_of("constexpr int kTable[] = {\n1, 2};\nenum class E { a, b };\nnamespace n {}\n").empty());
  EXPECT_TRUE(functions_of("auto kTable = decltype(x)() =\n{\n1};").empty());
}

TEST(LinesOf, CountsALastLineWithoutEnd) {
  EXPECT_EQ(lines_of("").size(), 0U);
  EXPECT_EQ(lines_of("a\n").size(), 1U);
  EXPECT_EQ(lines_of("a\nb").size(), 2U);
}

}  // namespace
}  // namespace truceline
