#include "extract/magnitudes.hpp"

#include <algorithm>
#include <charconv>

namespace truceline {
namespace {

constexpr std::size_t kReach = 12;

struct Number {
  std::size_t last = 0;
  std::string value;
  std::optional<std::int64_t> least;
  std::optional<std::int64_t> most;
};

/// "100,000", "32", "two", "1.5 million", "tens of thousands" at `at`.
std::optional<Number> read_number(const SentenceView& view, std::size_t at) {
  const WordLists& words = view.lexicon->words;
  if (const auto vague = words["vague_scale"].match(view.folded, at); vague.length) {
    Number number{at + vague.length, {}, std::nullopt, std::nullopt};
    for (std::size_t i = at; i < number.last; ++i) number.value += (i > at ? " " : "") + view.folded[i];
    return number;
  }
  std::optional<double> amount;
  if (view.sentence->tokens[at].kind == TokenKind::number) {
    std::string digits = view.folded[at];
    std::erase(digits, ',');
    double value = 0;
    const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
    if (error == std::errc() && end == digits.data() + digits.size()) amount = value;
  } else if (const auto n = words["number_word"].number(view.word(at));
             n && view.word(at) != "a" && view.word(at) != "an") {
    amount = static_cast<double>(*n);
  }
  if (!amount || *amount > 1e12) return std::nullopt;
  Number number{at + 1, {}, std::nullopt, std::nullopt};
  if (const auto scale = words["scale"].number(view.word(at + 1))) {
    *amount *= static_cast<double>(*scale);
    number.last = at + 2;
  }
  const auto whole = static_cast<std::int64_t>(*amount);
  number.value = std::to_string(whole);
  number.least = number.most = whole;
  return number;
}

/// What a count of people beside this trigger counts.
std::string measure_of(const SentenceView& view, std::size_t first, std::size_t last, const TriggerHit& hit) {
  const std::size_t from = first > 3 ? first - 3 : 0;
  for (std::size_t i = from; i < std::min(last + 4, view.size()); ++i) {
    if (i >= last && (view.word(i) == "," || view.word(i) == "and") && i > last) break;
    for (const char* list : {"wounded_word", "displaced_word", "dead_word", "detained_word"}) {
      if (const auto measure = view.lexicon->words[list].find(view.word(i))) return std::string(*measure);
    }
  }
  const std::string& type = hit.trigger->type;
  if (type == "killing") return "killed";
  if (type == "displacement") return "displaced";
  if (type == "release") return "released";
  if (type == "detention") return "detained";
  if (type == "deployment" || type == "withdrawal" || type == "peacekeeping") return "troops";
  return {};
}

/// The qualifier that ends at token `at` ("more than"), folded; "" for none.
std::string qualifier_before(const SentenceView& view, std::size_t at) {
  for (std::size_t length = std::min<std::size_t>(3, at); length > 0; --length) {
    const auto match = view.lexicon->words["qualifier"].match(view.folded, at - length);
    if (match.length != length) continue;
    std::string text;
    for (std::size_t i = at - length; i < at; ++i) text += (text.empty() ? "" : " ") + view.folded[i];
    return text;
  }
  return {};
}

/// What the qualifier leaves open: "min" the upper bound, "max" the lower one, "about" both.
void apply_qualifier(const WordList& qualifiers, Magnitude& magnitude) {
  const std::string_view sense = qualifiers.find(magnitude.qualifier).value_or("");
  if (sense == "min" || sense == "about") magnitude.most.reset();
  if (sense == "max" || sense == "about") magnitude.least.reset();
}

/// Does another trigger stand between the number and the hit?
bool other_between(const std::vector<TriggerHit>& hits, const TriggerHit& hit, std::size_t first,
                   std::size_t last) {
  return std::any_of(hits.begin(), hits.end(), [&](const TriggerHit& h) {
    if (h.first != hit.first && h.first <= first && first < h.last) return true;
    return h.first != hit.first && h.voice != Voice::nominal &&
           ((h.first >= hit.last && h.last <= first) || (h.first >= last && h.last <= hit.first));
  });
}

}  // namespace

std::vector<Magnitude> find_magnitudes(const SentenceView& view, const std::vector<TriggerHit>& hits,
                                       std::size_t index) {
  const TriggerHit& hit = hits[index];
  std::vector<Magnitude> found;
  const std::size_t from = hit.first > kReach ? hit.first - kReach : 0;
  const std::size_t to = std::min(view.size(), hit.last + kReach);
  for (std::size_t at = from; at < to; ++at) {
    if (view.in_time(at)) continue;
    const auto number = read_number(view, at);
    if (!number) continue;
    std::size_t noun = number->last;
    while (noun < to && noun < number->last + 4 && !view.is(noun, "counted_noun") &&
           !view.is(noun, "determiner"))
      ++noun;
    const bool counts = noun < to && noun < number->last + 4 && view.is(noun, "counted_noun");
    if (counts && !other_between(hits, hit, at, number->last)) {
      Magnitude magnitude;
      magnitude.measure = measure_of(view, at, noun + 1, hit);
      magnitude.value = number->value;
      magnitude.qualifier = qualifier_before(view, at);
      magnitude.least = number->least;
      magnitude.most = number->most;
      apply_qualifier(view.lexicon->words["qualifier"], magnitude);
      if (!magnitude.measure.empty()) found.push_back(std::move(magnitude));
    }
    at = number->last - 1;
  }
  return found;
}

}  // namespace truceline
