// Cuts a sentence into syntactic words.
#pragma once

#include <string_view>
#include <vector>

#include "text/words_chars.hpp"
#include "text/words_tables.hpp"
#include "truceline/text/sentence.hpp"

namespace truceline {

/// Reads one sentence after the other of a text. A stretch without white space is a chunk; most chunks are a
/// plain word and are taken as they are, the others are cut piece by piece.
class WordReader {
 public:
  WordReader(std::string_view text, const WordTables& tables) : text_(text), tables_(tables) {}

  /// Appends the words of `span`, which must lie inside the text.
  void read(ByteSpan span, std::vector<Word>& words);

 private:
  [[nodiscard]] CharClass class_at(std::size_t at) const { return class_of(text_[at]); }
  [[nodiscard]] bool ends_chunk(std::size_t at) const {
    return at >= end_ || class_at(at) == CharClass::space;
  }
  [[nodiscard]] bool word_at(std::size_t at, std::size_t end) const {
    return at < end && word_char_length(text_, at) > 0;
  }
  [[nodiscard]] std::string_view part(std::size_t begin, std::size_t end) const {
    return text_.substr(begin, end - begin);
  }
  [[nodiscard]] std::size_t final_stop() const;
  [[nodiscard]] std::size_t word_end(std::size_t at, std::size_t end) const;

  void read_chunk(std::size_t end);
  void read_piece(std::size_t end);
  void read_word(std::size_t end);
  void read_number(std::size_t end);
  void read_mark(std::size_t end);
  bool read_dotted(std::size_t end);
  bool read_title_with_period(std::size_t at, std::size_t end);
  bool read_apostrophe(std::size_t end);

  [[nodiscard]] std::size_t joint_length(std::size_t first, std::size_t at, std::size_t end) const;
  [[nodiscard]] bool joins_hyphen(std::size_t first, std::size_t at, std::size_t end) const;
  [[nodiscard]] std::size_t clitic_length(std::size_t at, std::size_t end) const;
  [[nodiscard]] bool keeps_period(std::size_t at, std::size_t end) const;
  [[nodiscard]] std::size_t currency_length(std::size_t p, std::size_t end) const;
  [[nodiscard]] std::size_t run_length(std::size_t end) const;

  void emit(std::size_t end, bool contracted = false);
  void emit_plain(std::size_t end);

  std::string_view text_;
  const WordTables& tables_;
  std::vector<Word>* words_ = nullptr;
  std::size_t begin_ = 0;
  std::size_t end_ = 0;
  std::size_t at_ = 0;
  std::size_t stop_ = 0;           ///< the period that ends the sentence, or npos
  bool address_possible_ = false;  ///< the chunk holds what web and mail addresses need
  bool quote_open_ = false;        ///< a single quotation mark waits for its partner
};

}  // namespace truceline
