#include <algorithm>
#include <cmath>
#include <ostream>
#include <utility>

#include "app/result_text.hpp"
#include "app/table.hpp"

namespace truceline::app {
namespace {

std::string names_text(const std::vector<NamedActor>& actors) {
  std::string text;
  for (const NamedActor& actor : actors) text += (text.empty() ? "" : ", ") + on_one_line(actor.name);
  return text;
}

/// "2 held, 1 cancelled".
std::string counts_text(const MediationCounts& counts) {
  std::string text;
  const auto add = [&](std::size_t count, std::string_view name) {
    if (count) text += (text.empty() ? "" : ", ") + std::to_string(count) + " " + std::string(name);
  };
  add(counts.held, "held");
  add(counts.planned, "planned");
  add(counts.cancelled, "cancelled");
  add(counts.failed, "failed");
  add(counts.denied, "denied");
  return text;
}

/// Three decimals.
std::string share_text(double share) {
  const auto thousandths = static_cast<long>(std::lround(share * 1000));
  const std::string digits = std::to_string(1000 + thousandths % 1000);
  return std::to_string(thousandths / 1000) + "." + digits.substr(1);
}

using Courses = std::vector<MediationCourse>;

/// One table for all courses; the group is written where it changes.
class Section {
 public:
  Section(std::string title, const Courses& courses, std::vector<Column> columns, const Terminal& terminal)
      : title_(std::move(title)),
        table_(with_group(courses, std::move(columns)), terminal),
        terminal_(terminal) {}

  void begin(const MediationGroup& group) { group_ = group_text(group); }

  /// One cell a column behind the group; the events stand in a line below.
  void add(std::vector<Cell> cells, const std::vector<EventId>& events) {
    cells.insert(cells.begin(), Cell{std::exchange(group_, ""), Style::bold});
    table_.add_row(std::move(cells));
    table_.add_note(1, {ids_text(events), Style::dim});
    empty_ = false;
  }
  void note(std::string text) { table_.add_note(1, {std::move(text), Style::yellow}, 2); }

  void print(std::ostream& out) const {
    if (empty_) return;
    out << '\n' << terminal_.styled(title_, Style::bold) << "\n\n";
    table_.print(out);
  }

 private:
  static std::vector<Column> with_group(const Courses& courses, std::vector<Column> columns) {
    const auto per = courses.empty() ? MediationPer::dyad : courses.front().group.per;
    const char* title = per == MediationPer::conflict ? "Conflict"
                        : per == MediationPer::region ? "Region"
                                                      : "Between";
    columns.insert(columns.begin(), Column{title, 16, false, 30});
    return columns;
  }

