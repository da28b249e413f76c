// Which part of a page is the article.
#pragma once

#include <gumbo.h>

#include <cstddef>

namespace truceline::html {

/// The element that holds the article: <article> or <main> where the page has a good one, else the block with
/// the densest text. Never null: the root when the page has no text in blocks.
[[nodiscard]] const GumboNode& main_content(const GumboNode& root);

/// Characters of text outside links, of paragraphs and other blocks of the article's kind.
[[nodiscard]] std::size_t text_size(const GumboNode& element);

}  // namespace truceline::html
