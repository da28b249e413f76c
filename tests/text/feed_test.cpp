#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "text/reading_support.hpp"

namespace truceline {
namespace {

using test::original_of;
using test::read;
using ::testing::HasSubstr;

const std::string kRss = R"(<?xml version="1.0"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/"><channel>
<title>The Herald</title><link>https://herald.example/</link>
<item><title>Bridge &amp;amp; road reopened</title><link>https://herald.example/1</link><guid>g-1</guid>
<pubDate>Tue, 04 May 2021 23:50:00 +0500</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>The bridge of <b>Est</b>port was reopened &amp; traffic resumed.</p><p>Nobody was hurt.</p>]]></content:encoded></item>
<item><title>Second</title><description>Plain words about the ferry.</description></item>
<item><title></title><description> </description></item>
</channel></rss>)";

TEST(Feed, RssEntriesAreDocuments) {
  const auto result = read(kRss, "news.rss");
  EXPECT_EQ(result.report.inputs, 3u);
  EXPECT_EQ(result.report.failed, 1u);
  ASSERT_EQ(result.documents.size(), 2u);
  const Document& first = result.documents[0];
  EXPECT_EQ(first.title, "Bridge & road reopened");
  EXPECT_EQ(first.source, "The Herald");
  EXPECT_EQ(first.uri, "https://herald.example/1");
  EXPECT_EQ(first.external_id, "g-1");
  EXPECT_EQ(first.text, "The bridge of Estport was reopened & traffic resumed.\nNobody was hurt.\n");
  ASSERT_TRUE(first.publication.date);
  EXPECT_EQ(first.publication.date->str(), "2021-05-04");
  EXPECT_EQ(first.publication.basis, PublicationBasis::stated);
  EXPECT_EQ(first.publication.evidence, "feed pubDate");
  EXPECT_EQ(result.documents[1].text, "Plain words about the ferry.");
  EXPECT_FALSE(result.documents[1].publication.date);
}

TEST(Feed, OffsetsLeadIntoTheEntrysContent) {
  const std::string content =
      "<p>The bridge of <b>Est</b>port was reopened &amp; traffic resumed.</p><p>Nobody was hurt.</p>";
  const auto result = read(kRss, "news.rss");
  EXPECT_EQ(original_of(result.documents.at(0), "Estport", content), "Est</b>port");
  EXPECT_EQ(original_of(result.documents.at(0), "traffic", content), "traffic");
}

TEST(Feed, Atom) {
  const auto result = read(R"(<feed xmlns="http://www.w3.org/2005/Atom"><title>Wire</title>
<entry><title>Ferry</title><id>urn:1</id><link rel="edit" href="https://e.example/edit"/>
<link href="https://e.example/1"/><updated>2021-06-01T00:00:00Z</updated><published>2021-05-04T10:00:00Z</published>
<content type="xhtml"><div xmlns="http://www.w3.org/1999/xhtml"><p>The ferry <i>sank</i>.</p></div></content></entry>
<entry><title>Two</title><updated>2021-06-01T00:00:00Z</updated><summary type="html">&lt;p&gt;It was &amp;eacute;lan.&lt;/p&gt;</summary></entry>
</feed>)",
                           "wire.atom");
  ASSERT_EQ(result.documents.size(), 2u);
  EXPECT_EQ(result.documents[0].text, "The ferry sank.\n");
  EXPECT_EQ(result.documents[0].uri, "https://e.example/1");
  EXPECT_EQ(result.documents[0].external_id, "urn:1");
  EXPECT_EQ(result.documents[0].publication.date->str(), "2021-05-04");
  EXPECT_EQ(result.documents[1].text, "It was élan.\n");
  EXPECT_EQ(result.documents[1].publication.evidence, "feed updated");
}

TEST(Feed, RdfSiteSummary) {
  const auto result = read(R"(<?xml version="1.0" encoding="iso-8859-1"?>
<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"
 xmlns:dc="http://purl.org/dc/elements/1.1/"><channel><title>Wire</title></channel>
<item><title>Ferry</title><link>https://e.example/1</link><dc:date>2004-11-18T10:00+01:00</dc:date>
<description>Ferry of Malm)"
                           "\xF6"
                           R"( sank.</description></item></rdf:RDF>)",
                           "wire.xml");
  ASSERT_EQ(result.documents.size(), 1u);
  EXPECT_EQ(result.documents[0].text, "Ferry of Malmö sank.");
  EXPECT_EQ(result.documents[0].source, "Wire");
  EXPECT_EQ(result.documents[0].publication.date->str(), "2004-11-18");
}

TEST(Feed, TitleStandsInForMissingContent) {
  const auto result = read("<rss><channel><item><title>Truce holds</title></item></channel></rss>", "a.rss");
  ASSERT_EQ(result.documents.size(), 1u);
  EXPECT_EQ(result.documents[0].text, "Truce holds");
  EXPECT_EQ(result.report.diagnostics.at(0).severity, Severity::note);
}

TEST(Feed, EntityBombIsRefused) {
  const auto result = read(
      "<!DOCTYPE r [<!ENTITY a \"aaaa\"><!ENTITY b "
      "\"&a;&a;&a;\">]><rss><channel><item><title>&b;</title></item>"
      "</channel></rss>",
      "a.rss");
  EXPECT_TRUE(result.documents.empty());
  EXPECT_THAT(result.report.diagnostics.at(0).message, HasSubstr("entities"));
}

TEST(Feed, DamagedFeedGivesWhatIsWhole) {
  const auto result = read(kRss.substr(0, kRss.find("<item><title>Second")), "news.rss");
  EXPECT_EQ(result.documents.size(), 1u);
  EXPECT_EQ(result.report.diagnostics.back().severity, Severity::warning);
}

TEST(Feed, OtherXmlFails) {
  EXPECT_EQ(read("<rss></rss>", "a.rss").report.failed, 1u);
  EXPECT_EQ(read("no markup", "a.rss").report.failed, 1u);
}

}  // namespace
}  // namespace truceline
