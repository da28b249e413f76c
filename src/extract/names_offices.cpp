#include "extract/names_offices.hpp"

#include <algorithm>

#include "extract/names_types.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

constexpr double kOfficeVote = 12;  ///< weight of an office for a person: more than the gazetteer's
constexpr std::size_t kOfficeUnits =
    6;  ///< longest office: "under-secretary-general" has 1, most have 1 to 3
constexpr std::size_t kPhraseUnits = 14;

bool past(std::string_view key) {
  return key == "former" || key == "ex";
}

bool closes(const NameSentence& sentence, std::size_t at) {
  const std::string_view key = sentence.key(at);
  return at >= sentence.size() || key == "." || key == ";" || key == ")" || key == "and" || key == "]" ||
         sentence.comma(at) || sentence.dash(at);
}

}  // namespace

NameOffices::NameOffices(const NameSentence& sentence, const NameChunker& chunker, const NameLists& lists,
                         std::vector<NameChunk>& chunks)
    : sentence_(sentence),
      chunker_(chunker),
      lists_(lists),
      chunks_(chunks),
      used_(sentence.size() + 1, false) {}

void NameOffices::read() {
  for (std::size_t i = 0; i < chunks_.size(); ++i) {
    NameChunk& chunk = chunks_[i];
    if (!may_be_person(chunk)) continue;
    if (!chunk.office.empty()) continue;  // shared with the name before
    Phrase phrase;
    const bool found =
        read_before(chunk, phrase) || read_with_comma(chunk, phrase) || read_apposition(chunk, phrase);
    if (found) give(i, phrase);
    if (chunk.body.empty()) read_origin(chunk);
  }
}

bool NameOffices::may_be_person(const NameChunk& chunk) const {
  if (chunk.match) return chunk.votes[static_cast<std::size_t>(NameType::person)] > 0;
  if (chunk.size() == 1 && sentence_[chunk.first].all_caps) return false;
  bool headed = false;
  static_cast<void>(chunker_.head_type(chunk.first, chunk.last, headed));
  if (headed || chunk.size() > 6) return false;
  return leading_type(chunk) != NameType::people;
}

const NameChunk* NameOffices::chunk_ending(std::size_t at) const {
  const auto it =
      std::find_if(chunks_.begin(), chunks_.end(), [&](const NameChunk& c) { return c.last == at; });
  return it == chunks_.end() ? nullptr : &*it;
}

const NameChunk* NameOffices::chunk_from(std::size_t at) const {
  const auto it =
      std::find_if(chunks_.begin(), chunks_.end(), [&](const NameChunk& c) { return c.first == at; });
  return it == chunks_.end() ? nullptr : &*it;
}

/// Where the office begins whose last word is before `end`; `end` when there is none.
std::size_t NameOffices::office_begin(std::size_t end) const {
  std::size_t best = end;
  for (std::size_t k = end; k-- > 0 && end - k <= kOfficeUnits;) {
    const bool in_name = std::any_of(chunks_.begin(), chunks_.end(),
                                     [&](const NameChunk& c) { return c.first <= k && k < c.last; });
    const bool mark = !sentence_[k].word && sentence_.key(k) != "-";
    if (in_name || mark || sentence_.determiner(k)) break;
    if (chunker_.office_end(k) == end) {
      best = k;
    } else if (best < end) {
      if (!sentence_.plain(k) || sentence_[k].upos != "NOUN") break;
      best = k;
    }
  }
  return best;
}

/// The state or body whose name or noun ends at `at`, with 's or without: "the army's", "Bosnian Serb".
std::string NameOffices::body_before(std::size_t at, std::size_t& begin) const {
  std::size_t end = at;
  while (end > 0 && at - end < 2 && sentence_.plain(end - 1) && sentence_[end - 1].upos == "ADJ") --end;
  if (end > 0 && past(sentence_.key(end - 1))) --end;
  const bool owned = end > 0 && sentence_.possessive(end - 1);
  if (owned) --end;
  begin = end;
  const NameChunk* chunk = chunk_ending(end);
  if (!chunk) {
    if (!owned || end == 0 || !sentence_.plain(end - 1)) return {};
    begin = end - 1;
    return sentence_.text(begin, end);
  }
  if (leading_type(*chunk) == NameType::person) return {};
  begin = chunk->first;
  if (const NameChunk* before = chunk_ending(begin); before && leading_type(*before) == NameType::people)
    begin = before->first;
  return sentence_.text(begin, end);
}

