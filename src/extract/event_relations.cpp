#include "extract/event_relations.hpp"

#include <algorithm>
#include <set>

#include "extract/event_slots.hpp"

namespace truceline {
namespace {

constexpr std::size_t kSkipped = 2;  // adjectives and articles before a noun of a phrase
constexpr int kStepsInPhrase = 6;    // words of a phrase on the way up

using Events = std::vector<std::size_t>;

/// A cue in the sentence with what hangs on it.
struct CueUse {
  const RelationCue* cue = nullptr;
  std::vector<std::size_t> words;     ///< its words in the tree
  Events other;                       ///< events
  std::vector<std::size_t> main;      ///< heads of phrases that name the main event
  std::optional<std::size_t> clause;  ///< the word that the main event stands at or above
};

class Linker {
 public:
  Linker(const SentenceView& view, const SentenceEvents& found, std::string_view text)
      : view_(view), syntax_(view.syntax), found_(found), text_(text), slots_(view, found) {}

  std::vector<EventLink> run() {
    if (found_.events.size() < 2) return {};
    for (std::size_t word = 0; word < syntax_.size(); ++word) {
      read_phrase(word);
      read_verb(word);
    }
    std::set<std::size_t> introduced;
    for (const CueUse& use : uses_) introduced.insert(use.other.begin(), use.other.end());
    for (const CueUse& use : uses_) link(use, introduced);
    return std::move(links_);
  }

 private:
  [[nodiscard]] const RelationCues& cues() const { return view_.lexicon->relations; }

  /// The words of the phrase from `word` on, without articles and adjectives before its nouns.
  [[nodiscard]] std::vector<std::size_t> match(const RelationCue& cue, std::size_t word) const {
    std::vector<std::size_t> words{word};
    std::size_t at = word + 1;
    for (std::size_t i = 1; i < cue.words.size(); ++i, ++at) {
      const auto is = [&](std::size_t w) {
        return view_.word_text(w) == cue.words[i] || syntax_.lemma(w) == cue.words[i];
      };
      const std::size_t last = at + kSkipped;
      while (at < syntax_.size() && at < last && !is(at) && qualifies(at)) ++at;
      if (at >= syntax_.size() || !is(at)) return {};
      words.push_back(at);
    }
    return words;
  }

  [[nodiscard]] bool qualifies(std::size_t word) const {
    const std::string_view tag = syntax_[word].upos;
    return tag == "ADJ" || tag == "DET" || tag == "ADV";
  }

  /// The head of what a phrase introduces, which stands behind it.
  [[nodiscard]] std::optional<std::size_t> introduced_by(const std::vector<std::size_t>& words) const {
    std::size_t last = words.back();
    while (syntax_.is(last, "fixed")) last = *syntax_.head(last);
    const bool links = syntax_.is(last, "case") || syntax_.is(last, "mark") || syntax_.is(last, "advmod");
    const auto head = syntax_.head(last);
    if (links && head && *head > words.back()) return head;
    const auto object = syntax_.child(words.back(), "obj");
    return object && *object > words.back() ? object : std::nullopt;
  }

  /// The word outside the phrase that it hangs on; of "the raid was in response to …" the subject.
  [[nodiscard]] std::optional<std::size_t> governor(std::size_t introduced,
                                                    const std::vector<std::size_t>& words) const {
    std::size_t at = introduced;
    bool clause = syntax_.verb(introduced) || syntax_.child(introduced, "mark");
    for (int step = 0; step < kStepsInPhrase; ++step) {
      const auto subject = syntax_.child(at, "nsubj");
      if (!clause && subject && syntax_.child(at, "cop")) return subject;
      const auto up = syntax_.head(at);
      if (!up || std::find(words.begin(), words.end(), *up) == words.end()) return up;
      at = *up;
      clause = false;
    }
    return std::nullopt;
  }

  void read_phrase(std::size_t word) {
    if (word > 0 && syntax_.lemma(word - 1) == "not") return;
    std::size_t length = 0;
    for (const RelationCue* cue : cues().starting_with(view_.word_text(word))) {
      if (cue->slots != CueSlots::phrase || cue->words.size() < length) continue;
      CueUse use;
      use.cue = cue;
      use.words = match(*cue, word);
      const auto head = use.words.empty() ? std::nullopt : introduced_by(use.words);
      if (!head) continue;
      length = cue->words.size();
      use.other = slots_.below(*head);
      use.clause = governor(*head, use.words);
      if (!use.other.empty() && use.clause) uses_.push_back(std::move(use));
    }
  }

  void read_verb(std::size_t verb) {
    if (!syntax_.verb(verb) || syntax_.negated(verb)) return;
    std::set<CueSlots> read;  // the longest of each kind
    for (const RelationCue* cue : cues().starting_with(syntax_.lemma(verb))) {
      if (cue->slots == CueSlots::phrase || read.contains(cue->slots)) continue;
      const auto parts = match_parts(view_, verb, cue->words);
      if (!parts) continue;
      CueUse use;
      use.cue = cue;
      use.words = *parts;
      use.words.insert(use.words.begin(), verb);
      for (const std::size_t word : objects(use.words)) {
        const Events events = slots_.below(word);
        use.other.insert(use.other.end(), events.begin(), events.end());
      }
      if (use.other.empty()) continue;
      find_main(use);
      read.insert(cue->slots);
      uses_.push_back(std::move(use));
    }
  }

