#include "truceline/model/vocabulary.hpp"

#include <gtest/gtest.h>

#include <set>
#include <string>

namespace truceline {
namespace {

// Every value from the first to `last` has a name of its own and is found by it; then the names end.
template <class T>
void expect_round_trip(T last) {
  std::set<std::string_view> names;
  for (int i = 0; i <= static_cast<int>(last); ++i) {
    const auto value = static_cast<T>(i);
    const std::string_view name = to_string(value);
    EXPECT_FALSE(name.empty());
    EXPECT_TRUE(names.insert(name).second) << name;
    EXPECT_EQ(parse_name<T>(name), value) << name;
    EXPECT_FALSE(parse_name<T>(std::string(name) + " ")) << name;
  }
  EXPECT_FALSE(parse_name<T>(""));
  EXPECT_FALSE(parse_name<T>("no such name"));
}

TEST(Vocabulary, NamesRoundTrip) {
  expect_round_trip(Status::hypothetical);
  expect_round_trip(Role::observer);
  expect_round_trip(ActorKind::person);
  expect_round_trip(PlaceKind::site);
  expect_round_trip(ParentKind::de_facto);
  expect_round_trip(DateBasis::inferred);
  expect_round_trip(PublicationBasis::inferred);
  expect_round_trip(SayingKind::accused);
  expect_round_trip(RelationKind::before);
}

TEST(Vocabulary, NamesAreThoseOfTheFiles) {
  EXPECT_EQ(to_string(Status::cancelled), "cancelled");
  EXPECT_EQ(to_string(Status::hypothetical), "hypothetical");
  EXPECT_EQ(to_string(Role::mediator), "mediator");
  EXPECT_EQ(to_string(Role::observer), "observer");
  EXPECT_EQ(to_string(ActorKind::armed_group), "armed_group");
  EXPECT_EQ(to_string(PlaceKind::world_region), "world_region");
  EXPECT_EQ(to_string(ParentKind::de_jure), "de_jure");
  EXPECT_EQ(to_string(DateBasis::relative_to_event), "relative_to_event");
  EXPECT_EQ(to_string(PublicationBasis::stated), "stated");
  EXPECT_EQ(to_string(RelationKind::part_of), "part_of");
}

TEST(Vocabulary, OnlyWhatHappenedTookPlace) {
  for (int i = 0; i <= static_cast<int>(Status::hypothetical); ++i) {
    const auto status = static_cast<Status>(i);
    EXPECT_EQ(took_place(status), status == Status::occurred || status == Status::ongoing)
        << to_string(status);
  }
}

}  // namespace
}  // namespace truceline
