// The graph algorithms against networkx, where python3 has it.
#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

#include "graph/slow_paths.hpp"
#include "temporary_folder.hpp"

namespace truceline {
namespace {

std::vector<ActorGraph> graphs() {
  std::mt19937_64 random(11);
  std::vector<ActorGraph> result;
  for (std::size_t i = 0; i < 22; ++i)
    result.push_back(test::random_actor_graph(random, 1 + i * 2, 2 + random() % 30));
  return result;
}

/// The numbers that the script prints for the graphs.
std::vector<double> networkx_answers(const std::vector<ActorGraph>& graphs) {
  const test::TemporaryFolder folder;
  std::ofstream in(folder.file("in"));
  for (const ActorGraph& graph : graphs) {
    in << graph.actors.size() << ' ' << graph.edges.size() << '\n';
    for (const auto& edge : graph.edges) in << edge.a << ' ' << edge.b << '\n';
  }
  in.close();
  const std::string command = "python3 '" TRUCELINE_SOURCE_DIR "/tests/graph/networkx_answers.py' < '" +
                              folder.file("in") + "' > '" + folder.file("out") + "'";
  EXPECT_EQ(std::system(command.c_str()), 0);
  std::vector<double> answers;
  std::ifstream out(folder.file("out"));
  for (double value = 0; out >> value;) answers.push_back(value);
  return answers;
}

TEST(Networkx, AgreesWithTheAlgorithms) {
  if (std::system("python3 -c 'import networkx' 2> /dev/null") != 0) {
    GTEST_SKIP() << "skipped: python3 or its networkx is missing (Debian: python3-networkx)";
  }
  const auto all = graphs();
  const auto answers = networkx_answers(all);
  std::size_t next = 0;
  const auto answer = [&] { return next < answers.size() ? answers[next++] : (++next, -99.0); };
  for (const ActorGraph& graph : all) {
    for (const double value : betweenness_centrality(graph)) ASSERT_NEAR(value, answer(), 1e-10);
    for (const double value : degree_centrality(graph)) ASSERT_NEAR(value, answer(), 1e-10);
    for (const std::size_t part : connected_components(graph)) ASSERT_EQ(static_cast<double>(part), answer());
    for (const ActorId a : graph.actors) {
      for (const ActorId b : graph.actors)
        ASSERT_EQ(static_cast<double>(shortest_path(graph, a, b).size()) - 1, answer());
    }
  }
  EXPECT_EQ(next, answers.size());
}

}  // namespace
}  // namespace truceline
