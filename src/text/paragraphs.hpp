// Lines and paragraphs of a text whose length must not change.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "truceline/model/span.hpp"

namespace truceline {

/// One line that is not blank, without the white space around it.
struct Line {
  ByteSpan span;
  bool after_blank = false;  ///< a blank line or the text's start lies before it
};

[[nodiscard]] std::vector<Line> lines_of(std::string_view text);

/// Turns control characters and tabs into blanks and a carriage return that ends a line alone into "\n", byte
/// for byte.
void clean_white_space(std::string& text);

/// Turns the line ends inside hard-wrapped paragraphs into blanks, byte for byte. Lines that are no
/// paragraph's inside (headlines, datelines, lists, captions) stay lines.
void join_wrapped_lines(std::string& text);

/// The first line of the article when it has the form of a headline: short, no sentence, and set off from
/// what follows.
[[nodiscard]] std::string_view headline_of(std::string_view text, const std::vector<Line>& article_lines);

/// Does the line end as a sentence does (period, question mark …, closing quotes and brackets aside)?
[[nodiscard]] bool ends_sentence(std::string_view line);

}  // namespace truceline
