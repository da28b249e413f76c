#include "extract/event_slots.hpp"

#include <algorithm>

namespace truceline {
namespace {

constexpr int kStepsToEvent = 3;  // words between a phrase and the event that it speaks of

}  // namespace

/// Is it the event's own word, or that of the deaths told with it?
bool EventSlots::owns(const SentenceEvent& event, std::size_t word) const {
  return found_.hits[event.hit].head == word ||
         std::any_of(event.tolls.begin(), event.tolls.end(),
                     [&](std::size_t hit) { return found_.hits[hit].head == word; });
}

std::vector<std::size_t> EventSlots::at(std::size_t word) const {
  std::vector<std::size_t> events;
  for (std::size_t i = 0; i < found_.events.size(); ++i) {
    const std::size_t head = found_.hits[found_.events[i].hit].head;
    const bool joined = view_.syntax.noun(head) && view_.syntax.first_conjunct(head) == word;
    if (owns(found_.events[i], word) || joined) events.push_back(i);
  }
  return events.empty() ? carried(word) : events;
}

/// Does the event hang on the verb by a preposition: "withdrew during the war"?
bool EventSlots::oblique(std::size_t event, std::size_t carrier) const {
  std::size_t at = found_.hits[found_.events[event].hit].head;
  while (const auto up = view_.syntax.head(at)) {
    if (*up == carrier) return view_.syntax.is(at, "obl") || view_.syntax.is(at, "advcl");
    at = *up;
  }
  return false;
}

/// Events that `word` carries; those that are its subject or object before those behind a preposition.
std::vector<std::size_t> EventSlots::carried(std::size_t word) const {
  std::vector<std::size_t> close;
  std::vector<std::size_t> loose;
  for (std::size_t i = 0; i < found_.events.size(); ++i) {
    const auto& carriers = found_.events[i].assertion.carriers;
    const bool carries =
        std::any_of(carriers.begin(), carriers.end(), [&](const Carrier& c) { return c.word == word; });
    if (carries) (oblique(i, word) ? loose : close).push_back(i);
  }
  return close.empty() ? loose : close;
}

std::vector<std::size_t> EventSlots::below(std::size_t word) const {
  const SyntaxView& syntax = view_.syntax;
  for (int step = 0; step < kStepsToEvent; ++step) {
    if (auto events = at(word); !events.empty()) return events;
    std::optional<std::size_t> next;
    for (const std::size_t c : syntax.children(word)) {
      const bool of = (syntax.is(c, "nmod") && syntax.case_of(c) == "of") ||
                      (syntax.is(c, "acl") && syntax.mark_of(c) == "of");
      if (!next && (of || syntax.is(c, "xcomp"))) next = c;
    }
    if (!next) return {};
    word = *next;
  }
  return {};
}

/// "After the raid X said it would withdraw": what is said to come follows, what is said to have been does
/// not.
std::vector<std::size_t> EventSlots::said(std::size_t verb) const {
  const auto clause = view_.syntax.child(verb, "ccomp");
  std::vector<std::size_t> events = clause ? at(*clause) : std::vector<std::size_t>();
  std::erase_if(events, [&](std::size_t e) { return took_place(found_.events[e].assertion.status); });
  return events;
}

std::vector<std::size_t> EventSlots::above(std::size_t word, const std::set<std::size_t>& others) const {
  const SyntaxView& syntax = view_.syntax;
  const auto without = [&](std::vector<std::size_t> events) {
    std::erase_if(events, [&](std::size_t e) { return others.contains(e); });
    return events;
  };
  for (int step = 0; step < kStepsToEvent; ++step) {
    if (auto events = without(at(word)); !events.empty()) return events;
    if (const auto clause = syntax.child(word, "xcomp")) {
      if (auto events = without(at(*clause)); !events.empty()) return events;
    }
    if (view_.lexicon->words["report_verb"].contains(syntax.lemma(word))) return said(word);
    const auto up = syntax.head(word);
    if (!up) return {};
    const bool joined = syntax.is(word, "conj") && syntax.noun(word);
    const bool part = syntax.is(word, "obj") || syntax.is(word, "obl") || syntax.is(word, "nmod") ||
                      syntax.is(word, "nsubj") || syntax.is(word, "xcomp") || syntax.is(word, "cc");
    if (!joined && !part) return {};
    word = *up;
  }
  return {};
}

}  // namespace truceline
