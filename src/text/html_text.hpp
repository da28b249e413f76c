// The text of an HTML element with its map to the markup.
#pragma once

#include <gumbo.h>

#include <string_view>

#include "text/mapped_text.hpp"

namespace truceline::html {

/// The paragraphs of `main`, each ending with "\n", white space collapsed, without excluded parts. `markup`
/// is what was parsed; the map leads into it, an entity is one replaced stretch.
[[nodiscard]] MappedText text_with_offsets(const GumboNode& main, std::string_view markup);

}  // namespace truceline::html
