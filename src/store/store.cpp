#include "truceline/store/store.hpp"

#include <stdexcept>
#include <utility>

#include "store/as_of.hpp"
#include "store/connection.hpp"
#include "store/corpus.hpp"
#include "store/document_rows.hpp"
#include "store/entity_rows.hpp"
#include "store/errors.hpp"
#include "store/operations.hpp"
#include "store/search_rows.hpp"
#include "store/settle.hpp"

namespace truceline {
namespace {

template <class T>
std::optional<T> only(std::vector<T> things) {
  return things.empty() ? std::nullopt : std::optional(std::move(things.front()));
}

}  // namespace

struct Store::Impl {
  explicit Impl(std::unique_ptr<Connection> opened) : held(std::move(opened)), connection(*held) {}

  /// `work(connection)`, with SQLite's failures as StoreErrors.
  template <class Work>
  auto run(Work&& work) {
    return guarded(connection.path(), [&] { return work(connection); });
  }

  template <class Work>
  auto change(Work&& work) {
    if (!connection.writable()) throw std::logic_error("Store: opened for reading, cannot be changed");
    return run(std::forward<Work>(work));
  }

  std::unique_ptr<Connection> held;
  Connection& connection;
};

Store::Store(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Store::~Store() = default;
Store::Store(Store&&) noexcept = default;
Store& Store::operator=(Store&&) noexcept = default;

Store Store::open(const std::filesystem::path& path, Mode mode) {
  return Store(std::make_unique<Impl>(std::make_unique<Connection>(path, mode)));
}

Store Store::as_of(DayNumber day) const {
  return Store(impl_->run([&](Connection& c) { return std::make_unique<Impl>(known_by(c, day)); }));
}

bool Store::contains(DocumentId document) const {
  return impl_->run([&](Connection& c) { return has_document(c.sql(), document); });
}

bool Store::add(const DocumentRecord& record) {
  return impl_->change([&](Connection& c) { return add_document(c, record); });
}

void Store::begin_batch() {
  impl_->change([](Connection& c) { c.begin_batch(); });
}

void Store::end_batch() {
  impl_->change([](Connection& c) { c.end_batch(); });
}

void Store::settle() {
  impl_->change([](Connection& c) { truceline::settle(c); });
}

void Store::correct(const Corrections& corrections) {
  impl_->change([&](Connection& c) { add_corrections(c, corrections); });
}

Corrections Store::corrections() const {
  return impl_->run([](Connection& c) { return read_corrections(c.sql()); });
}

std::vector<Claim> Store::claims_of(DocumentId document) const {
  return impl_->run([&](Connection& c) { return find_claims(c.sql(), document); });
}

std::vector<StoredActorLink> Store::actor_doubts() const {
  return impl_->run([](Connection& c) { return all_doubts(c.sql()); });
}

std::size_t Store::pending() const {
  return impl_->run([](Connection& c) {
    return static_cast<std::size_t>(c.sql().integer("SELECT count(*) FROM pending").value_or(0));
  });
}

void Store::save(const KnowledgeGraph& graph) {
  impl_->change([&](Connection& c) { save_graph(c, graph); });
}

KnowledgeGraph Store::load(const EventSelection& selection) const {
  return impl_->run([&](Connection& c) { return load_graph(c, selection, Detail::whole); });
}

KnowledgeGraph Store::load_outline(const EventSelection& selection) const {
  return impl_->run([&](Connection& c) { return load_graph(c, selection, Detail::outline); });
}

std::size_t Store::count(const EventSelection& selection) const {
  return impl_->run([&](Connection& c) { return count_events(c, selection); });
}

EventPage Store::load_page(const EventSelection& selection, std::size_t limit,
                           const std::optional<PagePosition>& after) const {
  return impl_->run([&](Connection& c) { return truceline::load_page(c, selection, limit, after); });
}

std::vector<SearchHit> Store::search(const std::string& query, std::size_t limit) const {
  return impl_->run([&](Connection& c) { return find_text(c.sql(), query, limit); });
}

KnowledgeGraph Store::load_activity(ActorId actor) const {
  return impl_->run([&](Connection& c) { return truceline::load_activity(c, actor); });
}

std::unique_ptr<LinkSource> Store::links(const LinkSelection& selection) const {
  return impl_->run([&](Connection& c) { return open_links(c, selection); });
}

std::vector<PlaceId> Store::places_named(const std::string& name) const {
  return impl_->run([&](Connection& c) { return find_places(c.sql(), name); });
}

std::vector<ActorId> Store::actors_named(const std::string& name) const {
  return impl_->run([&](Connection& c) { return find_actors(c.sql(), name); });
}

std::optional<Place> Store::place_keyed(PlaceId place) const {
  return impl_->run([&](Connection& c) { return only(read_places(c.sql(), Scope::one(place))); });
}

std::optional<Actor> Store::actor_keyed(ActorId actor) const {
  return impl_->run([&](Connection& c) { return only(read_actors(c.sql(), Scope::one(actor))); });
}

std::vector<std::string> Store::place_names() const {
  return impl_->run([](Connection& c) { return all_place_names(c.sql()); });
}

std::vector<std::string> Store::actor_names() const {
  return impl_->run([](Connection& c) { return all_actor_names(c.sql()); });
}

std::vector<Conflict> Store::conflicts_named(const std::string& name) const {
  return impl_->run([&](Connection& c) { return find_conflicts(c.sql(), name); });
}

std::vector<std::string> Store::conflict_names() const {
  return impl_->run([](Connection& c) { return all_conflict_names(c.sql()); });
}

std::vector<std::string> Store::outlets() const {
  return impl_->run([](Connection& c) { return all_outlets(c.sql()); });
}

std::vector<RegionCount> Store::region_counts() const {
  return impl_->run([](Connection& c) { return count_regions(c); });
}

std::vector<ActorCount> Store::actor_counts() const {
  return impl_->run([](Connection& c) { return count_actors(c); });
}

std::vector<OutletCount> Store::outlet_counts() const {
  return impl_->run([](Connection& c) { return count_outlets(c); });
}

std::vector<EventId> Store::events_with_prefix(const std::string& prefix) const {
  return impl_->run([&](Connection& c) { return find_events(c.sql(), prefix); });
}

std::vector<std::string> Store::sentence_texts(DocumentId document) const {
  return impl_->run([&](Connection& c) { return texts_of_sentences(c.sql(), document); });
}

std::vector<EventRelation> Store::relations_of(EventId event) const {
  return impl_->run([&](Connection& c) { return find_relations(c.sql(), event); });
}

std::vector<StoredActorLink> Store::actor_links(EventId event) const {
  return impl_->run([&](Connection& c) { return find_links(c.sql(), event); });
}

std::vector<StoredActorLink> Store::actor_links(ActorId actor) const {
  return impl_->run([&](Connection& c) { return find_links(c.sql(), actor); });
}

std::vector<std::vector<StoredClaim>> Store::order_conflicts() const {
  return impl_->run([](Connection& c) { return all_order_conflicts(c.sql()); });
}

StoreStatistics Store::statistics() const {
  return impl_->run([](Connection& c) { return count_all(c); });
}

}  // namespace truceline
