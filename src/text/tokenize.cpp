#include "text/words_chars.hpp"
#include "truceline/base/utf8.hpp"
#include "truceline/text/sentence.hpp"

namespace truceline {
namespace {

/// Reads one sentence's tokens from left to right.
class Tokenizer {
 public:
  Tokenizer(std::string_view text, ByteSpan span)
      : text_(text), at_(span.begin), end_(std::min(span.end, text.size())) {}

  std::vector<Token> run() {
    constexpr std::size_t kUsualTokenBytes = 5;
    tokens_.reserve((end_ - std::min(at_, end_)) / kUsualTokenBytes + 4);
    while (at_ < end_) {
      if (is_possessive()) {
        emit(apostrophe_length(text_, at_) + 1, TokenKind::word);
      } else if (word_char_length(text_, at_)) {
        read_word();
      } else if (const std::size_t space = space_length(text_, at_)) {
        at_ += space;
      } else {
        emit(decode_utf8(text_, at_).length, TokenKind::punctuation);
      }
    }
    return std::move(tokens_);
  }

 private:
  [[nodiscard]] bool word_at(std::size_t at) const { return at < end_ && word_char_length(text_, at) > 0; }

  /// "'s" after a word and before no further letter.
  [[nodiscard]] bool is_possessive() const {
    const std::size_t length = apostrophe_length(text_, at_);
    if (!length || tokens_.empty() || tokens_.back().span.end != at_ || at_ + length >= end_) return false;
    return (text_[at_ + length] == 's' || text_[at_ + length] == 'S') && !word_at(at_ + length + 1);
  }

  /// Bytes of the joint at `at` inside a word ("co-chair", "O'Neill", "3,000"); 0 when the word ends there.
  [[nodiscard]] std::size_t joint_length(std::size_t at) const {
    const char c = text_[at];
    const bool digit_before = ascii::is_digit(text_[at - 1]);
    const bool digit_after = at + 1 < end_ && ascii::is_digit(text_[at + 1]);
    if (c == ',' || c == '.') return digit_before && digit_after ? 1 : 0;
    if (c == '-') return !(digit_before && digit_after) && word_at(at + 1) ? 1 : 0;
    const std::size_t length = apostrophe_length(text_, at);
    if (!length || !word_at(at + length)) return 0;
    const bool possessive =
        (text_[at + length] == 's' || text_[at + length] == 'S') && !word_at(at + length + 1);
    return possessive ? 0 : length;
  }

  /// "U.S.", "U.N.": single letters, each followed by a period. Bytes, or 0.
  [[nodiscard]] std::size_t dotted_length() const {
    std::size_t at = at_;
    std::size_t letters = 0;
    while (at + 1 < end_ && text_[at + 1] == '.' && ascii::is_alpha(text_[at])) {
      at += 2;
      ++letters;
    }
    return letters >= 2 && !word_at(at) ? at - at_ : 0;
  }

  void read_word() {
    if (const std::size_t dotted = dotted_length()) return emit(dotted, TokenKind::word);
    std::size_t at = at_;
    bool digits_only = true;
    while (at < end_) {
      if (const std::size_t length = word_char_length(text_, at)) {
        digits_only = digits_only && ascii::is_digit(text_[at]);
        at += length;
      } else if (const std::size_t joint = at > at_ ? joint_length(at) : 0) {
        digits_only = digits_only && (text_[at] == ',' || text_[at] == '.');
        at += joint;
      } else {
        break;
      }
    }
    emit(at - at_, digits_only ? TokenKind::number : TokenKind::word);
  }

  void emit(std::size_t length, TokenKind kind) {
    Token& token = tokens_.emplace_back();
    token.span = {at_, at_ + length};
    token.kind = kind;
    fold_word(text_.substr(at_, length), token);
    at_ += length;
  }

  static void fold_word(std::string_view word, Token& token) {
    std::size_t upper = 0;
    bool lower = false;
    token.folded.resize(word.size());
    for (std::size_t i = 0; i < word.size(); ++i) {
      const char c = word[i];
      if (class_of(c) == CharClass::high) return fold_rest(word, token);
      token.folded[i] = ascii::lower(c);
      upper += ascii::is_upper(c);
      lower = lower || (c >= 'a' && c <= 'z');
    }
    if (token.kind == TokenKind::word) mark_case(word, upper, lower, token);
  }

  static void fold_rest(std::string_view word, Token& token) {
    token.folded = fold(word);
    if (token.kind != TokenKind::word) return;
    std::size_t upper = 0;
    bool lower = false;
    for (std::size_t i = 0; i < word.size();) {
      const CodePoint c = decode_utf8(word, i);
      const bool is_upper = is_upper_code_point(c.value);
      upper += is_upper;
      lower = lower || (!is_upper && c.value > '9' && is_word_code_point(c.value));
      i += c.length;
    }
    mark_case(word, upper, lower, token);
  }

  static void mark_case(std::string_view word, std::size_t upper, bool lower, Token& token) {
    token.capitalised = is_upper_code_point(decode_utf8(word, 0).value);
    token.all_caps = upper >= 2 && !lower;
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t end_;
  std::vector<Token> tokens_;
};

}  // namespace

std::vector<Token> tokenize(std::string_view text, ByteSpan span) {
  return Tokenizer(text, span).run();
}

}  // namespace truceline
