#include "extract/number_reader.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>
#include <cmath>

namespace truceline {
namespace {

constexpr double kLargest = 1e13;

struct Amount {
  double least = 0;
  double most = 0;
  std::size_t last = 0;  ///< token behind it
  bool bare = false;     ///< digits or a number word without a scale
};

/// Digits with commas, and what is glued behind them ("250m").
std::optional<double> digits(std::string_view text, std::string_view& rest) {
  std::string plain;
  std::size_t end = 0;
  while (end < text.size() &&
         (std::isdigit(static_cast<unsigned char>(text[end])) || text[end] == ',' || text[end] == '.')) {
    if (text[end] != ',') plain += text[end];
    ++end;
  }
  rest = text.substr(end);
  double value = 0;
  const auto [stop, error] = std::from_chars(plain.data(), plain.data() + plain.size(), value);
  if (error != std::errc() || stop != plain.data() + plain.size()) return std::nullopt;
  return value;
}

/// Half of one unit of the last digit that is not zero: how exact a round number is.
std::int64_t half_unit(std::int64_t number) {
  std::int64_t unit = 1;
  while (number != 0 && number % (unit * 10) == 0) unit *= 10;
  return std::max<std::int64_t>(unit / 2, 1);
}

class NumberReader {
 public:
  explicit NumberReader(const SentenceView& view) : view_(view), words_(view.lexicon->words) {}

  std::vector<NumberPhrase> run() {
    std::vector<NumberPhrase> found;
    for (std::size_t at = 0; at < view_.size();) {
      auto phrase = view_.in_time(at) ? std::nullopt : read(at);
      if (!phrase) {
        ++at;
        continue;
      }
      at = phrase->last;
      qualify(*phrase, found.empty() ? 0 : found.back().last);
      find_currency(*phrase);
      found.push_back(std::move(*phrase));
    }
    return found;
  }

 private:
  [[nodiscard]] std::optional<NumberPhrase> read(std::size_t at) const {
    if (auto vague = read_vague(at)) return vague;
    const auto from = amount(at);
    if (!from) return std::nullopt;
    Amount whole = *from;
    const std::string_view link = view_.word(from->last);
    const bool between = at > 0 && view_.word(at - 1) == "between";
    if (words_["range_link"].contains(link) && (between || link != "and")) {
      const auto to = view_.in_time(from->last + 1) ? std::nullopt : amount(from->last + 1);
      if (to && to->most > from->least) {
        // "20 to 30 thousand": the scale is of both.
        const bool shared = from->bare && !to->bare && from->least < 1000;
        const double scale = shared ? scale_at(to->last - 1) : 1;
        whole = {from->least * scale, to->most, to->last, false};
      }
    }
    return phrase_of(at, whole);
  }

  [[nodiscard]] static NumberPhrase phrase_of(std::size_t at, const Amount& amount) {
    NumberPhrase phrase;
    phrase.first = phrase.begin = at;
    phrase.last = amount.last;
    phrase.least = static_cast<std::int64_t>(std::llround(amount.least));
    phrase.most = static_cast<std::int64_t>(std::llround(amount.most));
    phrase.value = std::to_string(*phrase.least);
    if (phrase.least != phrase.most) phrase.value += "-" + std::to_string(*phrase.most);
    return phrase;
  }

  /// "tens of thousands", "dozens": the table says what they can mean ("24-100", "2000000-").
  [[nodiscard]] std::optional<NumberPhrase> read_vague(std::size_t at) const {
    const auto match = words_["vague_number"].match(view_.folded, at);
    if (!match.length) return std::nullopt;
    NumberPhrase phrase;
    phrase.first = phrase.begin = at;
    phrase.last = at + match.length;
    for (std::size_t i = at; i < phrase.last; ++i) phrase.value += (i > at ? " " : "") + view_.folded[i];
    const std::size_t dash = match.value.find('-');
    const auto number = [](std::string_view text) {
      std::string_view rest;
      const auto value = digits(text, rest);
      return value ? std::optional(static_cast<std::int64_t>(*value)) : std::nullopt;
    };
    phrase.least = number(match.value.substr(0, dash));
    if (dash == std::string_view::npos) {
      phrase.most = phrase.least;
      phrase.value = std::string(match.value);
    } else if (dash + 1 < match.value.size()) {
      phrase.most = number(match.value.substr(dash + 1));
    }
    return phrase;
  }

  [[nodiscard]] double scale_at(std::size_t token) const {
    const auto scale = words_["scale"].number(view_.word(token));
    return scale ? static_cast<double>(*scale) : 1;
  }

