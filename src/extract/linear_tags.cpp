#include "extract/linear_tags.hpp"

#include <algorithm>
#include <cctype>

#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

class LinearTagger {
 public:
  LinearTagger(const SentenceView& view, const std::vector<std::string>& forms)
      : view_(view), lists_(view.lexicon->words) {
    for (const std::string& form : forms) words_.push_back({form, fold(form)});
  }

  std::vector<LinearWord> run() {
    mark_names();
    for (std::size_t i = 0; i < words_.size(); ++i) tag_closed(i);
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i].upos == "X") tag_open(i);
    }
    for (std::size_t i = 0; i < words_.size(); ++i) tag_participle(i);
    return std::move(words_);
  }

 private:
  [[nodiscard]] bool in(std::size_t at, std::string_view list) const {
    return at < words_.size() && lists_[list].contains(words_[at].folded);
  }
  [[nodiscard]] bool is(std::size_t at, std::string_view upos) const {
    return at < words_.size() && words_[at].upos == upos;
  }
  void set(std::size_t at, std::string_view upos, std::string_view xpos) {
    words_[at].upos = upos;
    words_[at].xpos = xpos;
  }

  void mark_names() {
    const auto mark = [&](std::size_t first, std::size_t last, auto use) {
      for (std::size_t i = view_.word_of[first]; i <= view_.word_of[last - 1] && i < words_.size(); ++i)
        use(words_[i]);
    };
    for (const Mention* mention : view_.mentions) {
      if (!mention->by_context)
        mark(mention->first_token, mention->last_token, [&](LinearWord& w) { w.name = mention; });
    }
    for (const TimeMention* time : view_.times)
      mark(time->first_token, time->last_token, [](LinearWord& w) { w.time = true; });
  }

  /// Words that lists or their spelling tell; "X" for the others.
  void tag_closed(std::size_t at) {
    const std::string& word = words_[at].folded;
    const unsigned char first = word.empty() ? ' ' : static_cast<unsigned char>(word[0]);
    if (std::isdigit(first)) return set(at, "NUM", "CD");
    if (word == "'s" || word == "’s" || word == "'") return set(at, "PART", "POS");
    if (std::ispunct(first)) return set(at, "PUNCT", ",");
    if (in(at, "relative")) return set(at, "PRON", "WDT");
    if (in(at, "determiner")) return set(at, "DET", "DT");
    if (in(at, "particle")) return set(at, "ADP", "RP");
    if (in(at, "preposition")) return set(at, "ADP", "IN");
    if (words_[at].name || words_[at].time) {
      const bool capital = std::isupper(static_cast<unsigned char>(words_[at].form[0]));
      return capital ? set(at, "PROPN", "NNP") : set(at, "NOUN", word.ends_with('s') ? "NNS" : "NN");
    }
    if (in(at, "negation")) return set(at, "PART", "RB");
    if (const auto kind = lists_["auxiliary"].find(word); kind && (*kind != "do" || in(at + 1, "negation")))
      return set(at, "AUX", *kind == "modal" ? "MD" : word == "been" ? "VBN" : "VBZ");
    if (in(at, "conjunction")) return set(at, "CCONJ", "CC");
    if (in(at, "subordinator")) return set(at, "SCONJ", "IN");
    if (in(at, "person_pronoun") || in(at, "first_person")) return set(at, "PRON", "PRP");
    if (in(at, "adverb") || (word.ends_with("ly") && word.size() > 4)) return set(at, "ADV", "RB");
    if (in(at, "number_word")) return set(at, "NUM", "CD");
    set(at, "X", "X");
  }

  /// The form of a verb that the lexicon knows, if the word can be one.
  [[nodiscard]] std::optional<VerbForm> verb_form(const std::string& word) const {
    for (const VerbReading& reading : verb_readings(word, lists_)) {
      const auto& triggers = view_.lexicon->triggers.starting_with(reading.lemma);
      const auto& operators = view_.lexicon->operators.starting_with(reading.lemma);
      const bool known = std::ranges::any_of(triggers, [](const Trigger* t) { return t->verb; }) ||
                         std::ranges::any_of(operators, [](const Operator* op) { return !op->noun; }) ||
                         lists_["report_verb"].contains(reading.lemma) || reading.form == VerbForm::past;
      if (known) return reading.form;
    }
    if (word.ends_with("ed") && word.size() > 4) return VerbForm::past_or_participle;
    return std::nullopt;
  }

  [[nodiscard]] bool noun_trigger(const std::string& word) const {
    for (const std::string& lemma : noun_readings(word, lists_)) {
      const auto& triggers = view_.lexicon->triggers.starting_with(lemma);
      if (std::ranges::any_of(triggers, [](const Trigger* t) { return !t->verb; })) return true;
    }
    return false;
  }

  void tag_open(std::size_t at) {
    const std::string& word = words_[at].folded;
    const auto form = verb_form(word);
    const bool noun = !form || noun_trigger(word) || *form == VerbForm::base || *form == VerbForm::third;
    if (!form || (noun && !verb_here(at, *form))) return set_noun(at);
    static constexpr std::string_view kTags[] = {"VB", "VBZ", "VBD", "VBN", "VBD", "VBG"};
    set(at, "VERB", kTags[static_cast<std::size_t>(*form)]);
  }

  void set_noun(std::size_t at) {
    const std::string& word = words_[at].folded;
    set(at, "NOUN", word.ends_with('s') && !word.ends_with("ss") ? "NNS" : "NN");
  }

  /// Between its neighbours, is a word that can be a verb or a noun a verb?
  [[nodiscard]] bool verb_here(std::size_t at, VerbForm form) const {
    std::size_t before = at;
    while (before > 0 && is(before - 1, "ADV")) --before;
    if (before == 0) return false;
    const std::size_t last = before - 1;
    const LinearWord& left = words_[last];
    if (left.folded == "to" || left.upos == "AUX") return true;
    if (left.xpos == "RB" && before > 1 && is(before - 2, "AUX")) return true;  // "did not attack"
    if (form == VerbForm::past || form == VerbForm::past_or_participle)
      return left.upos != "DET" && left.upos != "ADP";
    if (left.upos == "PRON") return true;
    const bool behind_noun = (left.upos == "NOUN" || left.upos == "PROPN") && !left.time;
    if (!behind_noun || form == VerbForm::gerund || form == VerbForm::participle) return false;
    // "NATO strikes kill 20": what opens a phrase may follow a verb, a verb may not.
    const std::size_t next = at + 1;
    const bool opens = is(next, "DET") || is(next, "NUM") || is(next, "PRON") || is(next, "PROPN") ||
                       is(next, "ADV") || (is(next, "ADP") && words_[next].folded != "of") ||
                       (next < words_.size() && words_[next].name);
    return opens;
  }

  /// Participles behind "be" or before "by" are passive; those between article and noun describe it.
  void tag_participle(std::size_t at) {
    if (!is(at, "VERB") || (words_[at].xpos != "VBD" && words_[at].xpos != "VBN")) return;
    std::size_t before = at;
    while (before > 0 && (is(before - 1, "ADV") || words_[before - 1].xpos == "RB")) --before;
    const LinearWord* left = before > 0 ? &words_[before - 1] : nullptr;
    const auto kind = left ? lists_["auxiliary"].find(left->folded) : std::nullopt;
    const bool by = at + 1 < words_.size() && words_[at + 1].folded == "by";
    if (kind && *kind == "be") words_[at].passive = true;
    if (!kind && by) words_[at].passive = true;
    if (kind || words_[at].passive) words_[at].xpos = "VBN";
    const bool opened = left && (left->upos == "DET" || left->upos == "ADP" || left->xpos == "POS");
    if (opened && (is(at + 1, "NOUN") || is(at + 1, "PROPN"))) set(at, "ADJ", "VBN");
  }

  const SentenceView& view_;
  const WordLists& lists_;
  std::vector<LinearWord> words_;
};

}  // namespace

std::vector<LinearWord> linear_tags(const SentenceView& view, const std::vector<std::string>& forms) {
  return LinearTagger(view, forms).run();
}

}  // namespace truceline