/// The noun phrase with an office as head that ends at `last`; without office when there is none.
NameOffices::Phrase NameOffices::phrase_before(std::size_t last) const {
  Phrase phrase;
  phrase.last = last;
  phrase.first = office_begin(last);
  if (phrase.first == last) return phrase;
  const std::string_view head = sentence_.key(last - 1);
  phrase.plural = head.ends_with('s') && lists_.office.contains(head.substr(0, head.size() - 1));
  phrase.office = sentence_.text(phrase.first, last);
  const std::size_t office = phrase.first;
  phrase.body = body_before(office, phrase.first);
  // "EU Council President": the council is part of the office, the body is the EU.
  const NameChunk* chunk = chunk_ending(office);
  if (chunk && chunk->size() > 1 && sentence_[chunk->first].all_caps && !chunk->votes[0]) {
    bool modifiers = true;
    for (std::size_t i = chunk->first + 1; i < chunk->last; ++i)
      modifiers = modifiers && sentence_.is(i, lists_.office_modifier);
    if (modifiers) {
      phrase.body = sentence_[chunk->first].form;
      phrase.office = sentence_.text(chunk->first + 1, last);
    }
  }
  std::size_t before = phrase.first;
  if (before > 0 && sentence_.key(before - 1) == "-") --before;
  if (before > 0 && past(sentence_.key(before - 1)) && !past(sentence_.key(office))) {
    phrase.office = sentence_[before - 1].form + ' ' + phrase.office;
    phrase.first = before - 1;
  }
  return phrase;
}

/// The end of the noun phrase behind the preposition at `at`, its determiners passed over in `begin`.
std::size_t NameOffices::noun_phrase_end(std::size_t at, std::size_t& begin) const {
  begin = at + 1;
  while (sentence_.determiner(begin)) ++begin;
  std::size_t end = begin;
  bool named = false;
  while (end < sentence_.size()) {
    if (const NameChunk* chunk = chunk_from(end)) {
      end = chunk->last;
      named = true;
    } else if ((sentence_.possessive(end) || sentence_.key(end) == "-") && end > begin) {
      ++end;
    } else if (sentence_.plain(end) && (!named || sentence_[end].upos != "ADJ" || sentence_.plain(end + 1))) {
      ++end;
    } else {
      break;
    }
  }
  return end;
}

/// The body that units [begin, end) name: "self-styled Donetsk Republic" without its adjectives.
std::string NameOffices::body_in(std::size_t begin, std::size_t end) const {
  const NameChunk* last = chunk_ending(end);
  const bool leading = last && last->first > begin && leading_type(*last) == NameType::organisation;
  for (std::size_t i = begin; leading && i < last->first; ++i) {
    if (chunk_from(i) || sentence_.possessive(i)) return sentence_.text(begin, end);
  }
  return sentence_.text(leading ? last->first : begin, end);
}

/// "of the army", "for NATO", "to China": gives the body where the office has none, and goes past it.
void NameOffices::add_complement(Phrase& phrase) const {
  for (int i = 0; i < 3 && sentence_.is(phrase.last, lists_.office_complement); ++i) {
    std::size_t begin = 0;
    const std::string_view preposition = sentence_.key(phrase.last);
    const std::size_t end = noun_phrase_end(phrase.last, begin);
    if (end == begin) return;
    const bool named = std::any_of(chunks_.begin(), chunks_.end(),
                                   [&](const NameChunk& c) { return begin <= c.first && c.last <= end; });
    const NameChunk* chunk = chunk_from(begin);
    const bool organisation = chunk && leading_type(*chunk) == NameType::organisation;
    const std::string_view head = sentence_.key(phrase.last - 1);
    const bool field = !named && (head.find("minister") != head.npos || head.find("secretary") != head.npos);
    const bool speaks = lists_.spokesman.contains(head);
    const bool gives = preposition == "of"    ? !field
                       : preposition == "for" ? speaks || organisation
                                              : preposition != "to" && preposition != "in" && organisation;
    if (i == 0 && field && preposition == "of") {
      phrase.office += " of " + sentence_.text(begin, end);
    } else if (gives && phrase.body.empty()) {
      phrase.body = body_in(begin, end);
    }
    phrase.last = end;
  }
}

