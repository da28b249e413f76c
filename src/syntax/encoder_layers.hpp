// The kinds of encoder layers, as tools/train/layers.hpp trains them.
#pragma once

#include <memory>
#include <string>

#include "syntax/encoder.hpp"

namespace truceline {

/// Kind c: x + relu(W [left; self; right] + b). Kind r: x + relu(W h + b), h a gated running mean of the
/// words before (first half of the numbers) and behind (second half). Kind t: x + E softmax(T x + b), and the
/// tag is the likeliest. Throws FormatError for a kind that there is not, and when weights are missing.
[[nodiscard]] std::unique_ptr<EncoderLayer> make_encoder_layer(char kind, const ModelFile& file,
                                                               const std::string& name);

}  // namespace truceline
