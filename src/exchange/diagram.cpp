#include "exchange/diagram.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>
#include <utility>

namespace truceline {
namespace {

constexpr std::size_t kMostActorsOfRole = 6;

std::string name_of(const KnowledgeGraph& graph, ActorId id, const std::string& otherwise) {
  const auto* actor = graph.actor(id);
  return actor == nullptr || actor->name.empty() ? otherwise : actor->name;
}

/// The events to draw, in their order. Those a historian would list come first, then those told most often.
std::vector<const Event*> chosen_events(const KnowledgeGraph& graph, std::size_t most) {
  auto events = graph.events();
  if (events.size() > most) {
    std::stable_sort(events.begin(), events.end(), [](const Event* a, const Event* b) {
      return std::tuple(!a->core, b->claims.size(), b->participants.size()) <
             std::tuple(!b->core, a->claims.size(), a->participants.size());
    });
    events.resize(most);
  }
  std::sort(events.begin(), events.end(),
            [](const Event* a, const Event* b) { return placed_before(*a, *b); });
  return events;
}

/// What the picture needs to know of an actor and those who act for it.
struct Appearances {
  std::set<const Event*> events;
  std::map<std::string, std::size_t> by_group;
  bool fights = false;
  std::string text_name;
  std::set<std::string> members;
};

using AppearanceMap = std::map<ActorId, Appearances>;

AppearanceMap count_appearances(const KnowledgeGraph& graph, const DiagramStyle& style,
                                const std::vector<const Event*>& events) {
  AppearanceMap result;
  for (const auto* event : events) {
    for (const auto& participation : event->participants) {
      auto& appearances = result[party(participation)];
      appearances.events.insert(event);
      ++appearances.by_group[style.of("role", to_string(participation.role)).group];
      appearances.fights = appearances.fights || participation.role == Role::belligerent;
      if (participation.acts_for) {
        appearances.text_name = participation.acts_for_name;
        appearances.members.insert(name_of(graph, participation.actor, participation.name));
      } else {
        appearances.text_name = participation.name;
      }
    }
  }
  return result;
}

/// Principals by number of events, then key.
std::vector<ActorId> by_importance(const KnowledgeGraph& graph, const AppearanceMap& appearances) {
  std::vector<ActorId> order;
  for (const auto& [id, unused] : appearances) order.push_back(id);
  const auto key = [&](ActorId id) {
    return std::tuple(-static_cast<std::int64_t>(appearances.at(id).events.size()), graph.actor(id)->key, id);
  };
  std::sort(order.begin(), order.end(), [&](ActorId a, ActorId b) { return key(a) < key(b); });
  return order;
}

/// A belligerent is a party whatever else it does; any other actor is what it is most often.
std::string register_group(const Appearances& appearances) {
  if (appearances.fights) return "party";
  std::string best = "other";
  std::size_t most = 0;
  for (const auto* group : {"mediator", "party", "other"}) {
    const auto at = appearances.by_group.find(group);
    if (at == appearances.by_group.end() || at->second <= most) continue;
    best = group;
    most = at->second;
  }
  return best;
}

/// A mediator that is also the host is shown once, with both roles on one edge.
void merge_equal(std::vector<DiagramRole>& roles) {
  std::vector<DiagramRole> merged;
  for (auto& role : roles) {
    const auto at = std::find_if(merged.begin(), merged.end(), [&](const DiagramRole& other) {
      return other.actors == role.actors && other.more == 0 && role.more == 0;
    });
    if (at == merged.end()) {
      merged.push_back(std::move(role));
    } else {
      at->roles.insert(at->roles.end(), role.roles.begin(), role.roles.end());
    }
  }
  roles = std::move(merged);
}

class Planner {
 public:
  Planner(const KnowledgeGraph& graph, const DiagramStyle& style, std::vector<const Event*> events)
      : graph_(graph),
        style_(style),
        events_(std::move(events)),
        appearances_(count_appearances(graph, style, events_)),
        order_(by_importance(graph, appearances_)) {
    for (std::size_t rank = 0; rank < order_.size(); ++rank) colours_[order_[rank]] = style_.swatch(rank);
    for (std::size_t i = 0; i < events_.size(); ++i) numbers_[events_[i]->id] = i + 1;
  }

  Diagram plan() {
    Diagram diagram;
    const auto periods = period_labels(events_);
    for (std::size_t i = 0; i < events_.size(); ++i) {
      diagram.events.push_back(plan_event(*events_[i]));
      diagram.events.back().period = periods[i];
    }
    add_relations(diagram);
    diagram.left_out = graph_.size().events - events_.size();
    fill_register(diagram);
    return diagram;
  }

 private:
  DiagramEvent plan_event(const Event& event) const {
    DiagramEvent result;
    result.event = &event;
    result.number = numbers_.at(event.id);
    result.sources = graph_.sources_of(event.id).size();
    std::map<Role, std::set<std::pair<ActorId, ActorId>>> shown;
    for (const auto& participation : event.participants) {
      if (!shown[participation.role].insert({participation.actor, participation.acts_for}).second) continue;
      const auto& look = style_.of("role", to_string(participation.role));
      add_actor(look.side == "right" ? result.right : result.left, participation);
    }
    merge_equal(result.left);
    merge_equal(result.right);
    return result;
  }

  void add_actor(std::vector<DiagramRole>& roles, const Participation& participation) const {
    auto at = std::find_if(roles.begin(), roles.end(),
                           [&](const DiagramRole& role) { return role.roles.front() == participation.role; });
    if (at == roles.end()) at = roles.insert(roles.end(), DiagramRole{{participation.role}, {}, 0});
    if (at->actors.size() == kMostActorsOfRole) {
      ++at->more;
      return;
    }
    DiagramActor actor;
    actor.name = name_of(graph_, participation.actor, participation.name);
    if (participation.acts_for) {
      actor.acts_for = name_of(graph_, participation.acts_for, participation.acts_for_name);
    }
    actor.kind = graph_.actor(participation.actor)->kind;
    actor.colour = colours_.at(party(participation));
    at->actors.push_back(std::move(actor));
  }

  void add_relations(Diagram& diagram) const {
    for (const auto& relation : graph_.relations()) {
      const auto from = numbers_.find(relation.from);
      const auto to = numbers_.find(relation.to);
      if (from == numbers_.end() || to == numbers_.end()) continue;
      std::string words(to_string(relation.kind));
      std::replace(words.begin(), words.end(), '_', ' ');
      diagram.events[from->second - 1].relations.push_back(words + " event " + std::to_string(to->second));
    }
  }

  void fill_register(Diagram& diagram) const {
    for (const auto id : order_) {
      const auto& appearances = appearances_.at(id);
      DiagramGroup group;
      group.name = name_of(graph_, id, appearances.text_name);
      group.colour = colours_.at(id);
      group.events = appearances.events.size();
      group.members.assign(appearances.members.begin(), appearances.members.end());
      const auto name = register_group(appearances);
      auto& list = name == "party"      ? diagram.parties
                   : name == "mediator" ? diagram.mediators
                                        : diagram.others;
      list.push_back(std::move(group));
    }
  }

  const KnowledgeGraph& graph_;
  const DiagramStyle& style_;
  std::vector<const Event*> events_;
  AppearanceMap appearances_;
  std::vector<ActorId> order_;
  std::map<ActorId, std::string> colours_;
  std::map<EventId, std::size_t> numbers_;
};

}  // namespace

Diagram plan_diagram(const KnowledgeGraph& graph, const DiagramStyle& style, std::size_t max_events) {
  return Planner(graph, style, chosen_events(graph, max_events)).plan();
}

}  // namespace truceline
