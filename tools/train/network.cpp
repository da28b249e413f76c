#include "train/network.hpp"

#include <cmath>
#include <stdexcept>

#include "train/layers.hpp"

namespace truceline::train {
namespace {

std::unique_ptr<Layer> make_layer(char kind, const Shape& shape, Random& random) {
  switch (kind) {
    case 'c':
      return std::make_unique<WindowLayer>(shape, random);
    case 'r':
      return std::make_unique<RecurrentLayer>(shape, random);
    case 't':
      return std::make_unique<TagLayer>(shape, random);
    default:
      throw std::logic_error("Network: no layer of kind " + std::string(1, kind));
  }
}

TagLayer* tag_layer(const std::vector<std::unique_ptr<Layer>>& layers) {
  for (const auto& layer : layers) {
    if (auto* tags = dynamic_cast<TagLayer*>(layer.get())) return tags;
  }
  throw std::logic_error("Network: no tag layer");
}

constexpr Eigen::Index kCodes = 256;

Eigen::Index bucket_total() {
  Eigen::Index total = 0;
  for (const std::uint32_t n : kPartBuckets) total += n;
  return total;
}

float inverse_root(Eigen::Index n) {
  return std::sqrt(1.0F / static_cast<float>(n));
}

}  // namespace

void Batch::add(const Example& example) {
  if (begins.empty()) begins.push_back(0);
  sentences.push_back(&example);
  begins.push_back(begins.back() + static_cast<Eigen::Index>(example.size()));
}

StateRow state_row(const ArcHybrid& state, Eigen::Index begin, Eigen::Index no_label) {
  StateRow row;
  const auto words = state.positions();
  const auto root = static_cast<int>(state.size());
  for (std::size_t p = 0; p < kPositions; ++p) {
    row.words[p] = words[p] == ArcHybrid::kNone ? kNoWord : words[p] == root ? kRootWord : begin + words[p];
  }
  for (std::size_t c = 0; c < kChildPositions; ++c) {
    const int child = words[kFirstChildPosition + c];
    row.labels[c] = child == ArcHybrid::kNone
                        ? no_label
                        : static_cast<Eigen::Index>(state.label(static_cast<std::size_t>(child)));
  }
  row.counts = state.counts();
  return row;
}

Network::Network(const Shape& shape, Random& random)
    : shape_(shape),
      words_(shape.words + shape.classes + kCodes * shape.code_tables + bucket_total(), shape.width,
             shape.word_deviation, random),
      positions_(shape.width, static_cast<Eigen::Index>(kPositions) * shape.hidden,
                 inverse_root(3 * shape.width), random),
      specials_(2 * static_cast<Eigen::Index>(kPositions), shape.hidden, 0.1F, random),
      child_labels_(static_cast<Eigen::Index>(kChildPositions) * (shape.labels + 1), shape.hidden, 0.1F,
                    random),
      counts_(static_cast<Eigen::Index>(kCounts * kCountValues), shape.hidden, 0.1F, random),
      hidden_bias_(1, shape.hidden, 0, random),
      output_(shape.hidden, 1 + 2 * shape.labels, inverse_root(shape.hidden), random),
      output_bias_(1, 1 + 2 * shape.labels, 0, random) {
  for (const char kind : shape.layers) layers_.push_back(make_layer(kind, shape, random));
  offsets_[1] = shape.words;
  Eigen::Index offset = shape.words + shape.classes + kCodes * shape.code_tables;
  for (std::size_t i = 0; i < kPartBuckets.size(); ++i) {
    offsets_[2 + i] = offset;
    offset += kPartBuckets[i];
  }
}

void Network::start_codes(const Matrix& tables, Random& random) {
  Matrix projection(tables.cols(), shape_.width);
  for (Eigen::Index i = 0; i < projection.size(); ++i)
    projection.data()[i] = shape_.code_deviation * random.normal();
  auto rows = words_.value.middleRows(offsets_[1] + shape_.classes, tables.rows());
  rows.noalias() = tables * projection;
  words_.mean.middleRows(offsets_[1] + shape_.classes, tables.rows()) = rows;
}

void Network::look_up(const Batch& batch, const Vocabulary& vocabulary, Random* random) {
  word_rows_.clear();
  for (const Example* example : batch.sentences) {
    for (std::size_t i = 0; i < example->size(); ++i) {
      auto& rows = word_rows_.emplace_back(2 + kPartBuckets.size());
      Eigen::Index row = example->rows[i];
      // A rare word is often read as unknown, so that unknown ones are learned.
      if (random &&
          random->uniform() <
              0.5F / (0.5F + static_cast<float>(vocabulary.frequencies[static_cast<std::size_t>(row)]))) {
        row = 0;
      }
      rows[0] = row;
      rows[1] = offsets_[1] + example->classes[i];
      for (std::size_t p = 0; p < kPartBuckets.size(); ++p)
        rows[2 + p] = offsets_[2 + p] + example->words[i].parts[p];
      if (const WordCode* code = example->codes[i]) {
        for (Eigen::Index t = 0; t < shape_.code_tables; ++t)
          rows.push_back(offsets_[1] + shape_.classes + kCodes * t + (*code)[static_cast<std::size_t>(t)]);
      }
    }
  }
}

void Network::encode(const Batch& batch, const Vocabulary& vocabulary, Random* random) {
  look_up(batch, vocabulary, random);
  Matrix x(batch.words(), shape_.width);
  for (Eigen::Index t = 0; t < x.rows(); ++t) {
    x.row(t).setZero();
    for (const Eigen::Index row : word_rows_[static_cast<std::size_t>(t)]) x.row(t) += words_.value.row(row);
  }
  if (random && shape_.input_dropout > 0) {
    const float drop = shape_.input_dropout;
    input_mask_.resize(x.rows(), x.cols());
    for (Eigen::Index i = 0; i < x.size(); ++i)
      input_mask_.data()[i] = random->uniform() < drop ? 0.0F : 1 / (1 - drop);
    x = x.cwiseProduct(input_mask_);
  } else {
    input_mask_ = Matrix::Ones(x.rows(), x.cols());
  }
  for (const auto& layer : layers_) x = layer->forward(x, batch, random);
  encoded_ = std::move(x);
  position_vectors_.noalias() = encoded_ * positions_.value;
  states_.clear();
  remembered_ = 0;
  hidden_.resize(2 * batch.words(), shape_.hidden);
}

const Matrix& Network::tag_scores() const {
  return tag_layer(layers_)->scores;
}

Matrix Network::score(const std::vector<StateRow>& states, Random* random) {
  const Eigen::Index h = shape_.hidden;
  Matrix hidden(static_cast<Eigen::Index>(states.size()), h);
  for (std::size_t i = 0; i < states.size(); ++i) {
    auto out = hidden.row(static_cast<Eigen::Index>(i));
    out = hidden_bias_.value.row(0);
    for (std::size_t p = 0; p < kPositions; ++p) {
      const auto index = static_cast<Eigen::Index>(p);
      const Eigen::Index word = states[i].words[p];
      if (word >= 0) {
        out += position_vectors_.block(word, index * h, 1, h);
      } else {
        out += specials_.value.row(2 * index + (word == kRootWord ? 1 : 0));
      }
    }
    for (std::size_t c = 0; c < kChildPositions; ++c)
      out +=
          child_labels_.value.row(static_cast<Eigen::Index>(c) * (shape_.labels + 1) + states[i].labels[c]);
    for (std::size_t c = 0; c < kCounts; ++c)
      out += counts_.value.row(static_cast<Eigen::Index>(c * kCountValues + states[i].counts[c]));
  }
  hidden = hidden.cwiseMax(0.0F);
  if (random) {
    const float drop = shape_.hidden_dropout;
    for (Eigen::Index i = 0; i < hidden.size(); ++i) {
      float& x = hidden.data()[i];
      if (x > 0) x = random->uniform() < drop ? 0.0F : x / (1 - drop);
    }
    hidden_.middleRows(remembered_, hidden.rows()) = hidden;
    remembered_ += hidden.rows();
    states_.insert(states_.end(), states.begin(), states.end());
  }
  Matrix scores = hidden * output_.value;
  scores.rowwise() += output_bias_.value.row(0);
  return scores;
}

void Network::backward_states(Matrix& encoded_gradient, const Matrix& score_gradient) {
  const Eigen::Index h = shape_.hidden;
  const auto hidden = hidden_.topRows(remembered_);
  output_.gradient.noalias() += hidden.transpose() * score_gradient;
  output_bias_.gradient += score_gradient.colwise().sum();
  Matrix inner = score_gradient * output_.value.transpose();
  inner = (hidden.array() > 0).select(inner / (1 - shape_.hidden_dropout), 0.0F);
  hidden_bias_.gradient += inner.colwise().sum();
  Matrix vectors = Matrix::Zero(encoded_.rows(), position_vectors_.cols());
  for (std::size_t i = 0; i < states_.size(); ++i) {
    const auto row = inner.row(static_cast<Eigen::Index>(i));
    for (std::size_t p = 0; p < kPositions; ++p) {
      const auto index = static_cast<Eigen::Index>(p);
      const Eigen::Index word = states_[i].words[p];
      if (word >= 0) {
        vectors.block(word, index * h, 1, h) += row;
      } else {
        specials_.gradient.row(2 * index + (word == kRootWord ? 1 : 0)) += row;
      }
    }
    for (std::size_t c = 0; c < kChildPositions; ++c)
      child_labels_.gradient.row(static_cast<Eigen::Index>(c) * (shape_.labels + 1) + states_[i].labels[c]) +=
          row;
    for (std::size_t c = 0; c < kCounts; ++c)
      counts_.gradient.row(static_cast<Eigen::Index>(c * kCountValues + states_[i].counts[c])) += row;
  }
  positions_.gradient.noalias() += encoded_.transpose() * vectors;
  encoded_gradient.noalias() = vectors * positions_.value.transpose();
}

void Network::backward(const Batch& batch, const Matrix& tag_gradient, const Matrix& score_gradient) {
  Matrix gradient(encoded_.rows(), encoded_.cols());
  backward_states(gradient, score_gradient);
  tag_layer(layers_)->score_gradient = &tag_gradient;
  for (auto layer = layers_.rbegin(); layer != layers_.rend(); ++layer)
    gradient = (*layer)->backward(gradient, batch);
  gradient = gradient.cwiseProduct(input_mask_);
  for (Eigen::Index t = 0; t < gradient.rows(); ++t) {
    for (const Eigen::Index row : word_rows_[static_cast<std::size_t>(t)]) {
      words_.touch(row);
      words_.gradient.row(row) += gradient.row(t);
    }
  }
}

void Network::update(const AdamStep& step) {
  std::vector<Dense*> all{&positions_,   &specials_, &child_labels_, &counts_,
                          &hidden_bias_, &output_,   &output_bias_};
  for (const auto& layer : layers_) layer->collect(all);
  for (Dense* weights : all) weights->update(step);
  words_.update(step);
}

void Network::settle(const AdamStep& step) {
  std::vector<Dense*> all{&positions_,   &specials_, &child_labels_, &counts_,
                          &hidden_bias_, &output_,   &output_bias_};
  for (const auto& layer : layers_) layer->collect(all);
  for (Dense* weights : all) weights->value.swap(weights->mean);
  words_.finish(step);
  words_.value.swap(words_.mean);
}

}  // namespace truceline::train
