#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <map>
#include <stdexcept>
#include <tuple>

#include "app/command.hpp"
#include "app/event_details.hpp"
#include "app/json_results.hpp"
#include "app/result_text.hpp"
#include "truceline/base/error.hpp"

namespace truceline::app {
namespace {

constexpr std::size_t kShownCandidates = 5;

struct Options {
  std::string database;
  std::string id;
  bool json = false;
};

/// The one event whose id starts with `text`.
EventId event_named(const Store& store, std::string text) {
  for (char& c : text) c = static_cast<char>(c >= 'A' && c <= 'F' ? c - 'A' + 'a' : c);
  const bool readable = from_hex(text).has_value();
  const auto found = readable ? store.events_with_prefix(text) : std::vector<EventId>();
  if (found.empty())
    throw UnknownNameError("event", text, {}, "truceline chronology DB lists them with their ids");
  if (found.size() == 1) return found.front();
  std::string message = "\"" + text + "\" begins the ids of " + std::to_string(found.size()) + " events:";
  for (std::size_t i = 0; i < std::min(found.size(), kShownCandidates); ++i)
    message += " " + to_hex(found[i].value());
  throw UsageError(message + (found.size() > kShownCandidates ? " …" : "") + "; give more digits");
}

int run(const Options& options) {
  const Store store = Store::open(options.database, Store::Mode::read);
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
  EventDetails details{*event, chronology_entry(graph, *event), claims_of(graph, store, *event), {}};
  for (const EventRelation& relation : graph.relations()) {
    const bool outgoing = relation.from == id;
    if (!outgoing && relation.to != id) continue;
    details.related.push_back(
        {relation.kind, outgoing, entry_of(graph, store, outgoing ? relation.to : relation.from)});
  }
  return details;
}

void add_event(CLI::App& program, Action& chosen) {
  auto* command =
      program.add_subcommand("event", "Show everything known of one event: claims, sentences, sources");
  auto options = std::make_shared<Options>();
  command->add_option("DB", options->database, "Database file")->required();
  command->add_option("ID", options->id, "Event id, or enough of its first digits")->required();
  command->add_flag("--json", options->json, "JSON (schema/event.schema.json)");
  command->callback([options, &chosen] { chosen = [options] { return run(*options); }; });
}

}  // namespace truceline::app
