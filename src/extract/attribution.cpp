#include "extract/attribution.hpp"

#include <algorithm>

#include "extract/phrase_actors.hpp"

namespace truceline {
namespace {

constexpr int kStepsToSpeaker = 24;  // words above an event that are looked at

class SayingFinder {
 public:
  SayingFinder(const SentenceView& view, std::size_t word)
      : view_(view), syntax_(view.syntax), words_(view.lexicon->words), event_(word) {}

  std::optional<Saying> run() {
    std::size_t at = event_;
    std::optional<std::size_t> from;
    for (int step = 0; step < kStepsToSpeaker; ++step) {
      if (auto saying = beside(at)) return saying;
      const auto above = syntax_.head(at);
      if (!above) break;
      if (auto saying = above_of(at, *above)) return saying;
      // "accused Sudan of shelling Bria", where the tree hangs the deed on the accused.
      if (from && syntax_.is(at, "obj") && kind_of(*above) == SayingKind::accused && deed(*from)) {
        if (auto saying = by_verb(*above, SayingKind::accused)) return saying;
      }
      from = at;
      at = *above;
    }
    if (auto saying = named_source()) return saying;
    return quoted();
  }

 private:
  [[nodiscard]] std::optional<SayingKind> kind_of(std::size_t word) const {
    if (!syntax_.verb(word) || syntax_.negated(word)) return std::nullopt;
    const auto kind = words_["saying_verb"].find(syntax_.lemma(word));
    return kind ? parse_name<SayingKind>(*kind) : std::nullopt;
  }

  /// Those who say it, without what names nobody.
  [[nodiscard]] std::vector<std::size_t> speakers(std::size_t verb) const {
    std::vector<std::size_t> who = syntax_.agents(verb);
    std::erase_if(who, [&](std::size_t w) {
      return w == event_ || !(syntax_.noun(w) || syntax_[w].upos == "PRON" || syntax_[w].upos == "ADJ") ||
             words_["no_speaker"].contains(syntax_.lemma(w));
    });
    return who;
  }

  [[nodiscard]] std::optional<Saying> by_verb(std::size_t verb, SayingKind kind) const {
    std::vector<std::size_t> who = speakers(verb);
    if (who.empty()) return std::nullopt;
    return Saying{std::move(who), kind, verb, verb + 1};
  }

  /// "…, X said": a verb of saying that hangs on a clause of what is said.
  [[nodiscard]] std::optional<Saying> beside(std::size_t at) const {
    for (const std::size_t c : syntax_.children(at)) {
      if (c == event_ || !(syntax_.is(c, "parataxis") || syntax_.is(c, "ccomp"))) continue;
      const bool leads_on = c > event_ && syntax_.is(c, "ccomp") && !syntax_.mark_of(c).empty();
      const auto kind = kind_of(c);
      if (!kind || *kind == SayingKind::accused || leads_on) continue;
      if (auto saying = by_verb(c, *kind)) return saying;
    }
    for (const std::size_t c : syntax_.children(at)) {
      const bool source = (syntax_.is(c, "obl") || syntax_.is(c, "nmod")) && source_before(c);
      if (source) return from_source(c);
    }
    return std::nullopt;
  }

  /// The event hangs by `at` on `above`: a verb or noun of saying?
  [[nodiscard]] std::optional<Saying> above_of(std::size_t at, std::size_t above) const {
    if (const auto kind = kind_of(above); kind && says_it(at, above, *kind)) {
      if (auto saying = by_verb(above, *kind)) return saying;
    }
    const bool clause = syntax_.is(at, "acl") || syntax_.is(at, "ccomp");
    if (clause && syntax_[at].deprel != "acl:relcl" && words_["saying_noun"].contains(syntax_.lemma(above)))
      return by_noun(above);
    return std::nullopt;
  }

  /// "of shelling", "for the attack".
  [[nodiscard]] bool deed(std::size_t word) const {
    const std::string_view mark = syntax_.mark_of(word);
    return words_["accused_of"].contains(mark.empty() ? syntax_.case_of(word) : mark);
  }

  /// Is `at` what the verb says?
  [[nodiscard]] bool says_it(std::size_t at, std::size_t verb, SayingKind kind) const {
    const std::string_view lemma = syntax_.lemma(verb);
    const std::string_view mark = syntax_.mark_of(at);
    if (kind == SayingKind::accused) {
      return syntax_.child(verb, "obj") && deed(at);
    }
    if (syntax_.is(at, "ccomp") || syntax_.is(at, "parataxis"))
      return mark != "to" || words_["saying_infinitive"].contains(lemma);
    if (syntax_.is(at, "xcomp")) return words_["saying_infinitive"].contains(lemma);
    return syntax_.is(at, "obj") && words_["reported_object"].contains(lemma) && at != verb;
  }

  /// "its claim that …", "rejected the accusation that …".
  [[nodiscard]] std::optional<Saying> by_noun(std::size_t noun) const {
    const auto verb = syntax_.head(noun);
    if (verb && syntax_.is(noun, "obj") && words_["rejecting_verb"].contains(syntax_.lemma(*verb)))
      return by_verb(*verb, SayingKind::denied);
    std::vector<std::size_t> who = sources_of(noun);
    if (who.empty()) return std::nullopt;
    const bool denial = syntax_.lemma(noun) == "denial";
    return Saying{std::move(who), denial ? SayingKind::denied : SayingKind::said, noun, noun + 1};
  }

