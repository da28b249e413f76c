#include "extract/phrase_actors.hpp"

#include <algorithm>

namespace truceline {
namespace {

constexpr int kDeepest = 8;

class PhraseActors {
 public:
  explicit PhraseActors(const SentenceView& view) : view_(view), syntax_(view.syntax) {}

  std::vector<const Mention*> run(std::size_t word) {
    collect(word, 0);
    const std::size_t named = found_.size();
    for (std::size_t i = 0; i < named; ++i) {
      join_list(*found_[i]);
      join_demonyms(*found_[i]);
    }
    return std::move(found_);
  }

 private:
  void collect(std::size_t word, int depth) {
    if (depth > kDeepest) return;
    const std::size_t before = found_.size();
    if (view_.lexicon->words["representative"].contains(syntax_.lemma(word))) {
      // "X, the envoy who chaired it": the office is X's.
      const auto named = syntax_.is(word, "appos") ? syntax_.head(word) : std::nullopt;
      if (named && depth == 0 && *named < word) take_person(*named);
      if (found_.size() > before) return;
      take_beside(word);
      if (found_.size() == before) take_named_behind(word);
      if (found_.size() == before && unnamed(word)) take_senders(word, depth);
    }
    if (found_.size() == before) take_seated(word);
    if (found_.size() == before) take(word, first_half(word));
    if (found_.size() == before && view_.lexicon->words["first_person"].contains(syntax_.lemma(word)))
      found_ = view_.speakers;
    if (found_.size() == before) take_beside(word);
    if (found_.size() == before) take_described(word);
    const bool outsider = view_.lexicon->words["outsider_noun"].contains(syntax_.lemma(word));
    if (found_.size() == before && !outsider) take_members(word, depth);
    if (found_.size() == before && stands_for_owner(word)) take_owners(word);
    join(word, depth);
    join_behind_body(word);
    join_leader(word);
    for (std::size_t i = before; i < found_.size(); ++i) join_inside(*found_[i], word, depth);
  }

  void join(std::size_t word, int depth) {
    for (const std::size_t c : syntax_.children(word)) {
      if (syntax_[c].deprel == "conj" && !clause(c) && !speaks(c)) collect(c, depth + 1);
    }
  }

  /// "X of the Union and Y of Kenya": a person joined to whom the first acts for is the second of two
  /// persons.
  void join_behind_body(std::size_t word) {
    if (syntax_[word].upos != "PROPN" || !person_at(word)) return;
    for (const std::size_t c : syntax_.children(word)) {
      if (c < word || !syntax_.is(c, "nmod") || syntax_.case_of(c) != "of" || person_at(c)) continue;
      for (const std::size_t other : syntax_.children(c)) {
        if (syntax_.is(other, "conj")) take_person(other);
      }
    }
  }

  /// "a delegation of the Union led by X": X is there as well.
  void join_leader(std::size_t word) {
    const WordLists& words = view_.lexicon->words;
    if (!words["sent_body"].contains(syntax_.lemma(word)) || found_.empty()) return;
    for (const std::size_t c : syntax_.children(word)) {
      if (c < word || !syntax_.is(c, "acl") || !words["leading_verb"].contains(syntax_.lemma(c))) continue;
      for (const std::size_t who : syntax_.agents(c)) {
        if (who == word) continue;
        take_person(who);
        take_beside(who);
      }
    }
  }

  [[nodiscard]] bool person_at(std::size_t word) const {
    const auto named = mentions_at(view_, word);
    return std::any_of(named.begin(), named.end(), [&](const Mention* m) { return person(*m); });
  }

  /// A person, or whom the lexicon does not know.
  [[nodiscard]] bool person(const Mention& mention) const {
    const Actor* actor = view_.lexicon->gazetteer.actor(mention.actor);
    return mention.actor && !mention.place && !mention.modifier &&
           (!actor || actor->kind == ActorKind::person);
  }

  /// "the leaders of Armenia and Azerbaijan": the mention holds "leaders of Armenia", the rest hangs inside
  /// it.
  void join_inside(const Mention& mention, std::size_t word, int depth) {
    if (mention.sentence != view_.index) return;
    const std::size_t last = view_.word_of[mention.last_token - 1];
    for (std::size_t i = view_.word_of[mention.first_token]; i <= last; ++i) {
      const bool here =
          view_.token_of[word] >= mention.first_token && view_.token_of[word] < mention.last_token;
      if (i != word && here) join(i, depth);
    }
  }

