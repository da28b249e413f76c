// Pronouns and definite descriptions of a text with what they stand for.
#pragma once

#include <cstddef>
#include <vector>

namespace truceline {

/// "he", "its", "both sides", "the enclave", "the envoy": tokens [first_token, last_token) of a sentence.
struct Reference {
  std::size_t sentence = 0;
  std::size_t first_token = 0;
  std::size_t last_token = 0;
  /// Mentions by name that it stands for (indices into the text's mentions), two or more for "both sides";
  /// none where the text leaves it open.
  std::vector<std::size_t> antecedents;
};

}  // namespace truceline
