#include "extract/arguments.hpp"

#include <algorithm>

namespace truceline {
namespace {

constexpr std::size_t kWindow = 16;         // how many words behind a trigger its arguments can stand
constexpr std::size_t kLightVerbReach = 7;  // how many words before a noun the verb that carries it can stand

class ArgumentFinder {
 public:
  ArgumentFinder(const SentenceView& view, const std::vector<TriggerHit>& hits, std::size_t index,
                 std::vector<std::vector<const Mention*>>& subjects)
      : view_(view),
        words_(view.lexicon->words),
        hits_(hits),
        hit_(hits[index]),
        index_(index),
        subjects_(subjects) {}

  Arguments run() {
    if (hit_.voice == Voice::nominal) {
      before_noun();
      carrying_verb();
      subject_of_clause();
    } else {
      of_verb();
    }
    behind();
    inside();
    as_role();
    nearest_place();
    return std::move(found_);
  }

 private:
  const Frame& frame() const { return *hit_.trigger->frame; }

  void add(const Mention& mention, Role role) {
    if (!mention.actor) return;
    for (const Argument& a : found_.actors) {
      if (a.mention->actor == mention.actor && a.role == role) return;
    }
    found_.actors.push_back({&mention, role});
  }

  void add_slot(const Mention& mention, std::string_view slot) {
    if (slot == "obj" && (frame().names_place(slot) || frame().role(slot))) found_.has_object = true;
    if (frame().names_place(slot) && mention.place) {
      if (!found_.place) found_.place = &mention;
    } else if (const auto role = frame().role(slot)) {
      add(mention, *role);
      // "an offensive against the province": a target that is only a place is where it happened.
      const bool onto = *role == Role::target || *role == Role::victim;
      if (onto && !mention.actor && mention.place && !found_.place) found_.place = &mention;
    }
  }

  /// The verb's subject: its agent when active, what it is done to when passive.
  void of_verb() {
    auto& subjects = subjects_[index_];
    const auto before = hit_.start ? view_.word(hit_.start - 1) : std::string_view();
    const bool shares = index_ > 0 && !subjects_[index_ - 1].empty() &&
                        hits_[index_ - 1].voice != Voice::nominal &&
                        (view_.is(hit_.start - (hit_.start > 0), "conjunction") ||
                         (hit_.form == VerbForm::gerund && before == ","));
    subjects = shares ? subjects_[index_ - 1] : find_subject(view_, hit_.start);
    const char* slot = hit_.voice == Voice::passive ? "obj" : "subj";
    for (const Mention* mention : subjects) add_slot(*mention, slot);
    if (hit_.voice == Voice::active) relative_object(subjects);
  }

  /// "the region, which Azerbaijan reclaimed": what the relative pronoun stands for is the object.
  void relative_object(const std::vector<const Mention*>& subjects) {
    if (subjects.empty()) return;
    std::size_t at = subjects.front()->first_token;
    while (at > 0 && (view_.is(at - 1, "determiner") || view_.is(at - 1, "title"))) --at;
    if (!at || !view_.is(at - 1, "relative")) return;
    for (std::size_t i = view_.mentions.size(); i-- > 0;) {
      const Mention& mention = *view_.mentions[i];
      if (mention.last_token > at - 1) continue;
      if (at - 1 - mention.last_token <= 3) add_slot(mention, "obj");
      return;
    }
  }

