#include "app/dyad_results.hpp"
#include "app/mediation_json.hpp"

namespace truceline::app {
namespace {

Json dyad_query_json(const Dyad& dyad, PeriodStep by, const Filters& filters) {
  Json query = {{"a", named_json(dyad.a)}, {"b", named_json(dyad.b)}, {"by", to_string(by)}};
  const auto put = [&](const char* key, const std::string& value) {
    if (!value.empty()) query[key] = value;
  };
  put("region", filters.region);
  put("from", filters.from);
  put("to", filters.to);
  return query;
}

template <class T>
Json or_null(const std::optional<T>& value) {
  return value ? Json(*value) : Json(nullptr);
}

Json dyad_event_json(const DyadEvent& event) {
  Json value = {
      {"id", json_of(event.id)},
      {"type", event.type},
      {"status", to_string(event.status)},
      {"use", to_string(event.use)},
      {"direction", event.use == DyadUse::counted ? Json(to_string(event.direction)) : Json(nullptr)},
      {"intensity", or_null(event.intensity)},
      {"quad", event.quad ? Json(to_string(*event.quad)) : Json(nullptr)},
      {"date", event.date.empty() ? Json(nullptr) : Json(event.date)},
      {"date_text", event.date_text},
      {"place", event.place},
      {"summary", event.summary},
      {"sources", event.sources}};
  if (event.spans) value["spans"] = true;
  return value;
}

Json events_json(const std::vector<DyadEvent>& events) {
  Json list = Json::array();
  for (const DyadEvent& event : events) list.push_back(dyad_event_json(event));
  return list;
}

Json balance_json(const DyadBalance& balance) {
  Json quads = Json::object();
  for (std::size_t i = 0; i < balance.quads.size(); ++i)
    quads[std::string(to_string(static_cast<QuadClass>(i)))] = balance.quads[i];
  return {{"events", balance.events},        {"sum", balance.sum()},
          {"mean", or_null(balance.mean())}, {"cooperation", balance.cooperation},
          {"conflict", balance.conflict},    {"quads", std::move(quads)}};
}

Json balances_json(const DyadBalances& balances) {
  return {{"all", balance_json(balances.all)},
          {"a_to_b", balance_json(balances.from_a)},
          {"b_to_a", balance_json(balances.from_b)},
          {"mutual", balance_json(balances.mutual)}};
}

Json period_json(const DyadPeriod& period) {
  return {{"period", period.period.empty() ? Json(nullptr) : Json(period.period)},
          {"balance", balances_json(period.balance)},
          {"events", events_json(period.events)}};
}

Json turn_json(const DyadTurn& turn) {
  return {{"last", turn.last},
          {"period", turn.period},
          {"before", turn.before},
          {"after", turn.after},
          {"toward", turn.after > turn.before ? "cooperation" : "conflict"},
          {"events_before", events_json(turn.events_before)},
          {"events_after", events_json(turn.events_after)}};
}

}  // namespace

Json dyad_json(const Dyad& dyad, PeriodStep by, const Filters& filters) {
  Json periods = Json::array();
  for (const DyadPeriod& period : dyad.periods) periods.push_back(period_json(period));
  Json turns = Json::array();
  for (const DyadTurn& turn : dyad.turns) turns.push_back(turn_json(turn));
  return {{"truceline", json_header("dyad", 1)},    {"query", dyad_query_json(dyad, by, filters)},
          {"balance", balances_json(dyad.balance)}, {"periods", std::move(periods)},
          {"undated", period_json(dyad.undated)},   {"penalty", dyad.penalty},
          {"turning_points", std::move(turns)}};
}

}  // namespace truceline::app
