#include <algorithm>
#include <ostream>
#include <utility>

#include "app/entry_cells.hpp"
#include "app/option_values.hpp"
#include "app/result_text.hpp"
#include "app/table.hpp"

namespace truceline::app {
namespace {

Style outcome_style(MediationOutcome outcome) {
  switch (outcome) {
    case MediationOutcome::held:
      return Style::plain;
    case MediationOutcome::planned:
      return Style::cyan;
    default:
      return Style::red;
  }
}

/// One line a spell.
std::string when_text(const MediationRow& row) {
  std::string text;
  for (const MediationSpell& spell : row.spells) text += (text.empty() ? "" : "\n") + spell.date_text;
  if (!row.undated.empty()) text += text.empty() ? "undated" : "\nand undated";
  return text;
}

std::string mediator_text(const Mediator& mediator) {
  std::string text = on_one_line(mediator.actor.name);
  for (const MediatorPerson& person : mediator.persons) {
    text += "\nthrough " + on_one_line(person.person.name);
    if (mediator.persons.size() > 1 || person.counts.total() != mediator.counts.total()) {
      text += " (" + std::to_string(person.counts.held) + " of " + std::to_string(person.counts.total()) +
              " held)";
    }
  }
  return text;
}

std::string event_text(const MediatedEvent& event) {
  std::string text = std::string(to_string(event.status)) + ": " +
                     (event.date_text.empty() ? "undated" : event.date_text) +
                     (event.spans ? std::string(kWideMark) : "") + " " + type_label(event.type);
  if (!event.place.empty()) text += ", " + on_one_line(event.place);
  std::string persons;
  for (const std::string& person : event.persons)
    persons += (persons.empty() ? "" : ", ") + on_one_line(person);
  if (!persons.empty()) text += ", " + persons;
  text += " “" + on_one_line(event.summary) + "” — ";
  for (const std::string& source : event.sources) {
    text += (&source == &event.sources.front() ? "" : "; ") + on_one_line(source);
  }
  return text + "  [" + short_id(event.id) + "]";
}

/// What is before the counts of a line.
struct LineHead {
  std::string mediator, group, when;
};

class MediatorTable {
 public:
  MediatorTable(const Terminal& terminal, MediationPer per, bool denied)
      : denied_(denied), table_(columns(per, denied), terminal) {}

  void add(const Mediator& mediator) {
    std::string name = mediator_text(mediator);
    for (const MediationRow& row : mediator.rows) {
      const LineHead head{std::exchange(name, ""), group_text(row.group), ""};
      if (row.spells.empty() || row.spells.front().period.empty()) {
        add_whole(row, head);
      } else {
        add_periods(row, head);
      }
    }
  }

  void print(std::ostream& out) const { table_.print(out); }

 private:
  static std::string group_title(MediationPer per) {
    return per == MediationPer::conflict ? "Conflict" : per == MediationPer::region ? "Region" : "Between";
  }

  static std::vector<Column> columns(MediationPer per, bool denied) {
    std::vector<Column> list{{"Mediator", 14, false, 30}, {group_title(per), 16, false, 30},
                             {"When", 12, false, 26},     {"Held", 4, true},
                             {"Planned", 7, true},        {"Cancelled", 9, true},
                             {"Failed", 6, true}};
    if (denied) list.push_back({"Denied", 6, true});
    return list;
  }

  void add_line(LineHead head, const MediationCounts& counts) {
    std::vector<Cell> cells{{std::move(head.mediator), Style::bold},
                            {std::move(head.group), Style::plain},
                            {std::move(head.when), Style::plain}};
    for (const std::size_t count : {counts.held, counts.planned, counts.cancelled, counts.failed})
      cells.push_back({count_text(count), Style::plain});
    if (denied_) cells.push_back({count_text(counts.denied), Style::plain});
    table_.add_row(std::move(cells));
  }

  void add_whole(const MediationRow& row, LineHead head) {
    head.when = when_text(row);
    add_line(std::move(head), row.counts);
    for (const MediationSpell& spell : row.spells) add_events(spell.events);
    add_events(row.undated);
  }

  /// A line a period, the last for what is undated.
  void add_periods(const MediationRow& row, LineHead head) {
    for (const MediationSpell& spell : row.spells) {
      head.when = spell.period;
      add_line(std::exchange(head, {}), spell.counts);
      add_events(spell.events);
    }
    if (row.undated.empty()) return;
    MediationCounts counts;
    for (const MediatedEvent& event : row.undated) counts.add(event.outcome);
    head.when = "undated";
    add_line(std::move(head), counts);
    add_events(row.undated);
  }

  void add_events(const std::vector<MediatedEvent>& events) {
    for (const MediatedEvent& event : events) {
      const bool held = event.outcome == MediationOutcome::held;
      table_.add_note(1, {event_text(event), held ? Style::dim : outcome_style(event.outcome)}, 2);
    }
  }

  bool denied_;
  Table table_;
};

void print_part(std::ostream& out, const std::vector<const Mediator*>& mediators, const Terminal& terminal) {
  const bool denied =
      std::any_of(mediators.begin(), mediators.end(), [](const Mediator* m) { return m->counts.denied > 0; });
  MediatorTable table(terminal, mediators.front()->rows.front().group.per, denied);
  for (const Mediator* mediator : mediators) table.add(*mediator);
  table.print(out);
}

bool any_spans(const std::vector<Mediator>& mediators) {
  for (const Mediator& mediator : mediators) {
    for (const MediationRow& row : mediator.rows) {
      for (const MediationSpell& spell : row.spells) {
        if (std::any_of(spell.events.begin(), spell.events.end(), [](const auto& e) { return e.spans; }))
          return true;
      }
    }
  }
  return false;
}

}  // namespace

void print_mediators(std::ostream& out, const std::vector<Mediator>& mediators, const Terminal& terminal) {
  std::vector<const Mediator*> held;
  std::vector<const Mediator*> others;
  for (const Mediator& mediator : mediators) (mediator.counts.held ? held : others).push_back(&mediator);
  if (!held.empty()) print_part(out, held, terminal);
  if (!others.empty()) {
    out << (held.empty() ? "" : "\n")
        << terminal.styled("Named as mediators, but no meeting of theirs is known to have been held",
                           Style::bold)
        << "\n\n";
    print_part(out, others, terminal);
  }
  if (!any_spans(mediators)) return;
  out << '\n'
      << terminal.styled(
             std::string(kWideMark) + " = wide or open date, put where it begins (\"by …\": where it ends)",
             Style::dim)
      << '\n';
}

}  // namespace truceline::app
