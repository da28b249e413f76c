#include "extract/trigger_finder.hpp"

#include <algorithm>

namespace truceline {
namespace {

class TriggerFinder {
 public:
  explicit TriggerFinder(const SentenceView& view) : view_(view), words_(view.lexicon->words) {}

  std::vector<TriggerHit> run() const {
    std::vector<TriggerHit> hits;
    for (std::size_t at = 0; at < view_.size();) {
      const TriggerHit hit = view_.in_mention(at) || view_.in_time(at) ? TriggerHit{} : best_at(at);
      if (hit.trigger) {
        hits.push_back(hit);
        at = hit.last;
      } else {
        ++at;
      }
    }
    return hits;
  }

 private:
  TriggerHit best_at(std::size_t at) const {
    TriggerHit best;
    for (const auto& lemma : noun_readings(view_.word(at), words_)) {
      for (const Trigger* trigger : view_.lexicon->triggers.starting_with(lemma)) {
        if (!trigger->verb) consider(noun_hit(*trigger, at), best);
      }
    }
    for (const auto& reading : verb_readings(view_.word(at), words_)) {
      for (const Trigger* trigger : view_.lexicon->triggers.starting_with(reading.lemma)) {
        if (trigger->verb) consider(verb_hit(*trigger, at, reading.form), best);
      }
    }
    return best;
  }

  static void consider(const TriggerHit& hit, TriggerHit& best) {
    if (!hit.trigger) return;
    if (!best.trigger || hit.last - hit.first > best.last - best.first) best = hit;
  }

  TriggerHit noun_hit(const Trigger& trigger, std::size_t at) const {
    const std::size_t end = match_phrase(view_, at, trigger.words, false);
    if (end == at || (trigger.words.size() == 1 && !nominal(at))) return {};
    TriggerHit hit;
    hit.trigger = &trigger;
    hit.first = hit.start = at;
    hit.last = end;
    hit.plural = view_.word(end - 1).ends_with('s') && view_.word(end - 1) != trigger.words.back();
    return hit;
  }

  TriggerHit verb_hit(const Trigger& trigger, std::size_t at, VerbForm form) const {
    const std::size_t end = match_phrase(view_, at, trigger.words, true);
    if (end == at || !verbal(at, form, trigger.words.size() > 1)) return {};
    TriggerHit hit;
    hit.trigger = &trigger;
    hit.first = at;
    hit.last = end;
    hit.form = form;
    hit.start = auxiliaries_start(at);
    hit.plural =
        end - at > 1 && view_.word(end - 1).ends_with('s') && view_.word(end - 1) != trigger.words.back();
    hit.voice = is_passive(hit) ? Voice::passive : Voice::active;
    return hit;
  }

  /// Can the word be a noun here? Ambiguous words ("attack") are verbs after "to", modals and pronouns.
  [[nodiscard]] bool nominal(std::size_t at) const {
    if (!at) return true;
    const auto before = view_.word(at - 1);
    if (before == "to" && !view_.word(at).ends_with('s')) return !has_verb(at);
    const auto aux = words_["auxiliary"].find(before);
    if (aux && *aux == "modal" && before != "to") return false;
    if (aux && *aux == "be" && before != "'s" && view_.word(at).ends_with("ing"))
      return false;  // "is shelling"
    return !(words_["person_pronoun"].contains(before) || words_["group_pronoun"].contains(before) ||
             before == "who");
  }

  [[nodiscard]] bool has_verb(std::size_t at) const {
    const auto& triggers = view_.lexicon->triggers.starting_with(view_.word(at));
    return std::any_of(triggers.begin(), triggers.end(), [](const Trigger* t) { return t->verb; });
  }

  [[nodiscard]] bool has_noun(std::size_t at) const {
    for (const auto& lemma : noun_readings(view_.word(at), words_)) {
      for (const Trigger* t : view_.lexicon->triggers.starting_with(lemma)) {
        if (!t->verb && t->words.size() == 1) return true;
      }
    }
    return false;
  }

  [[nodiscard]] bool verbal(std::size_t at, VerbForm form, bool phrase) const {
    const auto before = at ? view_.word(at - 1) : std::string_view();
    const bool after_determiner = words_["determiner"].contains(before) || before == "'s";
    if (after_determiner) return false;
    switch (form) {
      case VerbForm::past:
      case VerbForm::participle:
      case VerbForm::past_or_participle:
        return true;
      case VerbForm::gerund:
        return !has_noun(at) || view_.mention_at(at + 1) || words_["auxiliary"].find(before) == "be";
      case VerbForm::third:
        return !has_noun(at) || follows_subject(at);
      case VerbForm::base:
        break;
    }
    const auto aux = words_["auxiliary"].find(before);
    if (aux && (*aux == "modal" || *aux == "do")) return true;
    if (words_["negation"].contains(before) || words_["group_pronoun"].contains(before)) return true;
    if (has_noun(at)) return false;
    return phrase || follows_subject(at) || before == "and";
  }

  /// The word before ends an actor or is a relative pronoun.
  [[nodiscard]] bool follows_subject(std::size_t at) const {
    if (!at) return false;
    if (words_["relative"].contains(view_.word(at - 1)) ||
        words_["person_pronoun"].contains(view_.word(at - 1)) || view_.word(at - 1) == "it")
      return true;
    return std::any_of(view_.mentions.begin(), view_.mentions.end(),
                       [&](const Mention* m) { return m->last_token == at && !m->modifier && m->actor; });
  }

  [[nodiscard]] std::size_t auxiliaries_start(std::size_t at) const {
    std::size_t start = at;
    while (start > 0) {
      const auto before = view_.word(start - 1);
      if (view_.in_mention(start - 1)) break;
      if (!words_["auxiliary"].contains(before) && !words_["adverb"].contains(before) &&
          !words_["negation"].contains(before))
        break;
      --start;
    }
    return start;
  }

  [[nodiscard]] bool is_passive(const TriggerHit& hit) const {
    if (hit.form != VerbForm::past_or_participle && hit.form != VerbForm::participle) return false;
    for (std::size_t i = hit.first; i-- > hit.start;) {
      const auto aux = words_["auxiliary"].find(view_.word(i));
      if (!aux) continue;
      if (*aux == "be") return true;
      if (*aux == "have") return false;
    }
    std::size_t next = hit.last;
    while (words_["adverb"].contains(view_.word(next))) ++next;
    return view_.word(next) == "by" || hit.form == VerbForm::participle;
  }

  const SentenceView& view_;
  const WordLists& words_;
};

}  // namespace

std::vector<TriggerHit> find_triggers(const SentenceView& view) {
  return TriggerFinder(view).run();
}

}  // namespace truceline
