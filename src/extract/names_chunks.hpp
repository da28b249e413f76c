// Where the proper names of a sentence begin and end.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "extract/names_units.hpp"
#include "truceline/extract/name.hpp"

namespace truceline {

inline constexpr std::size_t kNameTypes = 5;

/// A name with what speaks for each type.
struct NameChunk {
  std::size_t first = 0, last = 0;         ///< units
  const NameMatch* match = nullptr;        ///< the gazetteer's, when it covers all units
  std::array<double, kNameTypes> votes{};  ///< by NameType
  std::string title, office, body;         ///< as in Name
  [[nodiscard]] std::size_t size() const { return last - first; }
  void vote(NameType type, double weight) { votes[static_cast<std::size_t>(type)] += weight; }
};

/// Finds the names of one sentence: gazetteer matches and runs of capitalised words, cut at ranks and
/// offices, held together over "of", particles and hyphens.
class NameChunker {
 public:
  NameChunker(const NameSentence& sentence, const Lexicon& lexicon, const NameLists& lists);
  [[nodiscard]] std::vector<NameChunk> run() const;

  /// The end of a phrase of office that starts at `at` ("vice foreign minister"), or `at`.
  [[nodiscard]] std::size_t office_end(std::size_t at) const;
  /// The end of ranks and honorifics that start at `at` ("lt. gen."), or `at`.
  [[nodiscard]] std::size_t title_end(std::size_t at) const;
  /// What the head noun of units [first, last) makes of them: "Liberation Front", "Lake", "War"; other when
  /// `known` stays false.
  [[nodiscard]] NameType head_type(std::size_t first, std::size_t last, bool& known) const;

 private:
  void trim(NameChunk& chunk) const;
  [[nodiscard]] bool is_name(const NameChunk& chunk) const;
  [[nodiscard]] std::size_t pair_end(const NameMatch& match) const;
  [[nodiscard]] NameChunk from_match(const NameMatch& match) const;
  [[nodiscard]] NameChunk from_run(std::size_t first) const;
  [[nodiscard]] std::size_t run_end(std::size_t first) const;
  [[nodiscard]] std::size_t connect(std::size_t first, std::size_t end) const;
  [[nodiscard]] std::size_t connect_by_word(std::size_t first, std::size_t end) const;
  [[nodiscard]] bool goes_on_after_and(std::size_t end) const;
  [[nodiscard]] bool breaks(std::size_t first, std::size_t at) const;
  [[nodiscard]] bool organisation_ahead(std::size_t from, std::size_t after) const;
  [[nodiscard]] bool office_of_organisation(std::size_t at, std::size_t end) const;
  [[nodiscard]] bool person_after_organisation(std::size_t first, std::size_t at) const;
  [[nodiscard]] bool person(const NameMatch& match) const;
  [[nodiscard]] bool place(const NameMatch& match) const;

  const NameSentence& sentence_;
  const Lexicon& lexicon_;
  const NameLists& lists_;
};

}  // namespace truceline
