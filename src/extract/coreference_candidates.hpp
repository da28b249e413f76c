// The antecedents that a text offers to a reference, and the choice among them.
#pragma once

#include <span>
#include <vector>

#include "extract/coreference_grammar.hpp"
#include "extract/coreference_referents.hpp"

namespace truceline {

/// A noun phrase, or several joined by "and", that later references can stand for.
struct Candidate {
  std::size_t sentence = 0;
  std::size_t first_token = 0;
  std::size_t last_token = 0;
  std::vector<std::size_t> members;  ///< mentions by name
  Function function = Function::other;
  bool one = false;  ///< called "the group" or "it" here, whatever the number of the name
};

class CandidateList {
 public:
  using Members = std::vector<std::size_t>;

  CandidateList(const std::vector<Sentence>& sentences, const std::vector<Mention>& mentions,
                const Grammar& grammar, const Referents& referents, const WordLists& words);

  /// The mentions by name that the reference stands for; none when nothing or too much fits.
  [[nodiscard]] Members choose(const OpenReference& reference) const;
  /// What the reference stands for is named again there.
  void note(const OpenReference& reference, const Members& members);

 private:
  using Pool = std::vector<const Candidate*>;
  struct Pair {
    ActorId first, second;
    int weight = 0;
    Members members;
  };

  void add(Candidate candidate);
  void add_coordinations();
  void count_pairs();
  [[nodiscard]] bool allies(const Members& members, const OpenReference& reference) const;
  [[nodiscard]] int weight_of(const Mention& a, const Mention& b) const;
  [[nodiscard]] bool of_list(std::size_t at) const;
  [[nodiscard]] Function best_function(const Members& members) const;
  [[nodiscard]] std::size_t paragraph(std::size_t sentence) const { return sentences_[sentence].paragraph; }
  [[nodiscard]] std::size_t first_sentence(std::size_t from, std::size_t paragraph) const;
  [[nodiscard]] Pool before(const OpenReference& reference, std::size_t paragraphs_back) const;
  [[nodiscard]] bool admissible(const Candidate& candidate, const OpenReference& reference) const;
  [[nodiscard]] bool stands_for_nobody(const OpenReference& reference) const;
  [[nodiscard]] int salience(const Candidate& candidate, const OpenReference& reference) const;
  [[nodiscard]] bool same(const Candidate& a, const Candidate& b) const;
  [[nodiscard]] bool coordinated(const Candidate& a, const Candidate& b) const;
  [[nodiscard]] Members best(const Pool& pool, const OpenReference& reference) const;
  [[nodiscard]] Members only(const Pool& pool) const;
  [[nodiscard]] Members ahead(const OpenReference& reference) const;

  [[nodiscard]] Members together(const OpenReference& reference) const;
  [[nodiscard]] bool same_party(std::size_t a, std::size_t b, const OpenReference& reference) const;
  [[nodiscard]] bool acts_on(const Candidate& candidate, const OpenReference& reference) const;
  [[nodiscard]] Members distinct(std::size_t at, const OpenReference& reference) const;
  [[nodiscard]] std::vector<Members> named_together(std::size_t at, const OpenReference& reference) const;
  [[nodiscard]] bool alike(const std::vector<Members>& sets) const;
  [[nodiscard]] Members by_name(Members members, const OpenReference& reference) const;
  [[nodiscard]] Members main_pair(const OpenReference& reference) const;

  const std::vector<Sentence>& sentences_;
  const std::vector<Mention>& mentions_;
  const Grammar& grammar_;
  const Referents& referents_;
  const WordLists& words_;
  std::vector<std::vector<Candidate>> all_;  ///< by sentence, in text order
  std::vector<Pair> pairs_;                  ///< parties named together
};

}  // namespace truceline
