#include "truceline/graph/knowledge_graph.hpp"

#include <algorithm>
#include <stdexcept>
#include <tuple>
#include <unordered_set>
#include <utility>

#include "truceline/graph/boost_graph.hpp"

namespace truceline {
namespace {

template <class Id>
[[noreturn]] void fail(const char* what, Id id, const std::string& why) {
  throw std::logic_error(std::string("KnowledgeGraph: cannot add ") + what + ' ' + to_hex(id.value()) + ": " +
                         why);
}

template <class Id>
void require_id(const char* what, Id id) {
  if (!id) fail(what, id, "it has no id");
}

template <class Id, class Index, class TargetId>
void require_target(const char* what, Id id, const Index& index, const char* target, TargetId target_id) {
  if (index.find(target_id) == index.end()) {
    fail(what, id, std::string(target) + ' ' + to_hex(target_id.value()) + " must be added before");
  }
}

/// The new vertex. The caller has checked that its id is new.
template <class T, class Id>
VertexDescriptor add_vertex_of(BoostGraph& graph, VertexIndex<Id>& index, T value) {
  const auto id = value.id;
  const auto vertex = boost::add_vertex(graph);
  graph[vertex] = std::move(value);
  index.emplace(id, vertex);
  return vertex;
}

template <class T, class Id>
const T* find_vertex(const BoostGraph& graph, const VertexIndex<Id>& index, Id id) {
  const auto at = index.find(id);
  return at == index.end() ? nullptr : &std::get<T>(graph[at->second]);
}

template <class Map, class Id>
auto find_beside(const Map& map, Id id) -> const typename Map::mapped_type* {
  const auto at = map.find(id);
  return at == map.end() ? nullptr : &at->second;
}

template <class T, class Id, class Less>
std::vector<const T*> sorted_vertices(const BoostGraph& graph, const VertexIndex<Id>& index, Less less) {
  std::vector<const T*> result;
  result.reserve(index.size());
  for (const auto& [id, vertex] : index) result.push_back(&std::get<T>(graph[vertex]));
  std::sort(result.begin(), result.end(), less);
  return result;
}

/// The events with an edge of kind `EdgeKind` to the vertex, each once, in the order of events().
template <class EdgeKind, class Id>
std::vector<const Event*> events_with_edge_to(const BoostGraph& graph, const VertexIndex<Id>& index, Id id) {
  std::vector<const Event*> result;
  const auto at = index.find(id);
  if (at == index.end()) return result;
  for (const auto edge : boost::make_iterator_range(boost::in_edges(at->second, graph))) {
    if (!std::holds_alternative<EdgeKind>(graph[edge])) continue;
    result.push_back(&std::get<Event>(graph[boost::source(edge, graph)]));
  }
  std::sort(result.begin(), result.end(), [](const Event* a, const Event* b) { return earlier(*a, *b); });
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

constexpr auto kByKey = [](const auto* a, const auto* b) {
  return std::tie(a->key, a->id) < std::tie(b->key, b->id);
};
constexpr auto kById = [](const auto* a, const auto* b) { return a->id < b->id; };

template <class T>
bool same_values(const std::vector<const T*>& a, const std::vector<const T*>& b) {
  return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const T* x, const T* y) { return *x == *y; });
}

}  // namespace

DocumentSummary summarise(const Document& document) {
  return {document.id,    document.external_id,      document.source,           document.uri,
          document.title, document.publication.date, document.publication.basis};
}

bool earlier(const Event& a, const Event& b) {
  const bool a_dated = a.when.date.has_value();
  const bool b_dated = b.when.date.has_value();
  if (a_dated != b_dated) return a_dated;
  if (!a_dated) return a.id < b.id;
  const auto a_days = day_span(*a.when.date);
  const auto b_days = day_span(*b.when.date);
  return std::tie(a_days, a.id) < std::tie(b_days, b.id);
}

KnowledgeGraph::KnowledgeGraph() : impl_(std::make_unique<Impl>()) {}
KnowledgeGraph::~KnowledgeGraph() = default;
KnowledgeGraph::KnowledgeGraph(KnowledgeGraph&&) noexcept = default;
KnowledgeGraph& KnowledgeGraph::operator=(KnowledgeGraph&&) noexcept = default;

