// Finds sentence ends inside one paragraph.
#pragma once

#include <string_view>
#include <vector>

#include "text/abbreviations.hpp"
#include "truceline/lexicon/word_lists.hpp"
#include "truceline/model/span.hpp"

namespace truceline {

class SentenceSplitter {
 public:
  /// The lists and abbreviations must outlive it.
  SentenceSplitter(std::string_view text, const WordLists& lists, const Abbreviations& abbreviations);

  /// The sentences of `paragraph`, trimmed of white space, none empty.
  [[nodiscard]] std::vector<ByteSpan> split(ByteSpan paragraph) const;

 private:
  /// A stop mark and what closes the sentence behind it.
  struct Stop {
    std::size_t first = 0;  ///< its first byte
    std::size_t last = 0;   ///< its last byte: "?!", "..."
    std::size_t after = 0;  ///< behind closing quotes and brackets
  };
  /// What the sentence behind a stop would begin with.
  struct Start {
    std::size_t at = 0;    ///< behind white space and opening marks
    bool opened = false;   ///< an opening quote or bracket stands before it
    bool quoted = false;   ///< … and it is a quote
    bool capital = false;  ///< upper-case letter, or a name that is written small
    bool digit = false;
    bool dashed = false;  ///< a dash stands before it, as before an item of a list
  };

  [[nodiscard]] Stop stop_at(std::size_t at, std::size_t end) const;
  [[nodiscard]] Start start_at(std::size_t at, std::size_t end) const;
  [[nodiscard]] bool ends_sentence(std::size_t begin, const Stop& stop, std::size_t end) const;
  [[nodiscard]] bool ends_without_capital(std::size_t begin, const Stop& stop, const Start& next) const;
  [[nodiscard]] bool ends_behind_word(std::size_t begin, std::size_t at, const Start& next,
                                      std::size_t end) const;
  [[nodiscard]] bool is_small_name(std::size_t at, std::size_t end) const;
  [[nodiscard]] bool is_starter(const Start& next, std::size_t end) const;
  [[nodiscard]] bool reports_speech(std::size_t at, std::size_t end) const;
  [[nodiscard]] std::string_view word_at(std::size_t at, std::size_t end) const;

  std::string_view text_;
  const Abbreviations& abbreviations_;
  const WordList& starters_;
  const WordList& time_followers_;
  const WordList& speech_verbs_;
  const WordList& particles_;
  const WordList& states_;
};

}  // namespace truceline
