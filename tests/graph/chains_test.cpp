// Chains between two actors: by hand, and against trying everything.
#include "truceline/graph/chains.hpp"

#include <gtest/gtest.h>

#include <functional>
#include <set>

#include "graph/random_graph.hpp"
#include "graph/slow_paths.hpp"

namespace truceline {
namespace {

std::vector<ActorId> route(const Chain& chain) {
  std::vector<ActorId> actors;
  for (const ChainStep& step : chain.steps) {
    if (actors.empty()) actors.push_back(step.from);
    EXPECT_EQ(actors.back(), step.from);
    actors.push_back(step.to);
  }
  return actors;
}

class Chains : public ::testing::Test {
 protected:
  ActorId actor(const std::string& key, ActorKind kind = ActorKind::state,
                std::vector<ActsFor> offices = {}) {
    graph_.add(Actor{ActorId::of(key), key, key, kind, {}, std::move(offices)});
    return ActorId::of(key);
  }

  EventId event(const std::string& date, const std::vector<ActorId>& actors) {
    Event event;
    event.id = EventId::of("event " + std::to_string(++count_));
    if (!date.empty()) event.when.date = EdtfInterval::parse(date).value();
    for (const ActorId id : actors) event.participants.push_back({id, "", Role::participant, {}, ""});
    graph_.add(event);
    return event.id;
  }

  std::vector<Chain> chains(ActorId from, ActorId to, bool timed = false, std::size_t most = 3) {
    GraphLinks links(graph_);
    return find_chains(links, from, to, {timed, most});
  }

  KnowledgeGraph graph_;
  int count_ = 0;
};

TEST_F(Chains, FewestEventsFirstThenOtherGoBetweens) {
  const ActorId a = actor("A"), b = actor("B"), c = actor("C"), d = actor("D"), e = actor("E");
  const EventId direct = event("2020-05", {a, b});
  const EventId ac = event("2021", {a, c}), cb = event("2019", {c, b});
  const EventId ad = event("2020", {a, d}), de = event("2020", {d, e}), eb = event("", {e, b});
  const auto found = chains(a, b);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0].steps, (std::vector<ChainStep>{{a, b, direct, 1, true}}));
  EXPECT_EQ(found[1].steps, (std::vector<ChainStep>{{a, c, ac, 1, true}, {c, b, cb, 1, true}}));
  EXPECT_EQ(found[2].steps,
            (std::vector<ChainStep>{{a, d, ad, 1, true}, {d, e, de, 1, true}, {e, b, eb, 1, true}}));
  EXPECT_EQ(chains(a, b, false, 1).size(), 1U);
  EXPECT_EQ(chains(a, b, true).size(), 1U)
      << "2021 is not before 2019, and an undated event is never in order";
  EXPECT_TRUE(chains(a, a).empty());
}

TEST_F(Chains, OneEventOfManyMakesNoFurtherChain) {
  const ActorId a = actor("A"), b = actor("B"), c = actor("C");
  event("2020", {a, b, c});
  EXPECT_EQ(chains(a, b).size(), 1U);
}

TEST_F(Chains, PersonsLinkToWhomTheyActFor) {
  const ActorId a = actor("A"), b = actor("B"), c = actor("C");
  const ActorId before =
      actor("before", ActorKind::person, {{b, "president", EdtfInterval::parse("2010/2015")}});
  const EventId meets = event("2012", {a, before}), goes_on = event("2013", {b, c});
  event("2018", {a, before, c});
  const auto found = chains(a, c, false, 2);
  ASSERT_EQ(found.size(), 2U);
  EXPECT_EQ(found[0].steps.size(), 1U) << "out of office a person stands for itself";
  EXPECT_EQ(found[1].steps, (std::vector<ChainStep>{{a, b, meets, 1, true}, {b, c, goes_on, 1, true}}));
  const auto own = chains(before, b, false, 1);
  ASSERT_EQ(own.size(), 1U);
  EXPECT_EQ(own[0].steps[0].event, meets);
}

TEST_F(Chains, CoarseDatesAllowWhatTheyDoNotContradict) {
  const ActorId a = actor("A"), b = actor("B"), c = actor("C"), d = actor("D");
  event("2021-06-15", {a, b});
  event("2021", {b, c});
  event("2021-06-14", {c, d});
  const auto found = chains(a, c, true);
  ASSERT_EQ(found.size(), 1U);
  EXPECT_TRUE(found[0].steps[0].surely_later);
  EXPECT_FALSE(found[0].steps[1].surely_later);
  EXPECT_EQ(found[0].arrival, day_number(2021, 6, 15).value());
  EXPECT_TRUE(chains(a, d, true).empty()) << "the day before the first";
  EXPECT_EQ(chains(d, a, true).size(), 1U);
}

TEST_F(Chains, TheSameDayFollowsItself) {
  const ActorId a = actor("A"), b = actor("B"), c = actor("C");
  event("2021-06-15", {a, b});
  event("2021-06-15", {b, c});
  EXPECT_TRUE(chains(a, c, true).at(0).steps.at(1).surely_later);
}

