// The words of a sentence as time expressions need them.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "truceline/lexicon/time_lexicon.hpp"
#include "truceline/text/sentence.hpp"

namespace truceline {

/// A token, or a part of one that is hyphenated: "mid-2007" is three.
struct TimeToken {
  std::string_view text;  ///< folded
  ByteSpan span;
  std::size_t token = 0;           ///< index in the sentence
  const TimeWord* word = nullptr;  ///< never null
  std::int64_t number = -1;        ///< of a token of digits, perhaps with separators: "1,460"
  unsigned digits = 0;             ///< how many, for digits without separators: else 0
  bool capitalised = false;
  bool all_caps = false;
  bool wordlike = false;   ///< no punctuation
  bool bracketed = false;  ///< between "(" and ")"
};

class TimeTokens {
 public:
  TimeTokens(std::string_view text, const Sentence& sentence, const TimeLexicon& lexicon);

  /// Whether the sentence can hold an expression at all.
  [[nodiscard]] bool promising() const noexcept { return promising_; }
  [[nodiscard]] std::size_t size() const noexcept { return tokens_.size(); }
  /// Behind the end there are tokens without text.
  [[nodiscard]] const TimeToken& operator[](std::size_t at) const noexcept {
    return at < tokens_.size() ? tokens_[at] : kNothing;
  }
  [[nodiscard]] std::string_view text(std::size_t at) const noexcept { return (*this)[at].text; }
  [[nodiscard]] std::string_view before(std::size_t at) const noexcept {
    return at > 0 ? text(at - 1) : std::string_view();
  }
  [[nodiscard]] bool is(std::size_t at, TimeClass c) const noexcept { return (*this)[at].word->is(c); }
  [[nodiscard]] const TimeValue* value(std::size_t at, TimeClass c) const noexcept {
    return (*this)[at].word->value(c);
  }
  [[nodiscard]] TimeLexicon::Match match(std::size_t at, TimeClass c) const {
    return at < tokens_.size() && tokens_[at].word->starts(c) ? lexicon_.match(texts_, at, c)
                                                              : TimeLexicon::Match{};
  }
  [[nodiscard]] bool bracketed(std::size_t at) const noexcept { return (*this)[at].bracketed; }
  [[nodiscard]] bool dash(std::size_t at) const noexcept;
  /// Behind "the" and the first word of "that same"; else `at`.
  [[nodiscard]] std::size_t skip_determiner(std::size_t at) const noexcept {
    return text(at) == "the" || (text(at) == "that" && text(at + 1) == "same") ? at + 1 : at;
  }
  /// No space between the tokens at `at` - 1 and `at`.
  [[nodiscard]] bool joined(std::size_t at) const noexcept;

  /// A number in digits or words that ends before `end`, moved past it: "two hundred", "25", "a couple of".
  [[nodiscard]] std::optional<std::int64_t> count(std::size_t at, std::size_t& end) const;
  /// "third", "23rd", "twenty-first".
  [[nodiscard]] std::optional<std::int64_t> ordinal(std::size_t at, std::size_t& end) const;

 private:
  void add(const Token& token, std::size_t index);
  void add_part(std::string_view folded, ByteSpan span, const Token& token, std::size_t index);

  static const TimeToken kNothing;
  std::string_view text_;
  const TimeLexicon& lexicon_;
  std::vector<TimeToken> tokens_;
  std::vector<std::string_view> texts_;
  bool promising_ = false;
  unsigned brackets_ = 0;  ///< open while reading
};

}  // namespace truceline
