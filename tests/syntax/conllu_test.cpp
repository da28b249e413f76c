#include "truceline/syntax/conllu.hpp"

#include <gtest/gtest.h>

#include <sstream>

#include "truceline/base/error.hpp"

namespace truceline {
namespace {

constexpr const char* kSentence =
    "# sent_id = a-1\n"
    "# text = They don't know.\n"
    "1\tThey\tthey\tPRON\tPRP\tCase=Nom\t4\tnsubj\t_\t_\n"
    "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
    "2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_\n"
    "3\tn't\tnot\tPART\tRB\t_\t4\tadvmod\t_\t_\n"
    "4\tknow\tknow\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
    "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n"
    "\n";

std::string conllu_error(const std::string& text) {
  std::istringstream in(text);
  ConlluReader reader(in, "bad.conllu");
  ConlluSentence sentence;
  try {
    while (reader.next(sentence)) {
    }
  } catch (const FormatError& error) {
    return error.what();
  }
  return {};
}

TEST(Conllu, IsWrittenAsItWasRead) {
  std::istringstream in(kSentence);
  ConlluReader reader(in, "a.conllu");
  ConlluSentence sentence;
  ASSERT_TRUE(reader.next(sentence));
  EXPECT_EQ(sentence.words[0].head, 3);
  EXPECT_EQ(sentence.words[3].head, -1);
  std::ostringstream out;
  write_conllu(out, sentence);
  EXPECT_EQ(out.str(), kSentence);
  EXPECT_FALSE(reader.next(sentence));
}

TEST(Conllu, EmptyNodesArePassedOverAndTheLastLineMayHaveNoEnd) {
  std::istringstream in(
      "1\tPeace\t_\t_\t_\t_\t_\t_\t_\t_\n1.1\tx\t_\t_\t_\t_\t_\t_\t_\t_\n2\tcame\t_\t_\t_\t_\t_\t_\t_\t_");
  ConlluReader reader(in, "a.conllu");
  ConlluSentence sentence;
  ASSERT_TRUE(reader.next(sentence));
  ASSERT_EQ(sentence.words.size(), 2U);
  EXPECT_EQ(sentence.words[1].form, "came");
}

TEST(Conllu, MalformedRowsAreNamedWithTheirLine) {
  EXPECT_NE(conllu_error("1\tPeace\n\n").find("bad.conllu:1"), std::string::npos);
  EXPECT_NE(
      conllu_error("1\ta\t_\t_\t_\t_\t0\troot\t_\t_\n3\tb\t_\t_\t_\t_\t1\tx\t_\t_\n\n").find("bad.conllu:2"),
      std::string::npos);
  EXPECT_FALSE(conllu_error("1\ta\t_\t_\t_\t_\t7\tdep\t_\t_\n\n").empty());
  EXPECT_FALSE(conllu_error("1\ta\t_\t_\t_\t_\tx\tdep\t_\t_\n\n").empty());
}

}  // namespace
}  // namespace truceline
