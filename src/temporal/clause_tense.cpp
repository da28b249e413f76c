#include "temporal/clause_tense.hpp"

namespace truceline {
namespace {

using C = TimeClass;

constexpr std::size_t kReach = 18;

bool ends_clause(std::string_view t) {
  return t == ";" || t == ":" || t == "\"" || t == "\u201C" || t == "\u201D" || t == "(" || t == ")" ||
         t == "\u2014" || t == "--";
}

/// "attacked", "fled": a verb of the past by its form.
bool is_past_verb(const TimeTokens& t, std::size_t at) {
  if (t.is(at, C::past_verb)) return true;
  const std::string_view word = t.text(at);
  return word.size() > 4 && word.ends_with("ed") && t[at].wordlike && !t.is(at, C::not_past);
}

class TenseFinder {
 public:
  TenseFinder(const TimeTokens& tokens, const TimeReading& reading) : t_(tokens), r_(reading) {}

  [[nodiscard]] Tense find() const {
    if (const Tense due = by_expectation(); due != Tense::unknown) return due;
    const std::size_t from = r_.first > kReach ? r_.first - kReach : 0;
    bool participle = false;  // a participle that a verb before it may complete
    for (std::size_t at = r_.first; at-- > from;) {
      if (ends_clause(t_.text(at))) break;
      const Tense own = tense_at(at, participle);
      if (own != Tense::unknown) return own;
    }
    if (participle) return Tense::past;
    return behind();
  }

 private:
  /// "scheduled for Monday", "Monday's deadline": the thing itself is due.
  [[nodiscard]] Tense by_expectation() const {
    const std::size_t from = r_.first > 4 ? r_.first - 4 : 0;
    for (std::size_t at = r_.first; at-- > from;) {
      if (ends_clause(t_.text(at)) || is_past_auxiliary(at)) break;
      if (!t_.is(at, C::expected)) continue;
      // "proposed by X on Tuesday" tells of what X did, "due by Tuesday" of what is to come.
      if (t_.text(at + 1) == "by" && at + 2 < r_.first) continue;
      if (at > 0 && t_.is(at - 1, C::recounted)) return Tense::expected_past;
      for (std::size_t back = at; back-- > (at > 3 ? at - 3 : 0);) {
        if (t_.is(back, C::past_auxiliary) && t_.text(back) != "has" && t_.text(back) != "have")
          return put_off() ? Tense::expected : Tense::expected_past;
      }
      return Tense::expected;
    }
    return Tense::unknown;
  }

  /// "the talks that were scheduled for Monday have been called off": it was still to come.
  [[nodiscard]] bool put_off() const {
    for (std::size_t at = r_.last; at + 2 < t_.size() && at < r_.last + kReach; ++at) {
      if (ends_clause(t_.text(at))) return false;
      const bool has = t_.text(at) == "has" || t_.text(at) == "have";
      if (has && t_.text(at + 1) == "been" && is_past_verb(t_, at + 2)) return true;
    }
    return false;
  }

  /// "is due to", "may": no month of a date beside it.
  [[nodiscard]] TimeLexicon::Match phrase_ahead(std::size_t at) const {
    const bool date = t_.is(at, C::month) && (t_[at + 1].number >= 0 || (at > 0 && t_[at - 1].number >= 0));
    return date ? TimeLexicon::Match{} : t_.match(at, C::future_phrase);
  }

  /// "was to be named on Sunday"
  [[nodiscard]] bool was_to(std::size_t at) const {
    return (t_.text(at) == "was" || t_.text(at) == "were") && t_.text(at + 1) == "to";
  }

  [[nodiscard]] bool is_past_auxiliary(std::size_t at) const { return t_.is(at, C::past_auxiliary); }