  /// "Azerbaijan's victory", "Israeli air strike", "Armenia-Azerbaijan talks", "the Ukraine war".
  void before_noun() {
    for (std::size_t i = view_.mentions.size(); i-- > 0;) {
      const Mention& mention = *view_.mentions[i];
      if (mention.last_token > hit_.first) continue;
      if (hit_.first - mention.last_token > 4) break;
      if (!plain_between(mention.last_token, hit_.first)) break;
      const bool pronoun = mention.by_context && mention.modifier;  // "their talks"
      const bool possessive =
          pronoun || view_.word(mention.last_token) == "'s" || view_.word(mention.last_token) == "'";
      if (mention.by_context && !possessive) break;
      if (!possessive && !mention.modifier && hit_.first != mention.last_token) break;
      if (!possessive && !mention.modifier && mention.place && !found_.place) found_.place = &mention;
      const auto role = compound_role(mention);
      if (role)
        add(mention, *role);
      else
        add_slot(mention, possessive ? "poss" : "mod");
    }
  }

  /// Only adjectives and the like between: no verb, preposition or comma.
  [[nodiscard]] bool plain_between(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i) {
      const auto w = view_.word(i);
      if (view_.is(i, "preposition") || view_.is(i, "auxiliary") || view_.is(i, "subordinator") || w == ";" ||
          w == ",") {
        if (w != "'s") return false;
      }
      if (w == "and" && !view_.mention_at(i + 1)) return false;
      if (const auto readings = verb_readings(w, words_);
          readings.size() > 1 && readings.front().form == VerbForm::past)
        return false;
    }
    return true;
  }

  /// "U.S.-brokered": the role that the second half gives.
  [[nodiscard]] std::optional<Role> compound_role(const Mention& mention) const {
    const auto w = view_.word(mention.first_token);
    const std::size_t dash = w.rfind('-');
    std::string_view last = dash == w.npos ? std::string_view() : w.substr(dash + 1);
    if (last.empty() && mention.last_token < hit_.first) last = view_.word(mention.last_token);
    const auto role = words_["compound_role"].find(last);
    if (!role) return std::nullopt;
    return *role == "subj" ? frame().role("subj") : parse_name<Role>(*role);
  }

  /// "launched an offensive", "hosted the talks": the subject of the verb that carries the noun.
  void carrying_verb() {
    for (std::size_t back = 1; back <= kLightVerbReach && back <= hit_.first; ++back) {
      const std::size_t at = hit_.first - back;
      const auto w = view_.word(at);
      if (w == ";" || w == "." || (w == "," && back > 1) || view_.is(at, "subordinator")) return;
      const auto value = light_verb(at);
      if (!value) continue;
      std::size_t start = at;
      bool passive = false;
      while (start > 0 && (view_.is(start - 1, "auxiliary") || view_.is(start - 1, "adverb") ||
                           view_.is(start - 1, "negation")))
        --start;
      for (std::size_t i = start; i < at; ++i)
        passive = passive || words_["auxiliary"].find(view_.word(i)).value_or("") == "be";
      if (passive || *value == "none") return;
      // Only meetings are mediated or hosted; whoever mediates a war takes no part in it.
      if (*value != "subj" && !talks_like()) return;
      const auto role = *value == "subj" ? frame().role("subj") : parse_name<Role>(*value);
      const auto subject = find_subject(view_, start);
      if (role) {
        for (const Mention* mention : subject) add(*mention, *role);
      }
      subjects_[index_] = subject;
      found_.carrier = at;
      return;
    }
  }

  /// "X took Y after a swift offensive": the subject of the verb before acted in the noun too.
  void subject_of_clause() {
    const auto role = frame().role("subj");
    if (!role || talks_like() || index_ == 0 || found_.carrier) return;
    for (const Argument& a : found_.actors) {
      if (a.role == *role) return;
    }
    std::size_t at = hit_.first;
    while (at > 0 && hit_.first - at < 3 && !words_["clause_link"].contains(view_.word(at - 1))) --at;
    if (!at || !words_["clause_link"].contains(view_.word(at - 1)) || !view_.is(at, "indefinite")) return;
    const TriggerHit& verb = hits_[index_ - 1];
    if (verb.voice != Voice::active || verb.last > at) return;
    for (const Mention* mention : subjects_[index_ - 1]) add(*mention, *role);
  }

