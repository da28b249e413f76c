#include "truceline/syntax/parser.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <sstream>

#include "truceline/syntax/trees.hpp"

namespace truceline {
namespace {

using Forms = std::vector<std::string>;

Forms forms(const std::string& text) {
  std::istringstream in(text);
  return {std::istream_iterator<std::string>(in), {}};
}

/// Words as "form/UPOS head relation", the root's head being 0.
std::vector<std::string> parsed(const std::string& text) {
  const std::vector<Forms> sentences{forms(text)};
  std::vector<std::string> out;
  const std::vector<Tree> trees = Parser::builtin().parse(sentences);
  for (const TreeWord& word : trees.front().words) {
    out.push_back(word.form + "/" + std::string(word.upos) + " " + std::to_string(word.head + 1) + " " +
                  std::string(word.deprel));
  }
  return out;
}

TEST(Parser, FindsWhoDidWhatToWhom) {
  EXPECT_THAT(parsed("Rebels attacked the town ."),
              testing::ElementsAre("Rebels/NOUN 2 nsubj", "attacked/VERB 0 root", "the/DET 4 det",
                                   "town/NOUN 2 obj", "./PUNCT 2 punct"));
}

TEST(Parser, KnowsThePassive) {
  const auto words = parsed("The envoy was killed by soldiers .");
  EXPECT_THAT(words, testing::Contains("envoy/NOUN 4 nsubj:pass"));
  EXPECT_THAT(words, testing::Contains("soldiers/NOUN 4 obl:agent"));
}

TEST(Parser, HasNothingToSayOfNothing) {
  const std::vector<Forms> sentences{{}, {"Peace"}, {}};
  const auto trees = Parser::builtin().parse(sentences);
  ASSERT_EQ(trees.size(), 3U);
  EXPECT_TRUE(trees[0].words.empty());
  EXPECT_EQ(trees[1].words.front().head, TreeWord::kRoot);
  EXPECT_TRUE(Parser::builtin().parse({}).empty());
}

/// Words of random bytes, long and short, in sentences of many lengths.
TEST(ParserProperty, EveryTreeHasOneRootAndNoCircle) {
  std::mt19937 random(3);
  std::vector<Forms> sentences(60);
  for (Forms& sentence : sentences) {
    sentence.resize(random() % 90);
    for (std::string& form : sentence) {
      form.resize(1 + random() % (random() % 50 == 0 ? 300 : 9));
      for (char& c : form) c = static_cast<char>(1 + random() % 255);
    }
  }
  for (const Tree& tree : Parser::builtin().parse(sentences)) {
    if (tree.words.empty()) continue;
    ASSERT_EQ(tree.children(TreeWord::kRoot).size(), 1U);
    ASSERT_EQ(tree.subtree(tree.children(TreeWord::kRoot).front()).size(), tree.words.size());
  }
}

/// What stands around a sentence in the batch changes nothing of it.
TEST(ParserProperty, ASentenceIsParsedAlikeAloneAndAmongOthers) {
  const std::vector<Forms> sentences{
      forms("The two sides met in Geneva on Monday ."), forms("Nobody came ."),
      forms("Shelling killed 12 people near the front line , officials said .")};
  const auto together = Parser::builtin().parse(sentences);
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const auto alone = Parser::builtin().parse({&sentences[i], 1});
    for (std::size_t w = 0; w < sentences[i].size(); ++w) {
      EXPECT_EQ(alone.front().words[w].head, together[i].words[w].head);
      EXPECT_EQ(alone.front().words[w].deprel, together[i].words[w].deprel);
      EXPECT_EQ(alone.front().words[w].xpos, together[i].words[w].xpos);
    }
  }
}

TEST(Trees, OfADocumentAreWrittenAsConllu) {
  const Lexicon lexicon = Lexicon::builtin();
  Document document;
  document.text = "Zoë didn't go.\n\nWAR BEGAN IN THE NORTHERN PROVINCES.\n";
  const auto sentences = segment(document, lexicon.words);
  std::ostringstream out;
  write_conllu(out, "a", document, sentences, parse_sentences(document, sentences, lexicon));
  const std::string text = out.str();
  EXPECT_THAT(text,
              testing::StartsWith("# newdoc id = a\n# newpar\n# sent_id = a-1\n# text = Zoë didn't go.\n"
                                  "1\tZoë\tZoë\tPROPN\tNNP\t_\t"));
  EXPECT_THAT(text, testing::HasSubstr("2-3\tdidn't\t_\t_\t_\t_\t_\t_\t_\t_\n2\tdid\tdo\tAUX\tVBD"));
  EXPECT_THAT(text, testing::HasSubstr("SpaceAfter=No|TokenRange=11:13\n"));
  // Written as it stands, read in mixed case.
  EXPECT_THAT(text, testing::HasSubstr("\n2\tBEGAN\tbegin\tVERB\tVBD\t_\t0\troot"));
}

}  // namespace
}  // namespace truceline
