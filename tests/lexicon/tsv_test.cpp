#include "truceline/lexicon/tsv.hpp"

#include <gtest/gtest.h>

#include "truceline/base/error.hpp"

namespace truceline {
namespace {

std::string error_of(std::string_view text, const std::vector<std::string>& needed = {}) {
  try {
    const TsvFile file("words.tsv", text, needed);
  } catch (const FormatError& error) {
    return error.what();
  }
  return "";
}

TEST(Tsv, ReadsCellsByColumnAndSkipsCommentsAndBlankLines) {
  const TsvFile file("words.tsv",
                     "# licence\n\nname\tkind\tnote\n# more\nBaku\t town \tx y\nYerevan\ttown\r\n",
                     {"kind", "name"});
  ASSERT_EQ(file.rows().size(), 2U);
  EXPECT_EQ(file.rows()[0]["name"], "Baku");
  EXPECT_EQ(file.rows()[0]["kind"], "town");
  EXPECT_EQ(file.rows()[0]["note"], "x y");
  EXPECT_EQ(file.rows()[0].line(), 5U);
  EXPECT_EQ(file.rows()[1]["kind"], "town");
  EXPECT_EQ(file.rows()[1]["note"], "");
  EXPECT_THROW((void)file.rows()[0]["colour"], std::logic_error);
}

TEST(Tsv, AnEmptyFirstCellIsACell) {
  const TsvFile file("words.tsv", "a\tb\n\tx\n", {});
  ASSERT_EQ(file.rows().size(), 1U);
  EXPECT_EQ(file.rows()[0]["a"], "");
  EXPECT_EQ(file.rows()[0]["b"], "x");
}

TEST(Tsv, ListsAreTrimmedWithoutEmptyParts) {
  const TsvFile file("words.tsv", "a\tb\n one ; two;;three; \t1|2\n", {});
  const TsvRow& row = file.rows().at(0);
  EXPECT_EQ(row.list("a"), (std::vector<std::string>{"one", "two", "three"}));
  EXPECT_EQ(row.list("b", '|'), (std::vector<std::string>{"1", "2"}));
}

TEST(Tsv, FaultsNameFileAndLine) {
  EXPECT_EQ(error_of("# c\na\tb\n1\t2\n1\t2\t3\n"), "words.tsv:4: 3 cells, but the header names 2 columns");
  EXPECT_EQ(error_of("a\tb\n1\t2\n", {"c"}), "words.tsv:1: the header lacks the column \"c\"");
  EXPECT_EQ(error_of("a\ta\n"), "words.tsv:1: column \"a\" stands twice in the header");
  EXPECT_EQ(error_of("a\n\xff\n"), "words.tsv:2: bytes that are not UTF-8");
  EXPECT_EQ(error_of("# only comments\n"), "words.tsv: no header line");
  const TsvFile file("words.tsv", "a\n1\n", {});
  EXPECT_THROW(file.rows()[0].fail("bad"), FormatError);
}

}  // namespace
}  // namespace truceline
