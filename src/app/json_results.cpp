#include "app/json_results.hpp"

#include <ostream>

#include "app/brief_json.hpp"
#include "app/mediation_json.hpp"
#include "app/option_values.hpp"

namespace truceline::app {
namespace {

Json participants_json(const std::vector<ChronologyParticipant>& participants) {
  Json result = Json::array();
  for (const ChronologyParticipant& p : participants) {
    result.push_back({{"actor", json_of(p.actor)},
                      {"name", p.name},
                      {"role", to_string(p.role)},
                      {"acts_for", json_of(p.acts_for)},
                      {"acts_for_name", p.acts_for_name}});
  }
  return result;
}

Json source_list(const std::vector<ChronologySource>& sources) {
  Json result = Json::array();
  for (const ChronologySource& source : sources) {
    result.push_back({{"document", json_of(source.document)},
                      {"name", source.name},
                      {"title", source.title},
                      {"uri", source.uri},
                      {"published", source.published.empty() ? Json(nullptr) : Json(source.published)}});
  }
  return result;
}

Json entries_json(const std::vector<ChronologyEntry>& entries) {
  Json result = Json::array();
  for (const ChronologyEntry& entry : entries) result.push_back(entry_json(entry));
  return result;
}

Json row_json(const MediationRow& row) {
  Json spells = Json::array();
  for (const MediationSpell& spell : row.spells) {
    Json item = {{"first", spell.first}, {"last", spell.last}, {"text", spell.date_text}};
    if (!spell.period.empty()) item["period"] = spell.period;
    item["counts"] = counts_json(spell.counts);
    item["events"] = mediated_json(spell.events);
    spells.push_back(std::move(item));
  }
  return {{"group", group_json(row.group)},
          {"parties", named_list(row.parties)},
          {"counts", counts_json(row.counts)},
          {"spells", std::move(spells)},
          {"undated", mediated_json(row.undated)}};
}

Json claim_json(const ClaimDetails& details) {
  Json value = json_of(details.claim);
  value["sentence"] = details.sentence;
  value["document"] = json_of(details.document);
  return value;
}

}  // namespace

Json link_json(const StoredActorLink& link) {
  return {{"document", json_of(link.document)},
          {"actor", json_of(link.actor)},
          {"name", link.name},
          {"resolved", json_of(link.resolved)},
          {"resolved_name", link.resolved_name},
          {"rule", link.rule},
          {"because", link.because}};
}

Json answer_json(std::string_view format, int version) {
  return {{"truceline", json_header(format, version)}};
}

Json query_json(const Filters& filters) {
  Json result = Json::object();
  const auto put = [&](const char* key, const auto& value) {
    if (!value.empty()) result[key] = value;
  };
  put("region", filters.region);
  put("from", filters.from);
  put("to", filters.to);
  put("actor", filters.actor);
  put("between", filters.between);
  put("types", filters.types);
  put("statuses", filters.statuses);
  put("during", filters.during);
  put("conflict", filters.conflict);
  if (filters.with_members) result["with_members"] = true;
  put("classes", filters.classes);
  put("sources", filters.sources);
  if (filters.min_sources > 0) result["min_sources"] = filters.min_sources;
  put("text", filters.text);
  if (filters.core) result["core"] = true;
  put("as_of", filters.as_of);
  return result;
}

Json entry_json(const ChronologyEntry& entry) {
  const EventType* type = ontology().find(entry.type);
  const auto& date = entry.when.date;
  Json value = {{"id", json_of(entry.id)},
                {"type", entry.type},
                {"class", type ? type->event_class : ""},
                {"status", to_string(entry.status)},
                {"date", json_of(date)},
                {"date_text", entry.date_text},
                {"earliest", day_json(date ? date->earliest() : std::nullopt)},
                {"latest", day_json(date ? date->latest() : std::nullopt)},
                {"date_basis", to_string(entry.when.basis)},
                {"date_anchor", entry.when.anchor},
                {"date_words", entry.when.words},
                {"date_rule", entry.when.rule},
                {"place", entry.place},
                {"place_within", entry.place_within},
                {"participants", participants_json(entry.participants)},
                {"magnitudes", json_list(entry.magnitudes)},
                {"attribution", json_of(entry.attribution)},
                {"summary", entry.summary},
                {"quotes", entry.quotes},
                {"sources", source_list(entry.sources)},
                {"weight", entry.sources.size()},
                {"source_count", entry.outlets},
                {"contested", entry.contested},
                {"core", entry.core}};
  put_bounds(value, entry.when);
  return value;
}

Json chronology_json(const Chronology& chronology, const std::optional<PagePosition>& next,
                     const Filters& filters) {
  Json result = answer_json("chronology", 2);
  result["query"] = query_json(filters);
  result["events"] = entries_json(chronology.dated);
  result["undated"] = entries_json(chronology.undated);
  result["next"] = next ? Json(next->str()) : Json(nullptr);
  return result;
}

Json cameo_json(const std::string& article, const Extraction& extraction) {
  Json events = Json::array();
  for (const CodedEvent& act : extraction.acts) {
    const auto text = [](const std::string& value) { return value.empty() ? Json(nullptr) : Json(value); };
    events.push_back({{"date", text(act.date)},
                      {"source", text(act.source)},
                      {"target", text(act.target)},
                      {"code", act.code},
                      {"plover", text(act.plover)},
                      {"quad", act.quad ? Json(to_string(*act.quad)) : Json(nullptr)},
                      {"intensity", act.intensity ? Json(*act.intensity) : Json(nullptr)},
                      {"sentence", act.sentence},
                      {"trigger", act.trigger}});
  }
  return {{"id", article}, {"events", std::move(events)}};
}

Json extraction_json(const std::string& article, const Document& document, const Chronology& chronology) {
  Json result = answer_json("extract");
  result["id"] = article;
  result["source"] = document.source;
  result["uri"] = document.uri;
  result["title"] = document.title;
  result["published"] = json_of(document.publication.date);
  result["published_basis"] = to_string(document.publication.basis);
  result["dated"] = entries_json(chronology.dated);
  result["undated"] = entries_json(chronology.undated);
  return result;
}

Json mediator_json(const Mediator& mediator) {
  Json persons = Json::array();
  for (const MediatorPerson& person : mediator.persons) {
    Json item = named_json(person.person);
    item["counts"] = counts_json(person.counts);
    persons.push_back(std::move(item));
  }
  Json rows = Json::array();
  for (const MediationRow& row : mediator.rows) rows.push_back(row_json(row));
  Json item = named_json(mediator.actor);
  item["kind"] = to_string(mediator.kind);
  item["through"] = std::move(persons);
  item["counts"] = counts_json(mediator.counts);
  item["between"] = std::move(rows);
  return item;
}

Json event_json(const EventDetails& details) {
  Json result = answer_json("event");
  result.update(entry_json(details.entry));
  result["confidence"] = details.event.confidence;
  result["dissents"] = json_of(details.event)["dissents"];
  const Json event = json_of(details.event);
  result["history"] = event["history"];
  result["merges"] = event["merges"];
  Json links = Json::array();
  for (const StoredActorLink& link : details.links) links.push_back(link_json(link));
  result["actors"] = std::move(links);
  Json claims = Json::array();
  for (const ClaimDetails& claim : details.claims) claims.push_back(claim_json(claim));
  result["claims"] = std::move(claims);
  Json related = Json::array();
  for (const RelatedEvent& relation : details.related) {
    related.push_back({{"relation", to_string(relation.kind)},
                       {"direction", relation.outgoing ? "out" : "in"},
                       {"event", json_of(relation.other.id)},
                       {"date", json_of(relation.other.when.date)},
                       {"type", relation.other.type},
                       {"summary", relation.other.summary}});
  }
  result["related"] = std::move(related);
  return result;
}

Json statistics_json(const StoreStatistics& statistics) {
  Json types = Json::object();
  for (const auto& [type, count] : statistics.events_by_type) types[type] = count;
  Json statuses = Json::object();
  for (const auto& [status, count] : statistics.events_by_status) statuses[status] = count;
  Json result = answer_json("stats");
  result.update(Json{{"documents", statistics.documents},
                     {"sentences", statistics.sentences},
                     {"claims", statistics.claims},
                     {"events", statistics.events},
                     {"dated_events", statistics.dated_events},
                     {"mediated_events", statistics.mediated_events},
                     {"actors", statistics.actors},
                     {"places", statistics.places},
                     {"conflicts", statistics.conflicts},
                     {"events_by_type", std::move(types)},
                     {"events_by_status", std::move(statuses)},
                     {"first_day", day_json(statistics.first_day)},
                     {"last_day", day_json(statistics.last_day)},
                     {"schema_version", statistics.schema_version},
                     {"file_bytes", statistics.file_bytes}});
  return result;
}

Json ingest_json(const IngestReport& report) {
  Json diagnostics = Json::array();
  for (const Diagnostic& d : report.read.diagnostics) {
    const char* severity = d.severity == Severity::error  ? "error"
                           : d.severity == Severity::note ? "note"
                                                          : "warning";
    diagnostics.push_back(
        {{"severity", severity}, {"source", d.source}, {"line", d.line}, {"message", d.message}});
  }
  Json result = answer_json("ingest");
  result.update(Json{{"inputs", report.read.inputs},
                     {"failed", report.read.failed},
                     {"documents", report.documents},
                     {"known", report.known},
                     {"sentences", report.sentences},
                     {"claims", report.claims},
                     {"diagnostics", std::move(diagnostics)}});
  return result;
}

void print_json(std::ostream& out, const Json& value) {
  out << to_text(value) << '\n';
}

void print_json_line(std::ostream& out, const Json& value) {
  out << value.dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
}

}  // namespace truceline::app
