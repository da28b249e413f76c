#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "app/command.hpp"
#include "app/json_results.hpp"
#include "app/option_values.hpp"
#include "app/result_text.hpp"
#include "app/review_actions.hpp"
#include "truceline/base/error.hpp"
#include "truceline/pipeline.hpp"
#include "truceline/query/doubts.hpp"

namespace truceline::app {
namespace {

struct ReviewOptions {
  std::string database;
  std::string action;
  std::vector<std::string> arguments;
  std::string file;
  std::string by;
  std::string note;
  bool next = false;
  std::size_t limit = 1;
  bool json = false;

  [[nodiscard]] std::filesystem::path review_file() const {
    return file.empty() ? review_file_of(database) : std::filesystem::path(file);
  }
};

Json doubt_json(const KnowledgeGraph& graph, const Doubt& doubt) {
  Json claims = Json::array();
  for (const ClaimId id : doubt.claims) claims.push_back(json_of(id));
  return {{"kind", to_string(doubt.kind)},
          {"weight", doubt.weight},
          {"question", doubt.question},
          {"claims", std::move(claims)},
          {"event", entry_json(chronology_entry(graph, *graph.event(doubt.event)))}};
}

void print_doubt(const KnowledgeGraph& graph, const Doubt& doubt, const ReviewOptions& options) {
  const Terminal terminal = Terminal::of_stdout();
  const ChronologyEntry entry = chronology_entry(graph, *graph.event(doubt.event));
  const std::string id = short_id(entry.id);
  std::cout << terminal.styled(doubt.question, Style::bold) << '\n'
            << "  " << (entry.date_text.empty() ? "undated" : entry.date_text) << ' '
            << type_label(entry.type) << ", " << to_string(entry.status)
            << (entry.place.empty() ? "" : ", " + on_one_line(entry.place)) << " [" << id << "]\n";
  for (const ClaimId claim : graph.event(doubt.event)->claims) {
    const Claim* told = graph.claim(claim);
    const DocumentSummary* document = graph.document(told->document);
    const bool about = std::binary_search(doubt.claims.begin(), doubt.claims.end(), claim);
    std::cout << (about ? "  > " : "    ") << to_hex(claim.value()).substr(0, 8) << ' '
              << on_one_line(document->source)
              << (document->published ? ", " + document->published->str() : "") << ": "
              << (told->when.date ? told->when.date->str() + ", " : "") << to_string(told->status) << " “"
              << on_one_line(told->evidence.words) << "”\n";
  }
  std::cout << "  truceline explain " << options.database << ' ' << id << '\n'
            << "  truceline review " << options.database << " confirm " << id << '\n';
  if (doubt.kind == DoubtKind::merge) {
    std::cout << "  truceline review " << options.database << " split " << id << ' '
              << to_hex(doubt.claims.front().value()).substr(0, 8) << '\n';
  } else {
    std::cout << "  truceline review " << options.database << " set " << id
              << " status=…, date=…, type=…, place=…\n"
              << "  truceline review " << options.database << " reject " << id << '\n';
  }
  std::cout << '\n';
}

int show_next(const ReviewOptions& options) {
  const Store store = Store::open(options.database, Store::Mode::read);
  const KnowledgeGraph graph = store.load();
  auto found = doubts(graph, store.corrections());
  const std::size_t total = found.size();
  if (found.size() > options.limit) found.resize(options.limit);
  if (options.json) {
    Json list = Json::array();
    for (const Doubt& doubt : found) list.push_back(doubt_json(graph, doubt));
    Json result = answer_json("review");
    result["doubts"] = std::move(list);
    result["total"] = total;
    print_json(std::cout, result);
    return kDone;
  }
  if (found.empty()) std::cerr << "note: nothing is in doubt\n";
  for (const Doubt& doubt : found) print_doubt(graph, doubt, options);
  for (const StoredActorLink& doubt : store.actor_doubts()) {
    if (total > found.size()) break;  // who is who comes when the events are done
    std::cout << "“" << on_one_line(doubt.name) << "” could be " << on_one_line(doubt.resolved_name) << " ("
              << doubt.rule << ")\n";
  }
  if (total > found.size()) std::cerr << "note: " << total << " in all; --limit N shows more\n";
  return kDone;
}

std::string correction_text(const Correction& correction) {
  std::string text(to_string(correction.kind));
  if (!correction.field.empty()) text += " " + correction.field + "=" + correction.value;
  if (!correction.actor.empty()) text += " " + correction.actor;
  if (!correction.other.empty()) text += " " + correction.other;
  for (const ClaimId claim : correction.claims) text += " " + to_hex(claim.value()).substr(0, 8);
  if (!correction.by.empty()) text += ", by " + correction.by;
  if (!correction.note.empty()) text += ": " + correction.note;
  return on_one_line(text);
}

int show_list(const ReviewOptions& options) {
  const Corrections corrections = Store::open(options.database, Store::Mode::read).corrections();
  if (options.json) {
    Json list = Json::array();
    for (const Correction& correction : corrections) list.push_back(correction_text(correction));
    Json result = answer_json("review");
    result["corrections"] = std::move(list);
    print_json(std::cout, result);
    return kDone;
  }
  if (corrections.empty()) std::cerr << "note: nothing was corrected; --next shows what to look at\n";
  for (const Correction& correction : corrections) std::cout << correction_text(correction) << '\n';
  return kDone;
}

int run_review(const ReviewOptions& options) {
  if (options.next) return show_next(options);
  if (options.action.empty()) return show_list(options);
  const auto& actions = review_actions();
  if (std::find(actions.begin(), actions.end(), options.action) == actions.end()) {
    std::string names;
    for (const std::string& name : actions) names += (names.empty() ? "" : ", ") + name;
    throw UsageError("review: no action \"" + options.action + "\"; there are: " + names);
  }
  Store store = Store::open(options.database, Store::Mode::write);
  replay_review(store, options.review_file());  // what others added to the file meanwhile
  ReviewLine line = review_line(store, options.action, options.arguments);
  line.correction.by = options.by;
  line.correction.note = options.note;
  append_review(options.review_file(), line);
  replay_review(store, options.review_file());
  std::cerr << "note: written to " << options.review_file().string() << '\n';
  return kDone;
}

}  // namespace

void add_review(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand(
      "review",
      "Correct events and actors, kept in a file that is replayed; --next shows what is least certain");
  auto options = std::make_shared<ReviewOptions>();
  command->add_option("DB", options->database, "Database file")->required();
  command->add_option(
      "ACTION", options->action,
      "merge EVENT EVENT…, split EVENT CLAIM…, set EVENT FIELD=VALUE, reject EVENT, confirm EVENT, "
      "same-actor NAME NAME, other-actor NAME [NAME]; none lists the corrections");
  command->add_option("ARGUMENT", options->arguments, "What the action is about");
  command->add_flag("--next", options->next, "Show the least certain case, with commands to settle it");
  command->add_option("--limit", options->limit, "With --next: how many cases")->type_name("N");
  command->add_option("--file", options->file, "Review file (default: DB.review.jsonl)")->type_name("FILE");
  command->add_option("--by", options->by, "Who corrects")->type_name("NAME");
  command->add_option("--note", options->note, "Why")->type_name("TEXT");
  command->add_flag("--json", options->json, "JSON (schema/review.schema.json)");
  command->callback([options, &chosen] { chosen = [options] { return run_review(*options); }; });
}

}  // namespace truceline::app
