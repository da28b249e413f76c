#include "truceline/base/utf8.hpp"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

namespace truceline {
namespace {

struct Validity {
  const char* name;
  std::string bytes;
  bool valid;
};

TEST(Utf8, AcceptsExactlyWellFormedText) {
  const std::vector<Validity> cases = {
      {"empty", "", true},
      {"ASCII", "abc", true},
      {"first of two bytes", "\xC2\x80", true},
      {"last of two bytes", "\xDF\xBF", true},
      {"first of three bytes", "\xE0\xA0\x80", true},
      {"last before the surrogates", "\xED\x9F\xBF", true},
      {"first after the surrogates", "\xEE\x80\x80", true},
      {"last of three bytes", "\xEF\xBF\xBF", true},
      {"first of four bytes", "\xF0\x90\x80\x80", true},
      {"last of all", "\xF4\x8F\xBF\xBF", true},
      {"NUL", std::string("a\0b", 3), true},
      {"lone continuation", "\x80", false},
      {"overlong slash in two bytes", "\xC0\xAF", false},
      {"overlong in two bytes", "\xC1\xBF", false},
      {"overlong in three bytes", "\xE0\x9F\xBF", false},
      {"overlong in four bytes", "\xF0\x8F\xBF\xBF", false},
      {"first surrogate", "\xED\xA0\x80", false},
      {"last surrogate", "\xED\xBF\xBF", false},
      {"beyond the last", "\xF4\x90\x80\x80", false},
      {"lead byte F5", "\xF5\x80\x80\x80", false},
      {"lead byte FF", "\xFF", false},
      {"cut after one of two", "a\xC3", false},
      {"cut after two of three", "\xE2\x82", false},
      {"cut after three of four", "\xF0\x9F\x98", false},
      {"ASCII inside a sequence", "\xE2\x82z", false},
      {"Latin-1", "caf\xE9 ", false},
  };
  for (const auto& c : cases) EXPECT_EQ(is_valid_utf8(c.bytes), c.valid) << c.name;
}

TEST(Utf8, AnInvalidByteIsOneReplacementCharacter) {
  const CodePoint c = decode_utf8("\xE2\x82z", 0);
  EXPECT_EQ(c.value, 0xFFFDu);
  EXPECT_EQ(c.length, 1u);
  EXPECT_FALSE(c.valid);
}

TEST(Utf8, EveryCodePointRoundTrips) {
  for (char32_t c = 0; c <= 0x10FFFF; ++c) {
    if (c >= 0xD800 && c <= 0xDFFF) continue;
    std::string text;
    append_utf8(text, c);
    const CodePoint back = decode_utf8(text, 0);
    ASSERT_TRUE(back.valid && back.value == c && back.length == text.size())
        << std::hex << static_cast<unsigned>(c);
  }
  for (const char32_t c : {char32_t{0xD800}, char32_t{0x110000}}) {
    std::string text;
    append_utf8(text, c);
    EXPECT_EQ(text, "\xEF\xBF\xBD") << "what is not a character must not make invalid text";
  }
}

std::string random_text(std::mt19937_64& random) {
  std::string text;
  const std::size_t length = random() % 40;
  for (std::size_t i = 0; i < length; ++i) {
    const char32_t ceilings[] = {0x80, 0x800, 0xD800, 0x10000};
    const auto ceiling = ceilings[random() % 4];
    append_utf8(text, static_cast<char32_t>(random() % ceiling));
    if (random() % 4 == 0) append_utf8(text, static_cast<char32_t>(0x10000 + random() % 0x1000));
    if (random() % 8 == 0) text += static_cast<char>(random() % 256);
  }
  return text;
}

TEST(Utf8, CodePointOffsetsAgreeWithCountingFromTheStart) {
  std::mt19937_64 random(2);
  for (int round = 0; round < 2000; ++round) {
    const std::string text = random_text(random);
    std::vector<std::size_t> offsets;
    std::vector<std::size_t> expected;
    for (std::size_t offset = 0; offset <= text.size() + 2; ++offset) {
      if (random() % 3 == 0) continue;
      std::size_t count = 0;
      for (std::size_t at = 0; at < text.size(); ++count) {
        at += decode_utf8(text, at).length;
        if (at > offset) break;
      }
      offsets.push_back(offset);
      expected.push_back(count);
    }
    ASSERT_EQ(code_point_offsets(text, offsets), expected);
  }
  EXPECT_EQ(code_point_offsets("a\u00E9\u20ACz", {0, 1, 3, 6, 7, 7}),
            (std::vector<std::size_t>{0, 1, 2, 3, 4, 4}));
}

TEST(Fold, MakesNamesComparable) {
  const std::vector<std::pair<std::string, std::string>> cases = {
      {"Xankəndi", "xankendi"},
      {"Əliyev", "eliyev"},
      {"Zürich", "zurich"},
      {"Straße", "strasse"},
      {"STRAẞE", "strasse"},
      {"Ærø", "aero"},
      {"Œuvre", "oeuvre"},
      {"Đoković", "dokovic"},
      {"İstanbul", "istanbul"},
      {"Diyarbakır", "diyarbakir"},
      {"Łódź", "lodz"},
      {"Þórr", "thorr"},
      {"Suðurland", "sudurland"},
      {"Điện Biên Phủ", "dien bien phu"},
      {"Ağdam, Şuşa", "agdam, susa"},
      {"Cafe\u0301", "cafe"},
      {"Hawaiʻi", "hawai'i"},
      {"Sana‘a and Ta’izz, Nagornoʼs", "sana'a and ta'izz, nagorno's"},
      {"“Truce”", "\"truce\""},
      {"a–b—c‑d", "a-b-c-d"},
      {"10\u00A0km", "10 km"},
      {"ABC xyz 019 @[`{", "abc xyz 019 @[`{"},
      {"Киев 北京 غزة", "Киев 北京 غزة"},
      {"3 × 4 ÷ 2", "3 × 4 ÷ 2"},
      {"bad \xE9 byte", "bad \xE9 byte"},
      {"", ""},
  };
  for (const auto& [text, folded] : cases) EXPECT_EQ(fold(text), folded) << text;
}

TEST(Fold, IsIdempotentAndNeverGrows) {
  std::mt19937_64 random(3);
  for (int round = 0; round < 3000; ++round) {
    const std::string text = random_text(random);
    const std::string once = fold(text);
    ASSERT_LE(once.size(), text.size());
    if (is_valid_utf8(text)) {
      ASSERT_EQ(fold(once), once);
      ASSERT_TRUE(is_valid_utf8(once));
    }
  }
}

TEST(Fold, EveryLatinCapitalFoldsLikeItsSmallLetter) {
  const std::vector<std::pair<char32_t, char32_t>> pairs = {
      {0xC0, 0xE0},     {0xDE, 0xFE},   {0x100, 0x101},   {0x130, 0x69},  {0x152, 0x153},
      {0x178, 0xFF},    {0x18F, 0x259}, {0x1C4, 0x1C6},   {0x218, 0x219}, {0x24E, 0x24F},
      {0x1E00, 0x1E01}, {0x1E9E, 0xDF}, {0x1EFE, 0x1EFF}, {0x244, 0x55}};
  for (const auto& [upper, lower] : pairs) {
    std::string a;
    std::string b;
    append_utf8(a, upper);
    append_utf8(b, lower);
    EXPECT_EQ(fold(a), fold(b)) << a << ' ' << b;
  }
}

TEST(CodePoints, KnowWordsAndCapitals) {
  for (const char32_t c : std::u32string(U"aZ09éßəŁЖжαΩ中غשª²ʼʻ\u0301")) {
    EXPECT_TRUE(is_word_code_point(c)) << std::hex << static_cast<unsigned>(c);
  }
  for (const char32_t c : std::u32string(U" .,-'\"_@\n\u00A0«»°·×÷–—‘’“”…€™→■、。？，؟\uFEFF\uFFFD😀\u0080")) {
    EXPECT_FALSE(is_word_code_point(c)) << std::hex << static_cast<unsigned>(c);
  }
  for (const char32_t c : std::u32string(U"AZÀÞŁŞƏİẞЖЯΩԱ")) EXPECT_TRUE(is_upper_code_point(c));
  for (const char32_t c : std::u32string(U"az09@[àþłşəıßжяωա×中\u00AA")) EXPECT_FALSE(is_upper_code_point(c));
}

}  // namespace
}  // namespace truceline
