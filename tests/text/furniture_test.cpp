#include "truceline/text/furniture.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <vector>

#include "truceline/base/resources.hpp"
#include "truceline/base/utf8.hpp"
#include "truceline/lexicon/tsv.hpp"

namespace truceline {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Pair;

std::vector<std::pair<std::string, std::string>> found(std::string_view text, std::string_view title = {}) {
  std::vector<std::pair<std::string, std::string>> out;
  for (const Furniture& item : find_furniture(text, title)) {
    out.emplace_back(item.reason, std::string(item.span.of(text)));
  }
  return out;
}

constexpr std::string_view kBody =
    "Rebels and the army of Marland traded fire along the Sund river on Monday.\n"
    "The mayor of Estport said that four people had been hurt.\n";

std::string around(std::string_view before, std::string_view after) {
  return std::string(before) + std::string(kBody) + std::string(after);
}

struct Single {
  const char* line;
  const char* reason;
};

class SingleLineTest : public ::testing::TestWithParam<Single> {};
TEST_P(SingleLineTest, IsMarkedAndNothingElse) {
  const std::string line = GetParam().line;
  EXPECT_THAT(found(around("", line + "\n")), ElementsAre(Pair(GetParam().reason, line)));
}
INSTANTIATE_TEST_SUITE_P(
    Cues, SingleLineTest,
    ::testing::Values(Single{"Skip to main content", "navigation"}, Single{"Advertisement", "advertisement"},
                      Single{"Share this article", "share or subscribe"},
                      Single{"Sign up for our daily newsletter.", "share or subscribe"},
                      Single{"We use cookies to improve your visit.", "cookie notice"},
                      Single{"© 2019 Estport Herald", "copyright line"},
                      Single{"Copyright 2019 Estport Herald. All rights reserved.", "copyright line"},
                      Single{"Photo: Jane Roe/Herald", "photo credit"}, Single{"– Failed talks –", "heading"},
                      Single{"www.example.org", "web address"},
                      Single{"https://example.org/a?b=c", "web address"},
                      Single{"news.example.com", "web address"},
                      Single{"Read more: Harvest festival opens", "teaser"},
                      Single{"(Reporting by Jane Roe; editing by John Doe)", "by-line box"},
                      Single{"* * *", "rule"}, Single{"Business", "section label"}));

class ArticleLineTest : public ::testing::TestWithParam<const char*> {};
TEST_P(ArticleLineTest, StaysArticle) {
  EXPECT_THAT(found(around("", std::string(GetParam()) + "\n" + std::string(kBody).substr(0, 20))),
              IsEmpty());
}
INSTANTIATE_TEST_SUITE_P(
    Articles, ArticleLineTest,
    ::testing::Values("Copyright law was at the heart of the dispute between both ministries.",
                      "He told them to share this burden.",
                      "[SIGNED] THE GENERAL COMMAND OF THE NORTHERN FRONT",
                      "HERE IS THE COMMUNIQUE OF THE MINISTRY:", "1. THE SUND BRIDGE WAS SEIZED AT DAWN.",
                      "Retreat to the river", "Photographers were driven out of the Sund valley by soldiers.",
                      "The U.S.", "World leaders met in Estport on Tuesday.",
                      "Related talks were called off.", "Search parties found nobody.",
                      "By Monday the town had fallen to them."));

TEST(Furniture, CaptionsStayOnce) {
  const std::string caption = "Soldiers of Marland on parade in Estport in May";
  const std::string credited = caption + " - Copyright HERALD Jane ROE";
  EXPECT_THAT(found(around(caption + "\n" + credited + "\n" + credited + "\n", "")),
              ElementsAre(Pair("repeated caption", credited), Pair("repeated caption", credited)));
}

TEST(Furniture, CaptionToldTwiceInOneLine) {
  const std::string caption = "Soldiers of Marland on parade in Estport in May";
  EXPECT_THAT(
      found(around(caption + " " + caption + " (Photo: Roe)\n" + caption + "\n", "")),
      ElementsAre(Pair("repeated caption", caption + " (Photo: Roe)"), Pair("repeated caption", caption)));
}

TEST(Furniture, OnlyTheCreditOfACaptionGoes) {
  EXPECT_THAT(found(around("Soldiers on parade in Estport in May - Copyright HERALD Jane ROE\n", "")),
              ElementsAre(Pair("photo credit", "- Copyright HERALD Jane ROE")));
  EXPECT_THAT(found(around("Soldiers on parade in Estport in May (Photo: Jane Roe)\n", "")),
              ElementsAre(Pair("photo credit", "(Photo: Jane Roe)")));
}

TEST(Furniture, MenuAboveTheArticle) {
  const auto items = found(around("Herald\nOur Paper\nLetters\nFarming\nThe Sund burns again\n", ""),
                           "The Sund burns again");
  EXPECT_THAT(items, ElementsAre(Pair("navigation", "Herald"), Pair("navigation", "Our Paper"),
                                 Pair("navigation", "Letters"), Pair("navigation", "Farming")));
}

TEST(Furniture, TitleIsNeverFurniture) {
  EXPECT_THAT(found(around("Breaking news\n", ""), "Breaking News"), IsEmpty());
}

TEST(Furniture, TeasersReachToTheEnd) {
  const std::string teasers =
      "You may also like:\nA film from Lakonia won a prize at the coast festival.\nTech & Science\n"
      "Doctors hope for a better vaccine against the fever next year.\n";
  const auto items = found(around("", teasers));
  ASSERT_EQ(items.size(), 4u);
  for (const auto& [reason, line] : items) EXPECT_EQ(reason, "teaser") << line;
}

TEST(Furniture, ArticleResumesAfterTeasersInItsMiddle) {
  const std::string more =
      "After the meeting, the rebels of Marland withdrew across the Sund to their bases near Estport.\n"
      "A spokesman of the army of Marland said in Estport that the Sund would be watched day and night.\n";
  EXPECT_THAT(found(around("", "Related articles\nHarvest festival opens\n" + more)),
              ElementsAre(Pair("teaser", "Related articles"), Pair("teaser", "Harvest festival opens")));
}

TEST(Furniture, BylineBoxes) {
  EXPECT_THAT(
      found(around("By Jane Roe and John Doe in Estport\n",
                   "Written by\nJane Roe\nThe Herald covers the world as a leading global news agency.\n")),
      ElementsAre(Pair("by-line box", "By Jane Roe and John Doe in Estport"),
                  Pair("by-line box", "Written by"), Pair("by-line box", "Jane Roe"),
                  Pair("by-line box", "The Herald covers the world as a leading global news agency.")));
}

TEST(Furniture, SpansAreSortedAndApart) {
  const std::string text =
      around("Menu\nShare\n", "Advertisement\nYou may also like\nOther news of the day\n");
  const auto items = find_furniture(text, "");
  ASSERT_FALSE(items.empty());
  for (std::size_t i = 1; i < items.size(); ++i) EXPECT_LE(items[i - 1].span.end, items[i].span.begin);
}

TEST(FurnitureCues, FileIsClean) {
  const std::string path = "data/lexicon/furniture.tsv";
  const TsvFile file(path, resource(path), {"kind", "cue", "reason"});
  std::vector<std::string> seen;
  for (const TsvRow& row : file.rows()) {
    EXPECT_FALSE(row["cue"].empty()) << row.line();
    EXPECT_FALSE(row["reason"].empty()) << row.line();
    EXPECT_EQ(fold(row["cue"]), row["cue"]) << row.line();
    seen.push_back(std::string(row["kind"]) + '\t' + std::string(row["cue"]));
  }
  std::sort(seen.begin(), seen.end());
  EXPECT_EQ(std::adjacent_find(seen.begin(), seen.end()), seen.end());
}

}  // namespace
}  // namespace truceline
