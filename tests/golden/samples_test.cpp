// The samples of data/samples that have hand-made chronologies: sentences and articles on mediation, and
// articles in the manner of newspapers and agencies.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "golden/examples.hpp"
#include "golden/gold.hpp"
#include "golden/recall.hpp"

namespace truceline::golden {
namespace {

struct Floors {
  std::string sample;
  double found = 0, mediators_found = 0, mediators_right = 0;
};

void PrintTo(const Floors& floors, std::ostream* out) {
  *out << floors.sample;
}

std::vector<Floors> sample_floors() {
  std::vector<Floors> all;
  std::ifstream in(std::string(TRUCELINE_SOURCE_DIR) + "/tests/golden/sample_floors.tsv");
  for (std::string line; std::getline(in, line);) {
    if (line.empty() || line[0] == '#' || line.starts_with("sample")) continue;
    std::istringstream fields(line);
    Floors floors;
    fields >> floors.sample >> floors.found >> floors.mediators_found >> floors.mediators_right;
    if (!fields) throw std::runtime_error("sample_floors.tsv: " + line);
    all.push_back(floors);
  }
  return all;
}

class Sample : public testing::TestWithParam<Floors> {};

TEST_P(Sample, IsFoundNoWorse) {
  const std::string base = std::string(TRUCELINE_SOURCE_DIR) + "/data/samples/" + GetParam().sample;
  const std::vector<GoldArticle> gold = read_gold(contents(base + ".gold.jsonl"));
  const std::vector<Extraction> found = extract_all({GetParam().sample, base + ".articles.jsonl"});
  ASSERT_EQ(gold.size(), found.size());
  std::size_t events = 0, events_found = 0;
  Mediators mediators;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    ASSERT_EQ(gold[i].id, found[i].document.external_id);
    const Recall r = recall(gold[i].events, found[i].events, lexicon());
    events += r.gold;
    events_found += r.found;
    const Mediators m = mediators_of(gold[i].events, found[i].events, lexicon());
    mediators.gold += m.gold;
    mediators.found += m.found;
    mediators.told += m.told;
    mediators.right += m.right;
  }
  std::cout << GetParam().sample << '\t' << share(events_found, events) << '\t'
            << share(mediators.found, mediators.gold) << '\t' << share(mediators.right, mediators.told)
            << '\n';
  EXPECT_GE(share(events_found, events), GetParam().found);
  EXPECT_GE(share(mediators.found, mediators.gold), GetParam().mediators_found);
  EXPECT_GE(share(mediators.right, mediators.told), GetParam().mediators_right);
}

TEST_P(Sample, EvidenceStandsInItsText) {
  const std::string base = std::string(TRUCELINE_SOURCE_DIR) + "/data/samples/" + GetParam().sample;
  const std::vector<GoldArticle> gold = read_gold(contents(base + ".gold.jsonl"));
  const std::vector<Extraction> found = extract_all({GetParam().sample, base + ".articles.jsonl"});
  ASSERT_EQ(gold.size(), found.size());
  for (std::size_t i = 0; i < gold.size(); ++i) {
    for (const GoldEvent& event : gold[i].events) {
      EXPECT_NE(found[i].document.text.find(event.evidence), std::string::npos)
          << gold[i].id << " " << event.id;
      EXPECT_TRUE(lexicon().ontology.find(event.type)) << gold[i].id << " " << event.type;
    }
  }
}

INSTANTIATE_TEST_SUITE_P(Samples, Sample, testing::ValuesIn(sample_floors()),
                         [](const auto& sample) { return sample.param.sample; });

}  // namespace
}  // namespace truceline::golden
