#include "train/export.hpp"

#include "train/layers.hpp"

namespace truceline::train {
namespace {

QuantisedMatrix quantised(const Matrix& m) {
  return QuantisedMatrix::of(m.data(), static_cast<std::size_t>(m.rows()),
                             static_cast<std::size_t>(m.cols()));
}

/// Weights of a linear map: the file has a row an output.
QuantisedMatrix map_of(const Dense& weights) {
  return quantised(weights.value.transpose());
}

/// Outputs of the tag layer's second map come from an even number of shares.
QuantisedMatrix even_map_of(const Dense& weights) {
  Matrix m = weights.value.transpose();
  if (m.cols() % 2 != 0) {
    m.conservativeResize(Eigen::NoChange, m.cols() + 1);
    m.rightCols(1).setZero();
  }
  return quantised(m);
}

std::vector<float> vector_of(const Dense& bias) {
  return {bias.value.data(), bias.value.data() + bias.value.size()};
}

void add_layer(Layer& layer, const std::string& name, ModelFile& file) {
  if (auto* window = dynamic_cast<WindowLayer*>(&layer)) {
    file.matrices[name + ".weights"] = map_of(window->weights);
    file.vectors[name + ".bias"] = vector_of(window->bias);
  } else if (auto* recurrent = dynamic_cast<RecurrentLayer*>(&layer)) {
    file.matrices[name + ".gates.weights"] = map_of(recurrent->gates);
    file.vectors[name + ".gates.bias"] = vector_of(recurrent->gates_bias);
    file.matrices[name + ".weights"] = map_of(recurrent->weights);
    file.vectors[name + ".bias"] = vector_of(recurrent->bias);
  } else if (auto* tags = dynamic_cast<TagLayer*>(&layer)) {
    file.matrices[name + ".weights"] = map_of(tags->weights);
    file.vectors[name + ".bias"] = vector_of(tags->bias);
    file.matrices[name + ".vectors.weights"] = even_map_of(tags->vectors);
  }
}

}  // namespace

ModelFile export_model(const Network& network, const Corpus& corpus) {
  ModelFile file;
  file.width = static_cast<std::uint32_t>(network.shape().width);
  file.hidden = static_cast<std::uint32_t>(network.shape().hidden);
  file.layers = network.shape().layers;
  file.tags = corpus.inventory.tags;
  file.labels = corpus.inventory.labels;
  const auto& vocabulary = corpus.vocabulary;
  file.word_keys =
      FileNumbers(std::vector<std::uint64_t>(vocabulary.keys.begin() + 1, vocabulary.keys.end()));
  std::map<std::uint64_t, std::vector<std::uint8_t>> numbers;
  for (const auto& [key, number] : vocabulary.classes) numbers[key] = {number};
  file.classes = WordNumbers(1, numbers);
  numbers.clear();
  for (const auto& [key, code] : vocabulary.codes)
    numbers[key].assign(code.begin(), code.begin() + static_cast<std::ptrdiff_t>(vocabulary.code_count));
  file.codes = WordNumbers(vocabulary.code_count, numbers);
  file.matrices["words"] = quantised(network.words_.value);
  file.matrices["positions"] = map_of(network.positions_);
  file.matrices["specials"] = quantised(network.specials_.value);
  file.matrices["child_labels"] = quantised(network.child_labels_.value);
  file.matrices["counts"] = quantised(network.counts_.value);
  file.matrices["output"] = map_of(network.output_);
  file.vectors["output.bias"] = vector_of(network.output_bias_);
  file.vectors["hidden.bias"] = vector_of(network.hidden_bias_);
  for (std::size_t i = 0; i < network.layers_.size(); ++i)
    add_layer(*network.layers_[i], "layer" + std::to_string(i), file);
  return file;
}

}  // namespace truceline::train
