// Pronouns and definite descriptions resolved to the latest fitting actor or place; left open where several
// fit.
#pragma once

#include <optional>
#include <span>
#include <vector>

#include "extract/coreference_candidates.hpp"
#include "truceline/extract/reference.hpp"

namespace truceline {

class Coreference {
 public:
  /// `trees` is parallel to `sentences` or empty. Mentions must be in text order.
  Coreference(const std::vector<Sentence>& sentences, std::span<const Tree> trees,
              std::vector<Mention>& mentions, const ActorRegistry& registry, const Lexicon& lexicon,
              std::optional<DayNumber> day);

  /// Adds a mention for every actor or place that a reference stands for, in text order; "the rebels" that
  /// are named before take that name. Gives all references in text order, with the open ones.
  [[nodiscard]] std::vector<Reference> resolve(const std::vector<OpenReference>& references);

 private:
  using Members = CandidateList::Members;

  [[nodiscard]] std::span<Mention> in_sentence(std::size_t sentence) const;
  [[nodiscard]] bool superseded(const OpenReference& reference) const;
  [[nodiscard]] std::optional<std::size_t> own_mention(const OpenReference& reference) const;
  [[nodiscard]] bool other_owner(const OpenReference& reference, const Members& members) const;
  void take(const OpenReference& reference, const Members& members);
  void set_principal_behind(const OpenReference& reference, const Mention& owner);
  [[nodiscard]] Mention stand_in(const OpenReference& reference, const Mention& antecedent) const;
  [[nodiscard]] std::vector<Reference> merge(std::vector<Reference> references);

  std::vector<Mention>& mentions_;
  Grammar grammar_;
  Referents referents_;
  CandidateList candidates_;
  std::vector<Mention> added_;
};

}  // namespace truceline
