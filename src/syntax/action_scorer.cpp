#include "syntax/action_scorer.hpp"

#include <algorithm>
#include <limits>

#include "syntax/largest.hpp"
#include "syntax/vector_clones.hpp"
#include "truceline/base/error.hpp"

namespace truceline {
namespace {

constexpr std::size_t kParts = 1 + kPositions + kChildPositions + kCounts;
constexpr std::size_t kChunk = 32;  ///< numbers that are summed in registers; model widths are multiples

constexpr std::size_t kVectors = kChunk * sizeof(float) / sizeof(EightFloats);

/// out = max(0, sum of the rows).
TRUCELINE_VECTOR_CLONES
void sum_positive(const float* const* rows, std::size_t n, float* out) {
  for (std::size_t from = 0; from < n; from += kChunk) {
    EightFloats sums[kVectors] = {};
    for (std::size_t r = 0; r < kParts; ++r) {
      const EightFloatsAnywhere* row = reinterpret_cast<const EightFloatsAnywhere*>(rows[r] + from);
#pragma GCC unroll 4
      for (std::size_t v = 0; v < kVectors; ++v) sums[v] += row[v];
    }
    EightFloatsAnywhere* to = reinterpret_cast<EightFloatsAnywhere*>(out + from);
#pragma GCC unroll 4
    for (std::size_t v = 0; v < kVectors; ++v) to[v] = sums[v] > 0 ? sums[v] : EightFloats{};
  }
}

std::vector<float> floats_of(const QuantisedMatrix& m) {
  std::vector<float> values(m.values.size());
  for (std::size_t i = 0; i < values.size(); ++i)
    values[i] = m.scales[i / m.columns] * static_cast<float>(m.values[i]);
  return values;
}

IntegerMatrix matrix_of(const QuantisedMatrix& m, std::span<const float> bias) {
  return {{m.values.data(), m.values.size()}, m.scales, bias, m.columns};
}

}  // namespace

ActionScorer::ActionScorer(const ModelFile& file)
    : width_(file.width),
      hidden_(file.hidden),
      actions_{file.labels.size()},
      positions_(matrix_of(file.matrix("positions"), {})),
      output_(matrix_of(file.matrix("output"), file.vector("output.bias"))),
      specials_(floats_of(file.matrix("specials"))),
      child_labels_(floats_of(file.matrix("child_labels"))),
      counts_(floats_of(file.matrix("counts"))),
      bias_(file.vector("hidden.bias")) {
  if (hidden_ % IntegerMatrix::kPanel != 0 || positions_.stride() != kPositions * hidden_)
    throw FormatError("model", 0, "the hidden layer has the wrong width");
  const auto root = std::ranges::find(file.labels, "root");
  if (root == file.labels.end()) throw FormatError("model", 0, "no label root");
  root_label_ = static_cast<std::size_t>(root - file.labels.begin());
}

void ActionScorer::prepare(const EncodedBatch& words, std::size_t count, ScorerMemory& memory) const {
  memory.words.assign(words.values.data(), count, width_);
  if (memory.position_vectors.size() < count * positions_.stride())
    memory.position_vectors.resize(count * positions_.stride());
  memory.made.assign(count * kChildPositions, 0);
  positions_.multiply_first(memory.words, kFirstChildPosition * hidden_ / IntegerMatrix::kPanel,
                            memory.position_vectors.data());
}

const float* ActionScorer::position_vector(std::size_t word, std::size_t position,
                                           ScorerMemory& memory) const {
  float* const vector = memory.position_vectors.data() + word * positions_.stride() + position * hidden_;
  if (position < kFirstChildPosition) return vector;
  std::uint8_t& made = memory.made[word * kChildPositions + position - kFirstChildPosition];
  constexpr std::size_t kPanel = IntegerMatrix::kPanel;
  if (made == 0)
    positions_.multiply_row(memory.words, word, position * hidden_ / kPanel, hidden_ / kPanel, vector);
  made = 1;
  return vector;
}

void ActionScorer::add_up(const ParseCourse& course, ScorerMemory& memory, float* hidden) const {
  std::array<const float*, kParts> rows;
  std::size_t n = 0;
  rows[n++] = bias_.data();
  const auto words = course.state.positions();
  const auto root = static_cast<int>(course.state.size());
  for (std::size_t p = 0; p < kPositions; ++p) {
    if (words[p] == ArcHybrid::kNone || words[p] == root) {
      rows[n++] = specials_.data() + (2 * p + (words[p] == root ? 1 : 0)) * hidden_;
    } else {
      const std::size_t word = course.begin + static_cast<std::size_t>(words[p]);
      rows[n++] = position_vector(word, p, memory);
    }
  }
  for (std::size_t c = 0; c < kChildPositions; ++c) {
    const int child = words[kFirstChildPosition + c];
    const std::size_t label =
        child == ArcHybrid::kNone ? actions_.labels : course.state.label(static_cast<std::size_t>(child));
    rows[n++] = child_labels_.data() + (c * (actions_.labels + 1) + label) * hidden_;
  }
  const auto counts = course.state.counts();
  for (std::size_t c = 0; c < kCounts; ++c)
    rows[n++] = counts_.data() + (c * kCountValues + counts[c]) * hidden_;
  sum_positive(rows.data(), hidden_, hidden);
}

std::size_t ActionScorer::best(const ArcHybrid& state, float* scores) const {
  constexpr float kNever = -std::numeric_limits<float>::infinity();
  // The label of the root is for the root's word alone.
  if (state.front() == state.size() && state.stack().size() == 1) return actions_.left(root_label_);
  scores[actions_.left(root_label_)] = kNever;
  scores[actions_.right(root_label_)] = kNever;
  std::size_t best = 0;
  float best_score = state.can_shift() ? scores[0] : kNever;
  const auto consider = [&](std::size_t first) {
    const std::size_t found = first + index_of_largest(scores + first, actions_.labels);
    if (scores[found] > best_score) {
      best = found;
      best_score = scores[found];
    }
  };
  if (state.can_left()) consider(actions_.left(0));
  if (state.can_right()) consider(actions_.right(0));
  return best;
}

void ActionScorer::choose(std::span<ParseCourse* const> courses, ScorerMemory& memory,
                          std::vector<std::size_t>& actions) const {
  memory.hidden.resize(courses.size() * hidden_);
  for (std::size_t i = 0; i < courses.size(); ++i)
    add_up(*courses[i], memory, memory.hidden.data() + i * hidden_);
  memory.rows.assign(memory.hidden.data(), courses.size(), hidden_);
  memory.scores.resize(courses.size() * output_.stride());
  output_.multiply(memory.rows, memory.scores.data());
  actions.resize(courses.size());
  for (std::size_t i = 0; i < courses.size(); ++i)
    actions[i] = best(courses[i]->state, memory.scores.data() + i * output_.stride());
}

}  // namespace truceline
