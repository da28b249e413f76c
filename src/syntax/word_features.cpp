#include "syntax/word_features.hpp"

#include <algorithm>
#include <cstddef>

namespace truceline {
namespace {

constexpr std::size_t kLongest = 64;  ///< bytes of a form that count; what is longer is no word

/// A form in its normal spelling: bytes in a fixed buffer.
struct NormalSpelling {
  std::array<char, kLongest> lower;
  std::array<char, kLongest> shape;
  std::size_t size = 0;
  std::size_t shape_size = 0;
};

char shape_of(char c) {
  if (c >= 'A' && c <= 'Z') return 'X';
  if ((c >= 'a' && c <= 'z') || static_cast<unsigned char>(c) >= 0x80) return 'x';
  return c >= '0' && c <= '9' ? 'd' : c;
}

/// ASCII for the three bytes of a curly quote or dash (U+2018…U+201D, U+2013, U+2014); 0 for others.
char plain_punctuation(std::string_view three) {
  if (three.size() < 3 || three[0] != '\xE2' || three[1] != '\x80') return 0;
  switch (three[2]) {
    case '\x98':
    case '\x99':
      return '\'';
    case '\x9C':
    case '\x9D':
      return '"';
    case '\x93':
    case '\x94':
      return '-';
    default:
      return 0;
  }
}

void append(char c, NormalSpelling& out) {
  const bool upper = c >= 'A' && c <= 'Z';
  const bool digit = c >= '0' && c <= '9';
  out.lower[out.size++] = digit ? '0' : upper ? static_cast<char>(c - 'A' + 'a') : c;
  const char shape = shape_of(c);
  const std::size_t n = out.shape_size;
  // Runs longer than two look alike: "Xxx" is any capitalised word.
  if (n >= 2 && out.shape[n - 1] == shape && out.shape[n - 2] == shape) return;
  out.shape[out.shape_size++] = shape;
}

NormalSpelling spelling_of(std::string_view form) {
  NormalSpelling out;
  for (std::size_t i = 0; i < form.size() && out.size < kLongest; ++i) {
    if (const char plain = plain_punctuation(form.substr(i, 3))) {
      append(plain, out);
      i += 2;
    } else {
      append(form[i], out);
    }
  }
  return out;
}

std::uint64_t mixed(std::uint64_t h) {
  h ^= h >> 32;
  h *= 0xD6E8FEB86659FD93U;
  h ^= h >> 32;
  h *= 0xD6E8FEB86659FD93U;
  return h ^ (h >> 32);
}

std::uint64_t hash_of(const char* bytes, std::size_t size, std::uint64_t seed) {
  std::uint64_t h = seed + 0x9E3779B97F4A7C15U * (size + 1);
  for (std::size_t i = 0; i < size; ++i) h = (h ^ static_cast<unsigned char>(bytes[i])) * 0x100000001B3U;
  return mixed(h);
}

}  // namespace

WordFeatures word_features(std::string_view form) noexcept {
  const NormalSpelling s = spelling_of(form);
  const char* const begin = s.lower.data();
  const char* const end = begin + s.size;
  const auto first = [&](std::size_t n) { return std::min(n, s.size); };
  const auto last = [&](std::size_t n) { return end - std::min(n, s.size); };
  WordFeatures features;
  features.key = hash_of(begin, s.size, 0);
  const std::uint64_t corner = hash_of(begin, first(2), 14) ^ (hash_of(last(4), first(4), 24) << 1);
  const std::array<std::uint64_t, kPartBuckets.size()> hashes{hash_of(last(3), first(3), 1),
                                                              hash_of(begin, first(3), 2),
                                                              hash_of(last(2), first(2), 3),
                                                              mixed(corner),
                                                              hash_of(s.shape.data(), s.shape_size, 4),
                                                              hash_of(last(4), first(4), 5)};
  for (std::size_t i = 0; i < hashes.size(); ++i) {
    features.parts[i] = static_cast<std::uint32_t>(hashes[i] % kPartBuckets[i]);
  }
  return features;
}

std::uint64_t word_key(std::string_view form) noexcept {
  const NormalSpelling s = spelling_of(form);
  return hash_of(s.lower.data(), s.size, 0);
}

}  // namespace truceline
