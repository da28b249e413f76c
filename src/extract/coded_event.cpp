#include "truceline/extract/coded_event.hpp"

#include <algorithm>

#include "extract/dating.hpp"
#include "extract/phrase_actors.hpp"
#include "extract/sentence_events.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

const std::string kNoState = "---";  // CAMEO's mark for an unknown state

bool acts(Role role) {
  return role == Role::initiator || role == Role::mediator || role == Role::decliner ||
         role == Role::observer;
}

bool suffers(Role role) {
  return role == Role::target || role == Role::victim || role == Role::beneficiary || role == Role::host;
}

/// The code of an act that is not simply told: `instead` as CameoCode has it.
std::string or_instead(const std::string& code, const std::string& instead) {
  return instead.empty() ? code : instead == "-" ? std::string() : instead;
}

class Coder {
 public:
  Coder(const Document& document, const std::vector<TimeMention>& times, const Lexicon& lexicon,
        const CameoLexicon& cameo, const std::vector<Actor>& text_actors)
      : document_(document), times_(times), lexicon_(lexicon), cameo_(cameo), text_actors_(text_actors) {}

  void read(const SentenceView& view, std::vector<CodedEvent>& coded) {
    const SentenceEvents found = find_events(view);
    for (const SentenceEvent& event : found.events) {
      CodedEvent act;
      act.code = code_of(found.hits[event.hit], event);
      if (act.code.empty()) continue;
      act.sentence = view.index;
      weigh(act);
      act.trigger =
          std::string(view.span(found.hits[event.hit].first, found.hits[event.hit].last).of(document_.text));
      const auto when = choose_times(view, found.hits, event.hit, event.assertion);
      if (!when.empty()) act.date = when.front()->date->str();
      add(view, found.hits[event.hit], event, act, coded);
    }
  }

 private:
  [[nodiscard]] std::string code_of(const TriggerHit& hit, const SentenceEvent& event) const {
    const Assertion& said = event.assertion;
    std::string code = hit.trigger->cameo;
    if (const EventType* type = lexicon_.ontology.find(said.type.empty() ? hit.trigger->type : said.type);
        type && (code.empty() || !said.type.empty()))
      code = type->cameo;
    const CameoCode* known = cameo_.code(code);
    if (!known) return {};
    if (said.denied) return or_instead(code, known->denied);
    if (!said.told) return {};
    if (said.cameo.empty() && said.status == Status::cancelled) return or_instead(code, known->cancelled);
    if (!said.cameo.empty()) return said.cameo.size() < 3 ? said.cameo + "0" : said.cameo;
    const bool ahead = said.status == Status::planned || said.status == Status::proposed;
    return ahead ? or_instead(code, known->ahead) : code;
  }

  void add(const SentenceView& view, const TriggerHit& hit, const SentenceEvent& event, const CodedEvent& act,
           std::vector<CodedEvent>& coded) const {
    std::vector<std::string> sources;
    std::vector<std::string> targets;
    std::vector<std::string> mutual;
    const bool directed = one_side_begins(hit, event);
    for (const Argument& argument : event.arguments.actors) {
      std::string code = code_of(*argument.mention);
      if (code.empty()) continue;
      const bool fights = directed && argument.role == Role::belligerent;
      auto& list = acts(argument.role) || (fights && begins(argument))       ? sources
                   : suffers(argument.role) || (fights && !begins(argument)) ? targets
                                                                             : mutual;
      if (std::find(list.begin(), list.end(), code) == list.end()) list.push_back(std::move(code));
    }
    for (const Unnamed& unnamed : event.arguments.unnamed) {
      auto& list = acts(unnamed.role) ? sources : suffers(unnamed.role) ? targets : mutual;
      if (!list.empty()) continue;
      std::string code = state_in(unnamed.name);
      list.push_back((code.empty() ? kNoState : code) + std::string(agent_of(unnamed.name)));
    }
    complete(view, hit, event, sources, targets, mutual);
    settle_states(view, event, sources, targets);
    CodedEvent coding = act;
    if (!wished(view, event, coding, sources, targets)) reported(view, event, coding, sources, targets);
    arm(coding, sources, targets);
    emit(coding, sources, targets, coded);
    for (const std::string& a : mutual) {
      for (const std::string& b : mutual) {
        if (a != b) emit(act, {a}, {b}, coded);
      }
    }
  }

  static bool begins(const Argument& argument) { return argument.slot == "subj" || argument.slot == "by"; }

  /// "X fired at Y": of fighting that a verb tells of one side, the other is the target.
  static bool one_side_begins(const TriggerHit& hit, const SentenceEvent& event) {
    std::size_t beginning = 0, others = 0;
    for (const Argument& argument : event.arguments.actors) {
      if (argument.role != Role::belligerent || argument.slot.empty()) continue;
      ++(begins(argument) ? beginning : others);
    }
    return hit.voice != Voice::nominal && beginning > 0 && others > 0;
  }

