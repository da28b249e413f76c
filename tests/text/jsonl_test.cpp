#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <sstream>
#include <string>

#include "text/reading_support.hpp"

namespace truceline {
namespace {

using test::read;
using ::testing::HasSubstr;

TEST(Jsonl, FieldsBecomeTheDocument) {
  const auto result = read(
      R"({"id":"a1","date":"2011-03-14","source":"Wire","title":"Truce","url":"https://w.example/1","text":"The guns fell silent."})"
      "\n"
      R"({"id":7,"dct":"2011-03-14T10:00:00Z","text":"Second."})"
      "\n",
      "in.jsonl");
  ASSERT_EQ(result.documents.size(), 2u);
  const Document& first = result.documents[0];
  EXPECT_EQ(first.external_id, "a1");
  EXPECT_EQ(first.source, "Wire");
  EXPECT_EQ(first.title, "Truce");
  EXPECT_EQ(first.uri, "https://w.example/1");
  EXPECT_EQ(first.text, "The guns fell silent.");
  EXPECT_EQ(first.publication.date->str(), "2011-03-14");
  EXPECT_EQ(first.publication.basis, PublicationBasis::stated);
  EXPECT_EQ(first.publication.evidence, "field date");
  EXPECT_TRUE(first.id);
  EXPECT_EQ(result.documents[1].external_id, "7");
  EXPECT_EQ(result.documents[1].source, "in.jsonl");
  EXPECT_EQ(result.documents[1].publication.date->str(), "2011-03-14");
  EXPECT_TRUE(result.report.diagnostics.empty());
}

TEST(Jsonl, LengthOfTheTextNeverChanges) {
  const std::string wrapped =
      "The envoys of both sides met on the island for the third time in as\\nmany weeks, and a spokesman "
      "said that "
      "they would\\nmeet again before the end of the month in the\\ncapital.\\n\\nNobody else took part in "
      "the "
      "meeting.\\r\\nThe\\tend é \\u0000!";
  // Eight escapes of two bytes and one of six stand for a byte each.
  const std::size_t kDecodedSize = wrapped.size() - 8 - 5;
  const auto result = read("{\"text\":\"" + wrapped + "\"}\n", "in.jsonl");
  ASSERT_EQ(result.documents.size(), 1u);
  const std::string& text = result.documents[0].text;
  EXPECT_THAT(text, HasSubstr("third time in as many weeks"));
  EXPECT_THAT(text, HasSubstr("capital.\n\nNobody"));
  EXPECT_THAT(text, HasSubstr("The end é  !"));
  EXPECT_EQ(text.size(), kDecodedSize);
  EXPECT_TRUE(result.documents[0].offsets.pieces().empty());
}

struct Broken {
  const char* line;
  const char* message;
};

class BrokenLineTest : public ::testing::TestWithParam<Broken> {};
TEST_P(BrokenLineTest, IsReportedAndTheRestRead) {
  const std::string good = "{\"text\":\"The guns fell silent.\"}\n";
  const auto result = read(good + "\n" + GetParam().line + "\n" + good, "in.jsonl");
  EXPECT_EQ(result.documents.size(), 2u);
  EXPECT_EQ(result.report.inputs, 3u);
  EXPECT_EQ(result.report.failed, 1u);
  ASSERT_EQ(result.report.diagnostics.size(), 1u);
  const Diagnostic& said = result.report.diagnostics[0];
  EXPECT_EQ(said.source, "in.jsonl");
  EXPECT_EQ(said.line, 3u);
  EXPECT_EQ(said.severity, Severity::error);
  EXPECT_THAT(said.message, HasSubstr(GetParam().message));
}
INSTANTIATE_TEST_SUITE_P(
    Lines, BrokenLineTest,
    ::testing::Values(Broken{"{\"text\":\"cut off", "valid JSON"}, Broken{"not json", "valid JSON"},
                      Broken{"[1,2]", "not a JSON object"}, Broken{"{\"id\":1}", "no string \"text\""},
                      Broken{"{\"text\":5}", "no string \"text\""}, Broken{"{\"text\":\"  \"}", "empty"},
                      Broken{"{\"text\":\"\\ud800\"}", "valid JSON"}));

TEST(Jsonl, BadDateIsLeftOut) {
  const auto result = read("{\"date\":\"someday\",\"text\":\"The guns fell silent.\"}", "in.jsonl");
  ASSERT_EQ(result.documents.size(), 1u);
  EXPECT_FALSE(result.documents[0].publication.date);
  EXPECT_EQ(result.documents[0].publication.basis, PublicationBasis::unknown);
  ASSERT_EQ(result.report.diagnostics.size(), 1u);
  EXPECT_EQ(result.report.diagnostics[0].severity, Severity::warning);
  EXPECT_EQ(result.report.diagnostics[0].line, 1u);
}

TEST(Jsonl, EdtfDatesAreKept) {
  const auto result = read("{\"date\":\"2004-06~\",\"text\":\"The guns fell silent.\"}", "in.jsonl");
  EXPECT_EQ(result.documents.at(0).publication.date->str(), "2004-06~");
}

TEST(Jsonl, BrokenBytesAreReplaced) {
  const auto result = read("{\"text\":\"Zürich, Malm\xC3 and Genève\"}\n", "in.jsonl");
  ASSERT_EQ(result.documents.size(), 1u);
  EXPECT_EQ(result.documents[0].text, "Zürich, Malm\uFFFD and Genève");
  EXPECT_EQ(result.report.diagnostics.at(0).line, 1u);
  EXPECT_EQ(result.report.diagnostics.at(0).severity, Severity::warning);
}

TEST(Jsonl, BinaryLineInAGoodFile) {
  const std::string good = "{\"text\":\"The guns fell silent.\"}\n";
  const auto result = read(good + std::string("\0\1\2\n", 4) + good, "in.jsonl");
  EXPECT_EQ(result.documents.size(), 2u);
  EXPECT_EQ(result.report.failed, 1u);
  EXPECT_EQ(result.report.diagnostics.at(0).line, 2u);
}

/// Gives 40 MB of one line between two good ones, without holding them.
class LongLineBuffer : public std::streambuf {
 protected:
  int_type underflow() override {
    if (part_ > 40 * 16 + 1) return traits_type::eof();
    if (part_ == 0)
      chunk_ = "{\"text\":\"First.\"}\n{\"text\":\"";
    else if (part_ <= 40 * 16)
      chunk_.assign(1 << 16, 'x');
    else
      chunk_ = "\"}\n{\"text\":\"Last.\"}\n";
    ++part_;
    setg(chunk_.data(), chunk_.data(), chunk_.data() + chunk_.size());
    return traits_type::to_int_type(*gptr());
  }

