#include "exchange/dot_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

using ::testing::ElementsAre;

TEST(DotText, quotes_whatever_it_is_given) {
  EXPECT_EQ(dot_quote(""), "\"\"");
  EXPECT_EQ(dot_quote("node"), "\"node\"");
  EXPECT_EQ(dot_quote("say \"no\""), "\"say \\\"no\\\"\"");
  EXPECT_EQ(dot_quote("ends with \\"), "\"ends with \\\\\"");
  EXPECT_EQ(dot_quote("\\N"), "\"\\\\N\"");
  EXPECT_EQ(dot_quote("two\nlines"), "\"two\\nlines\"");
  EXPECT_EQ(dot_quote("a\x01\x1b\tz"), "\"az\"");
  EXPECT_EQ(dot_quote("R&D &lt;"), "\"R&amp;D &amp;lt;\"");
  EXPECT_EQ(dot_quote("Xank\xC9\x99ndi"), "\"Xank\xC9\x99ndi\"");
  EXPECT_EQ(dot_quote("bad \xFF byte"), "\"bad \xEF\xBF\xBD byte\"");
}

TEST(DotText, html_is_escaped_and_never_empty) {
  EXPECT_EQ(dot_html("<b>&\"</b>"), "&lt;b&gt;&amp;&quot;&lt;/b&gt;");
  EXPECT_EQ(dot_html("C:\\N"), "C:\\\\N");
  EXPECT_EQ(dot_html(""), "&#160;");
  EXPECT_EQ(dot_html(" \n\x02 "), "&#160;");
  EXPECT_EQ(dot_html("a\n b"), "a b");
}

TEST(DotText, clean_line_has_no_characters_that_xml_forbids) {
  EXPECT_EQ(clean_line("  a \r\n\t b  "), "a b");
  EXPECT_EQ(clean_line("x\xEF\xBF\xBEy"), "x\xEF\xBF\xBDy") << "U+FFFE";
  EXPECT_EQ(clean_line("\xED\xA0\x80").find('\xED'), std::string::npos) << "a lone surrogate";
}

TEST(DotText, shorten_cuts_between_words) {
  EXPECT_EQ(shorten("short", 10), "short");
  EXPECT_EQ(shorten("exactly ten", 11), "exactly ten");
  EXPECT_EQ(shorten("the delegates met again", 19), "the delegates met…");
  EXPECT_EQ(shorten("Donaudampfschifffahrt", 10), "Donaudamp…");
  EXPECT_EQ(shorten("əəəəəə", 4), "əəə…");
}

TEST(DotText, wrap_fills_lines) {
  EXPECT_THAT(wrap("the delegates met again", 13), ElementsAre("the delegates", "met again"));
  EXPECT_THAT(wrap("abcdefghij", 4), ElementsAre("abcd", "efgh", "ij"));
  EXPECT_THAT(wrap("", 4), ElementsAre());
}

std::string random_text(std::mt19937_64& random) {
  static const std::vector<std::string> kPieces = {"a", "word", " ", "  ", "\n",   "\"",  "\\",
                                                   "<", "&",    "ə", "😀",  "\xFF", "\x07"};
  std::string text;
  for (auto left = random() % 40; left > 0; --left) text += kPieces[random() % kPieces.size()];
  return text;
}

std::size_t code_points(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = 0; at < text.size(); at += decode_utf8(text, at).length) ++count;
  return count;
}

TEST(DotText, whatever_the_text_results_are_utf8_and_within_bounds) {
  std::mt19937_64 random(41);
  for (int round = 0; round < 3000; ++round) {
    const auto text = random_text(random);
    const auto most = 1 + random() % 30;
    EXPECT_TRUE(is_valid_utf8(dot_quote(text)));
    EXPECT_TRUE(is_valid_utf8(dot_html(text)));
    const auto cut = shorten(text, most);
    EXPECT_TRUE(is_valid_utf8(cut));
    EXPECT_LE(code_points(cut), most);
    std::string joined;
    for (const auto& line : wrap(text, most)) {
      EXPECT_LE(code_points(line), most);
      EXPECT_FALSE(line.empty());
      joined += line;
    }
    auto expected = clean_line(text);
    std::erase(expected, ' ');
    std::erase(joined, ' ');
    EXPECT_EQ(joined, expected);
  }
}

}  // namespace
}  // namespace truceline
