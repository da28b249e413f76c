#include "extract/status.hpp"

#include <algorithm>
#include <array>

#include "extract/arguments.hpp"

namespace truceline {
namespace {

constexpr std::size_t kReachBefore = 9;  // words before a trigger in which a cue governs it
constexpr std::size_t kReachAfter = 16;

/// The stronger statement wins: "talks that were planned" and "refused" are cancelled.
int strength(Status status) {
  static constexpr std::array kOrder = {Status::occurred, Status::ongoing,      Status::planned,
                                        Status::proposed, Status::hypothetical, Status::postponed,
                                        Status::denied,   Status::failed,       Status::cancelled};
  return static_cast<int>(std::find(kOrder.begin(), kOrder.end(), status) - kOrder.begin());
}

class Judge {
 public:
  Judge(const SentenceView& view, const std::vector<TriggerHit>& hits, std::size_t index)
      : view_(view), words_(view.lexicon->words), hits_(hits), hit_(hits[index]) {
    const EventType* type = view.lexicon->ontology.find(hit_.trigger->type);
    class_ = type ? type->event_class : "";
  }

  Assertion run() {
    if (hit_.trigger->status) set(*hit_.trigger->status, "");
    progressive();
    if (hit_.form != VerbForm::base || hit_.voice == Voice::nominal || hit_.start < hit_.first || to_before())
      cues_before();
    cues_after();
    offered();
    negation();
    return std::move(result_);
  }

 private:
  void set(Status status, const std::string& cue) {
    if (strength(status) < strength(result_.status)) return;
    result_.status = status;
    result_.cue = cue;
  }

  [[nodiscard]] bool to_before() const { return hit_.first > 0 && view_.word(hit_.first - 1) == "to"; }

  /// "are fighting", "have been fighting": still going on when told.
  void progressive() {
    if (hit_.voice == Voice::nominal || hit_.form != VerbForm::gerund) return;
    for (std::size_t i = hit_.start; i < hit_.first; ++i) {
      const auto w = view_.word(i);
      const bool present = w == "is" || w == "are" || w == "'s";
      const bool perfect = (w == "has" || w == "have") && view_.word(i + 1) == "been";
      if (present || perfect) set(Status::ongoing, "");
    }
  }

  [[nodiscard]] bool applies(const StatusCue& cue) const {
    return cue.classes.empty() ||
           std::find(cue.classes.begin(), cue.classes.end(), class_) != cue.classes.end();
  }

  [[nodiscard]] bool hard_barrier(std::size_t at) const {
    const auto w = view_.word(at);
    return w == ";" || w == ":" || w == ".";
  }

  /// From the trigger leftwards to the end of its clause.
  void cues_before() {
    std::size_t from = hit_.first;
    while (from > 0 && hit_.first - from < kReachBefore && !barrier_before(from - 1)) --from;
    for (std::size_t at = from; at < hit_.first; ++at) {
      if (view_.in_mention(at)) continue;
      for (const StatusCue& cue : view_.lexicon->status_cues) {
        if (!cue.before || !applies(cue)) continue;
        const std::size_t end = match_phrase(view_, at, cue.words, true);
        if (end == at || end > hit_.first) continue;
        if (!governs(at, end)) continue;
        take(cue, at, end);
        break;
      }
    }
  }

  /// Another event's verb in its own clause, a full comma clause or "and" with a new subject ends the reach
  /// of a cue.
  [[nodiscard]] bool barrier_before(std::size_t at) const {
    if (hard_barrier(at)) return true;
    const auto w = view_.word(at);
    if (w == "," || w == "(" || w == ")" || w == "\"") return true;
    return view_.is(at, "cue_barrier");
  }

  /// No other trigger stands between the cue and the hit, save one that the cue itself is or one of the same
  /// class: "refused to travel to X for talks".
  [[nodiscard]] bool governs(std::size_t at, std::size_t end) const {
    return std::none_of(hits_.begin(), hits_.end(), [&](const TriggerHit& h) {
      const bool between = h.first >= end && h.last <= hit_.first && h.first > at;
      return &h != &hit_ && between && h.voice != Voice::nominal &&
             !view_.lexicon->ontology.same_class(h.trigger->type, hit_.trigger->type);
    });
  }

