#include "truceline/exchange/dot.hpp"

#include <algorithm>
#include <ostream>
#include <vector>

#include "exchange/diagram.hpp"
#include "exchange/dot_header.hpp"
#include "exchange/dot_text.hpp"
#include "truceline/base/error.hpp"

namespace truceline {
namespace {

constexpr std::size_t kLongestSummary = 64;
constexpr std::size_t kSummaryWidth = 40;

std::string cell(const std::string& html, const std::string& attributes = "") {
  return "<td width=\"272\" align=\"left\" balign=\"left\"" + attributes + ">" + html + "</td>";
}

std::string coloured(const std::string& colour, const std::string& html) {
  return "<font color=\"" + colour + "\">" + html + "</font>";
}

std::string date_text(const Dating& when) {
  if (!when.date) return "no date";
  std::string text = when.date->uncertain() || when.date->approximate() ? "≈ " : "";
  text += when.date->str();
  if (when.basis == DateBasis::inferred) text += " (inferred)";
  return shorten(text, 36);
}

/// The head is filled when the event took place and hollow when it did not (yet).
std::string head_row(const DiagramEvent& item, const DiagramStyle& style) {
  const auto& event = *item.event;
  const auto& colour = style.of_type(event.type).colour;
  const bool filled = took_place(event.status);
  auto kind = dot_html(shorten(style.type_label(event.type), 28));
  if (event.status != Status::occurred) {
    kind += " · <b>" + dot_html(style.of("status", to_string(event.status)).label) + "</b>";
  }
  const std::string ink = filled ? "white" : colour;
  const auto words =
      std::to_string(item.number) + " &#160;<b>" + dot_html(date_text(event.when)) + "</b> &#160;" + kind;
  return "<tr>" + cell(coloured(ink, words), filled ? " bgcolor=\"" + colour + "\"" : "") + "</tr>";
}

std::string text_row(const std::string& html) {
  return "<tr>" + cell(html, " colspan=\"3\"") + "</tr>";
}

std::string summary_html(const std::string& summary) {
  std::string html;
  for (const auto& line : wrap(shorten(summary, kLongestSummary), kSummaryWidth)) {
    html += (html.empty() ? "" : "<br/>") + dot_html(line);
  }
  return html;
}

std::string details_text(const DiagramEvent& item) {
  std::vector<std::string> details;
  for (const auto& magnitude : item.event->magnitudes) {
    auto text = shorten(magnitude.measure, 20) + ": ";
    if (!magnitude.qualifier.empty()) text += shorten(magnitude.qualifier, 20) + ' ';
    details.push_back(text + shorten(magnitude.value, 24));
  }
  if (details.size() > 2) details.resize(2);
  details.insert(details.end(), item.relations.begin(), item.relations.end());
  if (item.sources > 1) details.push_back(std::to_string(item.sources) + " sources");
  std::string result;
  for (const auto& detail : details) result += (result.empty() ? "" : " · ") + detail;
  return result;
}

std::string event_label(const DiagramEvent& item, const DiagramStyle& style) {
  const auto& event = *item.event;
  std::string rows = head_row(item, style);
  if (!event.place_name.empty()) rows += text_row("<b>" + dot_html(shorten(event.place_name, 44)) + "</b>");
  const auto summary = summary_html(event.summary);
  if (!summary.empty()) rows += text_row(summary);
  std::string details;
  for (const auto& line : wrap(details_text(item), 52))
    details += (details.empty() ? "" : "<br/>") + dot_html(line);
  if (!details.empty()) rows += text_row("<font point-size=\"9\" color=\"#4a4f55\">" + details + "</font>");
  return "<table border=\"0\" cellborder=\"0\" cellspacing=\"0\" cellpadding=\"3\">" + rows + "</table>";
}

std::string role_label(const DiagramRole& role, const DiagramStyle& style) {
  std::string rows;
  for (const auto& actor : role.actors) {
    auto html = dot_name(actor.name, style.of("kind", to_string(actor.kind)).letters);
    if (!actor.acts_for.empty()) {
      html += "<br/><font point-size=\"9\">(for " + dot_html(shorten(actor.acts_for, 36)) + ")</font>";
    }
    rows += "<tr><td bgcolor=\"" + actor.colour + "\">" + html + "</td></tr>";
  }
  if (role.more > 0) rows += "<tr><td>and " + std::to_string(role.more) + " more</td></tr>";
  return "<table border=\"0\" cellborder=\"0\" cellspacing=\"2\" cellpadding=\"3\">" + rows + "</table>";
}

/// Graphviz reads the escapes of a tooltip twice, versions differ in how: so it gets none.
std::string tooltip_text(const std::string& summary) {
  auto text = clean_line(summary);
  std::replace(text.begin(), text.end(), '\\', '/');
  return text;
}

/// Writes the nodes of one diagram and remembers the three columns they stand in.
class DotWriter {
 public:
  DotWriter(std::ostream& out, const Diagram& diagram, const DiagramStyle& style)
      : out_(out), diagram_(diagram), style_(style) {}

