// Names of places in their time.
#include <algorithm>

#include "truceline/model/entity.hpp"

namespace truceline {

const EdtfInterval* period_of(const Place& place, std::string_view name) {
  const auto it = std::ranges::find(place.periods, name, &NamePeriod::name);
  return it == place.periods.end() ? nullptr : &it->when;
}

const std::string& name_at(const Place& place, const std::optional<EdtfInterval>& when) {
  if (!when || place.periods.empty()) return place.name;
  const EdtfInterval* own = period_of(place, place.name);
  if (own && compatible(*own, *when)) return place.name;
  const DaySpan days = day_span(*when);
  const auto holds = [&](const NamePeriod& period) {
    const DaySpan span = day_span(period.when);
    return period.name != place.name && span.first <= days.first && days.last <= span.last;
  };
  const auto it = std::ranges::find_if(place.periods, holds);
  return it == place.periods.end() ? place.name : it->name;
}

}  // namespace truceline
