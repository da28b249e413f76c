#include "truceline/lexicon/lexicon.hpp"

#include "truceline/base/resources.hpp"

namespace truceline {

Lexicon Lexicon::builtin() {
  Ontology ontology(resource("data/lexicon/event_types.tsv"));
  TriggerLexicon triggers(resource("data/lexicon/frames.tsv"), resource("data/lexicon/triggers.tsv"),
                          ontology);
  WordLists words = WordLists::builtin();
  TimeLexicon times(words);
  OperatorLexicon operators(resource("data/lexicon/operators.tsv"), ontology);
  RelationCues relations(resource("data/lexicon/relation_cues.tsv"), ontology);
  return {std::move(ontology),
          std::move(words),
          std::move(times),
          std::move(triggers),
          std::move(operators),
          std::move(relations),
          Gazetteer(&resource, resource("data/gazetteer/towns.bin"))};
}

}  // namespace truceline
