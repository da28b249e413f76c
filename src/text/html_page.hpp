// What the reader takes from one HTML page or fragment.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>

#include "truceline/model/document.hpp"

namespace truceline {

struct HtmlPage {
  std::string title;  ///< of og:title, the first <h1> or <title>; "" when there is none
  std::string site;   ///< og:site_name
  Publication publication;
  std::string text;   ///< paragraphs of the main content, each ending with "\n"
  OffsetMap offsets;  ///< text → markup
};

/// Reads valid UTF-8 markup; instead of a page, why it is not safe to parse.
[[nodiscard]] std::variant<HtmlPage, std::string> read_html_page(std::string_view markup);

}  // namespace truceline
