#include "query/mediation_spells.hpp"

#include <algorithm>
#include <tuple>

#include "truceline/query/date_text.hpp"

namespace truceline {
namespace {

constexpr DayNumber kLongestGap = 366;

/// First day that is known of an event: where its beginning is open, the day by which it happened.
DayNumber first_day(const EdtfInterval& when) {
  return when.earliest().value_or(when.latest().value_or(kDistantPast));
}

/// Last day that is known: where its end is open, the day from which it may happen.
DayNumber last_day(const EdtfInterval& when) {
  return when.latest().value_or(when.earliest().value_or(kDistantFuture));
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
    return first_day(*next.when.date) - last_day(*last_) <= kLongestGap;
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

}  // namespace

MediationRow make_row(std::vector<RowEvent> events) {
  std::sort(events.begin(), events.end(), in_order);
  MediationRow row;
  std::optional<SpellBuilder> spell;
  for (RowEvent& event : events) {
    row.counts.add(event.shown.outcome);
    if (!event.event->when.date) {
      row.undated.push_back(std::move(event.shown));
    } else if (spell && spell->reaches(*event.event)) {
      spell->add(std::move(event));
    } else {
      if (spell) row.spells.push_back(spell->finish());
      spell.emplace(std::move(event));
    }
  }
  if (spell) row.spells.push_back(spell->finish());
  return row;
}

}  // namespace truceline