  std::string title_;
  Table table_;
  Terminal terminal_;
  std::string group_;
  bool empty_ = true;
};

void print_hand_overs(std::ostream& out, const Courses& courses, const Terminal& terminal) {
  Section section("Hand-overs", courses,
                  {{"From", 12}, {"Last held", 10}, {"To", 12}, {"First held", 10}, {"Days", 4, true}},
                  terminal);
  for (const MediationCourse& course : courses) {
    section.begin(course.group);
    for (const HandOver& h : course.hand_overs) {
      section.add(
          {plain_cell(on_one_line(h.from.name)), plain_cell(h.ended), plain_cell(on_one_line(h.to.name)),
           plain_cell(h.began), plain_cell(std::to_string(h.days))},
          {h.last.id, h.first.id});
    }
  }
  section.print(out);
}

void print_beside(std::ostream& out, const Courses& courses, const Terminal& terminal) {
  Section section("Side by side", courses, {{"Mediator", 12}, {"Beside", 12}, {"From", 10}, {"To", 10}},
                  terminal);
  for (const MediationCourse& course : courses) {
    section.begin(course.group);
    for (const Beside& b : course.beside) {
      std::vector<EventId> ids;
      for (const MediatedEvent& event : b.events) ids.push_back(event.id);
      section.add({plain_cell(on_one_line(b.a.name)), plain_cell(on_one_line(b.b.name)), plain_cell(b.first),
                   plain_cell(b.last)},
                  ids);
    }
  }
  section.print(out);
}

void print_gaps(std::ostream& out, const Courses& courses, const Terminal& terminal) {
  Section section("Without mediation", courses, {{"From", 10}, {"To", 10}, {"Days", 4, true}}, terminal);
  for (const MediationCourse& course : courses) {
    section.begin(course.group);
    for (const MediationGap& gap : course.gaps) {
      section.add({plain_cell(gap.first), plain_cell(gap.last), plain_cell(std::to_string(gap.days))},
                  {gap.before.id, gap.after.id});
      std::vector<EventId> ids;
      for (const MediatedEvent& event : gap.possible) ids.push_back(event.id);
      if (!ids.empty()) section.note("may lie in it, the date is open or unknown: " + ids_text(ids));
    }
  }
  section.print(out);
}

/// "place 2, role and place 1".
std::string basis_text(const MediationHost& host) {
  std::string text;
  for (const HostBasis basis : {HostBasis::role, HostBasis::place, HostBasis::both}) {
    const auto count = std::count_if(host.events.begin(), host.events.end(),
                                     [&](const HostedEvent& hosted) { return hosted.basis == basis; });
    const std::string name = basis == HostBasis::both ? "role and place" : std::string(to_string(basis));
    if (count) text += (text.empty() ? "" : ", ") + name + " " + std::to_string(count);
  }
  return text;
}

void print_hosts(std::ostream& out, const Courses& courses, const Terminal& terminal) {
  Section section("Hosts", courses, {{"Host", 12}, {"Told by", 8}, {"Meetings", 8}}, terminal);
  for (const MediationCourse& course : courses) {
    section.begin(course.group);
    for (const MediationHost& host : course.hosts) {
      std::vector<EventId> ids;
      for (const HostedEvent& hosted : host.events) ids.push_back(hosted.event.id);
      section.add({plain_cell(on_one_line(host.host.name)), plain_cell(basis_text(host)),
                   plain_cell(counts_text(host.counts))},
                  ids);
    }
  }
  section.print(out);
}

/// "Middle East Quartet: European Union, …"; "France, Russia, United States (members of OSCE Minsk Group)".
std::string format_text(const MediationFormat& format) {
  std::string text = names_text(format.members);
  if (format.body.id)
    text = on_one_line(format.body.name) + (text.empty() ? "" : ": ") + text;
  else if (format.members_of.id)
    text += " (members of " + on_one_line(format.members_of.name) + ")";
  return text;
}

void print_formats(std::ostream& out, const Courses& courses, const Terminal& terminal) {
  Section section("Formats that recur", courses, {{"Format", 20}, {"Meetings", 8}}, terminal);
  for (const MediationCourse& course : courses) {
    section.begin(course.group);
    for (const MediationFormat& format : course.formats) {
      if (!format.recurs()) continue;
      std::vector<EventId> ids;
      for (const MediatedEvent& event : format.events) ids.push_back(event.id);
      section.add({plain_cell(format_text(format)), plain_cell(counts_text(format.counts))}, ids);
    }
  }
  section.print(out);
}

}  // namespace

std::string group_text(const MediationGroup& group) {
  if (group.per == MediationPer::all) return "(all)";
  if (!group.name.empty()) return on_one_line(group.name);
  return group.per == MediationPer::dyad ? "(not named)" : "(not known)";
}

void print_courses(std::ostream& out, const Courses& courses, const Terminal& terminal) {
  print_hand_overs(out, courses, terminal);
  print_beside(out, courses, terminal);
  print_gaps(out, courses, terminal);
  print_hosts(out, courses, terminal);
  print_formats(out, courses, terminal);
}

void print_centrality(std::ostream& out, const std::vector<CentralMediator>& mediators,
                      const Terminal& terminal) {
  if (mediators.empty()) return;
  out << '\n' << terminal.styled("Centrality among mediators and parties", Style::bold) << "\n\n";
  Table table({{"Mediator", 16},
               {"Held", 4, true},
               {"Parties", 7, true},
               {"Fellow mediators", 8, true},
               {"Degree", 6, true},
               {"Betweenness", 6, true}},
              terminal);
  for (const CentralMediator& central : mediators) {
    const MediatorCentrality& f = central.figures;
    table.add_row({{on_one_line(central.actor.name), Style::bold},
                   plain_cell(std::to_string(f.events)),
                   plain_cell(std::to_string(f.parties)),
                   plain_cell(std::to_string(f.fellow_mediators)),
                   plain_cell(share_text(f.degree)),
                   plain_cell(share_text(f.betweenness))});
    if (!central.events.empty()) table.add_note(1, {ids_text(central.events), Style::dim});
  }
  table.print(out);
}

}  // namespace truceline::app