  /// Sides of a mutual act, and what the sentence names beside the roles: the place stands for those in it.
  void complete(const SentenceView& view, const TriggerHit& hit, const SentenceEvent& event,
                std::vector<std::string>& sources, std::vector<std::string>& targets,
                std::vector<std::string>& mutual) const {
    if (mutual.size() == 1 || (!mutual.empty() && (!sources.empty() || !targets.empty()))) {
      auto& list = sources.empty() ? sources : targets;
      list.insert(list.end(), mutual.begin(), mutual.end());
      mutual.clear();
    }
    if (!mutual.empty()) return;
    if (sources.empty()) {
      for (const Mention* mention : view.mentions) {
        if (mention->first_token >= hit.first) break;
        std::string code = code_of(*mention);
        if (!code.empty() && std::find(targets.begin(), targets.end(), code) == targets.end())
          sources = {std::move(code)};
      }
    }
    if (targets.empty()) {
      std::string code;
      if (event.arguments.place) code = place_code(*event.arguments.place);
      for (const Mention* mention : view.mentions) {
        if (mention->first_token < hit.last || !code.empty()) continue;
        code = code_of(*mention);
        if (std::find(sources.begin(), sources.end(), code) != sources.end()) code.clear();
      }
      if (!code.empty()) targets = {std::move(code)};
    }
    if (sources.empty() && event.arguments.place) {
      std::string code = place_code(*event.arguments.place);
      if (!code.empty()) sources = {std::move(code)};
    }
  }

  [[nodiscard]] std::vector<std::string> codes_at(const SentenceView& view, std::size_t word) const {
    std::vector<std::string> codes;
    for (const Mention* mention : actors_of(view, word)) {
      if (std::string code = code_of(*mention); !code.empty()) codes.push_back(std::move(code));
    }
    return codes;
  }

  /// What the code means.
  void weigh(CodedEvent& act) const {
    const CameoCode* known = cameo_.code(act.code);
    if (!known) return;
    act.plover = known->plover;
    act.quad = known->quad;
    act.intensity = known->intensity;
  }

  void recode(CodedEvent& act, const std::string& code) const {
    act.code = code;
    weigh(act);
  }

  /// "X wants Y to attack Z" is an appeal of X to Y.
  bool wished(const SentenceView& view, const SentenceEvent& event, CodedEvent& act,
              std::vector<std::string>& sources, std::vector<std::string>& targets) const {
    if (!event.assertion.wisher || sources.empty()) return false;
    auto who = codes_at(view, *event.assertion.wisher);
    if (who.empty() || who == sources) return false;
    recode(act, "020");
    targets = std::move(sources);
    sources = std::move(who);
    return true;
  }

  /// "X said that Y had attacked" accuses Y; of oneself it is a statement.
  void reported(const SentenceView& view, const SentenceEvent& event, CodedEvent& act,
                std::vector<std::string>& sources, std::vector<std::string>& targets) const {
    const CameoCode* known = cameo_.code(act.code);
    if (!event.assertion.in_report || !event.assertion.speaker || sources.empty() || !known ||
        known->reported.empty())
      return;
    auto who = codes_at(view, *event.assertion.speaker);
    if (who.empty() || who.front().compare(0, 3, kNoState) == 0) return;
    if (who.front().substr(0, 3) == sources.front().substr(0, 3)) {
      recode(act, "015");
    } else {
      recode(act, known->reported);
      targets = std::move(sources);
      sources = std::move(who);
    }
  }

  /// Killing between armed sides is fighting.
  void arm(CodedEvent& act, const std::vector<std::string>& sources,
           const std::vector<std::string>& targets) const {
    const auto armed = [](const std::string& code) {
      return code.find("MIL") != code.npos || code.find("REB") != code.npos || code.find("INS") != code.npos;
    };
    if (act.code != "180" && act.code != "182") return;  // abductions, bombs, murders of leaders stay such
    const bool targeted = std::any_of(targets.begin(), targets.end(), armed);
    if (targeted &&
        (sources.empty() || std::any_of(sources.begin(), sources.end(), armed) || act.code == "180"))
      recode(act, "190");
  }

  /// "the rebels" and "the prime minister" are of the state where it happens, else of the other side's, else
  /// of the first state that the sentence names.
  void settle_states(const SentenceView& view, const SentenceEvent& event, std::vector<std::string>& sources,
                     std::vector<std::string>& targets) const {
    std::string state = event.arguments.place ? place_code(*event.arguments.place) : std::string();
    for (const auto* list : {&sources, &targets}) {
      for (const std::string& code : *list) {
        const bool own = state.empty() && code.compare(0, 3, kNoState) != 0 && code.compare(0, 3, "IGO") != 0;
        if (own) state = code.substr(0, 3);
      }
    }
    for (const Mention* mention : view.mentions) {
      if (state.empty()) state = place_code(*mention);
    }
    if (state.empty()) return;
    for (auto* list : {&sources, &targets}) {
      for (std::string& code : *list) {
        if (code.compare(0, 3, kNoState) == 0) code.replace(0, 3, state);
      }
    }
    if (targets.empty() && !sources.empty()) targets.push_back(state);
  }

