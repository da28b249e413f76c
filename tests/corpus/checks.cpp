#include "corpus/checks.hpp"

#include <algorithm>
#include <map>
#include <set>
#include <sstream>
#include <stdexcept>

#include "corpus/answers.hpp"
#include "corpus/found.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline::corpus {
namespace {

using Tellings = std::map<std::string, std::vector<Telling>>;

const Tellings& corpus_tellings() {
  static const Tellings kTellings = tellings(corpus_graph());
  return kTellings;
}

std::vector<Telling> tellings_of(const Tellings& all, const std::string& key) {
  static_cast<void>(expected_event(key));  // throws where the golden file names none
  const auto it = all.find(key);
  return it == all.end() ? std::vector<Telling>{} : it->second;
}

std::string text_of(const std::optional<EdtfInterval>& date) {
  return date ? date->str() : "no date";
}

/// The same first and last day.
bool same_days(const std::optional<EdtfInterval>& a, const std::optional<EdtfInterval>& b) {
  return a && b ? day_span(*a) == day_span(*b) : !a && !b;
}

/// The keys of actors or places ("person:…"); "?" for none.
template <class Id, class Row>
std::string keys_of(const std::vector<Id>& ids, std::vector<Row> Extraction::*rows) {
  std::map<Id, std::string> keys;
  for (const auto& [article, extraction] : extractions()) {
    for (const Row& row : extraction.*rows) keys[row.id] = row.key;
  }
  std::string text = "found:";
  for (const Id id : ids) text += " " + (keys.contains(id) ? keys[id] : id ? to_hex(id.value()) : "?");
  return text;
}

/// The actor (as in the whole corpus) or place that the end of some words stands for; none where nothing is
/// found.
template <class Id>
Id meant(const Quote& quote, Id Mention::*what) {
  const Extraction& article = extractions().at(quote.article);
  const std::size_t last = place_of(quote).end - 1;
  for (const Mention& mention : article.mentions) {
    const auto& tokens = article.sentences[mention.sentence].tokens;
    const ByteSpan span{tokens[mention.first_token].span.begin, tokens[mention.last_token - 1].span.end};
    if (span.contains(last) && mention.*what) return mention.*what;
  }
  return {};
}

ActorId actor_at(const Quote& quote) {
  const ActorId actor = meant(quote, &Mention::actor);
  return actor ? resolved(corpus_graph(), extractions().at(quote.article).document.id, actor) : actor;
}

/// Are all the same (`one`), or no two? Never where one is not found.
template <class Id>
bool agree(const std::vector<Id>& ids, bool one) {
  const std::set<Id> different(ids.begin(), ids.end());
  return !different.contains(Id{}) && different.size() == (one ? 1 : ids.size());
}

/// The digits of "at least 200".
std::string number_in(const std::string& value) {
  std::string digits;
  for (const char c : value) {
    if (c >= '0' && c <= '9') digits += c;
  }
  return digits;
}

bool same_value(const std::string& field, const std::string& expected, const std::string& found) {
  if (field == "date") return same_days(date_of(expected), EdtfInterval::parse(found));
  if (!number_in(expected).empty()) return number_in(expected) == number_in(found);
  return fold(expected) == fold(found);
}

std::string text_of(const std::vector<Voice>& voices) {
  std::string text;
  for (const Voice& voice : voices)
    text += "\n    " + voice.field + " " + voice.value + " (" + voice.article + ")";
  return text.empty() ? " nothing" : text;
}

/// Does one of the articles say the value?
bool said(const std::vector<Voice>& voices, const std::string& field, const std::string& cell) {
  const std::size_t colon = cell.rfind(':');
  const std::vector<std::string> articles = parts(cell.substr(colon + 1), ',');
  return std::any_of(voices.begin(), voices.end(), [&](const Voice& voice) {
    return voice.field == field && same_value(field, cell.substr(0, colon), voice.value) &&
           std::find(articles.begin(), articles.end(), voice.article) != articles.end();
  });
}

std::vector<ActorId> actors_named(const std::string& names) {
  std::vector<ActorId> actors;
  for (const std::string& name : parts(names, ',')) actors.push_back(actor_named(name));
  return actors;
}

/// First and last date of all spells of a mediator.
struct Term {
  std::optional<EdtfInterval> first, last;
};
Term term_of(const Mediator& mediator) {
  Term term;
  const auto take = [](std::optional<EdtfInterval>& kept, const std::string& text, auto better) {
    std::optional<EdtfInterval> date = EdtfInterval::parse(text);
    if (date && (!kept || better(*date, *kept))) kept = std::move(date);
  };
  for (const MediationRow& row : mediator.rows) {
    for (const MediationSpell& spell : row.spells) {
      take(term.first, spell.first,
           [](const auto& a, const auto& b) { return day_span(a).first < day_span(b).first; });
      take(term.last, spell.last,
           [](const auto& a, const auto& b) { return day_span(a).last > day_span(b).last; });
    }
  }
  return term;
}

bool within(DayNumber day, const std::optional<EdtfInterval>& when) {
  return when && day_span(*when).first <= day && day <= day_span(*when).last;
}

std::string check_spell(const Mediator& mediator, const std::vector<std::string>& cells) {
  const Term term = term_of(mediator);
  const bool right = term.first && term.last && within(day_span(*term.first).first, date_of(cells.at(3))) &&
                     within(day_span(*term.last).last, date_of(cells.at(4)));
  return right ? "" : "found: " + text_of(term.first) + " to " + text_of(term.last);
}

std::string check_count(const Mediator& mediator, const std::vector<std::string>& cells) {
  const MediationCounts& c = mediator.counts;
  std::string found;
  for (const std::size_t count : {c.held, c.planned, c.cancelled, c.failed})
    found += std::to_string(count) + " ";
  const std::string expected = cells.at(3) + " " + cells.at(4) + " " + cells.at(5) + " " + cells.at(6) + " ";
  return found == expected ? "" : "found: " + found;
}

std::string check_hand_over(const std::vector<std::string>& cells) {
  const ActorId from = actor_named(cells.at(2)), to = actor_named(cells.at(3));
  const auto found = hand_overs_between(corpus_graph(), actors_named(cells.at(1)));
  const bool there = std::any_of(found.begin(), found.end(),
                                 [&](const HandOver& h) { return h.from == from && h.to == to; });
  return there ? "" : "found: " + std::to_string(found.size()) + " other hand-overs";
}

/// What was known on the day; the days of the golden file are asked for together, others one by one.
const KnowledgeGraph& known_on(const std::string& day) {
  static std::map<std::string, KnowledgeGraph> graphs = [] {
    std::set<std::string> days;
    for (const ExpectedLine& line : expected_lines("as_of")) days.insert(line.cells.at(0));
    return graphs_as_of(days);
  }();
  if (!graphs.contains(day)) graphs.merge(graphs_as_of({day}));
  return graphs.at(day);
}

}  // namespace

