#include "truceline/query/disagreements.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

#include "query/parties.hpp"

namespace truceline {
namespace {

std::string text_of(const Magnitude& m) {
  return (m.qualifier.empty() ? "" : m.qualifier + " ") + m.value + " " + m.measure;
}

/// What a claim says of a field; a claim can give several numbers and mediators.
std::vector<std::string> values_of(const KnowledgeGraph& graph, const Claim& claim,
                                   const std::string& field) {
  if (field == "type") return {claim.type};
  if (field == "status") return {std::string(to_string(claim.status))};
  if (field == "date" && claim.when.date) return {claim.when.date->str()};
  if (field == "place") {
    const Place* place = graph.place(claim.place);
    if (!claim.place_name.empty()) return {claim.place_name};
    if (place) return {place->name};
  }
  std::vector<std::string> values;
  if (field == "magnitude") {
    for (const Magnitude& m : claim.magnitudes) values.push_back(text_of(m));
  }
  if (field == "mediator") {
    for (const Participation& p : claim.participants) {
      if (p.role == Role::mediator) values.push_back(p.acts_for ? p.acts_for_name : p.name);
    }
  }
  return values;
}

std::set<std::string> shown_values(const Event& event, const std::string& field) {
  if (field == "type") return {event.type};
  if (field == "status") return {std::string(to_string(event.status))};
  if (field == "date" && event.when.date) return {event.when.date->str()};
  if (field == "place") return {event.place_name};
  std::set<std::string> values;
  if (field == "magnitude") {
    for (const Magnitude& m : event.magnitudes) values.insert(text_of(m));
  }
  return values;
}

std::size_t documents(const ContestedValue& value) {
  std::set<DocumentId> ids;
  for (const Voice& voice : value.voices) ids.insert(voice.source.document);
  return ids.size();
}

/// The numbers that are compared with a contradicting one: of its measure.
bool compared(const std::string& field, const std::string& value, const std::set<std::string>& measures) {
  return field != "magnitude" || measures.contains(value.substr(value.rfind(' ') + 1));
}

Disagreement disagreement(const KnowledgeGraph& graph, const Event& event, const std::string& field) {
  std::set<std::string> dissents;
  std::set<std::string> measures;
  for (const Dissent& dissent : event.dissents) {
    if (dissent.field != field) continue;
    dissents.insert(dissent.value);
    measures.insert(dissent.value.substr(dissent.value.rfind(' ') + 1));
  }
  const auto shown = shown_values(event, field);
  std::map<std::string, ContestedValue> found;
  for (const ClaimId id : event.claims) {
    const Claim* claim = graph.claim(id);
    if (!claim) continue;
    for (const std::string& value : values_of(graph, *claim, field)) {
      if (!compared(field, value, measures)) continue;
      ContestedValue& entry = found[value];
      entry.value = value;
      entry.shown = shown.contains(value);
      entry.dissent = dissents.contains(value);
      const DocumentSummary* document = graph.document(claim->document);
      entry.voices.push_back(voice_of(*claim, document ? *document : DocumentSummary{}));
    }
  }
  Disagreement result{chronology_entry(graph, event), field, {}};
  for (auto& [text, value] : found) {
    std::sort(value.voices.begin(), value.voices.end(), [](const Voice& a, const Voice& b) {
      return std::tie(a.source.published, a.source.name, a.claim) <
             std::tie(b.source.published, b.source.name, b.claim);
    });
    result.values.push_back(std::move(value));
  }
  std::sort(result.values.begin(), result.values.end(), [](const ContestedValue& a, const ContestedValue& b) {
    return std::tuple(!a.shown, -static_cast<long>(documents(a)), a.value) <
           std::tuple(!b.shown, -static_cast<long>(documents(b)), b.value);
  });
  return result;
}

}  // namespace

Voice voice_of(const Claim& claim, const DocumentSummary& document) {
  return {claim.id,
          {document.id, source_name(document), document.title, document.uri,
           document.published ? document.published->str() : ""},
          claim.evidence.sentence,
          claim.evidence.words};
}

std::string_view to_string(ContestedField field) noexcept {
  switch (field) {
    case ContestedField::type:
      return "type";
    case ContestedField::status:
      return "status";
    case ContestedField::date:
      return "date";
    case ContestedField::place:
      return "place";
    case ContestedField::magnitude:
      return "magnitude";
    case ContestedField::mediator:
      return "mediator";
  }
  return "";
}

const std::vector<std::string>& contested_fields() {
  static const std::vector<std::string> fields = [] {
    std::vector<std::string> names;
    for (int i = 0; i <= static_cast<int>(ContestedField::mediator); ++i)
      names.emplace_back(to_string(static_cast<ContestedField>(i)));
    return names;
  }();
  return fields;
}

std::vector<Disagreement> disagreements(const KnowledgeGraph& graph, std::string_view field) {
  std::vector<Disagreement> found;
  for (const Event* event : graph.events()) {
    for (const std::string& name : contested_fields()) {
      if (!field.empty() && field != name) continue;
      const bool contested = std::any_of(event->dissents.begin(), event->dissents.end(),
                                         [&](const Dissent& dissent) { return dissent.field == name; });
      if (contested) found.push_back(disagreement(graph, *event, name));
    }
  }
  return found;
}

}  // namespace truceline
