// Names, ids by prefix, sentences, counts.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "store/migration.hpp"
#include "store/samples.hpp"

namespace truceline {
namespace {

using test::Folder;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::Pair;

class LookUp : public testing::Test {
 protected:
  LookUp() : store_(Store::open(folder_.file("l.db"), Store::Mode::write)) {
    KnowledgeGraph graph;
    graph.add(Actor{one_, "state:ONE", "Fírst Land", ActorKind::state, {"Old Land", "Double"}, {}});
    graph.add(Actor{two_, "state:TWO", "Second Land", ActorKind::state, {"Double"}, {}});
    graph.add(Place{town_, "place:x", "Xankəndi", PlaceKind::town, {"Stepanakert"}, {}, {}, {}});
    for (const auto& [id, type, status, date] :
         {std::tuple{0x1a00000000000001ULL, "talks", Status::occurred, "2020-01-02"},
          std::tuple{0x1a00000000000002ULL, "talks", Status::planned, "2020/.."},
          std::tuple{0x2b00000000000000ULL, "attack", Status::planned, "-0001"},
          std::tuple{0x7fffffffffffffffULL, "accord", Status::planned, ""}}) {
      Event event;
      event.id = EventId(id);
      event.type = type;
      event.status = status;
      event.when.date = EdtfInterval::parse(date);
      if (status == Status::occurred) event.participants = {{one_, "One", Role::mediator, {}, ""}};
      graph.add(event);
    }
    store_.save(graph);
  }

  ActorId one_ = ActorId::of("state:ONE"), two_ = ActorId::of("state:TWO");
  PlaceId town_ = PlaceId::of("place:x");
  Folder folder_;
  Store store_;
};

TEST_F(LookUp, ByNameAliasAndKey) {
  for (const auto* name : {"Fírst Land", "first land", "OLD LAND", "state:one"}) {
    EXPECT_THAT(store_.actors_named(name), ElementsAre(one_)) << name;
  }
  EXPECT_THAT(store_.actors_named("double"), ElementsAre(one_, two_));
  EXPECT_THAT(store_.actors_named("land"), IsEmpty());
  EXPECT_THAT(store_.actors_named(""), IsEmpty());
  for (const auto* name : {"xankendi", "Stepanakert", "place:X"}) {
    EXPECT_THAT(store_.places_named(name), ElementsAre(town_)) << name;
  }
}

TEST_F(LookUp, AllNames) {
  EXPECT_THAT(store_.actor_names(), ElementsAre("Double", "Fírst Land", "Old Land", "Second Land"));
  EXPECT_THAT(store_.place_names(), ElementsAre("Stepanakert", "Xankəndi"));
}

TEST_F(LookUp, EventsByPrefix) {
  const auto ids = [&](const std::string& prefix) { return store_.events_with_prefix(prefix); };
  const EventId first(0x1a00000000000001ULL);
  EXPECT_THAT(ids("1a"), ElementsAre(first, EventId(0x1a00000000000002ULL)));
  EXPECT_THAT(ids("1A00000000000001"), ElementsAre(first));
  EXPECT_THAT(ids("7"), ElementsAre(EventId(0x7fffffffffffffffULL)));
  for (const auto* none : {"", "f", "1b", "zz", "1a000000000000010", "1a "})
    EXPECT_THAT(ids(none), IsEmpty()) << none;
}

TEST_F(LookUp, Statistics) {
  const auto s = store_.statistics();
  EXPECT_EQ(s.events, 4U);
  EXPECT_EQ(s.actors, 2U);
  EXPECT_EQ(s.places, 1U);
  EXPECT_EQ(s.documents + s.sentences + s.claims + s.conflicts, 0U);
  EXPECT_EQ(s.dated_events, 3U);
  EXPECT_EQ(s.mediated_events, 1U);
  EXPECT_THAT(s.events_by_type, ElementsAre(Pair("talks", 2), Pair("accord", 1), Pair("attack", 1)));
  EXPECT_THAT(s.events_by_status, ElementsAre(Pair("planned", 3), Pair("occurred", 1)));
  EXPECT_EQ(s.first_day, test::edtf("-0001").earliest());
  EXPECT_EQ(s.last_day, test::edtf("2020-01-02").latest());
  EXPECT_GT(s.file_bytes, 8192);
  EXPECT_EQ(s.schema_version, static_cast<int>(built_in_migrations().size()));
}

TEST_F(LookUp, SentencesInOrder) {
  test::Random random(1);
  const auto record = test::random_records(random, 1).front();
  store_.add(record);
  EXPECT_THAT(store_.sentence_texts(record.document.id),
              ElementsAre("Sentence0.", "Sentence1.", "Sentence2.", "Sentence3."));
  EXPECT_THAT(store_.sentence_texts(DocumentId(1)), IsEmpty());
}

}  // namespace
}  // namespace truceline