  /// "French-brokered": the first half of a participle's compound.
  [[nodiscard]] bool first_half(std::size_t word) const {
    const auto above = syntax_.head(word);
    return above && syntax_.is(*above, "amod") && syntax_[*above].xpos == "VBN" && *above == word + 2 &&
           syntax_.lemma(word + 1) == "-";
  }

  /// "his men" are not he, but "Russia's envoy" speaks for Russia.
  [[nodiscard]] bool stands_for_owner(std::size_t word) const {
    const WordLists& words = view_.lexicon->words;
    return !words["person_noun"].contains(syntax_.lemma(word)) ||
           words["representative"].contains(syntax_.lemma(word));
  }

  /// "killing 22 people, residents and activists said": the last in the list say so.
  [[nodiscard]] bool speaks(std::size_t word) const {
    std::size_t last = word;
    std::size_t first = word;
    for (std::size_t i = word + 1; i < syntax_.size() && syntax_.head(i) && *syntax_.head(i) == word; ++i)
      last = i;
    while (first > 0 && syntax_[first].upos != "PUNCT") --first;
    const bool comma = syntax_.lemma(first) == ",";
    const std::size_t next = last + 1;
    return comma && next < syntax_.size() && syntax_[next].upos == "VERB" &&
           view_.lexicon->words["report_verb"].contains(syntax_.lemma(next));
  }

  /// "A, B and C": the names that stand in one list with the first, where the tree cut it short.
  void join_list(const Mention& first) {
    if (first.sentence != view_.index || first.by_context) return;
    std::vector<const Mention*> list;
    std::size_t at = first.last_token;
    bool last = false;
    while (!last) {
      const std::size_t from = at;
      while (view_.word(at) == "," || view_.word(at) == "and") last = view_.word(at++) == "and";
      const Mention* next = at > from ? view_.mention_at(at) : nullptr;
      if (!next || !next->actor || next->modifier || next->by_context) return;
      list.push_back(next);
      at = next->last_token;
    }
    for (const Mention* mention : list) {
      if (std::find(found_.begin(), found_.end(), mention) == found_.end()) found_.push_back(mention);
    }
  }

  /// "Egyptian and Qatari mediators": the mention holds the second alone.
  void join_demonyms(const Mention& mention) {
    if (mention.sentence != view_.index || mention.by_context) return;
    std::size_t at = mention.first_token;
    while (at >= 2 && (view_.word(at - 1) == "and" || view_.word(at - 1) == ",")) {
      const Mention* before = view_.mention_at(at - 2);
      if (!before || !before->actor || !before->modifier || before->last_token != at - 1) return;
      if (std::find(found_.begin(), found_.end(), before) == found_.end()) found_.push_back(before);
      at = before->first_token;
    }
  }

  /// A verb joined to a noun is another clause, not another actor.
  [[nodiscard]] bool clause(std::size_t word) const {
    return syntax_.verb(word) && (syntax_.child(word, "nsubj") || syntax_.child(word, "obj"));
  }

  void take(std::size_t word, bool modifiers) {
    for (const Mention* mention : mentions_at(view_, word)) {
      if (!mention->actor || (mention->modifier && !mention->by_context && !modifiers)) continue;
      if (std::find(found_.begin(), found_.end(), mention) == found_.end()) found_.push_back(mention);
    }
  }

  /// "the government in Khartoum": that of the state whose capital it is.
  void take_seated(std::size_t word) {
    if (!view_.lexicon->words["own_body"].contains(syntax_.lemma(word))) return;
    for (const std::size_t c : syntax_.children(word)) {
      if (c < word || !syntax_.is(c, "nmod") || syntax_.case_of(c) != "in") continue;
      for (const Mention* mention : mentions_at(view_, c)) {
        if (mention->metonym && mention->actor) found_.push_back(mention);
      }
    }
  }

  /// "the council": the one whose name ended so before.
  void take_described(std::size_t word) {
    const auto det = syntax_.child(word, "det");
    if (!view_.heads || !det || syntax_.lemma(*det) != "the" || !syntax_.noun(word)) return;
    const auto it = view_.heads->find(view_.word_text(word));
    if (it == view_.heads->end()) return;
    // "the rebel council" is another than the Security Council.
    if (syntax_.child(word, "compound") || syntax_.child(word, "amod")) return;
    const std::size_t token = view_.token_of[word];
    const Mention* latest = nullptr;
    for (const Mention* mention : it->second) {
      const bool before = mention->sentence < view_.index ||
                          (mention->sentence == view_.index && mention->last_token <= token);
      if (before) latest = mention;
    }
    if (latest) found_.push_back(latest);
  }

