#include "model/edtf_set.hpp"

namespace truceline {
namespace {

// Time of day has no place in a set.
std::optional<EdtfDate> read_date(std::string_view text) {
  auto date = EdtfDate::parse(text);
  if (date && date->precision() == Precision::time) return std::nullopt;
  return date;
}

// The standard gives a season's place in the year to the reader, so it cannot bound a range.
bool can_bound(const std::optional<EdtfDate>& date) {
  return date && date->precision() != Precision::season;
}

std::optional<EdtfSetMember> read_range(std::string_view first, std::string_view last) {
  EdtfSetMember member{read_date(first), read_date(last), true};
  if ((!first.empty() && !can_bound(member.first)) || (!last.empty() && !can_bound(member.last)))
    return std::nullopt;
  if (first.empty() && last.empty()) return std::nullopt;
  if (member.first && member.last && member.last->latest() < member.first->earliest()) return std::nullopt;
  return member;
}

std::optional<EdtfSetMember> read_member(std::string_view text) {
  if (const auto dots = text.find(".."); dots != std::string_view::npos) {
    return read_range(text.substr(0, dots), text.substr(dots + 2));
  }
  auto date = read_date(text);
  if (!date) return std::nullopt;
  return EdtfSetMember{date, date, false};
}

}  // namespace

std::optional<std::vector<EdtfSetMember>> parse_edtf_set(std::string_view text) {
  if (text.size() < 2) return std::nullopt;
  const bool one_of = text.front() == '[' && text.back() == ']';
  const bool all_of = text.front() == '{' && text.back() == '}';
  if (!one_of && !all_of) return std::nullopt;
  std::vector<EdtfSetMember> members;
  for (std::size_t at = 1; at < text.size();) {
    const std::size_t comma = text.find(',', at);
    const std::size_t end = comma == std::string_view::npos ? text.size() - 1 : comma;
    auto member = read_member(text.substr(at, end - at));
    const bool opens_late = member && !member->first && at > 1;
    const bool closes_early = member && !member->last && end + 1 < text.size();
    if (!member || opens_late || closes_early) return std::nullopt;
    members.push_back(*std::move(member));
    at = end + 1;
  }
  return members;
}

}  // namespace truceline
