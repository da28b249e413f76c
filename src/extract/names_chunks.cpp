#include "extract/names_chunks.hpp"

#include <algorithm>

namespace truceline {
namespace {

bool joining_preposition(std::string_view key) {
  return key == "for" || key == "on" || key == "against" || key == "without";
}

}  // namespace

NameChunker::NameChunker(const NameSentence& sentence, const Lexicon& lexicon, const NameLists& lists)
    : sentence_(sentence), lexicon_(lexicon), lists_(lists) {}

bool NameChunker::person(const NameMatch& match) const {
  return std::any_of(match.entries.begin(), match.entries.end(), [&](const NameEntry* entry) {
    const Actor* actor = entry->actor ? lexicon_.gazetteer.actor(entry->actor) : nullptr;
    return actor && actor->kind == ActorKind::person;
  });
}

bool NameChunker::place(const NameMatch& match) const {
  return std::any_of(match.entries.begin(), match.entries.end(),
                     [](const NameEntry* entry) { return static_cast<bool>(entry->place); });
}

std::size_t NameChunker::title_end(std::size_t at) const {
  std::size_t end = at;
  while (end < sentence_.size()) {
    const std::size_t length = lists_.title.match(sentence_.keys(), end).length;
    if (!length) break;
    end += length;
  }
  return end;
}

std::size_t NameChunker::office_end(std::size_t at) const {
  std::size_t end = at;
  for (std::size_t i = at; i < sentence_.size();) {
    if (const std::size_t length = lists_.office.match(sentence_.keys(), i).length) {
      end = i += length;
    } else if (sentence_.is(i, lists_.office_modifier) || (i > at && sentence_.key(i) == "-")) {
      ++i;
    } else {
      break;
    }
  }
  return end;
}

/// Do the capitalised words from `from` end in the head noun of an organisation that lies behind `after`?
bool NameChunker::organisation_ahead(std::size_t from, std::size_t after) const {
  std::size_t end = from;
  while (sentence_.proper(end) || (end > from && sentence_.possessive(end) && sentence_.proper(end + 1)))
    ++end;
  return end > after && sentence_.is(end - 1, lists_.organisation);
}

/// "Army spokesman": does the office at [at, end) end in small letters, behind the name of an organisation?
bool NameChunker::office_of_organisation(std::size_t at, std::size_t end) const {
  std::size_t capitals = at;
  while (capitals < end && sentence_.proper(capitals)) ++capitals;
  return capitals > at && capitals < end && sentence_.is(capitals - 1, lists_.organisation);
}

/// "Air Force James Roche": a given name right behind the head noun of an organisation.
bool NameChunker::person_after_organisation(std::size_t first, std::size_t at) const {
  return at > first + 1 && sentence_.is(at - 1, lists_.organisation) && sentence_.is(at, lists_.given) &&
         sentence_.proper(at + 1) && !organisation_ahead(at, at);
}

/// Does another name or an office start at `at` inside a run of capitalised words?
bool NameChunker::breaks(std::size_t first, std::size_t at) const {
  if (at == first) return false;
  const NameMatch* match = sentence_.match_at(at);
  if (match && match->last > match->first + 1 && person(*match)) return true;
  if (person_after_organisation(first, at)) return true;
  const std::size_t title = title_end(at);
  if (title > at && sentence_.proper(title)) return !organisation_ahead(at, title);
  const std::size_t office = office_end(at);
  return office > at && !organisation_ahead(at, office) && !office_of_organisation(at, office);
}

bool NameChunker::goes_on_after_and(std::size_t end) const {
  if (!sentence_.is(end - 1, lists_.field) || !sentence_.proper(end + 1)) return false;
  const NameMatch* match = sentence_.match_at(end + 1);
  if (match && (person(*match) || place(*match))) return false;
  return sentence_.is(end + 1, lists_.field) || organisation_ahead(end + 1, end + 1);
}

/// Over "of", "for", "and" inside the names of bodies: the unit where the name goes on, or `end`.
std::size_t NameChunker::connect_by_word(std::size_t first, std::size_t end) const {
  const std::string_view key = sentence_.key(end);
  if (key == "and" || key == "&") return goes_on_after_and(end) ? end + 1 : end;
  const std::size_t head = end - 1;
  const std::size_t next = sentence_.key(end + 1) == "the" ? end + 2 : end + 1;
  if (!sentence_.proper(next) || !sentence_[head].capital) return end;
  const NameMatch* match = sentence_.match_at(next);
  if (key == "of") {
    const bool head_noun = sentence_.is(head, lists_.organisation_of) ||
                           sentence_.is(head, lists_.organisation) || sentence_.is(head, lists_.place) ||
                           sentence_.is(head, lists_.other);
    const bool goes_on = sentence_.is(head, lists_.organisation_of) || sentence_.is(head, lists_.other);
    const bool longer_person = match && person(*match) && match->last > match->first + 1;
    const bool person_next = match && person(*match) && !sentence_.is(head, lists_.place);
    if (!head_noun || longer_person || (person_next && !goes_on)) return end;
    return !sentence_[head].initial || (goes_on && head == first) ? next : end;
  }
  if (!joining_preposition(key) || !sentence_.is(head, lists_.organisation)) return end;
  return match && (person(*match) || place(*match)) ? end : next;
}

/// Over what may stand between two capitalised words of one name: the unit where it goes on, or `end`.
std::size_t NameChunker::connect(std::size_t first, std::size_t end) const {
  if (sentence_.possessive(end))
    return sentence_.is(end - 1, lists_.possessive) && sentence_.proper(end + 1) ? end + 1 : end;
  if (sentence_.number(end)) {
    const bool numbered = sentence_.is(end - 1, lists_.place) || sentence_.is(end - 1, lists_.organisation);
    return numbered ? end + 1 : end;
  }
  std::size_t particle = end;
  while (particle < sentence_.size() && !sentence_[particle].capital &&
         lists_.particle.find(sentence_.key(particle)) == "") {
    ++particle;
  }
  if (particle > end) return sentence_.proper(particle) && !breaks(first, particle) ? particle : end;
  return connect_by_word(first, end);
}

std::size_t NameChunker::run_end(std::size_t first) const {
  std::size_t end = first;
  while (end < sentence_.size()) {
    if (sentence_.proper(end)) {
      if (breaks(first, end)) break;
      const NameMatch* match = sentence_.match_at(end);
      end = match ? match->last : end + 1;
      continue;
    }
    if (end == first) break;
    const std::size_t next = connect(first, end);
    if (next == end) break;
    end = next;
  }
  return end;
}

NameType NameChunker::head_type(std::size_t first, std::size_t last, bool& known) const {
  std::size_t head = last - 1;
  bool complement = false;
  for (std::size_t i = first + 1; i + 1 < last && !complement; ++i) {
    complement = sentence_.key(i) == "of" || joining_preposition(sentence_.key(i));
    if (complement) head = i - 1;
  }
  while (head > first && sentence_.number(head)) --head;
  known = true;
  if (sentence_.is(head, lists_.organisation) || (complement && sentence_.is(head, lists_.organisation_of)))
    return NameType::organisation;
  if (sentence_.is(head, lists_.other) || (last > first + 1 && sentence_.is(first, lists_.other_before)))
    return NameType::other;
  if (last > first + 1 && sentence_.is(first, lists_.organisation_first)) return NameType::organisation;
  if (sentence_.is(head, lists_.place)) return NameType::place;
  if (last > first + 1 && sentence_.is(head, lists_.people)) return NameType::people;
  known = false;
  return NameType::other;
}

/// Takes from a gazetteer's name what is no part of it here: "General", "Crown Prince", "... movement".
void NameChunker::trim(NameChunk& chunk) const {
  if (person(*chunk.match)) {
    const std::size_t begin = std::max(title_end(chunk.first), office_end(chunk.first));
    if (begin < chunk.last && sentence_.proper(begin)) chunk.first = begin;
  }
  while (chunk.size() > 1 && !sentence_[chunk.last - 1].proper && !sentence_.number(chunk.last - 1))
    --chunk.last;
}

/// The end of a name of two peoples or states with a hyphen that starts with `match`, or 0: "Polish-Soviet
/// War", "Armenia-Azerbaijan Border Commission".
std::size_t NameChunker::pair_end(const NameMatch& match) const {
  const NameMatch* second = sentence_.key(match.last) == "-" ? sentence_.match_at(match.last + 1) : nullptr;
  if (!second || person(match) || person(*second)) return 0;
  const std::size_t end = run_end(second->first);
  bool headed = false;
  const NameType type = head_type(second->first, end, headed);
  return headed && end > second->last && (type == NameType::other || type == NameType::organisation) ? end
                                                                                                     : 0;
}

/// A gazetteer match, with what goes on to make a longer name of it: "Kachin" in "Kachin Independence Army".
NameChunk NameChunker::from_match(const NameMatch& match) const {
  NameChunk chunk;
  chunk.first = match.first;
  chunk.last = match.last;
  chunk.match = &match;
  const std::size_t pair = pair_end(match);
  const std::size_t end = pair ? pair : run_end(match.first);
  bool headed = false;
  const NameType type = head_type(match.first, end, headed);
  const bool first_name = match.last == match.first + 1 && sentence_.is(match.first, lists_.given);
  const bool longer_person = person(match) || first_name;
  const bool town = TownFrames::only_towns(match);
  const bool longer = town            ? !headed || type != NameType::people
                      : longer_person ? !headed || type == NameType::organisation
                                      : headed && type != NameType::people;
  if (pair || (end > match.last && longer)) {
    chunk.last = end;
    chunk.match = nullptr;
    if (chunk.size() > 1 && sentence_.key(chunk.first) == "the") ++chunk.first;
  } else {
    trim(chunk);
  }
  return chunk;
}

/// A run of capitalised words that no list has.
NameChunk NameChunker::from_run(std::size_t first) const {
  NameChunk chunk;
  chunk.first = first;
  chunk.last = run_end(first);
  const std::size_t people = lists_.people.match(sentence_.keys(), first).length;
  if (!people || first + people >= chunk.last || sentence_.is(first, lists_.given)) return chunk;
  bool headed = false;
  if (head_type(first, chunk.last, headed) != NameType::people && !headed) chunk.last = first + people;
  return chunk;
}

/// Not "mujahideen" of the gazetteer, not "UTC".
bool NameChunker::is_name(const NameChunk& chunk) const {
  if (!chunk.match && chunk.size() == 1 && sentence_.is(chunk.first, lists_.never)) return false;
  for (std::size_t i = chunk.first; i < chunk.last; ++i) {
    if (sentence_.proper(i)) return true;
  }
  return false;
}

std::vector<NameChunk> NameChunker::run() const {
  std::vector<NameChunk> chunks;
  for (std::size_t at = 0; at < sentence_.size();) {
    const NameMatch* match = sentence_.match_at(at);
    const std::size_t office = office_end(at);
    const std::size_t title = title_end(at);
    const std::size_t skip = std::max(office, title > at && sentence_.proper(title) ? title : at);
    const bool long_match = match && match->last >= std::max(skip, at + 2);
    const bool in_name =
        sentence_.proper(at) &&
        (organisation_ahead(at, skip) || (!sentence_[at].initial && office_of_organisation(at, skip)));
    if (skip > at && !long_match && !in_name) {
      at = skip;
      continue;
    }
    if (!match && !sentence_.proper(at)) {
      ++at;
      continue;
    }
    NameChunk chunk = match ? from_match(*match) : from_run(at);
    at = std::max(chunk.last, match ? match->last : at);
    if (is_name(chunk)) chunks.push_back(std::move(chunk));
  }
  return chunks;
}

}  // namespace truceline
