// The second half of the net: which parser action fits a state best.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

#include "syntax/arc_hybrid.hpp"
#include "syntax/encoder.hpp"
#include "syntax/integer_matrix.hpp"
#include "syntax/model_file.hpp"

namespace truceline {

/// A sentence of a batch on its way through the parser.
struct ParseCourse {
  std::size_t begin = 0;  ///< first word in the batch
  ArcHybrid state;
};

/// What an ActionScorer keeps of the batch at hand.
struct ScorerMemory {
  std::vector<float> position_vectors;  ///< what each word adds to a state by the position it stands in
  /// A word is seldom a child in all the positions of children: those vectors are made when asked for.
  std::vector<std::uint8_t> made;  ///< 1 = the vector is there; kChildPositions a word
  IntegerRows words, rows;
  std::vector<float> hidden, scores;
};

class ActionScorer {
 public:
  explicit ActionScorer(const ModelFile& file);

  [[nodiscard]] const Actions& actions() const { return actions_; }

  /// Once a batch of `count` words.
  void prepare(const EncodedBatch& words, std::size_t count, ScorerMemory& memory) const;
  /// The best valid action of each course; none may be finished.
  void choose(std::span<ParseCourse* const> courses, ScorerMemory& memory,
              std::vector<std::size_t>& actions) const;

 private:
  void add_up(const ParseCourse& course, ScorerMemory& memory, float* hidden) const;
  /// What the batch's word adds in that position.
  const float* position_vector(std::size_t word, std::size_t position, ScorerMemory& memory) const;
  [[nodiscard]] std::size_t best(const ArcHybrid& state, float* scores) const;

  std::size_t width_, hidden_;
  Actions actions_;
  std::size_t root_label_ = 0;
  IntegerMatrix positions_, output_;
  std::vector<float> specials_, child_labels_, counts_, bias_;
};

}  // namespace truceline
