// Training of the tagger and parser, and their scores on held-out sentences.
#pragma once

#include <cstdint>
#include <functional>

#include "train/network.hpp"

namespace truceline::train {

struct Plan {
  std::size_t epochs = 16;
  Eigen::Index batch_words = 160;
  float rate = 2e-3F;
  float final_rate = 0.03F;  ///< share of `rate` at the end
  float mean_keep = 0.999F;
  float exploration = 0.9F;  ///< how often a wrong choice is followed after the first epoch
  std::uint64_t seed = 1;
};

struct Scores {
  std::size_t words = 0, universal = 0, tags = 0, heads = 0, labelled = 0;
};

/// Trains `network` on the corpus. With teachers, it learns their mean answers beside the gold ones.
class Trainer {
 public:
  Trainer(const Corpus& corpus, const Plan& plan, Network& network, std::vector<Network*> teachers = {},
          float teacher_share = 0.5F);

  /// `after_epoch` hears the number of the epoch, from 1, and the mean loss a word.
  void run(const std::function<void(std::size_t, double)>& after_epoch);
  [[nodiscard]] AdamStep step() const { return step_; }

 private:
  struct Course {  ///< a sentence being parsed
    const Example* example;
    Eigen::Index begin;
    ArcHybrid state;
  };

  struct SeenState {
    StateRow row;
    bool shift, left, right;  ///< the actions that are valid
  };

  double train_batch(const Batch& batch, bool explore);
  void parse_step(std::vector<Course>& courses, bool explore, Matrix& gradient, Eigen::Index& row);
  std::size_t learn_state(const Course& course, const Eigen::Ref<const Row>& scores, bool explore,
                          Eigen::Ref<Row> gradient);
  Matrix teachers_answers();

  const Corpus& corpus_;
  Plan plan_;
  Network& network_;
  std::vector<Network*> teachers_;
  float teacher_share_;
  Random random_;
  Actions actions_;
  AdamStep step_;
  std::vector<SeenState> seen_;  ///< of the batch, in the order of the gradient's rows
  double loss_ = 0;
};

/// Parses greedily and counts what is right; labels with subtypes, punctuation counted.
Scores evaluate(Network& network, const Corpus& corpus, const std::vector<Example>& examples);

}  // namespace truceline::train
