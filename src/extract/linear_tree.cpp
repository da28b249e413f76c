#include "extract/linear_tree.hpp"

#include <algorithm>
#include <optional>

#include "extract/linear_tags.hpp"
#include "truceline/syntax/lemmatise.hpp"

namespace truceline {
namespace {

using WordPlace = std::optional<std::size_t>;  // a word

class LinearParser {
 public:
  LinearParser(const SentenceView& view, const std::vector<std::string>& forms)
      : lexicon_(*view.lexicon), words_(linear_tags(view, forms)) {
    for (const LinearWord& word : words_) {
      TreeWord& own = tree_.words.emplace_back();
      own.form = word.form;
      own.upos = word.upos;
      own.xpos = word.xpos;
      own.lemma = lemmatise(word.form, word.upos, word.xpos);
      own.deprel = "dep";
      own.head = kOpen;
    }
  }

  Tree run() {
    for (std::size_t at = 0; at < words_.size();) {
      if (words_[at].upos == "VERB") {
        verb(at++);
      } else if (opens_phrase(at)) {
        at = phrase(at);
      } else {
        between(at++);
      }
    }
    close();
    return std::move(tree_);
  }

 private:
  static constexpr int kOpen = -2;  // not attached yet

  [[nodiscard]] bool noun(std::size_t at) const {
    return at < words_.size() && (words_[at].upos == "NOUN" || words_[at].upos == "PROPN" ||
                                  words_[at].upos == "NUM" || words_[at].xpos == "PRP");
  }
  [[nodiscard]] bool opens_phrase(std::size_t at) const {
    return noun(at) || words_[at].upos == "DET" || words_[at].upos == "ADJ";
  }
  [[nodiscard]] bool open(std::size_t at) const { return tree_.words[at].head == kOpen; }

  /// Hangs `word` on `head` unless that would close a circle.
  void attach(std::size_t word, std::size_t head, std::string_view relation) {
    for (int up = static_cast<int>(head); up >= 0; up = tree_.words[static_cast<std::size_t>(up)].head) {
      if (up == static_cast<int>(word)) return;
    }
    tree_.words[word].head = static_cast<int>(head);
    tree_.words[word].deprel = relation;
  }

  /// A run of article, adjectives, names and nouns; returns the word behind it.
  std::size_t phrase(std::size_t first) {
    std::size_t last = first;
    const LinearWord& start = words_[first];
    while (last + 1 < words_.size() && opens_phrase(last + 1) && words_[last + 1].upos != "DET" &&
           words_[last + 1].time == start.time && words_[last].xpos != "PRP")
      ++last;
    std::size_t head = last;
    while (head > first && !noun(head)) --head;
    if (!noun(head)) return last + 1;
    for (std::size_t i = first; i <= last; ++i) {
      if (i == head) continue;
      const std::string_view tag = words_[i].upos;
      const bool adjective = tag == "ADJ" || (words_[i].name && words_[i].name->modifier);
      attach(i, head, tag == "DET" ? "det" : adjective ? "amod" : tag == "NUM" ? "nummod" : "compound");
    }
    place_phrase(first, head, last);
    return last + 1;
  }

  void place_phrase(std::size_t first, std::size_t head, std::size_t last) {
    if (owner_ && *owner_ + 2 == first) {
      attach(*owner_, head, "nmod:poss");
      attach(*owner_ + 1, *owner_, "case");
      if (subject_ == owner_) subject_.reset();
    }
    if (words_[last + 1 < words_.size() ? last + 1 : last].xpos == "POS") {
      owner_ = head;
      if (preposition_) attach(*preposition_, head, "case");
      kept_preposition_ = preposition_;
      preposition_.reset();
      return;
    }
    if (owner_ && kept_preposition_ && !open(*owner_)) {
      preposition_ = kept_preposition_;
      kept_preposition_.reset();
    }
    owner_.reset();
    if (words_[head].time && !preposition_) {
      hang(head, "obl:tmod");
    } else if (preposition_) {
      governed(first, head);
    } else if (joined(first, last)) {
      attach(head, *noun_, "conj");
      attach(*conjunction_, head, "cc");
    } else if (verb_ && !object_ && !words_[*verb_].passive && !clause_opened_) {
      attach(head, *verb_, "obj");
      object_ = head;
    } else {
      subject_ = head;
    }
    preposition_.reset();
    conjunction_.reset();
    noun_ = head;
    noun_end_ = last + 1;
  }

