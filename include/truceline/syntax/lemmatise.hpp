// Base forms of tagged words, by the conventions of the UD English treebanks (EWT, GUM 2.16).
#pragma once

#include <string>
#include <string_view>

namespace truceline {

/// The lemma of the word `form`, whose Universal Dependencies tag is `upos` ("VERB") and whose Penn tag is
/// `xpos` ("VBD"): "moved" → move, "n't" → not, "me" → I, "States" (NNPS) → State, "12,000" → 12000. Names
/// keep their form. An unknown or empty tag gives the word in lower case. Bytes that are not UTF-8 are kept.
/// Reads the lists of the program on first use; safe to call from several threads.
[[nodiscard]] std::string lemmatise(std::string_view form, std::string_view upos, std::string_view xpos);

}  // namespace truceline
