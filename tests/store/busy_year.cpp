#include <algorithm>
#include <set>

#include "store/samples.hpp"
#include "truceline/base/resources.hpp"

namespace truceline::test {
namespace {

constexpr DayNumber kStart = 19000;
constexpr std::size_t kActors = 6;
constexpr std::size_t kPlaces = 5;

struct BusyWorld {
  std::vector<Actor> actors;
  std::vector<Place> places;

  BusyWorld() {
    for (std::size_t i = 0; i < kActors; ++i) {
      const std::string key = "state:S" + std::to_string(i);
      actors.push_back({ActorId::of(key), key, "State " + std::to_string(i), ActorKind::state, {}, {}});
    }
    const std::string crowd = "text:soldiers";
    actors.push_back({ActorId::of(crowd), crowd, "soldiers", ActorKind::people, {}, {}});
    for (std::size_t i = 0; i < kPlaces; ++i) {
      const std::string key = "place:P" + std::to_string(i);
      places.push_back(
          {PlaceId::of(key), key, "Place " + std::to_string(i), PlaceKind::town, {}, {}, {}, {}});
    }
    for (std::size_t i = 1; i < 3; ++i)
      places[i].parents.push_back({places[0].id, ParentKind::geographic, {}});
  }
};

std::string day_text(DayNumber day) {
  return EdtfInterval::of_day(day).str();
}

Dating random_dating(Random& random, DayNumber published, DayNumber near) {
  Dating when;
  const auto date = [&](const std::string& text, DateBasis basis) {
    when.date = edtf(text);
    when.basis = basis;
  };
  switch (below(random, 10)) {
    case 0:
      break;
    case 1:
      date(day_text(published), DateBasis::inferred);
      break;
    case 2:
      date("../" + day_text(published), DateBasis::inferred);
      break;
    case 3:
      date(day_text(published) + "/..", DateBasis::inferred);
      break;
    case 4:
      date(day_text(near) + "/" + day_text(near + static_cast<DayNumber>(below(random, 6))),
           DateBasis::stated);
      break;
    case 5:
      date(day_text(near).substr(0, 7), DateBasis::relative_to_publication);
      break;
    case 6:
      date(day_text(near).substr(0, 4), DateBasis::stated);
      break;
    default:
      date(day_text(near), below(random, 2) ? DateBasis::stated : DateBasis::relative_to_publication);
  }
  return when;
}

Claim busy_claim(Random& random, const BusyWorld& world, const Document& document, DayNumber published,
                 std::size_t sentence) {
  static const std::vector<std::string> kTypes{"talks",     "mediation", "strike",     "bombing",
                                               "offensive", "agreement", "accusation", "war"};
  static const std::vector<Status> kStatuses{Status::occurred,  Status::occurred,  Status::planned,
                                             Status::postponed, Status::cancelled, Status::failed,
                                             Status::denied,    Status::ongoing,   Status::proposed};
  Claim claim;
  claim.document = document.id;
  claim.type = kTypes[below(random, kTypes.size())];
  claim.core = claim.type != "accusation";
  claim.status = kStatuses[below(random, kStatuses.size())];
  claim.when = random_dating(random, published, published - 3 + static_cast<DayNumber>(below(random, 20)));
  if (below(random, 3)) {
    const auto& place = world.places[below(random, kPlaces)];
    claim.place = place.id;
    claim.place_name = place.name;
  }
  std::set<std::size_t> who;
  for (auto n = 1 + below(random, 3); n > 0; --n)
    who.insert(below(random, below(random, 2) ? 2 : world.actors.size()));
  for (const auto i : who) {
    const auto role = claim.core ? static_cast<Role>(below(random, 5)) : Role::initiator;
    claim.participants.push_back({world.actors[i].id, world.actors[i].name, role, {}, ""});
  }
  if (below(random, 3) == 0) {
    const auto dead = static_cast<std::int64_t>(3 + below(random, 3));
    claim.magnitudes.push_back({"killed", std::to_string(dead), "", dead, dead});
  }
  claim.evidence = {
      sentence, {sentence * 10, sentence * 10 + 9}, {sentence * 10, sentence * 10 + 9}, "words"};
  claim.rule = "frame";
  claim.confidence = 0.25 * static_cast<double>(below(random, 5));
  seal(claim);
  return claim;
}

/// Whom the claims of a document name.
std::set<ActorId> company_of(const DocumentRecord& record) {
  std::set<ActorId> named;
  const auto add = [&](ActorId actor) {
    if (actor) named.insert(actor);
  };
  for (const auto& claim : record.claims) {
    for (const auto& p : claim.participants) {
      add(p.actor);
      add(p.acts_for);
    }
    if (!claim.attribution) continue;
    add(claim.attribution->actor);
    add(claim.attribution->acts_for);
  }
  return named;
}

}  // namespace

std::vector<DocumentRecord> busy_year(Random& random, std::size_t count, std::size_t days) {
  const BusyWorld world;
  std::vector<DocumentRecord> records;
  for (std::size_t i = 0; i < count; ++i) {
    DocumentRecord record;
    auto& document = record.document;
    const DayNumber published = kStart + static_cast<DayNumber>(below(random, days));
    document.source = "Daily " + std::to_string(i % 7);
    document.uri = "busy-" + std::to_string(i) + ".txt";
    document.title = "Number " + std::to_string(i);
    if (below(random, 12))
      document.publication = {EdtfInterval::of_day(published), PublicationBasis::given, ""};
    document.text = std::string(40, 'x');
    seal(document);
    for (std::size_t s = 0; s < 1 + below(random, 4); ++s) {
      record.sentences.push_back({{s * 10, s * 10 + 10}, 0, {}, {}});
      record.claims.push_back(busy_claim(random, world, document, published, s));
    }
    if (record.claims.size() > 1 && below(random, 3) == 0) {
      const bool life = below(random, 2) == 0;
      record.relations.push_back({record.claims[1].id, record.claims[0].id,
                                  life ? RelationKind::cancels : RelationKind::before, "",
                                  life ? std::string(kLifeCycleRule) : "after"});
    }
    record.actors = world.actors;
    record.places = world.places;
    records.push_back(std::move(record));
  }
  return records;
}

Corpus corpus_of(const std::vector<DocumentRecord>& records) {
  static const Ontology types(TsvSource(resource("data/lexicon/event_types.tsv")));
  Corpus corpus;
  corpus.ontology = &types;
  std::map<PlaceId, Place> places;
  for (const auto& record : records) {
    corpus.documents[record.document.id] = {record.document.source, record.document.publication.date};
    corpus.relations.insert(corpus.relations.end(), record.relations.begin(), record.relations.end());
    for (const auto& place : record.places) places.emplace(place.id, place);
    if (const auto named = company_of(record); !named.empty())
      corpus.company[record.document.id] = {named.begin(), named.end()};
  }
  for (const auto& [id, place] : places) {
    std::set<PlaceId> around;
    std::vector<PlaceId> open{id};
    while (!open.empty()) {
      const auto at = open.back();
      open.pop_back();
      for (const auto& link : places.at(at).parents) {
        if (around.insert(link.parent).second) open.push_back(link.parent);
      }
    }
    if (!around.empty()) corpus.around[id] = {around.begin(), around.end()};
  }
  return corpus;
}

}  // namespace truceline::test
