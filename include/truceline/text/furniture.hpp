// What stands on a page beside the article: navigation, repeated captions, by-line boxes, teasers of other
// articles.
#pragma once

#include <string_view>
#include <vector>

#include "truceline/model/document.hpp"

namespace truceline {

/// The furniture of `text` (paragraphs end with "\n"), sorted and not overlapping, each with its reason. A
/// line that equals `title` is never furniture. In doubt a line is article: cues and rules are general
/// (data/lexicon/furniture.tsv).
[[nodiscard]] std::vector<Furniture> find_furniture(std::string_view text, std::string_view title);

}  // namespace truceline
