// Time expressions of news in the project's own words (data/samples/times.jsonl), scored as TempEval-3 does.
#include <gtest/gtest.h>

#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>

#include "truceline/base/utf8.hpp"
#include "truceline/temporal/time_mention.hpp"

namespace truceline {
namespace {

using Json = nlohmann::json;

struct TimesFloor {
  const char* split;
  double strict, relaxed, value;  ///< F1
};

void PrintTo(const TimesFloor& floor, std::ostream* out) {
  *out << floor.split;
}

struct Found {
  std::size_t begin = 0, end = 0;
  std::string value;
};

std::vector<Found> found_in(const Json& article, const Lexicon& lexicon) {
  Document document;
  document.text = article.at("text");
  if (const std::string dct = article.at("dct"); !dct.empty())
    document.publication.date = EdtfInterval::parse(dct);
  const auto times = recognise_times(document, segment(document, lexicon.words), lexicon);
  std::vector<std::size_t> bytes;
  for (const TimeMention& time : times) {
    bytes.push_back(time.span.begin);
    bytes.push_back(time.span.end);
  }
  const auto points = code_point_offsets(document.text, bytes);
  std::vector<Found> list;
  for (std::size_t i = 0; i < times.size(); ++i)
    list.push_back({points[2 * i], points[2 * i + 1], times[i].value});
  return list;
}

struct Score {
  std::size_t labelled = 0, found = 0, strict = 0, relaxed = 0, value = 0;
  [[nodiscard]] double f1(std::size_t right) const {
    return 2.0 * static_cast<double>(right) / static_cast<double>(labelled + found);
  }
};

void add(const Json& article, const Lexicon& lexicon, Score& score, std::string& errors) {
  const auto found = found_in(article, lexicon);
  score.found += found.size();
  for (const Json& label : article.at("timexes")) {
    ++score.labelled;
    const std::size_t begin = label.at("start");
    const std::size_t end = label.at("end");
    const auto it = std::find_if(found.begin(), found.end(),
                                 [&](const Found& f) { return f.begin < end && f.end > begin; });
    if (it == found.end()) {
      errors += "missed " + label.at("text").get<std::string>() + '\n';
      continue;
    }
    ++score.relaxed;
    score.strict += it->begin == begin && it->end == end;
    const bool right = it->value == label.at("value");
    score.value += right;
    if (!right) errors += label.at("text").get<std::string>() + ": " + it->value + '\n';
  }
}

class TimesSample : public testing::TestWithParam<TimesFloor> {};

/// The floors lie a little under what is reached; "test" is the half whose errors nobody looks at.
TEST_P(TimesSample, ReachesItsFloors) {
  const Lexicon lexicon = Lexicon::builtin();
  std::ifstream in(TRUCELINE_SOURCE_DIR "/data/samples/times.jsonl");
  Score score;
  std::string errors;
  for (std::string line; std::getline(in, line);) {
    const Json article = Json::parse(line);
    if (article.at("split") == GetParam().split) add(article, lexicon, score, errors);
  }
  ASSERT_GE(score.labelled, 300U);
  std::cout << GetParam().split << ": " << score.labelled << " expressions; F1 strict "
            << score.f1(score.strict) << ", relaxed " << score.f1(score.relaxed) << ", value "
            << score.f1(score.value) << '\n';
  const bool shown = std::string(GetParam().split) == "dev";
  EXPECT_GE(score.f1(score.strict), GetParam().strict) << (shown ? errors : "");
  EXPECT_GE(score.f1(score.relaxed), GetParam().relaxed);
  EXPECT_GE(score.f1(score.value), GetParam().value) << (shown ? errors : "");
}

INSTANTIATE_TEST_SUITE_P(Splits, TimesSample,
                         testing::Values(TimesFloor{"dev", 0.98, 0.985, 0.965},
                                         TimesFloor{"test", 0.97, 0.985, 0.955}));

}  // namespace
}  // namespace truceline
