#include "extract/trigger_finder.hpp"

#include <algorithm>

#include "extract/trigger_needs.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

constexpr std::size_t kNearWords =
    4;  // words behind a verb in which a part may stand that the tree hangs elsewhere

class PartFinder {
 public:
  PartFinder(const SentenceView& view, std::size_t head) : view_(view), syntax_(view.syntax), head_(head) {}

  /// `last`: no further words of the phrase follow.
  std::optional<std::size_t> find(std::string_view lemma, const std::vector<std::size_t>& used,
                                  bool last) const {
    const auto fits = [&](std::size_t word) {
      const std::string_view own = syntax_.lemma(word);
      const bool no = lemma == "not" && view_.lexicon->words["negation"].contains(own);
      // Some plurals are their own base form: "troops".
      const bool plural = own.size() == lemma.size() + 1 && own.ends_with('s') && own.starts_with(lemma);
      return (own == lemma || plural || no) && !(last && of_time(word)) &&
             std::find(used.begin(), used.end(), word) == used.end();
    };
    for (const std::size_t c : syntax_.children(head_)) {
      // "to say" has no "to" of its own.
      // Nor is what another clause tells part of it: "called off talks because rebels attacked".
      const bool apart = (c < head_ && syntax_.is(c, "mark")) || syntax_.is(c, "advcl");
      if (fits(c) && !apart) return c;
      for (const std::size_t below : syntax_.children(c)) {
        // "said that Iran must open its sites", "said he would not go".
        const bool mood = syntax_.is(c, "ccomp") && (syntax_.is(below, "aux") || syntax_.is(below, "advmod"));
        const bool near = mood || syntax_.is(below, "case") || syntax_.is(below, "conj") ||
                          syntax_.is(c, "obj") || syntax_.is(c, "obl") || syntax_.is(c, "nsubj:pass");
        if (near && fits(below)) return below;
      }
    }
    // "the arms laid down by the rebels".
    if (syntax_.is(head_, "acl") || syntax_.is(head_, "amod")) {
      if (const auto noun = syntax_.head(head_); noun && fits(*noun)) return noun;
    }
    for (std::size_t i = head_ + 1; i < std::min(head_ + 1 + kNearWords, syntax_.size()); ++i) {
      if (syntax_[i].upos == "PUNCT" || syntax_[i].upos == "VERB") break;
      if (fits(i)) return i;
    }
    return std::nullopt;
  }

 private:
  /// "moved troops on Monday" is no "move on"; "fought for years" is one with the time.
  [[nodiscard]] bool of_time(std::size_t word) const {
    return syntax_.is(word, "case") && word + 1 < syntax_.size() && view_.in_time(view_.token_of[word + 1]);
  }

  const SentenceView& view_;
  const SyntaxView& syntax_;
  std::size_t head_;
};

class TriggerFinder {
 public:
  explicit TriggerFinder(const SentenceView& view)
      : view_(view), syntax_(view.syntax), taken_(view.syntax.size()) {}

  std::vector<TriggerHit> run() {
    std::vector<TriggerHit> hits;
    for (std::size_t word = 0; word < syntax_.size(); ++word) {
      if (verbal(word)) consider(best(word, true), hits);
    }
    for (std::size_t word = 0; word < syntax_.size(); ++word) {
      if (free(word)) consider(best(word, false), hits);
    }
    std::sort(hits.begin(), hits.end(),
              [](const TriggerHit& a, const TriggerHit& b) { return a.head < b.head; });
    return hits;
  }

 private:
  void consider(TriggerHit&& hit, std::vector<TriggerHit>& hits) {
    if (!hit.trigger) return;
    taken_[hit.head] = true;
    for (const std::size_t part : hit.parts) taken_[part] = true;
    hits.push_back(std::move(hit));
  }

  [[nodiscard]] bool free(std::size_t word) const {
    const std::size_t token = view_.token_of[word];
    return !taken_[word] && !view_.in_mention(token) && !view_.in_time(token);
  }
  [[nodiscard]] bool verbal(std::size_t word) const {
    const bool adjective =
        syntax_[word].upos == "ADJ" && (syntax_[word].form.ends_with("ed") || syntax_.child(word, "cop"));
    return (syntax_[word].upos == "VERB" || adjective) && free(word);
  }
  /// A noun, or an -ing form that only the noun list knows.
  [[nodiscard]] bool nominal(std::size_t word) const {
    return syntax_.noun(word) || syntax_[word].xpos == "VBG";
  }

  TriggerHit best(std::size_t word, bool verb) const {
    // "the shelling of Homs": an -ing form is a noun only as it stands ("according" is no accord).
    const bool ing = !verb && syntax_[word].xpos == "VBG";
    const std::string form = ing ? fold(syntax_[word].form) : std::string();
    TriggerHit best = this->best(word, verb, ing ? std::string_view(form) : syntax_.lemma(word));
    // Names keep their plural: "the Oslo Accords".
    const std::string_view lemma = syntax_.lemma(word);
    if (!best.trigger && !verb && syntax_[word].upos == "PROPN" && lemma.ends_with('s'))
      best = this->best(word, verb, lemma.substr(0, lemma.size() - 1));
    return best;
  }

