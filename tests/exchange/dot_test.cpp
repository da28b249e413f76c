#include "truceline/exchange/dot.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <sstream>

#include "exchange/programs.hpp"
#include "exchange/sample_events.hpp"
#include "graph/random_graph.hpp"
#include "truceline/base/error.hpp"

namespace truceline {
namespace {

using test::GraphBuilder;
using test::small_history;
using test::TemporaryFolder;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

std::string dot_of(const KnowledgeGraph& graph, const DotOptions& options = {}) {
  std::ostringstream out;
  write_dot(out, graph, options);
  return out.str();
}

/// What `dot` makes of it; a failed expectation when `dot` has anything to say against it.
std::string svg_of(const std::string& dot) {
  const TemporaryFolder folder;
  const auto input = folder.write("graph.dot", dot);
  const int code =
      test::run("dot -Tsvg " + input + " -o " + folder.file("graph.svg") + " 2> " + folder.file("errors"));
  EXPECT_EQ(code, 0);
  EXPECT_EQ(folder.read("errors"), "") << dot;
  EXPECT_EQ(test::run("xmllint --noout " + folder.file("graph.svg")), 0) << dot;
  return folder.read("graph.svg");
}

#define NEEDS_DOT() ASSERT_TRUE(test::can_run("dot -V")) << "graphviz is missing (scripts/packages.txt)"

TEST(Dot, shows_status_by_line_roles_on_edges_and_uncertain_dates) {
  const auto dot = dot_of(small_history().graph, {"Long Valley", 60});
  EXPECT_THAT(dot, HasSubstr("<b>Long Valley</b>"));
  EXPECT_THAT(dot, ContainsRegex("e1 \\[[^\n]*style=\"solid\""));
  EXPECT_THAT(dot, ContainsRegex("e2 \\[[^\n]*style=\"dotted\""));
  EXPECT_THAT(dot, ContainsRegex("e4 \\[[^\n]*style=\"dashed\""));
  EXPECT_THAT(dot, ContainsRegex("l1_1 -> e1 [^\n]*label=\"belligerent\""));
  EXPECT_THAT(dot, ContainsRegex("e2 -> r2_1 [^\n]*dir=back[^\n]*label=\"mediator\""));
  EXPECT_THAT(dot, ContainsRegex("e2 \\[[^\n]*<b>cancelled</b>"));
  EXPECT_THAT(dot, HasSubstr("≈ 2003-06~"));
  EXPECT_THAT(dot, HasSubstr("(for League of Lakes)"));
  EXPECT_THAT(dot, HasSubstr("no date"));
  EXPECT_THAT(dot, HasSubstr("Kinds of event:"));
  EXPECT_THAT(dot, ContainsRegex("e1 -> p2 .*\n.*p2 -> e2 .*\n.*e2 -> e3 ")) << "the chain in date order";
}

TEST(Dot, an_empty_graph_is_a_title) {
  NEEDS_DOT();
  const auto svg = svg_of(dot_of(KnowledgeGraph()));
  EXPECT_THAT(svg, HasSubstr("Timeline"));
  EXPECT_THAT(svg, HasSubstr("0 events"));
}

TEST(Dot, counts_the_events_it_leaves_out) {
  const auto dot = dot_of(small_history().graph, {"", 3});
  EXPECT_THAT(dot, HasSubstr("3 events of 4"));
  EXPECT_THAT(dot, Not(HasSubstr("e4 [")));
  EXPECT_THAT(dot_of(small_history().graph, {"", 0}), HasSubstr("0 events of 4"));
}

TEST(Dot, a_write_that_fails_is_an_error) {
  std::ostringstream out;
  out.setstate(std::ios::badbit);
  EXPECT_THROW(write_dot(out, small_history().graph), IoError);
}

TEST(Dot, draws_the_history) {
  NEEDS_DOT();
  const auto svg = svg_of(dot_of(small_history().graph, {"Long Valley", 60}));
  for (const auto* text : {">Norland<", ">belligerent<", ">mediator<", ">decliner<", ">Ada Envoy<",
                           ">Mediators<", "1998/2001"}) {
    EXPECT_THAT(svg, HasSubstr(text));
  }
}

// The columns are chains of one rank, so a picture in the wrong order would show as falling y coordinates.
TEST(Dot, events_run_down_the_picture_in_date_order) {
  NEEDS_DOT();
  for (std::uint64_t seed = 1; seed <= 5; ++seed) {
    const TemporaryFolder folder;
    const auto input = folder.write("graph.dot", dot_of(test::random_graph(seed, 30)));
    ASSERT_EQ(test::run("dot -Tplain " + input + " -o " + folder.file("plain")), 0);
    std::istringstream lines(folder.read("plain"));
    std::map<int, double> heights;
    for (std::string line; std::getline(lines, line);) {
      std::istringstream words(line);
      std::string what, name;
      double x = 0, y = 0;
      if (words >> what >> name >> x >> y && what == "node" && name[0] == 'e')
        heights[std::stoi(name.substr(1))] = y;
    }
    ASSERT_EQ(heights.size(), 30U);
    for (int number = 2; number <= 30; ++number)
      EXPECT_LT(heights[number], heights[number - 1]) << "seed " << seed;
  }
}

TEST(Dot, free_text_appears_as_it_is) {
  NEEDS_DOT();
  GraphBuilder history;
  history.event("talks", Status::occurred, "2001", {{"R&D <b>Bloc</b>", Role::host, ""}}, "C:\\temp \"x\"",
                "a -> b; \\N &nosuch;");
  const auto svg = svg_of(dot_of(history.graph, {"digraph \"{}\" &amp;", 60}));
  EXPECT_THAT(svg, HasSubstr("R&amp;D &lt;b&gt;Bloc&lt;/b&gt;"));
  EXPECT_THAT(svg, HasSubstr("C:\\temp &quot;x&quot;"));
  EXPECT_THAT(svg, HasSubstr("digraph &quot;{}&quot; &amp;amp;"));
  EXPECT_THAT(svg, ::testing::AnyOf(HasSubstr("a &#45;&gt; b; \\N &amp;nosuch;"),
                                    HasSubstr("a -&gt; b; \\N &amp;nosuch;")));
}

std::string nasty_text(std::mt19937_64& random) {
  static const std::vector<std::string> kTexts = {"",
                                                  "node",
                                                  "strict",
                                                  "graph",
                                                  "edge",
                                                  "\"",
                                                  "\\",
                                                  "ends with \\",
                                                  "\\N \\G \\l",
                                                  "a\nb\r\nc",
                                                  "<b>",
                                                  "</td>",
                                                  "]]>",
                                                  "<!-- x",
                                                  "&",
                                                  "&amp;",
                                                  "&nosuch;",
                                                  "&#0;",
                                                  "&#x1F;",
                                                  "->",
                                                  "--",
                                                  "{a|b}",
                                                  "e1",
                                                  "p1",
                                                  ";",
                                                  "😀 👩‍👩‍👧",
                                                  "مفاوضات",
                                                  "Xankəndi",
                                                  std::string(3000, 'x'),
                                                  std::string(500, '"'),
                                                  std::string("nul\0inside", 10),
                                                  "\x01\x02\x1b[31m",
                                                  "\xFF\xFE broken",
                                                  "\xED\xA0\x80",
                                                  "\xEF\xBF\xBF",
                                                  "\xE2\x80\xA8line",
                                                  "%s%n",
                                                  "#comment",
                                                  "/* x */",
                                                  "   ",
                                                  "\t",
                                                  "1",
                                                  "-1.5e3",
                                                  "\xC2\xAD"};
  auto text = kTexts[random() % kTexts.size()];
  while (random() % 3 == 0) text += kTexts[random() % kTexts.size()];
  return text;
}

TEST(Dot, graphviz_accepts_every_name) {
  NEEDS_DOT();
  std::mt19937_64 random(99);
  for (std::uint64_t seed = 0; seed < 24; ++seed) {
    auto parts = test::RandomParts(seed).make(2 + seed % 8);
    for (auto& actor : parts.actors) actor.name = nasty_text(random);
    for (auto& event : parts.events) {
      event.type = random() % 2 == 0 ? nasty_text(random) : event.type;
      event.place_name = nasty_text(random);
      event.summary = nasty_text(random);
      event.magnitudes = {{nasty_text(random), nasty_text(random), nasty_text(random), {}, {}}};
      for (auto& participation : event.participants) participation.name = nasty_text(random);
    }
    svg_of(dot_of(build(parts), {nasty_text(random), 60}));
    if (HasFailure()) FAIL() << "seed " << seed;
  }
}

}  // namespace
}  // namespace truceline
