#include "corpus/answers.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <stdexcept>

#include "corpus/expected.hpp"

namespace truceline::corpus {
namespace {

namespace fs = std::filesystem;

/// A folder for one database, gone with the object. Tests run in processes of their own, side by side.
class Scratch {
 public:
  Scratch() {
    const auto* test = testing::UnitTest::GetInstance()->current_test_info();
    path_ = fs::path(testing::TempDir()) /
            (std::string("corpus-") + (test ? test->name() : "start") + "-" + std::to_string(count_++));
    fs::remove_all(path_);
    fs::create_directories(path_);
  }
  ~Scratch() {
    std::error_code ignored;
    fs::remove_all(path_, ignored);
  }
  Scratch(const Scratch&) = delete;
  Scratch& operator=(const Scratch&) = delete;
  [[nodiscard]] std::string file(const std::string& name) const { return (path_ / name).string(); }

 private:
  fs::path path_;
  static inline int count_ = 0;
};

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

 private:
  Scratch scratch_;
  Store store_ = Store::open(scratch_.file("corpus.db"), Store::Mode::write);
};

/// The articles published up to the end of a day.
std::vector<std::string> published_until(const std::string& last_day) {
  std::vector<std::string> lines;
  for (const std::string& line : article_lines()) {
    const std::string date = nlohmann::json::parse(line).at("date");
    if (date <= last_day) lines.push_back(line);
  }
  return lines;
}

/// Of the field that a dissent names, what the claim says.
std::string value_in(const Claim& claim, const std::string& field) {
  if (field == "date") return claim.when.date ? claim.when.date->str() : "";
  if (field == "status") return std::string(to_string(claim.status));
  if (field == "place") return claim.place_name;
  return claim.type;
}

std::string shown_value(const Event& event, const std::string& field) {
  if (field == "date") return event.when.date ? event.when.date->str() : "";
  if (field == "status") return std::string(to_string(event.status));
  if (field == "place") return event.place_name;
  return event.type;
}

/// First and last day of the dated events that a mediator held between the parties.
std::optional<DaySpan> active(const Mediator& mediator) {
  std::optional<DaySpan> span;
  for (const MediationRow& row : mediator.rows) {
    for (const MediationSpell& spell : row.spells) {
      if (spell.counts.held == 0) continue;
      const DaySpan days{day_span(*EdtfInterval::parse(spell.first)).first,
                         day_span(*EdtfInterval::parse(spell.last)).last};
      span = span ? DaySpan{std::min(span->first, days.first), std::max(span->last, days.last)} : days;
    }
  }
  return span;
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
  static const KnowledgeGraph kGraph = graph_of_articles(article_lines());
  return kGraph;
}

std::map<std::string, KnowledgeGraph> graphs_as_of(const std::set<std::string>& days) {
  // A database has only what was published when its articles are no later.
  GrowingStore store;
  std::map<std::string, KnowledgeGraph> graphs;
  for (const std::string& day : days) {
    store.add(published_until(day));
    graphs.emplace(day, store.graph());
  }
  return graphs;
}

std::vector<State> history_of(const KnowledgeGraph& graph, const Event& event) {
  // An event has one state so far: the one it shows, told by the first article that gives it.
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
  std::vector<Voice> voices;
  std::set<std::string> fields;
  for (const Dissent& dissent : event.dissents) {
    voices.push_back({dissent.field, dissent.value, article_of(graph, *graph.claim(dissent.claim))});
    fields.insert(dissent.field);
  }
  for (const std::string& field : fields) {
    const std::string shown = shown_value(event, field);
    for (const ClaimId id : event.claims) {
      const Claim& claim = *graph.claim(id);
      if (value_in(claim, field) == shown) voices.push_back({field, shown, article_of(graph, claim)});
    }
  }
  return voices;
}

ActorId resolved(const KnowledgeGraph&, DocumentId, ActorId actor) {
  return actor;  // names of different articles are one actor where the lexicon or the spelling says so
}

std::vector<Mediator> mediators_between(const KnowledgeGraph& graph, const std::vector<ActorId>& parties) {
  return mediators(graph, parties);
}

std::vector<HandOver> hand_overs_between(const KnowledgeGraph& graph, const std::vector<ActorId>& parties) {
  std::vector<std::pair<DaySpan, ActorId>> terms;
  for (const Mediator& mediator : mediators_between(graph, parties)) {
    if (const std::optional<DaySpan> span = active(mediator)) terms.emplace_back(*span, mediator.actor.id);
  }
  std::sort(terms.begin(), terms.end());
  std::vector<HandOver> found;
  for (std::size_t i = 1; i < terms.size(); ++i) {
    if (terms[i - 1].first.last <= terms[i].first.first)
      found.push_back({terms[i - 1].second, terms[i].second});
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
