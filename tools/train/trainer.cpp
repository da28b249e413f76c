#include "train/trainer.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "train/layers.hpp"
#include "train/oracle.hpp"

namespace truceline::train {
namespace {

/// Best-scored valid action.
std::size_t best_action(const Eigen::Ref<const Row>& scores, const ArcHybrid& state, const Actions& actions) {
  std::size_t best = 0;
  float best_score = -std::numeric_limits<float>::infinity();
  for (std::size_t a = 0; a < actions.count(); ++a) {
    const bool valid = a == 0 ? state.can_shift() : actions.is_left(a) ? state.can_left() : state.can_right();
    const float score = scores[static_cast<Eigen::Index>(a)];
    if (valid && score > best_score) {
      best = a;
      best_score = score;
    }
  }
  return best;
}

/// The valid actions that lose least of the gold tree.
std::vector<std::size_t> good_actions(const ArcHybrid& state, const Example& example,
                                      const Actions& actions) {
  const Costs costs = action_costs(state, example.heads);
  const int least = costs.least();
  std::vector<std::size_t> good;
  if (costs.shift == least) good.push_back(0);
  if (!state.stack().empty()) {
    const std::size_t label = example.labels[static_cast<std::size_t>(state.stack().back())];
    if (costs.left == least) good.push_back(actions.left(label));
    if (costs.right == least) good.push_back(actions.right(label));
  }
  return good;
}

/// Probabilities of the valid actions; 0 for the others.
Row probabilities(const Eigen::Ref<const Row>& scores, bool shift, bool left, bool right,
                  const Actions& actions) {
  Row p = scores;
  const auto labels = static_cast<Eigen::Index>(actions.labels);
  constexpr float kNever = -1e30F;
  if (!shift) p[0] = kNever;
  if (!left) p.segment(1, labels).setConstant(kNever);
  if (!right) p.segment(1 + labels, labels).setConstant(kNever);
  p = (p.array() - p.maxCoeff()).exp();
  return p / p.sum();
}

std::vector<StateRow> rows_of(const std::vector<const ArcHybrid*>& states,
                              const std::vector<Eigen::Index>& begins, Eigen::Index no_label) {
  std::vector<StateRow> rows;
  for (std::size_t i = 0; i < states.size(); ++i) rows.push_back(state_row(*states[i], begins[i], no_label));
  return rows;
}

}  // namespace

Trainer::Trainer(const Corpus& corpus, const Plan& plan, Network& network, std::vector<Network*> teachers,
                 float teacher_share)
    : corpus_(corpus),
      plan_(plan),
      network_(network),
      teachers_(std::move(teachers)),
      teacher_share_(teachers_.empty() ? 0 : teacher_share),
      random_(plan.seed) {
  actions_.labels = static_cast<std::size_t>(network.shape().labels);
}

void Trainer::run(const std::function<void(std::size_t, double)>& after_epoch) {
  std::vector<std::size_t> order(corpus_.examples.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::size_t words = 0;
  for (const Example& example : corpus_.examples) words += example.size();
  const double all = static_cast<double>(words * plan_.epochs);
  double done = 0;
  for (std::size_t epoch = 1; epoch <= plan_.epochs; ++epoch) {
    random_.shuffle(order);
    loss_ = 0;
    Batch batch;
    for (std::size_t i = 0; i < order.size(); ++i) {
      batch.add(corpus_.examples[order[i]]);
      if (batch.words() < plan_.batch_words && i + 1 < order.size()) continue;
      const float part = static_cast<float>(done / all);
      step_.rate = plan_.rate * (1 - part * (1 - plan_.final_rate));
      ++step_.number;
      step_.mean_keep = std::min(plan_.mean_keep, 1 - 2 / (1 + static_cast<float>(step_.number)));
      loss_ += train_batch(batch, epoch > 1);
      done += static_cast<double>(batch.words());
      batch = {};
    }
    after_epoch(epoch, loss_ / static_cast<double>(words));
  }
}

double Trainer::train_batch(const Batch& batch, bool explore) {
  const double before = loss_;
  network_.encode(batch, corpus_.vocabulary, &random_);
  for (Network* teacher : teachers_) teacher->encode(batch, corpus_.vocabulary, nullptr);
  Matrix tag_gradient = softmax(network_.tag_scores());
  Matrix taught = Matrix::Zero(tag_gradient.rows(), tag_gradient.cols());
  for (Network* teacher : teachers_) taught += softmax(teacher->tag_scores());
  if (!teachers_.empty()) taught *= teacher_share_ / static_cast<float>(teachers_.size());
  double loss = 0;
  std::vector<Course> courses(batch.sentences.size());
  for (std::size_t s = 0; s < courses.size(); ++s) {
    courses[s].example = batch.sentences[s];
    courses[s].begin = batch.begins[s];
    courses[s].state.start(batch.sentences[s]->size());
    for (std::size_t i = 0; i < batch.sentences[s]->size(); ++i) {
      const auto tag = static_cast<Eigen::Index>(batch.sentences[s]->tags[i]);
      const Eigen::Index row = batch.begins[s] + static_cast<Eigen::Index>(i);
      loss -= std::log(std::max(tag_gradient(row, tag), 1e-20F));
      taught(row, tag) += 1 - teacher_share_;
    }
  }
  tag_gradient -= taught;
  Matrix score_gradient = Matrix::Zero(2 * batch.words(), static_cast<Eigen::Index>(actions_.count()));
  Eigen::Index row = 0;
  seen_.clear();
  while (row < score_gradient.rows()) parse_step(courses, explore, score_gradient, row);
  if (!teachers_.empty()) score_gradient -= teachers_answers();
  const float scale = 1 / static_cast<float>(batch.words());
  network_.backward(batch, tag_gradient * scale, score_gradient * scale);
  network_.update(step_);
  loss += loss_ - before;
  loss_ = before;
  return loss;
}

void Trainer::parse_step(std::vector<Course>& courses, bool explore, Matrix& gradient, Eigen::Index& row) {
  std::vector<const ArcHybrid*> states;
  std::vector<Eigen::Index> begins;
  std::vector<Course*> active;
  for (Course& course : courses) {
    if (course.state.finished()) continue;
    states.push_back(&course.state);
    begins.push_back(course.begin);
    active.push_back(&course);
  }
  const std::vector<StateRow> rows = rows_of(states, begins, network_.shape().labels);
  const Matrix scores = network_.score(rows, &random_);
  for (std::size_t i = 0; i < active.size(); ++i) {
    const auto index = static_cast<Eigen::Index>(i);
    const ArcHybrid& state = active[i]->state;
    if (!teachers_.empty())
      seen_.push_back({rows[i], state.can_shift(), state.can_left(), state.can_right()});
    const std::size_t action = learn_state(*active[i], scores.row(index), explore, gradient.row(row++));
    active[i]->state.apply(action, actions_);
  }
}

/// The teachers' mean probabilities for all states of the batch, by their share. Asked at once, as products
/// of many rows are much faster than many products of a few.
Matrix Trainer::teachers_answers() {
  std::vector<StateRow> rows;
  for (const SeenState& seen : seen_) rows.push_back(seen.row);
  Matrix taught =
      Matrix::Zero(static_cast<Eigen::Index>(rows.size()), static_cast<Eigen::Index>(actions_.count()));
  for (Network* teacher : teachers_) {
    const Matrix theirs = teacher->score(rows, nullptr);
    for (Eigen::Index i = 0; i < theirs.rows(); ++i) {
      const SeenState& seen = seen_[static_cast<std::size_t>(i)];
      taught.row(i) += probabilities(theirs.row(i), seen.shift, seen.left, seen.right, actions_);
    }
  }
  return taught * (teacher_share_ / static_cast<float>(teachers_.size()));
}

std::size_t Trainer::learn_state(const Course& course, const Eigen::Ref<const Row>& scores, bool explore,
                                 Eigen::Ref<Row> gradient) {
  const ArcHybrid& state = course.state;
  const Row p = probabilities(scores, state.can_shift(), state.can_left(), state.can_right(), actions_);
  const std::vector<std::size_t> good = good_actions(course.state, *course.example, actions_);
  float good_sum = 1e-20F;
  std::size_t best_good = good.front();
  for (const std::size_t a : good) {
    good_sum += p[static_cast<Eigen::Index>(a)];
    if (p[static_cast<Eigen::Index>(a)] > p[static_cast<Eigen::Index>(best_good)]) best_good = a;
  }
  loss_ -= std::log(good_sum);
  gradient = p;
  for (const std::size_t a : good)
    gradient[static_cast<Eigen::Index>(a)] -=
        (1 - teacher_share_) * p[static_cast<Eigen::Index>(a)] / good_sum;
  if (!explore) return best_good;
  const std::size_t chosen = best_action(scores, course.state, actions_);
  if (std::find(good.begin(), good.end(), chosen) != good.end()) return chosen;
  return random_.uniform() < plan_.exploration ? chosen : best_good;
}

Scores evaluate(Network& network, const Corpus& corpus, const std::vector<Example>& examples) {
  const Vocabulary& vocabulary = corpus.vocabulary;
  std::vector<std::string> universal;
  for (const std::string& tag : corpus.inventory.tags) universal.push_back(tag.substr(0, tag.find('|')));
  Scores result;
  Actions actions{static_cast<std::size_t>(network.shape().labels)};
  for (const Example& example : examples) {
    Batch batch;
    batch.add(example);
    network.encode(batch, vocabulary, nullptr);
    for (std::size_t i = 0; i < example.size(); ++i) {
      Eigen::Index tag = 0;
      network.tag_scores().row(static_cast<Eigen::Index>(i)).maxCoeff(&tag);
      result.tags += example.tags[i] == static_cast<std::uint32_t>(tag);
      result.universal += example.universal[i] == universal[static_cast<std::size_t>(tag)];
    }
    ArcHybrid state;
    state.start(example.size());
    while (!state.finished()) {
      const Matrix scores = network.score({state_row(state, 0, network.shape().labels)}, nullptr);
      state.apply(best_action(scores.row(0), state, actions), actions);
    }
    for (std::size_t i = 0; i < example.size(); ++i) {
      const bool head = state.head(i) == example.heads[i];
      result.heads += head;
      result.labelled += head && state.label(i) == example.labels[i];
    }
    result.words += example.size();
  }
  return result;
}

}  // namespace truceline::train
