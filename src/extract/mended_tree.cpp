#include "extract/mended_tree.hpp"

#include <algorithm>

#include "extract/mended_clauses.hpp"
#include "extract/mended_names.hpp"
#include "extract/mended_speech.hpp"

namespace truceline {
namespace {

class Mender {
 public:
  Mender(const Tree& tree, const WordLists& lists, std::span<const TimeWords> times)
      : words_(tree.words), lists_(lists), times_(times) {}

  bool run() {
    const bool said = mend_inserted_speech(words_, lists_);
    for (root_ = 0; root_ < words_.size() && words_[root_].head != TreeWord::kRoot;) ++root_;
    if (root_ == words_.size()) return false;
    const bool noun = words_[root_].upos == "NOUN" || words_[root_].upos == "PROPN";
    const bool verb = noun && !predicate() ? participle_behind() || participle_before() : finite_behind();
    const bool dated = dated_subjects();
    const bool named = named_subjects();
    const bool listed = listed_subjects();
    const bool fronted = fronted_clause();
    const bool measured = measured_subjects();
    const bool joined = joined_participles();
    const bool apposed = apposed_subject();
    const bool due = due_clauses();
    return offers() || said || apposed || joined || due || measured || dated || named || listed || fronted ||
           verb;
  }

  std::vector<TreeWord> take() { return std::move(words_); }

 private:
  [[nodiscard]] bool hangs_on(std::size_t word, std::size_t head) const {
    return words_[word].head == static_cast<int>(head);
  }
  [[nodiscard]] bool participle(std::size_t word) const {
    return words_[word].xpos == "VBN" || words_[word].xpos == "VBD";
  }
  [[nodiscard]] bool has(std::size_t head, std::string_view relation) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (hangs_on(i, head) && words_[i].deprel == relation) return true;
    }
    return false;
  }
  void attach(std::size_t word, std::size_t head, std::string_view relation) {
    words_[word].head = static_cast<int>(head);
    words_[word].deprel = relation;
  }

