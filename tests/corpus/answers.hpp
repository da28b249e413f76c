// What the program answers about the corpus, in the terms of the golden files. These functions are all that
// the tests know of how events are merged, kept and asked for.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "truceline/pipeline.hpp"
#include "truceline/query/mediators.hpp"

namespace truceline::corpus {

/// The built-in lexicon with that of the corpus over it.
[[nodiscard]] const Lexicon& lexicon();
/// Every article as the extraction sees it, by its id.
[[nodiscard]] const std::map<std::string, Extraction>& extractions();

/// The lines of articles.jsonl.
[[nodiscard]] const std::vector<std::string>& article_lines();
/// Articles in an order of the caller's, on `jobs` threads, through a database.
[[nodiscard]] KnowledgeGraph graph_of_articles(const std::vector<std::string>& lines, std::size_t jobs = 1);
/// The whole corpus in the order of its file.
[[nodiscard]] const KnowledgeGraph& corpus_graph();
/// What was known at the end of each of the days (YYYY-MM-DD).
[[nodiscard]] std::map<std::string, KnowledgeGraph> graphs_as_of(const std::set<std::string>& days);

/// A step in the life of an event.
struct State {
  Status status = Status::occurred;
  std::optional<EdtfInterval> date;  ///< none where it only follows from the day of publication
  std::string article;               ///< that told it first
};
[[nodiscard]] std::vector<State> history_of(const KnowledgeGraph& graph, const Event& event);

/// One value of a contested field and an article that says it. Numbers have their measure as field.
struct Voice {
  std::string field;
  std::string value;
  std::string article;
};
[[nodiscard]] std::vector<Voice> disagreements_of(const KnowledgeGraph& graph, const Event& event);

/// Who an actor of an article is in the whole corpus.
[[nodiscard]] ActorId resolved(const KnowledgeGraph& graph, DocumentId document, ActorId actor);

/// The mediators between the parties, themselves or by those who act for them.
[[nodiscard]] std::vector<Mediator> mediators_between(const KnowledgeGraph& graph,
                                                      const std::vector<ActorId>& parties);
struct HandOver {
  ActorId from, to;
};
[[nodiscard]] std::vector<HandOver> hand_overs_between(const KnowledgeGraph& graph,
                                                       const std::vector<ActorId>& parties);

/// The actor that a name of the golden files means. Throws std::runtime_error when the lexicon has none.
[[nodiscard]] ActorId actor_named(const std::string& name);
/// The article of a claim.
[[nodiscard]] std::string article_of(const KnowledgeGraph& graph, const Claim& claim);
/// A dating's date, unless it is only a bound that follows from the day of publication.
[[nodiscard]] std::optional<EdtfInterval> told_date(const Dating& when);

}  // namespace truceline::corpus
