// How long a page of a chronology takes in a large database. usage: chronology_bench DATABASE [EVENTS]
// Makes the database when it is not there: EVENTS events (a million) of 20,000 actors whose frequencies
// follow Zipf's law, in 20,000 towns of 800 provinces of 160 countries of 5 regions; about two participants
// an event, one event in ten without a beginning or a date, one in 24 with one of 200 mediators.
#include <algorithm>
#include <cmath>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iomanip>
#include <iostream>
#include <random>

#include "truceline/store/store.hpp"

namespace {

using namespace truceline;
using Random = std::mt19937_64;

constexpr std::size_t kActors = 20'000, kBatch = 50'000, kPage = 50, kMediators = 200;
constexpr std::size_t kLevels[] = {5, 160, 800, 20'000};
constexpr DayNumber kFirstDay = 3653, kDays = 18'000;

/// CPU time of this process: the machine may be busy with other work.
double cpu_milliseconds() {
  return static_cast<double>(std::clock()) * 1000.0 / CLOCKS_PER_SEC;
}

PlaceId place_id(std::size_t level, std::size_t number) {
  return PlaceId::of("bench:" + std::to_string(level) + ':' + std::to_string(number));
}

ActorId actor_id(std::size_t number) {
  return ActorId::of("bench:actor:" + std::to_string(number));
}

/// Number k of n about as often as 1 / (k + 1).
std::size_t zipf(Random& random, std::size_t n) {
  const double u = static_cast<double>(random() >> 11) / 9007199254740992.0;
  return std::min(n - 1, static_cast<std::size_t>(std::exp(u * std::log(static_cast<double>(n)))) - 1);
}

void add_entities(KnowledgeGraph& graph) {
  for (std::size_t i = 0; i < kActors; ++i) {
    const std::string key = "bench:actor:" + std::to_string(i);
    graph.add(Actor{ActorId::of(key), key, "Actor " + std::to_string(i), ActorKind::state, {}, {}});
  }
  for (std::size_t level = 0; level < 4; ++level) {
    for (std::size_t i = 0; i < kLevels[level]; ++i) {
      const std::string key = "bench:" + std::to_string(level) + ':' + std::to_string(i);
      Place place{PlaceId::of(key),
                  key,
                  "Place " + key,
                  static_cast<PlaceKind>(level == 3 ? 4 : level),
                  {},
                  {},
                  {},
                  {}};
      if (level > 0)
        place.parents.push_back({place_id(level - 1, i % kLevels[level - 1]), ParentKind::geographic, {}});
      graph.add(std::move(place));
    }
  }
}

std::optional<EdtfInterval> date(Random& random) {
  const auto first = kFirstDay + static_cast<DayNumber>(random() % kDays);
  const auto day = [](DayNumber number) { return EdtfDate::of_day(number); };
  switch (random() % 20) {
    case 0:
      return std::nullopt;
    case 1:
      return EdtfInterval(std::nullopt, day(first));
    case 2:
      return EdtfInterval(day(first), day(first + 40 + static_cast<DayNumber>(random() % 900)));
    default:
      return EdtfInterval(day(first));
  }
}

Event event(Random& random, std::size_t number, ClaimId claim) {
  static const char* const kTypes[] = {"talks", "clash", "attack", "agreement", "protest", "accusation"};
  Event event;
  event.id = EventId::of("bench:" + std::to_string(number));
  event.type = kTypes[random() % 6];
  event.when.date = date(random);
  event.place = place_id(3, zipf(random, kLevels[3]));
  const bool fight = event.type == "clash";
  for (auto n = 1 + random() % 3; n > 0; --n)
    event.participants.push_back(
        {actor_id(zipf(random, kActors)), "someone", fight ? Role::belligerent : Role::participant, {}, ""});
  if (event.type == "talks" && random() % 4 == 0)
    event.participants.push_back(
        {actor_id(100 + zipf(random, kMediators)), "someone", Role::mediator, {}, ""});
  event.claims = {claim};
  event.summary = "Event number " + std::to_string(number) + " of the " + event.type + " kind at a place";
  return event;
}

void make(const std::string& file, std::size_t events) {
  Random random(1);
  Store store = Store::open(file, Store::Mode::write);
  const double start = cpu_milliseconds();
  for (std::size_t done = 0; done < events;) {
    KnowledgeGraph graph;
    add_entities(graph);
    for (const std::size_t end = std::min(events, done + kBatch); done < end; ++done) {
      DocumentSummary document;
      document.id = DocumentId::of("bench:" + std::to_string(done / 5));
      document.source = "Outlet " + std::to_string(done / 5 % 200);
      graph.add(document);
      Claim claim;
      claim.id = ClaimId::of("bench:" + std::to_string(done));
      claim.document = document.id;
      claim.type = "talks";
      graph.add(claim);
      graph.add(event(random, done, claim.id));
    }
    store.save(graph);
  }
  std::cout << "made in " << (cpu_milliseconds() - start) / 1000 << " s\n";
}

struct Times {
  std::vector<double> all;
  void print(const std::string& name) {
    std::sort(all.begin(), all.end());
    std::cout << std::left << std::setw(34) << name << std::right << std::fixed << std::setprecision(2)
              << std::setw(9) << all[all.size() / 2] << std::setw(9) << all[all.size() * 19 / 20]
              << std::setw(9) << all.back() << '\n';
  }
};

/// A day at random.
std::optional<PagePosition> any_day(Random& random) {
  const auto day = kFirstDay + static_cast<DayNumber>(random() % kDays);
  return PagePosition{false, day, day, "", EventId(1)};
}

/// Pages that begin behind where `begin` says.
template <class Select, class Begin = decltype(&any_day)>
void measure(const Store& store, const std::string& name, Select select, std::size_t rounds,
             Begin begin = any_day) {
  Random random(2);
  Times times;
  for (std::size_t i = 0; i < rounds; ++i) {
    const EventSelection selection = select(random);
    const std::optional<PagePosition> after = begin(random);
    const double start = cpu_milliseconds();
    const EventPage page = store.load_page(selection, kPage, after);
    if (i > 0) times.all.push_back(cpu_milliseconds() - start);
  }
  times.print(name);
}

EventSelection in_region(Random& random, std::size_t level) {
  EventSelection selection;
  selection.region = place_id(level, random() % kLevels[level]);
  return selection;
}

/// One of the twenty most frequent ones.
EventSelection of_actor(Random& random) {
  EventSelection selection;
  selection.actor = actor_id(random() % 20);
  return selection;
}

void measure_actors(const Store& store, std::size_t rounds) {
  measure(store, "actor (frequent)", of_actor, rounds);
  measure(store, "actor (frequent), first page", of_actor, rounds, [](Random&) { return std::nullopt; });
  measure(store, "actor (frequent), undated", of_actor, rounds, [](Random&) {
    return PagePosition{true, 0, 0, "clash", EventId(1)};
  });
  measure(
      store, "actor (frequent), one type",
      [](Random& random) {
        EventSelection selection = of_actor(random);
        selection.types = {"talks"};
        return selection;
      },
      rounds);
  measure(
      store, "two actors",
      [](Random& random) {
        EventSelection selection;
        selection.between = {actor_id(random() % 20), actor_id(20 + random() % 20)};
        return selection;
      },
      rounds);
  measure(
      store, "actor (rare)",
      [](Random& random) {
        EventSelection selection;
        selection.actor = actor_id(5'000 + random() % 15'000);
        return selection;
      },
      rounds);
}

int run(const std::string& file, std::size_t events) {
  if (!std::filesystem::exists(file)) make(file, events);
  const Store store = Store::open(file, Store::Mode::read);
  std::cout << std::left << std::setw(34) << "page of 50 events, loaded" << std::right << std::setw(9)
            << "median" << std::setw(9) << "95 %" << std::setw(9) << "most"
            << "  ms of CPU time\n";
  constexpr std::size_t kRounds = 60;
  measure(
      store, "everything", [](Random&) { return EventSelection{}; }, kRounds);
  const char* const names[] = {"region", "country", "province", "town"};
  for (std::size_t level = 0; level < 4; ++level)
    measure(
        store, names[level], [level](Random& random) { return in_region(random, level); }, kRounds);
  measure(
      store, "conflict in a province",
      [](Random& random) {
        EventSelection selection;
        Conflict conflict;
        conflict.region = place_id(2, random() % kLevels[2]);
        conflict.parties = {actor_id(random() % 20), actor_id(20 + random() % 20)};
        selection.conflict = conflict;
        return selection;
      },
      kRounds);
  measure(
      store, "country, one type",
      [](Random& random) {
        EventSelection selection = in_region(random, 1);
        selection.types = {"talks"};
        return selection;
      },
      kRounds);
  measure_actors(store, kRounds);
  measure(
      store, "text, one rare word",
      [](Random& random) {
        EventSelection selection;
        selection.text = std::to_string(random() % 100'000);
        return selection;
      },
      kRounds);
  return 0;
}

}  // namespace

int main(int argc, char** argv) try {
  if (argc < 2 || argc > 3) {
    std::cerr << "usage: chronology_bench DATABASE [EVENTS]\n";
    return 2;
  }
  return run(argv[1], argc > 2 ? std::strtoull(argv[2], nullptr, 10) : 1'000'000);
} catch (const std::exception& error) {
  std::cerr << "chronology_bench: " << error.what() << '\n';
  return 1;
}
