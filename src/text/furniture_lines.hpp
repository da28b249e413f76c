// One line of a text as the search for furniture sees it, and the rules that need no more than a line or its
// neighbours.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/model/span.hpp"

namespace truceline {

class FurnitureCues;

struct FurnitureLine {
  ByteSpan span;
  std::string_view raw;
  std::string folded;
  std::string bare;  ///< folded, without punctuation at its ends
  std::size_t words = 0;
  bool sentence = false;  ///< ends as a sentence does
  bool is_title = false;
  std::string reason;  ///< why it is furniture; "" = it is article
};

[[nodiscard]] std::vector<FurnitureLine> view_lines(std::string_view text, std::string_view title);

/// Why the line is furniture wherever it stands; "" when nothing shows it.
[[nodiscard]] std::string reason_of_line(const FurnitureLine& line, const FurnitureCues& cues);

/// " - copyright …", " (photo by …": what may follow a caption. `folded` begins where the caption ends.
[[nodiscard]] bool is_credit_tail(std::string_view folded, const FurnitureCues& cues);
/// The credit at the end of a caption; empty when there is none.
[[nodiscard]] ByteSpan credit_tail_of(std::string_view text, const FurnitureLine& line,
                                      const FurnitureCues& cues);

/// The second telling inside a line that tells the same twice, with or without a credit; empty when there is
/// none.
[[nodiscard]] ByteSpan repetition_in(const FurnitureLine& line, const FurnitureCues& cues);

/// A full sentence or more: the article has begun.
[[nodiscard]] inline bool is_body(const FurnitureLine& line) {
  return line.sentence && line.words >= 6;
}

/// "By" and names.
[[nodiscard]] bool is_byline(const FurnitureLine& line);

[[nodiscard]] bool looks_like_menu_item(const FurnitureLine& line);

/// Where the teasers that begin at line `first` end: at the end of the text, unless the article clearly goes
/// on.
[[nodiscard]] std::size_t end_of_teasers(const std::vector<FurnitureLine>& lines, std::size_t first);

}  // namespace truceline
