#include "store/samples.hpp"

#include <unistd.h>

#include <algorithm>
#include <array>
#include <set>

namespace truceline::test {

namespace fs = std::filesystem;

std::size_t below(Random& random, std::size_t limit) {
  return static_cast<std::size_t>(random() % limit);
}

namespace {

template <class Enum>
Enum any(Random& random, std::size_t count) {
  return static_cast<Enum>(below(random, count));
}

std::string text(Random& random) {
  static const std::vector<std::string> kTexts{"",
                                               "plain",
                                               "it's \"quoted\" -- ; DROP TABLE event;",
                                               "Xankəndi – Ստեփանակերտ",
                                               std::string("zero\0inside", 11),
                                               "line\nend\r\n\ttab",
                                               "\xff\xfe broken \xc3",
                                               "%s ?1 :name \\ /* */",
                                               std::string(9000, 'x')};
  return one_of(random, kTexts) + (below(random, 2) == 0 ? "" : std::to_string(random()));
}

std::optional<EdtfInterval> date(Random& random) {
  static const std::vector<std::string> kDates{"2023-09-19", "2023-09",
                                               "2020",       "199X",
                                               "-0498",      "-0044-03-15",
                                               "Y170000002", "2023-12-07/..",
                                               "../2012-03", "2004/",
                                               "/2006",      "[1667,1668..1670]",
                                               "2001-21",    "{1960,1961-12}",
                                               "1984?",      "2004-06~",
                                               "19XX",       "1985-04-12T23:20:30Z",
                                               "1985-04-XX", "2023-09-19/2023-09-20"};
  if (below(random, 5) == 0) return std::nullopt;
  return edtf(one_of(random, kDates));
}

DayBounds bounds(Random& random) {
  DayBounds bounds;
  if (below(random, 3) == 0) bounds.first = static_cast<DayNumber>(below(random, 20000));
  if (below(random, 3) == 0) bounds.last = static_cast<DayNumber>(20000 + below(random, 20000));
  return bounds;
}

Dating dating(Random& random) {
  return {date(random), any<DateBasis>(random, 5), text(random), text(random), text(random), bounds(random),
          text(random)};
}

Participation participation(Random& random, const std::vector<ActorId>& actors) {
  Participation p{one_of(random, actors), text(random), any<Role>(random, 11), {}, ""};
  if (below(random, 2) == 0) {
    p.acts_for = one_of(random, actors);
    p.acts_for_name = text(random);
  }
  return p;
}

Magnitude magnitude(Random& random, const std::vector<ActorId>& actors) {
  Magnitude m{text(random), text(random), text(random), {}, {}, text(random), {}, text(random)};
  if (below(random, 2) == 0) m.least = -static_cast<std::int64_t>(random() >> 1);
  if (below(random, 2) == 0) m.most = INT64_MAX;
  if (below(random, 2) == 0) m.side = one_of(random, actors);
  return m;
}

Attribution attribution(Random& random, const std::vector<ActorId>& actors) {
  Attribution a{{}, text(random), {}, text(random), any<SayingKind>(random, 4), text(random)};
  if (below(random, 2) == 0) a.actor = one_of(random, actors);
  if (below(random, 2) == 0) a.acts_for = one_of(random, actors);
  return a;
}

std::vector<Actor> random_actors(Random& random, std::size_t count) {
  std::vector<Actor> actors;
  for (std::size_t i = 0; i < count; ++i) {
    Actor actor{{}, "actor:" + std::to_string(i) + text(random), text(random), any<ActorKind>(random, 7), {},
                {}};
    actor.id = ActorId::of(actor.key);
    for (auto n = below(random, 4); n > 0; --n) actor.aliases.push_back(text(random));
    for (auto n = i == 0 ? 0 : below(random, 3); n > 0; --n) {
      actor.acts_for.push_back({actors[below(random, i)].id, text(random), date(random)});
    }
    actors.push_back(std::move(actor));
  }
  return actors;
}

std::vector<const std::string*> names_of(const Place& place) {
  std::vector<const std::string*> names{&place.name};
  for (const auto& alias : place.aliases) names.push_back(&alias);
  return names;
}

std::vector<Place> random_places(Random& random, std::size_t count) {
  std::vector<Place> places;
  for (std::size_t i = 0; i < count; ++i) {
    Place place;
    place.key = "place:" + std::to_string(i) + text(random);
    place.id = PlaceId::of(place.key);
    place.name = text(random);
    place.kind = any<PlaceKind>(random, 6);
    for (auto n = below(random, 3); n > 0; --n) place.aliases.push_back(text(random));
    std::set<std::string> seen;  // a name that stands twice is dated by its first place in the list
    for (const auto* name : names_of(place)) {
      const auto when = date(random);
      if (seen.insert(*name).second && when) place.periods.push_back({*name, *when});
    }
    for (auto n = i == 0 ? 0 : below(random, 3); n > 0; --n) {
      place.parents.push_back({places[below(random, i)].id, any<ParentKind>(random, 3), date(random)});
    }
    if (below(random, 2) == 0) place.latitude = static_cast<double>(random()) / 3e18 - 90.0;
    if (below(random, 2) == 0) place.longitude = -0.1;
    places.push_back(std::move(place));
  }
  return places;
}

template <class T>
auto ids_of(const std::vector<T>& things) {
  std::vector<decltype(things.front().id)> ids;
  for (const auto& thing : things) ids.push_back(thing.id);
  return ids;
}

Claim random_claim(Random& random, const std::vector<DocumentId>& documents,
                   const std::vector<ActorId>& actors, const std::vector<PlaceId>& places) {
  Claim claim;
  claim.id = ClaimId(random() >> 1 | 1);
  claim.document = one_of(random, documents);
  claim.type = text(random);
  claim.status = any<Status>(random, 9);
  claim.when = dating(random);
  if (below(random, 3) != 0) claim.place = one_of(random, places);
  claim.place_name = text(random);
  for (auto n = below(random, 3); n > 0; --n) claim.participants.push_back(participation(random, actors));
  for (auto n = below(random, 2); n > 0; --n) claim.magnitudes.push_back(magnitude(random, actors));
  if (below(random, 2) == 0) claim.attribution = attribution(random, actors);
  claim.evidence = {below(random, 9), {below(random, 99), SIZE_MAX}, {1, below(random, 99)}, text(random)};
  claim.rule = text(random);
  claim.confidence = static_cast<double>(below(random, 1000)) / 999.0;
  claim.core = below(random, 2) == 0;
  return claim;
}

Event random_event(Random& random, const std::vector<ClaimId>& claims, const std::vector<ActorId>& actors,
                   const std::vector<PlaceId>& places) {
  static const std::vector<std::string> kTypes{"talks", "attack", "ceasefire", "it's odd"};
  Event event;
  event.id = EventId(random() >> 1 | 1);
  event.type = one_of(random, kTypes);
  event.status = any<Status>(random, 9);
  event.when = dating(random);
  if (below(random, 3) != 0) event.place = one_of(random, places);
  event.place_name = text(random);
  for (auto n = below(random, 5); n > 0; --n) event.participants.push_back(participation(random, actors));
  for (auto n = below(random, 2); n > 0; --n) event.magnitudes.push_back(magnitude(random, actors));
  for (auto n = below(random, 4); n > 0; --n) event.claims.push_back(one_of(random, claims));
  if (!event.claims.empty()) event.dissents.push_back({"date", text(random), event.claims.front()});
  event.summary = text(random);
  event.confidence = 1.0 / static_cast<double>(1 + below(random, 7));
  event.core = below(random, 2) == 0;
  return event;
}

}  // namespace

KnowledgeGraph random_graph(Random& random, std::size_t size) {
  KnowledgeGraph graph;
  const auto actors = random_actors(random, 2 + size / 4);
  const auto places = random_places(random, 2 + size / 4);
  const auto actor_ids = ids_of(actors);
  const auto place_ids = ids_of(places);
  for (const auto& actor : actors) graph.add(actor);
  for (const auto& place : places) graph.add(place);
  std::vector<DocumentId> documents;
  for (std::size_t i = 0; i < 1 + size / 5; ++i) {
    documents.push_back(DocumentId(random() >> 1 | 1));
    graph.add(DocumentSummary{documents.back(), text(random), text(random), text(random), text(random),
                              date(random), any<PublicationBasis>(random, 4)});
  }
  for (std::size_t i = 0; i < 1 + size / 10; ++i) {
    Conflict conflict{
        {}, "conflict:" + std::to_string(i), text(random), {}, {}, date(random), {text(random)}};
    conflict.id = ConflictId::of(conflict.key);
    if (below(random, 4) != 0) conflict.region = one_of(random, place_ids);
    for (auto n = below(random, 4); n > 0; --n) conflict.parties.push_back(one_of(random, actor_ids));
    graph.add(std::move(conflict));
  }
  std::vector<ClaimId> claims;
  for (std::size_t i = 0; i < 1 + size; ++i) {
    auto claim = random_claim(random, documents, actor_ids, place_ids);
    claims.push_back(claim.id);
    graph.add(std::move(claim));
  }
  std::vector<EventId> events;
  for (std::size_t i = 0; i < 1 + size; ++i) {
    auto event = random_event(random, claims, actor_ids, place_ids);
    events.push_back(event.id);
    graph.add(std::move(event));
  }
  for (std::size_t i = 0; i < size / 2; ++i) {
    graph.add(EventRelation{one_of(random, events), one_of(random, events), any<RelationKind>(random, 7)});
  }
  return graph;
}

namespace {

/// Two states with a leader each, a third that mediates, and a land with two towns.
struct World {
  std::vector<Actor> actors;
  std::vector<Place> places;
  Conflict conflict;

