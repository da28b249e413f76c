#include <gtest/gtest.h>

#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

/// "strike responds_to offensive; …": the relations in the order of kind, types of their claims.
std::string told(const ExtractedText& reading) {
  std::vector<std::string> lines;
  const auto type = [&](ClaimId id) {
    for (const Claim& claim : reading.claims) {
      if (claim.id == id) return claim.type;
    }
    return std::string("no claim");
  };
  for (const ClaimRelation& relation : reading.relations) {
    lines.push_back(type(relation.from) + ' ' + std::string(to_string(relation.kind)) + ' ' +
                    type(relation.to));
  }
  std::sort(lines.begin(), lines.end());
  std::string text;
  for (const std::string& line : lines) text += (text.empty() ? "" : "; ") + line;
  return text;
}

struct Case {
  const char* text;
  const char* relations;
};

class Relations : public testing::TestWithParam<Case> {};

TEST_P(Relations, AreFoundThroughTheTree) {
  const ExtractedText reading(GetParam().text);
  std::string claims;
  for (const Claim& claim : reading.claims)
    claims += ' ' + claim.type + '/' + std::string(to_string(claim.status));
  EXPECT_EQ(told(reading), GetParam().relations) << GetParam().text << "\nclaims:" << claims;
}

INSTANTIATE_TEST_SUITE_P(
    Causes, Relations,
    testing::Values(
        Case{"Sudan withdrew from Abyei because of the attack on Juba.", "offensive causes withdrawal"},
        Case{"Chad cancelled talks with Sudan due to the attack on Juba.", "offensive causes talks"},
        Case{"Chad called off talks with Sudan because rebels attacked Abeche.", "offensive causes talks"},
        Case{"The attack on Juba led to a war between Sudan and Chad.", "offensive causes war"},
        Case{"The clashes between Chad and Libya were sparked by the killing of the mayor.",
             "killing causes clash"},
        Case{"Rebels shelled Homs, triggering an exodus of civilians.", "strike causes displacement"},
        Case{"The raid by rebels on Bria prompted Chad to withdraw from the Central African Republic.",
             "offensive causes withdrawal"},
        Case{"The war between Chad and Libya resulted from the invasion of Chad by Libya.",
             "offensive causes war"}));

INSTANTIATE_TEST_SUITE_P(
    Answers, Relations,
    testing::Values(
        Case{"The army shelled Homs in response to an attack by rebels on Aleppo.",
             "strike responds_to offensive"},
        Case{"Israel bombed Gaza City in apparent retaliation for the shelling of Sderot.",
             "strike responds_to strike"},
        Case{"The raid by rebels on Aleppo was in response to the shelling of Homs by the Syrian army.",
             "offensive responds_to strike"},
        Case{"Kenya imposed sanctions on Libya in protest at the invasion of Chad by Libya.",
             "sanction responds_to offensive"},
        Case{"Rebels attacked Homs in revenge for the killing of their leader.",
             "offensive responds_to killing"},
        Case{"Kenya imposed sanctions on Sudan over the invasion of Uganda.",
             "sanction responds_to offensive"},
        Case{"Uganda responded to the attack on Kampala by invading Sudan.",
             "offensive responds_to offensive"}));

INSTANTIATE_TEST_SUITE_P(
    Deals, Relations,
    testing::Values(
        Case{"Chad invaded Libya in violation of the treaty with Libya.", "offensive cancels agreement"},
        Case{"Under the ceasefire with Egypt, Israel will withdraw from Sinai.",
             "ceasefire plans withdrawal"},
        Case{"Israel withdrew from Sinai under the ceasefire with Egypt.", "withdrawal fulfils ceasefire"},
        Case{"As part of the ceasefire with Egypt, Israel withdrew from Sinai.",
             "withdrawal part_of ceasefire"},
        Case{"The treaty between Chad and Libya provides for the withdrawal of Libyan troops.",
             "agreement plans withdrawal"}));

INSTANTIATE_TEST_SUITE_P(
    Parts, Relations,
    testing::Values(
        Case{"The battle between Chad and Libya in the civil war killed dozens.", "clash part_of war"},
        Case{"Libya invaded Chad during the civil war between Chad and Sudan.", "offensive part_of war"},
        Case{"Chad and Libya signed a ceasefire at talks in Geneva.", "ceasefire part_of talks"}));

INSTANTIATE_TEST_SUITE_P(
    Order, Relations,
    testing::Values(
        Case{"Chad and Sudan signed a ceasefire after the attack on Juba.", "offensive before ceasefire"},
        Case{"Following the attack on Juba, Chad and Sudan signed a ceasefire.",
             "offensive before ceasefire"},
        Case{"Rebels attacked Bria after talks between Chad and Libya collapsed.", "talks before offensive"},
        Case{"Rebels attacked Bria ahead of the talks with the government.", "offensive before talks"},
        Case{"Libya withdrew from Chad before the ceasefire with Chad.", "withdrawal before ceasefire"},
        Case{"The ceasefire between Chad and Libya followed months of fighting in Chad.",
             "clash before ceasefire"},
        Case{"After the raid by rebels on Bria, Chad said it would withdraw from Libya.",
             "offensive before withdrawal"},
        Case{"The attack by rebels on Bria came after the killing of the mayor.",
             "killing before offensive"}));

