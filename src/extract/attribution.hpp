// Who says so: the source of what a sentence reports, where it is not the article itself.
#pragma once

#include <optional>
#include <vector>

#include "extract/sentence_view.hpp"
#include "truceline/model/vocabulary.hpp"

namespace truceline {

/// A phrase that says who says something.
struct Saying {
  std::vector<std::size_t>
      who;  ///< heads of the phrases that name the speakers; empty for a quotation that runs on
  SayingKind kind = SayingKind::said;
  std::size_t first_word = 0;  ///< words [first_word, last_word) of the tree that say so
  std::size_t last_word = 0;
};

/// Who says what the words under `word` tell, by the tree and by quotation marks; nothing when the article
/// says it.
[[nodiscard]] std::optional<Saying> find_saying(const SentenceView& view, std::size_t word);

/// The actors who speak in the phrase at `word`: themselves, or those they speak for ("a spokesman for X", "a
/// report by X"). Empty for people without a name.
[[nodiscard]] std::vector<const Mention*> speakers_at(const SentenceView& view, std::size_t word);

/// Marks the tokens that stand between quotation marks, also those of a quotation that began in a sentence
/// before of the same paragraph.
void mark_quotations(std::vector<SentenceView>& views);

}  // namespace truceline
