// What several tests of this folder need.
#pragma once

#include "truceline/lexicon/lexicon.hpp"
#include "truceline/model/date.hpp"

namespace truceline {

inline const Lexicon& lexicon() {
  static const Lexicon kLexicon = Lexicon::builtin();
  return kLexicon;
}

inline DayNumber day(const char* text) {
  return EdtfDate::parse(text)->earliest();
}

}  // namespace truceline
