#include "extract/told_meetings.hpp"

#include <algorithm>
#include <array>
#include <optional>

#include "extract/dating.hpp"
#include "extract/opponents.hpp"
#include "extract/phrase_actors.hpp"

namespace truceline {
namespace {

/// Which meeting or agreement a sentence speaks of.
struct Sought {
  std::size_t sentence = 0;  ///< that speaks of it
  std::size_t reach = 1;     ///< sentences back
  bool adjoining = false;    ///< nothing else was told since
  bool earlier = false;      ///< not in that sentence itself
  bool sitting = false;      ///< a meeting rather than what came of one
  bool accord = false;       ///< only what came of a meeting
  bool sided = false;        ///< one that names its parties
  bool topic = false;        ///< the latest in time, not the last in the text: "the first since those of May"
};

std::optional<DayNumber> first_day(const Claim& claim) {
  return claim.when.date ? claim.when.date->earliest() : std::nullopt;
}

Claim* told_meeting(const Lexicon& lexicon, Drafts& drafts, const Sought& sought) {
  Claim* best = nullptr;
  for (auto it = drafts.rbegin(); it != drafts.rend(); ++it) {
    Claim& claim = it->claim;
    if (claim.evidence.sentence + sought.reach < sought.sentence) break;
    if (sought.earlier && claim.evidence.sentence == sought.sentence) continue;
    const std::string& kind = lexicon.ontology.find(claim.type)->event_class;
    if (kind != "talks" && kind != "agree") {
      if (sought.adjoining) break;
      continue;
    }
    const bool sits = kind == "talks";
    if ((sought.accord && sits) || (sought.sided && only_third_parties(claim))) continue;
    const bool better =
        sought.sitting && best && sits && lexicon.ontology.find(best->type)->event_class != "talks";
    const bool later =
        sought.topic && best && (sits || !sought.sitting) && first_day(claim) > first_day(*best);
    if (!best || better || later) best = &claim;
    if (!sought.sitting && !sought.topic) break;
  }
  return best;
}

/// "It was brokered by X": the mediator of what was told just before, unless it is told with a time of its
/// own.
bool mediated_before(const SentenceView& view, const SentenceEvents& found, const SentenceEvent& event,
                     Participants& participants, Drafts& drafts) {
  const TriggerHit& hit = found.hits[event.hit];
  const auto& actors = event.arguments.actors;
  if (hit.trigger->type != "mediation" || hit.voice == Voice::nominal) return false;
  const bool alone =
      std::all_of(actors.begin(), actors.end(), [](const Argument& a) { return a.role == Role::mediator; });
  if (!took_place(event.assertion.status)) return false;
  const bool beside = view.syntax[hit.head].xpos == "VBG" && !view.syntax.child(hit.head, "aux");
  const bool finite = hit.voice == Voice::active && !beside;
  if (!alone || (finite && !choose_times(view, found.hits, event.hit, event.assertion).empty())) return false;
  Sought sought{view.index};
  sought.adjoining = hit.voice != Voice::passive;
  if (!sought.adjoining) sought.reach = 2;
  Claim* meeting = told_meeting(*view.lexicon, drafts, sought);
  if (!meeting) return false;
  for (const Argument& argument : actors) participants.add(*argument.mention, argument.role, *meeting);
  return true;
}

/// What verbs say of the third party of a meeting or deal that was told before.
struct Authored {
  std::string_view event_class;
  std::string_view verbs;  ///< list of what it did with it
  Role side = Role::signatory;
};
constexpr std::array kAuthored{Authored{"agree", "author_verb", Role::signatory},
                               Authored{"talks", "presiding_verb", Role::participant}};

/// Does a verb say of the agreement at the hit that somebody worked it out, or of the meeting that somebody
/// opened it? It was told before, for it is "the" deal.
const Authored* authored(const SentenceView& view, const TriggerHit& hit) {
  const SyntaxView& syntax = view.syntax;
  const EventType* type = view.lexicon->ontology.find(hit.trigger->type);
  const auto det = syntax.child(hit.head, "det");
  const auto verb = syntax.head(hit.head);
  if (!type || hit.voice != Voice::nominal || !det || !verb) return nullptr;
  const bool object = syntax.is(hit.head, "obj") || syntax[hit.head].deprel == "nsubj:pass";
  if (!object || !view.lexicon->words["definite"].contains(syntax.lemma(*det))) return nullptr;
  const auto found = std::find_if(kAuthored.begin(), kAuthored.end(), [&](const Authored& authored) {
    return authored.event_class == type->event_class &&
           view.lexicon->words[authored.verbs].contains(syntax.lemma(*verb));
  });
  return found == kAuthored.end() ? nullptr : &*found;
}

/// "X had negotiated the deal", "X opened the meeting": X, who is no side of what was told before, was
/// between them.
bool negotiated_before(const SentenceView& view, const SentenceEvents& found, const SentenceEvent& event,
                       Participants& participants, Drafts& drafts) {
  const auto& actors = event.arguments.actors;
  const Authored* what = authored(view, found.hits[event.hit]);
  if (!what || actors.empty()) return false;
  Sought sought{view.index, 2};
  sought.accord = what->event_class == "agree";
  sought.sitting = !sought.accord;
  sought.earlier = sought.sided = true;
  Claim* told = told_meeting(*view.lexicon, drafts, sought);
  if (!told) return false;
  const bool side = std::any_of(actors.begin(), actors.end(), [&](const Argument& a) {
    return a.role != what->side || takes_part(*told, *a.mention);
  });
  if (side) return false;
  for (const Argument& a : actors) participants.add(*a.mention, Role::mediator, *told);
  return true;
}

}  // namespace

bool told_before(const SentenceView& view, const SentenceEvents& found, const SentenceEvent& event,
                 Participants& participants, Drafts& drafts) {
  return mediated_before(view, found, event, participants, drafts) ||
         negotiated_before(view, found, event, participants, drafts);
}

void add_to_told(const SentenceView& view, const ThirdParty& party, Participants& participants,
                 Drafts& drafts) {
  Sought sought{view.index};
  sought.earlier = sought.topic = party.before;
  sought.sitting = party.sitting;
  if (party.before || party.sitting) sought.reach = 2;
  Claim* meeting = told_meeting(*view.lexicon, drafts, sought);
  if (!meeting) return;
  for (const std::size_t who : party.who) {
    for (const Mention* mention : actors_of(view, who)) participants.put(*mention, party.role, *meeting);
  }
}

bool only_third_parties(const Claim& claim) {
  return std::all_of(claim.participants.begin(), claim.participants.end(),
                     [](const Participation& p) { return is_third_party(p.role); });
}

bool takes_part(const Claim& claim, const Mention& mention) {
  return std::any_of(claim.participants.begin(), claim.participants.end(), [&](const Participation& p) {
    return p.actor == mention.actor || (mention.acts_for && party(p) == mention.acts_for);
  });
}

}  // namespace truceline
