#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "query/mediation_course_parts.hpp"
#include "query/mediation_groups.hpp"
#include "query/parties.hpp"

namespace truceline {
namespace {

using ActorSet = std::set<ActorId>;

/// Who mediates together in one event.
struct EventFormats {
  ActorSet bodies;    ///< formats of the lexicon
  ActorSet together;  ///< bodies and others; members of a body that is there count with it
};

/// The format that somebody mediates for: a body of the lexicon, or none.
ActorId format_behind(const Participation& p, const NamedActor& principal, const FormatLexicon& lexicon) {
  for (const ActorId id : {p.actor, p.acts_for, principal.id}) {
    if (id && lexicon.contains(id)) return id;
  }
  return {};
}

class FormatFinder {
 public:
  FormatFinder(const KnowledgeGraph& graph, const FormatLexicon& lexicon, const ActorNames& names)
      : graph_(graph), lexicon_(lexicon), names_(names) {}

  void add(const CourseEvent& event) {
    const EventFormats found = formats_in(*event.event);
    const auto& when = event.event->when.date;
    for (const ActorId body : found.bodies) {
      MediationFormat& format = bodies_[body];
      format.body = named(body);
      for (const ActorId member : lexicon_.members(body, when)) members_[body].insert(member);
      count(format, event);
    }
    if (found.together.size() < 2) return;
    MediationFormat& format = sets_[found.together];
    if (!format.members_of.id) format.members_of = body_of(found.together, when);
    count(format, event);
  }

  [[nodiscard]] std::vector<MediationFormat> finish() {
    std::vector<MediationFormat> result;
    for (auto& [body, format] : bodies_) {
      format.members = named(members_[body]);
      result.push_back(std::move(format));
    }
    for (auto& [members, format] : sets_) {
      format.members = named(members);
      result.push_back(std::move(format));
    }
    const auto key = [](const MediationFormat& format) {
      return std::tuple(-static_cast<std::ptrdiff_t>(format.counts.held),
                        -static_cast<std::ptrdiff_t>(format.counts.total()),
                        format.body.id ? format.body.name : names_joined(format.members),
                        format.events.front().id);
    };
    std::stable_sort(result.begin(), result.end(),
                     [&](const auto& a, const auto& b) { return key(a) < key(b); });
    return result;
  }

 private:
  static void count(MediationFormat& format, const CourseEvent& event) {
    format.counts.add(event.shown.outcome);
    format.events.push_back(event.shown);
  }

  [[nodiscard]] EventFormats formats_in(const Event& event) {
    EventFormats found;
    for (const Participation& p : event.participants) {
      if (p.role != Role::mediator) continue;
      const NamedActor principal = principal_of(graph_, event, p);
      const ActorId body = format_behind(p, principal, lexicon_);
      if (body) found.bodies.insert(body);
      found.together.insert(body ? body : principal.id);
      told_names_.try_emplace(principal.id, principal.name);
      told_names_.try_emplace(p.actor, p.name);
    }
    for (const ActorId body : found.bodies) {
      for (const ActorId member : lexicon_.members(body, event.when.date)) found.together.erase(member);
    }
    return found;
  }

  /// The body whose members on that date are exactly `actors`.
  [[nodiscard]] NamedActor body_of(const ActorSet& actors, const std::optional<EdtfInterval>& when) const {
    for (const auto& [body, rows] : lexicon_.bodies()) {
      const auto members = lexicon_.members(body, when);
      if (std::equal(members.begin(), members.end(), actors.begin(), actors.end())) return named(body);
    }
    return {};
  }

  [[nodiscard]] NamedActor named(ActorId actor) const {
    const auto told = told_names_.find(actor);
    std::string name = actor_name(graph_, actor, told == told_names_.end() ? "" : told->second);
    if (name.empty() && names_) name = names_(actor);
    return {actor, std::move(name)};
  }

  /// By name, then id.
  [[nodiscard]] std::vector<NamedActor> named(const ActorSet& actors) const {
    std::vector<NamedActor> result;
    for (const ActorId actor : actors) result.push_back(named(actor));
    std::sort(result.begin(), result.end(), [](const NamedActor& a, const NamedActor& b) {
      return std::tie(a.name, a.id) < std::tie(b.name, b.id);
    });
    return result;
  }

  const KnowledgeGraph& graph_;
  const FormatLexicon& lexicon_;
  const ActorNames& names_;
  std::map<ActorId, std::string> told_names_;
  std::map<ActorId, MediationFormat> bodies_;
  std::map<ActorId, ActorSet> members_;
  std::map<ActorSet, MediationFormat> sets_;
};

}  // namespace

std::vector<MediationFormat> formats_of(const KnowledgeGraph& graph, const CourseEvents& events,
                                        const FormatLexicon& lexicon, const ActorNames& names) {
  FormatFinder finder(graph, lexicon, names);
  for (const CourseEvent& event : events) finder.add(event);
  return finder.finish();
}

}  // namespace truceline
