// Query results as JSON: the forms of schema/*.schema.json, with a fixed order of keys.
#pragma once

#include <iosfwd>
#include <string_view>

#include "app/event_details.hpp"
#include "app/filters.hpp"
#include "exchange/json_values.hpp"
#include "truceline/pipeline.hpp"
#include "truceline/query/chronology.hpp"
#include "truceline/query/mediators.hpp"

namespace truceline::app {

/// The head of every answer.
[[nodiscard]] Json answer_json(std::string_view format, int version = 1);
/// What was asked.
[[nodiscard]] Json query_json(const Filters& filters);
[[nodiscard]] Json link_json(const StoredActorLink& link);
[[nodiscard]] Json entry_json(const ChronologyEntry& entry);
/// `next` is where the next page begins.
[[nodiscard]] Json chronology_json(const Chronology& chronology, const std::optional<PagePosition>& next,
                                   const Filters& filters);
/// The id and one object a coded act, as coders of events write them.
[[nodiscard]] Json cameo_json(const std::string& article, const Extraction& extraction);

/// `chronology` is that of the one document; `article` its id for the outside.
[[nodiscard]] Json extraction_json(const std::string& article, const Document& document,
                                   const Chronology& chronology);
[[nodiscard]] Json mediator_json(const Mediator& mediator);
[[nodiscard]] Json event_json(const EventDetails& details);
[[nodiscard]] Json statistics_json(const StoreStatistics& statistics);
[[nodiscard]] Json ingest_json(const IngestReport& report);

/// Indented, with a line end. Bytes that are not UTF-8 become U+FFFD.
void print_json(std::ostream& out, const Json& value);
/// On one line.
void print_json_line(std::ostream& out, const Json& value);

}  // namespace truceline::app