/// Who is in an event, by the documented rule; true for principals.
std::map<ActorId, bool> slow_presence(const KnowledgeGraph& graph, const Event& event) {
  std::map<ActorId, bool> present;
  for (const Participation& p : event.participants) {
    const ActorId principal = test::slow_principal(graph, event, p);
    present.emplace(p.actor, false);
    Participation above = p;
    while (above.acts_for || above.actor != principal) {
      above.actor = above.acts_for ? above.acts_for : above.actor;
      above.acts_for = {};
      present.emplace(above.actor, false);
      if (above.actor == principal) break;
      for (const ActsFor& office : graph.actor(above.actor)->acts_for) {
        if (office.when && event.when.date && !compatible(*office.when, *event.when.date)) continue;
        above.actor = office.principal;
        present.emplace(above.actor, false);
        break;
      }
    }
    present[principal] = true;
  }
  return present;
}

/// Tries every chain of a graph in which some actors and direct events are closed.
class Everything {
 public:
  Everything(const KnowledgeGraph& graph, ActorId from, ActorId to, bool timed)
      : from_(from), to_(to), timed_(timed) {
    for (const Event* event : graph.events()) {
      if (!timed || event->when.date) events_.push_back({event, slow_presence(graph, *event)});
    }
  }

  struct Best {
    std::size_t length = 0;  ///< 0: there is no chain
    DayNumber arrival = 0;
    std::size_t weakest = 0;
  };

  [[nodiscard]] Best best() {
    for (std::size_t length = 1; length < 9; ++length) {
      found_ = {};
      go(from_, kDistantPast, SIZE_MAX, {from_}, length);
      if (!found_) continue;
      found_->length = length;
      return *found_;
    }
    return {};
  }

  void close(const Chain& chain) {
    common_.clear();
    direct_closed_ = direct_closed_ || chain.steps.size() == 1;
    for (const ChainStep& step : chain.steps) {
      if (step.from != from_) closed_.insert(step.from);
    }
  }

  [[nodiscard]] std::size_t common(ActorId a, ActorId b) {
    const auto [at, unknown] = common_.try_emplace(std::minmax(a, b), 0);
    for (std::size_t i = 0; unknown && i < events_.size(); ++i) {
      const auto& present = events_[i].second;
      at->second += usable(present) && joined(present, a) && joined(present, b);
    }
    return at->second;
  }

  [[nodiscard]] bool joins(EventId id, ActorId a, ActorId b) const {
    return std::any_of(events_.begin(), events_.end(), [&](const auto& e) {
      return e.first->id == id && usable(e.second) && joined(e.second, a) && joined(e.second, b);
    });
  }

 private:
  using Present = std::map<ActorId, bool>;

  [[nodiscard]] bool usable(const Present& present) const {
    return !direct_closed_ || !present.contains(from_) || !present.contains(to_);
  }

  /// Is the actor in it as one who can be part of a chain?
  [[nodiscard]] bool joined(const Present& present, ActorId actor) const {
    const auto at = present.find(actor);
    return at != present.end() && (at->second || actor == from_ || actor == to_);
  }

  void go(ActorId at, DayNumber so_far, std::size_t weakest, std::set<ActorId> used, std::size_t left) {
    if (left == 0) {
      if (at != to_) return;
      if (!found_ || so_far < found_->arrival) found_ = Best{0, so_far, weakest};
      if (so_far == found_->arrival) found_->weakest = std::max(found_->weakest, weakest);
      return;
    }
    for (const auto& [event, present] : events_) {
      if (!usable(present) || !joined(present, at)) continue;
      const DaySpan days = timed_ ? day_span(*event->when.date) : DaySpan{kDistantPast, kDistantFuture};
      if (days.last < so_far) continue;
      for (const auto& [next, unused] : present) {
        if (used.contains(next) || closed_.contains(next) || (next == to_) != (left == 1)) continue;
        if (!joined(present, next)) continue;
        auto more = used;
        more.insert(next);
        go(next, std::max(so_far, days.first), std::min(weakest, common(at, next)), more, left - 1);
      }
    }
  }

  ActorId from_, to_;
  bool timed_;
  std::vector<std::pair<const Event*, Present>> events_;
  std::set<ActorId> closed_;
  std::map<std::pair<ActorId, ActorId>, std::size_t> common_;
  bool direct_closed_ = false;
  std::optional<Best> found_;
};

