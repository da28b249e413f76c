#include "extract/counted_people.hpp"

#include <algorithm>

#include "extract/phrase_actors.hpp"

namespace truceline {
namespace {

constexpr int kStepsAboveNumber = 8;   // words above a number that are looked at
constexpr std::size_t kNounReach = 6;  // words behind a number in which its noun may stand
constexpr std::size_t kVerbReach = 14;

class CountFinder {
 public:
  CountFinder(const SentenceView& view, const SentenceEvents& found)
      : view_(view), syntax_(view.syntax), words_(view.lexicon->words), found_(found) {}

  std::vector<Count> run() {
    std::vector<Count> counts;
    for (const NumberPhrase& number : read_numbers(view_)) {
      const bool part = part_of_total(number) || breaks_down(number);
      last_ = number.last;
      last_is_part_ = part;
      if (part || inside_name(number)) continue;
      Count count = counted(number);
      if (number.currency.empty() ? judge(count) : money(count)) counts.push_back(std::move(count));
    }
    add_single(counts);
    return counts;
  }

 private:
  /// "M23", "the 14 February Coalition".
  [[nodiscard]] bool inside_name(const NumberPhrase& number) const {
    return std::any_of(view_.mentions.begin(), view_.mentions.end(), [&](const Mention* m) {
      return !m->by_context && m->first_token < number.first && number.first < m->last_token;
    });
  }

  /// "including five children", "two of them women".
  [[nodiscard]] bool part_of_total(const NumberPhrase& number) const {
    if (words_["part_behind"].match(view_.folded, number.last).length) return true;
    std::size_t at = number.begin;
    for (int back = 0; back < 3 && at > 0; ++back) {
      if (view_.is(--at, "part_word")) return true;
      if (view_.sentence->tokens[at].kind == TokenKind::punctuation) return false;
    }
    return false;
  }

  /// "four engineers--two Peruvians and two Frenchmen": a number behind a dash or colon breaks down the one
  /// before, and so does what is joined to it.
  [[nodiscard]] bool breaks_down(const NumberPhrase& number) const {
    if (last_ == 0 || number.begin == 0) return false;
    const std::string_view before = view_.word(number.begin - 1);
    if (last_is_part_ && (before == "and" || before == ",")) return true;
    return number.begin <= last_ + kNounReach && view_.is(number.begin - 1, "part_mark");
  }

  /// Finds what is counted, by the tree.
  [[nodiscard]] Count counted(const NumberPhrase& number) const {
    Count count;
    count.number = number;
    const std::size_t word = view_.head_word(number.first, number.last);
    count.top = word;
    if (const auto noun = noun_behind(word)) {
      count.noun = noun;
      count.top = *noun;
      return count;
    }
    // "dozens of students", "tens of thousands of refugees": what hangs behind the number.
    const std::size_t end = view_.word_of[number.last - 1];
    for (std::size_t c = end + 1; c < syntax_.size() && !count.noun; ++c) {
      const auto above = syntax_.head(c);
      const bool here = above && *above >= word && *above <= end;
      if (here && syntax_.is(c, "nmod") && syntax_.case_of(c) == "of") count.noun = c;
    }
    return count;
  }

  [[nodiscard]] std::optional<std::size_t> noun_behind(std::size_t word) const {
    for (std::size_t at = word;;) {
      const auto above = syntax_.head(at);
      const std::string_view rel = syntax_[at].deprel;
      const bool before = is_relation(rel, "nummod") || words_["number_relation"].contains(rel);
      if (!above || !before || *above < word || *above > word + kNounReach) return std::nullopt;
      if (people(*above) || syntax_.noun(*above)) return above;
      at = *above;
    }
  }

  /// Does the word stand for people, or for what is counted of them?
  [[nodiscard]] bool people(std::size_t word) const {
    std::string_view lemma = syntax_.lemma(word);
    if (syntax_[word].upos == "PROPN" && lemma.ends_with('s')) lemma.remove_suffix(1);  // "50,000 Marines"
    for (const char* list : {"person_noun", "counted_more", "troop_noun", "toll_noun"}) {
      if (words_[list].contains(lemma)) return true;
    }
    if (words_["state_word"].contains(view_.word_text(word))) return true;
    // "800,000 Tutsis", "130,000 Americans".
    if (syntax_[word].upos != "PROPN" && syntax_[word].upos != "ADJ") return false;
    const auto named = mentions_at(view_, word);
    return std::any_of(named.begin(), named.end(), [&](const Mention* m) {
      const Actor* actor = m->actor ? view_.lexicon->gazetteer.actor(m->actor) : nullptr;
      return m->actor && !m->by_context && (!actor || actor->kind != ActorKind::person);
    });
  }

