// The knowledge graph: events, actors, places and documents as vertices; participations, places, evidence and
// relations as edges. Append-only. Boost.Graph is behind it (graph/boost_graph.hpp shows the type); callers
// see ids only.
#pragma once

#include <cstddef>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "truceline/base/ids.hpp"
#include "truceline/model/claim.hpp"
#include "truceline/model/document.hpp"
#include "truceline/model/entity.hpp"
#include "truceline/model/event.hpp"

namespace truceline {

/// A document as the graph holds it: where it came from, without its text.
struct DocumentSummary {
  DocumentId id;
  std::string external_id;
  std::string source;
  std::string uri;
  std::string title;
  std::optional<EdtfInterval> published;
  PublicationBasis basis = PublicationBasis::unknown;
  friend bool operator==(const DocumentSummary&, const DocumentSummary&) = default;
};
[[nodiscard]] DocumentSummary summarise(const Document& document);

class KnowledgeGraph {
 public:
  KnowledgeGraph();
  ~KnowledgeGraph();
  KnowledgeGraph(KnowledgeGraph&&) noexcept;
  KnowledgeGraph& operator=(KnowledgeGraph&&) noexcept;

  // Adding an id that is there already changes nothing. What an edge points to must be there before:
  // parents before places, principals before actors, region and parties before conflicts, and before events
  // their participants (and whom those act for), place and claims. Else std::logic_error, and the graph stays
  // as it was.
  void add(Actor actor);
  void add(Place place);
  void add(DocumentSummary document);
  void add(Conflict conflict);
  void add(Claim claim);  ///< its document must be there
  void add(Event event);  ///< makes its participation, place and evidence edges
  void add(EventRelation relation);

  // Null when there is none; pointers live until the next add.
  [[nodiscard]] const Actor* actor(ActorId id) const;
  [[nodiscard]] const Place* place(PlaceId id) const;
  [[nodiscard]] const DocumentSummary* document(DocumentId id) const;
  [[nodiscard]] const Conflict* conflict(ConflictId id) const;
  [[nodiscard]] const Claim* claim(ClaimId id) const;
  [[nodiscard]] const Event* event(EventId id) const;

  // All of a kind, in a fixed order: events by first day, last day, id (undated last); the others by key or
  // id.
  [[nodiscard]] std::vector<const Actor*> actors() const;
  [[nodiscard]] std::vector<const Place*> places() const;
  [[nodiscard]] std::vector<const DocumentSummary*> documents() const;
  [[nodiscard]] std::vector<const Conflict*> conflicts() const;
  [[nodiscard]] std::vector<const Claim*> claims() const;
  [[nodiscard]] std::vector<const Event*> events() const;
  [[nodiscard]] std::vector<EventRelation> relations() const;

  // Walks over the edges, in the order of events().
  [[nodiscard]] std::vector<const Event*> events_of(ActorId actor) const;
  [[nodiscard]] std::vector<const Event*> events_at(PlaceId place) const;
  [[nodiscard]] std::vector<const DocumentSummary*> sources_of(EventId event) const;
  /// `place` and every place that it lies in, at any remove.
  [[nodiscard]] std::vector<PlaceId> place_and_ancestors(PlaceId place) const;

  struct Size {
    std::size_t actors = 0, places = 0, documents = 0, events = 0, claims = 0, edges = 0;
    friend bool operator==(const Size&, const Size&) = default;
  };
  [[nodiscard]] Size size() const;

  /// Same vertices, edges and properties, in whatever order they were added.
  friend bool operator==(const KnowledgeGraph& a, const KnowledgeGraph& b);

  struct Impl;  ///< defined in graph/boost_graph.hpp
  [[nodiscard]] const Impl& impl() const noexcept { return *impl_; }

 private:
  std::unique_ptr<Impl> impl_;
};

/// The total order of events in every result: first possible day, last possible day, id; undated events last.
[[nodiscard]] bool earlier(const Event& a, const Event& b);

}  // namespace truceline
