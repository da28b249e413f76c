#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "text/html_guard.hpp"
#include "text/reading_support.hpp"

namespace truceline {
namespace {

using test::original_of;
using test::read;
using ::testing::HasSubstr;
using ::testing::Not;

const std::string kParagraphs =
    "<p>Envoys of both islands met for three hours in Z&uuml;rich on Tuesday, the first such meeting this "
    "year.</p>"
    "<p>&ldquo;We made progress,&rdquo; one of them said &amp; left; 40&nbsp;captives are to be freed\n   "
    "soon.</p>";

std::string page(const std::string& head, const std::string& body) {
  return "<!DOCTYPE html><html><head>" + head + "</head><body>" + body + "</body></html>";
}

Document read_page(const std::string& html) {
  auto result = read(html, "page.html");
  EXPECT_EQ(result.documents.size(), 1u);
  EXPECT_EQ(result.report.failed, 0u);
  return result.documents.empty() ? Document{} : std::move(result.documents[0]);
}

TEST(Html, TakesTheArticleAndLeavesTheRest) {
  const std::string html = page(
      "<title>Herald</title><style>p{}</style>",
      "<header><p>The Herald, since 1901</p></header><nav><p>Home News</p></nav><article><h1>Islands "
      "talk</h1>"
      "<figure><img><figcaption>Envoys at the lake</figcaption></figure>" +
          kParagraphs +
          "<script>var x=1;</script><aside>Aside text</aside><form><p>Mail us</p></form><button>Go</button>"
          "<div hidden>Hidden one</div><div style='display: none'>Hidden two</div>"
          "<div class='box related-posts'><p>Harvest festival opens</p></div></article>"
          "<footer>Imprint</footer>");
  const Document document = read_page(html);
  EXPECT_EQ(
      document.text,
      "Islands talk\nEnvoys at the lake\n"
      "Envoys of both islands met for three hours in Zürich on Tuesday, the first such meeting this year.\n"
      "“We made progress,” one of them said & left; 40 captives are to be freed soon.\n");
  EXPECT_EQ(document.title, "Islands talk");
  EXPECT_EQ(document.uri, "page.html");
}

TEST(Html, OffsetsLeadIntoTheMarkup) {
  const std::string html = page("", "<article>" + kParagraphs + "</article>");
  const Document document = read_page(html);
  EXPECT_EQ(original_of(document, "Zürich", html), "Z&uuml;rich");
  EXPECT_EQ(original_of(document, "Tuesday", html), "Tuesday");
  EXPECT_EQ(original_of(document, "said & left", html), "said &amp; left");
  EXPECT_EQ(original_of(document, "“We", html), "&ldquo;We");
  EXPECT_EQ(original_of(document, "40 captives", html), "40&nbsp;captives");
  EXPECT_EQ(original_of(document, "freed soon", html), "freed\n   soon");
}

TEST(Html, OffsetsOfLatin1PagesLeadToTheBytes) {
  const std::string html =
      page("<meta charset=iso-8859-1>",
           "<article><p>Envoys met in Z\xFCrich &amp; Gen\xE8ve on Tuesday.</p></article>");
  const Document document = read_page(html);
  EXPECT_EQ(original_of(document, "Zürich", html), "Z\xFCrich");
  EXPECT_EQ(original_of(document, "Genève", html), "Gen\xE8ve");
  EXPECT_EQ(original_of(document, "Tuesday", html), "Tuesday");
}

TEST(Html, EntitiesWithoutSemicolonAndStrayTags) {
  const std::string html =
      page("", "<p>Peace&ampwar in Estport</span> &#8212;still&#x2014 hoped for &unknown; here.</p>");
  const Document document = read_page(html);
  EXPECT_EQ(document.text, "Peace&war in Estport —still— hoped for &unknown; here.\n");
  EXPECT_EQ(original_of(document, "war", html), "war");
  EXPECT_EQ(original_of(document, "Estport", html), "Estport");
  EXPECT_EQ(original_of(document, "still", html), "still");
  EXPECT_EQ(original_of(document, "here", html), "here");
}

TEST(Html, DensestBlockWhenNothingIsMarked) {
  std::string links;
  for (int i = 0; i < 30; ++i) links += "<li><a href=x>Some other headline of the day</a></li>";
  const Document document = read_page(page(
      "<title>Islands talk - Herald</title>",
      "<div id=top><ul>" + links + "</ul></div><div id=story>" + kParagraphs + "</div><div>Imprint</div>"));
  EXPECT_THAT(document.text, HasSubstr("Envoys of both islands"));
  EXPECT_THAT(document.text, Not(HasSubstr("other headline")));
  EXPECT_EQ(document.title, "Islands talk - Herald");
}

TEST(Html, LineBreaksPartParagraphs) {
  const Document document = read_page(page("", "<div>First line<br>Second <b>li</b>ne<br><br>Third</div>"));
  EXPECT_EQ(document.text, "First line\nSecond line\nThird\n");
}

TEST(Html, SiteIsTheSource) {
  EXPECT_EQ(read_page(page("<meta property='og:site_name' content='Herald'>", kParagraphs)).source, "Herald");
  EXPECT_EQ(read_page(page("", kParagraphs)).source, "page.html");
}

struct Stated {
  const char* what;
  const char* head;
  const char* body;
  const char* date;  ///< "" = unknown
  const char* evidence;
};

class StatedDateTest : public ::testing::TestWithParam<Stated> {};
TEST_P(StatedDateTest, IsFoundWhereThePageStatesIt) {
  const Document document = read_page(
      page(GetParam().head, std::string("<article>") + GetParam().body + kParagraphs + "</article>"));
  const Publication& found = document.publication;
  EXPECT_EQ(found.date ? found.date->str() : "", GetParam().date) << GetParam().what;
  EXPECT_EQ(found.evidence, GetParam().evidence) << GetParam().what;
  EXPECT_EQ(found.basis, found.date ? PublicationBasis::stated : PublicationBasis::unknown);
}
INSTANTIATE_TEST_SUITE_P(
    Places, StatedDateTest,
    ::testing::Values(
        Stated{"meta", "<meta property='article:published_time' content='2021-05-04T23:50:00+05:00'>", "",
               "2021-05-04", "meta article:published_time"},
        Stated{"Dublin Core", "<meta name='DC.date.issued' content='2021-05-04'>", "", "2021-05-04",
               "meta dc.date.issued"},
        Stated{"parsely", "<meta name='parsely-pub-date' content='2021-05-04T01:00:00Z'>", "", "2021-05-04",
               "meta parsely-pub-date"},
        Stated{"sailthru", "<meta name='sailthru.date' content='2021-05-04'>", "", "2021-05-04",
               "meta sailthru.date"},
        Stated{
            "better name wins",
            "<meta name=date content=2020-01-01><meta property='article:published_time' content=2021-05-04>",
            "", "2021-05-04", "meta article:published_time"},
        Stated{"JSON-LD",
               "<script "
               "type='application/ld+json'>{\"dateModified\":\"2022-01-01\",\"datePublished\":\"2021-05-04\"}"
               "</script>",
               "", "2021-05-04", "JSON-LD datePublished"},
        Stated{
            "JSON-LD graph",
            "<script type='application/ld+json'>[{\"@graph\":[{\"a\":1},{\"datePublished\":\"2021-05-04\"}]}]"
            "</script>",
            "", "2021-05-04", "JSON-LD datePublished"},
        Stated{"itemprop", "", "<span itemprop=datePublished content=2021-05-04>yesterday</span>",
               "2021-05-04", "itemprop datepublished"},
        Stated{"time", "", "<time datetime='2021-05-04T10:00'>May 4</time>", "2021-05-04", "<time>"},
        Stated{"time as text", "", "<time>4 May 2021</time>", "2021-05-04", "<time>"},
        Stated{"modified only",
               "<meta property='article:modified_time' content='2022-01-01'>"
               "<script type='application/ld+json'>{\"dateModified\":\"2022-01-01\"}</script>",
               "<time itemprop=dateModified datetime=2022-01-01>x</time>", "", ""},
        Stated{"broken JSON-LD", "<script type='application/ld+json'>{\"datePublished\":</script>", "", "",
               ""},
        Stated{"no date", "<meta name=date content='last spring'>", "", "", ""}));

TEST(Html, TimeInTheTextIsNotThePublication) {
  const Document document = read_page(
      page("", "<article>" + kParagraphs + "<p>The <time datetime=1999-01-01>old</time> war.</p></article>"));
  EXPECT_FALSE(document.publication.date);
}

std::string repeated(const std::string& part, int times) {
  std::string out;
  for (int i = 0; i < times; ++i) out += part;
  return out;
}

TEST(HtmlBomb, IsRefusedBeforeParsing) {
  std::string attributes = "<p";
  for (int i = 0; i < 5000; ++i) attributes += " a" + std::to_string(i) + "=1";
  for (const std::string& bomb :
       {repeated("<div>", 200'000), repeated("<div></span>", 200'000), repeated("<a><div></a>", 100'000),
        repeated("<table><tr><td>", 50'000), repeated("<ul><li>", 50'000), repeated("<x-y>", 50'000),
        repeated("<br>", 1'100'000), repeated("<b>", 400) + repeated("<p>x", 200'000),
        repeated("<div>", 500) + repeated("</p>", 100'000), attributes + ">"}) {
    const auto result = read("<html><body>" + bomb + "text", "bomb.html");
    EXPECT_EQ(result.report.failed, 1u) << bomb.substr(0, 20);
    EXPECT_TRUE(result.documents.empty());
    ASSERT_EQ(result.report.diagnostics.size(), 1u);
    EXPECT_EQ(result.report.diagnostics[0].severity, Severity::error);
  }
}

TEST(HtmlBomb, OddButHarmlessMarkupIsRead) {
  for (const std::string& odd :
       {repeated("<", 1'000'000), repeated("<p>word ", 20'000), repeated("<li>word ", 20'000),
        repeated("<!-- ", 100'000), repeated("&amp;&", 100'000), repeated("<div><p>x</div>", 20'000)}) {
    EXPECT_FALSE(html_danger(odd)) << odd.substr(0, 20);
    EXPECT_EQ(read("<html><body>text " + odd, "odd.html").documents.size(), 1u) << odd.substr(0, 20);
  }
}

TEST(Html, PageWithoutTextFails) {
  const auto result = read(page("<title>x</title>", "<script>y()</script>"), "page.html");
  EXPECT_EQ(result.report.failed, 1u);
  EXPECT_THAT(result.report.diagnostics.at(0).message, HasSubstr("no text"));
}

}  // namespace
}  // namespace truceline
