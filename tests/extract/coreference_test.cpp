#include <gtest/gtest.h>

#include <random>
#include <sstream>

#include "extract/cases.hpp"
#include "extract/coreference_grammar.hpp"
#include "extract/coreference_words.hpp"
#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

std::string surface(const ExtractedText& reading, const Reference& reference) {
  const auto& tokens = reading.sentences[reference.sentence].tokens;
  const ByteSpan span{tokens[reference.first_token].span.begin, tokens[reference.last_token - 1].span.end};
  return std::string(span.of(reading.document.text));
}

/// "he=Otto Brandweer; it=?": every reference with the names of its antecedents.
std::string resolved(const ExtractedText& reading) {
  std::string text;
  for (const Reference& reference : reading.references) {
    text += (text.empty() ? "" : "; ") + surface(reading, reference) + '=';
    if (reference.antecedents.empty()) text += '?';
    for (std::size_t i = 0; i < reference.antecedents.size(); ++i)
      text += (i ? "+" : "") + reading.mentions[reference.antecedents[i]].name;
  }
  return text;
}

class Coreferences : public testing::TestWithParam<TextCase> {};

TEST_P(Coreferences, Resolve) {
  EXPECT_EQ(resolved(ExtractedText(GetParam().text)), GetParam().expected);
}

INSTANTIATE_TEST_SUITE_P(
    GivenNames, Coreferences,
    testing::Values(
        TextCase{"Ilse Hartmann met Tomas Lund. She thanked the ambassador.",
                 "She=Ilse Hartmann; the ambassador=?"},
        TextCase{
            "Ilse Hartmann gave up the task. The League takes over. Its envoy is Tomas Lund. Her greatest "
            "success was the truce.",
            "Its=?; Her=Ilse Hartmann"}));

INSTANTIATE_TEST_SUITE_P(
    NamedAgain, Coreferences,
    testing::Values(TextCase{
        "Petra Lund brought Otto Brandweer and Walter Quist together and mediated between them.\n\n"
        "Mrs Lund spoke of progress.\n\nShe hopes to see the two men again.",
        "them=Otto Brandweer+Walter Quist; She=Petra Lund; the two men=Otto Brandweer+Walter Quist"}));

INSTANTIATE_TEST_SUITE_P(
    Pronouns, Coreferences,
    testing::Values(TextCase{"General Otto Brandweer said he would resign.", "he=Otto Brandweer"},
                    TextCase{"Chad said it would withdraw its troops.", "it=Chad; its=Chad"},
                    TextCase{"Chad and Niger said Monday they would talk.", "they=Chad+Niger"},
                    TextCase{"Mrs Clara Hughes met General Otto Brandweer. He thanked her.",
                             "He=Otto Brandweer; her=Clara Hughes"},
                    TextCase{"Ambassador Petra Lund saw General Otto Brandweer. Otto Brandweer thanked him.",
                             "him=Petra Lund"},
                    TextCase{"After he met the families, Ambassador Walter Quist left.", "he=Walter Quist"},
                    TextCase{"Chad said that it was clear who had fired.", "it=?"},
                    TextCase{"Chad closed the border. It took hours to clear the road.", "It=?"},
                    TextCase{"General Otto Brandweer and Colonel Hans Meier signed. He smiled.", "He=?"},
                    TextCase{"General Otto Brandweer met Colonel Hans Meier.\n\nHe smiled.", "He=?"},
                    TextCase{"General Otto Brandweer left.\n\nHe smiled.", "He=Otto Brandweer"}));

INSTANTIATE_TEST_SUITE_P(
    Descriptions, Coreferences,
    testing::Values(
        TextCase{"Chad and Niger met. Kenya urged the two countries to talk.",
                 "the two countries=Chad+Niger"},
        TextCase{"Chad left. Niger and Kenya left. The three countries share a lake.",
                 "The three countries=Chad+Niger+Kenya"},
        TextCase{"Envoy Petra Lund met Foreign Minister Amina Otieno. The envoy left. The minister stayed.",
                 "The envoy=Petra Lund; The minister=Amina Otieno"},
        TextCase{"Tamil rebels took the bridge. The army said the rebels had fled.",
                 "The army=?; the rebels=Tamil rebels"},
        TextCase{"Chad rejected the plan. Troops reached Goma. The city is calm.", "The city=Goma"},
        TextCase{"The city of Goma is calm.", ""}, TextCase{"The city council met in Goma.", ""},
        TextCase{"The United Nations agreed. The organisation has troops there.",
                 "The organisation=United Nations"},
        TextCase{"Soldiers fired. The envoy left.", "The envoy=?"},
        TextCase{"Abkhazia voted. Georgia protested. The region was quiet.", "The region=Abkhazia"}));

