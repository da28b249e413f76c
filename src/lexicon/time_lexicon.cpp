#include "truceline/lexicon/time_lexicon.hpp"

#include <algorithm>
#include <array>
#include <charconv>

namespace truceline {
namespace {

/// In the order of TimeClass.
constexpr std::array<std::string_view, static_cast<std::size_t>(TimeClass::so_far) + 1> kLists{
    "month",
    "month_or_word",
    "weekday",
    "weekdays",
    "weekday_or_word",
    "season",
    "unit",
    "units",
    "number_word",
    "indefinite_count",
    "ordinal_word",
    "decade_word",
    "day_word",
    "night_word",
    "day_part",
    "day_point",
    "half_day",
    "zone",
    "clock_unit",
    "part",
    "part_noun",
    "half_word",
    "approx",
    "direction",
    "later",
    "ago",
    "event_after",
    "vague",
    "vague_history",
    "vague_loose",
    "story_time",
    "set_word",
    "each",
    "times",
    "era_before",
    "era_after",
    "holiday",
    "not_time",
    "date_name_noun",
    "time_preposition",
    "year_preposition",
    "year_blocker",
    "number_label",
    "future_modal",
    "future_phrase",
    "expected",
    "plan_verb",
    "present_schedule",
    "past_auxiliary",
    "past_verb",
    "not_past",
    "clause_word",
    "recounted",
    "comparing",
    "single",
    "determiner",
    "bound_preposition",
    "moment_preposition",
    "season_lead",
    "opener",
    "so_far"};

TimeValue value_of(std::string_view text) {
  TimeValue value{std::string(text), 0};
  std::from_chars(text.data(), text.data() + text.size(), value.number);
  return value;
}

}  // namespace

const TimeValue* TimeWord::value(TimeClass c) const noexcept {
  for (const auto& [of, value] : values_) {
    if (of == c) return &value;
  }
  return nullptr;
}

TimeLexicon::TimeLexicon(const WordLists& words) {
  for (std::size_t i = 0; i < kLists.size(); ++i) {
    for (const auto& [phrase, value] : words[kLists[i]]) add(static_cast<TimeClass>(i), phrase, value);
  }
  for (auto& [first, entry] : entries_) {
    std::sort(entry.phrases.begin(), entry.phrases.end(), [](const Phrase& a, const Phrase& b) {
      return a.rest.size() != b.rest.size() ? a.rest.size() > b.rest.size() : a.rest < b.rest;
    });
  }
}

void TimeLexicon::add(TimeClass c, std::string_view phrase, std::string_view value) {
  const std::size_t space = phrase.find(' ');
  Entry& entry = entries_[phrase.substr(0, space)];
  const std::uint64_t bit = std::uint64_t{1} << static_cast<unsigned>(c);
  entry.word.starts_ |= bit;
  if (space == std::string_view::npos) {
    entry.word.classes_ |= bit;
    entry.word.values_.emplace_back(c, value_of(value));
    return;
  }
  Phrase& own = entry.phrases.emplace_back();
  own.of = c;
  own.value = value_of(value);
  for (std::size_t at = space; at != std::string_view::npos;) {
    const std::size_t next = phrase.find(' ', at + 1);
    own.rest.emplace_back(phrase.substr(at + 1, next == std::string_view::npos ? next : next - at - 1));
    at = next;
  }
}

const TimeWord& TimeLexicon::find(std::string_view folded) const {
  static const TimeWord kNone;
  const Entry* entry = entries_.find(folded);
  return entry == nullptr ? kNone : entry->word;
}

TimeLexicon::Match TimeLexicon::match(std::span<const std::string_view> words, std::size_t at,
                                      TimeClass c) const {
  const Entry* entry = entries_.find(words[at]);
  if (entry == nullptr || !entry->word.starts(c)) return {};
  for (const Phrase& phrase : entry->phrases) {
    if (phrase.of == c && at + phrase.rest.size() < words.size() &&
        std::equal(phrase.rest.begin(), phrase.rest.end(),
                   words.begin() + static_cast<std::ptrdiff_t>(at) + 1)) {
      return {phrase.rest.size() + 1, &phrase.value};
    }
  }
  const TimeValue* own = entry->word.value(c);
  return own ? Match{1, own} : Match{};
}

}  // namespace truceline
