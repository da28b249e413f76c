#include "truceline/lexicon/lexicon.hpp"

namespace truceline {

Lexicon Lexicon::load(const LexiconFiles& files) {
  Ontology ontology(files.source("event_types.tsv"));
  TriggerLexicon triggers(files.source("frames.tsv"), files.source("triggers.tsv"), ontology);
  WordLists words = WordLists::load(files);
  TimeLexicon times(words);
  OperatorLexicon operators(files.source("operators.tsv"), ontology);
  RelationCues relations(files.source("relation_cues.tsv"), ontology);
  NameRules names(files.source("transliteration.tsv"), words);
  return {std::move(ontology),  std::move(words),
          std::move(times),     std::move(triggers),
          std::move(operators), std::move(relations),
          Gazetteer(files),     ConfidenceModel(files.source("confidence.tsv")),
          std::move(names)};
}

}  // namespace truceline
