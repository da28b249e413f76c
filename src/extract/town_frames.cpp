#include "extract/town_frames.hpp"

#include <algorithm>
#include <utility>

#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

/// A town in the state that the text is about is meant before a namesake elsewhere that is up to so much
/// larger.
constexpr std::uint64_t kHomeAdvantage = 25;
constexpr std::size_t kDescription = 12;  ///< tokens of a description behind a name
constexpr std::size_t kReach = 4;         ///< tokens from a demonym to the "of" before the town

bool is_word(std::string_view token) {
  return !token.empty() && is_word_code_point(decode_utf8(token, 0).value);
}

}  // namespace

struct TownFrames::Sentence {
  const TownText& text;
  const std::vector<NameMatch>& matches;

  [[nodiscard]] std::string_view word(std::size_t at) const {
    return at < text.folded.size() ? std::string_view(text.folded[at]) : std::string_view();
  }
  [[nodiscard]] bool small(std::size_t at) const { return is_word(word(at)) && !text.capitalised[at]; }
  [[nodiscard]] const NameMatch* starting(std::size_t at) const {
    const auto it = std::ranges::find(matches, at, &NameMatch::first);
    return it == matches.end() ? nullptr : &*it;
  }
  [[nodiscard]] const NameMatch* ending(std::size_t at) const {
    const auto it = std::ranges::find(matches, at, &NameMatch::last);
    return it == matches.end() ? nullptr : &*it;
  }
};

TownFrames::TownFrames(const Lexicon& lexicon)
    : gazetteer_(lexicon.gazetteer),
      in_place_(lexicon.words["name_in_place"]),
      locative_(lexicon.words["locative"]),
      place_noun_(lexicon.words["name_place_noun"]),
      not_name_(lexicon.words["not_name"]),
      determiner_(lexicon.words["determiner"]) {}

bool TownFrames::only_towns(const NameMatch& match) {
  return std::ranges::all_of(match.entries, &NameEntry::town);
}

bool TownFrames::locative(std::string_view word) const {
  return in_place_.contains(word) || locative_.contains(word);
}

/// What a name can stand for on the map; the state for its people.
std::vector<PlaceId> TownFrames::places_of(const NameMatch& match) const {
  std::vector<PlaceId> places;
  for (const NameEntry* entry : match.entries) {
    const Actor* actor = entry->sense == NameSense::demonym ? gazetteer_.actor(entry->actor) : nullptr;
    if (entry->sense == NameSense::place && !entry->behind) places.push_back(entry->place);
    if (actor && actor->kind == ActorKind::state)
      places.push_back(PlaceId::of("place:" + actor->key.substr(actor->key.find(':') + 1)));
  }
  return places;
}

/// Where the words next to the name say that it lies.
std::vector<PlaceId> TownFrames::surroundings(const Sentence& sentence, std::size_t index) const {
  const NameMatch& match = sentence.matches[index];
  const std::string_view next = sentence.word(match.last);
  if (next == "," || next == "(" || next == "in") {
    const NameMatch* behind = sentence.starting(match.last + 1);
    if (behind && !behind->entries.empty()) return places_of(*behind);
  }
  if (match.first < 2) return {};
  if (sentence.word(match.first - 1) == "'s") {
    const NameMatch* owner = sentence.ending(match.first - 1);
    return owner ? places_of(*owner) : std::vector<PlaceId>{};
  }
  if (sentence.word(match.first - 1) != "of") return {};
  for (std::size_t at = match.first - 1; at > 0 && at + kReach > match.first; --at) {
    if (const NameMatch* people = sentence.ending(at)) return places_of(*people);
    if (!sentence.small(at - 1)) break;
  }
  return {};
}

/// ", a mining town in the east of Sorvania": where a description behind the name puts it.
std::vector<PlaceId> TownFrames::described(const Sentence& sentence, std::size_t index) const {
  std::size_t at = sentence.matches[index].last;
  if (sentence.word(at) != ",") return {};
  bool place = false;
  for (++at; sentence.small(at) && at < sentence.matches[index].last + kDescription; ++at)
    place = place || place_noun_.contains(sentence.word(at));
  const std::string_view before = sentence.word(at - 1);
  const NameMatch* around = sentence.starting(at);
  return place && around && (before == "of" || locative(before)) ? places_of(*around)
                                                                 : std::vector<PlaceId>{};
}

/// Of several places of the project's own those that lie where the words around the name put it; all where
/// they put it nowhere.
void TownFrames::choose_own(const Sentence& sentence, std::size_t index,
                            std::vector<const NameEntry*>& entries) const {
  const auto own = [](const NameEntry* entry) { return entry->sense == NameSense::place && !entry->town; };
  if (std::ranges::count_if(entries, own) < 2) return;
  std::vector<PlaceId> around = surroundings(sentence, index);
  const std::vector<PlaceId> more = described(sentence, index);
  around.insert(around.end(), more.begin(), more.end());
  const auto told = [&](const NameEntry* entry) { return own(entry) && lies_in(entry->place, around); };
  if (std::ranges::none_of(entries, told)) return;
  std::erase_if(entries, [&](const NameEntry* entry) { return own(entry) && !told(entry); });
}

