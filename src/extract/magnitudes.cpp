#include "extract/magnitudes.hpp"

#include <algorithm>

#include "extract/counted_people.hpp"
#include "extract/phrase_actors.hpp"

namespace truceline {
namespace {

constexpr std::size_t kFarthestNumber = 6;  // steps in the tree between a number's verb and its event

class Attacher {
 public:
  Attacher(const SentenceView& view, const SentenceEvents& found)
      : view_(view), syntax_(view.syntax), words_(view.lexicon->words), found_(found) {}

  std::vector<std::vector<Magnitude>> run() {
    std::vector<std::vector<Magnitude>> magnitudes(found_.events.size());
    for (const Count& count : find_counts(view_, found_)) {
      const auto event = event_of(count);
      if (!event) continue;
      auto& list = magnitudes[*event];
      Magnitude magnitude = magnitude_of(count, found_.events[*event]);
      if (std::find(list.begin(), list.end(), magnitude) == list.end()) list.push_back(std::move(magnitude));
    }
    return magnitudes;
  }

 private:
  /// Can the measure be told of an event of this type?
  [[nodiscard]] bool suits(const std::string& measure, const std::string& type) const {
    const EventType* known = view_.lexicon->ontology.find(type);
    const std::string_view kinds = words_["measure_class"].find(measure).value_or("");
    return known && (has(kinds, type) || has(kinds, known->event_class));
  }

  static bool has(std::string_view kinds, std::string_view kind) {
    for (std::size_t at = 0; at < kinds.size();) {
      const std::size_t end = std::min(kinds.find(' ', at), kinds.size());
      if (kinds.substr(at, end - at) == kind) return true;
      at = end + 1;
    }
    return false;
  }

  /// The event told by the word, itself or as the toll of an attack.
  [[nodiscard]] std::optional<std::size_t> told_by(std::size_t word, const std::string& measure) const {
    for (std::size_t i = 0; i < found_.events.size(); ++i) {
      const SentenceEvent& event = found_.events[i];
      if (!event.told || !suits(measure, type_of(event))) continue;
      const auto here = [&](std::size_t hit) {
        const TriggerHit& h = found_.hits[hit];
        return h.head == word || std::find(h.parts.begin(), h.parts.end(), word) != h.parts.end();
      };
      if (here(event.hit) || std::any_of(event.tolls.begin(), event.tolls.end(), here)) return i;
    }
    return std::nullopt;
  }

  [[nodiscard]] const std::string& type_of(const SentenceEvent& event) const {
    return event.assertion.type.empty() ? found_.hits[event.hit].trigger->type : event.assertion.type;
  }

  /// The event of the word itself, of what did it, of a word above, else the nearest.
  [[nodiscard]] std::optional<std::size_t> event_of(const Count& count) const {
    if (const auto event = told_by(count.anchor, count.measure)) return event;
    for (std::size_t at = count.anchor;;) {
      if (const auto event = cause(at, count.measure)) return event;
      const auto above = syntax_.head(at);
      if (!above) break;
      at = *above;
      if (const auto event = told_by(at, count.measure)) return event;
    }
    return nearest(count);
  }

  /// "A bomb wounded three", "14 wounded in a blast", "when rebels attacked".
  [[nodiscard]] std::optional<std::size_t> cause(std::size_t verb, const std::string& measure) const {
    for (const std::size_t c : syntax_.children(verb)) {
      const bool agent =
          syntax_.is(c, "nsubj") || syntax_.is(c, "obl") || syntax_.is(c, "nmod") || syntax_.is(c, "advcl");
      if (!agent) continue;
      if (const auto event = told_by(c, measure)) return event;
    }
    return std::nullopt;
  }

  [[nodiscard]] std::optional<std::size_t> nearest(const Count& count) const {
    std::optional<std::size_t> best;
    std::size_t least = kFarthestNumber + 1;
    for (std::size_t i = 0; i < found_.events.size(); ++i) {
      const SentenceEvent& event = found_.events[i];
      if (!event.told || !suits(count.measure, type_of(event))) continue;
      const std::size_t far = syntax_.distance(count.anchor, found_.hits[event.hit].head);
      if (far < least) {
        least = far;
        best = i;
      }
    }
    return best;
  }

  [[nodiscard]] Magnitude magnitude_of(const Count& count, const SentenceEvent& event) const {
    Magnitude magnitude;
    magnitude.measure = count.measure;
    magnitude.value = count.number.value;
    magnitude.qualifier = count.number.qualifier;
    magnitude.least = count.number.least;
    magnitude.most = count.number.most;
    if (count.noun) magnitude.counted = phrase_name(view_, *count.noun);
    magnitude.side = side_of(count, event);
    if (const Actor* actor = view_.lexicon->gazetteer.actor(magnitude.side))
      magnitude.side_name = actor->name;
    return magnitude;
  }

  /// "12 Syrian soldiers", "Hezbollah men", "13 of the rebels"; troops are whose they are sent by. None for
  /// actors that only the text knows.
  [[nodiscard]] ActorId side_of(const Count& count, const SentenceEvent& event) const {
    if (count.noun) {
      if (const ActorId own = side_at(*count.noun)) return own;
      for (const std::size_t c : syntax_.children(*count.noun)) {
        const std::string_view rel = syntax_[c].deprel;
        const bool owner = rel == "amod" || rel == "compound" || rel == "nmod:poss" || rel == "nmod:desc";
        if (const ActorId side = owner ? side_at(c) : ActorId{}) return side;
      }
    }
    if (const ActorId owner = owner_of_total(count)) return owner;
    if (count.measure != "troops") return {};
    for (const Argument& argument : event.arguments.actors) {
      if (argument.role == Role::initiator && argument.mention->actor)
        return known(argument.mention->acts_for ? argument.mention->acts_for : argument.mention->actor);
    }
    return {};
  }

  /// "put its own losses at 40": those of whoever owns the noun for which the bare number stands.
  [[nodiscard]] ActorId owner_of_total(const Count& count) const {
    if (count.noun || !syntax_.verb(count.anchor)) return {};
    for (const std::size_t noun : syntax_.children(count.anchor)) {
      if (!words_["total_noun"].contains(syntax_.lemma(noun))) continue;
      const auto owner = syntax_.child(noun, "nmod:poss");
      if (!owner) continue;
      if (const ActorId side = side_at(*owner)) return side;
      for (const Mention* mention : actors_of(view_, *owner)) {
        if (const ActorId side = known(mention->acts_for ? mention->acts_for : mention->actor)) return side;
      }
    }
    return {};
  }

  [[nodiscard]] ActorId known(ActorId id) const {
    return view_.lexicon->gazetteer.actor(id) ? id : ActorId{};
  }

  /// The actor that the word names, or, within the name of people whom only the text knows, is of ("Ugandan
  /// soldiers").
  [[nodiscard]] ActorId side_at(std::size_t word) const {
    for (const Mention* mention : mentions_at(view_, word)) {
      if (const ActorId own = known(mention->actor)) return own;
      if (const ActorId principal = known(mention->acts_for)) return principal;
    }
    for (const NameEntry* entry : view_.lexicon->gazetteer.lookup(view_.word_text(word))) {
      if (entry->sense == NameSense::demonym && entry->actor) return known(entry->actor);
    }
    return {};
  }

  const SentenceView& view_;
  const SyntaxView& syntax_;
  const WordLists& words_;
  const SentenceEvents& found_;
};

}  // namespace

std::vector<std::vector<Magnitude>> find_magnitudes(const SentenceView& view, const SentenceEvents& found) {
  return Attacher(view, found).run();
}

}  // namespace truceline
