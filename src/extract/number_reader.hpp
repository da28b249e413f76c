// Numbers in the words of a sentence, with what stands before them: "more than 1.5 million", "between 20 and
// 30".
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "extract/sentence_view.hpp"

namespace truceline {

struct NumberPhrase {
  std::size_t first = 0;  ///< tokens [first, last) of the number itself, without the qualifier
  std::size_t last = 0;
  std::size_t begin = 0;              ///< first token with the qualifier
  std::string value;                  ///< "100000", "20-30", "tens of thousands"
  std::string qualifier;              ///< "more than", folded; "" without one
  std::string currency;               ///< "dollars" of "$20 million"; "" for no money
  std::optional<std::int64_t> least;  ///< smallest number it can mean; none = open
  std::optional<std::int64_t> most;   ///< largest, likewise
};

/// All numbers of the sentence outside of time expressions, in order. A round number with "about" reaches
/// half a unit of its last digit that is not zero to both sides ("about 1,500": 1450 to 1550), with "nearly"
/// downwards only.
[[nodiscard]] std::vector<NumberPhrase> read_numbers(const SentenceView& view);

}  // namespace truceline