void expect_chains_of(const KnowledgeGraph& graph, ActorId from, ActorId to, bool timed,
                      std::map<std::size_t, std::size_t>& lengths) {
  GraphLinks links(graph);
  const auto found = find_chains(links, from, to, {timed, 4});
  Everything all(graph, from, to, timed);
  std::size_t before = 0;
  for (const Chain& chain : found) {
    const auto best = all.best();
    ASSERT_EQ(chain.steps.size(), best.length);
    EXPECT_EQ(chain.arrival, best.arrival);
    EXPECT_LE(before, best.length);
    before = best.length;
    ++lengths[best.length];
    const auto actors = route(chain);
    EXPECT_EQ(actors.front(), from);
    EXPECT_EQ(actors.back(), to);
    std::size_t weakest = SIZE_MAX;
    DayNumber so_far = kDistantPast;
    for (const ChainStep& step : chain.steps) {
      EXPECT_TRUE(all.joins(step.event, step.from, step.to));
      EXPECT_EQ(step.events, all.common(step.from, step.to));
      weakest = std::min(weakest, step.events);
      if (!timed) continue;
      const DaySpan days = day_span(*graph.event(step.event)->when.date);
      EXPECT_GE(days.last, so_far);
      so_far = std::max(so_far, days.first);
    }
    EXPECT_EQ(so_far, chain.arrival);
    if (!timed) {
      EXPECT_EQ(weakest, best.weakest);
    }
    all.close(chain);
  }
  if (found.size() < 4) {
    EXPECT_EQ(all.best().length, 0U);
  }
}

/// Few actors meet at a time, so that chains get long; some act for others, some dates are coarse or missing.
KnowledgeGraph sparse_graph(std::uint64_t seed) {
  const std::vector<std::string> dates{"2020-01", "2021", "2020-03-05/2021-02", "../2020", "2021-06/..", ""};
  std::mt19937_64 random(seed);
  KnowledgeGraph graph;
  std::vector<ActorId> actors;
  for (std::size_t i = 0; i < 12; ++i) {
    Actor actor{ActorId::of(std::to_string(i)), std::to_string(i), "", ActorKind::state, {}, {}};
    if (i > 8) actor.kind = ActorKind::person;
    if (i > 8) actor.acts_for = {{actors[random() % i], "envoy", EdtfInterval::parse("2020-06/..")}};
    actors.push_back(actor.id);
    graph.add(actor);
  }
  for (std::size_t i = 0; i < 14 + seed % 8; ++i) {
    Event event;
    event.id = EventId::of(std::to_string(seed) + " " + std::to_string(i));
    if (random() % 3) {
      event.when.date = EdtfInterval::of_day(day_number(2020, 1, 1).value() + DayNumber(random() % 700));
    } else {
      event.when.date = EdtfInterval::parse(dates[random() % dates.size()]);
    }
    for (std::size_t n = 2 + (random() % 4 == 0); n > 0; --n)
      event.participants.push_back({actors[random() % actors.size()], "", Role::participant, {}, ""});
    graph.add(event);
  }
  return graph;
}

TEST(ChainsProperty, AreTheBestOfAll) {
  std::map<std::size_t, std::size_t> lengths;
  for (std::uint64_t seed = 0; seed < 80; ++seed) {
    const KnowledgeGraph graph = seed % 2 ? sparse_graph(seed) : test::random_graph(seed, 5 + seed % 6);
    const auto actors = graph.actors();
    for (std::size_t i = 0; i < actors.size(); i += 2) {
      const ActorId to = actors[(i + 1 + seed) % actors.size()]->id;
      if (to == actors[i]->id) continue;
      SCOPED_TRACE("seed " + std::to_string(seed) + ", actor " + std::to_string(i));
      expect_chains_of(graph, actors[i]->id, to, i % 4 == 0, lengths);
      if (::testing::Test::HasFailure()) return;
    }
  }
  for (std::size_t length = 1; length < 5; ++length) EXPECT_GT(lengths[length], 10U) << length;
}

/// Tells efforts at random, so that either side grows at any time.
class FickleLinks : public GraphLinks {
 public:
  FickleLinks(const KnowledgeGraph& graph, std::uint64_t seed) : GraphLinks(graph), random_(seed) {}
  std::size_t effort(ActorId) override { return random_() % 10; }

 private:
  std::mt19937_64 random_;
};

TEST(ChainsProperty, DoNotDependOnTheSideThatGrows) {
  std::size_t found = 0;
  for (std::uint64_t seed = 0; seed < 60; ++seed) {
    const KnowledgeGraph graph = seed % 2 ? sparse_graph(seed) : test::random_graph(seed, 20);
    const auto actors = graph.actors();
    for (std::size_t i = 1; i < actors.size(); ++i) {
      GraphLinks honest(graph);
      FickleLinks fickle(graph, seed);
      const ChainOptions options{i % 2 == 0, 3};
      const auto expected = find_chains(honest, actors[i - 1]->id, actors[i]->id, options);
      EXPECT_EQ(find_chains(fickle, actors[i - 1]->id, actors[i]->id, options), expected);
      found += expected.size();
    }
  }
  EXPECT_GT(found, 200U);
}

TEST(ChainsProperty, DoNotDependOnTheOrderOfAdding) {
  for (std::uint64_t seed = 0; seed < 10; ++seed) {
    const auto parts = test::RandomParts(seed).make(30);
    const KnowledgeGraph one = test::build(parts);
    const KnowledgeGraph two = test::build_shuffled(parts, seed);
    for (const bool timed : {false, true}) {
      GraphLinks first(one), second(two);
      const ActorId from = parts.actors[0].id, to = parts.actors[1].id;
      EXPECT_EQ(find_chains(first, from, to, {timed, 5}), find_chains(second, from, to, {timed, 5}));
    }
  }
}

}  // namespace
}  // namespace truceline