  static void emit(const CodedEvent& act, const std::vector<std::string>& sources,
                   const std::vector<std::string>& targets, std::vector<CodedEvent>& coded) {
    const std::vector<std::string> none{""};
    if (sources.empty() && targets.empty()) return;
    for (const std::string& source : sources.empty() ? none : sources) {
      for (const std::string& target : targets.empty() ? none : targets) {
        CodedEvent event = act;
        event.source = source;
        event.target = target;
        // Two words of a sentence may tell of one act: "said it would not provide support".
        const bool told = std::any_of(coded.begin(), coded.end(), [&](const CodedEvent& other) {
          return other.sentence == event.sentence && other.source == event.source &&
                 other.target == event.target && other.code == event.code;
        });
        if (!told) coded.push_back(std::move(event));
      }
    }
  }

  [[nodiscard]] const Actor* find(ActorId id) const {
    if (const Actor* actor = lexicon_.gazetteer.actor(id)) return actor;
    const auto it =
        std::find_if(text_actors_.begin(), text_actors_.end(), [&](const Actor& a) { return a.id == id; });
    return it == text_actors_.end() ? nullptr : &*it;
  }

  [[nodiscard]] std::string place_code(const Mention& mention) const {
    const ActorId state = mention.place ? lexicon_.gazetteer.state_of(mention.place) : ActorId{};
    const Actor* actor = state ? find(state) : nullptr;
    return actor ? std::string(cameo_.actor(actor->key)) : std::string();
  }

  [[nodiscard]] std::string_view agent_of(std::string_view name) const {
    const std::string folded = fold(name);
    const std::size_t space = folded.find_last_of(' ');
    if (const std::string_view whole = cameo_.agent(folded); !whole.empty()) return whole;
    return cameo_.agent(space == std::string::npos ? folded : folded.substr(space + 1));
  }

  /// "Syrian rebels": the state that a word of the name belongs to.
  [[nodiscard]] std::string state_in(std::string_view name) const {
    for (std::size_t at = 0; at < name.size();) {
      const std::size_t end = std::min(name.find(' ', at), name.size());
      for (const NameEntry* entry : lexicon_.gazetteer.lookup(name.substr(at, end - at))) {
        const Actor* actor = entry->actor ? find(entry->actor) : nullptr;
        if (actor && actor->kind == ActorKind::state) return std::string(cameo_.actor(actor->key));
      }
      at = end + 1;
    }
    return {};
  }

  [[nodiscard]] std::string code_of(const Mention& mention) const {
    if (!mention.actor) return place_code(mention);
    const Actor* actor = find(mention.actor);
    if (!actor) return {};
    if (const std::string_view own = cameo_.actor(actor->key); !own.empty()) return std::string(own);
    const Actor* principal = mention.acts_for ? find(mention.acts_for) : nullptr;
    std::string code = principal ? std::string(cameo_.actor(principal->key)) : state_in(mention.name);
    const std::string_view agent = agent_of(mention.name);
    if (code.empty() && agent.empty() && actor->kind != ActorKind::person) return {};
    if (code.empty() && actor->kind == ActorKind::person) code = office_code(*actor);
    if (code.empty()) code = kNoState;
    if (actor->kind == ActorKind::person && agent.empty())
      return code == kNoState ? std::string() : code + "GOV";
    return code + std::string(agent);
  }

  /// The latest office of a person in a text without a date.
  [[nodiscard]] std::string office_code(const Actor& person) const {
    const Actor* principal = person.acts_for.empty() ? nullptr : find(person.acts_for.back().principal);
    return principal ? std::string(cameo_.actor(principal->key)) : std::string();
  }

  const Document& document_;
  const std::vector<TimeMention>& times_;
  const Lexicon& lexicon_;
  const CameoLexicon& cameo_;
  const std::vector<Actor>& text_actors_;
};

}  // namespace

std::vector<CodedEvent> code_events(const Document& document, const std::vector<Sentence>& sentences,
                                    const std::vector<TimeMention>& times,
                                    const std::vector<Mention>& mentions, const Lexicon& lexicon,
                                    const CameoLexicon& cameo, const std::vector<Actor>& text_actors,
                                    std::span<const Tree> trees, const ClaimRules& rules) {
  Coder coder(document, times, lexicon, cameo, text_actors);
  std::vector<CodedEvent> coded;
  for (const SentenceView& view :
       make_views(document.text, sentences, times, mentions, lexicon, trees, rules))
    coder.read(view, coded);
  return coded;
}

}  // namespace truceline
