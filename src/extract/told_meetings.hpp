// Meetings and agreements that a document has told so far, for what a later sentence says of them.
#pragma once

#include <cstddef>

#include "extract/draft.hpp"
#include "truceline/lexicon/lexicon.hpp"

namespace truceline {

/// Which of them a sentence speaks of.
struct MeetingSought {
  std::size_t sentence = 0;  ///< that speaks of it
  std::size_t reach = 1;     ///< sentences back
  bool adjoining = false;    ///< nothing else was told since
  bool earlier = false;      ///< not in that sentence itself
  bool sitting = false;      ///< a meeting rather than what came of one
  bool topic = false;        ///< the latest in time, not the last in the text: "the first since those of May"
};

/// The claim that is spoken of, or null. It lies in `drafts`.
[[nodiscard]] Claim* told_meeting(const Lexicon& lexicon, Drafts& drafts, const MeetingSought& sought);

}  // namespace truceline
