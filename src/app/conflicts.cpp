#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>

#include "app/asked_database.hpp"
#include "app/command.hpp"
#include "app/filters.hpp"
#include "app/json_results.hpp"
#include "app/option_values.hpp"
#include "app/result_text.hpp"
#include "truceline/base/error.hpp"
#include "truceline/query/disagreements.hpp"

namespace truceline::app {
namespace {

struct ConflictsOptions {
  AskedDatabase database;
  std::string field;
  Filters filters;
  bool json = false;
};

constexpr const char* kOrder = "order";

/// The claims of each negative cycle of the network.
std::vector<std::vector<Voice>> order_conflicts(const Store& store) {
  std::vector<std::vector<Voice>> result;
  for (const auto& claims : store.order_conflicts()) {
    std::vector<Voice> voices;
    for (const StoredClaim& stored : claims) voices.push_back(voice_of(stored.claim, stored.document));
    result.push_back(std::move(voices));
  }
  return result;
}

/// The sentence that a claim stands in; its words when the store does not keep it.
std::string sentence_of(const Store& store, const Voice& voice) {
  const auto texts = store.sentence_texts(voice.source.document);
  return voice.sentence < texts.size() ? texts[voice.sentence] : voice.words;
}

Json voice_json(const Store& store, const Voice& voice) {
  return {{"claim", json_of(voice.claim)},
          {"document", json_of(voice.source.document)},
          {"source", voice.source.name},
          {"title", voice.source.title},
          {"published", voice.source.published.empty() ? Json(nullptr) : Json(voice.source.published)},
          {"sentence", sentence_of(store, voice)},
          {"words", voice.words}};
}

Json values_json(const Store& store, const Disagreement& disagreement) {
  Json values = Json::array();
  for (const ContestedValue& value : disagreement.values) {
    Json voices = Json::array();
    for (const Voice& voice : value.voices) voices.push_back(voice_json(store, voice));
    values.push_back({{"value", value.value},
                      {"shown", value.shown},
                      {"contradicts", value.dissent},
                      {"voices", std::move(voices)}});
  }
  return values;
}

Json conflicts_json(const Store& store, const std::vector<Disagreement>& found,
                    const std::vector<std::vector<Voice>>& orders, const ConflictsOptions& options) {
  Json list = Json::array();
  for (const Disagreement& disagreement : found) {
    list.push_back({{"event", json_of(disagreement.event.id)},
                    {"date", json_of(disagreement.event.when.date)},
                    {"type", disagreement.event.type},
                    {"status", to_string(disagreement.event.status)},
                    {"summary", disagreement.event.summary},
                    {"field", disagreement.field},
                    {"values", values_json(store, disagreement)}});
  }
  Json order = Json::array();
  for (const auto& voices : orders) {
    Json cycle = Json::array();
    for (const Voice& voice : voices) cycle.push_back(voice_json(store, voice));
    order.push_back(std::move(cycle));
  }
  Json result = answer_json("conflicts");
  result["query"] = query_json(options.filters);
  if (!options.field.empty()) result["query"]["field"] = options.field;
  result["conflicts"] = std::move(list);
  result["order"] = std::move(order);
  return result;
}

void print_voice(const Store& store, const Voice& voice, const Terminal& terminal,
                 const std::string& before) {
  std::cout << before << source_text(voice.source) << ": “" << on_one_line(sentence_of(store, voice)) << "”"
            << terminal.styled(" [claim " + to_hex(voice.claim.value()).substr(0, 8) + "]", Style::dim)
            << '\n';
}

void print_text(const Store& store, const std::vector<Disagreement>& found,
                const std::vector<std::vector<Voice>>& orders) {
  const Terminal terminal = Terminal::of_stdout();
  for (const Disagreement& disagreement : found) {
    const ChronologyEntry& event = disagreement.event;
    std::cout << terminal.styled(event.date_text.empty() ? "undated" : event.date_text, Style::bold) << ' '
              << type_label(event.type) << (event.place.empty() ? "" : ", " + on_one_line(event.place))
              << " [" << short_id(event.id) << "]: " << terminal.styled(disagreement.field, Style::yellow)
              << '\n';
    for (const ContestedValue& value : disagreement.values) {
      std::cout << "  "
                << (value.shown     ? "shown    "
                    : value.dissent ? "against  "
                                    : "besides  ")
                << terminal.styled(on_one_line(value.value), Style::bold) << '\n';
      for (const Voice& voice : value.voices) print_voice(store, voice, terminal, "           ");
    }
    std::cout << '\n';
  }
  for (const auto& voices : orders) {
    std::cout << "These cannot all be true of the order of events:\n";
    for (const Voice& voice : voices) print_voice(store, voice, terminal, "  ");
    std::cout << '\n';
  }
}

void check_field(const std::string& field) {
  const auto& known = contested_fields();
  if (field.empty() || field == kOrder || std::find(known.begin(), known.end(), field) != known.end()) return;
  std::string names;
  for (const std::string& name : known) names += name + ", ";
  throw UsageError("--field: no field \"" + field + "\"; there are: " + names + kOrder);
}

int run_conflicts(const ConflictsOptions& options) {
  check_field(options.field);
  const Store store = opened(options.database);
  EventSelection selection = selection_of(options.filters, store);
  selection.contested = true;
  const KnowledgeGraph graph = store.load(selection);
  const auto found =
      options.field == kOrder ? std::vector<Disagreement>() : disagreements(graph, options.field);
  std::vector<std::vector<Voice>> orders;
  if (options.field.empty() || options.field == kOrder) orders = order_conflicts(store);
  if (options.json) {
    print_json(std::cout, conflicts_json(store, found, orders, options));
    return kDone;
  }
  if (found.empty() && orders.empty()) std::cerr << "note: the sources agree\n";
  print_text(store, found, orders);
  return kDone;
}

}  // namespace

void add_conflicts(CLI::App& program, Action& chosen) {
  auto* command =
      program.add_subcommand("conflicts", "Where sources contradict each other, with their sentences");
  auto options = std::make_shared<ConflictsOptions>();
  add_database(*command, options->database);
  command
      ->add_option("--field", options->field,
                   "Only about this: type, status, date, place, magnitude, mediator, order")
      ->type_name("FIELD");
  add_place_and_time(*command, options->filters);
  add_actor_type_status(*command, options->filters);
  command->add_flag("--json", options->json, "JSON (schema/conflicts.schema.json)");
  command->callback([options, &chosen] {
    options->filters.as_of = options->database.as_of;
    chosen = [options] { return run_conflicts(*options); };
  });
}

}  // namespace truceline::app
