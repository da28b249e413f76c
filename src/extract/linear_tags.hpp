// Tags for a sentence that has no tree: what each word is by lists, spelling and its neighbours.
#pragma once

#include <string>
#include <vector>

#include "extract/sentence_view.hpp"

namespace truceline {

/// What a word of a sentence without a tree is taken for.
struct LinearWord {
  std::string form;
  std::string folded;
  std::string_view upos = "NOUN";
  std::string_view xpos = "NN";
  const Mention* name = nullptr;  ///< the mention that it lies in
  bool time = false;              ///< part of an expression of time
  bool passive = false;           ///< a participle behind a form of "be", or before "by"
};

/// One entry a word of the sentence; `forms` are their spellings, mixed case.
[[nodiscard]] std::vector<LinearWord> linear_tags(const SentenceView& view,
                                                  const std::vector<std::string>& forms);

}  // namespace truceline