  /// The name in apposition or before the head: "the envoy, Petra Lund", "spokesman John Doe".
  void take_beside(std::size_t word) {
    for (const std::size_t c : syntax_.children(word)) {
      const std::string_view rel = syntax_[c].deprel;
      if (rel == "appos" || rel == "flat" || rel == "nmod:desc" || named_in_list(word, c)) take(c, false);
      if (rel == "appos" && syntax_[word].xpos == "NNS") take_listed(c);
    }
  }

  /// "three chairmen - France, Russia and the United States -": all of the list.
  void take_listed(std::size_t first) {
    for (const std::size_t c : syntax_.children(first)) {
      if (syntax_.is(c, "conj") && !clause(c)) take(c, false);
    }
  }

  /// "met with the French president, Emmanuel Macron, and X": in a list of names read as one more of it.
  [[nodiscard]] bool named_in_list(std::size_t word, std::size_t name) const {
    const bool office = view_.lexicon->words["representative"].contains(syntax_.lemma(word)) &&
                        syntax_[word].upos == "NOUN" && syntax_[word].xpos == "NN";
    if (!office || !syntax_.is(name, "conj") || syntax_.child(name, "cc") || name < word) return false;
    const auto named = mentions_at(view_, name);
    if (named.empty() || named.front()->place || named.front()->first_token < 2) return false;
    const std::size_t first = named.front()->first_token;
    const auto own = mentions_at(view_, word);
    const std::size_t last = own.empty() ? view_.token_of[word] + 1 : own.front()->last_token;
    return view_.word(first - 1) == "," && last == first - 1;
  }

  /// "the envoy of the African Union, Petra Lund, met": the person is named behind all that describes the
  /// office, where the tree hangs the name on the last noun of it.
  void take_named_behind(std::size_t word) {
    std::size_t at = word;
    for (int depth = 0; depth < kDeepest; ++depth) {
      std::optional<std::size_t> last;
      for (const std::size_t c : syntax_.children(at)) {
        const std::string_view preposition = syntax_.case_of(c);
        if (c > at && syntax_.is(c, "nmod") && (preposition == "of" || preposition == "for")) last = c;
      }
      if (!last) return;
      at = *last;
      for (const std::size_t c : syntax_.children(at)) {
        if (c > at && syntax_.is(c, "appos") && syntax_.set_off(c)) take_person(c);
      }
    }
  }

  void take_person(std::size_t word) {
    for (const Mention* mention : mentions_at(view_, word)) {
      if (person(*mention)) found_.push_back(mention);
    }
  }

  /// Is it a description that no list of names has?
  [[nodiscard]] bool unnamed(std::size_t word) const {
    const auto mentions = mentions_at(view_, word);
    return std::none_of(mentions.begin(), mentions.end(), [&](const Mention* m) {
      return m->by_context || view_.lexicon->gazetteer.actor(m->actor);
    });
  }

  /// "envoys from Kyiv and the separatists", "the leaders of the two states": those who sent them.
  void take_senders(std::size_t word, int depth) {
    for (const std::size_t c : syntax_.children(word)) {
      const auto named = mentions_at(view_, c);
      const bool before = !named.empty() && named.front()->by_context && syntax_.case_of(c) == "of";
      if (syntax_.is(c, "nmod") && (syntax_.case_of(c) == "from" || before) && c > word)
        collect(c, depth + 1);
    }
  }

  /// "dozens of protesters", "a group of gunmen", "members of the FMLN".
  void take_members(std::size_t word, int depth) {
    for (const std::size_t c : syntax_.children(word)) {
      const std::string_view preposition = syntax_.case_of(c);
      const bool sent =
          preposition == "from" && view_.lexicon->words["representative"].contains(syntax_.lemma(word));
      if (syntax_.is(c, "nmod") && (preposition == "of" || sent)) collect(c, depth + 1);
    }
  }

