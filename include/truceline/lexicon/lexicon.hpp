// Everything the extractor knows before it reads: names, event types, triggers, word lists. Loaded once, then
// read-only.
#pragma once

#include "truceline/lexicon/confidence.hpp"
#include "truceline/lexicon/gazetteer.hpp"
#include "truceline/lexicon/lexicon_files.hpp"
#include "truceline/lexicon/name_rules.hpp"
#include "truceline/lexicon/ontology.hpp"
#include "truceline/lexicon/operators.hpp"
#include "truceline/lexicon/relation_cues.hpp"
#include "truceline/lexicon/time_lexicon.hpp"
#include "truceline/lexicon/triggers.hpp"
#include "truceline/lexicon/word_lists.hpp"

namespace truceline {

struct Lexicon {
  Ontology ontology;
  WordLists words;
  TimeLexicon times;
  TriggerLexicon triggers;
  OperatorLexicon operators;
  RelationCues relations;
  Gazetteer gazetteer;
  ConfidenceModel confidence;
  NameRules names;

  /// The lexicon built into the program. Throws FormatError when a file is broken.
  [[nodiscard]] static Lexicon builtin() { return load(LexiconFiles()); }
  /// The same with a user's files over it; `files` may go afterwards.
  [[nodiscard]] static Lexicon load(const LexiconFiles& files);
};

}  // namespace truceline
