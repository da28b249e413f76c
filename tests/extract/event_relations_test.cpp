#include <gtest/gtest.h>

#include "extract/cases.hpp"
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

class Relations : public testing::TestWithParam<TextCase> {};

TEST_P(Relations, AreFoundThroughTheTree) {
  const ExtractedText reading(GetParam().text);
  std::string claims;
  for (const Claim& claim : reading.claims)
    claims += ' ' + claim.type + '/' + std::string(to_string(claim.status));
  EXPECT_EQ(told(reading), GetParam().expected) << GetParam().text << "\nclaims:" << claims;
}

INSTANTIATE_TEST_SUITE_P(
    Causes, Relations,
    testing::Values(
        TextCase{"Sudan withdrew from Abyei because of the attack on Juba.", "offensive causes withdrawal"},
        TextCase{"Chad cancelled talks with Sudan due to the attack on Juba.", "offensive causes talks"},
        TextCase{"Chad called off talks with Sudan because rebels attacked Abeche.",
                 "offensive causes talks"},
        TextCase{"The attack on Juba led to a war between Sudan and Chad.", "offensive causes war"},
        TextCase{"The clashes between Chad and Libya were sparked by the killing of the mayor.",
                 "killing causes clash"},
        TextCase{"Rebels shelled Homs, triggering an exodus of civilians.", "strike causes displacement"},
        TextCase{"The raid by rebels on Bria prompted Chad to withdraw from the Central African Republic.",
                 "offensive causes withdrawal"},
        TextCase{"The war between Chad and Libya resulted from the invasion of Chad by Libya.",
                 "offensive causes war"}));

INSTANTIATE_TEST_SUITE_P(
    Answers, Relations,
    testing::Values(
        TextCase{"The army shelled Homs in response to an attack by rebels on Aleppo.",
                 "strike responds_to offensive"},
        TextCase{"Israel bombed Gaza City in apparent retaliation for the shelling of Sderot.",
                 "strike responds_to strike"},
        TextCase{"The raid by rebels on Aleppo was in response to the shelling of Homs by the Syrian army.",
                 "offensive responds_to strike"},
        TextCase{"Kenya imposed sanctions on Libya in protest at the invasion of Chad by Libya.",
                 "sanction responds_to offensive"},
        TextCase{"Rebels attacked Homs in revenge for the killing of their leader.",
                 "offensive responds_to killing"},
        TextCase{"Kenya imposed sanctions on Sudan over the invasion of Uganda.",
                 "sanction responds_to offensive"},
        TextCase{"Uganda responded to the attack on Kampala by invading Sudan.",
                 "offensive responds_to offensive"}));

INSTANTIATE_TEST_SUITE_P(
    Deals, Relations,
    testing::Values(
        TextCase{"Chad invaded Libya in violation of the treaty with Libya.", "offensive cancels agreement"},
        TextCase{"Under the ceasefire with Egypt, Israel will withdraw from Sinai.",
                 "ceasefire plans withdrawal"},
        TextCase{"Israel withdrew from Sinai under the ceasefire with Egypt.",
                 "withdrawal fulfils ceasefire"},
        TextCase{"As part of the ceasefire with Egypt, Israel withdrew from Sinai.",
                 "withdrawal part_of ceasefire"},
        TextCase{"The treaty between Chad and Libya provides for the withdrawal of Libyan troops.",
                 "agreement plans withdrawal"}));

INSTANTIATE_TEST_SUITE_P(
    Parts, Relations,
    testing::Values(
        TextCase{"The battle between Chad and Libya in the civil war killed dozens.", "clash part_of war"},
        TextCase{"Libya invaded Chad during the civil war between Chad and Sudan.", "offensive part_of war"},
        TextCase{"Chad and Libya signed a ceasefire at talks in Geneva.", "ceasefire part_of talks"}));

INSTANTIATE_TEST_SUITE_P(
    Order, Relations,
    testing::Values(
        TextCase{"Chad and Sudan signed a ceasefire after the attack on Juba.", "offensive before ceasefire"},
        TextCase{"Following the attack on Juba, Chad and Sudan signed a ceasefire.",
                 "offensive before ceasefire"},
        TextCase{"Rebels attacked Bria after talks between Chad and Libya collapsed.",
                 "talks before offensive"},
        TextCase{"Rebels attacked Bria ahead of the talks with the government.", "offensive before talks"},
        TextCase{"Libya withdrew from Chad before the ceasefire with Chad.", "withdrawal before ceasefire"},
        TextCase{"The ceasefire between Chad and Libya followed months of fighting in Chad.",
                 "clash before ceasefire"},
        TextCase{"After the raid by rebels on Bria, Chad said it would withdraw from Libya.",
                 "offensive before withdrawal"},
        TextCase{"The attack by rebels on Bria came after the killing of the mayor.",
                 "killing before offensive"}));

INSTANTIATE_TEST_SUITE_P(
    Nothing, Relations,
    testing::Values(TextCase{"Rebels attacked Bria after midnight.", ""},
                    TextCase{"Rebels attacked Bria after 3 May 2015.", ""},
                    TextCase{"Rebels attacked Bria before dawn and captured Bambari.", ""},
                    TextCase{"Libya withdrew from Chad, not because of the attack on Tripoli.", ""},
                    TextCase{"Rebels attacked Bria and Chad signed a treaty with Libya.", ""},
                    TextCase{"Chad signed a treaty with Libya under pressure.", ""},
                    TextCase{"After the raid by rebels on Bria, Chad said Libya had invaded Niger.", ""},
                    TextCase{"The treaty did not lead to the withdrawal of Libya from Chad.", ""}));

INSTANTIATE_TEST_SUITE_P(
    LifeCycle, Relations,
    testing::Values(
        TextCase{"Chad and Libya planned to hold talks in Geneva. The talks between Chad and Libya in Geneva "
                 "were held "
                 "on 5 May 2015.",
                 "talks fulfils talks"},
        TextCase{
            "Chad and Libya will hold talks in Geneva on 20 June. On Thursday Chad cancelled the talks with "
            "Libya.",
            "talks cancels talks"},
        TextCase{"Chad and Libya met in Geneva on 5 May 2015. They will meet again in Cairo on 20 June.", ""},
        TextCase{"Chad and Libya will hold talks. Chad and Libya met in Geneva on 5 May 2015.", ""},
        TextCase{"In the first meeting in March 2015, Chad and Libya agreed to meet in Cairo in March 2015.",
                 ""},
        TextCase{"On 20 May 2015 Chad refused to attend talks with Libya. Chad and Libya will continue their "
                 "discussions.",
                 ""},
        TextCase{"Chad on Monday postponed talks with Libya. Chad and Libya will hold talks on 20 July 2015.",
                 ""},
        TextCase{"Chad and Libya planned to hold talks in Geneva. Egypt and Sudan held talks in Geneva.", ""},
        TextCase{
            "In March 2015 Uganda planned to deploy troops to Somalia. Uganda deployed troops to Somalia on "
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
