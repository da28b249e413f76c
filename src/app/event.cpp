#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <map>
#include <stdexcept>
#include <tuple>

#include "app/asked_database.hpp"
#include "app/command.hpp"
#include "app/event_details.hpp"
#include "app/event_ids.hpp"
#include "app/json_results.hpp"
#include "app/result_text.hpp"
#include "truceline/base/error.hpp"

namespace truceline::app {
namespace {

struct EventOptions {
  AskedDatabase database;
  std::string id;
  bool json = false;
};

int run_event(const EventOptions& options) {
  const Store store = opened(options.database);
  const EventId id = event_named(store, options.id);
  EventSelection selection;
  selection.event = id;
  const EventDetails details = event_details(store.load(selection), store, id);
  if (options.json) {
    print_json(std::cout, event_json(details));
  } else {
    print_event(std::cout, details, Terminal::of_stdout());
  }
  return kDone;
}

std::vector<ClaimDetails> claims_of(const KnowledgeGraph& graph, const Store& store, const Event& event) {
  std::map<DocumentId, std::vector<std::string>> sentences;
  std::vector<ClaimDetails> claims;
  for (const ClaimId id : event.claims) {
    const Claim* claim = graph.claim(id);
    if (!claim) continue;
    ClaimDetails details{*claim, {}, claim->evidence.words};
    if (const DocumentSummary* document = graph.document(claim->document)) details.document = *document;
    if (!sentences.contains(claim->document))
      sentences[claim->document] = store.sentence_texts(claim->document);
    const auto& texts = sentences[claim->document];
    if (claim->evidence.sentence < texts.size()) details.sentence = texts[claim->evidence.sentence];
    claims.push_back(std::move(details));
  }
  const auto key = [](const ClaimDetails& details) {
    return std::tuple(details.document.published ? details.document.published->str() : "",
                      details.document.id, details.claim.evidence.span.begin, details.claim.id);
  };
  std::sort(claims.begin(), claims.end(), [&](const auto& a, const auto& b) { return key(a) < key(b); });
  return claims;
}

/// Relations may lead to events that were not asked for; these are loaded one by one, there are few.
ChronologyEntry entry_of(const KnowledgeGraph& graph, const Store& store, EventId id) {
  if (const Event* event = graph.event(id)) return chronology_entry(graph, *event);
  EventSelection selection;
  selection.event = id;
  const KnowledgeGraph other = store.load(selection);
  const Event* event = other.event(id);
  return event ? chronology_entry(other, *event) : ChronologyEntry{};
}

}  // namespace

EventDetails event_details(const KnowledgeGraph& graph, const Store& store, EventId id) {
  const Event* event = graph.event(id);
  if (!event) throw std::logic_error("event_details: the graph has no such event");
  EventDetails details{
      *event, chronology_entry(graph, *event), claims_of(graph, store, *event), {}, store.actor_links(id)};
  for (const EventRelation& relation : store.relations_of(id)) {
    const bool outgoing = relation.from == id;
    if (!outgoing && relation.to != id) continue;
    details.related.push_back(
        {relation.kind, outgoing, entry_of(graph, store, outgoing ? relation.to : relation.from)});
  }
  return details;
}

void add_event(CLI::App& program, Action& chosen) {
  auto* command = program.add_subcommand(
      "explain", "How do we know? One event down to claims, sentences, rules, merges, history, bounds");
  command->alias("event");
  auto options = std::make_shared<EventOptions>();
  add_database(*command, options->database);
  command->add_option("ID", options->id, "Event id, or enough of its first digits")->required();
  command->add_flag("--json", options->json, "JSON (schema/event.schema.json)");
  command->callback([options, &chosen] { chosen = [options] { return run_event(*options); }; });
}

}  // namespace truceline::app
