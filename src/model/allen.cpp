// Allen's relations over whole days. Two spans meet when one begins on the day after the other ends.
#include "truceline/model/interval.hpp"

namespace truceline {

AllenRelation relate(const DaySpan& a, const DaySpan& b) noexcept {
  using enum AllenRelation;
  if (a.last < b.first) return b.first - a.last == 1 ? meets : before;
  if (b.last < a.first) return a.first - b.last == 1 ? met_by : after;
  if (a.first == b.first) return a.last == b.last ? equals : a.last < b.last ? starts : started_by;
  if (a.last == b.last) return a.first > b.first ? finishes : finished_by;
  if (a.first < b.first) return a.last < b.last ? overlaps : contains;
  return a.last < b.last ? during : overlapped_by;
}

AllenRelation converse(AllenRelation relation) noexcept {
  // The enumeration is symmetric about `equals`, each relation as far before it as its converse is after it.
  return static_cast<AllenRelation>(static_cast<int>(AllenRelation::after) - static_cast<int>(relation));
}

std::string_view to_string(AllenRelation relation) noexcept {
  switch (relation) {
    case AllenRelation::before:
      return "before";
    case AllenRelation::meets:
      return "meets";
    case AllenRelation::overlaps:
      return "overlaps";
    case AllenRelation::starts:
      return "starts";
    case AllenRelation::during:
      return "during";
    case AllenRelation::finishes:
      return "finishes";
    case AllenRelation::equals:
      return "equals";
    case AllenRelation::finished_by:
      return "finished_by";
    case AllenRelation::contains:
      return "contains";
    case AllenRelation::started_by:
      return "started_by";
    case AllenRelation::overlapped_by:
      return "overlapped_by";
    case AllenRelation::met_by:
      return "met_by";
    case AllenRelation::after:
      return "after";
  }
  return "";
}

}  // namespace truceline
