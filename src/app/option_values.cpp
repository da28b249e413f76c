#include "app/option_values.hpp"

#include <algorithm>

#include "truceline/base/error.hpp"
#include "truceline/base/resources.hpp"
#include "truceline/query/names.hpp"
#include "truceline/store/search.hpp"

namespace truceline::app {
namespace {

[[noreturn]] void fail(const std::string& what, const std::string& text,
                       const std::vector<std::string>& valid) {
  std::string message = "no " + what + " \"" + text + "\"";
  if (const auto close = closest_names(text, valid, 1); !close.empty()) {
    message += "; did you mean \"" + close.front() + "\"?";
  }
  message += "\nThere are:";
  for (const std::string& name : valid) message += (&name == &valid.front() ? " " : ", ") + name;
  throw UsageError(message);
}

}  // namespace

EdtfInterval date_value(const std::string& option, const std::string& text) {
  if (const auto date = EdtfInterval::parse(text)) return *date;
  throw UsageError(
      option + ": \"" + text +
      "\" is not a date\nDates are EDTF (ISO 8601-2): 2023-11-20, 2023-11, 2020, 199X (the 1990s), 19XX, "
      "2023-09-19/2023-10-02, 2023-12-07/.. (from then on), ../2012-03 (until then), 2012-04~ (about), "
      "2023? (uncertain), -0498 (499 BC)");
}

DayNumber last_day_of(const std::string& option, const std::string& text) {
  const auto last = date_value(option, text).latest();
  if (!last) throw UsageError(option + " " + text + " has no last day; give a day, month or year");
  return *last;
}

Status status_value(const std::string& text) {
  if (const auto status = parse_name<Status>(text)) return *status;
  std::vector<std::string> valid;
  for (int i = 0; i <= static_cast<int>(Status::hypothetical); ++i) {
    valid.emplace_back(to_string(static_cast<Status>(i)));
  }
  fail("status", text, valid);
}

const Ontology& ontology() {
  static const Ontology types(resource("data/lexicon/event_types.tsv"));
  return types;
}

std::string type_value(const std::string& text) {
  if (ontology().find(text)) return text;
  std::vector<std::string> valid;
  for (const EventType& type : ontology().types()) valid.push_back(type.name);
  fail("event type", text, valid);
}

std::string class_value(const std::string& text) {
  std::vector<std::string> valid;
  for (const EventType& type : ontology().types()) {
    if (type.event_class == text) return text;
    if (std::find(valid.begin(), valid.end(), type.event_class) == valid.end())
      valid.push_back(type.event_class);
  }
  fail("class of events", text, valid);
}

const std::string& query_value(const std::string& option, const std::string& text) {
  if (is_searchable(text)) return text;
  throw UsageError(option + ": there is no word in \"" + text + "\" to look for");
}

std::size_t limit_value(const std::string& option, std::int64_t number) {
  if (number < 1)
    throw UsageError(option + ": \"" + std::to_string(number) + "\" is not a number of at least 1");
  return static_cast<std::size_t>(number);
}

std::string type_label(const std::string& type) {
  const EventType* known = ontology().find(type);
  return known && !known->label.empty() ? known->label : type;
}

}  // namespace truceline::app
