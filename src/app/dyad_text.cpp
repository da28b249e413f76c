#include <algorithm>
#include <array>
#include <cmath>
#include <ostream>
#include <utility>

#include "app/dyad_results.hpp"
#include "app/entry_cells.hpp"
#include "app/option_values.hpp"
#include "app/result_text.hpp"
#include "app/table.hpp"

namespace truceline::app {
namespace {

/// One step of the bar for each step of the scale, to both sides of the middle, which stands below that of
/// the title.
constexpr int kBarSteps = static_cast<int>(kMostIntense);

/// "+3.5", "-9.0", "0.0".
std::string signed_text(double value) {
  const auto tenths = static_cast<long>(std::lround(value * 10));
  const long size = std::abs(tenths);
  const char* sign = tenths > 0 ? "+" : tenths < 0 ? "-" : "";
  return sign + std::to_string(size / 10) + "." + std::to_string(size % 10);
}

Style sign_style(double value) {
  return value > 0 ? Style::green : value < 0 ? Style::red : Style::plain;
}

std::string repeated(std::string_view text, int times) {
  std::string result;
  for (int i = 0; i < times; ++i) result += text;
  return result;
}

/// Conflict to the left of the middle, cooperation to the right.
std::string bar(std::optional<double> mean) {
  if (!mean) return "";
  const int steps = std::clamp(static_cast<int>(std::lround(*mean)), -kBarSteps, kBarSteps);
  const int left = std::max(0, -steps);
  return repeated(" ", kBarSteps - left) + repeated("█", left) + "│" + repeated("█", std::max(0, steps));
}

/// "-19.0 in 2"; "–" without events.
std::string part_text(const DyadBalance& balance) {
  if (balance.events == 0) return "–";
  return signed_text(balance.sum()) + " in " + std::to_string(balance.events);
}

/// Why an event does not count.
std::string use_text(const DyadEvent& event) {
  switch (event.use) {
    case DyadUse::counted:
      return "";
    case DyadUse::not_held:
      return std::string(to_string(event.status));
    case DyadUse::same_side:
      return "on one side";
    case DyadUse::sides_unknown:
      return "sides not known";
    case DyadUse::third_party:
      return "one as a third party";
    case DyadUse::stayed_away:
      return "one stayed away";
    case DyadUse::off_scale:
      return "not on the scale";
  }
  return "";
}

class DyadTable {
 public:
  DyadTable(const Dyad& dyad, const Terminal& terminal)
      : a_(on_one_line(dyad.a.name)), b_(on_one_line(dyad.b.name)), table_(columns(a_, b_), terminal) {}

  void add(const DyadPeriod& period) {
    const DyadBalances& balance = period.balance;
    const auto mean = balance.all.mean();
    const Style style = sign_style(mean.value_or(0));
    table_.add_row({{period.period.empty() ? "undated" : period.period, Style::bold},
                    {bar(mean), style},
                    {mean ? signed_text(*mean) : "–", style},
                    plain_cell(part_text(balance.all)),
                    plain_cell(part_text(balance.from_a)),
                    plain_cell(part_text(balance.from_b)),
                    plain_cell(part_text(balance.mutual))});
    for (const DyadEvent& event : period.events) add(event);
  }

  void add(const DyadEvent& event) {
    table_.add_note(1, {event_text(event), event.use == DyadUse::counted ? Style::dim : Style::cyan}, 2);
  }

  void print(std::ostream& out) const { table_.print(out); }

 private:
  static std::vector<Column> columns(const std::string& a, const std::string& b) {
    return {{"Period", 8},
            {" conflict │cooperation", 2 * kBarSteps + 2},
            {"Mean", 5, true},
            {"All", 8, true},
            {a + " → " + b, 8, true, 14},
            {b + " → " + a, 8, true, 14},
            {"Mutual", 8, true}};
  }

  [[nodiscard]] std::string who_text(const DyadEvent& event) const {
    if (event.direction == DyadDirection::mutual) return "mutual";
    return event.direction == DyadDirection::from_a ? a_ + " → " + b_ : b_ + " → " + a_;
  }

  [[nodiscard]] std::string event_text(const DyadEvent& event) const {
    std::string text = event.date_text.empty() ? "undated" : event.date_text;
    if (event.spans) text += kWideMark;
    text += " " + type_label(event.type);
    if (event.use == DyadUse::counted) {
      text += " " + signed_text(*event.intensity) + ", " + who_text(event);
    } else {
      text += " (" + use_text(event) + ": not counted)";
    }
    text += " “" + on_one_line(event.summary) + "” — ";
    for (const std::string& source : event.sources)
      text += (&source == &event.sources.front() ? "" : "; ") + on_one_line(source);
    return text + "  [" + short_id(event.id) + "]";
  }

  std::string a_, b_;
  Table table_;
};

std::string turn_events_text(const std::vector<DyadEvent>& events) {
  std::string text;
  for (const DyadEvent& event : events) {
    text += (text.empty() ? "" : ", ") + type_label(event.type) + " " + signed_text(*event.intensity) + " [" +
            short_id(event.id) + "]";
  }
  return text.empty() ? "–" : text;
}

void print_turns(std::ostream& out, const Dyad& dyad, const Terminal& terminal) {
  if (dyad.turns.empty()) return;
  out << '\n' << terminal.styled("Turning points", Style::bold) << "\n\n";
  Table table({{"From", 8}, {"To", 8}, {"Level before", 6, true}, {"after", 6, true}, {"Turns to", 8}},
              terminal);
  for (const DyadTurn& turn : dyad.turns) {
    const bool rises = turn.after > turn.before;
    table.add_row({{turn.last, Style::bold},
                   {turn.period, Style::bold},
                   plain_cell(signed_text(turn.before)),
                   plain_cell(signed_text(turn.after)),
                   {rises ? "cooperation" : "conflict", rises ? Style::green : Style::red}});
    table.add_note(1, {"before: " + turn_events_text(turn.events_before), Style::dim}, 2);
    table.add_note(1, {"after: " + turn_events_text(turn.events_after), Style::dim}, 2);
  }
  table.print(out);
}

bool any_spans(const Dyad& dyad) {
  return std::any_of(dyad.periods.begin(), dyad.periods.end(), [](const DyadPeriod& period) {
    return std::any_of(period.events.begin(), period.events.end(), [](const auto& e) { return e.spans; });
  });
}

}  // namespace

void print_dyad(std::ostream& out, const Dyad& dyad, const Terminal& terminal) {
  if (dyad.periods.empty() && dyad.undated.events.empty()) return;
  DyadTable table(dyad, terminal);
  for (const DyadPeriod& period : dyad.periods) table.add(period);
  if (!dyad.undated.events.empty()) table.add(dyad.undated);
  table.print(out);
  print_turns(out, dyad, terminal);
  out << '\n';
  const auto note = [&](const std::string& text) { out << terminal.styled(text, Style::dim) << '\n'; };
  if (any_spans(dyad))
    note(std::string(kWideMark) + " = wide or open date, put where it begins (\"by …\": where it ends)");
  note("Mean, and sums with the number of events, of intensities from -10 (open war) to 10: docs/queries.md");
}

}  // namespace truceline::app
