#include "exchange/diagram.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "exchange/sample_events.hpp"
#include "truceline/base/error.hpp"
#include "truceline/base/resources.hpp"

namespace truceline {
namespace {

using test::GraphBuilder;
using test::small_history;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

std::vector<std::string> labels_of(const std::vector<std::string>& dates) {
  GraphBuilder history;
  for (const auto& date : dates) history.event("talks", Status::occurred, date, {});
  return period_labels(history.graph.events());
}

std::vector<std::string> names_of(const std::vector<DiagramGroup>& groups) {
  std::vector<std::string> names;
  for (const auto& group : groups) names.push_back(group.name);
  return names;
}

TEST(DiagramPeriods, quiet_years_stay_whole) {
  EXPECT_THAT(labels_of({"199X", "2020-01-05", "2020-03", "2021", ""}),
              ElementsAre("199X", "2020", "2020", "2021", "no date"));
}

TEST(DiagramPeriods, a_busy_year_is_split_into_months) {
  EXPECT_THAT(
      labels_of({"2022-12-30", "2023", "2023-09-19", "2023-09-19/2023-09-20", "2023-10", "2023-12-07/.."}),
      ElementsAre("2022", "2023", "2023-09", "2023-09", "2023-10", "2023-12"));
}

TEST(DiagramPeriods, an_open_start_is_named_by_its_end) {
  EXPECT_THAT(labels_of({"../2012-03", "/2006"}),
              ::testing::UnorderedElementsAre("until 2012", "until 2006"));
}

TEST(DiagramPeriods, what_is_still_to_come_by_a_day_stands_at_that_day) {
  GraphBuilder history;
  history.event("war", Status::occurred, "../2023-09-20", {});
  history.event("agreement", Status::hypothetical, "../2023-12-31", {});
  history.event("talks", Status::occurred, "2020", {});
  history.event("talks", Status::planned, "", {});
  const auto diagram = plan_diagram(history.graph, DiagramStyle::builtin(), 60);
  std::vector<std::string> periods;
  for (const auto& item : diagram.events) periods.push_back(item.period);
  EXPECT_THAT(periods, ElementsAre("until 2023", "2020", "2023", "no date"));
}

TEST(DiagramPeriods, every_dated_event_has_a_period_in_century_and_bc_years_too) {
  EXPECT_THAT(labels_of({"-0498", "18XX"}), ElementsAre("-0498", "18XX"));
}

TEST(DiagramPlan, sides_and_groups_keep_mediators_apart_from_belligerents) {
  const auto history = small_history();
  const auto diagram = plan_diagram(history.graph, DiagramStyle::builtin(), 60);
  EXPECT_THAT(names_of(diagram.parties), ElementsAre("Norland", "Sudland"));
  EXPECT_THAT(names_of(diagram.mediators), ElementsAre("League of Lakes"));
  EXPECT_THAT(diagram.mediators.at(0).members, ElementsAre("Ada Envoy"));
  EXPECT_THAT(diagram.others, IsEmpty());

  ASSERT_EQ(diagram.events.size(), 4U);
  const auto& talks = diagram.events[1];
  EXPECT_EQ(talks.number, 2U);
  ASSERT_EQ(talks.left.size(), 2U);
  EXPECT_THAT(talks.left[0].roles, ElementsAre(Role::decliner));
  ASSERT_EQ(talks.right.size(), 1U);
  EXPECT_EQ(talks.right[0].actors.at(0).name, "Ada Envoy");
  EXPECT_EQ(talks.right[0].actors.at(0).acts_for, "League of Lakes");
  EXPECT_EQ(talks.right[0].actors.at(0).colour, diagram.mediators[0].colour)
      << "a person has its principal's colour";
}

TEST(DiagramPlan, a_belligerent_that_mostly_mediates_stays_a_party) {
  GraphBuilder history;
  history.event("war", Status::occurred, "2000", {{"Norland", Role::belligerent, ""}});
  for (int i = 0; i < 3; ++i)
    history.event("talks", Status::occurred, "2001", {{"Norland", Role::mediator, ""}});
  const auto diagram = plan_diagram(history.graph, DiagramStyle::builtin(), 60);
  EXPECT_THAT(names_of(diagram.parties), ElementsAre("Norland"));
  EXPECT_THAT(diagram.mediators, IsEmpty());
}

TEST(DiagramPlan, one_who_mediates_and_hosts_is_shown_once_with_both_roles) {
  GraphBuilder history;
  history.event("talks", Status::occurred, "2001", {{"Isle", Role::mediator, ""}, {"Isle", Role::host, ""}});
  const auto diagram = plan_diagram(history.graph, DiagramStyle::builtin(), 60);
  ASSERT_EQ(diagram.events.at(0).right.size(), 1U);
  EXPECT_THAT(diagram.events[0].right[0].roles, ElementsAre(Role::mediator, Role::host));
}

TEST(DiagramPlan, many_actors_of_one_role_are_counted) {
  GraphBuilder history;
  std::vector<GraphBuilder::Who> crowd;
  for (int i = 0; i < 9; ++i) crowd.push_back({"Land " + std::to_string(i), Role::signatory, ""});
  crowd.push_back(crowd.front());
  history.event("agreement", Status::occurred, "2001", crowd);
  const auto diagram = plan_diagram(history.graph, DiagramStyle::builtin(), 60);
  EXPECT_EQ(diagram.events.at(0).left.at(0).actors.size(), 6U);
  EXPECT_EQ(diagram.events[0].left[0].more, 3U);
}

TEST(DiagramPlan, of_too_many_events_the_weightiest_are_drawn_in_date_order) {
  KnowledgeGraph graph;
  for (int year = 2001; year <= 2006; ++year) {
    Event event;
    event.id = EventId::of(std::to_string(year));
    event.type = "talks";
    event.when.date = EdtfInterval::parse(std::to_string(year));
    event.core = year % 2 == 0;
    graph.add(event);
  }
  const auto diagram = plan_diagram(graph, DiagramStyle::builtin(), 3);
  ASSERT_EQ(diagram.events.size(), 3U);
  EXPECT_EQ(diagram.left_out, 3U);
  EXPECT_THAT((std::vector<std::string>{diagram.events[0].period, diagram.events[1].period,
                                        diagram.events[2].period}),
              ElementsAre("2002", "2004", "2006"));
}

TEST(DiagramPlan, relations_name_the_number_of_the_other_event) {
  GraphBuilder history;
  const auto plan = history.event("talks", Status::planned, "2001", {});
  const auto meeting = history.event("talks", Status::occurred, "2002", {});
  history.graph.add(EventRelation{meeting, plan, RelationKind::responds_to});
  const auto diagram = plan_diagram(history.graph, DiagramStyle::builtin(), 60);
  EXPECT_THAT(diagram.events.at(1).relations, ElementsAre("responds to event 1"));
  EXPECT_THAT(diagram.events[0].relations, IsEmpty());
}

TEST(DiagramStyle, knows_every_role_status_kind_and_class) {
  const auto style = DiagramStyle::builtin();
  for (int i = 0; i < 11; ++i) {
    const auto& look = style.of("role", to_string(static_cast<Role>(i)));
    EXPECT_THAT(look.side, ::testing::AnyOf("left", "right")) << look.name;
    EXPECT_THAT(look.group, ::testing::AnyOf("party", "mediator", "other")) << look.name;
    EXPECT_THAT(look.arrow, ::testing::AnyOf("forward", "back")) << look.name;
    EXPECT_FALSE(look.label.empty()) << look.name;
  }
  for (int i = 0; i < 9; ++i) {
    const auto& look = style.of("status", to_string(static_cast<Status>(i)));
    EXPECT_THAT(look.line, ::testing::AnyOf("solid", "dashed", "dotted")) << look.name;
  }
  for (int i = 0; i < 7; ++i)
    EXPECT_FALSE(style.of("kind", to_string(static_cast<ActorKind>(i))).letters.empty());
  const Ontology ontology(resource("data/lexicon/event_types.tsv"));
  for (const auto& type : ontology.types()) EXPECT_EQ(style.of_type(type.name).name, type.event_class);
  EXPECT_EQ(style.of_type("no such type").name, "other");
}

TEST(DiagramStyle, a_broken_file_is_named_with_its_line) {
  const std::string head = "element\tname\tcolour\tline\tside\tgroup\tarrow\tletters\tlabel\n";
  const auto make = [&](const std::string& rows) {
    return DiagramStyle(head + rows, Ontology(resource("data/lexicon/event_types.tsv")));
  };
  EXPECT_THROW(make("role\t\t#ffffff\n"), FormatError);
  EXPECT_THROW(make("role\thost\nrole\thost\n"), FormatError);
  EXPECT_THROW(static_cast<void>(make("role\thost\n").of("role", "mediator")), std::logic_error);
}

}  // namespace
}  // namespace truceline
