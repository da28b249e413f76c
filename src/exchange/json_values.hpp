// The parts of the model as JSON values, with keys in a fixed order. What is absent is null.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/graph/knowledge_graph.hpp"

namespace truceline {

using Json = nlohmann::ordered_json;

template <class Tag>
[[nodiscard]] Json json_of(StrongId<Tag> id) {
  return id ? Json(to_hex(id.value())) : Json(nullptr);
}
[[nodiscard]] Json json_of(const std::optional<EdtfInterval>& when);
/// Adds "date_bounds" where a date is tightened by others.
void put_bounds(Json& into, const Dating& when);
[[nodiscard]] Json json_of(const Participation& participation);
[[nodiscard]] Json json_of(const Magnitude& magnitude);
[[nodiscard]] Json json_of(const std::optional<Attribution>& attribution);
[[nodiscard]] Json json_of(const DocumentSummary& document);
[[nodiscard]] Json json_of(const Actor& actor);
[[nodiscard]] Json json_of(const Place& place);
[[nodiscard]] Json json_of(const Conflict& conflict);
[[nodiscard]] Json json_of(const Claim& claim);
[[nodiscard]] Json json_of(const EventState& state);
[[nodiscard]] Json json_of(const MergeReason& reason);
[[nodiscard]] Json json_of(const Event& event);
[[nodiscard]] Json json_of(const EventRelation& relation);

template <class T>
[[nodiscard]] Json json_list(const std::vector<T>& values) {
  auto list = Json::array();
  for (const auto& value : values) {
    if constexpr (std::is_pointer_v<T>) {
      list.push_back(json_of(*value));
    } else {
      list.push_back(json_of(value));
    }
  }
  return list;
}

/// The head of every JSON file of truceline: {"format": `format`, "version": `version`}.
[[nodiscard]] Json json_header(std::string_view format, int version);

/// Indented text without a final newline; bytes that are not UTF-8 become U+FFFD.
[[nodiscard]] std::string to_text(const Json& value);

}  // namespace truceline
