#include "corpus/answers.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "corpus/expected.hpp"
#include "temporary_folder.hpp"
#include "truceline/query/disagreements.hpp"
#include "truceline/query/mediation_course.hpp"

namespace truceline::corpus {
namespace {

/// A database to which articles are added.
class GrowingStore {
 public:
  void add(const std::vector<std::string>& lines, std::size_t jobs = 1) {
    if (lines.empty()) return;
    std::ofstream out(scratch_.file("articles.jsonl"), std::ios::binary);
    for (const std::string& line : lines) out << line << '\n';
    out.close();
    const IngestReport report = ingest(store_, lexicon(), {scratch_.file("articles.jsonl")}, {}, {}, jobs);
    if (report.read.failed > 0) throw std::runtime_error("not every article could be read");
  }
  [[nodiscard]] KnowledgeGraph graph() const { return store_.load(); }
  [[nodiscard]] const Store& store() const { return store_; }

 private:
  test::TemporaryFolder scratch_;
  Store store_ = Store::open(scratch_.file("corpus.db"), Store::Mode::write);
};

/// The database of all articles.
const GrowingStore& corpus_store() {
  static const GrowingStore& kStore = []() -> const GrowingStore& {
    // Lives as long as the program: its folder is taken away with it.
    static GrowingStore store;
    store.add(article_lines());
    return store;
  }();
  return kStore;
}

}  // namespace

const Lexicon& lexicon() {
  static const Lexicon kLexicon = Lexicon::load(LexiconFiles(corpus_path("lexicon")));
  return kLexicon;
}

const std::map<std::string, Extraction>& extractions() {
  static const std::map<std::string, Extraction> kExtractions = [] {
    std::map<std::string, Extraction> all;
    const ReadReport report = read_inputs({corpus_path("articles.jsonl")}, {}, [&](Document&& document) {
      const std::string id = document.external_id;
      all.emplace(id, extract(std::move(document), lexicon()));
    });
    if (report.failed > 0) throw std::runtime_error("not every article could be read");
    return all;
  }();
  return kExtractions;
}

const std::vector<std::string>& article_lines() {
  static const std::vector<std::string> kLines = [] {
    std::vector<std::string> lines;
    std::ifstream in(corpus_path("articles.jsonl"), std::ios::binary);
    for (std::string line; std::getline(in, line);) lines.push_back(line);
    return lines;
  }();
  return kLines;
}

KnowledgeGraph graph_of_articles(const std::vector<std::string>& lines, std::size_t jobs) {
  GrowingStore store;
  store.add(lines, jobs);
  return store.graph();
}

const KnowledgeGraph& corpus_graph() {
  static const KnowledgeGraph kGraph = corpus_store().graph();
  return kGraph;
}

std::map<std::string, KnowledgeGraph> graphs_as_of(const std::set<std::string>& days) {
  std::map<std::string, KnowledgeGraph> graphs;
  for (const std::string& day : days) {
    const DayNumber last = EdtfInterval::parse(day)->latest().value();
    graphs.emplace(day, corpus_store().store().as_of(last).load());
  }
  return graphs;
}

std::vector<State> history_of(const KnowledgeGraph& graph, const Event& event) {
  std::vector<State> states;
  for (const EventState& state : event.history)
    states.push_back({state.status, state.date, article_of(graph, *graph.claim(state.claim))});
  if (!states.empty()) return states;
  // One state: told by the first article that gives it.
  std::string article, published;
  for (const ClaimId id : event.claims) {
    const Claim* claim = graph.claim(id);
    if (claim->status != event.status) continue;
    const std::string day = graph.document(claim->document)->published->str();
    if (article.empty() || day < published) {
      article = article_of(graph, *claim);
      published = day;
    }
  }
  return {{event.status, told_date(event.when), article}};
}

std::vector<Voice> disagreements_of(const KnowledgeGraph& graph, const Event& event) {
  static const auto& all = *new std::vector<Disagreement>(disagreements(corpus_graph()));
  std::vector<Voice> voices;
  for (const Disagreement& found : all) {
    if (found.event.id != event.id) continue;
    for (const ContestedValue& value : found.values) {
      // "at least 12 killed": the measure is the field.
      const auto space = value.value.rfind(' ');
      const bool number = found.field == "magnitude" && space != std::string::npos;
      const std::string field = number ? value.value.substr(space + 1) : found.field;
      for (const truceline::Voice& voice : value.voices) {
        voices.push_back({field, number ? value.value.substr(0, space) : value.value,
                          article_of(graph, *graph.claim(voice.claim))});
      }
    }
  }
  return voices;
}

ActorId resolved(const KnowledgeGraph&, DocumentId document, ActorId actor) {
  for (const StoredActorLink& link : corpus_store().store().actor_links(actor)) {
    if (link.document == document && link.actor == actor) return link.resolved;
  }
  return actor;
}

std::vector<Mediator> mediators_between(const KnowledgeGraph& graph, const std::vector<ActorId>& parties) {
  return mediators(graph, parties);
}

std::vector<HandOver> hand_overs_between(const KnowledgeGraph& graph, const std::vector<ActorId>& parties) {
  MediationOptions options;
  options.between = parties;
  std::vector<HandOver> found;
  for (const MediationCourse& course : mediation_courses(graph, options)) {
    for (const truceline::HandOver& hand_over : course.hand_overs)
      found.push_back({hand_over.from.id, hand_over.to.id});
  }
  return found;
}

ActorId actor_named(const std::string& name) {
  for (const NameEntry* entry : lexicon().gazetteer.lookup(name)) {
    if (entry->actor) return entry->actor;
  }
  throw std::runtime_error("the lexicon has no actor " + name);
}

std::string article_of(const KnowledgeGraph& graph, const Claim& claim) {
  return graph.document(claim.document)->external_id;
}

std::optional<EdtfInterval> told_date(const Dating& when) {
  if (when.basis == DateBasis::inferred && when.date && !when.date->is_day()) return {};
  return when.date;
}

}  // namespace truceline::corpus
