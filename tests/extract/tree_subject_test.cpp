#include "extract/tree_subject.hpp"

#include <gtest/gtest.h>

#include "extract/arguments.hpp"
#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

struct Case {
  const char* text;
  const char* verb;
  const char* names;  ///< joined by "; "
};

void PrintTo(const Case& c, std::ostream* out) {
  *out << c.text;
}

class SubjectOf : public testing::TestWithParam<Case> {};

TEST_P(SubjectOf, IsTakenFromTheTree) {
  const Case& c = GetParam();
  const ExtractedText reading(c.text);
  const auto views =
      make_views(reading.sentences, reading.times, reading.mentions, test_lexicon(), reading.trees);
  const auto& words = views.at(0).folded;
  const auto verb = std::find(words.begin(), words.end(), c.verb);
  ASSERT_NE(verb, words.end());
  const auto subject = find_subject(views[0], static_cast<std::size_t>(verb - words.begin()));
  std::string names;
  for (const Mention* mention : subject) names += (names.empty() ? "" : "; ") + mention->name;
  EXPECT_EQ(names, c.names);
}

INSTANTIATE_TEST_SUITE_P(
    Clauses, SubjectOf,
    testing::Values(Case{"Ethiopia, which borders Sudan, attacked Eritrea.", "attacked", "Ethiopia"},
                    Case{"France and Germany mediated.", "mediated", "France; Germany"},
                    Case{"Ethiopia attacked Eritrea and occupied the town.", "occupied", "Ethiopia"},
                    Case{"Sudan urged Ethiopia to withdraw.", "withdraw", "Ethiopia"},
                    Case{"Sudan agreed to withdraw.", "withdraw", "Sudan"},
                    Case{"The leaders of Armenia and Azerbaijan met in Paris.", "met", "Armenia; Azerbaijan"},
                    Case{"Turkey, which hosted the talks, left.", "hosted", "Turkey"}));

TEST(TreeSubject, IsNothingWithoutATree) {
  const ExtractedText reading("Ethiopia attacked Eritrea.");
  const auto views = make_views(reading.sentences, reading.times, reading.mentions, test_lexicon());
  EXPECT_FALSE(tree_subject(views.at(0), 1));
}

}  // namespace
}  // namespace truceline
