#include "truceline/text/reader.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <sstream>
#include <string>

#include "temporary_folder.hpp"
#include "text/reading_support.hpp"

namespace truceline {
namespace {

namespace fs = std::filesystem;
using test::read;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(PlainText, HeadlineBecomesTheTitleAndStays) {
  const auto result =
      read("Guns fall silent on the Sund\n\nThe truce held on Monday, the mayor said.\n", "a.txt");
  ASSERT_EQ(result.documents.size(), 1u);
  EXPECT_EQ(result.documents[0].title, "Guns fall silent on the Sund");
  EXPECT_EQ(result.documents[0].text,
            "Guns fall silent on the Sund\n\nThe truce held on Monday, the mayor said.\n");
  EXPECT_EQ(result.documents[0].source, "a.txt");
}

TEST(PlainText, NavigationIsNoTitle) {
  const auto result =
      read("Skip to content\n\nGuns fall silent on the Sund\n\nThe truce held on Monday, the mayor said.\n",
           "a.txt");
  EXPECT_EQ(result.documents.at(0).title, "Guns fall silent on the Sund");
}

TEST(PlainText, FirstSentenceIsNoTitle) {
  EXPECT_EQ(read("The truce held.\n\nNobody was hurt, the mayor said.\n", "a.txt").documents.at(0).title, "");
}

struct Wrapping {
  const char* what;
  const char* text;
  const char* joined;
};

class WrappingTest : public ::testing::TestWithParam<Wrapping> {};
TEST_P(WrappingTest, JoinsLinesOfOneParagraph) {
  EXPECT_EQ(read(GetParam().text, "a.txt").documents.at(0).text, GetParam().joined) << GetParam().what;
}
INSTANTIATE_TEST_SUITE_P(
    Texts, WrappingTest,
    ::testing::Values(
        Wrapping{"wrapped, blank lines between",
                 "The envoys met on the island for the third time\nin as many weeks, and a spokesman said "
                 "that\nthey "
                 "would go on.\n\nNobody else took part in the long meeting on\nthe island.\n",
                 "The envoys met on the island for the third time in as many weeks, and a spokesman said "
                 "that they "
                 "would go on.\n\nNobody else took part in the long meeting on the island.\n"},
        Wrapping{
            "headline above a wrapped paragraph",
            "Envoys meet\nThe envoys met on the island for the third time\nin as many weeks.\n\nEnd of it.\n",
            "Envoys meet\nThe envoys met on the island for the third time in as many weeks.\n\nEnd of it.\n"},
        Wrapping{"no blank lines: each line a paragraph",
                 "The envoys met on the island.\nNobody else took part in the meeting.\nThey will go on.\n",
                 "The envoys met on the island.\nNobody else took part in the meeting.\nThey will go on.\n"},
        Wrapping{"long lines are paragraphs",
                 "The envoys met on the island for the third time in as many weeks, and a spokesman said "
                 "that they "
                 "would go on with it.\nNobody else took part in the meeting, which lasted for three hours "
                 "and ended "
                 "late at night, as one envoy told us.\n\nEnd.\n",
                 "The envoys met on the island for the third time in as many weeks, and a spokesman said "
                 "that they "
                 "would go on with it.\nNobody else took part in the meeting, which lasted for three hours "
                 "and ended "
                 "late at night, as one envoy told us.\n\nEnd.\n"},
        Wrapping{"old line ends", "One truce.\rTwo truces.\r\nThree\ttruces.\n",
                 "One truce.\nTwo truces. \nThree truces.\n"},
        Wrapping{"no line end at the end", "The truce held.", "The truce held.\n"}));

TEST(PlainText, AddedLineEndStandsForNothing) {
  const auto result = read("The truce held.", "a.txt");
  const Document& document = result.documents.at(0);
  EXPECT_EQ(document.offsets.to_original({0, document.text.size()}), (ByteSpan{0, 15}));
}

TEST(Options, PublishedGoesFirst) {
  ReadOptions options;
  options.published = EdtfInterval::parse("2011-03-15");
  options.source = "Wire";
  const auto result =
      read("{\"date\":\"2011-03-14\",\"source\":\"x\",\"text\":\"OSLO, 1 May 2010 -- Hello.\"}", "a.jsonl",
           options);
  EXPECT_EQ(result.documents.at(0).publication.date->str(), "2011-03-15");
  EXPECT_EQ(result.documents.at(0).publication.basis, PublicationBasis::given);
  EXPECT_EQ(result.documents.at(0).publication.evidence, "--published");
  EXPECT_EQ(result.documents.at(0).source, "Wire");
}

TEST(Options, StatedGoesBeforeInferred) {
  const char* text = "\"text\":\"OSLO, 1 May 2010 -- The truce held.\"}";
  EXPECT_EQ(
      read(std::string("{\"date\":\"2011-03-14\",") + text, "a.jsonl").documents.at(0).publication.basis,
      PublicationBasis::stated);
  const auto inferred = read(std::string("{") + text, "a.jsonl");
  EXPECT_EQ(inferred.documents.at(0).publication.basis, PublicationBasis::inferred);
  EXPECT_EQ(inferred.documents.at(0).publication.date->str(), "2010-05-01");
}

TEST(Options, FormatCanBeForced) {
  ReadOptions options;
  options.format = InputFormat::text;
  EXPECT_EQ(read("<p>The truce held.</p>\n", "a.html", options).documents.at(0).text,
            "<p>The truce held.</p>\n");
}

TEST(Formats, ContentDecidesWhereTheNameDoesNot) {
  EXPECT_EQ(read("<!DOCTYPE html><p>The truce held.", "-").documents.at(0).text, "The truce held.\n");
  EXPECT_EQ(read("<?xml version='1.0'?><!-- c --><html><body><p>The truce held.</p></body></html>", "a.xml")
                .documents.at(0)
                .text,
            "The truce held.\n");
  EXPECT_EQ(
      read(
          "<?xml version='1.0'?><rss><channel><item><description>Truce.</description></item></channel></rss>",
          "-")
          .documents.at(0)
          .text,
      "Truce.");
  EXPECT_EQ(read("{\"text\":\"Truce.\"}\n", "-").documents.at(0).text, "Truce.");
  EXPECT_EQ(read("{braces} open this text\n", "-").documents.at(0).text, "{braces} open this text\n");
}

struct BadInput {
  const char* what;
  std::string bytes;
  const char* message;
};

class BadInputTest : public ::testing::TestWithParam<BadInput> {};
TEST_P(BadInputTest, FailsWithADiagnostic) {
  for (const char* name : {"a.txt", "a.html", "a.rss", "a.jsonl", "-"}) {
    const auto result = read(GetParam().bytes, name);
    EXPECT_TRUE(result.documents.empty()) << name;
    EXPECT_EQ(result.report.failed, 1u) << name;
    ASSERT_EQ(result.report.diagnostics.size(), 1u) << name;
    EXPECT_EQ(result.report.diagnostics[0].severity, Severity::error);
    EXPECT_EQ(result.report.diagnostics[0].source, name);
    EXPECT_THAT(result.report.diagnostics[0].message, HasSubstr(GetParam().message)) << name;
  }
}
INSTANTIATE_TEST_SUITE_P(Files, BadInputTest,
                         ::testing::Values(BadInput{"empty", "", "is empty"},
                                           BadInput{"blank", " \n\n ", "is empty"},
                                           BadInput{"binary", std::string("\x89PNG\0\0\1", 7), "binary"}));

TEST(BadInput, TooLargeFile) {
  const auto result = read(std::string(kLargestFile + 1, 'x'), "a.txt");
  EXPECT_EQ(result.report.failed, 1u);
  EXPECT_THAT(result.report.diagnostics.at(0).message, HasSubstr("larger than 64 MB"));
}

TEST(BadInput, BrokenUtf8IsAWarningWithItsLine) {
  const auto result = read("Zürich and Genève.\nMalm\xC3 agreed.\n", "a.txt");
  EXPECT_EQ(result.documents.size(), 1u);
  ASSERT_EQ(result.report.diagnostics.size(), 1u);
  EXPECT_EQ(result.report.diagnostics[0].line, 2u);
  EXPECT_EQ(result.report.diagnostics[0].severity, Severity::warning);
}

/// A folder that goes away with the test.
class FolderTest : public ::testing::Test {
 protected:
  void write(const std::string& name, const std::string& bytes) { temporary_.write(name, bytes); }
  ReadReport read_all(const std::vector<std::string>& paths) {
    return read_inputs(paths, {}, [this](Document&& document) { texts_.push_back(document.text); });
  }
  test::TemporaryFolder temporary_;
  const fs::path& folder_ = temporary_.path();
  std::vector<std::string> texts_;
};

TEST_F(FolderTest, IsReadByNameWithItsFolders) {
  write("b.txt", "Second.\n");
  write("a.txt", "First.\n");
  write("c/d.html", "<p>Third.</p>");
  write("e.jsonl", "{\"text\":\"Fourth.\"}\n");
  write(".hidden.txt", "Never.\n");
  write("photo.jpg", "\xFF\xD8");
  const ReadReport report = read_all({folder_.string()});
  EXPECT_THAT(texts_, ElementsAre("First.\n", "Second.\n", "Third.\n", "Fourth."));
  EXPECT_EQ(report.inputs, 4u);
  EXPECT_EQ(report.failed, 0u);
  ASSERT_EQ(report.diagnostics.size(), 1u);
  EXPECT_EQ(report.diagnostics[0].severity, Severity::note);
  EXPECT_THAT(report.diagnostics[0].source, HasSubstr("photo.jpg"));
}

TEST_F(FolderTest, OneBadFileDoesNotStopTheRest) {
  write("a.txt", "First.\n");
  write("b.txt", "");
  const std::string missing = (folder_ / "none.txt").string();
  const ReadReport report = read_all({missing, (folder_ / "b.txt").string(), (folder_ / "a.txt").string()});
  EXPECT_THAT(texts_, ElementsAre("First.\n"));
  EXPECT_EQ(report.inputs, 3u);
  EXPECT_EQ(report.failed, 2u);
  ASSERT_EQ(report.diagnostics.size(), 2u);
  EXPECT_EQ(report.diagnostics[0].source, missing);
  EXPECT_THAT(report.diagnostics[0].message, HasSubstr("does not exist"));
  EXPECT_THAT(report.diagnostics[1].message, HasSubstr("is empty"));
}

TEST_F(FolderTest, LinksToFoldersAreNotFollowed) {
  write("a.txt", "First.\n");
  fs::create_directory_symlink(folder_, folder_ / "loop");
  const ReadReport report = read_all({folder_.string()});
  EXPECT_THAT(texts_, ElementsAre("First.\n"));
  EXPECT_EQ(report.diagnostics.size(), 1u);
}

TEST_F(FolderTest, UnreadableFileFails) {
  fs::create_symlink("/proc/self/mem", folder_ / "a.txt");  // opens, but cannot be read from its start
  const ReadReport report = read_all({(folder_ / "a.txt").string()});
  EXPECT_EQ(report.failed, 1u);
  EXPECT_EQ(report.diagnostics.at(0).severity, Severity::error);
}

TEST_F(FolderTest, EmptyFolderIsMentioned) {
  const ReadReport report = read_all({folder_.string()});
  EXPECT_EQ(report.diagnostics.at(0).severity, Severity::warning);
}

}  // namespace
}  // namespace truceline