  [[nodiscard]] std::optional<std::string_view> light_verb(std::size_t at) const {
    if (view_.in_mention(at)) return std::nullopt;
    const auto& list = words_["light_verb"];
    for (const auto& reading : verb_readings(view_.word(at), words_)) {
      for (const char* particle : {" out", " in", " part in", " into", " on", " to", " for", " from", ""}) {
        if (const auto value = list.find(reading.lemma + particle)) return value;
      }
    }
    return std::nullopt;
  }

  /// What the next mention behind the trigger is: the slot of a preposition, or a role that a cue gives.
  struct Slot {
    std::string name;
    bool cued = false;  ///< "mediated by", "under the auspices of"
    Role role = Role::participant;

    [[nodiscard]] bool open() const { return cued || !name.empty(); }
    void prepose(std::string_view preposition) {
      name = preposition;
      cued = false;
    }
    void cue(std::optional<Role> given) {
      name.clear();
      cued = given.has_value();
      if (given) role = *given;
    }
  };

  /// Objects and prepositional phrases after the trigger.
  void behind() {
    Slot slot;
    if (hit_.voice == Voice::active) slot.name = "obj";
    bool after_comma = false;
    const std::size_t end = std::min(view_.size(), hit_.last + kWindow);
    for (std::size_t at = hit_.last; at < end;) {
      if (const Mention* mention = view_.mention_at(at)) {
        if (slot.open()) take(*mention, slot);
        at = std::max(mention->last_token, at + 1);
        after_comma = false;
        continue;
      }
      if (read_cue(at, slot)) continue;
      if (stops(at, after_comma)) break;
      if (view_.word(at) == "," || view_.word(at) == "-") {
        after_comma = true;
      } else if (view_.word(at) == "of" && at > hit_.last && view_.is(at - 1, "place_noun")) {
        after_comma = false;  // "the town of Shusha" is Shusha
      } else if (view_.is(at, "preposition")) {
        slot.prepose(view_.word(at));
        after_comma = false;
      }
      ++at;
    }
  }

  /// Role cues: phrases, and participles before "by". Moves `at` past what it reads.
  bool read_cue(std::size_t& at, Slot& slot) const {
    if (const auto phrase = words_["role_phrase"].match(view_.folded, at); phrase.length) {
      slot.cue(parse_name<Role>(phrase.value));
      at += phrase.length;
      return true;
    }
    const auto value = words_["role_cue"].find(view_.word(at));
    if (!value) return false;
    for (std::size_t by = at + 1; by < std::min(at + 4, view_.size()); ++by) {
      if (view_.word(by) != "by") continue;
      slot.cue(*value == "subj" ? frame().role("subj") : parse_name<Role>(*value));
      at = by + 1;
      return true;
    }
    return false;
  }

  void take(const Mention& mention, const Slot& slot) {
    for (const Mention* same : view_.mentions) {
      if (same->first_token != mention.first_token) continue;
      if (slot.cued)
        add(*same, slot.role);
      else
        add_slot(*same, slot.name);
    }
  }

  /// Does the clause of the trigger end here?
  [[nodiscard]] bool stops(std::size_t at, bool after_comma) const {
    const auto w = view_.word(at);
    if (w == ";" || w == ":" || w == "." || w == "\"") return true;
    if (view_.is(at, "subordinator") && !view_.in_time(at)) return true;
    const bool next_hit = std::any_of(hits_.begin(), hits_.end(), [&](const TriggerHit& h) {
      return &h != &hit_ && h.start == at && (h.voice != Voice::nominal || after_comma);
    });
    if (next_hit) return true;
    const auto aux = words_["auxiliary"].find(w);
    if (aux && *aux != "modal" && w != "'s" && hit_.voice != Voice::nominal) return true;
    return after_comma && !view_.is(at, "preposition") && w != "and" && w != "the" && w != "," &&
           !view_.is(at, "title");
  }