  /// "X's report", "a report by X".
  [[nodiscard]] std::vector<std::size_t> sources_of(std::size_t noun) const {
    std::vector<std::size_t> who;
    for (const std::size_t c : syntax_.children(noun)) {
      const std::string_view preposition = syntax_.case_of(c);
      const bool from = preposition == "by" || preposition == "from" || preposition == "of";
      if (syntax_.is(c, "nmod:poss") || (syntax_.is(c, "nmod") && from)) who.push_back(c);
    }
    return who;
  }

  /// Does "according to" stand before the phrase?
  [[nodiscard]] std::optional<std::size_t> source_before(std::size_t head) const {
    for (std::size_t token = 0; token < view_.size(); ++token) {
      const auto match = words_["source_phrase"].match(view_.folded, token);
      if (!match.length || token + match.length >= view_.size()) continue;
      const std::size_t begin = view_.word_of[token + match.length];
      if (begin <= head && covers(head, begin)) return token;
    }
    return std::nullopt;
  }

  /// Does the word at `begin` belong to the noun phrase of `head`?
  [[nodiscard]] bool covers(std::size_t head, std::size_t begin) const {
    for (std::size_t at = begin; at != head;) {
      const auto above = syntax_.head(at);
      if (!above || *above < begin) return false;
      at = *above;
    }
    return true;
  }

  [[nodiscard]] std::optional<Saying> from_source(std::size_t head) const {
    const std::size_t token = *source_before(head);
    return from(head, token, words_["source_phrase"].match(view_.folded, token).length);
  }

  /// "According to X, …" and "…, according to X" speak for the whole sentence, wherever the tree hangs them.
  [[nodiscard]] std::optional<Saying> named_source() const {
    for (std::size_t token = 0; token < view_.size(); ++token) {
      const auto match = words_["source_phrase"].match(view_.folded, token);
      if (!match.length || token + match.length >= view_.size()) continue;
      std::size_t head = view_.word_of[token + match.length];
      while (const auto above = syntax_.head(head)) {
        if (*above < head && !covers(*above, view_.word_of[token + match.length])) break;
        if (!syntax_.noun(*above) || syntax_.is(head, "nmod")) break;
        head = *above;
      }
      const bool first = token == 0;
      const bool after_comma = token > 0 && view_.word(token - 1) == ",";
      if ((first || after_comma) && (syntax_.noun(head) || syntax_[head].upos == "PRON"))
        return from(head, token, match.length);
    }
    return std::nullopt;
  }

  [[nodiscard]] Saying from(std::size_t head, std::size_t token, std::size_t length) const {
    return {{head}, SayingKind::according_to, view_.word_of[token], view_.word_of[token + length - 1] + 1};
  }

  /// In a quotation: whoever the sentence quotes, else the speaker of a quotation that runs on.
  [[nodiscard]] std::optional<Saying> quoted() const {
    if (!in_quotation(event_)) return std::nullopt;
    for (std::size_t word = 0; word < syntax_.size(); ++word) {
      const auto kind = in_quotation(word) ? std::nullopt : kind_of(word);
      if (!kind || *kind == SayingKind::accused) continue;
      if (auto saying = by_verb(word, *kind)) return saying;
    }
    if (view_.speakers.empty() || !whole()) return std::nullopt;
    return Saying{};
  }

  [[nodiscard]] bool in_quotation(std::size_t word) const {
    const std::size_t token = view_.token_of[word];
    return token < view_.quoted.size() && view_.quoted[token];
  }

  /// Is all of the sentence quoted?
  [[nodiscard]] bool whole() const {
    for (std::size_t token = 0; token < view_.size(); ++token) {
      if (view_.sentence->tokens[token].kind != TokenKind::punctuation && !view_.quoted[token]) return false;
    }
    return true;
  }

  const SentenceView& view_;
  const SyntaxView& syntax_;
  const WordLists& words_;
  std::size_t event_;
};

}  // namespace

std::optional<Saying> find_saying(const SentenceView& view, std::size_t word) {
  return SayingFinder(view, word).run();
}

std::vector<const Mention*> speakers_at(const SentenceView& view, std::size_t word) {
  std::vector<const Mention*> found = actors_of(view, word);
  const bool voice = view.lexicon->words["representative"].contains(view.syntax.lemma(word)) ||
                     view.lexicon->words["statement_noun"].contains(view.syntax.lemma(word));
  if (!found.empty() || !voice) return found;
  for (const std::size_t c : view.syntax.children(word)) {
    const std::string_view preposition = view.syntax.case_of(c);
    const bool whose =
        preposition == "for" || preposition == "by" || preposition == "from" || preposition == "of";
    if (view.syntax.is(c, "nmod") && whose) found = actors_of(view, c);
    if (!found.empty()) break;
  }
  return found;
}

void mark_quotations(std::vector<SentenceView>& views) {
  bool open = false;
  std::optional<std::size_t> paragraph;
  for (SentenceView& view : views) {
    if (paragraph != view.sentence->paragraph) open = false;
    paragraph = view.sentence->paragraph;
    view.quoted.assign(view.size(), false);
    for (std::size_t token = 0; token < view.size(); ++token) {
      if (view.is(token, "quote_mark")) {
        open = !open;
        continue;
      }
      view.quoted[token] = open;
    }
  }
}

}  // namespace truceline