  [[nodiscard]] bool troops(const Count& count) const {
    if (!count.noun) return false;
    const std::string_view lemma = syntax_.lemma(*count.noun);
    return words_["troop_noun"].contains(lemma) ||
           (lemma.ends_with('s') && words_["troop_noun"].contains(lemma.substr(0, lemma.size() - 1)));
  }

  bool settle(Count& count, std::string_view measure, std::size_t anchor) const {
    count.measure = measure;
    count.anchor = anchor;
    return !measure.empty();
  }

  static bool money(Count& count) {
    count.measure = "money";
    count.anchor = count.top;
    return true;
  }

  bool judge(Count& count) const {
    if (count.noun && !people(*count.noun)) return false;
    return by_state(count) || by_verb(count) || by_order(count);
  }

  /// "30 wounded", "12 soldiers dead", "the deaths of 40 people", "32 prisoners freed by".
  bool by_state(Count& count) const {
    const std::size_t last = count.noun ? *count.noun : count.top;
    if (count.noun) {
      if (const auto state = words_["toll_noun"].find(syntax_.lemma(last)))
        return settle(count, *state, last);
      if (const auto state = words_["state_word"].find(view_.word_text(last)))
        return settle(count, *state, last);
    }
    for (const std::size_t c : syntax_.children(last)) {
      if (!syntax_.is(c, "acl") || !syntax_.passive(c)) continue;
      if (const auto measure = words_["harm_verb"].find(syntax_.lemma(c))) return settle(count, *measure, c);
    }
    const std::size_t next = last + 1;
    if (next < syntax_.size()) {
      const auto state = words_["state_word"].find(view_.word_text(next));
      if (state && syntax_[next].upos != "AUX") return settle(count, *state, next);
    }
    return false;
  }

  /// "killed at least 12 soldiers": the preposition is the number's, not the verb's.
  [[nodiscard]] bool only_qualified(const Count& count, std::size_t at) const {
    if (!syntax_.is(at, "obl")) return false;
    for (const std::size_t c : syntax_.children(at)) {
      const std::size_t token = view_.token_of[c];
      if (syntax_.is(c, "case") && count.number.begin <= token && token < count.number.first) return true;
    }
    return false;
  }

  /// By the verb or noun that the phrase hangs on.
  bool by_verb(Count& count) const {
    std::size_t at = syntax_.first_conjunct(count.top);
    for (int step = 0; step < kStepsAboveNumber; ++step) {
      const auto above = syntax_.head(at);
      if (!above) return rootless(count, at);
      if (syntax_.is(at, "nmod") && syntax_.case_of(at) == "of") {
        if (const auto measure = words_["toll_noun"].find(syntax_.lemma(*above)))
          return settle(count, *measure, *above);
        if (by_hit(count, *above, "of")) return true;
        if (!count.noun || !people(*above)) return false;
        at = syntax_.first_conjunct(*above);
        continue;
      }
      const bool subject = syntax_.is(at, "nsubj");
      const bool object = syntax_.is(at, "obj") || only_qualified(count, at);
      if (subject || object) return of_verb(count, *above, object || syntax_.passive(*above));
      if (syntax_.is(at, "obl") && toll_of(*above)) return settle(count, "killed", *above);
      return false;
    }
    return false;
  }

  /// "More than 100,000 people -- most of the enclave -- fled": where the tree hangs the people nowhere, the
  /// next verb.
  bool by_order(Count& count) const {
    const std::string_view rel = syntax_[count.top].deprel;
    const bool loose = words_["loose_relation"].contains(rel);
    if (!loose || !count.noun) return false;
    for (std::size_t i = count.top + 1; i < std::min(count.top + kVerbReach, syntax_.size()); ++i) {
      if (syntax_[i].upos == "VERB")
        return !syntax_.child(i, "nsubj") && of_verb(count, i, syntax_.passive(i));
    }
    return false;
  }

  /// Headlines: "12 killed in Homs" with the number as root.
  bool rootless(Count& count, std::size_t at) const {
    for (const std::size_t c : syntax_.children(at)) {
      const auto measure = syntax_.verb(c) ? words_["harm_verb"].find(syntax_.lemma(c)) : std::nullopt;
      if (measure && c > at) return settle(count, *measure, c);
    }
    return false;
  }