  [[nodiscard]] Tense tense_at(std::size_t at, bool& participle) const {
    if (t_.is(at, C::future_modal)) {
      if (t_.text(at) == "would" && (t_.text(at + 1) == "have" || t_.text(at + 2) == "have"))
        return Tense::past;
      return Tense::future;
    }
    if (const auto phrase = phrase_ahead(at)) {
      if (at + phrase.length <= r_.first) {
        if (t_.text(at + phrase.length) == "have") return Tense::past;
        return Tense::future;
      }
    }
    if (was_to(at)) return Tense::expected_past;
    if (is_past_auxiliary(at)) {
      if (t_.text(at) == "has" || t_.text(at) == "have" || t_.text(at) == "been")
        return participle || t_.text(at) == "been" ? Tense::past : Tense::unknown;
      return Tense::past;
    }
    // "agreed to meet on Monday": the infinitive looks ahead.
    // "put his plan to the leaders": no infinitive.
    const TimeToken& next = t_[at + 1];
    const bool phrase = t_.is(at + 1, C::determiner) || (next.capitalised && !next.all_caps);
    if (t_.text(at) == "to" && next.wordlike && !phrase && at > 0 && at + 1 < r_.first) {
      if (const Tense planned = plans(at); planned != Tense::unknown) return planned;
    }
    if (is_past_verb(t_, at)) {
      if (const Tense led = by_auxiliary(at); led != Tense::unknown) return led;
      participle = true;
      if (t_.is(at, C::plan_verb) && t_.text(at + 1) == "for") return Tense::future;
      return verb_or_adjective(at);
    }
    if (t_.is(at, C::present_schedule) && at > 0 && !is_headline()) {
      if (const Tense led = by_auxiliary(at); led != Tense::unknown) return led;
      const std::string_view before = t_.before(at);
      const bool noun = t_.is(at - 1, C::determiner) || t_.is(at - 1, C::time_preposition);
      const bool did = before == "did" || before == "not";
      if (!noun && !did && t_.text(at - 1) != "to" && !t_.is(at - 1, C::number_word)) return Tense::future;
    }
    return Tense::unknown;
  }

  /// What stands before a form that can be a participle or a base form: "will be lifted", "may be put off",
  /// "had come", "to stay shut".
  [[nodiscard]] Tense by_auxiliary(std::size_t at) const {
    constexpr std::size_t kBack = 4;
    for (std::size_t back = at; back-- > (at > kBack ? at - kBack : 0);) {
      if (ends_clause(t_.text(back)) || t_.text(back) == ",") return Tense::unknown;
      if (t_.is(back, C::future_modal)) return t_.text(back + 1) == "have" ? Tense::past : Tense::future;
      if (phrase_ahead(back)) return t_.text(back + 1) == "have" ? Tense::past : Tense::future;
      if (was_to(back)) return Tense::expected_past;
      if (t_.is(back, C::past_auxiliary)) return Tense::past;
      if (is_past_verb(t_, back)) return Tense::unknown;
    }
    return Tense::unknown;
  }

  /// A past form that stands before the noun of a phrase tells nothing; others are the verb.
  [[nodiscard]] Tense verb_or_adjective(std::size_t at) const {
    return at > 0 && t_.is(at - 1, C::determiner) ? Tense::unknown : Tense::past;
  }

  /// "agree to meet" looks ahead from now, "agreed to meet" from then.
  [[nodiscard]] Tense plans(std::size_t to) const {
    for (std::size_t back = to; back-- > (to > 5 ? to - 5 : 0);) {
      if (ends_clause(t_.text(back))) break;
      if (t_.is(back, C::plan_verb)) return is_past_verb(t_, back) ? Tense::expected : Tense::future;
    }
    return Tense::unknown;
  }

  /// The verb behind the expression: "On Monday the talks will resume".
  [[nodiscard]] Tense behind() const {
    bool participle = false;
    for (std::size_t at = r_.last; at < t_.size() && at < r_.last + kReach; ++at) {
      if (ends_clause(t_.text(at))) break;
      if (t_.is(at, C::future_modal)) return Tense::future;
      if (phrase_ahead(at)) return Tense::future;
      if (is_past_auxiliary(at) && t_.text(at) != "has" && t_.text(at) != "have") return Tense::past;
      if (is_past_verb(t_, at) && !participle) {
        if (verb_or_adjective(at) == Tense::past) return Tense::past;
      }
      if (t_.is(at, C::present_schedule) && t_[at].wordlike && at > r_.last && !is_headline() &&
          !t_.is(at - 1, C::determiner) && t_.text(at - 1) != "to" && !t_.is(at - 1, C::time_preposition))
        return Tense::future;
    }
    return Tense::unknown;
  }

  /// Headlines tell the past in the present.
  [[nodiscard]] bool is_headline() const {
    return t_.size() > 0 && t_[t_.size() - 1].wordlike && t_.size() < 16;
  }

  const TimeTokens& t_;
  const TimeReading& r_;
};

}  // namespace

Tense clause_tense(const TimeTokens& tokens, const TimeReading& reading) {
  return TenseFinder(tokens, reading).find();
}

bool present_perfect(const TimeTokens& tokens, const TimeReading& reading) {
  const std::size_t from = reading.first > kReach ? reading.first - kReach : 0;
  for (std::size_t at = reading.first; at-- > from;) {
    if (ends_clause(tokens.text(at))) return false;
    if (tokens.text(at) == "has" || tokens.text(at) == "have") return true;
    if (tokens.is(at, C::past_auxiliary) && tokens.text(at) != "been") return false;
  }
  return false;
}

}  // namespace truceline
