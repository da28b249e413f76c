#include "app/path_results.hpp"

#include <algorithm>
#include <ostream>
#include <string_view>
#include <utility>

#include "app/brief_json.hpp"
#include "app/entry_cells.hpp"
#include "app/option_values.hpp"
#include "app/result_text.hpp"
#include "app/table.hpp"

namespace truceline::app {
namespace {

constexpr std::string_view kPossible = "~";

std::string step_date_cell(const PathStep& step) {
  return date_cell(step.event) + (step.surely_later ? "" : std::string(kPossible));
}

/// "Armenia: Nikol Pashinyan (signatory)"; "Kenya (mediator, host)" where it is named itself.
std::string side_text(const PathSide& side) {
  std::vector<std::pair<ActorId, std::string>> shown;  // who, and "name (role, role"
  for (const ChronologyParticipant& p : side.as) {
    const std::string role(to_string(p.role));
    const auto known =
        std::find_if(shown.begin(), shown.end(), [&](const auto& one) { return one.first == p.actor; });
    if (known != shown.end()) {
      known->second += ", " + role;
    } else {
      const std::string name = p.actor == side.actor.id ? "itself" : on_one_line(p.name);
      shown.emplace_back(p.actor, name + " (" + role);
    }
  }
  const std::string name = on_one_line(side.actor.name);
  const bool alone = shown.size() == 1 && shown.front().first == side.actor.id;
  if (alone) return name + shown.front().second.substr(std::string_view("itself").size()) + ")";
  std::string text = name + ":";
  for (const auto& [unused, part] : shown) text += (text.ends_with(':') ? " " : ", ") + part + ")";
  return text;
}

std::string note(const PathStep& step) {
  std::string text = "“" + on_one_line(step.event.summary) + "” — ";
  for (std::size_t i = 0; i < step.event.sources.size(); ++i)
    text += (i == 0 ? "" : "; ") + source_text(step.event.sources[i]);
  text += "  [" + short_id(step.event.id) + "]";
  if (step.events > 1) text += ", one of " + std::to_string(step.events) + " events of the two";
  return text;
}

std::string title(const Path& path) {
  std::string text = on_one_line(path.steps.front().from.actor.name);
  for (const PathStep& step : path.steps) text += " → " + on_one_line(step.to.actor.name);
  return text;
}

void print_path(std::ostream& out, const Path& path, const Terminal& terminal) {
  for (const std::string& line : wrapped(title(path), terminal.width))
    out << terminal.styled(line, Style::bold) << '\n';
  out << '\n';
  Table table({{"Date", 12, false, 18}, {"Event", 12, false, 20}, {"Place", 14}, {"Who", 24}}, terminal);
  for (const PathStep& step : path.steps) {
    table.add_row({{step_date_cell(step), Style::bold},
                   {event_cell(step.event), status_style(step.event.status)},
                   {place_cell(step.event), Style::plain},
                   {side_text(step.from) + "\n" + side_text(step.to), Style::plain}});
    table.add_note(1, {note(step), Style::dim});
  }
  table.print(out);
}

void print_legend(std::ostream& out, const std::vector<Path>& paths, const Terminal& terminal) {
  bool inferred = false, wide = false, possible = false;
  for (const Path& path : paths) {
    for (const PathStep& step : path.steps) {
      inferred |= step.event.when.basis == DateBasis::inferred;
      wide |= step.event.wide;
      possible |= !step.surely_later;
    }
  }
  const auto line = [&](bool occurs, std::string_view mark, const std::string& meaning) {
    if (occurs) out << terminal.styled(std::string(mark) + " = " + meaning, Style::dim) << '\n';
  };
  if (inferred || wide || possible) out << '\n';
  line(inferred, kInferredMark, "the text gives no date: taken from its publication");
  line(wide, kWideMark, "wide or open date");
  line(possible, kPossible, "by its date it can be later than the event before, but also earlier");
}

Json side_json(const PathSide& side) {
  Json value = brief_json(side.actor);
  Json as = Json::array();
  for (const ChronologyParticipant& p : side.as) as.push_back(brief_json(p));
  value["as"] = std::move(as);
  return value;
}

}  // namespace

void print_paths(std::ostream& out, const std::vector<Path>& paths, const Terminal& terminal) {
  for (const Path& path : paths) {
    if (&path != &paths.front()) out << '\n';
    print_path(out, path, terminal);
  }
  print_legend(out, paths, terminal);
}

Json paths_json(const std::vector<Path>& paths, const PathRequest& request) {
  Json query = {{"between", {request.a, request.b}}};
  if (!request.from.empty()) query["from"] = request.from;
  if (!request.to.empty()) query["to"] = request.to;
  query["time_respecting"] = request.time_respecting;
  query["any_status"] = request.any_status;
  query["max"] = request.most;
  Json list = Json::array();
  for (const Path& path : paths) {
    Json steps = Json::array();
    for (const PathStep& step : path.steps) {
      const char* order = step.surely_later ? "certain" : "possible";
      steps.push_back({{"from", side_json(step.from)},
                       {"to", side_json(step.to)},
                       {"event", brief_json(step.event)},
                       {"events", step.events},
                       {"order", request.time_respecting ? Json(order) : Json(nullptr)}});
    }
    list.push_back({{"length", path.steps.size()},
                    {"earliest_end", day_json(path.earliest_end)},
                    {"steps", std::move(steps)}});
  }
  return {{"truceline", json_header("path", 1)},
          {"query", std::move(query)},
          {"a", brief_json(request.first)},
          {"b", brief_json(request.second)},
          {"paths", std::move(list)}};
}

}  // namespace truceline::app
