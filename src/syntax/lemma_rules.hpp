// Undoes the regular inflections of English and looks up the irregular ones.
#pragma once

#include <string_view>

#include "syntax/lemma_table.hpp"

namespace truceline {

/// A base form in up to two pieces, which are views into the word and into the tables: "mov" + "e".
struct BaseForm {
  std::string_view stem;
  std::string_view ending;
};

/// All take a word in lower case and give a base form in lower case.
/// A plural noun: "cities" → cit + y.
[[nodiscard]] BaseForm singular_of(std::string_view plural, const LemmaTable& table);
/// A verb with -s: "passes" → pass.
[[nodiscard]] BaseForm base_of_third(std::string_view third, const LemmaTable& table);
/// A past or past participle: "stopped" → stop, "fled" → flee.
[[nodiscard]] BaseForm base_of_past(std::string_view past, const LemmaTable& table);
/// A form in -ing: "moving" → mov + e.
[[nodiscard]] BaseForm base_of_gerund(std::string_view gerund, const LemmaTable& table);
/// A comparative or superlative of an adjective ("adj") or adverb ("adv"): "larger" → larg + e.
[[nodiscard]] BaseForm positive_of(std::string_view compared, std::string_view part, const LemmaTable& table);

}  // namespace truceline
