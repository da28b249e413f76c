// Temporal expressions found in a text, with their values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/lexicon/lexicon.hpp"
#include "truceline/model/document.hpp"
#include "truceline/model/interval.hpp"
#include "truceline/text/sentence.hpp"

namespace truceline {

enum class TimexType { date, time, duration, set };
[[nodiscard]] std::string_view to_string(TimexType type) noexcept;

/// What a relative expression is counted from.
enum class TimeAnchor { none, publication, story };

/// One expression. `value` and `mod` follow TIMEX3; `date` is the same as EDTF when it names a stretch of
/// time.
struct TimeMention {
  std::size_t sentence = 0;
  std::size_t first_token = 0;  ///< tokens [first_token, last_token) of the sentence
  std::size_t last_token = 0;
  ByteSpan span;
  TimexType type = TimexType::date;
  std::string value;
  std::string mod;  ///< TIMEX3 modifier: START, MID, END, APPROX, LESS_THAN, …, or ""
  std::optional<EdtfInterval> date;
  std::optional<EdtfInterval>
      linked;  ///< the whole interval, on both of two expressions that bound one ("from … to …")
  TimeAnchor anchor = TimeAnchor::none;
  std::string anchor_text;  ///< "publication 2023-12-08", "story 2023-09-19", ""
  std::string rule;
  std::string preposition;  ///< folded word that governs it: "on", "since", "until", "by", …, or ""
};

/// Expressions of all sentences, in text order. Relative ones are counted from the publication date when
/// there is one, else from the running date of the story; with neither they have no `date`.
[[nodiscard]] std::vector<TimeMention> recognise_times(const Document& document,
                                                       const std::vector<Sentence>& sentences,
                                                       const Lexicon& lexicon);

}  // namespace truceline
