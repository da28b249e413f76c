#include "app/event_ids.hpp"

#include <algorithm>
#include <vector>

#include "truceline/base/error.hpp"

namespace truceline::app {
namespace {

constexpr std::size_t kShownCandidates = 5;

}  // namespace

EventId event_named(const Store& store, std::string text) {
  for (char& c : text) c = static_cast<char>(c >= 'A' && c <= 'F' ? c - 'A' + 'a' : c);
  const bool readable = from_hex(text).has_value();
  const auto found = readable ? store.events_with_prefix(text) : std::vector<EventId>();
  if (found.empty())
    throw UnknownNameError("event", text, {}, "truceline chronology DB lists them with their ids");
  if (found.size() == 1) return found.front();
  std::string message = "\"" + text + "\" begins the ids of " + std::to_string(found.size()) + " events:";
  for (std::size_t i = 0; i < std::min(found.size(), kShownCandidates); ++i)
    message += " " + to_hex(found[i].value());
  throw UsageError(message + (found.size() > kShownCandidates ? " …" : "") + "; give more digits");
}

}  // namespace truceline::app
