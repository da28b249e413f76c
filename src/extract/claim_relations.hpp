// From links between the events of sentences to relations between the claims that were made of them.
#pragma once

#include <string_view>
#include <vector>

#include "extract/draft.hpp"
#include "extract/event_relations.hpp"
#include "truceline/lexicon/lexicon.hpp"

namespace truceline {

/// Gathers the links of a document, sentence by sentence.
class ClaimLinks {
 public:
  ClaimLinks(std::string_view text, const std::vector<TimeMention>& times) : text_(text), times_(times) {}

  /// `drafts` from index `first` on are those of the sentence; they get days that follow from one another's.
  void read(const SentenceView& view, const SentenceEvents& found, std::size_t first, Drafts& drafts);

  /// The relations between the claims of these drafts, which must be sealed, with their life cycles; sorted,
  /// each once, no claim with itself.
  [[nodiscard]] std::vector<ClaimRelation> relations(const Lexicon& lexicon, const Drafts& drafts) const;

 private:
  struct Link {
    std::size_t sentence = 0;
    EventLink link;
  };
  std::string_view text_;
  const std::vector<TimeMention>& times_;  ///< of the document
  std::vector<Link> links_;
};

}  // namespace truceline