  /// The root noun has a copula or a subject: it is a predicate.
  [[nodiscard]] bool predicate() const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (!hangs_on(i, root_)) continue;
      const std::string_view rel = words_[i].deprel;
      if (rel == "cop" || is_relation(rel, "nsubj") || rel == "parataxis") return true;
    }
    return false;
  }

  void make_root(std::size_t verb, std::size_t subject, std::string_view relation) {
    const int above = words_[verb].head;
    words_[verb].head = TreeWord::kRoot;
    words_[verb].deprel = "root";
    for (std::size_t i = verb + 1; i < words_.size(); ++i) {
      if (hangs_on(i, root_) || (above != TreeWord::kRoot && words_[i].head == above))
        words_[i].head = static_cast<int>(verb);
    }
    attach(subject, verb, relation);
  }

  /// "X called for talks" read as "X, called for talks": the participle is the verb of the sentence.
  bool participle_behind() {
    for (std::size_t i = root_ + 1; i < words_.size(); ++i) {
      const bool modifier = (words_[i].deprel == "acl" || words_[i].deprel == "amod") && participle(i) &&
                            words_[i].head < static_cast<int>(i);
      if (!modifier || !(hangs_on(i, root_) || has(i, "obj"))) continue;
      const bool agent = has(i, "obl:agent");
      if (!agent) words_[i].xpos = "VBD";
      make_root(i, root_, agent ? "nsubj:pass" : "nsubj");
      return true;
    }
    return false;
  }

  /// "X mediated talks between Y and Z" read as "X-mediated talks".
  bool participle_before() {
    for (std::size_t i = 1; i < root_; ++i) {
      if (!hangs_on(i, root_) || words_[i].deprel != "amod" || !participle(i)) continue;
      std::size_t subject = i - 1;
      if (words_[subject].deprel == "flat") subject = static_cast<std::size_t>(words_[subject].head);
      const bool noun = words_[subject].upos == "PROPN" || words_[subject].upos == "NOUN";
      if (!noun || !hangs_on(subject, root_)) continue;
      const std::size_t object = root_;
      words_[i].head = TreeWord::kRoot;
      words_[i].deprel = "root";
      words_[i].xpos = "VBD";
      for (std::size_t j = 0; j < i; ++j) {
        if (hangs_on(j, object)) words_[j].head = static_cast<int>(i);
      }
      attach(subject, i, "nsubj");
      attach(object, i, "obj");
      return true;
    }
    return false;
  }

  /// "A summit planned in May was called off": the first verb only describes the subject.
  bool finite_behind() {
    if (!participle(root_)) return false;
    std::size_t subject = words_.size();
    for (std::size_t i = 0; i < root_; ++i) {
      if (hangs_on(i, root_) && is_relation(words_[i].deprel, "nsubj")) subject = i;
      if (hangs_on(i, root_) && is_relation(words_[i].deprel, "aux")) return false;
    }
    if (subject == words_.size()) return false;
    for (std::size_t i = root_ + 1; i < words_.size(); ++i) {
      const std::string_view rel = words_[i].deprel;
      const bool clause = rel == "parataxis" || rel == "conj" || rel == "ccomp" || rel == "advcl";
      if (!hangs_on(i, root_) || !clause || !bare(i)) continue;
      const bool passive = has(i, "aux:pass");
      words_[i].head = TreeWord::kRoot;
      words_[i].deprel = "root";
      words_[root_].xpos = "VBN";
      for (std::size_t j = i + 1; j < words_.size(); ++j) {
        if (hangs_on(j, root_)) words_[j].head = static_cast<int>(i);
      }
      attach(root_, subject, "acl");
      attach(subject, i, passive ? "nsubj:pass" : "nsubj");
      return true;
    }
    return false;
  }

  /// A finite verb in the passive without a subject, a conjunction or a comma of its own.
  [[nodiscard]] bool bare(std::size_t verb) const {
    if (!has(verb, "aux:pass") || has(verb, "nsubj") || has(verb, "nsubj:pass") || has(verb, "cc") ||
        has(verb, "mark"))
      return false;
    std::size_t first = verb;
    for (std::size_t i = 0; i < verb; ++i) {
      if (hangs_on(i, verb) && is_relation(words_[i].deprel, "aux")) {
        first = i;
        break;
      }
    }
    // "The paper, called the Pause, was signed": the participle is set off on both sides.
    const bool set_off = root_ > 0 && words_[root_ - 1].lemma == ",";
    return first > 0 && (words_[first - 1].upos != "PUNCT" || set_off) && words_[first - 1].upos != "CCONJ";
  }

  /// "On 5 April 2011 troops attacked": what stands behind the date is the subject.
  bool dated_subjects() {
    bool any = false;
    for (const auto& [first, last] : times_) {
      if (first == 0 || last >= words_.size() || words_[first - 1].deprel != "case") continue;
      const std::size_t subject = static_cast<std::size_t>(words_[first - 1].head);
      if (subject < last || !is_relation(words_[subject].deprel, "obl")) continue;
      const auto verb = static_cast<std::size_t>(words_[subject].head);
      const bool bare =
          verb > subject && words_[verb].upos == "VERB" && !has(verb, "nsubj") && !has(verb, "nsubj:pass");
      if (!bare) continue;
      for (std::size_t i = first; i < last; ++i) {
        const int head = words_[i].head;
        const bool inside = head >= static_cast<int>(first) && head < static_cast<int>(last);
        if (i == first)
          attach(i, verb, "obl");
        else if (!inside || head == static_cast<int>(i))
          attach(i, first, "nmod:unmarked");
      }
      attach(first - 1, first, "case");
      attach(subject, verb, has(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
      any = true;
    }
    return any;
  }

  [[nodiscard]] bool in_time(std::size_t word) const {
    return std::any_of(times_.begin(), times_.end(),
                       [&](const TimeWords& time) { return word >= time.first && word < time.second; });
  }

  /// "On Monday and Tuesday, Russia and Iran undertook …": names read as more days are the subject.
  bool listed_subjects() {
    if (words_[root_].upos != "VERB" || has(root_, "nsubj") || has(root_, "nsubj:pass")) return false;
    std::size_t first = words_.size();
    for (std::size_t i = 1; i < root_; ++i) {
      const int head = words_[i].head;
      const bool day = words_[i].deprel == "conj" && head >= 0 && in_time(static_cast<std::size_t>(head));
      if (!day || in_time(i) || (words_[i].upos != "PROPN" && words_[i].upos != "NOUN")) continue;
      if (first == words_.size()) {
        attach(i, root_, has(root_, "aux:pass") ? "nsubj:pass" : "nsubj");
        first = i;
      } else {
        attach(i, first, "conj");
      }
    }
    return first != words_.size();
  }

  [[nodiscard]] bool below(std::size_t word, std::size_t top) const {
    for (int at = static_cast<int>(word); at >= 0; at = words_[static_cast<std::size_t>(at)].head) {
      if (at == static_cast<int>(top)) return true;
    }
    return false;
  }

  /// The verb behind `subject` that was read as a clause below it: "forces that had held it laid down arms".
  [[nodiscard]] std::size_t verb_behind(std::size_t subject) const {
    for (std::size_t v = subject + 1; v < words_.size(); ++v) {
      const bool finite = words_[v].upos == "VERB" && participle(v) && words_[v].deprel == "advcl";
      if (finite && below(v, subject) && !has(v, "nsubj") && !has(v, "aux") && !has(v, "mark")) return v;
    }
    return words_.size();
  }

  /// "X did this, and after a day of fighting, Y did that" with Y read as joined to the day.
  bool fronted_clause() {
    if (words_[root_].upos != "VERB") return false;
    for (std::size_t subject = root_ + 1; subject < words_.size(); ++subject) {
      const bool joined = words_[subject].deprel == "conj" &&
                          words_[subject].head > static_cast<int>(root_) &&
                          (words_[subject].upos == "NOUN" || words_[subject].upos == "PROPN");
      if (!joined) continue;
      const auto front = static_cast<std::size_t>(words_[subject].head);
      std::size_t first = front;
      while (first > root_ && words_[first].deprel != "case") --first;
      const bool opens =
          first > root_ + 1 && words_[first - 1].upos == "CCONJ" && words_[first - 2].lemma == ",";
      const std::size_t verb = opens ? verb_behind(subject) : words_.size();
      if (verb == words_.size()) continue;
      words_[verb].xpos = "VBD";
      attach(verb, root_, "conj");
      attach(subject, verb, "nsubj");
      attach(front, verb, "obl");
      attach(first - 1, verb, "cc");
      return true;
    }
    return false;
  }

  /// "A week of talks ended without a deal": a length with what it is a length of is the subject.
  bool measured_subjects() {
    bool any = false;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i].deprel != "obl:unmarked" || words_[i].head <= static_cast<int>(i)) continue;
      const auto verb = static_cast<std::size_t>(words_[i].head);
      const bool of = i + 1 < words_.size() && words_[i + 1].lemma == "of" && has(i, "nmod");
      if (!of || words_[verb].upos != "VERB" || has(verb, "nsubj") || has(verb, "nsubj:pass")) continue;
      words_[i].deprel = has(verb, "aux:pass") ? "nsubj:pass" : "nsubj";
      any = true;
    }
    return any;
  }

  /// "talks between X and exiled leaders ended": the participle before the second name read as a verb, the
  /// name as another subject.
  bool joined_participles() {
    bool any = false;
    for (std::size_t i = 2; i + 1 < words_.size(); ++i) {
      const bool verb = words_[i].deprel == "conj" && words_[i].xpos == "VBN" && words_[i - 1].deprel == "cc";
      const std::size_t noun = i + 1;
      if (!verb || words_[noun].upos != "NOUN" || words_[noun].deprel != "nsubj") continue;
      const std::size_t first = i - 2;
      const bool names = words_[first].upos == "PROPN" || words_[first].upos == "NOUN";
      const auto head = words_[noun].head;
      const bool second = head > static_cast<int>(noun) && words_[i].head >= 0 &&
                          hangs_on(static_cast<std::size_t>(words_[i].head), static_cast<std::size_t>(head));
      if (!names || !second) continue;
      attach(i, noun, "amod");
      attach(i - 1, noun, "cc");
      attach(noun, first, "conj");
      any = true;
    }
    return any;
  }

  /// "After six years as mediator between X and Y, Z resigned": Z read as an apposition in the fronted
  /// phrase.
  bool apposed_subject() {
    if (words_[root_].upos != "VERB" || has(root_, "nsubj") || has(root_, "nsubj:pass")) return false;
    if (words_[0].deprel != "case" || words_[0].head < 0) return false;
    const auto front = static_cast<std::size_t>(words_[0].head);
    if (!hangs_on(front, root_) || front > root_) return false;
    for (std::size_t noun = front + 1; noun < root_; ++noun) {
      const int head = words_[noun].head;
      if (words_[noun].deprel != "appos" || head < static_cast<int>(front) || head > static_cast<int>(noun))
        continue;
      std::size_t first = noun;
      while (first > 0 && words_[first - 1].head == static_cast<int>(noun)) --first;
      if (words_[first].lemma != "," && words_[first - 1].lemma != ",") continue;
      attach(noun, root_, has(root_, "aux:pass") ? "nsubj:pass" : "nsubj");
      return true;
    }
    return false;
  }

  /// "the summit with X that was due in May" read as a clause on X: what is due or held is the summit.
  bool due_clauses() {
    const WordList& verbs = lists_["due_clause"];
    bool any = false;
    for (std::size_t that = 2; that + 1 < words_.size(); ++that) {
      if (words_[that].xpos != "WDT" || !is_relation(words_[that].deprel, "nsubj")) continue;
      const std::size_t name = that - 1;
      if (words_[name].upos != "PROPN" || words_[name].head < 0) continue;
      std::size_t top = name;  // of "with A and B"
      while (words_[top].deprel == "conj" || words_[top].deprel == "flat" || words_[top].deprel == "compound")
        top = static_cast<std::size_t>(words_[top].head);
      const bool phrase = words_[top].deprel == "nmod" && words_[top].head >= 0;
      const auto noun = phrase ? static_cast<std::size_t>(words_[top].head) : words_.size();
      if (noun >= top || words_[noun].upos != "NOUN") continue;
      for (std::size_t verb = that + 1; verb < words_.size(); ++verb) {
        const bool clause = verbs.contains(words_[verb].lemma) &&
                            (hangs_on(verb, name) || hangs_on(verb, top)) &&
                            (hangs_on(that, verb) || hangs_on(that, name));
        if (!clause) continue;
        attach(verb, noun, "acl:relcl");
        attach(that, verb, has(verb, "aux:pass") ? "nsubj:pass" : "nsubj");
        for (std::size_t i = verb + 1; i < words_.size(); ++i) {
          if (hangs_on(i, verb) && words_[i].deprel == "acl") words_[i].deprel = "xcomp";
        }
        any = true;
        break;
      }
    }
    return any;
  }

  /// "The Algerian president, Houari Boumediene, … had mediated": the name read as a second subject.
  bool named_subjects() {
    bool any = false;
    for (std::size_t name = 2; name < words_.size(); ++name) {
      const bool subject = words_[name].deprel == "nsubj" && words_[name].upos == "PROPN";
      if (!subject || words_[name].head <= static_cast<int>(name)) continue;
      std::size_t first = name;
      while (first > 0 && words_[first - 1].head == static_cast<int>(name)) --first;
      if (words_[first].lemma != "," && (first == 0 || words_[first - 1].lemma != ",")) continue;
      for (std::size_t noun = first; noun-- > 0;) {
        const bool before = words_[noun].head == words_[name].head && words_[noun].deprel == "nsubj";
        if (!before || words_[noun].upos != "NOUN") continue;
        attach(name, noun, "appos");
        any = true;
        break;
      }
    }
    return any;
  }

  /// "welcomed the offer of X to host", "responded to the offer to host": the infinitive is the offer's.
  bool offers() {
    const WordList& nouns = lists_["infinitive_noun"];
    bool any = false;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const bool clause = (words_[i].deprel == "advcl" || words_[i].deprel == "xcomp") && has(i, "mark");
      if (!clause || words_[i].xpos != "VB") continue;
      for (std::size_t noun = i; noun-- > 0;) {
        const std::string_view rel = words_[noun].deprel;
        const bool object =
            words_[noun].head == words_[i].head && (is_relation(rel, "obj") || is_relation(rel, "obl"));
        if (!object || !nouns.contains(words_[noun].lemma)) continue;
        attach(i, noun, "acl");
        any = true;
        break;
      }
    }
    return any;
  }

  std::vector<TreeWord> words_;
  const WordLists& lists_;
  std::span<const TimeWords> times_;
  std::size_t root_ = 0;
};

}  // namespace

std::shared_ptr<const std::vector<TreeWord>> mended(const Tree& tree, const WordLists& lists,
                                                    std::span<const TimeWords> times) {
  Mender mender(tree, lists, times);
  const bool mended = mender.run();
  std::vector<TreeWord> words = mender.take();
  const bool clauses = mend_clauses(words);
  const bool names = mend_names(words, lists);
  if (!mended && !clauses && !names) return nullptr;
  return std::make_shared<const std::vector<TreeWord>>(std::move(words));
}

}  // namespace truceline
