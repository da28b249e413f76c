#include "query/mediation_spells.hpp"

#include <algorithm>
#include <map>
#include <tuple>

#include "query/parties.hpp"
#include "truceline/query/date_text.hpp"

namespace truceline {
namespace {

DayNumber first_day(const EdtfInterval& when) {
  return first_known_day(when).value_or(kDistantPast);
}

DayNumber last_day(const EdtfInterval& when) {
  return last_known_day(when).value_or(kDistantFuture);
}

std::string end_text(const EdtfInterval& when, const EdtfDate& date, bool first) {
  const bool open = first ? !when.earliest() : !when.latest();
  return (open ? (first ? "by " : "from ") : "") + date_text(date);
}

/// Builds one spell out of events that follow each other.
class SpellBuilder {
 public:
  explicit SpellBuilder(RowEvent first) { add(std::move(first)); }

  [[nodiscard]] bool reaches(const Event& next) const {
    return first_day(*next.when.date) - last_day(*last_) <= kLongestMediationGap;
  }

  void add(RowEvent event) {
    const EdtfInterval& when = *event.event->when.date;
    if (!first_) first_ = &when;
    if (!last_ || last_day(when) > last_day(*last_)) last_ = &when;
    spell_.counts.add(event.shown.outcome);
    spell_.events.push_back(std::move(event.shown));
  }

  [[nodiscard]] MediationSpell finish() {
    if (first_ == last_ || *first_ == *last_) {
      spell_.date_text = date_text(*first_);
    } else if (!first_->dates().empty() && !last_->dates().empty()) {
      spell_.date_text = end_text(*first_, first_->dates().front(), true) + " – " +
                         end_text(*last_, last_->dates().back(), false);
    }
    if (!first_->dates().empty()) spell_.first = first_->dates().front().str();
    if (!last_->dates().empty()) spell_.last = last_->dates().back().str();
    return std::move(spell_);
  }

 private:
  const EdtfInterval* first_ = nullptr;
  const EdtfInterval* last_ = nullptr;
  MediationSpell spell_;
};

bool in_order(const RowEvent& a, const RowEvent& b) {
  const auto key = [](const RowEvent& e) {
    const auto& when = e.event->when.date;
    return std::tuple(!when, when ? first_day(*when) : 0, when ? last_day(*when) : 0, e.event->id);
  };
  return key(a) < key(b);
}

/// Spells of events that follow each other; `events` are dated and in order.
std::vector<MediationSpell> runs(std::vector<RowEvent> events) {
  std::vector<MediationSpell> spells;
  std::optional<SpellBuilder> spell;
  for (RowEvent& event : events) {
    if (spell && spell->reaches(*event.event)) {
      spell->add(std::move(event));
      continue;
    }
    if (spell) spells.push_back(spell->finish());
    spell.emplace(std::move(event));
  }
  if (spell) spells.push_back(spell->finish());
  return spells;
}

/// One cell for each period in which an event begins.
std::vector<MediationSpell> periods(std::vector<RowEvent> events, PeriodStep by) {
  std::map<std::int64_t, SpellBuilder> cells;
  for (RowEvent& event : events) {
    const PeriodOfDate place = *period_of(event.event->when.date, by);
    event.shown.spans = place.spans;
    if (const auto cell = cells.find(place.number); cell != cells.end()) {
      cell->second.add(std::move(event));
    } else {
      cells.emplace(place.number, SpellBuilder(std::move(event)));
    }
  }
  std::vector<MediationSpell> spells;
  for (auto& [number, cell] : cells) {
    spells.push_back(cell.finish());
    spells.back().period = period_text(number, by);
    spells.back().date_text = spells.back().period;
  }
  return spells;
}

}  // namespace

MediatedEvent shown_event(const KnowledgeGraph& graph, const Event& event, std::vector<std::string> persons) {
  MediatedEvent shown;
  shown.id = event.id;
  shown.outcome = outcome_of(event.status);
  shown.status = event.status;
  shown.type = event.type;
  if (event.when.date) {
    shown.date = event.when.date->str();
    shown.date_text = date_text(*event.when.date);
  }
  const Place* place = graph.place(event.place);
  shown.place = place ? name_at(*place, event.when.date) : event.place_name;
  shown.summary = event.summary;
  std::sort(persons.begin(), persons.end());
  shown.persons = std::move(persons);
  shown.sources = source_names(graph, event.id);
  return shown;
}

MediationRow make_row(std::vector<RowEvent> events, PeriodStep by) {
  std::sort(events.begin(), events.end(), in_order);
  MediationRow row;
  std::vector<RowEvent> dated;
  for (RowEvent& event : events) {
    row.counts.add(event.shown.outcome);
    const auto& when = event.event->when.date;
    if (when && (by == PeriodStep::none || first_known_day(*when))) {
      dated.push_back(std::move(event));
    } else {
      row.undated.push_back(std::move(event.shown));
    }
  }
  row.spells = by == PeriodStep::none ? runs(std::move(dated)) : periods(std::move(dated), by);
  return row;
}

}  // namespace truceline
