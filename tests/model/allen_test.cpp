#include <gtest/gtest.h>

#include <set>
#include <string>
#include <vector>

#include "truceline/model/interval.hpp"

namespace truceline {
namespace {

using enum AllenRelation;

constexpr int kRelations = 13;

// Allen's definitions, word for word, over half-open stretches [first, last + 1).
bool holds(AllenRelation relation, const DaySpan& a, const DaySpan& b) {
  const auto a0 = a.first;
  const auto a1 = a.last + 1;
  const auto b0 = b.first;
  const auto b1 = b.last + 1;
  switch (relation) {
    case before:
      return a1 < b0;
    case meets:
      return a1 == b0;
    case overlaps:
      return a0 < b0 && b0 < a1 && a1 < b1;
    case starts:
      return a0 == b0 && a1 < b1;
    case during:
      return a0 > b0 && a1 < b1;
    case finishes:
      return a0 > b0 && a1 == b1;
    case equals:
      return a0 == b0 && a1 == b1;
    case finished_by:
      return holds(finishes, b, a);
    case contains:
      return holds(during, b, a);
    case started_by:
      return holds(starts, b, a);
    case overlapped_by:
      return holds(overlaps, b, a);
    case met_by:
      return holds(meets, b, a);
    case after:
      return holds(before, b, a);
  }
  return false;
}

TEST(Allen, ExactlyTheDefinedRelationHoldsOnAllSmallSpans) {
  constexpr DayNumber kSize = 7;
  std::vector<DaySpan> spans;
  for (DayNumber first = -3; first < -3 + kSize; ++first) {
    for (DayNumber last = first; last < -3 + kSize; ++last) spans.push_back({first, last});
  }
  std::set<AllenRelation> seen;
  for (const auto& a : spans) {
    for (const auto& b : spans) {
      const AllenRelation related = relate(a, b);
      seen.insert(related);
      for (int i = 0; i < kRelations; ++i) {
        const auto relation = static_cast<AllenRelation>(i);
        ASSERT_EQ(holds(relation, a, b), relation == related)
            << to_string(relation) << ' ' << to_string(related);
      }
      ASSERT_EQ(converse(related), relate(b, a)) << to_string(related);
    }
  }
  EXPECT_EQ(seen.size(), static_cast<std::size_t>(kRelations));
}

TEST(Allen, RelatesTheFarEndsOfTime) {
  EXPECT_EQ(relate({kDistantPast, 0}, {1, kDistantFuture}), meets);
  EXPECT_EQ(relate({kDistantPast, kDistantFuture}, {1, kDistantFuture}), finished_by);
  EXPECT_EQ(relate({kDistantPast, kDistantPast}, {kDistantFuture, kDistantFuture}), before);
}

TEST(Allen, NamesAreThoseOfTheEnumeration) {
  const std::vector<std::string> names = {"before",        "meets",  "overlaps",    "starts",   "during",
                                          "finishes",      "equals", "finished_by", "contains", "started_by",
                                          "overlapped_by", "met_by", "after"};
  for (int i = 0; i < kRelations; ++i) {
    EXPECT_EQ(to_string(static_cast<AllenRelation>(i)), names[static_cast<std::size_t>(i)]);
  }
}

}  // namespace
}  // namespace truceline