 private:
  int part_ = 0;
  std::string chunk_;
};

TEST(Jsonl, VeryLongLineIsPassedOver) {
  LongLineBuffer buffer;
  std::istream stream(&buffer);
  std::vector<std::string> texts;
  const ReadReport report =
      read_stream(stream, "-", {}, [&](Document&& document) { texts.push_back(document.text); });
  EXPECT_THAT(texts, ::testing::ElementsAre("First.", "Last."));
  EXPECT_EQ(report.failed, 1u);
  ASSERT_EQ(report.diagnostics.size(), 1u);
  EXPECT_EQ(report.diagnostics[0].line, 2u);
  EXPECT_THAT(report.diagnostics[0].message, HasSubstr("32 MB"));
}

TEST(Jsonl, IsHandedOnLineByLine) {
  std::istringstream stream("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n");
  int count = 0;
  EXPECT_THROW(read_stream(stream, "-", {},
                           [&](Document&&) {
                             if (++count == 1) throw std::runtime_error("stop");
                           }),
               std::runtime_error);
  EXPECT_EQ(count, 1);
}

TEST(Jsonl, Utf16IsReadToo) {
  std::string wide("\xFE\xFF", 2);
  for (const char c : std::string("{\"text\":\"One.\"}\n{\"text\":\"Two.\"}\n")) wide += std::string{'\0', c};
  EXPECT_EQ(read(wide, "in.jsonl").documents.size(), 2u);
}

}  // namespace
}  // namespace truceline