/// Where the titles before the name begin; at the name where it has none.
std::size_t NameOffices::title_begin(const NameChunk& chunk) const {
  std::size_t begin = chunk.first;
  for (std::size_t k = begin; k-- > 0 && begin - k <= 4;) {
    if (chunker_.title_end(k) == chunk.first && sentence_[k].capital) begin = k;
  }
  return begin;
}

/// "Gen. X", "French President X", "the Houthi negotiator X", "ambassador to China X", "the president (X)".
bool NameOffices::read_before(NameChunk& chunk, Phrase& phrase) const {
  std::size_t end = title_begin(chunk);
  // "Secretary General X", "Crown Prince X": the rank is the end of an office.
  for (std::size_t k = end; end < chunk.first && k-- > 0 && chunk.first - k <= 4;) {
    if (lists_.office.match(sentence_.keys(), k).length == chunk.first - k) end = chunk.first;
  }
  if (end < chunk.first) {
    chunk.title = sentence_.text(end, chunk.first);
    chunk.vote(NameType::person, kOfficeVote);
  }
  if (end > 0 && sentence_.key(end - 1) == "(" && sentence_.key(chunk.last) == ")") --end;
  phrase = phrase_before(end);
  if (!phrase.office.empty()) return true;
  const NameChunk* goal = chunk_ending(end);
  if (!goal || goal == &chunk || goal->first == 0) return false;
  std::size_t preposition = goal->first - 1;
  if (preposition > 0 && sentence_.determiner(preposition)) --preposition;
  if (!sentence_.is(preposition, lists_.office_complement)) return false;
  phrase = phrase_before(preposition);
  if (phrase.office.empty()) return false;
  if (phrase.body.empty() && sentence_.key(preposition) == "of")
    phrase.body = sentence_.text(goal->first, goal->last);
  return true;
}

/// "the UN envoy for Yemen, X,", "its foreign minister, Mr X": the phrase ends where the comma before the
/// name stands.
bool NameOffices::read_with_comma(const NameChunk& chunk, Phrase& phrase) const {
  const std::size_t begin = title_begin(chunk);
  if (begin < 2) return false;
  const std::size_t comma = begin - 1;
  const std::string_view mark = sentence_.key(comma);
  if (mark != "," && mark != ":" && !sentence_.dash(comma)) return false;
  bool found = false;
  for (std::size_t end = comma; end > 0 && comma - end <= kPhraseUnits; --end) {
    const bool verb = sentence_[end].upos == "VERB" && !sentence_.proper(end);
    if (used_[end] || (end < comma && (sentence_.comma(end) || verb))) break;
    if (end < comma && !sentence_.is(end, lists_.office_complement)) continue;
    Phrase candidate = phrase_before(end);
    if (candidate.office.empty()) continue;
    add_complement(candidate);
    if (candidate.last != comma) continue;
    phrase = std::move(candidate);
    found = true;
  }
  return found && (phrase.plural ? joined(chunk, chunk_behind(chunk)) : closes(sentence_, chunk.last));
}

/// "X, president of Azerbaijan", "X, 65, the exiled leader of the Y", "X, who heads the Y".
bool NameOffices::read_apposition(const NameChunk& chunk, Phrase& phrase) const {
  std::size_t at = chunk.last;
  if (!sentence_.comma(at) && !sentence_.dash(at) && sentence_.key(at) != "(") return false;
  ++at;
  const std::string_view age = sentence_.key(at);
  if (!age.empty() && age.front() >= '0' && age.front() <= '9' && sentence_.comma(at + 1)) at += 2;
  if (sentence_.key(at) == "who") return read_relative(at + 1, phrase);
  return read_office_phrase(at, phrase);
}

