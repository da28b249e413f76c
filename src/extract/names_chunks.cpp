#include "extract/names_chunks.hpp"

#include <algorithm>

namespace truceline {
namespace {

bool digits(std::string_view key) {
  return !key.empty() && std::all_of(key.begin(), key.end(), [](char c) { return c >= '0' && c <= '9'; });
}

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
  while (sentence_.proper(end)) ++end;
  return end > after && sentence_.is(end - 1, lists_.organisation);
}

/// Does another name or an office start at `at` inside a run of capitalised words?
bool NameChunker::breaks(std::size_t first, std::size_t at) const {
  if (at == first) return false;
  const NameMatch* match = sentence_.match_at(at);
  if (match && match->last > match->first + 1 && person(*match)) return true;
  const std::size_t title = title_end(at);
  if (title > at && sentence_.proper(title)) return !organisation_ahead(at, title);
  const std::size_t office = office_end(at);
  return office > at && !organisation_ahead(at, office);
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
    return head_noun && !(match && person(*match)) && !sentence_[head].initial ? next
           : head_noun && sentence_[head].initial && head == first &&
                   (sentence_.is(head, lists_.organisation_of) || sentence_.is(head, lists_.other))
               ? next
               : end;
  }
  if (!joining_preposition(key) || !sentence_.is(head, lists_.organisation)) return end;
  return match && (person(*match) || place(*match)) ? end : next;
}

/// Over what may stand between two capitalised words of one name: the unit where it goes on, or `end`.
std::size_t NameChunker::connect(std::size_t first, std::size_t end) const {
  if (sentence_.possessive(end))
    return sentence_.is(end - 1, lists_.possessive) && sentence_.proper(end + 1) ? end + 1 : end;
  if (digits(sentence_.key(end))) {
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
  while (head > first && digits(sentence_.key(head))) --head;
  known = true;
  if (sentence_.is(head, lists_.organisation) || (complement && sentence_.is(head, lists_.organisation_of)))
    return NameType::organisation;
  if (sentence_.is(head, lists_.other) || (last > first + 1 && sentence_.is(first, lists_.other_before)))
    return NameType::other;
  if (sentence_.is(head, lists_.place)) return NameType::place;
  if (last > first + 1 && sentence_.is(head, lists_.people)) return NameType::people;
  known = false;
  return NameType::other;
}

/// A gazetteer match, with what goes on to make a longer name of it: "Kachin" in "Kachin Independence Army".
NameChunk NameChunker::from_match(const NameMatch& match) const {
  NameChunk chunk;
  chunk.first = match.first;
  chunk.last = match.last;
  chunk.match = &match;
  const std::size_t end = run_end(match.first);
  if (end <= match.last) return chunk;
  bool headed = false;
  const NameType type = head_type(match.first, end, headed);
  const bool first_name = match.last == match.first + 1 && sentence_.is(match.first, lists_.given);
  const bool longer_person = person(match) || first_name;
  if (longer_person ? !headed || type == NameType::organisation : headed && type != NameType::people) {
    chunk.last = end;
    chunk.match = nullptr;
  }
  return chunk;
}

/// A run of capitalised words that no list has.
NameChunk NameChunker::from_run(std::size_t first) const {
  NameChunk chunk;
  chunk.first = first;
  chunk.last = run_end(first);
  const std::size_t people = lists_.people.match(sentence_.keys(), first).length;
  bool headed = false;
  if (people && first + people < chunk.last && head_type(first, chunk.last, headed) != NameType::people &&
      !headed)
    chunk.last = first + people;
  return chunk;
}

std::vector<NameChunk> NameChunker::run() const {
  std::vector<NameChunk> chunks;
  for (std::size_t at = 0; at < sentence_.size();) {
    const NameMatch* match = sentence_.match_at(at);
    const std::size_t office = office_end(at);
    const std::size_t title = title_end(at);
    const std::size_t skip = std::max(office, title > at && sentence_.proper(title) ? title : at);
    const bool long_match = match && match->last >= std::max(skip, at + 2);
    if (skip > at && !long_match && !(sentence_.proper(at) && organisation_ahead(at, skip))) {
      at = skip;
      continue;
    }
    if (!match && !sentence_.proper(at)) {
      ++at;
      continue;
    }
    chunks.push_back(match ? from_match(*match) : from_run(at));
    at = chunks.back().last;
  }
  return chunks;
}

}  // namespace truceline