  bool of_verb(Count& count, std::size_t verb, bool patient) const {
    const std::string_view lemma = syntax_.lemma(verb);
    if (const auto fate = patient ? std::nullopt : words_["fate_verb"].find(lemma))
      return settle(count, *fate, verb);
    // "are missing", "remain missing", "were left homeless".
    if (const auto state = words_["state_word"].find(view_.word_text(verb)); state && !syntax_.verb(verb))
      return settle(count, *state, verb);
    for (const std::size_t c : syntax_.children(verb)) {
      const bool predicate = syntax_.is(c, "xcomp") || syntax_.is(c, "advcl");
      const auto state = predicate && !syntax_.child(c, "obj") ? words_["state_word"].find(view_.word_text(c))
                                                               : std::nullopt;
      if (state) return settle(count, *state, c);
    }
    if (by_hit(count, verb, patient ? "obj" : "subj")) return true;
    if (patient) {
      if (const auto measure = words_["harm_verb"].find(lemma)) return settle(count, *measure, verb);
    }
    // "were to be freed", "were forced to flee": the verb below.
    for (const std::size_t c : syntax_.children(verb)) {
      if (syntax_.is(c, "xcomp") && syntax_.verb(c) && c > count.top)
        return of_verb(count, c, syntax_.passive(c));
    }
    return false;
  }

  /// By the role that the trigger's frame gives the slot.
  bool by_hit(Count& count, std::size_t word, std::string_view slot) const {
    for (const TriggerHit& hit : found_.hits) {
      const bool here =
          hit.head == word || std::find(hit.parts.begin(), hit.parts.end(), word) != hit.parts.end();
      if (!here || hit.trigger->type.empty()) continue;
      // "sent 1,700 troops to Mali", whatever the sending is called.
      const bool sent =
          count.noun && std::find(hit.parts.begin(), hit.parts.end(), *count.noun) != hit.parts.end();
      if (sent && troops(count)) return settle(count, "troops", hit.head);
      const auto measure = words_["measure_type"].find(hit.trigger->type);
      if (!measure) continue;
      if (*measure == "troops") {
        if (troops(count)) return settle(count, *measure, hit.head);
        continue;
      }
      const auto role = hit.trigger->frame->role(slot);
      const bool done_to = role == Role::victim || role == Role::beneficiary;
      if (done_to) return settle(count, *measure, hit.head);
    }
    return false;
  }

  /// "the death toll rose to 40", "put its losses at 40", "the number of dead at 40".
  [[nodiscard]] bool toll_of(std::size_t verb) const {
    const auto below = syntax_.children(verb);
    return std::any_of(below.begin(), below.end(), [&](std::size_t noun) {
      const std::string_view rel = syntax_[noun].deprel;
      return (is_relation(rel, "nsubj") || rel == "obj") && total(noun);
    });
  }

  [[nodiscard]] bool total(std::size_t noun) const {
    if (words_["total_noun"].contains(syntax_.lemma(noun))) return true;
    const auto below = syntax_.children(noun);
    return words_["number_noun"].contains(syntax_.lemma(noun)) &&
           std::any_of(below.begin(), below.end(), [&](std::size_t c) {
             const auto state = words_["state_word"].find(view_.word_text(c));
             const auto counted = words_["toll_noun"].find(syntax_.lemma(c));
             return syntax_.case_of(c) == "of" && (state == "killed" || counted == "killed");
           });
  }

  /// "killed a policeman": one.
  void add_single(std::vector<Count>& counts) const {
    for (std::size_t word = 0; word < syntax_.size(); ++word) {
      const auto article = syntax_.child(word, "det");
      const std::string_view lemma = article ? syntax_.lemma(*article) : std::string_view();
      const bool one = (lemma == "a" || lemma == "an") && syntax_[word].xpos == "NN" &&
                       words_["person_noun"].contains(syntax_.lemma(word));
      if (!one) continue;
      Count count;
      count.number.first = count.number.begin = view_.token_of[*article];
      count.number.last = count.number.first + 1;
      count.number.value = "1";
      count.number.least = count.number.most = 1;
      count.noun = count.top = word;
      if (!part_of_total(count.number) && by_verb(count) && count.measure != "troops" &&
          count.measure != "displaced")
        counts.push_back(std::move(count));
    }
  }

  const SentenceView& view_;
  const SyntaxView& syntax_;
  const WordLists& words_;
  const SentenceEvents& found_;
  std::size_t last_ = 0;       ///< token behind the number before; 0 = none
  bool last_is_part_ = false;  ///< that number is part of a total
};

}  // namespace

std::vector<Count> find_counts(const SentenceView& view, const SentenceEvents& found) {
  return view.syntax.size() ? CountFinder(view, found).run() : std::vector<Count>();
}

}  // namespace truceline
