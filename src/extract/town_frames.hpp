// Which of the towns that a sentence may name it does name. Towns share their names with persons, words and
// other towns, so what stands around a name decides.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/lexicon/lexicon.hpp"

namespace truceline {

/// The tokens of a sentence as the matches count them.
struct TownText {
  std::span<const std::string> folded;
  const std::vector<bool>& capitalised;
  bool upper_case = false;  ///< all is in capitals, so that they say nothing
};

/// What the whole text says of where it plays.
struct TownContext {
  ActorId main_state;           ///< the state that dominates the text, if one does
  std::vector<ActorId> states;  ///< all that it mentions, sorted
  bool first_reading = false;   ///< they are not known yet, and weak names must not tell them
};

class TownFrames {
 public:
  explicit TownFrames(const Lexicon& lexicon);

  /// Takes from the matches of the gazetteer the towns that the sentence does not speak of, and matches left
  /// without a meaning. What is named right before or behind ("Tripoli, Lebanon", "Syria's Hama", "the Iraqi
  /// town of Balad") decides between namesakes, else the text's main state, for which a town may be much the
  /// smaller, else the population: the town meant comes first. A weak name means no town in a state of which
  /// the text does not speak: there are more villages than the table has towns. Of several places of the
  /// project's own, too, those stay that lie where the words put them; the first of the lexicon comes first.
  void heed(std::vector<NameMatch>& matches, const TownText& text, const TownContext& context = {}) const;
  /// Are all meanings of the match towns of the table?
  [[nodiscard]] static bool only_towns(const NameMatch& match);

 private:
  struct Sentence;
  [[nodiscard]] std::vector<PlaceId> surroundings(const Sentence& sentence, std::size_t index) const;
  [[nodiscard]] std::vector<PlaceId> described(const Sentence& sentence, std::size_t index) const;
  void choose_own(const Sentence& sentence, std::size_t index, std::vector<const NameEntry*>& entries) const;
  [[nodiscard]] std::vector<PlaceId> places_of(const NameMatch& match) const;
  [[nodiscard]] bool elsewhere(const Sentence& sentence, const NameMatch& match) const;
  [[nodiscard]] bool fits(const NameEntry& entry, const TownContext& context) const;
  [[nodiscard]] bool lies_in(PlaceId place, const std::vector<PlaceId>& around) const;
  [[nodiscard]] bool locative(std::string_view word) const;
  [[nodiscard]] bool speaks_of_place(const Sentence& sentence, std::size_t index) const;
  [[nodiscard]] bool joined_before(const Sentence& sentence, std::size_t index) const;
  [[nodiscard]] bool joined_behind(const Sentence& sentence, const NameMatch& match) const;
  [[nodiscard]] bool named(const Sentence& sentence, std::size_t index, bool weak) const;
  void prefer(std::vector<const NameEntry*>& entries, ActorId main_state) const;

  const Gazetteer& gazetteer_;
  const WordList &in_place_, &locative_, &place_noun_, &not_name_, &determiner_;
};

}  // namespace truceline