  /// "X and Y", unless a clause of its own begins: "X attacked Y and Z fled".
  [[nodiscard]] bool joined(std::size_t first, std::size_t last) const {
    if (!conjunction_ || !noun_ || noun_end_ > *conjunction_ || first > *conjunction_ + 1) return false;
    const std::size_t next = last + 1;
    const bool clause = next < words_.size() && (words_[next].upos == "VERB" || words_[next].upos == "AUX");
    return noun_end_ == *conjunction_ && !(clause && verb_ && words_[*conjunction_].upos == "CCONJ");
  }

  [[nodiscard]] bool event_noun(std::size_t at) const {
    for (const Trigger* trigger : lexicon_.triggers.starting_with(tree_.words[at].lemma)) {
      if (!trigger->verb) return true;
    }
    return false;
  }

  /// A phrase behind a preposition.
  void governed(std::size_t first, std::size_t head) {
    const std::string_view preposition = words_[*preposition_].folded;
    const bool beside = noun_ && noun_end_ == *preposition_;
    if (tree_.words[*preposition_].head == kOpen) attach(*preposition_, head, "case");
    if (preposition == "of" && noun_) return attach(head, *noun_, "nmod");
    if (beside && event_noun(*noun_)) return attach(head, *noun_, "nmod");
    if (preposition == "by" && verb_ && words_[*verb_].passive) return attach(head, *verb_, "obl:agent");
    if (beside && !verb_ && first > 1) return attach(head, *noun_, "nmod");
    hang(head, "obl");
  }

  /// On the verb before, else on the next one.
  void hang(std::size_t word, std::string_view relation) {
    if (verb_ && !clause_opened_)
      attach(word, *verb_, relation);
    else
      waiting_.push_back({word, relation});
  }

  void verb(std::size_t at) {
    for (const std::size_t aux : auxiliaries_) {
      const bool be = lexicon_.words["auxiliary"].find(words_[aux].folded) == "be";
      attach(aux, at, words_[aux].upos == "PART" ? "advmod" : words_[at].passive && be ? "aux:pass" : "aux");
    }
    auxiliaries_.clear();
    const std::string_view xpos = words_[at].xpos;
    const bool behind_noun = noun_ && noun_end_ == at;
    const bool reduced = words_[at].passive && behind_noun && !has_auxiliary(at);
    if (relative_) {
      attach(at, noun_ ? *noun_ : *relative_, "acl:relcl");
      attach(*relative_, at, words_[at].passive ? "nsubj:pass" : "nsubj");
    } else if (reduced) {
      attach(at, *noun_, "acl");
    } else {
      take_subject(at);
      place_verb(at, xpos);
    }
    for (const auto& [word, relation] : waiting_) attach(word, at, relation);
    waiting_.clear();
    relative_.reset();
    mark_.reset();
    conjunction_.reset();
    object_.reset();
    preposition_.reset();
    clause_opened_ = false;
    verb_ = at;
  }

  [[nodiscard]] bool has_auxiliary(std::size_t verb) const {
    return std::ranges::any_of(tree_.words, [&](const TreeWord& w) {
      return w.head == static_cast<int>(verb) && is_relation(w.deprel, "aux");
    });
  }

  void take_subject(std::size_t at) {
    const bool infinitive = mark_ && words_[*mark_].folded == "to";
    if (!subject_ || infinitive || words_[at].xpos == "VBG") return;
    attach(*subject_, at, words_[at].passive ? "nsubj:pass" : "nsubj");
    taken_ = subject_;
    subject_.reset();
  }

  /// What the verb hangs on.
  void place_verb(std::size_t at, std::string_view xpos) {
    const WordPlace above = verb_ ? verb_ : root_;
    const WordPlace mark = mark_ ? mark_ : xpos == "VBG" ? preposition_ : std::nullopt;
    if (mark) attach(*mark, at, "mark");
    if (!above) {
      if (mark && words_[*mark].folded == "to" && noun_) return attach(at, *noun_, "acl");
      root_ = at;
      return;
    }
    const bool said = lexicon_.words["report_verb"].contains(tree_.words[*above].lemma);
    const bool own = taken_ && tree_.words[*taken_].head == static_cast<int>(at);
    if (mark && words_[*mark].folded == "to") return attach(at, *above, "xcomp");
    if (said && own && (!mark || words_[*mark].folded == "that")) return attach(at, *above, "ccomp");
    if (mark || xpos == "VBG") return attach(at, *above, "advcl");
    attach(at, *above, conjunction_ && !own ? "conj" : "parataxis");
    if (conjunction_ && !own) attach(*conjunction_, at, "cc");
  }

