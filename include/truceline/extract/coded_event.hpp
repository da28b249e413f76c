// What a text tells, as a coder of events after CAMEO writes it: who did what to whom.
#pragma once

#include <optional>
#include <span>
#include <string>
#include <vector>

#include "truceline/extract/claim_rules.hpp"
#include "truceline/extract/mention.hpp"
#include "truceline/lexicon/cameo.hpp"
#include "truceline/temporal/time_mention.hpp"

namespace truceline {

struct CodedEvent {
  std::size_t sentence = 0;
  std::string date;    ///< EDTF, or "" when the sentence gives none
  std::string source;  ///< CAMEO actor code: "USAGOV"; "" when nobody is named
  std::string target;
  std::string code;    ///< CAMEO event code: "190"
  std::string plover;  ///< PLOVER class: "ASSAULT"
  std::optional<QuadClass> quad;
  std::optional<double> intensity;  ///< as of EventType
  std::string trigger;              ///< the words that told it
  friend bool operator==(const CodedEvent&, const CodedEvent&) = default;
};

/// The acts of a document in text order, each direction of a mutual act by itself, as CAMEO has it. Also acts
/// outside the event types of the chronology. Mentions and trees as for extract_claims.
[[nodiscard]] std::vector<CodedEvent> code_events(
    const Document& document, const std::vector<Sentence>& sentences, const std::vector<TimeMention>& times,
    const std::vector<Mention>& mentions, const Lexicon& lexicon, const CameoLexicon& cameo,
    const std::vector<Actor>& text_actors, std::span<const Tree> trees, const ClaimRules& rules = {});

}  // namespace truceline