bool TownFrames::lies_in(PlaceId place, const std::vector<PlaceId>& around) const {
  const std::vector<PlaceId> ancestors = gazetteer_.ancestors(place);
  return std::any_of(ancestors.begin() + !ancestors.empty(), ancestors.end(),
                     [&](PlaceId id) { return std::ranges::find(around, id) != around.end(); });
}

/// Does the text put the name where no town of the table so called lies? "Santa Fe, Antioquia Department" is
/// not the one in Argentina.
bool TownFrames::elsewhere(const Sentence& sentence, const NameMatch& match) const {
  if (sentence.word(match.last) != ",") return false;
  const NameMatch* behind = sentence.starting(match.last + 1);
  if (!behind) return false;
  return std::ranges::any_of(behind->entries, [&](const NameEntry* entry) {
    if (entry->sense != NameSense::place || entry->behind) return false;
    const Place* place = gazetteer_.place(entry->place);
    return place && (place->kind == PlaceKind::country || place->kind == PlaceKind::province);
  });
}

bool TownFrames::fits(const NameEntry& entry, const TownContext& context) const {
  if (context.first_reading) return false;
  return context.states.empty() ||
         std::ranges::binary_search(context.states, gazetteer_.state_of(entry.place));
}

/// "in Homs", "near northern Homs", "the town of Homs", "Homs province".
bool TownFrames::speaks_of_place(const Sentence& sentence, std::size_t index) const {
  const NameMatch& match = sentence.matches[index];
  if (place_noun_.contains(sentence.word(match.last)) && !joined_before(sentence, index)) return true;
  if (match.first == 0) return false;
  const std::string_view before = sentence.word(match.first - 1);
  if (locative(before)) return true;
  if (match.first < 2) return false;
  const std::string_view second = sentence.word(match.first - 2);
  if (before == "of") return place_noun_.contains(second);
  return sentence.small(match.first - 1) && !determiner_.contains(before) && locative(second);
}

/// Part of a longer name that goes on to the left: "Paul Goma".
bool TownFrames::joined_before(const Sentence& sentence, std::size_t index) const {
  const std::size_t first = sentence.matches[index].first;
  if (first == 0 || !is_word(sentence.word(first - 1)) || !sentence.text.capitalised[first - 1]) return false;
  const std::string_view before = sentence.word(first - 1);
  return !not_name_.contains(before) && !locative(before) && !sentence.ending(first);
}

bool TownFrames::joined_behind(const Sentence& sentence, const NameMatch& match) const {
  const std::string_view next = sentence.word(match.last);
  if (!is_word(next) || !sentence.text.capitalised[match.last]) return false;
  return !not_name_.contains(next) && !place_noun_.contains(next);
}

bool TownFrames::named(const Sentence& sentence, std::size_t index, bool weak) const {
  const NameMatch& match = sentence.matches[index];
  const bool place = speaks_of_place(sentence, index);
  if (sentence.text.upper_case) return place && !weak;
  const bool behind = joined_behind(sentence, match);
  // "the San Marcos University": names of towns have no article.
  if (match.first > 0 && determiner_.contains(sentence.word(match.first - 1)) && !place) return false;
  if (weak) return place && !behind && sentence.word(match.last) != "'s";
  return place || !(behind || joined_before(sentence, index));
}

void TownFrames::prefer(std::vector<const NameEntry*>& entries, ActorId main_state) const {
  if (!main_state || entries.size() < 2) return;
  const std::uint64_t largest = entries.front()->population;
  const auto home = std::ranges::find_if(entries, [&](const NameEntry* entry) {
    return entry->population * kHomeAdvantage >= largest && gazetteer_.state_of(entry->place) == main_state;
  });
  if (home != entries.end()) std::rotate(entries.begin(), home, home + 1);
}

void TownFrames::heed(std::vector<NameMatch>& matches, const TownText& text,
                      const TownContext& context) const {
  const Sentence sentence{text, matches};
  std::vector<std::pair<std::size_t, std::vector<const NameEntry*>>> changed;
  for (std::size_t i = 0; i < matches.size(); ++i) {
    if (matches[i].entries.size() > 1) choose_own(sentence, i, matches[i].entries);
    if (!std::ranges::any_of(matches[i].entries, &NameEntry::town)) continue;
    auto& entries = changed.emplace_back(i, matches[i].entries).second;
    const std::vector<PlaceId> around = surroundings(sentence, i);
    const auto outside = [&](const NameEntry* entry) { return !lies_in(entry->place, around); };
    std::vector<const NameEntry*> told;
    std::ranges::remove_copy_if(entries, std::back_inserter(told),
                                [&](const NameEntry* entry) { return !entry->place || outside(entry); });
    if (!told.empty() && told.front()->town) {
      entries = std::move(told);
    } else if (!only_towns(matches[i])) {
      std::erase_if(entries, &NameEntry::town);
    } else if (elsewhere(sentence, matches[i])) {
      entries.clear();
    } else {
      const bool strong = named(sentence, i, false);
      const bool weak = named(sentence, i, true);
      std::erase_if(entries, [&](const NameEntry* entry) {
        return entry->weak ? !weak || !fits(*entry, context) : !strong;
      });
    }
    if (std::ranges::all_of(entries, &NameEntry::town)) prefer(entries, context.main_state);
  }
  for (auto& [index, entries] : changed) matches[index].entries = std::move(entries);
  std::erase_if(matches, [](const NameMatch& match) { return match.entries.empty(); });
}

}  // namespace truceline