/// A phrase of office that starts at `at` and is not the next name's.
bool NameOffices::read_office_phrase(std::size_t at, Phrase& phrase) const {
  while (at < sentence_.size() &&
         (sentence_[at].upos == "ADV" || sentence_.determiner(at) || sentence_.key(at) == "then"))
    ++at;
  std::size_t end = at;
  while (end < sentence_.size()) {
    if (const std::size_t office = lists_.office.match(sentence_.keys(), end).length) {
      end += office;
    } else if (const NameChunk* chunk = chunk_from(end)) {
      end = chunk->last;
    } else if (sentence_.possessive(end) || sentence_.plain(end) ||
               sentence_.is(end, lists_.office_modifier) || (end > at && sentence_.key(end) == "-")) {
      ++end;
    } else {
      break;
    }
  }
  // In "X, the envoy" the phrase ends with the office; in "X, President Y" the office is Y's.
  phrase = phrase_before(end);
  if (phrase.office.empty() || phrase.first < at || phrase.plural) return false;
  add_complement(phrase);
  if (phrase.last >= sentence_.size()) return true;
  // "X, the envoy said", but "X, an officer known as Y"
  const std::string_view next = sentence_[phrase.last].upos;
  const TreeWord* word = sentence_.tree_word(phrase.last);
  const bool participle = word && (word->xpos == "VBN" || word->xpos == "VBG");
  return next != "AUX" && (next != "VERB" || participle);
}

/// Behind "who": "heads the Y", "is the leader of the Y".
bool NameOffices::read_relative(std::size_t at, Phrase& phrase) const {
  if (sentence_.comma(at)) {  // "who, at the time, was"
    do {
      ++at;
    } while (at < sentence_.size() && !sentence_.comma(at));
    ++at;
  }
  while (at < sentence_.size() && (sentence_[at].upos == "ADV" || sentence_[at].upos == "AUX")) {
    const TreeWord* word = sentence_.tree_word(at);
    if (word && word->lemma == "be" && read_office_phrase(at + 1, phrase)) return true;
    ++at;
  }
  const TreeWord* verb = sentence_.tree_word(at);
  if (!verb || !lists_.lead_verb.contains(fold(verb->lemma))) return false;
  std::size_t begin = 0;
  const std::size_t end = noun_phrase_end(at, begin);
  phrase = {};
  phrase.first = begin;
  phrase.last = end;
  if (end > begin) phrase.body = sentence_.text(begin, end);
  return end > begin;
}

/// "X of the Y", "King X of Jordan".
void NameOffices::read_origin(NameChunk& chunk) const {
  if (sentence_.key(chunk.last) != "of" || leading_type(chunk) != NameType::person) return;
  std::size_t begin = 0;
  const std::size_t end = noun_phrase_end(chunk.last, begin);
  if (chunk_from(begin)) chunk.body = sentence_.text(begin, end);
}

/// Gives the phrase to the name; an office in the plural also to the names joined to it by commas and "and".
void NameOffices::give(std::size_t index, const Phrase& phrase) {
  for (std::size_t i = phrase.first; i <= std::min(phrase.last, sentence_.size()); ++i) used_[i] = true;
  for (std::size_t i = index; i < chunks_.size(); ++i) {
    NameChunk& chunk = chunks_[i];
    chunk.office = phrase.office;
    chunk.body = phrase.body;
    chunk.vote(NameType::person, kOfficeVote);
    if (!phrase.plural || !joined(chunk, chunk_behind(chunk))) return;
  }
}

/// The chunk that follows `chunk` in the sentence.
const NameChunk* NameOffices::chunk_behind(const NameChunk& chunk) const {
  const NameChunk* next = &chunk + 1;
  return next < chunks_.data() + chunks_.size() ? next : nullptr;
}

/// Are the names of two persons joined by commas and "and"?
bool NameOffices::joined(const NameChunk& chunk, const NameChunk* next) const {
  if (!next || !may_be_person(*next)) return false;
  for (std::size_t k = chunk.last; k < next->first; ++k) {
    if (!sentence_.comma(k) && sentence_.key(k) != "and") return false;
  }
  return true;
}

}  // namespace truceline
