// Numbers of events: data/samples/magnitudes.jsonl, labelled by hand before the program was run on it.
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

using Json = nlohmann::json;

struct MagnitudeFloor {
  const char* split;
  double precision, recall, side;
};

void PrintTo(const MagnitudeFloor& floor, std::ostream* out) {
  *out << floor.split;
}

struct ToldMagnitude {
  const Claim* claim;
  const Magnitude* magnitude;
};

std::optional<std::int64_t> number(const Json& value) {
  return value.is_null() ? std::nullopt : std::optional(value.get<std::int64_t>());
}

/// The same measure and interval, of an event of one of the label's types or of their class.
bool answers(const ToldMagnitude& told, const Json& label) {
  const Magnitude& m = *told.magnitude;
  const Json& types = label.at("types");
  return m.measure == label.at("measure").get<std::string>() && m.least == number(label.at("least")) &&
         m.most == number(label.at("most")) && std::any_of(types.begin(), types.end(), [&](const Json& type) {
           return test_lexicon().ontology.same_class(told.claim->type, type.get<std::string>());
         });
}

/// "Palestinians" and "Syria": the actor that is called so.
bool is_side(const Magnitude& magnitude, const std::string& name) {
  const auto called = test_lexicon().gazetteer.lookup(name);
  return magnitude.side && (magnitude.side_name == name ||
                            std::any_of(called.begin(), called.end(), [&](const NameEntry* entry) {
                              return entry->actor == magnitude.side;
                            }));
}

struct MagnitudeScore {
  std::size_t right = 0, found = 0, wanted = 0, sides = 0, sides_right = 0;
};

MagnitudeScore score_magnitudes(const std::string& split) {
  MagnitudeScore total;
  std::ifstream file(TRUCELINE_SOURCE_DIR "/data/samples/magnitudes.jsonl");
  for (std::string line; std::getline(file, line);) {
    const Json record = Json::parse(line);
    if (record.at("split") != split) continue;
    const ExtractedText reading(record.at("text").get<std::string>());
    std::vector<ToldMagnitude> told;
    for (const Claim& claim : reading.claims) {
      for (const Magnitude& magnitude : claim.magnitudes) told.push_back({&claim, &magnitude});
    }
    total.found += told.size();
    for (const Json& label : record.at("magnitudes")) {
      ++total.wanted;
      const auto it =
          std::find_if(told.begin(), told.end(), [&](const ToldMagnitude& t) { return answers(t, label); });
      if (it == told.end()) continue;
      ++total.right;
      if (const std::string side = label.at("side"); !side.empty()) {
        ++total.sides;
        total.sides_right += is_side(*it->magnitude, side);
      }
      told.erase(it);
    }
  }
  return total;
}

class MagnitudesSample : public testing::TestWithParam<MagnitudeFloor> {};

/// The floors lie a little under what is reached; "test" is the part whose errors nobody looks at.
TEST_P(MagnitudesSample, ReachesItsFloors) {
  const MagnitudeScore s = score_magnitudes(GetParam().split);
  ASSERT_GT(s.found, 0U);
  ASSERT_GT(s.wanted, 20U);
  ASSERT_GT(s.sides, 0U);
  const auto share = [](std::size_t part, std::size_t all) {
    return static_cast<double>(part) / static_cast<double>(all);
  };
  std::cout << GetParam().split << ": " << s.right << " right of " << s.found << " found and " << s.wanted
            << " labelled; precision " << share(s.right, s.found) << ", recall " << share(s.right, s.wanted)
            << ", side " << s.sides_right << " of " << s.sides << '\n';
  EXPECT_GE(share(s.right, s.found), GetParam().precision);
  EXPECT_GE(share(s.right, s.wanted), GetParam().recall);
  EXPECT_GE(share(s.sides_right, s.sides), GetParam().side);
}

INSTANTIATE_TEST_SUITE_P(Splits, MagnitudesSample,
                         testing::Values(MagnitudeFloor{"dev", 0.93, 0.85, 0.7},
                                         MagnitudeFloor{"test", 0.93, 0.8, 0.8}));

}  // namespace
}  // namespace truceline