  World() {
    const auto actor = [&](const char* key, const char* name, ActorKind kind) {
      actors.push_back({ActorId::of(key), key, name, kind, {}, {}});
    };
    actor("state:AAA", "Aland", ActorKind::state);
    actor("state:BBB", "Borland", ActorKind::state);
    actor("state:CCC", "Cesia", ActorKind::state);
    actor("person:ann", "Ann Alder", ActorKind::person);
    actor("person:bob", "Bob Birch", ActorKind::person);
    actors[3].acts_for.push_back({actors[0].id, "president", {}});
    actors[4].acts_for.push_back({actors[1].id, "minister", edtf("2020/..")});
    const auto place = [&](const char* key, const char* name, PlaceKind kind) {
      places.push_back({PlaceId::of(key), key, name, kind, {}, {}, {}, {}});
    };
    place("place:land", "Middleland", PlaceKind::region);
    place("place:east", "Easton", PlaceKind::town);
    place("place:west", "Weston", PlaceKind::town);
    place("place:far", "Farport", PlaceKind::town);
    places[1].parents.push_back({places[0].id, ParentKind::geographic, {}});
    places[2].parents.push_back({places[0].id, ParentKind::de_facto, edtf("1994/2020")});
    conflict = {ConflictId::of("conflict:ab"), "conflict:ab",   "Middleland conflict", places[0].id,
                {actors[0].id, actors[1].id},  edtf("1990/.."), {"the long quarrel"}};
  }
};

Claim world_claim(Random& random, const World& world, const Document& document, std::size_t sentence) {
  static const std::vector<std::string> kTypes{"talks", "attack", "ceasefire"};
  static const std::vector<std::string> kDates{"2021-03-01", "2021-03-02", "2021-03", "2021-03-01/2021-03-04",
                                               "2021"};
  static const std::vector<std::string> kNames{"Ann", "Bob", "they"};
  Claim claim;
  claim.document = document.id;
  claim.type = one_of(random, kTypes);
  claim.status = any<Status>(random, 3);
  if (below(random, 6) != 0) claim.when.date = edtf(one_of(random, kDates));
  claim.when.basis = claim.when.date ? DateBasis::stated : DateBasis::unknown;
  if (below(random, 3) != 0) claim.place = one_of(random, world.places).id;
  for (auto n = 1 + below(random, 3); n > 0; --n) {
    const auto& actor = one_of(random, world.actors);
    const auto role = any<Role>(random, 6);
    const auto principal = actor.acts_for.empty() ? ActorId() : actor.acts_for.front().principal;
    claim.participants.push_back(
        {actor.id, one_of(random, kNames), role, principal, principal ? "state" : ""});
  }
  if (below(random, 3) == 0) claim.magnitudes.push_back({"killed", "32", "at least", 32, {}});
  claim.evidence = {
      sentence, {sentence * 10, sentence * 10 + 9}, {sentence * 10, sentence * 10 + 9}, "words"};
  if (const auto& who = one_of(random, world.actors); below(random, 3) == 0)
    claim.attribution = Attribution{who.id, who.name, {}, "", SayingKind::denied, "denied"};
  claim.rule = "frame";
  claim.confidence = 0.25 * static_cast<double>(below(random, 5));
  seal(claim);
  return claim;
}

}  // namespace

std::vector<DocumentRecord> random_records(Random& random, std::size_t count) {
  const World world;
  std::vector<DocumentRecord> records;
  for (std::size_t i = 0; i < count; ++i) {
    DocumentRecord record;
    auto& document = record.document;
    document.source = "Daily " + std::to_string(i % 3);
    document.uri = "article-" + std::to_string(i) + ".txt";
    document.title = "Number " + std::to_string(i);
    document.publication = {edtf("2021-03-05"), PublicationBasis::given, "--published"};
    for (int s = 0; s < 5; ++s) document.text += "Sentence" + std::to_string(s) + ".";
    document.furniture.push_back({{40, 45}, "teaser"});
    seal(document);
    for (std::size_t s = 0; s < 4; ++s) {
      record.sentences.push_back({{s * 10, s * 10 + 10}, 0, {}, {}});
      record.claims.push_back(world_claim(random, world, document, s));
    }
    record.actors = world.actors;
    record.places = world.places;
    record.conflicts = {world.conflict};
    records.push_back(std::move(record));
  }
  return records;
}

std::vector<std::string> rows(const fs::path& database, const std::string& query) {
  SQLite::Database connection(database.string(), SQLite::OPEN_READONLY, 5000);
  SQLite::Statement statement(connection, query);
  std::vector<std::string> result;
  while (statement.executeStep()) {
    std::string line;
    for (int column = 0; column < statement.getColumnCount(); ++column) {
      line += (column == 0 ? "" : "|") + statement.getColumn(column).getString();
    }
    result.push_back(std::move(line));
  }
  return result;
}

std::string dump(const fs::path& database) {
  std::string text;
  for (const auto& table : rows(database,
                                "SELECT name FROM sqlite_schema WHERE type = 'table'"
                                " AND name NOT GLOB 'search*' ORDER BY name")) {
    auto lines = rows(database, "SELECT * FROM " + table);
    std::sort(lines.begin(), lines.end());
    text += "== " + table + '\n';
    for (const auto& line : lines) text += line + '\n';
  }
  return text;
}

}  // namespace truceline::test