  /// "100,000", "32", "two", "twenty-two", "1.5 million", "250m" at `at`.
  [[nodiscard]] std::optional<Amount> amount(std::size_t at) const {
    if (at >= view_.size()) return std::nullopt;
    const std::string_view word = view_.word(at);
    std::optional<double> value;
    bool scaled = false;
    if (!word.empty() && std::isdigit(static_cast<unsigned char>(word[0]))) {
      std::string_view rest;
      value = digits(word, rest);
      if (value && !rest.empty()) {
        const auto scale = words_["scale_letter"].number(rest);
        if (!scale) return range_in_one(at);
        *value *= static_cast<double>(*scale);
        scaled = true;
      }
    } else {
      value = spelled(at);
    }
    if (!value) return std::nullopt;
    std::size_t last = at + 1;
    if (const auto scale = words_["scale"].number(view_.word(last)); scale && !scaled) {
      *value *= static_cast<double>(*scale);
      ++last;
      scaled = true;
    }
    if (*value > kLargest) return std::nullopt;
    return Amount{*value, *value, last, !scaled};
  }

  /// "10-15" where it is one token.
  [[nodiscard]] std::optional<Amount> range_in_one(std::size_t at) const {
    std::string_view rest;
    const auto least = digits(view_.word(at), rest);
    const std::size_t dash = rest.starts_with("-")   ? 1
                             : rest.starts_with("–") ? std::string_view("–").size()
                                                     : 0;
    if (!least || !dash) return std::nullopt;
    const auto most = digits(rest.substr(dash), rest);
    if (!most || !rest.empty() || *most <= *least) return std::nullopt;
    return Amount{*least, *most, at + 1, false};
  }

  [[nodiscard]] std::optional<double> spelled(std::size_t at) const {
    const std::string_view word = view_.word(at);
    const auto number = [&](std::string_view text) { return words_["number_word"].number(text); };
    if (word == "a" || word == "an") {
      // "a dozen", "a hundred".
      return words_["scale"].contains(view_.word(at + 1)) ? std::optional(1.0) : std::nullopt;
    }
    if (const auto n = number(word)) return static_cast<double>(*n);
    const std::size_t dash = word.find('-');
    if (dash == std::string_view::npos) return std::nullopt;
    const auto tens = number(word.substr(0, dash));
    const auto ones = number(word.substr(dash + 1));
    if (!tens || !ones || *tens < 20 || *tens > 90 || *ones > 9) return std::nullopt;
    return static_cast<double>(*tens + *ones);
  }

  /// The longest qualifier that ends at the number, or stands right behind it ("20 or more").
  void qualify(NumberPhrase& phrase, std::size_t from) const {
    const WordList& qualifiers = words_["number_qualifier"];
    std::string_view sense;
    std::size_t end = phrase.first;
    while (end > from && words_["currency"].contains(view_.word(end - 1))) --end;
    for (std::size_t length = std::min<std::size_t>(4, end - from); length > 0; --length) {
      const auto match = qualifiers.match(view_.folded, end - length);
      if (match.length != length) continue;
      phrase.begin = end - length;
      for (std::size_t i = phrase.begin; i < end; ++i)
        phrase.qualifier += (phrase.qualifier.empty() ? "" : " ") + view_.folded[i];
      sense = match.value;
      break;
    }
    if (phrase.qualifier.empty()) {
      const auto behind = words_["qualifier_behind"].match(view_.folded, phrase.last);
      if (behind.length) {
        for (std::size_t i = 0; i < behind.length; ++i)
          phrase.qualifier += (i ? " " : "") + view_.folded[phrase.last + i];
        phrase.last += behind.length;
        sense = behind.value;
      }
    }
    apply(sense, phrase);
  }

  static void apply(std::string_view sense, NumberPhrase& phrase) {
    if (sense == "min") {
      phrase.most.reset();
    } else if (sense == "max") {
      phrase.least.reset();
    } else if (sense == "nearly" || sense == "about") {
      if (sense == "about" && phrase.most) *phrase.most += half_unit(*phrase.most);
      if (phrase.least) *phrase.least -= half_unit(*phrase.least);
    }
  }

  /// "$20 million", "20 million dollars"; before "$" the qualifier stands further left.
  void find_currency(NumberPhrase& phrase) const {
    const WordList& units = words_["currency"];
    if (phrase.first > 0) {
      if (const auto unit = units.find(view_.word(phrase.first - 1))) phrase.currency = *unit;
    }
    for (std::size_t i = phrase.last; i < phrase.last + 2 && phrase.currency.empty(); ++i) {
      if (const auto unit = units.find(view_.word(i))) phrase.currency = *unit;
      const bool goes_on = i < view_.size() && (view_.in_mention(i) || view_.word(i) == "of");
      if (!goes_on) break;  // "million US dollars", "hundreds of millions of dollars"
    }
    if (!phrase.currency.empty()) phrase.value += " " + phrase.currency;
  }

  const SentenceView& view_;
  const WordLists& words_;
};

}  // namespace

std::vector<NumberPhrase> read_numbers(const SentenceView& view) {
  return NumberReader(view).run();
}

}  // namespace truceline