  void take(const StatusCue& cue, std::size_t at, std::size_t end) {
    std::string words;
    for (std::size_t i = 0; i < cue.words.size(); ++i) words += (i ? " " : "") + cue.words[i];
    // "is attempting to mediate" goes on; only a past attempt has failed.
    Status status = cue.status;
    const auto before = at ? view_.word(at - 1) : std::string_view();
    if (status == Status::failed && (before == "is" || before == "are")) status = Status::ongoing;
    const bool wins = strength(status) >= strength(result_.status);
    set(status, words);
    if (wins && cue.role && !negated_at(at)) {
      std::size_t start = at;
      while (start > 0 && (view_.is(start - 1, "auxiliary") || view_.is(start - 1, "adverb"))) --start;
      result_.subject_role = cue.role;
      result_.cue_subject = find_subject(view_, start);
    }
    for (std::size_t i = 0; i < hits_.size(); ++i) {
      if (&hits_[i] != &hit_ && hits_[i].first >= at && hits_[i].first < end &&
          hits_[i].voice != Voice::nominal)
        result_.consumed.push_back(i);
    }
  }

  [[nodiscard]] bool negated_at(std::size_t at) const { return at > 0 && view_.is(at - 1, "negation"); }

  /// "the offer of X to host talks": a noun of offering with an infinitive that leads to the hit.
  void offered() {
    if (class_ != "talks" && class_ != "agree") return;
    for (std::size_t i = 0; i < hits_.size() && hits_[i].last <= hit_.first; ++i) {
      if (hits_[i].trigger->type != "proposal" || &hits_[i] == &hit_) continue;
      bool infinitive = false;
      for (std::size_t at = hits_[i].last; at < hit_.first; ++at) {
        if (hard_barrier(at)) infinitive = false;
        infinitive = infinitive || (view_.word(at) == "to" && hit_.first - at <= 4);
      }
      if (!infinitive) continue;
      set(Status::proposed, hits_[i].trigger->words.front());
      result_.consumed.push_back(i);
    }
  }

  void cues_after() {
    if (hit_.voice != Voice::nominal) return;
    for (std::size_t at = hit_.last; at < std::min(view_.size(), hit_.last + kReachAfter); ++at) {
      if (hard_barrier(at) || after_ends(at)) return;
      if (view_.in_mention(at)) continue;
      for (const StatusCue& cue : view_.lexicon->status_cues) {
        if (cue.before || !applies(cue)) continue;
        const std::size_t end = match_phrase(view_, at, cue.words, true);
        if (end == at) continue;
        std::string words;
        for (const auto& word : cue.words) words += (words.empty() ? "" : " ") + word;
        set(cue.status, words);
        break;
      }
    }
  }

  /// Another noun event or a new clause takes what follows.
  [[nodiscard]] bool after_ends(std::size_t at) const {
    const auto w = view_.word(at);
    if (w == "and" && view_.mention_at(at + 1)) return false;
    if (view_.is(at, "clause_start")) return true;
    return std::any_of(hits_.begin(), hits_.end(), [&](const TriggerHit& h) {
      return &h != &hit_ && h.first == at && h.voice == Voice::nominal;
    });
  }

  /// "did not attack", "no agreement": meetings that did not take place are cancelled, other things did not
  /// happen.
  void negation() {
    bool negative = false;
    for (std::size_t i = hit_.start; i < hit_.first; ++i) negative = negative || view_.is(i, "negation");
    const auto before = hit_.first ? view_.word(hit_.first - 1) : std::string_view();
    if (hit_.voice == Voice::nominal)
      negative = before == "no" || before == "without" ||
                 (hit_.first > 1 && view_.word(hit_.first - 2) == "without");
    if (!negative) return;
    if (class_ == "talks" && hit_.voice != Voice::nominal)
      set(Status::cancelled, "not");
    else
      result_.negated = true;
  }

  const SentenceView& view_;
  const WordLists& words_;
  const std::vector<TriggerHit>& hits_;
  const TriggerHit& hit_;
  std::string class_;
  Assertion result_;
};

}  // namespace

Assertion judge(const SentenceView& view, const std::vector<TriggerHit>& hits, std::size_t index) {
  return Judge(view, hits, index).run();
}

}  // namespace truceline
