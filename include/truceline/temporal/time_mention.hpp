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

/// How relative expressions are read: news from the publication date, narrative from the running date of the
/// story. With `automatic`, news where the document has a publication date.
enum class TimeMode { automatic, news, narrative };

/// One expression. `value` and `mod` follow TIMEX3 (years before Christ as "BC0490"); `date` is the same as
/// EDTF when it names a stretch of time.
struct TimeMention {
  std::size_t sentence = 0;
  std::size_t first_token = 0;  ///< tokens [first_token, last_token) of the sentence
  std::size_t last_token = 0;
  ByteSpan span;  ///< may begin or end inside a hyphenated token
  TimexType type = TimexType::date;
  std::string value;
  std::string mod;  ///< TIMEX3 modifier: START, MID, END, APPROX, LESS_THAN, …, or ""
  std::optional<EdtfInterval> date;
  std::optional<EdtfInterval>
      linked;  ///< the whole interval, on both of two expressions that bound one ("from … to …")
  TimeAnchor anchor = TimeAnchor::none;
  std::string anchor_text;  ///< "publication 2023-12-08", "story 2023-09-19", ""
  /// The earlier mention whose event it is counted from ("two days later"), with the days between them, when
  /// the words say that; set also where that mention has no date.
  std::optional<std::size_t> counted_from;
  DayDistance distance;
  bool ahead = false;  ///< the words around speak of what is to come or was due
  std::string rule;
  std::string preposition;  ///< folded word that governs it: "on", "since", "until", "by", …, or ""
};

/// Expressions of all sentences, in text order. What cannot be placed has no `date`. Time is linear in the
/// text.
[[nodiscard]] std::vector<TimeMention> recognise_times(const Document& document,
                                                       const std::vector<Sentence>& sentences,
                                                       const Lexicon& lexicon,
                                                       TimeMode mode = TimeMode::automatic);

/// When a text without a publication date was published at the earliest: the latest day that it tells of as
/// past.
struct PublicationBound {
  EdtfInterval date;        ///< "2023-11-20/.."
  std::size_t mention = 0;  ///< what it follows from
};

/// Nothing when no mention tells of a certain day, month or year as past.
[[nodiscard]] std::optional<PublicationBound> publication_bound(const std::vector<TimeMention>& times);

}  // namespace truceline
