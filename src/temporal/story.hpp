// Where a text stands in time: the dates it has told so far, which later ones are counted from.
#pragma once

#include <optional>
#include <vector>

#include "temporal/time_reading.hpp"
#include "truceline/temporal/time_mention.hpp"

namespace truceline {

/// How a date is told, as far as it says whether the story moves there.
struct Telling {
  std::size_t sentence = 0, paragraph = 0;
  bool heading = false;         ///< in a line that is no sentence: "1919", "Campaign of 1777"
  bool heads_sentence = false;  ///< among the first words: "In 1941 …"
  bool bracketed = false;
  bool bound = false;        ///< "since 1945", "until May"
  bool compared = false;     ///< "than in 2006"
  bool attributive = false;  ///< "the 1777 campaign", "the Treaty of 1920"
};

class Story {
 public:
  struct Told {
    EdtfInterval date;
    std::size_t mention = 0;
    std::size_t sentence = 0, paragraph = 0;
  };

  /// `narrative`: without a publication date to count from.
  explicit Story(bool narrative) : narrative_(narrative) {}

  /// The date of the last event told.
  [[nodiscard]] const std::optional<Told>& last() const { return last_; }
  /// The same, or a date told in passing when it stands in the same sentence.
  [[nodiscard]] const std::optional<Told>& nearest(std::size_t sentence) const {
    return passing_ && passing_->sentence == sentence ? passing_ : last_;
  }
  /// The last day told in the sentence or one of the two before: "the same day" means it, whatever month was
  /// told in between.
  [[nodiscard]] const Told* last_day(std::size_t sentence) const {
    constexpr std::size_t kBack = 2;
    return day_ && day_->sentence + kBack >= sentence ? &*day_ : nullptr;
  }
  /// The last date with its year told; in news only where it stands near `paragraph`.
  [[nodiscard]] const Told* dated(std::size_t paragraph) const;

  /// What a year is taken from when it is asked for: dated(), else whatever was told last. Null before any.
  [[nodiscard]] const Told* source(std::size_t paragraph) const;

  /// The year of a month (1 to 12) or day without one, by the running date of the story; nothing when there
  /// is none. Dates told lately vote for it: the surer one is that the story is there, and the nearer it
  /// stands, the more. So a year told in passing does not carry the story away.
  [[nodiscard]] std::optional<std::int64_t> year_of(unsigned month, unsigned day,
                                                    std::size_t paragraph) const;

  void tell(const TimeReading& reading, const TimeMention& mention, std::size_t index,
            const Telling& telling);

 private:
  struct Vote {
    std::int64_t year = 0;
    unsigned month = 0;  ///< 0 = the year alone
    double weight = 0;
  };

  [[nodiscard]] std::optional<std::int64_t> year_by_votes(unsigned month) const;
  void vote(const TimeReading& reading, const TimeMention& mention, const Telling& telling);

  bool narrative_;
  std::optional<Told> last_, passing_;
  std::optional<Told> dated_;
  std::optional<Told> day_;  ///< last of those that are days
  std::vector<Vote> votes_;  ///< the last few, latest last
};

}  // namespace truceline
