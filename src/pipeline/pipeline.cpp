#include "truceline/pipeline.hpp"

#include <algorithm>
#include <optional>
#include <set>

#include "pipeline/ordered_extraction.hpp"
#include "truceline/base/error.hpp"
#include "truceline/resolve/consolidate.hpp"
#include "truceline/resolve/relate.hpp"
#include "truceline/syntax/trees.hpp"

namespace truceline {
namespace {

/// Documents into a store, many a transaction. What was added before a failure stays.
class Batches {
 public:
  explicit Batches(Store& store) : store_(store) {}
  ~Batches() {
    try {
      end();
    } catch (const Error&) {
      // The failure that led here is on its way to the user; the documents are read again next time.
    }
  }
  Batches(const Batches&) = delete;
  Batches& operator=(const Batches&) = delete;

  bool add(const DocumentRecord& record) {
    if (!clock_) {
      store_.begin_batch();
      clock_.emplace();
    }
    const bool added = store_.add(record);
    if (clock_->due()) end();
    return added;
  }
  void end() {
    if (!clock_) return;
    clock_.reset();
    store_.end_batch();
  }

 private:
  Store& store_;
  std::optional<BatchClock> clock_;  ///< of the open batch
};

/// Adds `id` and whom it acts for, principals first.
void collect_actor(ActorId id, const Lexicon& lexicon, const std::vector<Actor>& text_actors,
                   std::set<ActorId>& seen, std::vector<Actor>& out) {
  if (!id || !seen.insert(id).second) return;
  const Actor* actor = lexicon.gazetteer.actor(id);
  if (!actor) {
    const auto it =
        std::find_if(text_actors.begin(), text_actors.end(), [&](const Actor& a) { return a.id == id; });
    if (it == text_actors.end()) return;
    actor = &*it;
  }
  for (const ActsFor& office : actor->acts_for)
    collect_actor(office.principal, lexicon, text_actors, seen, out);
  out.push_back(*actor);
}

/// Adds `id` and all it lies in, parents first.
void collect_place(PlaceId id, const Lexicon& lexicon, std::set<PlaceId>& seen, std::vector<Place>& out) {
  const Place* place = id ? lexicon.gazetteer.place(id) : nullptr;
  if (!place || !seen.insert(id).second) return;
  for (const PlaceParent& parent : place->parents) collect_place(parent.parent, lexicon, seen, out);
  out.push_back(*place);
}

/// The entities that the claims name, and the lexicon's conflicts between or over them.
void collect_entities(const Lexicon& lexicon, const std::vector<Actor>& text_actors, Extraction& extraction) {
  std::set<ActorId> actors;
  std::set<PlaceId> places;
  for (const Claim& claim : extraction.claims) {
    for (const Participation& p : claim.participants) {
      collect_actor(p.actor, lexicon, text_actors, actors, extraction.actors);
      collect_actor(p.acts_for, lexicon, text_actors, actors, extraction.actors);
    }
    for (const Magnitude& m : claim.magnitudes)
      collect_actor(m.side, lexicon, text_actors, actors, extraction.actors);
    if (const auto& says = claim.attribution) {
      collect_actor(says->actor, lexicon, text_actors, actors, extraction.actors);
      collect_actor(says->acts_for, lexicon, text_actors, actors, extraction.actors);
    }
    collect_place(claim.place, lexicon, places, extraction.places);
  }
  for (const Conflict& conflict : lexicon.gazetteer.conflicts()) {
    const auto named = std::count_if(conflict.parties.begin(), conflict.parties.end(),
                                     [&](ActorId id) { return actors.contains(id); });
    if (named < 2 && !places.contains(conflict.region)) continue;
    for (const ActorId id : conflict.parties)
      collect_actor(id, lexicon, text_actors, actors, extraction.actors);
    collect_place(conflict.region, lexicon, places, extraction.places);
    extraction.conflicts.push_back(conflict);
  }
}

/// Persons known from the text alone, and who holds an office, as far as the claims do not name them: other
/// documents tell who they are.
void collect_named(const Lexicon& lexicon, const std::vector<Actor>& text_actors, Extraction& extraction) {
  std::set<ActorId> seen;
  for (const Actor& actor : extraction.actors) seen.insert(actor.id);
  for (const OfficeSeen& office : extraction.offices) {
    collect_actor(office.principal, lexicon, text_actors, seen, extraction.named);
    collect_actor(office.actor, lexicon, text_actors, seen, extraction.named);
  }
  for (const Mention& mention : extraction.mentions) {
    const bool known = lexicon.gazetteer.actor(mention.actor) != nullptr;
    const auto person = std::ranges::find(text_actors, mention.actor, &Actor::id);
    if (!known && person != text_actors.end() && person->kind == ActorKind::person)
      collect_actor(mention.actor, lexicon, text_actors, seen, extraction.named);
  }
}

void add_faults(const Diagnostics& faults, ReadReport& report) {
  report.diagnostics.insert(report.diagnostics.end(), faults.begin(), faults.end());
  report.failed += faults.size();
}

DocumentRecord record_of(const Extraction& extraction) {
  return {extraction.document,  extraction.sentences, extraction.actors,          extraction.places,
          extraction.conflicts, extraction.claims,    extraction.claim_relations, extraction.other_names,
          extraction.offices,   extraction.named};
}

/// Leaves out the claims below `least`, and what hangs on them.
void keep_sure(double least, Extraction& extraction) {
  std::set<ClaimId> kept;
  std::vector<std::optional<std::size_t>> now;  // index of each claim, none for those left out
  std::size_t next = 0;
  for (const Claim& claim : extraction.claims) {
    const bool sure = claim.confidence >= least;
    now.push_back(sure ? std::optional(next++) : std::nullopt);
    if (sure) kept.insert(claim.id);
  }
  std::erase_if(extraction.contradictions, [&](DateContradiction& contradiction) {
    for (std::size_t& index : contradiction.claims) {
      if (!now[index]) return true;
      index = *now[index];
    }
    return false;
  });
  std::erase_if(extraction.claims, [&](const Claim& claim) { return claim.confidence < least; });
  std::erase_if(extraction.claim_relations, [&](const ClaimRelation& relation) {
    return !kept.contains(relation.from) || !kept.contains(relation.to);
  });
}

}  // namespace

Extraction extract(Document document, const Lexicon& lexicon, const ExtractOptions& options) {
  const Stage last = options.last;
  const ClaimRules rules{!options.without.coreference, !options.without.status};
  Extraction e;
  e.document = std::move(document);
  std::vector<Actor> text_actors;
  if (last >= Stage::sentences) e.sentences = segment(e.document, lexicon.words);
  if (last >= Stage::times) e.times = recognise_times(e.document, e.sentences, lexicon, options.time_mode);
  if (last >= Stage::trees && !options.without.tree)
    e.trees = parse_sentences(e.document, e.sentences, lexicon);
  if (last >= Stage::names) e.names = find_names(e.document, e.sentences, e.trees, lexicon);
  if (last >= Stage::mentions)
    e.mentions = find_mentions(e.document, e.sentences, lexicon, text_actors, e.trees, e.names, &e.references,
                               !options.without.coreference, &e.other_names, &e.offices);
  if (last >= Stage::claims && options.cameo)
    e.acts = code_events(e.document, e.sentences, e.times, e.mentions, lexicon, *options.cameo, text_actors,
                         e.trees, rules);
  if (last >= Stage::claims)
    e.claims =
        extract_claims(e.document, e.sentences, e.times, e.mentions, lexicon, text_actors, &e.contradictions,
                       e.trees, &e.claim_relations, options.explain ? &e.explanations : nullptr, rules);
  if (options.min_confidence > 0) keep_sure(options.min_confidence, e);
  if (last >= Stage::events) {
    e.events = consolidate(e.claims);
    e.relations = relate(e.events, e.claim_relations);
    collect_entities(lexicon, text_actors, e);
    collect_named(lexicon, text_actors, e);
  }
  return e;
}

KnowledgeGraph graph_of(const Extraction& extraction) {
  KnowledgeGraph graph;
  for (const Actor& actor : extraction.actors) graph.add(actor);
  for (const Place& place : extraction.places) graph.add(place);
  graph.add(summarise(extraction.document));
  for (const Conflict& conflict : extraction.conflicts) graph.add(conflict);
  for (const Claim& claim : extraction.claims) graph.add(claim);
  for (const Event& event : extraction.events) graph.add(event);
  for (const EventRelation& relation : extraction.relations) graph.add(relation);
  return graph;
}

ReadReport extract_inputs(const std::vector<std::string>& paths, const ReadOptions& read,
                          const Lexicon& lexicon, const ExtractOptions& options, std::size_t jobs,
                          const ExtractionSink& use) {
  const auto run = [&](Document&& document) { return extract(std::move(document), lexicon, options); };
  OrderedExtraction line(run, jobs, [&](ExtractionResult&& result) {
    if (result.extraction) use(std::move(*result.extraction));
  });
  ReadReport report = read_inputs(paths, read, [&](Document&& document) { line.add(std::move(document)); });
  line.finish();
  add_faults(line.faults(), report);
  return report;
}

IngestReport ingest(Store& store, const Lexicon& lexicon, const std::vector<std::string>& paths,
                    const ReadOptions& options, const Progress& progress, std::size_t jobs) {
  IngestReport report;
  RoundClock rounds(store.pending());
  Batches batch(store);
  const auto run = [&](Document&& document) { return extract(std::move(document), lexicon); };
  OrderedExtraction line(run, jobs, [&](ExtractionResult&& result) {
    if (result.extraction && batch.add(record_of(*result.extraction))) {
      if (rounds.due(result.extraction->claims.size())) {
        batch.end();
        store.settle();
      }
      ++report.documents;
      report.sentences += result.extraction->sentences.size();
      report.claims += result.extraction->claims.size();
    } else if (!result.failed) {
      ++report.known;
    }
    if (progress) progress(report.documents + report.known, result.uri);
  });
  report.read = read_inputs(paths, options, [&](Document&& document) {
    if (store.contains(document.id)) {
      line.pass(document.uri);
    } else {
      line.add(std::move(document));
    }
  });
  line.finish();
  batch.end();
  store.settle();
  add_faults(line.faults(), report.read);
  return report;
}

}  // namespace truceline
