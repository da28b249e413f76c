#include "text/words.hpp"

#include "text/words_number.hpp"

namespace truceline {
namespace {

bool is_upper_at(std::string_view text, std::size_t at) {
  return at < text.size() && is_upper_code_point(decode_utf8(text, at).value);
}

/// "UN-backed" begins with no prefix.
bool is_acronym(std::string_view segment) {
  return segment.size() == 2 && ascii::is_upper(segment[0]) && ascii::is_upper(segment[1]);
}

}  // namespace

void WordReader::read(ByteSpan span, std::vector<Word>& words) {
  words_ = &words;
  begin_ = at_ = span.begin;
  end_ = std::min(span.end, text_.size());
  stop_ = final_stop();
  quote_open_ = false;
  while (at_ < end_) {
    std::size_t p = at_;
    while (p < end_ && class_at(p) == CharClass::letter) ++p;
    if (p > at_ && ends_chunk(p)) {
      emit_plain(p);
    } else if (p > at_ && (text_[p] == ',' || p == stop_) && ends_chunk(p + 1)) {
      emit_plain(p);
      emit(p + 1);
    } else if (const std::size_t space = p == at_ ? space_length(text_, at_) : 0) {
      at_ += space;
    } else {
      while (p < end_ && !space_length(text_, p)) ++p;
      read_chunk(p);
    }
  }
}

/// The last period, when only quotes and brackets follow it.
std::size_t WordReader::final_stop() const {
  for (std::size_t p = end_; p > begin_; --p) {
    const char c = text_[p - 1];
    if (c == '.') return p - 1;
    const bool closing = c == '"' || c == '\'' || c == ')' || c == ']' || class_of(c) == CharClass::high ||
                         class_of(c) == CharClass::space;
    if (!closing || end_ - p > 12) break;
  }
  return std::string_view::npos;
}

std::size_t WordReader::word_end(std::size_t at, std::size_t end) const {
  while (at < end) {
    const std::size_t length = text_[at] == '_' ? 1 : word_char_length(text_, at);
    if (!length) break;
    at += length;
  }
  return std::min(at, end);
}

void WordReader::read_chunk(std::size_t end) {
  address_possible_ = false;
  for (std::size_t p = at_; p + 1 < end; ++p) {
    const char c = text_[p];
    if (c == '@' || ((c == '.' || c == ':') && class_at(p + 1) != CharClass::space)) address_possible_ = true;
  }
  while (at_ < end) read_piece(end);
}

void WordReader::read_piece(std::size_t end) {
  const CharClass c = class_at(at_);
  if (address_possible_ && (c == CharClass::letter || c == CharClass::digit)) {
    if (const std::size_t n = address_length(part(at_, end), tables_)) return emit(at_ + n);
  }
  const bool signed_number = (text_[at_] == '.' || text_[at_] == '+') && at_ + 1 < end &&
                             class_at(at_ + 1) == CharClass::digit &&
                             (at_ == begin_ || !word_char_length(text_, at_ - 1));
  if (c == CharClass::digit || signed_number) return read_number(end);
  if (word_at(at_, end)) return read_word(end);
  read_mark(end);
}

void WordReader::read_word(std::size_t end) {
  if (read_dotted(end)) return;
  std::size_t first = at_;  // of the part behind the last joint
  std::size_t p = word_end(at_, end);
  while (const std::size_t joint = joint_length(first, p, end)) {
    first = p + joint;
    p = word_end(first, end);
  }
  if (p < end && text_[p] == '.' && read_title_with_period(p, end)) return;
  if (const std::size_t code = currency_length(p, end)) return emit(at_ + code);
  if (p < end && text_[p] == '$' && tables_.currency_prefix.contains(fold(part(at_, p)))) return emit(p + 1);
  if (p < end && text_[p] == '/') {
    std::size_t q = word_end(p + 1, end);
    if (tables_.slash_word.contains(fold(part(at_, q)))) return emit(q);
  }
  const std::size_t apostrophe = p < end ? apostrophe_length(text_, p) : 0;
  const bool negation = apostrophe && p > at_ + 1 && ascii::lower(text_[p - 1]) == 'n' &&
                        p + apostrophe < end && ascii::lower(text_[p + apostrophe]) == 't' &&
                        !word_at(p + apostrophe + 1, end);
  if (!negation) return emit_plain(p);
  emit(p - 1);
  emit(p + apostrophe + 1, true);
}

/// Bytes of the currency that a figure follows at once, as in "Rs5,000"; `p` is the end of the letters and
/// digits.
std::size_t WordReader::currency_length(std::size_t p, std::size_t end) const {
  std::size_t digit = at_;
  while (digit < p && class_at(digit) == CharClass::letter) ++digit;
  const bool figure = digit > at_ && digit < end && class_at(digit) == CharClass::digit;
  return figure && digit - at_ <= 3 && tables_.currency_code.contains(fold(part(at_, digit))) ? digit - at_
                                                                                              : 0;
}

/// "U.S.", "p.m", "Ph.D.": letters with periods between them.
bool WordReader::read_dotted(std::size_t end) {
  std::size_t p = at_;
  std::size_t letters = 0;
  while (p + 1 < end && class_at(p) == CharClass::letter && text_[p + 1] == '.') {
    p += 2;
    ++letters;
  }
  if (!letters || (letters == 1 && !(p < end && class_at(p) == CharClass::letter))) return false;
  if (p < end && class_at(p) == CharClass::letter) {
    if (word_at(p + 1, end)) return false;
    ++p;
    ++letters;
  }
  if (letters < 2) return false;
  const bool capital = ascii::is_upper(text_[at_]) && letters == 2;
  const bool at_stop = p - 1 == stop_ && text_[p - 1] == '.';
  emit(at_stop && !capital ? p - 1 : p);
  return true;
}

/// A word with its period when it is an abbreviation or an initial.
bool WordReader::read_title_with_period(std::size_t at, std::size_t end) {
  const std::size_t q = word_end(at + 1, end);
  if (q > at + 1 && tables_.abbreviations.kind(part(at_, q)) != Abbreviation::none) {
    emit(q < end && text_[q] == '.' && q != stop_ ? q + 1 : q);
    return true;
  }
  if (!keeps_period(at, end)) return false;
  emit(at + 1);
  return true;
}

bool WordReader::keeps_period(std::size_t at, std::size_t end) const {
  if (at == stop_ || (at + 1 < end && text_[at + 1] == '.')) return false;
  if (at_ == begin_ && at - at_ == 1 && at + 1 == end) return true;
  return tables_.abbreviations.kind(part(at_, at)) != Abbreviation::none;
}

/// Bytes of what joins the part [first, at) of a word to what follows; 0 when the word ends.
std::size_t WordReader::joint_length(std::size_t first, std::size_t at, std::size_t end) const {
  if (at >= end) return 0;
  const char c = text_[at];
  if (c == '-') return word_at(at + 1, end) && joins_hyphen(first, at, end) ? 1 : 0;
  if (c == '&') return is_upper_at(text_, at - 1) && at + 1 < end && is_upper_at(text_, at + 1) ? 1 : 0;
  const std::size_t apostrophe = apostrophe_length(text_, at);
  if (!apostrophe || !word_at(at + apostrophe, end) || clitic_length(at, end)) return 0;
  const bool negation = ascii::lower(text_[at - 1]) == 'n' && ascii::lower(text_[at + apostrophe]) == 't' &&
                        !word_at(at + apostrophe + 1, end);
  return negation ? 0 : apostrophe;
}

bool WordReader::joins_hyphen(std::size_t first, std::size_t at, std::size_t end) const {
  const std::size_t next_end = word_end(at + 1, end);
  const std::string_view before = part(first, at);
  const std::string_view after = part(at + 1, next_end);
  if (tables_.hyphen_suffix.contains(fold(after))) return true;
  if (first == at_ && tables_.hyphen_prefix.contains(fold(before))) return !is_acronym(before);
  return tables_.hyphen_whole.contains(fold(part(first, next_end)));
}

/// Bytes of "'s", "'ll", … at `at`, when no letter follows; 0 when there is none.
std::size_t WordReader::clitic_length(std::size_t at, std::size_t end) const {
  const std::size_t apostrophe = apostrophe_length(text_, at);
  if (!apostrophe) return 0;
  const std::size_t letters = word_end(at + apostrophe, end) - at - apostrophe;
  if (!letters || letters > 2) return 0;
  return tables_.clitic.contains(fold(part(at + apostrophe, at + apostrophe + letters)))
             ? apostrophe + letters
             : 0;
}

void WordReader::read_number(std::size_t end) {
  const std::size_t sign = class_at(at_) == CharClass::digit ? 0 : 1;
  std::size_t p = at_ + sign + number_length(part(at_ + sign, end));
  const std::size_t letters_end = word_end(p, end);
  const std::string letters = fold(part(p, letters_end));
  if (tables_.number_ending.contains(letters)) return emit(letters_end);
  if (!letters.empty() && !tables_.number_unit.contains(letters)) {
    const bool plain = word_end(at_, p) == p;  // "4WD"
    return plain ? read_word(end) : emit(p);
  }
  const bool decade = (p - at_ == 2 || p - at_ == 4) && text_[p - 1] == '0' && clitic_length(p, end) &&
                      ascii::lower(text_[p + clitic_length(p, end) - 1]) == 's';
  if (decade) return emit(p + clitic_length(p, end));
  emit(p);
}

bool WordReader::read_apostrophe(std::size_t end) {
  const std::size_t apostrophe = apostrophe_length(text_, at_);
  if (!apostrophe) return false;
  const bool behind_word =
      !words_->empty() && words_->back().span.end == at_ && word_char_length(text_, at_ - 1) > 0;
  const std::size_t clitic = clitic_length(at_, end);
  if (clitic && (behind_word || at_ == begin_ || text_[at_ - 1] == ' ')) {
    emit(at_ + clitic, behind_word);
    return true;
  }
  const std::size_t q = word_end(at_ + apostrophe, end);
  if (behind_word) {
    const bool possessive = ascii::lower(text_[at_ - 1]) == 's' && q == at_ + apostrophe && !quote_open_;
    quote_open_ = quote_open_ && q > at_ + apostrophe;
    emit(at_ + apostrophe, possessive);
    return true;
  }
  const std::string_view word = part(at_ + apostrophe, q);
  const bool short_year =
      word.size() >= 2 && word.size() <= 3 && ascii::is_digit(word[0]) && ascii::is_digit(word[1]);
  if (short_year || (!word.empty() && tables_.apostrophe_word.contains(fold(word)))) {
    emit(q);
    return true;
  }
  quote_open_ = !word.empty();
  return false;
}

/// Bytes of marks that stand for one: "...", "--", "?!", "``".
std::size_t WordReader::run_length(std::size_t end) const {
  const char c = text_[at_];
  if (part(at_, end).starts_with("\u2019\u2019") || part(at_, end).starts_with("\u2018\u2019")) return 6;
  constexpr std::string_view kRepeated = ".-=*_#~+<>`'$";
  const bool shout = c == '!' || c == '?';
  if (!shout && kRepeated.find(c) == std::string_view::npos) return 0;
  std::size_t p = at_;
  while (p < end && (shout ? text_[p] == '!' || text_[p] == '?' : text_[p] == c)) ++p;
  return p - at_;
}

void WordReader::read_mark(std::size_t end) {
  const std::size_t run = run_length(end);
  if (run > 1) return emit(at_ + run);
  if (read_apostrophe(end)) return;
  const char c = text_[at_];
  if (end - at_ >= 2 && end - at_ <= 3 && class_of(c) == CharClass::mark) {
    std::string face = fold(part(at_, end));
    if (face[0] == ';') face[0] = ':';
    if (tables_.emoticon.contains(face)) return emit(end);
  }
  const bool tag = (c == '#' || c == '@') && at_ + 1 < end && class_at(at_ + 1) == CharClass::letter &&
                   (at_ == begin_ || !word_char_length(text_, at_ - 1));
  if (tag) return emit(word_end(at_ + 1, end));
  const std::string_view rest = part(at_, end);
  if (rest.starts_with("\u2018")) quote_open_ = true;
  emit(at_ + decode_utf8(rest, 0).length);
}

void WordReader::emit(std::size_t end, bool contracted) {
  words_->push_back({{at_, end}, contracted});
  at_ = end;
}

void WordReader::emit_plain(std::size_t end) {
  if (const std::size_t first = tables_.fused(part(at_, end))) {
    emit(at_ + first);
    return emit(end, true);
  }
  emit(end);
}

std::vector<Word> words_of(std::string_view text, ByteSpan span, const WordLists& lists) {
  const WordTables tables(lists);
  std::vector<Word> words;
  WordReader(text, tables).read(span, words);
  return words;
}

}  // namespace truceline
