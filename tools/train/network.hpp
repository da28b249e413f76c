// The net in training: word tables, encoder layers, tag head and the scorer of parser states, with gradients.
#pragma once

#include <array>
#include <memory>
#include <string>
#include <vector>

#include "syntax/arc_hybrid.hpp"
#include "train/corpus.hpp"
#include "train/parameter.hpp"

namespace truceline::train {

struct Shape {
  Eigen::Index width = 128;     ///< of a word's vector
  Eigen::Index hidden = 128;    ///< of a parser state's vector
  std::string layers = "cctc";  ///< c: window of three words, r: recurrent both ways, t: tags
  Eigen::Index words = 0, classes = 256, code_tables = 0, tags = 0, labels = 0;
  float word_deviation = 0.02F, code_deviation = 0.1F, input_dropout = 0.2F, hidden_dropout = 0.25F,
        layer_dropout = 0.1F;
};

/// Sentences encoded together.
struct Batch {
  std::vector<const Example*> sentences;
  std::vector<Eigen::Index> begins;  ///< first word of each sentence, and the number of all words
  void add(const Example& example);
  [[nodiscard]] Eigen::Index words() const { return begins.empty() ? 0 : begins.back(); }
};

/// A parser state to score: rows of position vectors, of child labels and of counts.
struct StateRow {
  std::array<Eigen::Index, kPositions> words;        ///< word of the batch, or kNoWord or kRootWord
  std::array<Eigen::Index, kChildPositions> labels;  ///< label of the child, or Shape::labels for none
  std::array<std::uint8_t, kCounts> counts;
};
inline constexpr Eigen::Index kNoWord = -1;
inline constexpr Eigen::Index kRootWord = -2;

StateRow state_row(const ArcHybrid& state, Eigen::Index begin, Eigen::Index no_label);

/// One stage of the encoder.
class Layer {
 public:
  virtual ~Layer() = default;
  /// `in` and the result have a row a word. With `random`, outputs are dropped.
  virtual Matrix forward(const Matrix& in, const Batch& batch, Random* random) = 0;
  /// Takes the gradient of the result and gives that of the input, after forward().
  virtual Matrix backward(const Matrix& gradient, const Batch& batch) = 0;
  virtual void collect(std::vector<Dense*>& weights) = 0;
};

class Network {
 public:
  Network(const Shape& shape, Random& random);

  /// Gives the rows of the codes a random projection of what they stand for: a row a code in `tables`.
  void start_codes(const Matrix& tables, Random& random);

  /// Encodes the batch; with `random`, with dropout for training.
  void encode(const Batch& batch, const Vocabulary& vocabulary, Random* random);
  [[nodiscard]] const Matrix& tag_scores() const;
  /// Scores of all actions, a row a state. With `random`, hidden values are dropped and remembered for
  /// backward(); states come in the same order there.
  Matrix score(const std::vector<StateRow>& states, Random* random);

  /// Adds the gradients: of the tag scores (a row a word) and of all scored states since encode().
  void backward(const Batch& batch, const Matrix& tag_gradient, const Matrix& score_gradient);
  void update(const AdamStep& step);
  /// The weights become their running means.
  void settle(const AdamStep& step);

  [[nodiscard]] const Shape& shape() const { return shape_; }

  Shape shape_;
  Table words_;  ///< rows: vocabulary, then classes, codes, then the buckets of each part
  std::vector<std::unique_ptr<Layer>> layers_;
  Dense positions_;     ///< width × (kPositions · hidden)
  Dense specials_;      ///< 2 · kPositions × hidden: no word, root
  Dense child_labels_;  ///< kChildPositions · (labels + 1) × hidden
  Dense counts_;        ///< kCounts · kCountValues × hidden
  Dense hidden_bias_;   ///< 1 × hidden
  Dense output_;        ///< hidden × actions
  Dense output_bias_;

 private:
  void look_up(const Batch& batch, const Vocabulary& vocabulary, Random* random);
  void backward_states(Matrix& encoded_gradient, const Matrix& score_gradient);

  std::vector<std::vector<Eigen::Index>> word_rows_;
  std::array<Eigen::Index, 2 + kPartBuckets.size()> offsets_{};
  Matrix input_mask_;
  Matrix encoded_;
  Matrix position_vectors_;
  std::vector<StateRow> states_;
  Matrix hidden_;  ///< after relu and dropout, a row a remembered state
  Eigen::Index remembered_ = 0;
};

}  // namespace truceline::train
