// No input crashes the tagger, whatever it finds is well-formed, and time grows with the text.
#include <gtest/gtest.h>

#include <random>

#include "temporal/support.hpp"
#include "temporal/time_properties.hpp"

namespace truceline {
namespace {

/// Words of time expressions and others, joined at random.
std::string random_text(std::mt19937_64& random) {
  static const std::vector<std::string> kPieces{"Monday",      "May",
                                                "march",       "7",
                                                "31",          "1945",
                                                "BC",          "the",
                                                "of",          "-",
                                                "to",          ",",
                                                "and",         "ago",
                                                "later",       "two",
                                                "hundred",     "days",
                                                "century",     "19th",
                                                "first",       "last",
                                                "next",        "early",
                                                "end",         "'89",
                                                "1990s",       "9/11",
                                                "10:30",       "p.m.",
                                                "GMT",         "night",
                                                "winter",      "year",
                                                "week",        "following",
                                                "(",           ")",
                                                ".",           "\n",
                                                "on",          "until",
                                                "since",       "half",
                                                "a",           "daily",
                                                "now",         "that",
                                                "same",        "time",
                                                "years",       "00",
                                                "99999999999", "-499",
                                                "Easter",      "1776-77",
                                                "mid-",        "\xE2\x80\x93",
                                                "\xC3",        "before"};
  std::string text;
  const std::size_t count = 1 + random() % 40;
  for (std::size_t i = 0; i < count; ++i) {
    text += kPieces[random() % kPieces.size()];
    if (random() % 5) text += ' ';
  }
  return text;
}

TEST(TimeProperties, HoldForRandomWords) {
  std::mt19937_64 random(11);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = random_text(random);
    ASSERT_EQ(time_breach(text, lexicon()), "") << text;
  }
}

TEST(TimeProperties, HoldForRandomBytes) {
  std::mt19937_64 random(12);
  for (int i = 0; i < 4000; ++i) {
    std::string text(random() % 200, ' ');
    for (char& c : text) c = static_cast<char>(random());
    ASSERT_EQ(time_breach(text, lexicon()), "");
  }
}

TEST(TimeProperties, HoldForLongLines) {
  for (const std::string piece : {"1", "1 ", "(", "1945-", "May ", "two days later ", "- ", "the end of "}) {
    std::string text;
    while (text.size() < 200000) text += piece;
    EXPECT_EQ(time_breach(text, lexicon()), "") << piece;
  }
}

}  // namespace
}  // namespace truceline
