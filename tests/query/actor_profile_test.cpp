// Profiles of actors: by hand, and against plain counting.
#include "truceline/query/actor_profile.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>

#include "graph/random_graph.hpp"
#include "graph/slow_paths.hpp"
#include "query/graph_builder.hpp"

namespace truceline {
namespace {

using test::GraphBuilder;
using test::took;
using ::testing::ElementsAre;
using ::testing::Pair;

class Profile : public ::testing::Test {
 protected:
  ActorProfile of(const std::string& name) {
    return actor_profile(builder_.graph(), ActorId::of("test:" + name), test::event_types());
  }
  void event(const std::string& type, const std::string& date, const std::vector<test::Taking>& parts,
             Status status = Status::occurred) {
    last_ = builder_.event(type, status, date, parts);
  }

  GraphBuilder builder_;
  EventId last_;
};

TEST_F(Profile, CountsWithWhomAndHow) {
  event("clash", "2020-05-01", {took("Aland", Role::belligerent), took("Borland", Role::belligerent)});
  event("talks", "2020-06", {took("Aland"), took("Borland"), took("Cesia", Role::mediator)});
  event("strike", "2021-01-02",
        {took("Aland", Role::initiator), took("Dorn", Role::initiator), took("Borland", Role::target)});
  event("talks", "2022", {took("Aland"), took("Borland")}, Status::planned);
  const ActorProfile profile = of("Aland");
  EXPECT_EQ(profile.events, 3U);
  EXPECT_THAT(profile.statuses, ElementsAre(Pair(Status::occurred, 3U), Pair(Status::planned, 1U)));
  ASSERT_EQ(profile.partners.size(), 3U);
  EXPECT_EQ(profile.partners[0].actor.name, "Borland");
  EXPECT_EQ(profile.partners[0].events, 3U);
  EXPECT_EQ(profile.partners[0].cooperation, 1U);
  EXPECT_EQ(profile.partners[0].conflict, 2U);
  EXPECT_EQ(profile.partners[1].actor.name, "Cesia");
  EXPECT_EQ(profile.partners[1].cooperation, 1U);
  EXPECT_EQ(profile.partners[2].actor.name, "Dorn");
  EXPECT_EQ(profile.partners[2].conflict, 0U) << "they strike together";
  EXPECT_EQ(profile.partners[2].other, 1U);
  EXPECT_THAT(profile.types, ElementsAre(Pair("clash", 1U), Pair("strike", 1U), Pair("talks", 1U)));
  EXPECT_THAT(profile.years, ElementsAre(Pair(2020, 2U), Pair(2021, 1U)));
}

TEST_F(Profile, PersonsCountForWhomTheyActInTheirTime) {
  const ActorId land = builder_.actor("Aland");
  builder_.actor("Alma", ActorKind::person, {{land, "president", EdtfInterval::parse("2010/2015")}});
  event("talks", "2012", {took("Alma"), took("Borland")});
  event("talks", "2018", {took("Alma"), took("Borland")});
  event("talks", "2019", {took("Aland"), took("Alma", Role::observer, "Aland"), took("Borland")});
  const ActorProfile state = of("Aland");
  EXPECT_EQ(state.events, 2U);
  ASSERT_EQ(state.agents.size(), 1U);
  EXPECT_EQ(state.agents[0].actor.name, "Alma");
  EXPECT_EQ(state.agents[0].events, 2U);
  ASSERT_EQ(state.agents[0].offices.size(), 1U);
  EXPECT_EQ(state.agents[0].offices[0].office, "president");
  ASSERT_EQ(state.roles.size(), 2U);
  EXPECT_EQ(state.roles[0].itself, 1U);
  EXPECT_EQ(state.roles[0].through_others, 1U);
  EXPECT_EQ(state.roles[1].role, Role::observer);
  EXPECT_EQ(state.roles[1].through_others, 1U);
  const ActorProfile person = of("Alma");
  EXPECT_EQ(person.events, 3U);
  ASSERT_EQ(person.offices.size(), 1U);
  EXPECT_EQ(person.offices[0].principal.name, "Aland");
  ASSERT_EQ(person.partners.size(), 1U) << "its own state is none";
  EXPECT_EQ(person.partners[0].actor.name, "Borland");
}

TEST_F(Profile, CoarseDatesAreInNoYear) {
  event("talks", "../2009", {took("Aland")});
  const EventId only = last_;
  EXPECT_EQ(of("Aland").first, only) << "the only one";
  EXPECT_EQ(of("Aland").last, only);
  event("talks", "201X", {took("Aland")});
  const EventId first = last_;
  event("talks", "2012-12-31/2021-01-01", {took("Aland")});
  const EventId last = last_;
  event("talks", "", {took("Aland")});
  event("talks", "2022-03/..", {took("Aland")});
  const ActorProfile profile = of("Aland");
  EXPECT_THAT(profile.years, ::testing::IsEmpty());
  EXPECT_EQ(profile.several_years, 4U);
  EXPECT_EQ(profile.undated, 1U);
  EXPECT_EQ(profile.first, first) << "by 2009 is no beginning";
  EXPECT_EQ(profile.last, last) << "from 2022 is no end";
  EXPECT_THROW((void)of("Nobody"), std::logic_error);
}

/// Is the actor in the event through this participation, by the documented rule?
bool is_of(const KnowledgeGraph& graph, const Event& event, Participation p, ActorId actor) {
  if (p.actor == actor) return true;
  if (p.acts_for) p.actor = p.acts_for;
  p.acts_for = {};
  for (;;) {
    if (p.actor == actor) return true;
    const ActorId top = test::slow_principal(graph, event, p);
    if (top == p.actor) return false;
    for (const ActsFor& office : graph.actor(p.actor)->acts_for) {
      if (office.when && event.when.date && !compatible(*office.when, *event.when.date)) continue;
      p.actor = office.principal;
      break;
    }
  }
}

TEST(ProfileProperty, AgreesWithPlainCounting) {
  std::size_t events = 0;
  for (std::uint64_t seed = 0; seed < 20; ++seed) {
    const KnowledgeGraph graph = test::random_graph(seed, 30);
    for (const Actor* actor : graph.actors()) {
      std::size_t expected = 0;
      std::map<Role, std::size_t> roles;
      std::map<std::string, std::size_t> by_type;
      for (const Event* event : graph.events()) {
        std::set<Role> own;
        for (const Participation& p : event->participants) {
          if (is_of(graph, *event, p, actor->id)) own.insert(p.role);
        }
        if (own.empty() || !took_place(event->status)) continue;
        ++expected;
        ++by_type[event->type];
        for (const Role role : own) ++roles[role];
      }
      const ActorProfile profile = actor_profile(graph, actor->id, test::event_types());
      EXPECT_EQ(profile.events, expected);
      ASSERT_EQ(profile.roles.size(), roles.size());
      for (const RoleCount& count : profile.roles)
        EXPECT_EQ(count.itself + count.through_others, roles[count.role]);
      for (const auto& [type, count] : profile.types) EXPECT_EQ(count, by_type[type]);
      std::size_t placed = profile.several_years + profile.undated;
      for (const auto& [year, count] : profile.years) placed += count;
      EXPECT_EQ(placed, expected);
      for (const ActorPartner& partner : profile.partners) {
        EXPECT_EQ(partner.cooperation + partner.conflict + partner.other, partner.events);
        EXPECT_LE(partner.events, expected);
      }
      events += expected;
    }
  }
  EXPECT_GT(events, 200U);
}

}  // namespace
}  // namespace truceline
