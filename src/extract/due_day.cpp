#include "extract/due_day.hpp"

#include <algorithm>

#include "extract/dating.hpp"

namespace truceline {
namespace {

bool off(std::optional<Status> status) {
  return status == Status::postponed || status == Status::cancelled;
}

class DueDays {
 public:
  DueDays(const SentenceView& view, const SentenceEvents& found, const SentenceEvent& event)
      : view_(view), syntax_(view.syntax), found_(found), event_(event), hit_(found.hits[event.hit]) {}

  DueDay find(std::string_view text) const {
    DueDay day;
    const auto verb = moving_verb();
    if (verb) day.moved_to = new_day(*verb);
    if (!off(event_.assertion.status) && !day.moved_to) return {};
    if (day.moved_to) {
      day.words = syntax_[*verb].form + ' ' + day.moved_to->preposition + ' ' +
                  std::string(day.moved_to->span.of(text));
    }
    for (const TimeMention* time : view_.times) {
      if (!day.due && time != day.moved_to && time->date && was_due(*time, verb)) day.due = time;
    }
    return day;
  }

 private:
  [[nodiscard]] std::size_t word_of(const TimeMention& time) const {
    return view_.head_word(time.first_token, time.last_token);
  }

  /// The verb above the event that puts it on another day.
  [[nodiscard]] std::optional<std::size_t> moving_verb() const {
    const Assertion& a = event_.assertion;
    for (const StatusCue& cue : a.cues) {
      if (cue.op && cue.status == Status::postponed && syntax_.verb(cue.word)) return cue.word;
    }
    const bool fated = a.status != Status::occurred && a.status != Status::planned;
    const bool object = syntax_.is(hit_.head, "obj") || syntax_[hit_.head].deprel == "nsubj:pass";
    const auto above = syntax_.head(hit_.head);
    const bool moved = object && above && view_.lexicon->words["moving_verb"].contains(syntax_.lemma(*above));
    return !fated && moved ? above : std::nullopt;
  }

  /// "to July 10", "until the autumn", behind the verb.
  [[nodiscard]] const TimeMention* new_day(std::size_t verb) const {
    for (const TimeMention* time : view_.times) {
      const std::size_t word = word_of(*time);
      const bool behind = word > verb && syntax_.head(word) == verb && time->date;
      if (behind && view_.lexicon->words["moved_to"].contains(time->preposition)) return time;
    }
    return nullptr;
  }

  /// "planned for June 20", "that was to be held on June 20", below the event; "moved from June 20".
  [[nodiscard]] bool was_due(const TimeMention& time, std::optional<std::size_t> verb) const {
    const std::size_t word = word_of(time);
    const auto above = syntax_.head(word);
    if (verb && above == verb) return time.preposition == "from";
    if (!time.ahead || !above) return false;
    for (auto at = above; at; at = syntax_.head(*at)) {
      if (*at == hit_.head) return true;
      if (tells(*at)) return false;
    }
    return false;
  }

  /// Does the word tell another event?
  [[nodiscard]] bool tells(std::size_t word) const {
    return std::any_of(found_.events.begin(), found_.events.end(), [&](const SentenceEvent& e) {
      return e.hit != event_.hit && e.told && found_.hits[e.hit].head == word;
    });
  }

  const SentenceView& view_;
  const SyntaxView& syntax_;
  const SentenceEvents& found_;
  const SentenceEvent& event_;
  const TriggerHit& hit_;
};

}  // namespace

DueDay find_due_day(const SentenceView& view, const SentenceEvents& found, const SentenceEvent& event,
                    std::string_view text) {
  return DueDays(view, found, event).find(text);
}

Drafts on_due_days(const Document& document, const Lexicon& lexicon, const std::vector<TimeMention>& times,
                   const DueDay& day, const TriggerHit& hit, const Drafts& before, const Draft& draft) {
  const auto set = [&](const TimeMention& told, Draft& dated) {
    TimeMention time = told;  // the day itself, not a stretch that the preposition makes of it
    time.linked.reset();
    time.preposition = "on";
    set_date(document, lexicon, &time, hit, false, before, dated);
    dated.dated_by = static_cast<std::size_t>(&told - times.data());
  };
  Drafts drafts{draft};
  if (!off(draft.claim.status)) drafts.front().claim.status = Status::postponed;
  if (day.due) set(*day.due, drafts.front());
  if (!day.moved_to) return drafts;
  drafts.push_back(draft);
  Draft& plan = drafts.back();
  plan.claim.status = Status::planned;
  plan.claim.rule += " [moved]";
  plan.moved = day.words;
  set(*day.moved_to, plan);
  return drafts;
}

}  // namespace truceline