TEST(CoreferenceMentions, StandAmongTheNamesInTextOrder) {
  const ExtractedText reading("Chad and Niger met. Kenya urged the two countries to talk.");
  ASSERT_EQ(reading.mentions.size(), 5U);
  EXPECT_TRUE(reading.mentions[3].by_context);
  EXPECT_EQ(reading.mentions[3].name, "Chad");
  EXPECT_EQ(reading.mentions[4].name, "Niger");
  EXPECT_EQ(reading.mentions[3].first_token, reading.mentions[4].first_token);
}

TEST(CoreferenceMentions, PossessorsDescribeAndTheirTroopsActForThem) {
  const ExtractedText reading("Chad agreed. Its troops left.");
  ASSERT_EQ(reading.mentions.size(), 3U);
  EXPECT_TRUE(reading.mentions[1].modifier);
  EXPECT_EQ(reading.mentions[2].acts_for, reading.mentions[0].actor);
}

TEST(CoreferenceMentions, ADescriptionTakesTheNameOfItsAntecedent) {
  const ExtractedText reading("Tamil rebels took the bridge. The rebels fled.");
  EXPECT_EQ(reading.mentions.back().name, "Tamil rebels");
  EXPECT_TRUE(reading.mentions.back().by_context);
}

/// Whatever the words are: antecedents are names in the text, and no reference is its own.
TEST(CoreferenceMentions, AntecedentsAreNamesOfTheText) {
  const std::vector<std::string> words{
      "Chad", "Goma",      "he",   "they", "its",  "the rebels",    "both sides",         "said",
      "met",  "in",        "and",  ",",    "that", ".\n\nThe city", ". Envoy Petra Lund", "Tamil rebels",
      "it",   "the envoy", ". She"};
  std::mt19937_64 random(20240611);
  for (int round = 0; round < 200; ++round) {
    std::string text = "Chad";
    for (int i = 0; i < 25; ++i) text += ' ' + words[random() % words.size()];
    const ExtractedText reading(text + '.');
    for (const Reference& reference : reading.references) {
      for (const std::size_t antecedent : reference.antecedents) {
        ASSERT_LT(antecedent, reading.mentions.size()) << text;
        const Mention& mention = reading.mentions[antecedent];
        const bool itself =
            mention.sentence == reference.sentence && mention.last_token == reference.last_token;
        EXPECT_FALSE(itself) << text;
      }
    }
    for (std::size_t i = 1; i < reading.mentions.size(); ++i) {
      EXPECT_LE(std::pair(reading.mentions[i - 1].sentence, reading.mentions[i - 1].first_token),
                std::pair(reading.mentions[i].sentence, reading.mentions[i].first_token))
          << text;
    }
  }
}

/// A tree by hand, with words that are the tokens; heads from 1, 0 for the root.
struct Parsed {
  std::vector<Sentence> sentences;
  std::vector<Tree> trees;

  Parsed(const ExtractedText& reading, const std::vector<std::pair<int, const char*>>& relations)
      : sentences(reading.sentences), trees(1) {
    sentences[0].words.clear();
    for (std::size_t i = 0; i < relations.size(); ++i) {
      sentences[0].words.push_back({sentences[0].tokens[i].span, false});
      TreeWord word;
      word.upos = relations[i].second == std::string_view("punct") ? "PUNCT" : "X";
      word.deprel = relations[i].second;
      word.head = relations[i].first - 1;
      trees[0].words.push_back(word);
    }
  }
};

