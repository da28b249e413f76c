#include "truceline/query/chronology.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "query/parties.hpp"
#include "truceline/query/date_text.hpp"
#include "truceline/store/page.hpp"

namespace truceline {
namespace {

constexpr DayNumber kWideDays = 31;

bool is_wide(const EdtfInterval& when) {
  return !when.earliest() || !when.latest() || *when.latest() - *when.earliest() >= kWideDays;
}

/// Lower is better: where a place lies on the map says more to a reader than who claims it.
int rank(ParentKind kind) {
  return kind == ParentKind::geographic ? 0 : kind == ParentKind::de_facto ? 1 : 2;
}

const Place* shown_parent(const KnowledgeGraph& graph, const Event& event, const Place& place) {
  if (place.kind == PlaceKind::country || place.kind == PlaceKind::world_region) return nullptr;
  const PlaceParent* best = nullptr;
  for (const PlaceParent& parent : place.parents) {
    const bool holds = !parent.when || !event.when.date || compatible(*parent.when, *event.when.date);
    if (holds && (!best || rank(parent.kind) < rank(best->kind))) best = &parent;
  }
  return best ? graph.place(best->parent) : nullptr;
}

void fill_place(ChronologyEntry& entry, const KnowledgeGraph& graph, const Event& event) {
  entry.place = event.place_name;
  const Place* place = graph.place(event.place);
  if (!place) return;
  entry.place = name_at(*place, event.when.date);
  if (const Place* parent = shown_parent(graph, event, *place)) entry.place_within = name_at(*parent, event.when.date);
}

void fill_participants(ChronologyEntry& entry, const KnowledgeGraph& graph, const Event& event) {
  for (const Participation& p : event.participants) {
    ChronologyParticipant shown{p.actor, actor_name(graph, p.actor, p.name), p.role, {}, ""};
    const NamedActor principal = principal_of(graph, event, p);
    if (principal.id != p.actor) {
      shown.acts_for = principal.id;
      shown.acts_for_name = principal.name;
    }
    entry.participants.push_back(std::move(shown));
  }
  std::sort(entry.participants.begin(), entry.participants.end(), [](const auto& a, const auto& b) {
    return std::tie(a.role, a.name, a.actor) < std::tie(b.role, b.name, b.actor);
  });
}

void fill_sources(ChronologyEntry& entry, const KnowledgeGraph& graph, const Event& event) {
  for (const DocumentSummary* document : graph.sources_of(event.id)) {
    entry.sources.push_back({document->id, source_name(*document), document->title, document->uri,
                             document->published ? document->published->str() : ""});
  }
  std::sort(entry.sources.begin(), entry.sources.end(), [](const auto& a, const auto& b) {
    return std::tie(a.published, a.name, a.document) < std::tie(b.published, b.name, b.document);
  });
  std::set<std::string> outlets;
  for (const ChronologySource& source : entry.sources) outlets.insert(source.name);
  entry.outlets = outlets.size();
  for (const ClaimId id : event.claims) {
    const Claim* claim = graph.claim(id);
    if (!claim || claim->evidence.words.empty()) continue;
    auto& quotes = entry.quotes;
    if (std::find(quotes.begin(), quotes.end(), claim->evidence.words) == quotes.end()) {
      quotes.push_back(claim->evidence.words);
    }
  }
}

/// Who says so: nobody where one claim is the article's own word, else the speaker of the words shown.
std::optional<Attribution> attribution_of(const KnowledgeGraph& graph, const Event& event) {
  const Claim* shown = nullptr;
  for (const ClaimId id : event.claims) {
    const Claim* claim = graph.claim(id);
    if (!claim) continue;
    if (!claim->attribution) return std::nullopt;
    if (!shown || (claim->evidence.words == event.summary && shown->evidence.words != event.summary))
      shown = claim;
  }
  return shown ? shown->attribution : std::nullopt;
}

}  // namespace

ChronologyEntry chronology_entry(const KnowledgeGraph& graph, const Event& event) {
  ChronologyEntry entry;
  entry.id = event.id;
  entry.type = event.type;
  entry.status = event.status;
  entry.when = event.when;
  if (event.when.date) {
    entry.date_text = date_text(*event.when.date);
    entry.wide = is_wide(*event.when.date);
  }
  entry.magnitudes = event.magnitudes;
  entry.attribution = attribution_of(graph, event);
  entry.summary = event.summary;
  entry.contested = !event.dissents.empty();
  entry.core = event.core;
  fill_place(entry, graph, event);
  fill_participants(entry, graph, event);
  fill_sources(entry, graph, event);
  return entry;
}

Chronology chronology(const KnowledgeGraph& graph) {
  std::map<PagePosition, const Event*> in_order;
  for (const Event* event : graph.events()) in_order.emplace(page_position(*event), event);
  Chronology result;
  for (const auto& [position, event] : in_order) {
    auto& section = position.undated ? result.undated : result.dated;
    section.push_back(chronology_entry(graph, *event));
  }
  return result;
}

}  // namespace truceline
