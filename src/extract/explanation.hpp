// Keeps what the claim rules decided, for explanations.
#pragma once

#include <string>
#include <vector>

#include "extract/draft.hpp"
#include "extract/sentence_events.hpp"
#include "truceline/extract/explanation.hpp"
#include "truceline/model/document.hpp"

namespace truceline {

class Explainer {
 public:
  /// `out` gets one explanation a trigger, in the order of the text.
  Explainer(const Document& document, std::vector<Explanation>& out) : document_(document), out_(out) {}

  /// Every trigger of the sentence, whether it tells an event or not.
  void read(const SentenceView& view, const SentenceEvents& found);
  /// The trigger names the mediator of what was told before.
  void join(std::size_t hit) { out_[first_ + hit].fate = Fate::joined; }
  /// Marks the draft of the trigger, of the sentence read last.
  void mark(std::size_t hit, Draft& draft) const { draft.explained = first_ + hit; }
  /// Before parties are implied.
  static void keep_stated(Drafts& drafts);
  /// Once it is settled which drafts are told.
  void tell(const Lexicon& lexicon, const Draft& draft);

 private:
  [[nodiscard]] Explanation explain(const SentenceView& view, const TriggerHit& hit) const;
  void add_event(const SentenceView& view, const SentenceEvents& found, const SentenceEvent& event);
  [[nodiscard]] std::string words(const SentenceView& view, std::size_t first, std::size_t last) const;
  [[nodiscard]] std::string word(const SentenceView& view, std::size_t word) const;
  [[nodiscard]] ExplainedSlot slot_of(const SentenceView& view, const Argument& argument) const;
  [[nodiscard]] ExplainedCue cue_of(const SentenceView& view, const StatusCue& cue) const;

  const Document& document_;
  std::vector<Explanation>& out_;
  std::size_t first_ = 0;  ///< of the sentence read last
};

}  // namespace truceline
