#include "exchange/dot_header.hpp"

#include <algorithm>
#include <set>

#include "exchange/dot_text.hpp"

namespace truceline {
namespace {

constexpr std::size_t kLongestName = 40;
constexpr std::size_t kLongestMember = 28;
constexpr std::size_t kMostInRegister = 12;
constexpr std::size_t kMostMembers = 3;

std::string counted(std::size_t count, const std::string& one) {
  return std::to_string(count) + ' ' + one + (count == 1 ? "" : "s");
}

std::string small(const std::string& html) {
  return "<font point-size=\"9\" color=\"#4a4f55\">" + html + "</font>";
}

std::string members_text(const DiagramGroup& group) {
  std::string text;
  for (std::size_t i = 0; i < std::min(group.members.size(), kMostMembers); ++i) {
    text += ", " + shorten(group.members[i], kLongestMember);
  }
  if (group.members.size() > kMostMembers) text += ", …";
  return text;
}

using Groups = std::vector<DiagramGroup>;

std::string register_cell(const Groups& groups, std::size_t row) {
  if (row == kMostInRegister && groups.size() > row) {
    return "<td align=\"left\">" + small("and " + std::to_string(groups.size() - row) + " more") + "</td>";
  }
  if (row >= groups.size()) return "<td></td>";
  const auto& group = groups[row];
  return "<td align=\"left\" bgcolor=\"" + group.colour + "\">" +
         dot_html(shorten(group.name, kLongestName)) + " &#160;" +
         small(dot_html(counted(group.events, "event") + members_text(group))) + "</td>";
}

/// Parties, mediators and others side by side in one table, so that their lines are of one height.
std::string actor_register(const Diagram& diagram) {
  std::vector<const Groups*> columns;
  std::string rows;
  std::size_t height = 0;
  const auto add_column = [&](const char* title, const Groups& groups) {
    if (groups.empty()) return;
    columns.push_back(&groups);
    rows += std::string("<td align=\"left\"><b>") + title + "</b></td>";
    height = std::max(height, std::min(groups.size(), kMostInRegister + 1));
  };
  add_column("Parties", diagram.parties);
  add_column("Mediators", diagram.mediators);
  add_column("Others", diagram.others);
  if (columns.empty()) return "";
  rows = "<tr>" + rows + "</tr>";
  for (std::size_t row = 0; row < height; ++row) {
    rows += "<tr>";
    for (const auto* groups : columns) rows += register_cell(*groups, row);
    rows += "</tr>";
  }
  return "<tr><td><table border=\"0\" cellborder=\"0\" cellspacing=\"3\" cellpadding=\"3\">" + rows +
         "</table></td></tr>";
}

std::string class_legend(const Diagram& diagram, const DiagramStyle& style) {
  std::vector<const DiagramStyle::Look*> looks;  // in the order in which the reader meets them
  for (const auto& event : diagram.events) {
    const auto* look = &style.of_type(event.event->type);
    if (std::find(looks.begin(), looks.end(), look) == looks.end()) looks.push_back(look);
  }
  std::string cells;
  for (const auto* look : looks) {
    cells += "<td bgcolor=\"" + look->colour + "\"><font color=\"white\">" + dot_html(look->label) +
             "</font></td>";
  }
  return cells;
}

std::string status_legend(const Diagram& diagram, const DiagramStyle& style) {
  std::set<Status> statuses;
  for (const auto& event : diagram.events) statuses.insert(event.event->status);
  std::string cells;
  for (const auto status : statuses) {
    const auto& look = style.of("status", to_string(status));
    cells += "<td><table border=\"2\" color=\"#3c4650\" cellborder=\"0\" cellspacing=\"0\" style=\"" +
             look.line + "\"><tr><td" + (took_place(status) ? " bgcolor=\"#d7dadd\"" : "") + ">" +
             dot_html(look.label) + "</td></tr></table></td>";
  }
  return cells;
}

std::string table_row(const std::string& cells) {
  return "<tr><td><table border=\"0\" cellborder=\"0\" cellspacing=\"6\" "
         "cellpadding=\"3\"><tr>" +
         cells + "</tr></table></td></tr>";
}

}  // namespace

std::string dot_name(const std::string& name, const std::string& letters) {
  const auto text = dot_html(shorten(name, kLongestName));
  if (letters == "bold") return "<b>" + text + "</b>";
  if (letters == "italic") return "<i>" + text + "</i>";
  return text;
}

std::string dot_header(const Diagram& diagram, const DiagramStyle& style, const DotOptions& options) {
  const auto title = clean_line(options.title).empty() ? std::string("Timeline") : options.title;
  auto subtitle = counted(diagram.events.size(), "event");
  if (diagram.left_out > 0) subtitle += " of " + std::to_string(diagram.events.size() + diagram.left_out);
  std::string rows =
      "<tr><td><font point-size=\"22\"><b>" + dot_html(shorten(title, 90)) + "</b></font></td></tr>";
  rows += "<tr><td>" + dot_html(subtitle + ", in the order of their dates") + "</td></tr>";
  rows += actor_register(diagram);
  if (!diagram.events.empty()) {
    rows += table_row("<td>Kinds of event:</td>" + class_legend(diagram, style));
    rows += table_row("<td>Status:</td>" + status_legend(diagram, style));
    rows +=
        "<tr><td>" +
        small(
            "Dates as in EDTF: 199X = the 1990s, / = from … to, .. = open end; ≈ = uncertain or approximate. "
            "Arrows run from those who act to those who are acted upon.") +
        "</td></tr>";
  }
  return "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"2\">" + rows + "</table>";
}

}  // namespace truceline
