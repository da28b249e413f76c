#include <charconv>
#include <cstddef>

#include "truceline/store/page.hpp"

namespace truceline {
namespace {

constexpr std::string_view kUndated = "undated.";
constexpr std::size_t kIdDigits = 16;

std::optional<DayNumber> day_in(std::string_view text) {
  DayNumber day = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), day);
  if (error != std::errc() || end != text.data() + text.size()) return std::nullopt;
  return day;
}

std::optional<PagePosition> read_position(std::string_view text) {
  const auto dot = text.rfind('.');
  if (dot == std::string_view::npos || text.size() - dot - 1 != kIdDigits) return std::nullopt;
  const auto number = from_hex(text.substr(dot + 1));
  if (!number || *number > static_cast<std::uint64_t>(INT64_MAX)) return std::nullopt;
  PagePosition position;
  position.id = EventId(*number);
  const auto head = text.substr(0, dot);
  if (text.starts_with(kUndated)) {
    if (head.size() < kUndated.size()) return std::nullopt;
    position.undated = true;
    position.type = head.substr(kUndated.size());
    return position;
  }
  const auto middle = head.find('.');
  if (middle == std::string_view::npos) return std::nullopt;
  const auto first = day_in(head.substr(0, middle)), last = day_in(head.substr(middle + 1));
  if (!first || !last || *first > *last || *first < kDistantPast || *last > kDistantFuture)
    return std::nullopt;
  position.first = *first;
  position.last = *last;
  return position;
}

}  // namespace

std::string PagePosition::str() const {
  const std::string digits = to_hex(id.value());
  if (undated) return std::string(kUndated) + type + '.' + digits;
  return std::to_string(first) + '.' + std::to_string(last) + '.' + digits;
}

std::optional<PagePosition> PagePosition::parse(std::string_view text) {
  const auto position = read_position(text);
  return position && position->str() == text ? position : std::nullopt;
}

PagePosition page_position(const Event& event) {
  if (!event.when.date) return {true, 0, 0, event.type, event.id};
  const EdtfInterval& when = *event.when.date;
  const DayNumber last = when.latest().value_or(kDistantFuture);
  return {false, when.earliest().value_or(when.latest().value_or(kDistantPast)), last, "", event.id};
}

}  // namespace truceline
