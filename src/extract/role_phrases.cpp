#include "extract/role_phrases.hpp"

#include <algorithm>

#include "extract/phrase_actors.hpp"

namespace truceline {
namespace {

constexpr std::size_t kWindow = 16;  // tokens around a trigger in which a phrase may give roles in it
constexpr std::size_t kAsWindow =
    30;  // and in which somebody may be called so, or the phrase opens the sentence
constexpr std::size_t kWithinTokens = 8;  // tokens behind a trigger in which "between A and B" may begin

class RolePhrases {
 public:
  RolePhrases(const SentenceView& view, const std::vector<TriggerHit>& hits, const TriggerHit& hit,
              Arguments& found)
      : view_(view), words_(view.lexicon->words), hits_(hits), hit_(hit), found_(found) {}

  void run() {
    between_pair();
    outside_of_pair();
    role_phrases();
    as_role();
    called_mediator();
  }

 private:
  /// Is this the meeting that the words at `token` speak of: the nearest, one before them first?
  [[nodiscard]] bool nearest_talks(std::size_t token, std::size_t window = kWindow) const {
    const TriggerHit* best = nullptr;
    std::size_t best_distance = window;
    for (const TriggerHit& hit : hits_) {
      const bool verb = hit.voice != Voice::nominal && hit.trigger->type == "agreement";  // "agreed to join"
      if (!speaks_of_meeting(view_, hit) || verb) continue;
      const std::size_t distance = hit.first < token ? token - hit.first : 2 * (hit.first - token);
      if (distance >= best_distance) continue;
      best = &hit;
      best_distance = distance;
    }
    return best == &hit_;
  }

  /// "between A and B" behind the word, where the tree hangs neither on it.
  void between_pair() {
    const auto role = hit_.trigger->frame->role("between");
    if (!role || std::any_of(found_.actors.begin(), found_.actors.end(),
                             [](const Argument& a) { return a.slot == "between"; }))
      return;
    for (std::size_t at = hit_.first; at < std::min(view_.size(), hit_.last + kWithinTokens); ++at) {
      if (at >= hit_.last && (view_.is(at, "subordinator") || view_.word(at) == ";")) return;
      // "as go-between for A and B"
      const bool joins =
          view_.word(at) == "between" || (view_.word(at) == "for" && at > 0 &&
                                          words_["third_party_title"].find(view_.word(at - 1)) == "mediator");
      if (!joins || !nearest_talks(at)) continue;
      for (const Mention* mention : joined_behind(at)) {
        std::erase_if(found_.actors, [&](const Argument& a) { return a.mention->actor == mention->actor; });
        found_.actors.push_back({mention, *role, "between"});
      }
      return;
    }
  }

  /// The two actors of "between A and B"; none where the words say something else.
  [[nodiscard]] std::vector<const Mention*> joined_behind(std::size_t between) const {
    std::vector<const Mention*> pair;
    std::size_t from = between + 1;
    for (const Mention* mention : view_.mentions) {
      if (!mention->actor || mention->first_token < from) continue;
      if (mention->first_token > from + kWithinTokens / 2) break;
      const auto gap = [&](std::string_view word) {
        for (std::size_t i = from; i < mention->first_token; ++i) {
          if (view_.word(i) == word) return true;
        }
        return false;
      };
      if (!pair.empty() && !gap("and")) break;
      pair.push_back(mention);
      from = mention->last_token;
      if (pair.size() == 2) return pair;
    }
    return {};
  }

  /// "adjourned talks between A and B", "obtained a truce between A and B": whoever is not one of the two is
  /// the third party.
  void outside_of_pair() {
    const EventType* type = view_.lexicon->ontology.find(hit_.trigger->type);
    if (!type || hit_.voice != Voice::nominal) return;
    const bool got = type->event_class == "agree" && obtained();
    if (type->name != "talks" && !got) return;
    std::vector<ActorId> pair;
    for (const Argument& a : found_.actors) {
      if (a.slot == "between") pair.push_back(a.mention->actor);
    }
    if (pair.size() < 2) return;
    for (Argument& a : found_.actors) {
      const bool inside = std::find(pair.begin(), pair.end(), a.mention->actor) != pair.end() ||
                          std::find(pair.begin(), pair.end(), a.mention->acts_for) != pair.end();
      const bool party = a.role == Role::participant || a.role == Role::signatory;
      // Whoever only offers the roof is the host.
      const bool host = std::any_of(found_.actors.begin(), found_.actors.end(), [&](const Argument& b) {
        return b.mention->actor == a.mention->actor && b.role == Role::host;
      });
      if (a.slot == "subj" && party && !inside) a.role = host ? Role::host : Role::mediator;
    }
  }

  /// Does the verb above say that somebody brought the agreement about?
  [[nodiscard]] bool obtained() const {
    const auto above = view_.syntax.head(hit_.head);
    return above && view_.syntax.is(hit_.head, "obj") &&
           words_["obtaining_verb"].contains(view_.syntax.lemma(*above));
  }

