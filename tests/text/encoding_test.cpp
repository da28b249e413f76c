#include "truceline/text/encoding.hpp"

#include <gtest/gtest.h>

#include <string>

#include "text/reading_support.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

using test::original_of;
using test::read;

struct Case {
  const char* what;
  std::string bytes;
  std::string text;
  std::string encoding;
};

class DecodeTest : public ::testing::TestWithParam<Case> {};

TEST_P(DecodeTest, GivesUtf8AndTheEncoding) {
  const DecodedText decoded = decode_text(GetParam().bytes);
  EXPECT_FALSE(decoded.binary);
  EXPECT_EQ(decoded.text, GetParam().text);
  EXPECT_EQ(decoded.encoding, GetParam().encoding);
}

INSTANTIATE_TEST_SUITE_P(
    Encodings, DecodeTest,
    ::testing::Values(
        Case{"plain", "Zürich talks", "Zürich talks", "utf-8"},
        Case{"byte order mark", "\xEF\xBB\xBFZürich", "Zürich", "utf-8"},
        Case{"little endian", std::string("\xFF\xFEZ\0\xFC\0.\0", 8), "Zü.", "utf-16le"},
        Case{"big endian", std::string("\xFE\xFF\0Z\0\xFC\0.", 8), "Zü.", "utf-16be"},
        Case{"beyond the basic plane", std::string("\xFF\xFE\x3D\xD8\x4A\xDC", 6), "\U0001F44A", "utf-16le"},
        Case{"Latin-1", "Z\xFCrich and Bogot\xE1 agreed", "Zürich and Bogotá agreed", "windows-1252"},
        Case{"Windows-1252", "\x93peace\x94 \x96 at last", "“peace” – at last", "windows-1252"},
        Case{"meta charset", "<meta charset=\"iso-8859-2\">\xB3\xF3", "<meta charset=\"iso-8859-2\">łó",
             "iso-8859-2"},
        Case{"XML declaration", "<?xml version='1.0' encoding='ISO-8859-1'?><a>\xE9</a>",
             "<?xml version='1.0' encoding='ISO-8859-1'?><a>é</a>", "windows-1252"},
        Case{"http-equiv",
             "<meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\">\xCC\xE8\xF0",
             "<meta http-equiv=Content-Type content=\"text/html; charset=windows-1251\">Мир",
             "windows-1251"}));

TEST(Decode, Utf8NeedsNoMap) {
  EXPECT_TRUE(decode_text("Zürich").offsets.pieces().empty());
}

TEST(Decode, BrokenUtf8KeepsTheRestAndTellsTheLine) {
  const DecodedText decoded = decode_text("Zürich, Genève\nand Malm\xC3 city\nend \xFF.");
  EXPECT_EQ(decoded.text, "Zürich, Genève\nand Malm\uFFFD city\nend \uFFFD.");
  EXPECT_EQ(decoded.replaced, 2u);
  EXPECT_EQ(decoded.first_replaced_line, 2u);
  EXPECT_FALSE(decoded.guessed);
}

TEST(Decode, GuessIsMarked) {
  EXPECT_TRUE(decode_text("Bogot\xE1 and nothing else").guessed);
}

TEST(Decode, DeclaredUtf8IsRepairedNotGuessed) {
  const DecodedText decoded = decode_text("<meta charset=utf-8>Bogot\xE1");
  EXPECT_EQ(decoded.text, "<meta charset=utf-8>Bogot\uFFFD");
  EXPECT_FALSE(decoded.guessed);
}

TEST(Decode, BinaryIsNoText) {
  EXPECT_TRUE(decode_text(std::string("PK\x03\x04\0\0\0data", 11)).binary);
  EXPECT_TRUE(decode_text("\x01\x02\x03\x04\x05 controls").binary);
  EXPECT_FALSE(decode_text("one stray \x07 bell in an otherwise ordinary line of text").binary);
}

TEST(Decode, UnknownDeclarationFallsBack) {
  const DecodedText decoded = decode_text("<meta charset=no-such-set>caf\xE9");
  EXPECT_EQ(decoded.text, "<meta charset=no-such-set>café");
  EXPECT_TRUE(decoded.guessed);
}

TEST(Decode, OffsetsLeadToTheBytesOfTheFile) {
  const std::string latin = "Delegates met in Z\xFCrich.\nBogot\xE1 agreed, too.\n";
  const auto result = read(latin, "a.txt");
  ASSERT_EQ(result.documents.size(), 1u);
  EXPECT_EQ(original_of(result.documents[0], "Zürich", latin), "Z\xFCrich");
  EXPECT_EQ(original_of(result.documents[0], "Bogotá", latin), "Bogot\xE1");
  EXPECT_EQ(original_of(result.documents[0], "agreed", latin), "agreed");

  const std::string marked =
      "\xEF\xBB\xBF"
      "Delegates met.\n";
  EXPECT_EQ(original_of(read(marked, "b.txt").documents.at(0), "met", marked), "met");
}

TEST(Decode, OffsetsOfUtf16LeadToItsUnits) {
  std::string wide("\xFF\xFE", 2);
  for (const char c : std::string("The guns fell silent.\n")) wide += std::string{c, '\0'};
  const auto result = read(wide, "a.txt");
  ASSERT_EQ(result.documents.size(), 1u);
  EXPECT_EQ(result.documents[0].text, "The guns fell silent.\n");
  EXPECT_EQ(original_of(result.documents[0], "guns", wide), std::string("g\0u\0n\0s\0", 8));
}

}  // namespace
}  // namespace truceline