  void write_body() {
    if (diagram_.events.empty()) return;
    write_column_heads();
    std::string period;
    for (const auto& item : diagram_.events) {
      if (item.period != period) write_period(item.period);
      period = item.period;
      write_event(item);
    }
    write_column(left_, "style=invis");
    write_column(middle_, "color=\"#9aa3ab\", penwidth=3, arrowhead=none");
    write_column(right_, "style=invis");
  }

 private:
  void write_column_heads() {
    bool any_left = false;
    bool any_right = false;
    for (const auto& item : diagram_.events) {
      any_left = any_left || !item.left.empty();
      any_right = any_right || !item.right.empty();
    }
    write_head(middle_, "middle", "Events");
    if (any_left) {
      write_head(left_, "left", "Parties and people concerned");
      out_ << "  left -> middle [style=invis, weight=20];\n";
    }
    if (any_right) {
      write_head(right_, "right", "Mediators, hosts, observers");
      out_ << "  middle -> right [style=invis, weight=20];\n";
    }
  }

  void write_head(std::vector<std::string>& column, const std::string& id, const std::string& words) {
    out_ << "  " << id << " [shape=plaintext, fontsize=13, fontcolor=\"#4a4f55\", label=" << dot_quote(words)
         << "];\n";
    column.push_back(id);
  }

  void write_period(const std::string& period) {
    const auto id = "p" + std::to_string(++periods_);
    out_ << "  " << id
         << " [shape=box, style=filled, color=\"#3c4650\", fillcolor=\"#3c4650\", fontcolor=white, "
         << "fontsize=14, width=4.1, height=0.3, label=" << dot_quote(period) << "];\n";
    middle_.push_back(id);
  }

  void write_event(const DiagramEvent& item) {
    const auto number = std::to_string(item.number);
    const auto id = "e" + number;
    const auto& line = style_.of("status", to_string(item.event->status)).line;
    out_ << "  " << id << " [shape=box, margin=0, penwidth=2, style=" << dot_quote(line)
         << ", color=" << dot_quote(style_.of_type(item.event->type).colour)
         << ", tooltip=" << dot_quote(tooltip_text(item.event->summary)) << ", label=<"
         << event_label(item, style_) << ">];\n";
    middle_.push_back(id);
    for (std::size_t i = 0; i < item.left.size(); ++i) {
      const auto role = "l" + number + "_" + std::to_string(i + 1);
      write_role(left_, role, item.left[i]);
      write_edge(role, id, item.left[i], line, false);
    }
    for (std::size_t i = 0; i < item.right.size(); ++i) {
      const auto role = "r" + number + "_" + std::to_string(i + 1);
      write_role(right_, role, item.right[i]);
      write_edge(id, role, item.right[i], line, true);
    }
  }

  void write_role(std::vector<std::string>& column, const std::string& id, const DiagramRole& role) {
    out_ << "  " << id << " [shape=plain, label=<" << role_label(role, style_) << ">];\n";
    column.push_back(id);
  }

  void write_edge(const std::string& from, const std::string& to, const DiagramRole& role,
                  const std::string& line, bool to_actor) {
    const auto& look = style_.of("role", to_string(role.roles.front()));
    const bool points_along = (look.arrow == "forward") != to_actor;
    std::string label;
    for (const auto each : role.roles) {
      label += (label.empty() ? "" : "\n") + style_.of("role", to_string(each)).label;
    }
    out_ << "  " << from << " -> " << to << " [weight=4, dir=" << (points_along ? "forward" : "back")
         << ", style=" << dot_quote(line) << ", color=" << dot_quote(look.colour)
         << ", fontcolor=" << dot_quote(look.colour) << ", label=" << dot_quote(label) << "];\n";
  }

  /// One rank, kept in order by a chain of edges. An edge of weight 0 would not hold the order.
  void write_column(const std::vector<std::string>& ids, const std::string& attributes) {
    if (ids.empty()) return;
    out_ << "  { rank=same;";
    for (const auto& id : ids) out_ << ' ' << id << ';';
    out_ << " }\n";
    for (std::size_t i = 1; i < ids.size(); ++i) {
      out_ << "  " << ids[i - 1] << " -> " << ids[i] << " [weight=1, " << attributes << "];\n";
    }
  }

  std::ostream& out_;
  const Diagram& diagram_;
  const DiagramStyle& style_;
  std::vector<std::string> left_, middle_, right_;
  std::size_t periods_ = 0;
};

}  // namespace

void write_dot(std::ostream& out, const KnowledgeGraph& graph, const DotOptions& options) {
  const auto style = DiagramStyle::builtin();
  const auto diagram = plan_diagram(graph, style, options.max_events);
  const std::string font = "fontname=\"Helvetica,Arial,sans-serif\"";
  // Ranks run to the right, so that a rank is a column; the file's order runs down a column.
  out << "digraph truceline {\n"
      << "  graph [rankdir=LR, nodesep=0.14, ranksep=0.35, labelloc=t, fontsize=11, " << font << ",\n"
      << "    label=<" << dot_header(diagram, style, options) << ">];\n"
      << "  node [fontsize=11, " << font << "];\n"
      << "  edge [fontsize=10, arrowsize=0.8, " << font << "];\n";
  DotWriter(out, diagram, style).write_body();
  out << "}\n";
  if (!out) throw IoError("the diagram could not be written; is there space left where it goes?");
}

}  // namespace truceline