  /// "under the auspices of X", "with the mediation of X".
  void role_phrases() {
    for (std::size_t at = 0; at < view_.size(); ++at) {
      const auto phrase = words_["role_phrase"].match(view_.folded, at);
      const auto role = phrase.length ? parse_name<Role>(phrase.value) : std::nullopt;
      if (!role || !nearest_talks(at, at == 0 ? kAsWindow : kWindow)) continue;
      for (const Mention* mention : view_.mentions) {
        const std::size_t from = at + phrase.length;
        if (mention->first_token < from || mention->first_token > from + 3 || !mention->actor) continue;
        const std::size_t head = view_.word_of[mention->last_token - 1];
        // "with the help of X, Y and Z signed": only X stands in the phrase.
        const bool fronted = at == 0 && view_.word(mention->last_token) == ",";
        retake(*mention, *role);
        if (fronted) break;
        for (const Mention* other : actors_of(view_, head)) retake(*other, *role);
        break;
      }
    }
  }

  void retake(const Mention& mention, Role role) {
    // "in the presence of the mediator, X": X does more than watch.
    const bool more = role == Role::observer &&
                      std::any_of(found_.actors.begin(), found_.actors.end(), [&](const Argument& a) {
                        return a.mention->actor == mention.actor && a.role == Role::mediator;
                      });
    if (more) return;
    std::erase_if(found_.actors, [&](const Argument& a) { return a.mention->actor == mention.actor; });
    const bool there = std::any_of(found_.actors.begin(), found_.actors.end(), [&](const Argument& a) {
      return a.mention->actor == mention.actor && a.role == role;
    });
    if (!there) found_.actors.push_back({&mention, role, {}});
  }

  /// "scheduled to join X as mediators at the talks", "with Y serving as guarantors": those named before the
  /// phrase in its clause have the role that it names, whatever else the order of words made them.
  void as_role() {
    for (std::size_t at = 0; at < view_.size(); ++at) {
      const auto phrase = words_["as_role"].match(view_.folded, at);
      const auto role = phrase.length ? parse_name<Role>(phrase.value) : std::nullopt;
      if (!role || !nearest_talks(at, kAsWindow)) continue;
      for (std::size_t i = view_.mentions.size(); i-- > 0;) {
        const Mention& mention = *view_.mentions[i];
        if (mention.last_token > at || mention.modifier || !mention.actor) continue;
        if (ends_clause(mention.last_token, at)) break;
        retake(mention, *role);
        const bool one = !view_.word(at + phrase.length - 1).ends_with('s');
        if (one && !mention.by_context) break;
      }
    }
  }

  /// "X, mediator between A and B", "after six years as mediator between A and B, X resigned".
  void called_mediator() {
    const bool noun =
        hit_.voice == Voice::nominal && words_["mediator_noun"].contains(view_.syntax.lemma(hit_.head));
    if (!noun) return;
    for (const std::size_t who : bearers(hit_.head)) {
      for (const Mention* mention : actors_of(view_, who)) retake(*mention, Role::mediator);
    }
  }

  /// Who is called by the noun: subject of the predicate, apposition, or by "as" whoever the verb speaks of.
  [[nodiscard]] std::vector<std::size_t> bearers(std::size_t noun) const {
    const SyntaxView& syntax = view_.syntax;
    if (syntax.child(noun, "cop")) {
      const auto subject = syntax.child(noun, "nsubj");
      return subject ? std::vector<std::size_t>{*subject} : std::vector<std::size_t>{};
    }
    std::vector<std::size_t> who;
    for (const std::size_t c : syntax.children(noun)) {
      if (syntax.is(c, "appos")) who.push_back(c);
    }
    if (!who.empty()) return who;
    auto above = syntax.head(noun);
    if (above && syntax.is(noun, "appos")) return {*above};
    if (syntax.case_of(noun) != "as") return {};
    if (above && syntax.noun(*above)) above = syntax.head(*above);  // "years as mediator"
    if (!above || !syntax.verb(*above)) return {};
    const auto objects = syntax.patients(*above);
    return objects.empty() ? syntax.agents(*above) : objects;
  }

  [[nodiscard]] bool ends_clause(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i) {
      const auto w = view_.word(i);
      if (w == ";" || w == ":" || w == "," || w == "with" || view_.is(i, "subordinator")) return true;
    }
    return false;
  }

  const SentenceView& view_;
  const WordLists& words_;
  const std::vector<TriggerHit>& hits_;
  const TriggerHit& hit_;
  Arguments& found_;
};

}  // namespace

bool speaks_of_meeting(const SentenceView& view, const TriggerHit& hit) {
  const EventType* type = view.lexicon->ontology.find(hit.trigger->type);
  return type && (type->event_class == "talks" || type->event_class == "agree");
}

void read_role_phrases(const SentenceView& view, const std::vector<TriggerHit>& hits, std::size_t index,
                       Arguments& found) {
  RolePhrases(view, hits, hits[index], found).run();
}

}  // namespace truceline
