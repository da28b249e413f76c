#include <cctype>

#include "truceline/base/utf8.hpp"
#include "truceline/text/sentence.hpp"

namespace truceline {
namespace {

bool ascii_digit(char c) {
  return c >= '0' && c <= '9';
}

/// Reads one sentence's tokens from left to right.
class Tokenizer {
 public:
  Tokenizer(std::string_view text, ByteSpan span)
      : text_(text), at_(span.begin), end_(std::min(span.end, text.size())) {}

  std::vector<Token> run() {
    while (at_ < end_) {
      const CodePoint c = decode_utf8(text_, at_);
      if (is_possessive()) {
        emit(apostrophe_length(at_) + 1, TokenKind::word);
      } else if (is_word_code_point(c.value)) {
        read_word();
      } else if (is_space(c.value)) {
        at_ += c.length;
      } else {
        emit(c.length, TokenKind::punctuation);
      }
    }
    return std::move(tokens_);
  }

 private:
  static bool is_space(char32_t c) {
    return c <= U' ' || c == 0xA0 || c == 0x2009 || c == 0x202F || c == 0xFEFF;
  }

  [[nodiscard]] bool word_at(std::size_t at) const {
    return at < end_ && is_word_code_point(decode_utf8(text_, at).value);
  }

  /// Bytes of the apostrophe (' or ’) at `at`; 0 when there is none.
  [[nodiscard]] std::size_t apostrophe_length(std::size_t at) const {
    if (at >= end_) return 0;
    if (text_[at] == '\'') return 1;
    return text_.substr(at, 3) == "\u2019" ? 3 : 0;
  }

  /// "'s" after a word and before no further letter.
  [[nodiscard]] bool is_possessive() const {
    const std::size_t length = apostrophe_length(at_);
    if (!length || tokens_.empty() || tokens_.back().span.end != at_ || at_ + length >= end_) return false;
    return (text_[at_ + length] == 's' || text_[at_ + length] == 'S') && !word_at(at_ + length + 1);
  }

  /// Bytes of the joint at `at` inside a word ("co-chair", "O'Neill", "3,000"); 0 when the word ends there.
  [[nodiscard]] std::size_t joint_length(std::size_t at) const {
    const char c = text_[at];
    const bool digit_before = ascii_digit(text_[at - 1]);
    const bool digit_after = at + 1 < end_ && ascii_digit(text_[at + 1]);
    if (c == ',' || c == '.') return digit_before && digit_after ? 1 : 0;
    if (c == '-') return !(digit_before && digit_after) && word_at(at + 1) ? 1 : 0;
    const std::size_t length = apostrophe_length(at);
    if (!length || !word_at(at + length)) return 0;
    const bool possessive =
        (text_[at + length] == 's' || text_[at + length] == 'S') && !word_at(at + length + 1);
    return possessive ? 0 : length;
  }

  /// "U.S.", "U.N.": single letters, each followed by a period. Bytes, or 0.
  [[nodiscard]] std::size_t dotted_length() const {
    std::size_t at = at_;
    std::size_t letters = 0;
    while (at + 1 < end_ && std::isalpha(static_cast<unsigned char>(text_[at])) && text_[at + 1] == '.') {
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
      const CodePoint c = decode_utf8(text_, at);
      if (is_word_code_point(c.value)) {
        digits_only = digits_only && c.value < 0x80 && ascii_digit(static_cast<char>(c.value));
        at += c.length;
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
    Token token;
    token.span = {at_, at_ + length};
    const std::string_view word = text_.substr(at_, length);
    token.folded = fold(word);
    token.kind = kind;
    if (kind == TokenKind::word) mark_case(word, token);
    tokens_.push_back(std::move(token));
    at_ += length;
  }

  static void mark_case(std::string_view word, Token& token) {
    std::size_t upper = 0;
    std::size_t lower = 0;
    for (std::size_t i = 0; i < word.size();) {
      const CodePoint c = decode_utf8(word, i);
      const bool is_upper = is_upper_code_point(c.value);
      if (i == 0) token.capitalised = is_upper;
      upper += is_upper;
      lower += !is_upper && c.value > '9' && is_word_code_point(c.value);
      i += c.length;
    }
    token.all_caps = upper >= 2 && lower == 0;
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
