#include "extract/syntax_view.hpp"

#include <gtest/gtest.h>

#include <algorithm>

#include "extract/extracted_text.hpp"
#include "extract/phrase_actors.hpp"

namespace truceline {
namespace {

struct VerbCase {
  const char* text;
  const char* verb;
  const char* agents;    ///< names joined by "; "
  const char* patients;  ///< the same
};

void PrintTo(const VerbCase& c, std::ostream* out) {
  *out << c.text;
}

std::string names_of(const SentenceView& view, const std::vector<std::size_t>& words) {
  std::string names;
  for (const std::size_t word : words) {
    for (const Mention* mention : actors_of(view, word)) names += (names.empty() ? "" : "; ") + mention->name;
  }
  return names;
}

class VerbOf : public testing::TestWithParam<VerbCase> {};

TEST_P(VerbOf, HasItsAgentsAndPatients) {
  const VerbCase& c = GetParam();
  const ExtractedText reading(c.text);
  const auto views = make_views(reading.document.text, reading.sentences, reading.times, reading.mentions,
                                test_lexicon(), reading.trees);
  const SentenceView& view = views.at(0);
  std::size_t verb = 0;
  while (verb < view.syntax.size() && view.syntax[verb].form != c.verb) ++verb;
  ASSERT_LT(verb, view.syntax.size());
  EXPECT_EQ(names_of(view, view.syntax.agents(verb)), c.agents);
  EXPECT_EQ(names_of(view, view.syntax.patients(verb)), c.patients);
}

INSTANTIATE_TEST_SUITE_P(
    Clauses, VerbOf,
    testing::Values(
        VerbCase{"Ethiopia, which borders Sudan, attacked Eritrea.", "attacked", "Ethiopia", "Eritrea"},
        VerbCase{"France and Germany mediated.", "mediated", "France; Germany", ""},
        VerbCase{"Ethiopia attacked Eritrea and occupied the town.", "occupied", "Ethiopia", ""},
        VerbCase{"Sudan urged Ethiopia to withdraw.", "withdraw", "Ethiopia", ""},
        VerbCase{"Sudan called on Ethiopia to withdraw.", "withdraw", "Ethiopia", ""},
        VerbCase{"Sudan agreed to withdraw.", "withdraw", "Sudan", ""},
        VerbCase{"Eritrea was attacked by Ethiopia.", "attacked", "Ethiopia", "Eritrea"},
        VerbCase{"Eritrea was invaded.", "invaded", "", "Eritrea"},
        VerbCase{"The talks mediated by Norway ended.", "mediated", "Norway", ""},
        VerbCase{"The African Union mediated talks between Sudan and Chad.", "mediated", "African Union", ""},
        VerbCase{"A summit between Sudan and Chad planned in May was called off.", "called", "", ""},
        VerbCase{"The leaders of Armenia and Azerbaijan met in Paris.", "met", "Armenia; Azerbaijan", ""},
        VerbCase{"Turkey, which hosted the talks, left.", "hosted", "Turkey", ""}));

TEST(SyntaxView, GoesByTheOrderOfWordsWithoutATree) {
  const ExtractedText reading("Ethiopia attacked Eritrea.");
  const auto views =
      make_views(reading.document.text, reading.sentences, reading.times, reading.mentions, test_lexicon());
  EXPECT_TRUE(views.at(0).linear);
  ASSERT_EQ(views.at(0).syntax.size(), 4u);
  EXPECT_EQ(names_of(views.at(0), views.at(0).syntax.agents(1)), "Ethiopia");
}

}  // namespace
}  // namespace truceline
