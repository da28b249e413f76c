#include "golden/chronology_text.hpp"

#include "truceline/query/chronology.hpp"

namespace truceline::golden {
namespace {

std::string line(const std::string& name, const std::string& value) {
  return "  " + name + ": " + value + "\n";
}

std::string one_line(std::string text) {
  for (char& c : text) {
    if (c == '\n' || c == '\t' || c == '\r') c = ' ';
  }
  return text;
}

std::string text_of(const ChronologyParticipant& participant) {
  std::string text = participant.name;
  if (!participant.acts_for_name.empty()) text += ", for " + participant.acts_for_name;
  return line(std::string(to_string(participant.role)), text);
}

std::string text_of(const Magnitude& magnitude) {
  std::string text = magnitude.measure + " ";
  if (!magnitude.qualifier.empty()) text += magnitude.qualifier + " ";
  return line("magnitude", text + magnitude.value);
}

std::string text_of(const ChronologyEntry& entry) {
  std::string text = (entry.date_text.empty() ? "no date" : entry.date_text) + "\n";
  text += "  " + entry.type + ", " + std::string(to_string(entry.status)) + (entry.core ? "" : " (words)") +
          (entry.contested ? " (contested)" : "") + "\n";
  if (!entry.place.empty()) {
    text += line("place", entry.place + (entry.place_within.empty() ? "" : ", " + entry.place_within));
  }
  for (const auto& participant : entry.participants) text += text_of(participant);
  for (const auto& magnitude : entry.magnitudes) text += text_of(magnitude);
  for (const auto& quote : entry.quotes) text += line("words", one_line(quote));
  return text;
}

}  // namespace

std::string chronology_text(const std::string& article, const Extraction& extraction) {
  const Document& document = extraction.document;
  const Publication& publication = document.publication;
  std::string text = "== " + article + "\n" + document.title + "\n";
  text += publication.date
              ? "published " + publication.date->str() + ", " + std::string(to_string(publication.basis))
              : "publication date unknown";
  text += "\n";
  const Chronology result = chronology(graph_of(extraction));
  for (const auto& entry : result.dated) text += "\n" + text_of(entry);
  for (const auto& entry : result.undated) text += "\n" + text_of(entry);
  return text;
}

}  // namespace truceline::golden
