// Random EDTF from its grammar, for property tests: everything it makes is valid.
#pragma once

#include <cstdint>
#include <cstdio>
#include <random>
#include <string>

namespace truceline::test {

class EdtfGenerator {
 public:
  explicit EdtfGenerator(std::uint64_t seed) : random_(seed) {}

  std::uint64_t below(std::uint64_t count) { return random_() % count; }

  /// Any date of level 0 or 1.
  std::string date() {
    switch (below(10)) {
      case 0:
        return year() + '-' + two(1, 12) + '-' + two(1, 28) + 'T' + time();
      case 1:
        return year() + '-' + two(21, 24) + qualifier();
      default:
        return end();
    }
  }

  /// A date that may stand in an interval.
  std::string end() {
    switch (below(8)) {
      case 0:
        return "Y" + sign() + std::to_string(10000 + random_() % 999'999'990'000) + qualifier();
      case 1:
        return sign() + padded(below(1000), 3) + "X" + qualifier();
      case 2:
        return sign() + padded(below(100), 2) + "XX" + qualifier();
      case 3:
        return year() + (below(2) ? "-XX" : "-XX-XX") + qualifier();
      case 4:
        return year() + qualifier();
      case 5:
        return year() + '-' + two(1, 12) + qualifier();
      case 6:
        return year() + '-' + two(1, 12) + "-XX" + qualifier();
      default:
        return year() + '-' + two(1, 12) + '-' + two(1, 28) + qualifier();
    }
  }

  /// Random bytes that look like EDTF often enough to reach deep into the parser.
  std::string noise() {
    static constexpr char kLikely[] = "0123456789-XYT:Z+?~%./[]{},";
    std::string text;
    const std::uint64_t length = below(28);
    for (std::uint64_t i = 0; i < length; ++i) {
      text += below(20) == 0 ? static_cast<char>(below(256)) : kLikely[below(sizeof kLikely - 1)];
    }
    return text;
  }

  /// `text` with one byte changed, removed or doubled.
  std::string mutated(std::string text) {
    if (text.empty()) return text;
    const auto at = static_cast<std::size_t>(below(text.size()));
    static constexpr char kLikely[] = "0123456789-XYTZ:?~%./[]{}, x";
    if (below(3) == 0) return text.erase(at, 1);
    if (below(2) == 0) return text.insert(at, 1, text[at]);
    text[at] = kLikely[below(sizeof kLikely - 1)];
    return text;
  }

 private:
  std::string sign() { return below(3) == 0 ? "-" : ""; }
  std::string qualifier() { return below(3) == 0 ? std::string(1, "?~%"[below(3)]) : ""; }
  static std::string padded(std::uint64_t value, int width) {
    char buffer[32];
    std::snprintf(buffer, sizeof buffer, "%0*llu", width, static_cast<unsigned long long>(value));
    return buffer;
  }
  std::string two(std::uint64_t first, std::uint64_t last) {
    return padded(first + below(last - first + 1), 2);
  }
  std::string year() {
    const std::string negative = sign();
    return negative + padded(negative.empty() ? below(10000) : 1 + below(9999), 4);
  }
  std::string time() {
    std::string text = two(0, 23) + ':' + two(0, 59) + ':' + two(0, 59);
    switch (below(4)) {
      case 0:
        return text + 'Z';
      case 1:
        return text + (below(2) ? '+' : '-') + two(1, 23);
      case 2:
        return text + (below(2) ? '+' : '-') + two(1, 23) + ':' + two(0, 59);
      default:
        return text;
    }
  }

  std::mt19937_64 random_;
};

}  // namespace truceline::test
