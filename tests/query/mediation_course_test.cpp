#include "truceline/query/mediation_course.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "query/graph_builder.hpp"
#include "truceline/base/resources.hpp"
#include "truceline/lexicon/gazetteer.hpp"

namespace truceline {
namespace {

using test::GraphBuilder;
using test::kNorth;
using test::kSouth;
using test::Taking;
using testing::ElementsAre;
using testing::IsEmpty;

Taking mediator(const std::string& name) {
  return {name, Role::mediator, ""};
}

const MediationOptions kPerDyad{};
const MediationOptions kPerConflict{{}, PeriodStep::none, MediationPer::conflict};

std::vector<std::string> names_of(const std::vector<NamedActor>& actors) {
  std::vector<std::string> names;
  for (const NamedActor& actor : actors) names.push_back(actor.name);
  return names;
}

std::vector<EventId> ids_of(const std::vector<MediatedEvent>& events) {
  std::vector<EventId> ids;
  for (const MediatedEvent& event : events) ids.push_back(event.id);
  return ids;
}

class Courses : public testing::Test {
 protected:
  EventId held(const std::string& date, const std::string& who) {
    return builder_.event("talks", Status::occurred, date, {kNorth, kSouth, mediator(who)});
  }
  MediationCourse only(const MediationOptions& options = kPerDyad) {
    const auto courses = mediation_courses(builder_.graph(), options);
    EXPECT_EQ(courses.size(), 1U);
    return courses.at(0);
  }
  GraphBuilder builder_;
};

TEST_F(Courses, OneTakesOverWhenTheOtherHasEnded) {
  held("2020-01-01", "League");
  const EventId last = held("2020-05-01", "League");
  const EventId first = held("2020-09-01", "Union");
  held("2021-03-01", "Union");
  const auto course = only();
  ASSERT_EQ(course.hand_overs.size(), 1U);
  const HandOver& h = course.hand_overs[0];
  EXPECT_EQ(h.from.name + " " + h.to.name, "League Union");
  EXPECT_EQ(h.ended + " " + h.began, "2020-05-01 2020-09-01");
  EXPECT_EQ(h.days, 123);
  EXPECT_EQ(h.last.id, last);
  EXPECT_EQ(h.first.id, first);
  EXPECT_THAT(course.beside, IsEmpty());
}

TEST_F(Courses, WhoMediatesAtTheSameTimeTakesNothingOver) {
  held("2020-01-01", "League");
  const EventId a = held("2020-03-01", "Union");
  const EventId b = held("2020-05-01", "League");
  held("2020-08-01", "Union");
  const auto course = only();
  EXPECT_THAT(course.hand_overs, IsEmpty());
  ASSERT_EQ(course.beside.size(), 1U);
  EXPECT_EQ(course.beside[0].first + "/" + course.beside[0].last, "2020-03-01/2020-05-01");
  EXPECT_THAT(ids_of(course.beside[0].events), ElementsAre(a, b));
}

TEST_F(Courses, AHandOverIsWithinThreeYears) {
  held("2015-01-01", "League");
  held("2018-01-03", "Union");   // 1098 days
  held("2021-01-06", "Bishop");  // 1099 days
  const auto course = only();
  ASSERT_EQ(course.hand_overs.size(), 1U);
  EXPECT_EQ(course.hand_overs[0].to.name, "Union");
  EXPECT_EQ(course.hand_overs[0].days, 1098);
}

TEST_F(Courses, AGapIsLongerThanAYear) {
  held("2020-01-01", "League");
  held("2021-01-01", "Union");   // 366 days
  held("2022-01-03", "Bishop");  // 367 days
  const auto course = only();
  ASSERT_EQ(course.gaps.size(), 1U);
  EXPECT_EQ(course.gaps[0].first + "/" + course.gaps[0].last, "2021-01-02/2022-01-02");
  EXPECT_EQ(course.gaps[0].days, 366);
}

TEST_F(Courses, WhatWasNotTriedOrIsNotDatedTakesNothingOver) {
  held("2020-01-01", "League");
  for (const Status status : {Status::planned, Status::cancelled, Status::denied})
    builder_.event("talks", status, "2020-03-01", {kNorth, kSouth, mediator("Union")});
  held("", "Bishop");
  held("../2020-04-01", "Elders");
  EXPECT_THAT(only().hand_overs, IsEmpty());
  EXPECT_EQ(only().counts, (MediationCounts{3, 1, 1, 0, 1}));
}

TEST_F(Courses, WhoeverTriedInVainHasMediated) {
  held("2020-01-01", "League");
  builder_.event("talks", Status::failed, "2020-03-01", {kNorth, kSouth, mediator("Union")});
  ASSERT_EQ(only().hand_overs.size(), 1U);
  EXPECT_EQ(only().hand_overs[0].to.name, "Union");
}

TEST_F(Courses, WhatGoesOnCountsWhereItBegan) {
  held("2020-01-01", "League");
  builder_.event("mediation", Status::ongoing, "2020-03-01/..", {kNorth, kSouth, mediator("Union")});
  ASSERT_EQ(only().hand_overs.size(), 1U);
  EXPECT_EQ(only().hand_overs[0].began, "2020-03-01");
}

TEST_F(Courses, AWideDateThatMayHaveBeenBeforeIsNoHandOver) {
  held("2020-06-01", "League");
  held("2020", "Union");
  EXPECT_THAT(only().hand_overs, IsEmpty());
}

TEST_F(Courses, GapsNameWhatMayLieInThem) {
  held("2010-01-01", "League");
  held("2014-01-01", "League");
  const EventId undated = held("", "League");
  const EventId open = held("../2012-01-01", "Union");
  held("../2005", "Union");
  builder_.event("talks", Status::cancelled, "2012", {kNorth, kSouth, mediator("Union")});
  const auto course = only();
  ASSERT_EQ(course.gaps.size(), 1U);
  EXPECT_EQ(course.gaps[0].days, 1460);
  EXPECT_THAT(ids_of(course.gaps[0].possible), ElementsAre(open, undated));
}

TEST_F(Courses, ByMonthAGapHoldsAWholeMonth) {
  held("2020-01-31", "League");
  held("2020-02-01", "League");
  held("2020-04-30", "League");
  const auto course = only({{}, PeriodStep::month, MediationPer::dyad});
  ASSERT_EQ(course.gaps.size(), 1U);
  EXPECT_EQ(course.gaps[0].first + "/" + course.gaps[0].last, "2020-02-02/2020-04-29");
}

TEST_F(Courses, HostsAreToldByRoleByPlaceOrByBoth) {
  const PlaceId land = builder_.place("Midland", PlaceKind::country, {}, "place:MID");
  const PlaceId town = builder_.place("Midtown", PlaceKind::town, {{land, ParentKind::geographic, {}}});
  builder_.state("MID", "Midland");
  const auto parts = [&](std::vector<Taking> more) {
    more.insert(more.end(), {kNorth, kSouth, mediator("Union")});
    return more;
  };
  builder_.event("talks", Status::occurred, "2020-01-01", parts({}), town);
  builder_.event("talks", Status::occurred, "2020-02-01", parts({{"state:MID", Role::host, ""}}), town);
  builder_.event("talks", Status::cancelled, "2020-03-01", parts({{"Chancellor", Role::host, "state:MID"}}));
  const auto hosts = only().hosts;
  ASSERT_EQ(hosts.size(), 1U);
  EXPECT_EQ(hosts[0].host.name, "Midland");
  EXPECT_EQ(hosts[0].counts, (MediationCounts{2, 0, 1, 0, 0}));
  ASSERT_EQ(hosts[0].events.size(), 3U);
  EXPECT_EQ(hosts[0].events[0].basis, HostBasis::place);
  EXPECT_EQ(hosts[0].events[1].basis, HostBasis::both);
  EXPECT_EQ(hosts[0].events[2].basis, HostBasis::role);
}

TEST_F(Courses, ADisputedPlaceIsHostedByWhoControlsIt) {
  const PlaceId law = builder_.place("Lawland", PlaceKind::country, {}, "place:LAW");
  const PlaceId force = builder_.place("Forceland", PlaceKind::country, {}, "place:FOR");
  const PlaceId town = builder_.place(
      "Town", PlaceKind::town,
      {{law, ParentKind::de_jure, {}}, {force, ParentKind::de_facto, EdtfInterval::parse("2000/2010")}});
  builder_.event("talks", Status::occurred, "2005", {kNorth, kSouth, mediator("Union")}, town);
  builder_.event("talks", Status::occurred, "2015", {kNorth, kSouth, mediator("Union")}, town);
  const auto hosts = only().hosts;
  ASSERT_EQ(hosts.size(), 2U);
  EXPECT_EQ(hosts[0].host.name + hosts[0].events[0].event.date, "Forceland2005");
  EXPECT_EQ(hosts[1].host.name + hosts[1].events[0].event.date, "Lawland2015");
}

TEST_F(Courses, AConflictTakesInWhateverItsPartiesHold) {
  builder_.actor("Northland");
  builder_.actor("Southland");
  const PlaceId region = builder_.place("Midregion", PlaceKind::world_region);
  const std::vector<ActorId> both{ActorId::of("test:Northland"), ActorId::of("test:Southland")};
  const ConflictId whole = builder_.conflict("Long conflict", both, region, "1990/2030");
  builder_.conflict("Short war", both, region, "2020/2021");
  builder_.conflict("Old war", both, region, "1900/1910");
  held("2020-05-01", "League");
  builder_.event("talks", Status::occurred, "2020-08-01",
                 {kNorth, {"Rebels", Role::participant, ""}, mediator("Union")}, region);
  builder_.event("talks", Status::occurred, "2020-09-01",
                 {kNorth, {"Farland", Role::participant, ""}, mediator("Bishop")});
  const auto courses = mediation_courses(builder_.graph(), kPerConflict);
  ASSERT_EQ(courses.size(), 2U);
  EXPECT_EQ(courses[0].group.name, "Long conflict");
  EXPECT_EQ(courses[0].group.id, to_hex(whole.value()));
  EXPECT_EQ(courses[0].counts.held, 2U);
  ASSERT_EQ(courses[0].hand_overs.size(), 1U);
  EXPECT_EQ(courses[0].hand_overs[0].to.name, "Union");
  EXPECT_EQ(courses[1].group.name, "") << "one party elsewhere says nothing of the conflict";
  EXPECT_THAT(courses[1].hand_overs, IsEmpty());
  const auto regions = mediation_courses(builder_.graph(), {{}, PeriodStep::none, MediationPer::region});
  EXPECT_EQ(regions.at(0).group.name, "Midregion");
  EXPECT_EQ(regions.at(0).counts.held, 2U);
}

class Formats : public testing::Test {
 protected:
  Formats() {
    for (const char* name : {"Alphaland", "Betaland"}) builder_.actor(name);
    builder_.actor("Trio", ActorKind::organisation);
  }
  void held(const std::string& date, const std::vector<Taking>& who, Status status = Status::occurred) {
    std::vector<Taking> parts{kNorth, kSouth};
    parts.insert(parts.end(), who.begin(), who.end());
    builder_.event("talks", status, date, parts);
  }
  std::vector<MediationFormat> formats() {
    return mediation_courses(builder_.graph(), kPerDyad, FormatLexicon(std::string_view(kLexicon)),
                             [](ActorId) { return std::string("Gammaland"); })
        .at(0)
        .formats;
  }
  static constexpr const char* kLexicon =
      "body\tmembers\twhen\n"
      "test:Trio\ttest:Alphaland;test:Betaland;test:Gammaland\t1990/1999\n"
      "test:Trio\ttest:Alphaland;test:Betaland\t2000/..\n";
  GraphBuilder builder_;
};

TEST_F(Formats, ABodyComesWithTheMembersOfItsTime) {
  held("1995-01-01", {mediator("Trio"), mediator("Alphaland")});
  held("1996-01-01", {mediator("Trio")}, Status::cancelled);
  const auto found = formats();
  ASSERT_EQ(found.size(), 1U) << "a member beside its body makes no second format";
  EXPECT_EQ(found[0].body.name, "Trio");
  EXPECT_THAT(names_of(found[0].members), ElementsAre("Alphaland", "Betaland", "Gammaland"));
  EXPECT_EQ(found[0].counts, (MediationCounts{1, 0, 1, 0, 0}));
  EXPECT_TRUE(found[0].recurs());
}

TEST_F(Formats, ASetThatHasAllMembersIsToldToBeTheBodys) {
  const std::vector<Taking> both{mediator("Alphaland"), {"Envoy", Role::mediator, "Betaland"}};
  held("2005-01-01", both);
  held("2006-01-01", both);
  held("1995-01-01", {mediator("Alphaland"), mediator("Bishop")});
  const auto found = formats();
  ASSERT_EQ(found.size(), 2U);
  EXPECT_THAT(names_of(found[0].members), ElementsAre("Alphaland", "Betaland"));
  EXPECT_EQ(found[0].members_of.name, "Trio");
  EXPECT_TRUE(found[0].recurs());
  EXPECT_FALSE(found[1].members_of.id);
  EXPECT_FALSE(found[1].recurs());
}

TEST_F(Formats, OneWhoMediatesAloneIsNoFormat) {
  held("2005-01-01", {mediator("Alphaland")});
  EXPECT_THAT(formats(), IsEmpty());
}

TEST(FormatLexicon, TheBuiltInOneNamesOnlyActorsOfTheLexicon) {
  const FormatLexicon formats(resource("data/lexicon/formats.tsv"));
  const Gazetteer names{LexiconFiles()};
  EXPECT_GE(formats.bodies().size(), 15U);
  for (const auto& [body, rows] : formats.bodies()) {
    EXPECT_NE(names.actor(body), nullptr);
    for (const auto& row : rows) {
      for (const ActorId member : row.actors)
        EXPECT_NE(names.actor(member), nullptr) << names.actor(body)->name;
    }
  }
}

TEST(FormatLexicon, FaultsAreToldWithTheirLine) {
  EXPECT_THROW(FormatLexicon(std::string_view("body\tmembers\twhen\nbody:x\tstate:A\t\n")), FormatError);
  EXPECT_THROW(FormatLexicon(std::string_view("body\tmembers\twhen\nbody:x\tstate:A;state:B\tlong ago\n")),
               FormatError);
}

TEST(CentralMediators, ComeWithTheEventsTheyFollowFrom) {
  GraphBuilder builder;
  const EventId event = builder.event("talks", Status::occurred, "2020-01-01",
                                      {kNorth, kSouth, {"Envoy", Role::mediator, "Union"}});
  builder.event("talks", Status::planned, "2020-02-01", {kNorth, kSouth, mediator("Union")});
  const auto found = central_mediators(builder.graph());
  ASSERT_EQ(found.size(), 1U);
  EXPECT_EQ(found[0].actor.name, "Union");
  EXPECT_THAT(found[0].events, ElementsAre(event));
  EXPECT_EQ(found[0].figures.events, 1U);
  EXPECT_EQ(found[0].figures.parties, 2U);
}

}  // namespace
}  // namespace truceline