void KnowledgeGraph::add(Actor actor) {
  require_id("actor", actor.id);
  if (impl_->actors.contains(actor.id)) return;
  for (const auto& link : actor.acts_for) {
    require_target("actor", actor.id, impl_->actors, "its principal, actor", link.principal);
  }
  auto& graph = impl_->graph;
  const auto vertex = add_vertex_of(graph, impl_->actors, std::move(actor));
  std::uint32_t index = 0;
  for (const auto& link : std::get<Actor>(graph[vertex]).acts_for) {
    boost::add_edge(vertex, impl_->actors.at(link.principal), ActsForEdge{index++}, graph);
  }
}

void KnowledgeGraph::add(Place place) {
  require_id("place", place.id);
  if (impl_->places.contains(place.id)) return;
  for (const auto& link : place.parents) {
    require_target("place", place.id, impl_->places, "its parent, place", link.parent);
  }
  auto& graph = impl_->graph;
  const auto vertex = add_vertex_of(graph, impl_->places, std::move(place));
  std::uint32_t index = 0;
  for (const auto& link : std::get<Place>(graph[vertex]).parents) {
    boost::add_edge(vertex, impl_->places.at(link.parent), LiesInEdge{link.kind, index++}, graph);
  }
}

void KnowledgeGraph::add(DocumentSummary document) {
  require_id("document", document.id);
  if (impl_->documents.contains(document.id)) return;
  add_vertex_of(impl_->graph, impl_->documents, std::move(document));
}

void KnowledgeGraph::add(Conflict conflict) {
  require_id("conflict", conflict.id);
  if (impl_->conflicts.contains(conflict.id)) return;
  if (conflict.region)
    require_target("conflict", conflict.id, impl_->places, "its region, place", conflict.region);
  for (const auto party : conflict.parties) {
    require_target("conflict", conflict.id, impl_->actors, "its party, actor", party);
  }
  const auto id = conflict.id;
  impl_->conflicts.emplace(id, std::move(conflict));
}

void KnowledgeGraph::add(Claim claim) {
  require_id("claim", claim.id);
  if (impl_->claims.contains(claim.id)) return;
  require_target("claim", claim.id, impl_->documents, "document", claim.document);
  const auto id = claim.id;
  impl_->claims.emplace(id, std::move(claim));
}

void KnowledgeGraph::add(Event event) {
  require_id("event", event.id);
  if (impl_->events.contains(event.id)) return;
  for (const auto& participant : event.participants) {
    require_target("event", event.id, impl_->actors, "actor", participant.actor);
    if (participant.acts_for) require_target("event", event.id, impl_->actors, "actor", participant.acts_for);
  }
  if (event.place) require_target("event", event.id, impl_->places, "place", event.place);
  for (const auto claim : event.claims) require_target("event", event.id, impl_->claims, "claim", claim);

  auto& graph = impl_->graph;
  const auto vertex = add_vertex_of(graph, impl_->events, std::move(event));
  const auto& stored = std::get<Event>(graph[vertex]);
  std::uint32_t index = 0;
  for (const auto& participant : stored.participants) {
    boost::add_edge(vertex, impl_->actors.at(participant.actor), ParticipatesEdge{participant.role, index++},
                    graph);
  }
  if (stored.place) boost::add_edge(vertex, impl_->places.at(stored.place), LocatedEdge{}, graph);
  for (const auto claim : stored.claims) {
    const auto document = impl_->documents.at(impl_->claims.at(claim).document);
    boost::add_edge(vertex, document, EvidenceEdge{claim}, graph);
  }
}

void KnowledgeGraph::add(EventRelation relation) {
  require_target("the relation from event", relation.from, impl_->events, "event", relation.from);
  require_target("the relation from event", relation.from, impl_->events, "event", relation.to);
  auto& graph = impl_->graph;
  const auto from = impl_->events.at(relation.from);
  const auto to = impl_->events.at(relation.to);
  for (const auto edge : boost::make_iterator_range(boost::out_edges(from, graph))) {
    const auto* present = std::get_if<RelatedEdge>(&graph[edge]);
    if (present != nullptr && present->kind == relation.kind && boost::target(edge, graph) == to) return;
  }
  boost::add_edge(from, to, RelatedEdge{relation.kind}, graph);
}

const Actor* KnowledgeGraph::actor(ActorId id) const {
  return find_vertex<Actor>(impl_->graph, impl_->actors, id);
}
const Place* KnowledgeGraph::place(PlaceId id) const {
  return find_vertex<Place>(impl_->graph, impl_->places, id);
}
const DocumentSummary* KnowledgeGraph::document(DocumentId id) const {
  return find_vertex<DocumentSummary>(impl_->graph, impl_->documents, id);
}
const Conflict* KnowledgeGraph::conflict(ConflictId id) const {
  return find_beside(impl_->conflicts, id);
}
const Claim* KnowledgeGraph::claim(ClaimId id) const {
  return find_beside(impl_->claims, id);
}
const Event* KnowledgeGraph::event(EventId id) const {
  return find_vertex<Event>(impl_->graph, impl_->events, id);
}

