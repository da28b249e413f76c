// Values of options: dates, statuses, event types. What cannot be understood is a UsageError that says what
// can.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "truceline/lexicon/ontology.hpp"
#include "truceline/model/interval.hpp"
#include "truceline/model/vocabulary.hpp"

namespace truceline::app {

/// `option` is the option's name, for the message.
[[nodiscard]] EdtfInterval date_value(const std::string& option, const std::string& text);
/// The last day that the date can mean.
[[nodiscard]] DayNumber last_day_of(const std::string& option, const std::string& text);
[[nodiscard]] Status status_value(const std::string& text);
/// The event types built into the program.
[[nodiscard]] const Ontology& ontology();
/// `text` when it is a type of the ontology.
[[nodiscard]] std::string type_value(const std::string& text);
/// `text` when it is a class of the ontology's types.
[[nodiscard]] std::string class_value(const std::string& text);
/// `text` when there is a word in it to search for.
[[nodiscard]] const std::string& query_value(const std::string& option, const std::string& text);
/// How many to show; at least 1.
[[nodiscard]] std::size_t limit_value(const std::string& option, std::int64_t number);
/// The type's label for people; the type itself when the ontology does not know it.
[[nodiscard]] std::string type_label(const std::string& type);

}  // namespace truceline::app