  /// Words that stand between phrases and verbs.
  void between(std::size_t at) {
    const LinearWord& word = words_[at];
    if (word.folded == "to" && leads_to_verb(at)) {
      mark_ = at;
    } else if (word.xpos == "RP") {
      if (verb_) attach(at, *verb_, "compound:prt");
    } else if (word.upos == "ADP") {
      clause_behind(at) ? open_clause(at) : static_cast<void>(preposition_ = at);
    } else if (word.upos == "AUX" || (word.upos == "PART" && word.xpos == "RB")) {
      auxiliaries_.push_back(at);
    } else if (word.xpos == "WDT") {
      const bool relative = noun_ && (noun_end_ == at || words_[at - 1].upos == "PUNCT");
      relative&& verb_next(at) ? static_cast<void>(relative_ = at) : open_clause(at);
    } else if (word.upos == "SCONJ") {
      open_clause(at);
    } else if (word.upos == "CCONJ" || word.folded == ",") {
      conjunction_ = at;
    } else if (word.upos == "PUNCT") {
      subject_.reset();
    }
  }

  void open_clause(std::size_t at) {
    mark_ = at;
    clause_opened_ = true;
  }

  [[nodiscard]] std::size_t past_adverbs(std::size_t at) const {
    while (at < words_.size() && (words_[at].upos == "ADV" || words_[at].xpos == "RB")) ++at;
    return at;
  }
  [[nodiscard]] bool leads_to_verb(std::size_t at) const {
    const std::size_t next = past_adverbs(at + 1);
    return next < words_.size() && (words_[next].upos == "VERB" || words_[next].upos == "AUX");
  }
  [[nodiscard]] bool verb_next(std::size_t at) const { return leads_to_verb(at); }

  /// "after the rebels withdrew", against "after the talks".
  [[nodiscard]] bool clause_behind(std::size_t at) const {
    if (!lexicon_.words["subordinator"].contains(words_[at].folded)) return false;
    std::size_t next = at + 1;
    while (next < words_.size() && opens_phrase(next)) ++next;
    next = past_adverbs(next);
    return next > at + 1 && next < words_.size() &&
           (words_[next].upos == "AUX" || (words_[next].upos == "VERB" && words_[next].xpos != "VBG"));
  }

  /// One root; what hangs on nothing yet hangs on it.
  void close() {
    if (tree_.words.empty()) return;
    if (!root_) root_ = subject_ && open(*subject_) ? subject_ : noun_;
    while (root_ && tree_.words[*root_].head >= 0) root_ = static_cast<std::size_t>(tree_.words[*root_].head);
    if (!root_) root_ = 0;
    tree_.words[*root_].head = TreeWord::kRoot;
    tree_.words[*root_].deprel = "root";
    for (const auto& [word, relation] : waiting_) {
      if (open(word)) attach(word, *root_, "nmod");
    }
    for (std::size_t i = 0; i < tree_.words.size(); ++i) {
      if (!open(i)) continue;
      tree_.words[i].head = static_cast<int>(*root_);
      tree_.words[i].deprel = words_[i].upos == "PUNCT" ? "punct" : "dep";
    }
  }

  const Lexicon& lexicon_;
  std::vector<LinearWord> words_;
  Tree tree_;
  WordPlace root_, verb_, noun_, subject_, taken_, object_;  ///< the latest of each
  std::size_t noun_end_ = 0;                                 ///< the word behind the latest phrase
  WordPlace preposition_, kept_preposition_, owner_, conjunction_, mark_, relative_;
  bool clause_opened_ = false;  ///< behind "that", "while", …, until its verb
  std::vector<std::size_t> auxiliaries_;
  std::vector<std::pair<std::size_t, std::string_view>> waiting_;  ///< for the next verb
};

}  // namespace

Tree linear_tree(const SentenceView& view, const std::vector<std::string>& forms) {
  return LinearParser(view, forms).run();
}

}  // namespace truceline
