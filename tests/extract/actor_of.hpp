// Whom the words of a text mean.
#pragma once

#include <string>

#include "extract/extracted_text.hpp"

namespace truceline {

/// The key of the last actor in the text whose mention's words end in `word`; "" when there is none.
inline std::string actor_of(const std::string& text, const std::string& word,
                            const char* day = "2015-06-12") {
  const ExtractedText reading(text, day);
  std::string key;
  for (const Mention& mention : reading.mentions) {
    const Token& last = reading.sentences[mention.sentence].tokens[mention.last_token - 1];
    if (last.folded != word || !mention.actor) continue;
    const Actor* known = test_lexicon().gazetteer.actor(mention.actor);
    for (const Actor& actor : reading.text_actors) {
      if (actor.id == mention.actor) known = &actor;
    }
    key = known ? known->key : "?";
  }
  return key;
}

}  // namespace truceline
