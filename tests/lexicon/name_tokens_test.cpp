#include "lexicon/name_tokens.hpp"

#include <gtest/gtest.h>

#include <algorithm>

namespace truceline {
namespace {

TEST(NameTokens, CutAsTextIs) {
  const struct {
    const char* name;
    NameTokens tokens;
  } cases[] = {
      {"Guinea-Bissau", {"guinea-bissau"}},
      {"U.S.", {"u.s."}},
      {"N'Djamena", {"n'djamena"}},
      {"People’s Republic of China", {"people", "'s", "republic", "of", "china"}},
      {"Washington, D.C.", {"washington", ",", "d.c."}},
      {"M23/AFC", {"m23", "/", "afc"}},
      {"Republic of China (mainland)", {"republic", "of", "china", "(", "mainland", ")"}},
      {"Xankəndi", {"xankendi"}},
      {"Kramer & Sons", {"kramer", "&", "sons"}},
  };
  for (const auto& item : cases) EXPECT_EQ(name_tokens(item.name), item.tokens) << item.name;
}

TEST(NameTokens, VariantsOpenHyphensAndPeriods) {
  const auto has = [](const char* name, const NameTokens& tokens) {
    const auto variants = name_variants(name);
    return std::find(variants.begin(), variants.end(), tokens) != variants.end();
  };
  EXPECT_TRUE(has("Nagorno-Karabakh", {"nagorno", "karabakh"}));
  EXPECT_TRUE(has("St. Petersburg", {"st.", "petersburg"}));
  EXPECT_TRUE(has("St. Petersburg", {"st", ".", "petersburg"}));
  EXPECT_TRUE(has("St. Petersburg", {"st", "petersburg"}));
  EXPECT_TRUE(has("al-Qaeda", {"al", "qaeda"}));
  EXPECT_EQ(name_variants("Baku").size(), 1U);
}

TEST(NameTokens, CapitalsAndFirstLetters) {
  for (const char* name : {"US", "U.N.", "FARC-EP", "E3+3", "UÇK"}) {
    EXPECT_EQ(written_in_capitals(name), std::string_view(name) != "E3+3") << name;
  }
  for (const char* name : {"Nato", "M23", "UN Command", "al-Qaeda", ""}) {
    EXPECT_FALSE(written_in_capitals(name)) << name;
  }
  EXPECT_TRUE(starts_capitalised("İzmir"));
  EXPECT_TRUE(starts_capitalised("26th of July Movement"));
  EXPECT_FALSE(starts_capitalised("al-Qaeda"));
}

}  // namespace
}  // namespace truceline
