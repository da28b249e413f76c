#include <algorithm>
#include <ostream>

#include "app/entry_cells.hpp"
#include "app/option_values.hpp"
#include "app/result_text.hpp"
#include "app/table.hpp"

namespace truceline::app {
namespace {

constexpr std::string_view kContested = "‡";
constexpr std::size_t kShownDigits = 8;
constexpr std::size_t kShownSources = 3;

std::string joined(const std::vector<std::string>& parts, std::string_view between) {
  std::string text;
  for (const std::string& part : parts) text += (text.empty() ? "" : std::string(between)) + part;
  return text;
}

std::string marked_event_cell(const ChronologyEntry& entry) {
  return event_cell(entry) + (entry.contested ? std::string(kContested) : "");
}

/// One line a role. A state is not repeated beside those who act for it in the same role.
std::string who_cell(const ChronologyEntry& entry) {
  std::vector<std::string> lines;
  const auto& all = entry.participants;
  for (std::size_t i = 0; i < all.size();) {
    const Role role = all[i].role;
    std::vector<std::string> names;
    std::size_t end = i;
    while (end < all.size() && all[end].role == role) ++end;
    for (std::size_t k = i; k < end; ++k) {
      const bool spoken_for = std::any_of(all.begin() + static_cast<std::ptrdiff_t>(i),
                                          all.begin() + static_cast<std::ptrdiff_t>(end),
                                          [&](const auto& other) { return other.acts_for == all[k].actor; });
      if (!spoken_for) names.push_back(participant_text(all[k]));
    }
    if (!names.empty()) lines.push_back(std::string(to_string(role)) + ": " + joined(names, ", "));
    i = end;
  }
  for (const Magnitude& magnitude : entry.magnitudes) lines.push_back(magnitude_text(magnitude));
  if (entry.attribution) lines.push_back("says who: " + attribution_text(*entry.attribution));
  return joined(lines, "\n");
}

std::string note(const ChronologyEntry& entry) {
  std::vector<std::string> sources;
  for (const ChronologySource& source : entry.sources) {
    const std::string text = source_text(source);
    if (std::find(sources.begin(), sources.end(), text) == sources.end()) sources.push_back(text);
  }
  const std::size_t more = sources.size() - std::min(sources.size(), kShownSources);
  sources.resize(sources.size() - more);
  const std::string count = entry.outlets > 1 ? std::to_string(entry.outlets) + " sources: " : "";
  return "“" + on_one_line(entry.summary) + "” — " + count + joined(sources, "; ") +
         (more > 0 ? " and " + std::to_string(more) + " more" : "") + "  [" + short_id(entry.id) + "]";
}

void add_entries(Table& table, const std::vector<ChronologyEntry>& entries) {
  for (const ChronologyEntry& entry : entries) {
    table.add_row({{date_cell(entry), Style::bold},
                   {marked_event_cell(entry), status_style(entry.status)},
                   {place_cell(entry), Style::plain},
                   {who_cell(entry), Style::plain}});
    table.add_note(1, {note(entry), Style::dim});
  }
}

Table make_table(const Terminal& terminal) {
  return Table({{"Date", 12, false, 17}, {"Event", 12, false, 20}, {"Place", 14}, {"Who", 24}}, terminal);
}

class Legend {
 public:
  void look_at(const std::vector<ChronologyEntry>& entries) {
    for (const ChronologyEntry& entry : entries) {
      approximate_ |= entry.when.date && entry.when.date->approximate();
      uncertain_ |= entry.when.date && entry.when.date->uncertain();
      inferred_ |= entry.when.basis == DateBasis::inferred;
      wide_ |= entry.wide;
      contested_ |= entry.contested;
    }
  }

  void print(std::ostream& out, const Terminal& terminal) const {
    std::vector<std::string> lines;
    if (approximate_) lines.emplace_back("c. = about");
    if (uncertain_) lines.emplace_back("? = uncertain date");
    if (inferred_)
      lines.push_back(std::string(kInferredMark) + " = the text gives no date: taken from its publication");
    if (wide_) {
      lines.push_back(std::string(kWideMark) +
                      " = wide or open date, listed where it begins (\"by …\": where it ends)");
    }
    if (contested_)
      lines.push_back(std::string(kContested) + " = told differently: see truceline explain DB ID");
    if (lines.empty()) return;
    out << '\n';
    for (const std::string& line : lines) out << terminal.styled(line, Style::dim) << '\n';
  }

 private:
  bool approximate_ = false, uncertain_ = false, inferred_ = false, wide_ = false, contested_ = false;
};

}  // namespace

std::string status_mark(Status status) {
  if (status == Status::occurred) return "";
  std::string mark(to_string(status));
  if (status == Status::ongoing) return mark;
  for (char& c : mark) c = static_cast<char>(c >= 'a' && c <= 'z' ? c - 'a' + 'A' : c);
  return mark;
}

Style status_style(Status status) {
  switch (status) {
    case Status::occurred:
      return Style::plain;
    case Status::ongoing:
      return Style::green;
    case Status::cancelled:
    case Status::failed:
    case Status::denied:
      return Style::red;
    case Status::postponed:
    case Status::hypothetical:
      return Style::yellow;
    default:
      return Style::cyan;
  }
}

std::string short_id(EventId id) {
  return to_hex(id.value()).substr(0, kShownDigits);
}

std::string ids_text(const std::vector<EventId>& ids) {
  std::string text;
  for (const EventId id : ids) text += (text.empty() ? "[" : " [") + short_id(id) + "]";
  return text;
}

std::string participant_text(const ChronologyParticipant& participant) {
  std::string text = on_one_line(participant.name);
  if (!participant.acts_for_name.empty()) text += " (for " + on_one_line(participant.acts_for_name) + ")";
  return text;
}

std::string magnitude_text(const Magnitude& magnitude) {
  return (magnitude.qualifier.empty() ? "" : on_one_line(magnitude.qualifier) + " ") +
         on_one_line(magnitude.value) + " " + magnitude.measure +
         (magnitude.side_name.empty() ? "" : " (" + on_one_line(magnitude.side_name) + ")");
}

std::string attribution_text(const Attribution& attribution) {
  std::string text = attribution.name.empty() ? "unnamed" : on_one_line(attribution.name);
  if (!attribution.acts_for_name.empty()) text += " (for " + on_one_line(attribution.acts_for_name) + ")";
  return text + ", “" + on_one_line(attribution.words) + "”";
}

std::string source_text(const ChronologySource& source) {
  return on_one_line(source.name) + (source.published.empty() ? "" : ", " + source.published);
}

void print_chronology(std::ostream& out, const Chronology& chronology, const Terminal& terminal) {
  Legend legend;
  legend.look_at(chronology.dated);
  legend.look_at(chronology.undated);
  if (!chronology.dated.empty()) {
    Table table = make_table(terminal);
    add_entries(table, chronology.dated);
    table.print(out);
  }
  if (!chronology.undated.empty()) {
    out << (chronology.dated.empty() ? "" : "\n") << terminal.styled("Undated", Style::bold) << "\n\n";
    Table table = make_table(terminal);
    add_entries(table, chronology.undated);
    table.print(out);
  }
  legend.print(out, terminal);
}

}  // namespace truceline::app