  /// "Russia's envoy", "Syrian planes": whom the head acts for.
  void take_owners(std::size_t word) {
    for (const std::size_t c : syntax_.children(word)) {
      const std::string_view rel = syntax_[c].deprel;
      const bool participle = rel == "amod" && syntax_[c].xpos == "VBN";  // "a French-brokered plan"
      if ((rel != "nmod:poss" && rel != "compound" && rel != "amod") || participle) continue;
      take(c, true);
      for (const std::size_t other : syntax_.children(c)) {
        if (syntax_[other].deprel == "conj" || syntax_[other].deprel == "compound") take(other, true);
      }
    }
  }

  const SentenceView& view_;
  const SyntaxView& syntax_;
  std::vector<const Mention*> found_;
};

}  // namespace

std::vector<const Mention*> mentions_at(const SentenceView& view, std::size_t word) {
  const std::size_t token = view.token_of[word];
  std::vector<const Mention*> found;
  for (const Mention* mention : view.mentions) {
    if (mention->first_token <= token && token < mention->last_token) found.push_back(mention);
  }
  return found;
}

std::vector<const Mention*> actors_of(const SentenceView& view, std::size_t word) {
  return PhraseActors(view).run(word);
}

std::string phrase_name(const SentenceView& view, std::size_t word) {
  std::size_t first = word;
  while (first > 0) {
    const TreeWord& before = view.syntax[first - 1];
    const bool joined =
        before.head == static_cast<int>(word) &&
        (before.deprel == "compound" || before.deprel == "amod" || before.deprel == "nmod:desc");
    if (!joined) break;
    --first;
  }
  // "supporters of the president"
  std::size_t last = word;
  if (view.lexicon->words["outsider_noun"].contains(view.syntax.lemma(word))) {
    for (const std::size_t c : view.syntax.children(word)) {
      if (view.syntax.is(c, "nmod") && view.syntax.case_of(c) == "of" && c > word) last = c;
    }
  }
  const auto whole = last > word ? mentions_at(view, last) : std::vector<const Mention*>();
  std::string name;
  if (!whole.empty()) {
    for (std::size_t i = first; i <= word; ++i) name += view.syntax[i].form + " ";
    return name + "of " + whole.front()->name;
  }
  for (std::size_t i = first; i <= last; ++i) name += (name.empty() ? "" : " ") + view.syntax[i].form;
  return name;
}

const Mention* place_of(const SentenceView& view, std::size_t word) {
  const auto own = [&](std::size_t at) -> const Mention* {
    for (const Mention* mention : mentions_at(view, at)) {
      if ((mention->place || !mention->place_name.empty()) && !mention->modifier) return mention;
    }
    return nullptr;
  };
  if (const Mention* mention = own(word)) return mention;
  for (const std::size_t c : view.syntax.children(word)) {
    const bool of = view.syntax.is(c, "nmod") && view.syntax.case_of(c) == "of";
    const std::string_view rel = view.syntax[c].deprel;
    if (of || rel == "appos" || rel == "flat" || rel == "compound" || rel == "nmod:desc") {
      if (const Mention* mention = own(c)) return mention;
    }
  }
  return nullptr;
}

void add_joined_below(const SentenceView& view, std::size_t word, std::vector<const Mention*>& actors) {
  for (const std::size_t c : view.syntax.children(word)) {
    if (!view.syntax.is(c, "nmod")) continue;
    for (const std::size_t other : view.syntax.children(c)) {
      if (view.syntax[other].deprel != "conj") continue;
      for (const Mention* mention : actors_of(view, other)) {
        if (std::find(actors.begin(), actors.end(), mention) == actors.end()) actors.push_back(mention);
      }
    }
  }
}

bool names_topic(const SentenceView& view, const Mention& mention, std::size_t word) {
  const Token& token = view.sentence->tokens[mention.first_token];
  if (!mention.place || mention.modifier || token.all_caps || view.syntax.is(word, "conj")) return false;
  const auto below = view.syntax.children(word);
  return std::none_of(below.begin(), below.end(), [&](std::size_t c) {
    return view.syntax.is(c, "conj") || view.syntax.is(c, "compound") || view.syntax.lemma(c) == "-";
  });
}

bool names_region(const SentenceView& view, std::size_t word) {
  const WordLists& words = view.lexicon->words;
  const auto det = view.syntax.child(word, "det");
  return det && words["region_noun"].contains(view.syntax.lemma(word)) &&
         !words["indefinite"].contains(view.syntax.lemma(*det));
}

}  // namespace truceline
