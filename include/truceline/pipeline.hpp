// The whole way of the data: from inputs to a knowledge graph in a store.
#pragma once

#include <filesystem>
#include <functional>
#include <string>
#include <vector>

#include "truceline/exchange/review.hpp"
#include "truceline/extract/claims.hpp"
#include "truceline/extract/coded_event.hpp"
#include "truceline/extract/mention.hpp"
#include "truceline/extract/name.hpp"
#include "truceline/extract/reference.hpp"
#include "truceline/lexicon/lexicon.hpp"
#include "truceline/model/document.hpp"
#include "truceline/model/event.hpp"
#include "truceline/store/store.hpp"
#include "truceline/syntax/tree.hpp"
#include "truceline/temporal/time_mention.hpp"
#include "truceline/text/reader.hpp"
#include "truceline/text/sentence.hpp"

namespace truceline {

/// What every stage found in one document.
struct Extraction {
  Document document;
  std::vector<Sentence> sentences;
  std::vector<Tree> trees;  ///< parallel to sentences
  std::vector<TimeMention> times;
  std::vector<Name> names;
  std::vector<Mention> mentions;
  std::vector<Reference> references;   ///< pronouns and descriptions with the mentions they stand for
  std::vector<OtherName> other_names;  ///< that the text gives actors in brackets
  std::vector<OfficeSeen> offices;     ///< who holds which office, and the offices named without their holder
  std::vector<Claim> claims;
  std::vector<Explanation> explanations;  ///< of every trigger, where ExtractOptions::explain asks for it
  std::vector<CodedEvent> acts;           ///< the CAMEO view, where ExtractOptions::cameo asks for it
  std::vector<ClaimRelation> claim_relations;     ///< how the claims hang together
  std::vector<DateContradiction> contradictions;  ///< between the dates of the claims
  std::vector<Event> events;                      ///< the claims consolidated within the document
  std::vector<EventRelation> relations;           ///< how the events hang together
  std::vector<Actor> actors;                      ///< every actor the claims name, principals first
  std::vector<Actor> named;   ///< persons and offices that only the rest of the text names, principals first
  std::vector<Place> places;  ///< every place the claims name, with ancestors, parents first
  std::vector<Conflict> conflicts;
};

/// The stages in the order in which they run; each needs those before it.
enum class Stage { document, sentences, times, trees, names, mentions, claims, events };

/// Stages left out, to see what each is worth (docs/evaluation.md).
struct Without {
  bool tree = false;         ///< claims go by the order of words
  bool coreference = false;  ///< pronouns and descriptions stay open
  bool status = false;       ///< everything told has occurred
};

struct ExtractOptions {
  Stage last = Stage::events;  ///< what later stages would find stays empty
  TimeMode time_mode = TimeMode::automatic;
  bool explain = false;
  Without without{};
  double min_confidence = 0;            ///< claims below it are left out
  const CameoLexicon* cameo = nullptr;  ///< codes acts after CAMEO too; must outlive the call
};

/// Runs the stages on one document. Touches no file; the same document gives the same result.
[[nodiscard]] Extraction extract(Document document, const Lexicon& lexicon,
                                 const ExtractOptions& options = {});

/// Reads every document of `paths`, runs the stages on `jobs` threads (at least one), and hands each result
/// to `use` on the calling thread, in the order of the inputs, whatever `jobs` is. A document whose
/// extraction fails is reported like an input that cannot be read. Only exceptions of `use` come out of it.
using ExtractionSink = std::function<void(Extraction&&)>;
ReadReport extract_inputs(const std::vector<std::string>& paths, const ReadOptions& read,
                          const Lexicon& lexicon, const ExtractOptions& options, std::size_t jobs,
                          const ExtractionSink& use);

/// What one document told, as a graph.
[[nodiscard]] KnowledgeGraph graph_of(const Extraction& extraction);

struct IngestReport {
  ReadReport read;            ///< what the reader had to say; read.failed inputs were left out
  std::size_t documents = 0;  ///< documents that are new in the store
  std::size_t known = 0;      ///< documents that were there already
  std::size_t sentences = 0;  ///< of the new ones
  std::size_t claims = 0;
};

/// Called after each document: how many are done, and the name of this one.
using Progress = std::function<void(std::size_t done, const std::string& name)>;

/// Reads, extracts on `jobs` threads and stores, in the order of the inputs, every document of `paths`
/// (files, folders, "-"). A bad input is reported, the rest is done. What is stored does not depend on
/// `jobs`.
IngestReport ingest(Store& store, const Lexicon& lexicon, const std::vector<std::string>& paths,
                    const ReadOptions& options, const Progress& progress = {}, std::size_t jobs = 1);

struct ReplayReport {
  std::size_t applied = 0;  ///< lines that were new to the store
  std::vector<std::string>
      missing;  ///< what could not be found, in words; it counts once its document is there
};

/// The review file that belongs to a database: its name with ".review.jsonl" behind it.
[[nodiscard]] std::filesystem::path review_file_of(const std::filesystem::path& database);

/// Adds the lines of the file that the store has not yet, and merges anew what they are about. A claim that
/// is not there is looked for in its document by its place and type. Throws FormatError when the store has
/// corrections that the file has not.
ReplayReport replay_review(Store& store, const std::filesystem::path& file);

/// The anchor of a claim.
[[nodiscard]] ClaimAnchor anchor_of(const Claim& claim);

}  // namespace truceline
