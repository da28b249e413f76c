// What the program emits as EDTF against an independent implementation: edtf.js, run by
// scripts/check_edtf.mjs.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>

#include "e2e/program.hpp"

namespace truceline::test {
namespace {

class Edtf : public EndToEnd {};

/// One line each: the text, its first and its last day.
void add_lines(const std::string& json, std::set<std::string>& lines) {
  std::istringstream in(json);
  for (std::string line; std::getline(in, line);) {
    const auto article = nlohmann::json::parse(line);
    for (const auto& time : article.at("timexes")) {
      const std::string text = time.at("edtf");
      if (text.empty()) continue;
      const auto day = [&](const char* key) {
        return time.at(key).is_null() ? "" : time.at(key).get<std::string>();
      };
      lines.insert(text + '\t' + day("earliest") + '\t' + day("latest"));
    }
  }
}

/// The sample's texts with their dates, as the program reads them.
std::string sample_articles() {
  std::istringstream in(file_text(TRUCELINE_SOURCE_DIR "/data/samples/times.jsonl"));
  std::string out;
  for (std::string line; std::getline(in, line);) {
    const auto article = nlohmann::json::parse(line);
    nlohmann::json own = {{"id", article.at("id")}, {"text", article.at("text")}};
    if (article.at("dct") != "") own["date"] = article.at("dct");
    out += own.dump() + '\n';
  }
  return out;
}

constexpr const char* kHistory =
    "In the winter of 1776 they starved. The city fell in 490 BC, on the night of 20 June 1791, in the early "
    "1980s, in "
    "the 19th century, between 499 and 493 BC, and from 27 September to 10 November 2020. It rose in the "
    "second half of "
    "2008, about 1910 and in late July 2006. On 3 May 1945 it ended. Over the following days people fled. It "
    "lasted the "
    "first quarter of 1999 and the summer of 1942.\n";

TEST_F(Edtf, IsReadByAnotherImplementation) {
  const std::string modules = TRUCELINE_EDTF_JS;
  if (run_command({"node", "--version"}).code != 0 ||
      !std::filesystem::exists(modules + "/node_modules/edtf"))
    GTEST_SKIP() << "edtf.js is not in " << modules << "; scripts/test installs it where npm is";
  std::set<std::string> lines;
  const Outcome sample =
      run_truceline({"extract", "--stage", "time", write("sample.jsonl", sample_articles())});
  ASSERT_EQ(sample.code, 0) << sample.err;
  add_lines(sample.out, lines);
  add_lines(run_truceline({"extract", "--stage", "time", "-"}, kHistory).out, lines);
  ASSERT_GT(lines.size(), 250U);
  std::string input;
  for (const std::string& line : lines) input += line + '\n';
  const Outcome check = run_command({"node", TRUCELINE_SOURCE_DIR "/scripts/check_edtf.mjs", modules}, input);
  EXPECT_EQ(check.code, 0) << check.out << check.err;
}

}  // namespace
}  // namespace truceline::test
