// The system of record: one SQLite file. Tables and views are documented in schema/README.md.
#pragma once

#include <chrono>
#include <cstddef>
#include <cstdint>
#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "truceline/extract/mention.hpp"
#include "truceline/graph/chains.hpp"
#include "truceline/graph/knowledge_graph.hpp"
#include "truceline/model/correction.hpp"
#include "truceline/model/document.hpp"
#include "truceline/model/interval.hpp"
#include "truceline/store/listing.hpp"
#include "truceline/store/page.hpp"
#include "truceline/store/search.hpp"
#include "truceline/text/sentence.hpp"

namespace truceline {

/// Which events to load. An empty field selects everything.
struct EventSelection {
  std::optional<PlaceId>
      region;  ///< events there, in places below it, and between the parties of a conflict over it
  std::optional<DaySpan> during;  ///< events that can touch these days; undated events only when `undated`
  bool undated = true;            ///< keep events without a date when `during` is set
  std::optional<ActorId> actor;   ///< events in which it, or one who acts for it, takes part
  std::vector<ActorId>
      between;  ///< events in which each of these takes part, itself or by one who acts for it
  /// With `actor`: also events of its members, those who act for it at the event's date by `acts_for`,
  /// nested. Where a participation says for whom it acts, only that counts.
  bool with_members = false;
  /// Events in its region or between two of its parties that can fall into its interval (undated ones can).
  /// Only region, parties and interval count; it need not be in the store.
  std::optional<Conflict> conflict;
  std::vector<std::string> types;
  std::vector<Status> statuses;
  std::vector<std::string>
      outlets;                    ///< events that one of these tells: sources, exactly as outlets() has them
  std::size_t least_sources = 0;  ///< told by at least so many outlets
  std::string text;  ///< events whose summary, or a sentence of whose claims, matches this (store/search.hpp)
  bool core = false;                 ///< without mere words
  bool mediated = false;             ///< only events with a mediator
  bool contested = false;            ///< only events about which claims contradict each other
  std::optional<EventId> event;      ///< this event alone
  std::vector<EventId> events = {};  ///< these events alone
};

/// Which events a search for chains goes through. An empty field lets everything pass.
struct LinkSelection {
  std::optional<DaySpan> during;  ///< events that can touch these days; undated ones are left out when set
  std::vector<Status> statuses;
};

/// What the extraction of one document found, to be stored in one transaction.
struct DocumentRecord {
  Document document;
  std::vector<Sentence> sentences;
  std::vector<Actor> actors;        ///< every actor the claims name, principals before those who act for them
  std::vector<Place> places;        ///< every place the claims name, with all ancestors, parents first
  std::vector<Conflict> conflicts;  ///< conflicts of the lexicon whose region or two parties the claims name
  std::vector<Claim> claims;
  std::vector<ClaimRelation> relations = {};  ///< between these claims
  std::vector<OtherName> other_names = {};    ///< that the text gives actors in brackets: "(NLF)"
  std::vector<OfficeSeen> offices = {};       ///< who holds which office, and offices named alone
  std::vector<Actor> named =
      {};  ///< persons and offices that only the rest of the text names, principals first
};

/// A claim with the document that makes it.
struct StoredClaim {
  Claim claim;
  DocumentSummary document;
};

/// An actor of a document that is taken for another, and why.
struct StoredActorLink {
  DocumentId document;
  ActorId actor;
  std::string name;
  ActorId resolved;
  std::string resolved_name;
  std::string rule;
  std::string because;
};

struct StoreStatistics {
  std::size_t documents = 0, sentences = 0, claims = 0, events = 0, actors = 0, places = 0, conflicts = 0;
  std::size_t dated_events = 0, mediated_events = 0;
  std::vector<std::pair<std::string, std::size_t>> events_by_type;  ///< by count, then name
  std::vector<std::pair<std::string, std::size_t>> events_by_status;
  std::optional<DayNumber> first_day, last_day;
  std::int64_t file_bytes = 0;
  int schema_version = 0;
};

/// Says when a long ingest should settle(): when half as many claims are new as were merged before, and at
/// least ten thousand. A round reads what lies near the new claims again; so all rounds together read a few
/// times what is stored.
class RoundClock {
 public:
  /// `waiting` reports are pending already.
  explicit RoundClock(std::size_t waiting) : waiting_(waiting) {}
  /// Counts claims that were added; true when it is time for a round, which the caller then does.
  bool due(std::size_t claims) noexcept {
    waiting_ += claims;
    if (waiting_ < kFewest || waiting_ < merged_ / 2) return false;
    merged_ += waiting_;
    waiting_ = 0;
    return true;
  }

 private:
  static constexpr std::size_t kFewest = 10000;
  std::size_t waiting_;
  std::size_t merged_ = 0;
};

/// Says when a batch should end: after two seconds. The more documents a second, the more of them change the
/// same pages of the file, which are written once a batch.
class BatchClock {
 public:
  [[nodiscard]] bool due() const noexcept { return std::chrono::steady_clock::now() - begin_ >= kLongest; }

 private:
  static constexpr std::chrono::seconds kLongest{2};
  std::chrono::steady_clock::time_point begin_ = std::chrono::steady_clock::now();
};

/// Connection to one database. Not thread-safe: one Store a thread. Every failure is a StoreError that names
/// the file.
class Store {
 public:
  enum class Mode {
    read,   ///< the file must be there; nothing is written
    write,  ///< makes the file when it is not there; applies pending migrations
  };
  static Store open(const std::filesystem::path& path, Mode mode);
  /// What was known on `day`: a store in memory with the documents published by then, whose claims are merged
  /// anew. Documents without a publication date are left out. Takes time in the number of claims.
  [[nodiscard]] Store as_of(DayNumber day) const;
  ~Store();
  Store(Store&&) noexcept;
  Store& operator=(Store&&) noexcept;