  /// The longest whose frame finds what it needs; else the longest, which then tells no event.
  TriggerHit best(std::size_t word, bool verb, std::string_view lemma) const {
    TriggerHit wanting;
    TriggerHit found;
    // "due in", not "due": the adjective "free" frees nobody.
    const bool bare = verb && syntax_[word].upos == "ADJ" && !syntax_[word].form.ends_with("ed");
    for (const Trigger* trigger : view_.lexicon->triggers.starting_with(lemma)) {
      if (trigger->verb != verb || (bare && trigger->words.size() == 1)) continue;
      const bool enough =
          found.trigger && (!verb || with_noun(found) || trigger->words.size() < found.trigger->words.size());
      if (enough) break;
      TriggerHit hit = verb ? verb_hit(*trigger, word) : noun_hit(*trigger, word);
      if (!hit.trigger) continue;
      if (meets_needs(view_, hit)) {
        if (!found.trigger || with_noun(hit) || (verb && adverb(hit) && !adverb(found)))
          found = std::move(hit);
        continue;
      }
      const Frame& frame = *trigger->frame;
      const bool strict = frame.needs_who || frame.needs_folk || frame.needs_addressee || frame.needs_self;
      if (!strict && !wanting.trigger) wanting = std::move(hit);
    }
    return found.trigger ? found : wanting;
  }

  /// "rockets were fired at the town": "fire rocket" says more than "fire at".
  [[nodiscard]] bool with_noun(const TriggerHit& hit) const {
    return std::any_of(hit.parts.begin(), hit.parts.end(), [&](std::size_t p) { return syntax_.noun(p); });
  }

  /// "called it a victory for democracy" is no call for democracy.
  [[nodiscard]] bool names_something(const Trigger& trigger, std::size_t word) const {
    return trigger.words.size() == 2 && trigger.words.back() == "for" &&
           view_.lexicon->words["naming_verb"].contains(syntax_.lemma(word)) && syntax_.child(word, "obj");
  }

  /// "brought both together in Rome" is no "bring in": an adverb of the verb says more than a preposition.
  [[nodiscard]] bool adverb(const TriggerHit& hit) const {
    return std::any_of(hit.parts.begin(), hit.parts.end(),
                       [&](std::size_t p) { return syntax_.is(p, "advmod") && syntax_.head(p) == hit.head; });
  }

  TriggerHit verb_hit(const Trigger& trigger, std::size_t word) const {
    auto parts = match_parts(view_, word, trigger.words);
    if (!parts || names_something(trigger, word)) return {};
    TriggerHit hit;
    hit.trigger = &trigger;
    hit.head = word;
    hit.parts = std::move(*parts);
    hit.voice = syntax_.passive(word) ? Voice::passive : Voice::active;
    set_tokens(hit);
    hit.plural = std::any_of(hit.parts.begin(), hit.parts.end(),
                             [&](std::size_t p) { return syntax_[p].xpos == "NNS"; });
    std::size_t first = word;
    for (const std::size_t c : syntax_.children(word)) {
      if (c < first && (syntax_.is(c, "aux") || (syntax_.is(c, "advmod") && c + 3 > word))) first = c;
    }
    hit.start = view_.token_of[first];
    return hit;
  }

  /// The words stand side by side; the one whose head lies outside carries the tree.
  TriggerHit noun_hit(const Trigger& trigger, std::size_t word) const {
    const std::size_t length = trigger.words.size();
    if (word + length > syntax_.size() || (length == 1 && !nominal(word))) return {};
    for (std::size_t i = 1; i < length; ++i) {
      if (syntax_.lemma(word + i) != trigger.words[i] &&
          view_.word(view_.token_of[word + i]) != trigger.words[i])
        return {};
    }
    TriggerHit hit;
    hit.trigger = &trigger;
    hit.head = word;
    for (std::size_t i = word; i < word + length; ++i) {
      const auto head = syntax_.head(i);
      const bool outside = !head || *head < word || *head >= word + length;
      if (outside && nominal(i)) hit.head = i;
    }
    if (!nominal(hit.head)) return {};
    for (std::size_t i = word; i < word + length; ++i) {
      if (i != hit.head) hit.parts.push_back(i);
    }
    set_tokens(hit);
    hit.start = hit.first;
    hit.plural = syntax_[hit.head].xpos == "NNS" || syntax_[hit.head].xpos == "NNPS";
    return hit;
  }

  void set_tokens(TriggerHit& hit) const {
    hit.first = view_.token_of[hit.head];
    hit.last = hit.first + 1;
    for (const std::size_t part : hit.parts) {
      hit.first = std::min(hit.first, view_.token_of[part]);
      hit.last = std::max(hit.last, view_.token_of[part] + 1);
    }
  }

  const SentenceView& view_;
  const SyntaxView& syntax_;
  std::vector<bool> taken_;
};

}  // namespace

std::optional<std::vector<std::size_t>> match_parts(const SentenceView& view, std::size_t head,
                                                    const std::vector<std::string>& phrase) {
  std::vector<std::size_t> parts;
  for (std::size_t i = 1; i < phrase.size(); ++i) {
    const auto part = PartFinder(view, head).find(phrase[i], parts, i + 1 == phrase.size());
    if (!part) return std::nullopt;
    parts.push_back(*part);
  }
  return parts;
}

std::vector<TriggerHit> find_triggers(const SentenceView& view) {
  return view.syntax.size() ? TriggerFinder(view).run() : std::vector<TriggerHit>();
}

}  // namespace truceline
