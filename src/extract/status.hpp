// Did it happen? Tense, modals, negation, and the phrases of status_cues.tsv.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "extract/trigger_finder.hpp"

namespace truceline {

struct Assertion {
  Status status = Status::occurred;
  std::optional<Role> subject_role;         ///< what the subject of the cue is, when the cue says so
  std::vector<const Mention*> cue_subject;  ///< set with subject_role
  std::vector<std::size_t> consumed;  ///< other hits that only carry this one's status ("refused to meet")
  std::string cue;                    ///< the words that decided, base forms; "" = tense alone
  bool negated = false;               ///< denied by a plain "not": nothing to report
};

[[nodiscard]] Assertion judge(const SentenceView& view, const std::vector<TriggerHit>& hits,
                              std::size_t index);

}  // namespace truceline
