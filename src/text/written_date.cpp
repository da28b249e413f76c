#include "text/written_date.hpp"

#include <array>

#include "text/ascii.hpp"
#include "truceline/text/publication.hpp"

namespace truceline {
namespace {

/// RFC 822's names; full names begin with them and have these lengths.
constexpr std::string_view kMonths = "janfebmaraprmayjunjulaugsepoctnovdec";
constexpr std::array<std::size_t, 12> kMonthLengths = {7, 8, 5, 5, 3, 4, 4, 6, 9, 7, 8, 8};
constexpr std::string_view kWeekdays = "sunmontuewedthufrisat";

/// Index of the three letters `word` begins with in `names`.
std::optional<unsigned> index_in(std::string_view names, std::string_view word) {
  if (word.size() < 3) return std::nullopt;
  for (std::size_t i = 0; i < names.size(); i += 3) {
    if (ascii::starts_with_any_case(word, names.substr(i, 3))) return static_cast<unsigned>(i / 3);
  }
  return std::nullopt;
}

/// 0 = Sunday.
std::optional<unsigned> weekday_index(std::string_view word) {
  const std::optional<unsigned> index = index_in(kWeekdays, word);
  const bool whole = word.size() > 5 && ascii::starts_with_any_case(word.substr(word.size() - 3), "day");
  return index && (word.size() <= 5 || whole) ? index : std::nullopt;
}

/// Reads a text from left to right; every function takes what it understands and else leaves the place as it
/// was.
class Scanner {
 public:
  Scanner(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  [[nodiscard]] std::size_t at() const noexcept { return at_; }
  void skip(std::string_view characters) {
    while (at_ < text_.size() && characters.find(text_[at_]) != std::string_view::npos) ++at_;
  }
  [[nodiscard]] std::string_view peek_word() const {
    std::size_t end = at_;
    while (end < text_.size() && ascii::is_alpha(text_[end])) ++end;
    return text_.substr(at_, end - at_);
  }
  /// 1 to `most` digits that no digit follows.
  std::optional<unsigned> number(std::size_t most, std::size_t least = 1) {
    std::size_t end = at_;
    unsigned value = 0;
    while (end < text_.size() && ascii::is_digit(text_[end]) && end - at_ <= most) {
      value = value * 10 + static_cast<unsigned>(text_[end++] - '0');
    }
    if (end - at_ < least || end - at_ > most) return std::nullopt;
    at_ = end;
    return value;
  }
  bool take(char c) {
    if (at_ >= text_.size() || text_[at_] != c) return false;
    ++at_;
    return true;
  }
  std::optional<unsigned> month() {
    const std::string_view word = peek_word();
    const std::optional<unsigned> index = index_in(kMonths, word);
    if (!index) return std::nullopt;
    const bool sept = *index == 8 && word.size() == 4;
    if (word.size() != 3 && word.size() != kMonthLengths[*index] && !sept) return std::nullopt;
    at_ += word.size();
    return *index + 1;
  }
  std::optional<unsigned> weekday() {
    const std::string_view word = peek_word();
    const std::optional<unsigned> index = weekday_index(word);
    if (index) at_ += word.size();
    return index;
  }
  /// "th" of "14th".
  void ordinal() {
    const std::string word = ascii::lowered(peek_word());
    if (word == "st" || word == "nd" || word == "rd" || word == "th") at_ += 2;
  }
  /// "of" of "14th of March".
  void of() {
    if (ascii::lowered(peek_word()) != "of") return;
    at_ += 2;
    skip(" ");
  }
  std::optional<unsigned> year(bool two_digits_too) {
    const std::size_t start = at_;
    take('\'');
    const std::size_t digits = at_;
    const std::optional<unsigned> value = number(4, 2);
    if (value && at_ - digits == 4 && digits == start) return value;
    if (value && at_ - digits == 2 && two_digits_too) return *value >= 30 ? 1900 + *value : 2000 + *value;
    at_ = start;
    return std::nullopt;
  }

 private:
  std::string_view text_;
  std::size_t at_;
};

struct Parts {
  unsigned year = 0;
  unsigned month = 0;
  unsigned day = 0;
};

std::optional<Parts> iso_date(Scanner& scanner) {
  Scanner s = scanner;
  Parts parts;
  if (const auto year = s.number(4, 4)) {
    if (!s.take('-') && !s.take('/')) return std::nullopt;
    const auto month = s.number(2);
    if (!month || (!s.take('-') && !s.take('/'))) return std::nullopt;
    const auto day = s.number(2);
    if (!day) return std::nullopt;
    parts = {*year, *month, *day};
  } else if (const auto digits = s.number(8, 8)) {
    parts = {*digits / 10000, *digits / 100 % 100, *digits % 100};
    if (parts.year < 1500) return std::nullopt;
  } else {
    return std::nullopt;
  }
  scanner = s;
  return parts;
}

std::optional<Parts> day_first(Scanner& scanner) {
  Scanner s = scanner;
  const auto day = s.number(2);
  if (!day) return std::nullopt;
  s.ordinal();
  s.skip(" -.");
  s.of();
  const auto month = s.month();
  if (!month) return std::nullopt;
  s.skip(" -.,");
  const auto year = s.year(true);
  if (!year) return std::nullopt;
  scanner = s;
  return Parts{*year, *month, *day};
}

std::optional<Parts> month_first(Scanner& scanner) {
  Scanner s = scanner;
  const auto month = s.month();
  if (!month) return std::nullopt;
  s.skip(" .");
  const auto day = s.number(2);
  if (!day) return std::nullopt;
  s.ordinal();
  s.skip(" ,");
  const auto year = s.year(false);
  if (!year) return std::nullopt;
  scanner = s;
  return Parts{*year, *month, *day};
}

}  // namespace

bool is_weekday_name(std::string_view word) noexcept {
  return weekday_index(word).has_value();
}

std::optional<WrittenDate> match_written_date(std::string_view text, std::size_t at) {
  Scanner scanner(text, at);
  const std::optional<unsigned> weekday = scanner.weekday();
  if (weekday) scanner.skip(" .,");
  std::optional<Parts> parts = iso_date(scanner);
  if (!parts) parts = day_first(scanner);
  if (!parts) parts = month_first(scanner);
  if (!parts) return std::nullopt;
  const std::optional<DayNumber> day = day_number(parts->year, parts->month, parts->day);
  if (!day || (weekday && weekday_of(*day) != *weekday)) return std::nullopt;
  return WrittenDate{*day, scanner.at() - at};
}

std::optional<DayNumber> parse_written_day(std::string_view text) {
  const auto date = match_written_date(ascii::trimmed(text), 0);
  return date ? std::optional(date->day) : std::nullopt;
}

}  // namespace truceline
