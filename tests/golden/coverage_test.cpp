// data/samples/coverage.jsonl: single sentences that tell of one event each, all types in many wordings.
#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

#include "golden/examples.hpp"
#include "golden/recall.hpp"

namespace truceline::golden {
namespace {

using Json = nlohmann::json;

const std::string kSample = std::string(TRUCELINE_SOURCE_DIR) + "/data/samples/coverage.jsonl";

struct Coverage {
  std::size_t sentences = 0;
  std::size_t type = 0;          ///< with an event of the right type
  std::size_t status = 0;        ///< … whose status is right, too
  std::size_t participants = 0;  ///< that are expected
  std::size_t with_role = 0;     ///< of these, found with their role in that event
};

double covered_share(std::size_t part, std::size_t whole) {
  return whole ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
}

std::vector<Json> sentences() {
  std::vector<Json> all;
  std::istringstream in(contents(kSample));
  for (std::string line; std::getline(in, line);) all.push_back(Json::parse(line));
  return all;
}

std::vector<GoldParticipant> expected(const Json& sentence) {
  std::vector<GoldParticipant> all;
  for (const Json& p : sentence.at("participants"))
    all.push_back({p.at("name"), parse_name<Role>(p.at("role").get<std::string>()).value(), ""});
  return all;
}

std::size_t roles_found(const std::vector<GoldParticipant>& wanted, const Event& event) {
  return static_cast<std::size_t>(std::count_if(wanted.begin(), wanted.end(), [&](const GoldParticipant& w) {
    return std::any_of(event.participants.begin(), event.participants.end(), [&](const Participation& p) {
      return p.role == w.role && same_participant(lexicon().gazetteer, w, p);
    });
  }));
}

void read(const Json& sentence, const Extraction& found, Coverage& coverage) {
  const Status status = parse_name<Status>(sentence.at("status").get<std::string>()).value();
  const auto wanted = expected(sentence);
  std::size_t best = 0;  // of the events of the type: 1 + twice the roles + the status
  for (const Event& event : found.events) {
    if (event.type != sentence.at("type")) continue;
    best = std::max(best, 1 + 2 * roles_found(wanted, event) + (event.status == status ? 1U : 0U));
  }
  ++coverage.sentences;
  coverage.participants += wanted.size();
  if (best == 0) return;
  ++coverage.type;
  coverage.status += (best - 1) % 2;
  coverage.with_role += (best - 1) / 2;
}

struct CoverageFloor {
  const char* set;
  double type, status, with_role;
};

void PrintTo(const CoverageFloor& floor, std::ostream* out) {
  *out << floor.set;
}

class CoverageSample : public testing::TestWithParam<CoverageFloor> {};

/// The floors lie a little under what is reached; "test" was set apart before anything was mended.
TEST_P(CoverageSample, ReachesItsFloors) {
  const std::vector<Json> all = sentences();
  const std::vector<Extraction> found = extract_all({"coverage", kSample});
  ASSERT_EQ(all.size(), found.size());
  Coverage coverage;
  for (std::size_t i = 0; i < all.size(); ++i) {
    ASSERT_EQ(all[i].at("id"), found[i].document.external_id);
    if (all[i].at("set") == GetParam().set) read(all[i], found[i], coverage);
  }
  const double type = covered_share(coverage.type, coverage.sentences);
  const double status = covered_share(coverage.status, coverage.sentences);
  const double with_role = covered_share(coverage.with_role, coverage.participants);
  std::cout << GetParam().set << ": " << coverage.sentences << " sentences; type " << type << ", with status "
            << status << "; of " << coverage.participants << " participants " << with_role << '\n';
  ASSERT_GT(coverage.sentences, 0U);
  EXPECT_GE(type, GetParam().type);
  EXPECT_GE(status, GetParam().status);
  EXPECT_GE(with_role, GetParam().with_role);
}

INSTANTIATE_TEST_SUITE_P(Sets, CoverageSample,
                         testing::Values(CoverageFloor{"dev", 0.79, 0.72, 0.63},
                                         CoverageFloor{"test", 0.71, 0.63, 0.58}));

/// A sentence whose type is none of the ontology, or a type without sentences, would be a gap in the sample.
TEST(CoverageSampleFile, HasEveryTypeInBothSets) {
  std::map<std::string, std::set<std::string>> sets;
  for (const Json& sentence : sentences()) sets[sentence.at("type")].insert(sentence.at("set"));
  for (const EventType& type : lexicon().ontology.types()) EXPECT_EQ(sets[type.name].size(), 2U) << type.name;
  EXPECT_EQ(sets.size(), lexicon().ontology.types().size());
}

}  // namespace
}  // namespace truceline::golden