  [[nodiscard]] bool contains(DocumentId document) const;

  /// Stores a document, its claims, and the events that it tells by itself. One transaction; false and no
  /// change when the document is there already. settle() merges these events with those of other documents.
  /// In a batch no events are written: settle() makes them of the claims.
  bool add(const DocumentRecord& record);

  /// From here to end_batch() what is written is kept or lost as a whole, when the program is killed and when
  /// something fails (which ends the batch): many documents a trip to the disk.
  void begin_batch();
  void end_batch();

  /// Finds out who is who in the documents added since the last time, and merges what they tell with what
  /// others tell of the same happenings. The events do not depend on the order in which documents were added
  /// nor on how often this was called. One transaction.
  void settle();
  /// Adds corrections behind those that are there; settle() heeds them. One transaction.
  void correct(const Corrections& corrections);
  /// In the order in which they were added.
  [[nodiscard]] Corrections corrections() const;
  /// The claims of a document, by id; none when it is not there.
  [[nodiscard]] std::vector<Claim> claims_of(DocumentId document) const;
  /// Actors that could be taken for several others: the document, the actor, and the candidates as links.
  [[nodiscard]] std::vector<StoredActorLink> actor_doubts() const;
  /// How many reports wait for settle().
  [[nodiscard]] std::size_t pending() const;

  /// Writes a whole graph (documents without text); what is there already stays. One transaction.
  void save(const KnowledgeGraph& graph);
  /// The selected events with their claims, documents, actors, places, conflicts and relations among them.
  [[nodiscard]] KnowledgeGraph load(const EventSelection& selection = {}) const;
  /// The same for who, when, where and told by whom: events without magnitudes, dissents, history and reasons
  /// of merging, of claims only document and place, no relations; documents, actors, places and conflicts are
  /// those of load().
  [[nodiscard]] KnowledgeGraph load_outline(const EventSelection& selection = {}) const;
  /// How many events load() would give.
  [[nodiscard]] std::size_t count(const EventSelection& selection = {}) const;
  /// The first `limit` of the selected events behind `after`, in the order of PagePosition; nothing else is
  /// read. Throws std::logic_error when `limit` is 0.
  [[nodiscard]] EventPage load_page(const EventSelection& selection, std::size_t limit,
                                    const std::optional<PagePosition>& after = {}) const;
  /// Sentences and events that match `query`, best first (BM25), then by id; at most `limit`.
  [[nodiscard]] std::vector<SearchHit> search(const std::string& query, std::size_t limit) const;
  /// What `actor` took part in, itself or by others below it (whoever acts for it by office or in an event,
  /// at any remove and time), with all participants, whoever holds an office under it, and whom each acts
  /// for. Only what counting needs: events come without claims, dissents and places. By index: in the events
  /// of these.
  [[nodiscard]] KnowledgeGraph load_activity(ActorId actor) const;
  /// Events around actors, read when a search asks for them: by index, as of one moment, without texts. The
  /// store must outlive the source; nothing else can be asked of the store while it lives.
  [[nodiscard]] std::unique_ptr<LinkSource> links(const LinkSelection& selection = {}) const;

  /// Places and actors by name: exact after fold() on name, alias or key; several when the name is ambiguous.
  [[nodiscard]] std::vector<PlaceId> places_named(const std::string& name) const;
  [[nodiscard]] std::vector<ActorId> actors_named(const std::string& name) const;
  [[nodiscard]] std::vector<std::string> place_names() const;
  [[nodiscard]] std::vector<std::string> actor_names() const;
  /// The same for conflicts; by key.
  [[nodiscard]] std::vector<Conflict> conflicts_named(const std::string& name) const;
  [[nodiscard]] std::vector<std::string> conflict_names() const;
  /// What documents are called by: their source, else title, else address. Distinct, sorted.
  [[nodiscard]] std::vector<std::string> outlets() const;
  /// What the events are about, counted (store/listing.hpp).
  [[nodiscard]] std::vector<RegionCount> region_counts() const;
  [[nodiscard]] std::vector<ActorCount> actor_counts() const;
  [[nodiscard]] std::vector<OutletCount> outlet_counts() const;
  /// The place or actor with this id, without those around or above it; none when it is not there.
  [[nodiscard]] std::optional<Place> place_keyed(PlaceId place) const;
  [[nodiscard]] std::optional<Actor> actor_keyed(ActorId actor) const;
  /// Events whose hexadecimal id starts with `prefix`.
  [[nodiscard]] std::vector<EventId> events_with_prefix(const std::string& prefix) const;
  [[nodiscard]] std::vector<std::string> sentence_texts(DocumentId document) const;
  /// All relations of an event, also to events that a selection would leave out.
  [[nodiscard]] std::vector<EventRelation> relations_of(EventId event) const;
  /// Actors named in the claims of an event that are taken for others.
  [[nodiscard]] std::vector<StoredActorLink> actor_links(EventId event) const;
  /// In which documents what is taken for `actor`, or it for others.
  [[nodiscard]] std::vector<StoredActorLink> actor_links(ActorId actor) const;
  /// Claims whose words on the order of events cannot all be true: those of each negative cycle of the
  /// network.
  [[nodiscard]] std::vector<std::vector<StoredClaim>> order_conflicts() const;
  [[nodiscard]] StoreStatistics statistics() const;

 private:
  struct Impl;
  explicit Store(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace truceline