TEST(CoreferenceGrammar, TreesTellSubjectsFromObjects) {
  const ExtractedText reading("To Chad Niger gave arms .");
  const Parsed parsed(reading,
                      {{2, "case"}, {4, "obl"}, {4, "nsubj"}, {0, "root"}, {4, "obj"}, {4, "punct"}});
  const Grammar grammar(parsed.sentences, parsed.trees, test_lexicon().words);
  EXPECT_EQ(grammar.function(0, 1, 2), Function::oblique);
  EXPECT_EQ(grammar.function(0, 2, 3), Function::subject);
  EXPECT_EQ(grammar.function(0, 4, 5), Function::object);
}

TEST(CoreferenceGrammar, CoArgumentsShareTheSubjectOfTheirVerb) {
  const ExtractedText reading("Chad met Niger and thanked it .");
  const Parsed parsed(
      reading, {{2, "nsubj"}, {0, "root"}, {2, "obj"}, {5, "cc"}, {2, "conj"}, {5, "obj"}, {2, "punct"}});
  const Grammar grammar(parsed.sentences, parsed.trees, test_lexicon().words);
  EXPECT_TRUE(grammar.co_arguments(0, 0, 5));
  EXPECT_FALSE(grammar.co_arguments(0, 2, 5));
}

TEST(CoreferenceGrammar, WithoutTreesWordOrderTells) {
  const ExtractedText reading("Chad met Niger in Kenya, and Uganda left.");
  const Grammar grammar(reading.sentences, {}, test_lexicon().words);
  EXPECT_EQ(grammar.function(0, 0, 1), Function::subject);
  EXPECT_EQ(grammar.function(0, 2, 3), Function::object);
  EXPECT_EQ(grammar.function(0, 4, 5), Function::oblique);
  EXPECT_EQ(grammar.function(0, 7, 8), Function::subject);
}

std::optional<OpenReference> described(const std::string& words, std::size_t at = 0) {
  std::vector<std::string> folded;
  std::istringstream in(words);
  for (std::string word; in >> word;) folded.push_back(word);
  return read_reference(folded, at, test_lexicon().words);
}

TEST(CoreferenceWords, SayWhatIsAskedFor) {
  const auto sides = described("the two warring parties met");
  ASSERT_TRUE(sides);
  EXPECT_EQ(sides->kind, ReferentKind::side);
  EXPECT_EQ(sides->count, 2U);
  EXPECT_EQ(sides->last_token, 4U);
  const auto her = described("her plan failed");
  ASSERT_TRUE(her);
  EXPECT_TRUE(her->possessive);
  EXPECT_EQ(her->gender, Gender::female);
  EXPECT_FALSE(described("told her that", 1)->possessive);
  EXPECT_EQ(described("the premier left")->key, described("the prime minister left")->key);
  EXPECT_FALSE(described("three men died"));
  EXPECT_FALSE(described("the former president died"));
  EXPECT_FALSE(described("the envoy of peace"));
}

TEST(Coreference, TheTwoSidesAreThePairToldBeforeNotTwoOfAList) {
  const ExtractedText reading(
      "Sudan and Chad signed a truce on Monday.\nOthers helped.\nThe two sides met in May.\nA group that "
      "includes "
      "Kenya, Uganda and Libya will watch over it.");
  const Claim* talks = reading.claim("talks");
  ASSERT_TRUE(talks);
  EXPECT_EQ(ExtractedText::roles(talks), "Sudan/participant; Chad/participant");
}

TEST(Coreference, TheCapitalIsNoGovernment) {
  const ExtractedText reading(
      "Rebels met ministers in Khartoum on Monday.\nWashington said it was pleased.\nRebels entered the "
      "capital on Friday.");
  ASSERT_FALSE(reading.claims.empty());
  EXPECT_NE(reading.claims.back().place_name, "Washington") << reading.claims.back().rule;
}

TEST(Coreference, ThosePraisingTogetherAreNotTheParties) {
  const ExtractedText reading(
      "Bishops offered help.\nKenya and Uganda denounced the coup; Brazil and Libya welcomed it.\nThe church "
      "offered to mediate between "
      "the parties.");
  const Claim* mediation = reading.claim("mediation");
  ASSERT_TRUE(mediation);
  EXPECT_EQ(ExtractedText::roles(mediation).find("Kenya"), std::string::npos);
}

}  // namespace
}  // namespace truceline