  /// What the verb is done to, or leads to; "prompted X to withdraw" the infinitive.
  [[nodiscard]] std::vector<std::size_t> objects(const std::vector<std::size_t>& words) const {
    const std::size_t verb = words.front();
    if (words.size() > 1 && syntax_.is(words.back(), "case")) {
      if (const auto noun = syntax_.head(words.back())) return {*noun};
    }
    for (const std::size_t c : syntax_.children(verb)) {
      if (syntax_.is(c, "xcomp") || (syntax_.is(c, "advcl") && syntax_.mark_of(c) == "to")) return {c};
    }
    return syntax_.patients(verb);
  }

  void find_main(CueUse& use) const {
    const std::size_t verb = use.words.front();
    if (use.cue->slots == CueSlots::means) {
      for (const std::size_t c : syntax_.children(verb)) {
        const bool means = (syntax_.is(c, "obl") && syntax_.case_of(c) != "") || syntax_.is(c, "advcl");
        const std::string_view link = syntax_.is(c, "obl") ? syntax_.case_of(c) : syntax_.mark_of(c);
        if (means && (link == "by" || link == "with")) use.main.push_back(c);
      }
      return;
    }
    use.main = syntax_.agents(verb);
    // "shelled the town, triggering an exodus": the whole clause is the cause.
    if (syntax_.is(verb, "advcl") && syntax_.mark_of(verb).empty()) use.clause = syntax_.head(verb);
  }

  void link(const CueUse& use, const std::set<std::size_t>& introduced) {
    std::set<std::size_t> others(use.other.begin(), use.other.end());
    Events main;
    for (const std::size_t word : use.main) {
      const Events events = slots_.below(word);
      main.insert(main.end(), events.begin(), events.end());
    }
    std::erase_if(main, [&](std::size_t e) { return others.contains(e); });
    if (main.empty() && use.clause) {
      // What other cues introduce stands beside the main event, as long as there is one.
      main = slots_.above(*use.clause, introduced);
      if (main.empty()) main = slots_.above(*use.clause, others);
    }
    for (const std::size_t one : main) {
      for (const std::size_t other : use.other) add(use, found_.events[one], found_.events[other]);
    }
  }

  [[nodiscard]] const EventType* type_of(const SentenceEvent& event) const {
    const std::string& own = event.assertion.type;
    return view_.lexicon->ontology.find(own.empty() ? found_.hits[event.hit].trigger->type : own);
  }

  void add(const CueUse& use, const SentenceEvent& main, const SentenceEvent& other) {
    const EventType* type = type_of(main);
    const EventType* second = type_of(other);
    if (!main.told || !other.told || !type || !second || !use.cue->relates(*type, *second)) return;
    EventLink link;
    link.kind = use.cue->kind;
    bool forward = use.cue->forward;
    if (link.kind == RelationKind::fulfils && !took_place(main.assertion.status)) {
      link.kind = RelationKind::plans;
      forward = !forward;
    }
    link.from = forward ? main.hit : other.hit;
    link.to = forward ? other.hit : main.hit;
    const bool there = std::any_of(links_.begin(), links_.end(), [&](const EventLink& l) {
      return l.from == link.from && l.to == link.to && l.kind == link.kind;
    });
    if (there) return;
    link.words = words_of(use);
    link.rule = use.cue->name();
    links_.push_back(std::move(link));
  }

  /// A phrase from its first to its last word; of a verb its words one by one.
  [[nodiscard]] std::string words_of(const CueUse& use) const {
    const auto& words = view_.sentence->words;
    if (use.cue->slots == CueSlots::phrase) {
      const ByteSpan span{words[use.words.front()].span.begin, words[use.words.back()].span.end};
      std::string text(span.of(text_));
      std::replace(text.begin(), text.end(), '\n', ' ');
      return text;
    }
    std::string text;
    for (const std::size_t word : use.words) text += (text.empty() ? "" : " ") + syntax_[word].form;
    return text;
  }

  const SentenceView& view_;
  const SyntaxView& syntax_;
  const SentenceEvents& found_;
  std::string_view text_;
  EventSlots slots_;
  std::vector<CueUse> uses_;
  std::vector<EventLink> links_;
};

}  // namespace

std::vector<EventLink> link_events(const SentenceView& view, const SentenceEvents& found,
                                   std::string_view text) {
  return Linker(view, found, text).run();
}

bool looks_back(const SentenceView& view, const SentenceEvents& found, const SentenceEvent& event) {
  const SyntaxView& syntax = view.syntax;
  const auto past = [&](std::size_t word) {
    const std::string_view tag = syntax[word].xpos;
    const bool passive = tag == "VBN" || tag == "VBD" || tag == "VB";
    if (tag == "VBD" && !syntax.child(word, "aux")) return true;
    const auto below = syntax.children(word);
    return passive && std::any_of(below.begin(), below.end(), [&](std::size_t c) {
             return syntax.is(c, "aux") && syntax[c].xpos == "VBD";
           });
  };
  const auto& carriers = event.assertion.carriers;
  return past(found.hits[event.hit].head) ||
         std::any_of(carriers.begin(), carriers.end(), [&](const Carrier& c) { return past(c.word); });
}

}  // namespace truceline
