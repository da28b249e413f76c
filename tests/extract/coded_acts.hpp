// The acts that a text tells, coded by the built-in lexicon.
#pragma once

#include <string>
#include <vector>

#include "extract/extracted_text.hpp"
#include "truceline/extract/coded_event.hpp"

namespace truceline {

inline std::vector<CodedEvent> acts_of(const std::string& text, const char* published = "2015-06-12") {
  static const CameoLexicon kCameo = CameoLexicon::builtin();
  const ExtractedText reading(text, published);
  return code_events(reading.document, reading.sentences, reading.times, reading.mentions, test_lexicon(),
                     kCameo, reading.text_actors, reading.trees);
}

}  // namespace truceline
