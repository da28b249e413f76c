#include <ostream>

#include "app/fields.hpp"
#include "app/option_values.hpp"
#include "app/result_text.hpp"
#include "truceline/query/date_text.hpp"

namespace truceline::app {
namespace {

std::string basis_text(const Dating& when) {
  switch (when.basis) {
    case DateBasis::unknown:
      return "";
    case DateBasis::stated:
      return "stated";
    case DateBasis::relative_to_publication:
    case DateBasis::relative_to_event:
      return when.anchor.empty() ? "relative" : "counted from " + when.anchor;
    case DateBasis::inferred:
      return "inferred" + (when.anchor.empty() ? "" : " from " + when.anchor) + ": the text gives no date";
  }
  return "";
}

std::string dating_text(const Dating& when) {
  if (!when.date) return "undated";
  std::string text = when.date->str();
  if (const std::string readable = date_text(*when.date); readable != text)
    text = readable + " (EDTF " + text + ")";
  if (const std::string basis = basis_text(when); !basis.empty()) text += ", " + basis;
  if (!when.words.empty()) text += ", from “" + on_one_line(when.words) + "”";
  return when.rule.empty() ? text : text + ", rule " + when.rule;
}

/// "2023-09-20 to 2023-12-08, by “over the following days” from …"
std::string bounds_text(const Dating& when) {
  const auto day = [](const std::optional<DayNumber>& d) { return EdtfInterval::of_day(*d).str(); };
  const DayBounds& b = when.bounds;
  const std::string days = b.first && b.last
                               ? (b.first == b.last ? day(b.first) : day(b.first) + " to " + day(b.last))
                           : b.first ? "from " + day(b.first)
                                     : "by " + day(b.last);
  return days + ", by " + on_one_line(when.bounds_from);
}

std::string percent(double confidence) {
  return std::to_string(static_cast<int>(confidence * 100 + 0.5)) + " %";
}

std::string document_text(const DocumentSummary& document) {
  std::string text = on_one_line(document.source);
  if (!document.title.empty()) text += (text.empty() ? "“" : ": “") + on_one_line(document.title) + "”";
  if (document.published) {
    text += ", published " + document.published->str() + " (" + std::string(to_string(document.basis)) + ")";
  } else {
    text += ", publication date unknown";
  }
  return text + (document.uri.empty() ? "" : ", " + on_one_line(document.uri));
}

void print_head(std::ostream& out, const EventDetails& details, const Terminal& terminal) {
  const ChronologyEntry& entry = details.entry;
  out << terminal.styled("Event " + to_hex(entry.id.value()), Style::bold) << '\n';
  const Fields fields(out, terminal, 2);
  const std::string label = type_label(entry.type);
  fields.put("what", label == entry.type ? label : label + " (" + entry.type + ")");
  fields.put("status", std::string(to_string(entry.status)), status_style(entry.status));
  fields.put("when", dating_text(entry.when));
  if (!(entry.when.bounds == DayBounds())) fields.put("bounds", bounds_text(entry.when));
  fields.put("where", entry.place_within.empty()
                          ? entry.place
                          : on_one_line(entry.place + " (" + entry.place_within + ")"));
  for (const ChronologyParticipant& p : entry.participants) {
    fields.put(std::string(to_string(p.role)), participant_text(p));
  }
  for (const Magnitude& magnitude : entry.magnitudes) fields.put("how many", magnitude_text(magnitude));
  if (entry.attribution) fields.put("says who", attribution_text(*entry.attribution));
  fields.put("summary", "“" + on_one_line(entry.summary) + "”");
  fields.put("confidence", percent(details.event.confidence));
}

void print_claim(std::ostream& out, const ClaimDetails& details, const Terminal& terminal) {
  const Claim& claim = details.claim;
  out << "\n  " << terminal.styled("Claim " + to_hex(claim.id.value()), Style::bold) << '\n';
  const Fields fields(out, terminal, 4);
  fields.put("source", document_text(details.document));
  fields.put("sentence", "“" + on_one_line(details.sentence) + "”");
  fields.put("words", "“" + on_one_line(claim.evidence.words) + "”");
  fields.put("says", claim.type + ", " + std::string(to_string(claim.status)) +
                         (claim.place_name.empty() ? "" : ", " + on_one_line(claim.place_name)));
  if (claim.attribution)
    fields.put("says who", attribution_text(*claim.attribution) + " [" +
                               std::string(to_string(claim.attribution->kind)) + "]");
  fields.put("when", dating_text(claim.when));
  if (!(claim.when.bounds == DayBounds())) fields.put("bounds", bounds_text(claim.when));
  fields.put("rule", claim.rule + ", confidence " + percent(claim.confidence));
  fields.put("bytes", std::to_string(claim.evidence.original.begin) + "–" +
                          std::to_string(claim.evidence.original.end) + " of the original");
}

/// "Agence X, 2023-05-02" for a claim of the event.
std::string source_of(const EventDetails& details, ClaimId id) {
  for (const ClaimDetails& claim : details.claims) {
    if (claim.claim.id != id) continue;
    return on_one_line(claim.document.source) +
           (claim.document.published ? ", " + claim.document.published->str() : "") + " (claim " +
           to_hex(id.value()).substr(0, 8) + ")";
  }
  return "claim " + to_hex(id.value()).substr(0, 8);
}

void print_history(const Fields& fields, const EventDetails& details) {
  for (const EventState& state : details.event.history) {
    fields.put("history", (state.known ? state.known->str() : "unknown when") + ": " +
                              std::string(to_string(state.status)) +
                              (state.date ? ", for " + state.date->str() : "") + " — " +
                              source_of(details, state.claim));
  }
}

void print_merges(const Fields& fields, const EventDetails& details) {
  for (const MergeReason& merge : details.event.merges) {
    fields.put("merged", source_of(details, merge.claim) + " with " + source_of(details, merge.with) + ": " +
                             merge.rule);
  }
  for (const StoredActorLink& link : details.links) {
    fields.put("who is who", "“" + on_one_line(link.name) + "” is taken for " +
                                 on_one_line(link.resolved_name) + ": " + link.rule +
                                 (link.because.empty() ? "" : " (" + on_one_line(link.because) + ")"));
  }
}

}  // namespace

void print_event(std::ostream& out, const EventDetails& details, const Terminal& terminal) {
  print_head(out, details, terminal);
  const Fields fields(out, terminal, 2);
  print_history(fields, details);
  for (const Dissent& dissent : details.event.dissents) {
    fields.put(
        "but",
        dissent.field + " " + on_one_line(dissent.value) + " by claim " + to_hex(dissent.claim.value()),
        Style::yellow);
  }
  for (const RelatedEvent& relation : details.related) {
    std::string kind(to_string(relation.kind));
    const std::string date = relation.other.date_text.empty() ? "undated" : relation.other.date_text;
    fields.put("related", (relation.outgoing ? kind + " " : "") + short_id(relation.other.id) + " (" +
                              type_label(relation.other.type) + ", " + date + ")" +
                              (relation.outgoing ? "" : " " + kind + " this"));
  }
  print_merges(fields, details);
  for (const ClaimDetails& claim : details.claims) print_claim(out, claim, terminal);
}

}  // namespace truceline::app
