// Speed and memory of merging: merge_bench memory|store CLAIMS…. Claims of a synthetic newswire: actors by
// Zipf's law, twenty years of days, a quarter of the happenings told by two to six documents, dates of all
// kinds. `memory` merges them at once; `store` adds them document by document and merges in rounds as ingest
// does. One line a size, with the exponent of growth since the size before. Run each size in a process of its
// own for its peak of memory.
#include <sys/resource.h>

#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <map>
#include <random>
#include <string>
#include <vector>

#include "truceline/base/resources.hpp"
#include "truceline/resolve/merge.hpp"
#include "truceline/store/store.hpp"

namespace {

using namespace truceline;
using Clock = std::chrono::steady_clock;
using Random = std::mt19937_64;

constexpr std::size_t kActors = 2000;
constexpr std::size_t kPlaces = 1000;
constexpr std::size_t kClaimsOfDocument = 4;
constexpr DayNumber kFirstDay = 12000;
constexpr std::size_t kDays = 7300;

std::size_t below(Random& random, std::size_t limit) {
  return static_cast<std::size_t>(random() % limit);
}

/// Index by Zipf's law with exponent 1.
std::size_t zipf(Random& random, std::size_t limit) {
  const double u = static_cast<double>(random() >> 11) / 9007199254740992.0;
  return std::min(limit - 1,
                  static_cast<std::size_t>(std::exp(u * std::log(static_cast<double>(limit)))) - 1);
}

struct Happening {
  std::string type;
  DayNumber day = 0;
  std::vector<std::size_t> parties;
  std::size_t place = 0;
  std::int64_t dead = 0;
};

Happening happening(Random& random) {
  static const char* const kTypes[] = {"talks",   "strike",    "clash",     "bombing",
                                       "killing", "agreement", "offensive", "detention",
                                       "protest", "aid",       "demand",    "mediation"};
  Happening h{kTypes[below(random, std::size(kTypes))],
              kFirstDay + static_cast<DayNumber>(below(random, kDays)),
              {zipf(random, kActors)},
              below(random, kPlaces),
              static_cast<std::int64_t>(below(random, 40))};
  if (below(random, 4)) h.parties.push_back(zipf(random, kActors));
  return h;
}

Dating dating(Random& random, DayNumber day, DayNumber published) {
  Dating when;
  const auto set = [&](EdtfInterval date, DateBasis basis) {
    when.date = std::move(date);
    when.basis = basis;
  };
  const auto text = [](DayNumber d) { return EdtfInterval::of_day(d).str(); };
  switch (below(random, 12)) {
    case 0:
      break;
    case 1:
      set(EdtfInterval::parse("../" + text(published)).value(), DateBasis::inferred);
      break;
    case 2:
      set(EdtfInterval::of_day(published), DateBasis::inferred);
      break;
    case 3:
      set(EdtfInterval::parse(text(day).substr(0, 7)).value(), DateBasis::stated);
      break;
    case 4:
      set(EdtfInterval::parse(text(day) + "/" + text(day + 3)).value(), DateBasis::stated);
      break;
    default:
      set(EdtfInterval::of_day(day), DateBasis::relative_to_publication);
  }
  return when;
}

Claim claim_of(Random& random, const Happening& h, DocumentId document, DayNumber published, std::size_t at) {
  Claim claim;
  claim.document = document;
  claim.type = h.type;
  claim.status = below(random, 10) ? Status::occurred : Status::planned;
  claim.when = dating(random, h.day, published);
  if (below(random, 3)) {
    claim.place_name = "Place " + std::to_string(h.place);
    claim.place = PlaceId::of("place:" + claim.place_name);
  }
  const bool alike = h.type == "talks" || h.type == "agreement" || h.type == "clash";
  for (std::size_t i = 0; i < h.parties.size(); ++i) {
    const std::string name = "Actor " + std::to_string(h.parties[i]);
    const Role role = alike ? Role::participant : i == 0 ? Role::initiator : Role::target;
    claim.participants.push_back({ActorId::of("group:" + name), name, role, {}, ""});
  }
  if (h.dead && below(random, 3) == 0)
    claim.magnitudes.push_back({"killed", std::to_string(h.dead), "", h.dead, h.dead});
  claim.evidence = {
      at, {at * 90, at * 90 + 40}, {at * 90, at * 90 + 40}, "words of the sentence that tells it"};
  claim.rule = "frame";
  claim.confidence = 0.7;
  seal(claim);
  return claim;
}

/// Documents of a newswire with `count` claims in all, by day of publication.
std::vector<DocumentRecord> newswire(std::size_t count) {
  Random random(7);
  std::multimap<DayNumber, Happening> told;
  for (std::size_t n = 0; n < count;) {
    const Happening h = happening(random);
    const std::size_t voices = below(random, 4) ? 1 : 2 + below(random, 5);
    for (std::size_t v = 0; v < voices && n < count; ++v, ++n)
      told.emplace(h.day + static_cast<DayNumber>(below(random, 3)), h);
  }
  std::vector<DocumentRecord> records;
  for (auto at = told.begin(); at != told.end();) {
    DocumentRecord record;
    const DayNumber day = at->first;
    record.document.source = "Wire " + std::to_string(records.size() % 40);
    record.document.uri = "wire-" + std::to_string(records.size());
    record.document.title = record.document.uri;
    record.document.publication = {EdtfInterval::of_day(day), PublicationBasis::given, ""};
    seal(record.document);
    for (std::size_t i = 0; i < kClaimsOfDocument && at != told.end() && at->first == day; ++i, ++at) {
      record.claims.push_back(claim_of(random, at->second, record.document.id, day, i));
      const Claim& claim = record.claims.back();
      for (const auto& p : claim.participants)
        record.actors.push_back({p.actor, "group:" + p.name, p.name, ActorKind::armed_group, {}, {}});
      if (claim.place)
        record.places.push_back(
            {claim.place, "place:" + claim.place_name, claim.place_name, PlaceKind::town, {}, {}, {}, {}});
    }
    records.push_back(std::move(record));
  }
  return records;
}

double seconds_since(Clock::time_point begin) {
  return std::chrono::duration<double>(Clock::now() - begin).count();
}

double peak_megabytes() {
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  return static_cast<double>(usage.ru_maxrss) / 1024;
}

struct Result {
  double seconds = 0;
  std::size_t events = 0;
};

Result in_memory(const std::vector<DocumentRecord>& records) {
  static const Ontology types(TsvSource(resource("data/lexicon/event_types.tsv")));
  Corpus corpus;
  corpus.ontology = &types;
  std::vector<Claim> claims;
  for (const auto& record : records) {
    corpus.documents[record.document.id] = {record.document.source, record.document.publication.date};
    claims.insert(claims.end(), record.claims.begin(), record.claims.end());
  }
  const auto begin = Clock::now();
  const auto events = merge(std::move(claims), corpus);
  return {seconds_since(begin), events.size()};
}

Result in_store(const std::vector<DocumentRecord>& records) {
  const auto path = std::filesystem::temp_directory_path() / "truceline_merge_bench.db";
  for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(path.string() + ending);
  const auto begin = Clock::now();
  std::size_t events = 0;
  {
    auto store = Store::open(path, Store::Mode::write);
    RoundClock rounds(store.pending());
    store.begin_batch();
    BatchClock batch;
    for (const auto& record : records) {
      store.add(record);
      const bool due = rounds.due(record.claims.size());
      if (!due && !batch.due()) continue;
      store.end_batch();
      if (due) store.settle();
      store.begin_batch();
      batch = {};
    }
    store.end_batch();
    store.settle();
    events = store.statistics().events;
  }
  const Result result{seconds_since(begin), events};
  for (const char* ending : {"", "-wal", "-shm"}) std::filesystem::remove(path.string() + ending);
  return result;
}

}  // namespace

int main(int argc, char** argv) {
  const bool store = argc > 1 && std::strcmp(argv[1], "store") == 0;
  if (argc < 3 || (!store && std::strcmp(argv[1], "memory") != 0)) {
    std::fprintf(stderr, "usage: merge_bench memory|store CLAIMS...\n");
    return 2;
  }
  double before = 0;
  double size_before = 0;
  for (int i = 2; i < argc; ++i) {
    const auto count = static_cast<std::size_t>(std::atoll(argv[i]));
    const auto records = newswire(count);
    const Result result = store ? in_store(records) : in_memory(records);
    std::printf("%9zu claims %9zu events %8.2f s %8.0f claims/s  peak %6.0f MB", count, result.events,
                result.seconds, static_cast<double>(count) / result.seconds, peak_megabytes());
    if (before > 0)
      std::printf("  exponent %.2f",
                  std::log(result.seconds / before) / std::log(static_cast<double>(count) / size_before));
    std::printf("\n");
    std::fflush(stdout);
    before = result.seconds;
    size_before = static_cast<double>(count);
  }
  return 0;
}
