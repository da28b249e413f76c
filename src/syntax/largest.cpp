#include "syntax/largest.hpp"

#include <algorithm>

#include "syntax/vector_clones.hpp"

namespace truceline {
namespace {

constexpr std::size_t kEight = sizeof(EightFloats) / sizeof(float);

/// std::max_element goes number by number, with a branch each.
TRUCELINE_VECTOR_CLONES
float largest(const float* values, std::size_t count) {
  EightFloats most = {values[0], values[0], values[0], values[0], values[0], values[0], values[0], values[0]};
  std::size_t i = 0;
  for (; i + kEight <= count; i += kEight) {
    const EightFloats next = *reinterpret_cast<const EightFloatsAnywhere*>(values + i);
    most = next > most ? next : most;
  }
  float result = values[0];
  for (std::size_t lane = 0; lane < kEight; ++lane) result = std::max(result, most[lane]);
  for (; i < count; ++i) result = std::max(result, values[i]);
  return result;
}

}  // namespace

std::size_t index_of_largest(const float* values, std::size_t count) {
  return static_cast<std::size_t>(std::find(values, values + count, largest(values, count)) - values);
}

}  // namespace truceline
