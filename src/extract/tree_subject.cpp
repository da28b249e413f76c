#include "extract/tree_subject.hpp"

#include <algorithm>

namespace truceline {
namespace {

class SubjectFinder {
 public:
  explicit SubjectFinder(const SentenceView& view) : view_(view), words_(view.tree->words) {}

  std::optional<std::vector<const Mention*>> find(std::size_t start) {
    std::size_t verb = verb_of(view_.word_of[start]);
    constexpr int kSteps = 6;  // clauses that a subject may be handed down through
    for (int step = 0; step < kSteps; ++step) {
      if (const auto subject = own_subject(verb)) {
        // A clause on a noun that is no actor may belong to the name beside it: "the envoy, X, who …".
        if (static_cast<int>(*subject) == words_[verb].head && !covered(*subject)) return std::nullopt;
        return mentions_of(*subject);
      }
      const TreeWord& word = words_[verb];
      if (word.head == TreeWord::kRoot) return std::nullopt;
      const auto head = static_cast<std::size_t>(word.head);
      if (is_relation(word.deprel, "acl")) {
        if (!covered(head)) return std::nullopt;
        return mentions_of(head);
      }
      if (word.deprel == "xcomp") {
        // "urged the rebels to withdraw": whoever is urged is to withdraw.
        if (const auto object = child(head, "obj"); object && *object < verb) return mentions_of(*object);
      } else if (word.deprel != "conj" && !is_relation(word.deprel, "advcl")) {
        return std::nullopt;
      }
      verb = head;
    }
    return std::nullopt;
  }

 private:
  /// Past auxiliaries and marks to the verb itself.
  [[nodiscard]] std::size_t verb_of(std::size_t word) const {
    for (int step = 0; step < 3; ++step) {
      const TreeWord& own = words_[word];
      const bool helper = is_relation(own.deprel, "aux") || own.deprel == "cop" || own.deprel == "mark" ||
                          own.deprel == "advmod";
      if (!helper || own.head == TreeWord::kRoot) return word;
      word = static_cast<std::size_t>(own.head);
    }
    return word;
  }

  [[nodiscard]] std::optional<std::size_t> child(std::size_t head, std::string_view relation) const {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i].head == static_cast<int>(head) && is_relation(words_[i].deprel, relation)) return i;
    }
    return std::nullopt;
  }

  /// The verb's own subject; for a relative pronoun, what it stands for.
  [[nodiscard]] std::optional<std::size_t> own_subject(std::size_t verb) const {
    const auto subject = child(verb, "nsubj");
    if (!subject) return std::nullopt;
    const TreeWord& word = words_[verb];
    const bool relative = words_[*subject].xpos == "WDT" || words_[*subject].xpos == "WP";
    if (relative && is_relation(word.deprel, "acl") && word.head != TreeWord::kRoot)
      return static_cast<std::size_t>(word.head);
    return subject;
  }

  /// The actors that a noun phrase with this head names, and those joined to it.
  std::vector<const Mention*> mentions_of(std::size_t head) {
    found_.clear();
    collect(head, 0);
    return found_;
  }

  void collect(std::size_t head, int depth) {
    const std::size_t before = found_.size();
    add_covering(head, false);
    if (found_.size() == before) add_owners(head);
    constexpr int kDeepest = 8;
    for (std::size_t i = head + 1; i < words_.size() && depth < kDeepest; ++i) {
      if (words_[i].head == static_cast<int>(head) && words_[i].deprel == "conj") collect(i, depth + 1);
    }
  }

  [[nodiscard]] bool covered(std::size_t word) const {
    const std::size_t token = view_.token_of[word];
    return std::any_of(view_.mentions.begin(), view_.mentions.end(), [&](const Mention* m) {
      return m->first_token <= token && token < m->last_token && m->actor;
    });
  }

  /// Mentions that the word lies in.
  void add_covering(std::size_t word, bool modifiers) {
    const std::size_t token = view_.token_of[word];
    for (const Mention* mention : view_.mentions) {
      if (mention->first_token > token || mention->last_token <= token || !mention->actor) continue;
      if (mention->modifier && !mention->by_context && !modifiers) continue;
      if (std::find(found_.begin(), found_.end(), mention) == found_.end()) found_.push_back(mention);
    }
  }

  /// "the leaders of Armenia and Azerbaijan", "Russia's envoy", "Syrian planes": whom the head acts for.
  void add_owners(std::size_t head) {
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i].head != static_cast<int>(head)) continue;
      const bool of = words_[i].deprel == "nmod" && has_case(i, "of");
      const bool beside =
          words_[i].deprel == "nmod:poss" || words_[i].deprel == "compound" || words_[i].deprel == "amod";
      if (!of && !beside) continue;
      add_covering(i, true);
      for (std::size_t j = i + 1; j < words_.size(); ++j) {
        if (words_[j].head == static_cast<int>(i) && words_[j].deprel == "conj") add_covering(j, true);
      }
    }
  }

  [[nodiscard]] bool has_case(std::size_t word, std::string_view lemma) const {
    const auto marker = child(word, "case");
    return marker && words_[*marker].lemma == lemma;
  }

  const SentenceView& view_;
  const std::vector<TreeWord>& words_;
  std::vector<const Mention*> found_;
};

}  // namespace

std::optional<std::vector<const Mention*>> tree_subject(const SentenceView& view, std::size_t start) {
  if (!view.tree || start >= view.word_of.size()) return std::nullopt;
  return SubjectFinder(view).find(start);
}

}  // namespace truceline
