// data/samples/acts.jsonl: one sentence or more for each code of CAMEO. How many are told as an act of the
// right root?
#include <gtest/gtest.h>

#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <set>

#include "extract/coded_acts.hpp"
#include "truceline/extract/coded_event.hpp"

namespace truceline {
namespace {

using Json = nlohmann::json;

TEST(ActsSample, ReachesItsFloors) {
  std::ifstream in(TRUCELINE_SOURCE_DIR "/data/samples/acts.jsonl");
  std::size_t all = 0, told = 0, right = 0;
  std::set<std::string> codes;
  for (std::string line; std::getline(in, line); ++all) {
    const Json record = Json::parse(line);
    const std::string code = record.at("code");
    codes.insert(code);
    const auto acts = acts_of(record.at("text"));
    const bool hit = std::ranges::any_of(
        acts, [&](const CodedEvent& act) { return act.code.substr(0, 2) == code.substr(0, 2); });
    told += !acts.empty();
    right += hit;
    if (!hit)
      std::cout << code << " for " << (acts.empty() ? "none" : acts[0].code) << ": " << record["text"]
                << '\n';
  }
  std::cout << right << " of " << all << " with the right root, " << told << " with any act\n";
  ASSERT_GE(all, 150U);
  EXPECT_GE(codes.size(), 140U);
  EXPECT_GE(static_cast<double>(told) / static_cast<double>(all), 0.93);
  EXPECT_GE(static_cast<double>(right) / static_cast<double>(all), 0.83);
}

}  // namespace
}  // namespace truceline