std::string check_merge(const ExpectedLine& line) {
  const std::vector<std::string> kind = parts(line.cells.at(0), ' ');
  const bool one = kind.at(0) == "one";
  if (!one && kind.at(0) != "apart") throw std::runtime_error(line.label(1) + " is neither one nor apart");
  std::vector<ActorId> actors;
  std::vector<PlaceId> places;
  for (std::size_t i = 1; i < line.cells.size(); ++i) {
    if (kind.size() > 1)
      places.push_back(meant(quote_of(line.cells[i]), &Mention::place));
    else
      actors.push_back(actor_at(quote_of(line.cells[i])));
  }
  if (kind.size() > 1) return agree(places, one) ? "" : keys_of(places, &Extraction::places);
  return agree(actors, one) ? "" : keys_of(actors, &Extraction::actors);
}

std::string check_contradiction(const ExpectedLine& line) {
  const std::string field = parts(line.cells.at(1), '(').at(0);
  std::string seen;
  for (const Event* event : events_of(tellings_of(corpus_tellings(), line.cells.at(0)))) {
    const std::vector<Voice> voices = disagreements_of(corpus_graph(), *event);
    if (std::all_of(line.cells.begin() + 2, line.cells.end(),
                    [&](const std::string& cell) { return said(voices, field, cell); }))
      return "";
    seen += "\n  event " + to_hex(event->id.value()) + ":" + text_of(voices);
  }
  return seen.empty() ? "no event" : "found:" + seen;
}

std::string check_mediator(const ExpectedLine& line) {
  const std::vector<std::string>& cells = line.cells;
  if (cells.at(0) == "handover") return check_hand_over(cells);
  const ActorId actor = actor_named(cells.at(1));
  for (const Mediator& mediator : mediators_between(corpus_graph(), actors_named(cells.at(2)))) {
    if (mediator.actor.id != actor) continue;
    if (cells.at(0) == "spell") return check_spell(mediator, cells);
    if (cells.at(0) == "count") return check_count(mediator, cells);
    throw std::runtime_error(line.label(1) + " is no spell, count or handover");
  }
  return "no mediation of " + cells.at(1);
}

std::string check_as_of(const ExpectedLine& line) {
  const auto events = events_of(tellings_of(tellings(known_on(line.cells.at(0))), line.cells.at(1)));
  const std::string& status = line.cells.at(2);
  if (status == "unknown") return events.empty() ? "" : "found: it is known already";
  if (events.empty()) return "no event";
  const auto date = date_of(line.cells.at(3));
  bool right = true, dated = false;
  std::string found = "found:";
  for (const Event* event : events) {
    right = right && to_string(event->status) == status;
    dated = dated || same_days(told_date(event->when), date);
    found += " " + std::string(to_string(event->status)) + " " + text_of(told_date(event->when)) + ";";
  }
  return right && dated ? "" : found;
}

std::string check_history(const ExpectedLine& line) {
  std::string found = "found:";
  for (const Event* event : events_of(tellings_of(corpus_tellings(), line.cells.at(0)))) {
    const std::vector<State> states = history_of(corpus_graph(), *event);
    bool right = states.size() == line.cells.size() - 1;
    for (std::size_t i = 0; i < states.size(); ++i) {
      const State& state = states[i];
      found += " " + std::string(to_string(state.status)) + " " + text_of(state.date) + " " + state.article;
      if (!right) continue;
      const std::vector<std::string> step = parts(line.cells[i + 1], ' ');
      right = to_string(state.status) == step.at(0) && same_days(state.date, date_of(step.at(1))) &&
              state.article == step.at(2);
    }
    if (right) return "";
    found += ";";
  }
  return found;
}

std::vector<Checked> check_all() {
  struct File {
    std::string name;
    std::string (*check)(const ExpectedLine&);
    std::size_t key;  ///< cells that name a line
  };
  const File files[] = {{"merges", check_merge, 99},
                        {"contradictions", check_contradiction, 2},
                        {"mediators", check_mediator, 3},
                        {"as_of", check_as_of, 2},
                        {"history", check_history, 1}};
  std::vector<Checked> all;
  for (const File& file : files) {
    for (const ExpectedLine& line : expected_lines(file.name))
      all.push_back({line.label(file.key), file.check(line)});
  }
  return all;
}

}  // namespace truceline::corpus