INSTANTIATE_TEST_SUITE_P(
    Nothing, Relations,
    testing::Values(Case{"Rebels attacked Bria after midnight.", ""},
                    Case{"Rebels attacked Bria after 3 May 2015.", ""},
                    Case{"Rebels attacked Bria before dawn and captured Bambari.", ""},
                    Case{"Libya withdrew from Chad, not because of the attack on Tripoli.", ""},
                    Case{"Rebels attacked Bria and Chad signed a treaty with Libya.", ""},
                    Case{"Chad signed a treaty with Libya under pressure.", ""},
                    Case{"After the raid by rebels on Bria, Chad said Libya had invaded Niger.", ""},
                    Case{"The treaty did not lead to the withdrawal of Libya from Chad.", ""}));

INSTANTIATE_TEST_SUITE_P(
    LifeCycle, Relations,
    testing::Values(
        Case{"Chad and Libya planned to hold talks in Geneva. The talks between Chad and Libya in Geneva "
             "were held "
             "on 5 May 2015.",
             "talks fulfils talks"},
        Case{"Chad and Libya will hold talks in Geneva on 20 June. On Thursday Chad cancelled the talks with "
             "Libya.",
             "talks cancels talks"},
        Case{"Chad and Libya met in Geneva on 5 May 2015. They will meet again in Cairo on 20 June.", ""},
        Case{"Chad and Libya will hold talks. Chad and Libya met in Geneva on 5 May 2015.", ""},
        Case{"In the first meeting in March 2015, Chad and Libya agreed to meet in Cairo in March 2015.", ""},
        Case{"On 20 May 2015 Chad refused to attend talks with Libya. Chad and Libya will continue their "
             "discussions.",
             ""},
        Case{"Chad on Monday postponed talks with Libya. Chad and Libya will hold talks on 20 July 2015.",
             ""},
        Case{"Chad and Libya planned to hold talks in Geneva. Egypt and Sudan held talks in Geneva.", ""},
        Case{"In March 2015 Uganda planned to deploy troops to Somalia. Uganda deployed troops to Somalia on "
             "5 "
             "May 2015.",
             ""}));

TEST(RelationsOfClaims, KeepTheWordsOfTheCue) {
  const ExtractedText reading("Israel bombed Gaza City in apparent retaliation for the shelling of Sderot.");
  ASSERT_EQ(reading.relations.size(), 1U);
  EXPECT_EQ(reading.relations[0].words, "in apparent retaliation for");
  EXPECT_EQ(reading.relations[0].rule, "in retaliation for");
}

struct Apart {
  const char* text;
  DayNumber least, most;
  const char* dates;  ///< of the claims in order
};

void PrintTo(const Apart& c, std::ostream* out) {
  *out << c.text;
}

class DaysBetween : public testing::TestWithParam<Apart> {};

TEST_P(DaysBetween, AreKeptAndDateTheOther) {
  const ExtractedText reading(GetParam().text);
  std::string dates;
  for (const Claim& claim : reading.claims)
    dates += (dates.empty() ? "" : "; ") + (claim.when.date ? claim.when.date->str() : "");
  EXPECT_EQ(dates, GetParam().dates);
  const auto before = std::find_if(reading.relations.begin(), reading.relations.end(),
                                   [](const ClaimRelation& r) { return r.kind == RelationKind::before; });
  ASSERT_NE(before, reading.relations.end());
  EXPECT_EQ(before->distance.least, GetParam().least);
  EXPECT_EQ(before->distance.most, GetParam().most);
}

INSTANTIATE_TEST_SUITE_P(
    Counted, DaysBetween,
    testing::Values(
        Apart{"Sudan launched an offensive against Chad on Monday, a day after talks with Libya collapsed.",
              1, 1, "2015-06-08; 2015-06-07"},
        Apart{"Chad withdrew from Libya on Monday, the day after the truce with Libya was signed.", 1, 1,
              "2015-06-08; 2015-06-07"},
        Apart{"Three days after the ceasefire with Chad, Sudan exchanged prisoners on Monday.", 3, 3,
              "2015-06-05; 2015-06-08"},
        Apart{"Sudan attacked Chad on June 1, five days before the talks between Sudan and Chad.", 5, 5,
              "2015-06-01; 2015-06-06"},
        Apart{"Chad attacked Sudan on Monday, one week after a first offensive against Libya.", 4, 10,
              "2015-06-08; 2015-06-01"},
        Apart{"Sudan attacked Chad on Monday, 24 hours after the talks between Sudan and Chad.", 0, 1,
              "2015-06-08; 2015-06-07"},
        Apart{"Sudan attacked Chad in May, two weeks before the talks between Sudan and Chad.", 11, 17,
              "2015-05; 2015-05"}));

}  // namespace
}  // namespace truceline
