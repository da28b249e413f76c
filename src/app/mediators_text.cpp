#include <algorithm>
#include <ostream>

#include "app/option_values.hpp"
#include "app/result_text.hpp"
#include "app/table.hpp"

namespace truceline::app {
namespace {

std::string number(std::size_t count) {
  return count ? std::to_string(count) : "–";
}

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

std::string parties_text(const MediationRow& row) {
  if (row.parties.empty()) return "(not named)";
  std::string text;
  for (std::size_t i = 0; i < row.parties.size(); ++i) {
    text += (i == 0 ? "" : i + 1 == row.parties.size() ? " and " : ", ") + on_one_line(row.parties[i].name);
  }
  return text;
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
                     (event.date_text.empty() ? "undated" : event.date_text) + " " + type_label(event.type);
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

class MediatorTable {
 public:
  MediatorTable(const Terminal& terminal, bool denied) : denied_(denied), table_(columns(denied), terminal) {}

  void add(const Mediator& mediator) {
    std::string name = mediator_text(mediator);
    for (const MediationRow& row : mediator.rows) {
      std::vector<Cell> cells{
          {name, Style::bold}, {parties_text(row), Style::plain}, {when_text(row), Style::plain}};
      for (const std::size_t count :
           {row.counts.held, row.counts.planned, row.counts.cancelled, row.counts.failed}) {
        cells.push_back({number(count), Style::plain});
      }
      if (denied_) cells.push_back({number(row.counts.denied), Style::plain});
      table_.add_row(std::move(cells));
      for (const MediationSpell& spell : row.spells) add_events(spell.events);
      add_events(row.undated);
      name.clear();
    }
  }

  void print(std::ostream& out) const { table_.print(out); }

 private:
  static std::vector<Column> columns(bool denied) {
    std::vector<Column> list{{"Mediator", 14, false, 30}, {"Between", 16, false, 30}, {"When", 12, false, 26},
                             {"Held", 4, true},           {"Planned", 7, true},       {"Cancelled", 9, true},
                             {"Failed", 6, true}};
    if (denied) list.push_back({"Denied", 6, true});
    return list;
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
  MediatorTable table(terminal, denied);
  for (const Mediator* mediator : mediators) table.add(*mediator);
  table.print(out);
}

}  // namespace

void print_mediators(std::ostream& out, const std::vector<Mediator>& mediators, const Terminal& terminal) {
  std::vector<const Mediator*> held;
  std::vector<const Mediator*> others;
  for (const Mediator& mediator : mediators) (mediator.counts.held ? held : others).push_back(&mediator);
  if (!held.empty()) print_part(out, held, terminal);
  if (others.empty()) return;
  out << (held.empty() ? "" : "\n")
      << terminal.styled("Named as mediators, but no meeting of theirs is known to have been held",
                         Style::bold)
      << "\n\n";
  print_part(out, others, terminal);
}

}  // namespace truceline::app
