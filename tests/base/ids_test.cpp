#include "truceline/base/ids.hpp"

#include <gtest/gtest.h>

#include <limits>
#include <random>
#include <set>
#include <string>

namespace truceline {
namespace {

TEST(Hex, RoundTripsEveryValueItIsGiven) {
  std::mt19937_64 random(1);
  for (int i = 0; i < 10000; ++i) {
    const std::uint64_t value = random() >> (random() % 64);
    const std::string text = to_hex(value);
    ASSERT_EQ(text.size(), 16u);
    ASSERT_EQ(from_hex(text), value);
  }
  EXPECT_EQ(to_hex(0), "0000000000000000");
  EXPECT_EQ(to_hex(std::numeric_limits<std::uint64_t>::max()), "ffffffffffffffff");
  EXPECT_EQ(from_hex("2a"), 42u);
}

TEST(Hex, RefusesWhatIsNotLowerCaseHexadecimal) {
  for (const char* text : {"", "A", "g", "0x1", " 1", "1 ", "00000000000000000", "-1"}) {
    EXPECT_FALSE(from_hex(text)) << text;
  }
}

// The hash is stored in databases, so its values must not change.
TEST(StableHash, KeepsItsValues) {
  std::set<std::uint64_t> seen;
  for (int i = 0; i < 20000; ++i) {
    const std::uint64_t hash = stable_hash("event " + std::to_string(i));
    ASSERT_NE(hash, 0u);
    ASSERT_EQ(hash >> 63, 0u);
    ASSERT_TRUE(seen.insert(hash).second);
  }
  EXPECT_EQ(to_hex(stable_hash("")), "6fd01f60ba992926");
  EXPECT_EQ(to_hex(stable_hash("truceline")), "408c43730d913c48");
}

TEST(StrongId, NamesNothingUntilGivenAKey) {
  EXPECT_FALSE(EventId());
  EXPECT_TRUE(EventId::of("a"));
  EXPECT_EQ(EventId::of("a"), EventId::of("a"));
  EXPECT_NE(EventId::of("a"), EventId::of("b"));
  EXPECT_FALSE((std::is_convertible_v<EventId, ActorId>)) << "ids of different kinds must not mix";
}

}  // namespace
}  // namespace truceline
