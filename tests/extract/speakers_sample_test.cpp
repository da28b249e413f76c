// Who says so: precision and recall on data/samples/speakers.jsonl, labelled by hand before the program was
// run on it.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

using Json = nlohmann::json;

struct SpeakerFloor {
  const char* split;
  double precision, recall, kind;
};

void PrintTo(const SpeakerFloor& floor, std::ostream* out) {
  *out << floor.split;
}

/// The claim that a label speaks of: of one of its types, else of the same class.
const Claim* labelled(const ExtractedText& reading, const Json& label, std::vector<const Claim*>& used) {
  const auto pick = [&](auto fits) -> const Claim* {
    for (const Claim& claim : reading.claims) {
      const bool taken = std::find(used.begin(), used.end(), &claim) != used.end();
      for (const Json& type : label.at("types")) {
        if (!taken && fits(claim, type.get<std::string>())) return &claim;
      }
    }
    return nullptr;
  };
  const Claim* claim = pick([](const Claim& c, const std::string& type) { return c.type == type; });
  if (!claim) {
    claim = pick([](const Claim& c, const std::string& type) {
      return test_lexicon().ontology.same_class(c.type, type);
    });
  }
  if (claim) used.push_back(claim);
  return claim;
}

/// The speaker or whom it acts for is the actor of that name, or the label's words stand in the name
/// ("minister" in "defence minister").
bool is_speaker(const Attribution& says, const std::string& name) {
  if (says.acts_for_name == name || (" " + says.name + " ").find(" " + name + " ") != std::string::npos)
    return true;
  const auto called = test_lexicon().gazetteer.lookup(name);
  return std::any_of(called.begin(), called.end(), [&](const NameEntry* entry) {
    return entry->actor && (entry->actor == says.actor || entry->actor == says.acts_for);
  });
}

struct SpeakerScore {
  std::size_t right = 0, kinds = 0, found = 0, wanted = 0;
};

SpeakerScore score_speakers(const std::string& split) {
  SpeakerScore total;
  std::ifstream file(TRUCELINE_SOURCE_DIR "/data/samples/speakers.jsonl");
  for (std::string line; std::getline(file, line);) {
    const Json record = Json::parse(line);
    if (record.at("split") != split) continue;
    const ExtractedText reading(record.at("text").get<std::string>());
    std::vector<const Claim*> used;
    for (const Json& label : record.at("claims")) {
      const Claim* claim = labelled(reading, label, used);
      const std::string speaker = label.at("speaker");
      const bool found = claim && claim->attribution;
      const bool right = found && !speaker.empty() && is_speaker(*claim->attribution, speaker);
      total.found += found;
      total.wanted += !speaker.empty();
      total.right += right;
      total.kinds += right && to_string(claim->attribution->kind) == label.at("kind").get<std::string>();
    }
  }
  return total;
}

class SpeakersSample : public testing::TestWithParam<SpeakerFloor> {};

/// The floors lie a little under what is reached; "test" is the part whose errors nobody looks at.
TEST_P(SpeakersSample, ReachesItsFloors) {
  const SpeakerScore s = score_speakers(GetParam().split);
  ASSERT_GT(s.found, 0U);
  ASSERT_GT(s.wanted, 20U);
  const auto share = [](std::size_t part, std::size_t all) {
    return static_cast<double>(part) / static_cast<double>(all);
  };
  std::cout << GetParam().split << ": " << s.right << " right of " << s.found << " found and " << s.wanted
            << " labelled; precision " << share(s.right, s.found) << ", recall " << share(s.right, s.wanted)
            << ", kind " << share(s.kinds, s.right) << '\n';
  EXPECT_GE(share(s.right, s.found), GetParam().precision);
  EXPECT_GE(share(s.right, s.wanted), GetParam().recall);
  EXPECT_GE(share(s.kinds, s.right), GetParam().kind);
}

INSTANTIATE_TEST_SUITE_P(Splits, SpeakersSample,
                         testing::Values(SpeakerFloor{"dev", 0.92, 0.78, 0.95},
                                         SpeakerFloor{"test", 0.95, 0.78, 0.95}));

}  // namespace
}  // namespace truceline