std::vector<const Actor*> KnowledgeGraph::actors() const {
  return sorted_vertices<Actor>(impl_->graph, impl_->actors, kByKey);
}

std::vector<const Place*> KnowledgeGraph::places() const {
  return sorted_vertices<Place>(impl_->graph, impl_->places, kByKey);
}

std::vector<const DocumentSummary*> KnowledgeGraph::documents() const {
  return sorted_vertices<DocumentSummary>(impl_->graph, impl_->documents, kById);
}

std::vector<const Conflict*> KnowledgeGraph::conflicts() const {
  std::vector<const Conflict*> result;
  for (const auto& [id, conflict] : impl_->conflicts) result.push_back(&conflict);
  std::sort(result.begin(), result.end(), kByKey);
  return result;
}

std::vector<const Claim*> KnowledgeGraph::claims() const {
  std::vector<const Claim*> result;
  for (const auto& [id, claim] : impl_->claims) result.push_back(&claim);
  return result;
}

std::vector<const Event*> KnowledgeGraph::events() const {
  return sorted_vertices<Event>(impl_->graph, impl_->events,
                                [](const Event* a, const Event* b) { return earlier(*a, *b); });
}

std::vector<EventRelation> KnowledgeGraph::relations() const {
  const auto& graph = impl_->graph;
  std::vector<EventRelation> result;
  for (const auto edge : boost::make_iterator_range(boost::edges(graph))) {
    const auto* related = std::get_if<RelatedEdge>(&graph[edge]);
    if (related == nullptr) continue;
    result.push_back({std::get<Event>(graph[boost::source(edge, graph)]).id,
                      std::get<Event>(graph[boost::target(edge, graph)]).id, related->kind});
  }
  std::sort(result.begin(), result.end());
  return result;
}

std::vector<const Event*> KnowledgeGraph::events_of(ActorId actor) const {
  return events_with_edge_to<ParticipatesEdge>(impl_->graph, impl_->actors, actor);
}

std::vector<const Event*> KnowledgeGraph::events_at(PlaceId place) const {
  return events_with_edge_to<LocatedEdge>(impl_->graph, impl_->places, place);
}

std::vector<const DocumentSummary*> KnowledgeGraph::sources_of(EventId event) const {
  const auto& graph = impl_->graph;
  std::vector<const DocumentSummary*> result;
  const auto at = impl_->events.find(event);
  if (at == impl_->events.end()) return result;
  for (const auto edge : boost::make_iterator_range(boost::out_edges(at->second, graph))) {
    if (!std::holds_alternative<EvidenceEdge>(graph[edge])) continue;
    result.push_back(&std::get<DocumentSummary>(graph[boost::target(edge, graph)]));
  }
  std::sort(result.begin(), result.end(), kById);
  result.erase(std::unique(result.begin(), result.end()), result.end());
  return result;
}

std::vector<PlaceId> KnowledgeGraph::place_and_ancestors(PlaceId place) const {
  std::vector<PlaceId> result;
  if (!impl_->places.contains(place)) return result;
  std::unordered_set<PlaceId> seen{place};
  result.push_back(place);
  for (std::size_t next = 0; next < result.size(); ++next) {
    for (const auto& link : this->place(result[next])->parents) {
      if (seen.insert(link.parent).second) result.push_back(link.parent);
    }
  }
  return result;
}

KnowledgeGraph::Size KnowledgeGraph::size() const {
  return {impl_->actors.size(), impl_->places.size(), impl_->documents.size(),
          impl_->events.size(), impl_->claims.size(), boost::num_edges(impl_->graph)};
}

// Every edge but a relation follows from the properties of its source, so vertices and relations decide.
bool operator==(const KnowledgeGraph& a, const KnowledgeGraph& b) {
  return a.size() == b.size() && same_values(a.documents(), b.documents()) &&
         same_values(a.actors(), b.actors()) && same_values(a.places(), b.places()) &&
         same_values(a.conflicts(), b.conflicts()) && same_values(a.claims(), b.claims()) &&
         same_values(a.events(), b.events()) && a.relations() == b.relations();
}

}  // namespace truceline