  /// Mentions inside a phrase with a gap: "expel the French ambassador".
  void inside() {
    for (const Mention* mention : view_.mentions) {
      if (mention->first_token > hit_.first && mention->first_token < hit_.last) add_slot(*mention, "obj");
    }
  }

  /// "scheduled to join X as mediators at the talks", "with Y serving as guarantors": those named before the
  /// phrase in its clause have the role that it names, whatever else the order of words made them.
  void as_role() {
    if (!talks_like()) return;
    for (std::size_t at = 0; at < view_.size(); ++at) {
      const auto phrase = words_["as_role"].match(view_.folded, at);
      const auto role = parse_name<Role>(phrase.value);
      if (!phrase.length || !role || at > hit_.last + kWindow || at + kWindow < hit_.first) continue;
      for (std::size_t i = view_.mentions.size(); i-- > 0;) {
        const Mention& mention = *view_.mentions[i];
        if (mention.last_token > at || mention.modifier) continue;
        if (ends_clause(mention.last_token, at)) break;
        std::erase_if(found_.actors, [&](const Argument& a) { return a.mention->actor == mention.actor; });
        add(mention, *role);
      }
    }
  }

  /// Only meetings and what comes of them have mediators.
  [[nodiscard]] bool talks_like() const {
    const EventType* type = view_.lexicon->ontology.find(hit_.trigger->type);
    return type && (type->event_class == "talks" || type->event_class == "agree");
  }

  [[nodiscard]] bool ends_clause(std::size_t from, std::size_t to) const {
    for (std::size_t i = from; i < to; ++i) {
      const auto w = view_.word(i);
      if (w == ";" || w == ":" || w == "," || w == "with" || view_.is(i, "subordinator")) return true;
    }
    return false;
  }

  /// The place of the event: the nearest place behind "in", "at", "near", … in the sentence, behind the
  /// trigger first.
  void nearest_place() {
    if (found_.place) return;
    const Mention* best = nullptr;
    std::size_t best_distance = 20;
    for (const Mention* mention : view_.mentions) {
      if ((!mention->place && mention->place_name.empty()) || !locative(*mention)) continue;
      const bool ahead = mention->first_token >= hit_.last;
      const std::size_t distance = ahead ? mention->first_token - hit_.last
                                         : hit_.first - std::min(hit_.first, mention->last_token) + 4;
      const bool other_nearer = std::any_of(hits_.begin(), hits_.end(), [&](const TriggerHit& h) {
        return &h != &hit_ && (ahead ? h.first >= hit_.last && h.last <= mention->first_token
                                     : h.first >= mention->last_token && h.last <= hit_.first);
      });
      const std::size_t cost = distance + (other_nearer ? 8 : 0);
      if (cost < best_distance) {
        best = mention;
        best_distance = cost;
      }
    }
    found_.place = best;
  }

  [[nodiscard]] bool locative(const Mention& mention) const {
    for (std::size_t i = mention.first_token; i-- > 0 && mention.first_token - i <= 6;) {
      const auto w = view_.word(i);
      if (view_.is(i, "locative")) return true;
      if (w == "over" || w == "across") return mention.place && !view_.mention_at(i);
      if (view_.is(i, "preposition") && w != "of") return false;
      if (view_.is(i, "auxiliary") || w == "," || view_.in_mention(i)) return false;
    }
    return false;
  }

  const SentenceView& view_;
  const WordLists& words_;
  const std::vector<TriggerHit>& hits_;
  const TriggerHit& hit_;
  std::size_t index_;
  std::vector<std::vector<const Mention*>>& subjects_;
  Arguments found_;
};

}  // namespace

Arguments find_arguments(const SentenceView& view, const std::vector<TriggerHit>& hits, std::size_t index,
                         std::vector<std::vector<const Mention*>>& subjects) {
  return ArgumentFinder(view, hits, index, subjects).run();
}

}  // namespace truceline
