// One sentence as the name finder sees it: words, with those that are written together joined, and what the
// lists and the tagger say of each.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "extract/town_frames.hpp"
#include "truceline/lexicon/lexicon.hpp"
#include "truceline/model/document.hpp"
#include "truceline/syntax/tree.hpp"
#include "truceline/text/sentence.hpp"

namespace truceline {

/// A word, or several written together that make one part of a name: "al-Assad", "Boutros-Ghali".
struct NameUnit {
  std::size_t first_word = 0, last_word = 0;  ///< words [first_word, last_word) of the sentence
  std::string form;                           ///< in mixed case
  std::string folded;
  std::string key;        ///< folded without the period of an abbreviation: what the lists are asked
  std::string_view upos;  ///< of the last word; "" without a tree
  bool capital = false;
  bool all_caps = false;
  bool initial = false;  ///< begins the sentence or a quotation
  bool proper = false;   ///< may be part of a name
  bool word = false;     ///< starts with a letter or digit
};

/// The word lists of the name finder (data/lexicon/words_name.tsv).
struct NameLists {
  explicit NameLists(const WordLists& words);

  const WordList &title, &office, &office_modifier, &office_complement, &spokesman;
  const WordList &organisation, &organisation_of, &organisation_adjective, &organisation_first,
      &organisation_known;
  const WordList &field, &possessive;
  const WordList &place, &place_before, &place_noun, &in_place, &to_place;
  const WordList &people, &other, &other_before;
  const WordList &given, &particle, &person_verb, &lead_verb;
  const WordList &not_name, &never, &group_noun;
};

/// The units of one sentence with its tree.
class NameSentence {
 public:
  /// `tree` may have no words; then spelling alone decides.
  NameSentence(const Document& document, const Sentence& sentence, const Tree& tree, const Lexicon& lexicon,
               const NameLists& lists, const TownFrames& towns);

  [[nodiscard]] std::size_t size() const { return units_.size(); }
  [[nodiscard]] const NameUnit& operator[](std::size_t at) const { return units_[at]; }
  /// "" behind the end.
  [[nodiscard]] std::string_view key(std::size_t at) const;
  [[nodiscard]] bool is(std::size_t at, const WordList& list) const;
  [[nodiscard]] bool proper(std::size_t at) const { return at < units_.size() && units_[at].proper; }
  [[nodiscard]] bool comma(std::size_t at) const { return key(at) == ","; }
  [[nodiscard]] bool dash(std::size_t at) const;
  [[nodiscard]] bool determiner(std::size_t at) const;
  /// A noun or adjective in small letters that may stand inside a noun phrase.
  [[nodiscard]] bool plain(std::size_t at) const;
  [[nodiscard]] bool possessive(std::size_t at) const { return key(at) == "'s" || key(at) == "'"; }
  [[nodiscard]] const std::vector<std::string>& keys() const { return keys_; }
  /// The gazetteer's longest matches, in units.
  [[nodiscard]] const NameMatch* match_at(std::size_t at) const;
  /// Units [first, last) as the text writes them, in mixed case.
  [[nodiscard]] std::string text(std::size_t first, std::size_t last) const;
  /// Tree word of the unit's last word; null without a tree.
  [[nodiscard]] const TreeWord* tree_word(std::size_t at) const;
  /// The word of units [first, last) whose head lies outside, else the last word.
  [[nodiscard]] std::size_t head_word(std::size_t first, std::size_t last) const;
  [[nodiscard]] const Tree* tree() const { return tree_; }
  /// The text is in capitals.
  [[nodiscard]] bool upper_case() const { return upper_case_; }
  /// A number in digits or Roman numerals: "World War II".
  [[nodiscard]] bool number(std::size_t at) const;

 private:
  void add_words();
  [[nodiscard]] std::string form(std::size_t word) const;
  [[nodiscard]] bool touches(std::size_t word) const;
  [[nodiscard]] std::size_t joined_end(std::size_t word) const;
  [[nodiscard]] bool joins(const std::vector<std::size_t>& parts, const std::string& whole) const;
  void add_unit(std::size_t first, std::size_t last);
  void match_gazetteer(const TownFrames& towns);
  void mark_proper();
  [[nodiscard]] bool proper_by_spelling(std::size_t at) const;
  [[nodiscard]] bool part_of_organisation(std::size_t at) const;
  bool pronoun_in_capitals(const NameMatch& match);
  void spread_in_capitals();
  [[nodiscard]] bool in_title_case() const;
  [[nodiscard]] bool known(std::string_view name) const;

  const Document& document_;
  const Sentence& sentence_;
  const Tree* tree_ = nullptr;
  const Lexicon& lexicon_;
  const NameLists& lists_;
  bool upper_case_ = false;  ///< the text is in capitals
  bool title_case_ = false;  ///< most words of the sentence are capitalised
  std::vector<NameUnit> units_;
  std::vector<std::string> keys_;
  std::vector<NameMatch> matches_;
};

}  // namespace truceline
