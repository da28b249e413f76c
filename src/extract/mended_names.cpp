#include "extract/mended_names.hpp"

#include <algorithm>

#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

class NameMender {
 public:
  NameMender(std::vector<TreeWord>& words, const WordLists& lists) : words_(words), lists_(lists) {}

  bool run() {
    const bool offices = this->offices();
    const bool called = called_subjects();
    const bool spent = time_spent();
    const bool described = described_agents();
    return offices || called || spent || described;
  }

 private:
  [[nodiscard]] bool hangs_on(std::size_t word, std::size_t head) const {
    return words_[word].head == static_cast<int>(head);
  }
  void attach(std::size_t word, std::size_t head, std::string_view relation) {
    words_[word].head = static_cast<int>(head);
    words_[word].deprel = relation;
  }

  /// "Secretary of State X's visit ended" read as a secretary of X's visit: the visit ended, and the office is
  /// X's.
  bool offices() {
    bool any = false;
    for (std::size_t i = 0; i + 3 < words_.size(); ++i) {
      const TreeWord& of = words_[i + 1];
      const TreeWord& owner = words_[i + 2];
      if (!lists_["office_of"].contains(fold(words_[i].form)) || of.lemma != "of" || of.head < 0) continue;
      const auto what = static_cast<std::size_t>(of.head);
      const bool split = what > i + 3 && owner.deprel == "nmod:poss" && hangs_on(i + 2, what) &&
                         hangs_on(what, i) && words_[what].deprel == "nmod";
      if (!split) continue;
      words_[what].head = words_[i].head;
      words_[what].deprel = words_[i].deprel;
      attach(i, i + 2, "compound");
      attach(i + 1, i, "flat");
      any = true;
    }
    return any;
  }

  /// "X and Y, guarantors of the pact, got Z to sign": X read as spoken to. What follows describes X.
  bool called_subjects() {
    bool any = false;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i].deprel != "vocative" || words_[i].upos != "PROPN" || words_[i].head < 0) continue;
      const auto verb = static_cast<std::size_t>(words_[i].head);
      for (std::size_t noun = i + 1; noun < verb; ++noun) {
        const bool subject = hangs_on(noun, verb) && is_relation(words_[noun].deprel, "nsubj");
        if (!subject || words_[noun].upos != "NOUN") continue;
        words_[i].deprel = words_[noun].deprel;
        attach(noun, i, "appos");
        any = true;
        break;
      }
    }
    return any;
  }

  /// "had spent two weeks trying": whoever spends them tries.
  bool time_spent() {
    bool any = false;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const TreeWord& word = words_[i];
      if ((word.deprel != "acl" && word.deprel != "xcomp") || word.xpos != "VBG" || word.head < 0) continue;
      const auto head = static_cast<std::size_t>(word.head);
      const bool of_time = word.deprel == "acl" && words_[head].deprel == "obj" && words_[head].head >= 0;
      const std::size_t verb = of_time ? static_cast<std::size_t>(words_[head].head) : head;
      if (!lists_["spending_verb"].contains(words_[verb].lemma)) continue;
      attach(i, verb, "advcl");
      any = true;
    }
    return any;
  }

  /// "chaired by X, which had mediated since May": what stands right behind the agent describes it.
  bool described_agents() {
    bool any = false;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      const TreeWord& clause = words_[i];
      if (clause.deprel != "acl:relcl" || clause.head < 0) continue;
      const auto verb = static_cast<std::size_t>(clause.head);
      if (words_[verb].upos != "VERB") continue;
      for (std::size_t agent = verb + 1; agent + 2 < i; ++agent) {
        const bool behind = words_[agent + 1].lemma == "," && words_[agent + 2].xpos.starts_with('W');
        if (!hangs_on(agent, verb) || words_[agent].deprel != "obl:agent" || !behind) continue;
        attach(i, agent, "acl:relcl");
        any = true;
        break;
      }
    }
    return any;
  }

  std::vector<TreeWord>& words_;
  const WordLists& lists_;
};

}  // namespace

bool mend_names(std::vector<TreeWord>& words, const WordLists& lists) {
  return NameMender(words, lists).run();
}

}  // namespace truceline
