// Scores resolved references against the labelled sample data/samples/coreference.jsonl.
#pragma once

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "extract/extracted_text.hpp"

namespace truceline {

struct ReferenceScore {
  std::size_t labelled = 0;  ///< references that stand for somebody or something
  std::size_t open = 0;      ///< references that must stay open
  std::size_t resolved = 0;  ///< what the program resolved among both
  std::size_t right = 0;
  std::size_t left_open = 0;  ///< of `open`

  [[nodiscard]] double precision() const { return ratio(right, resolved); }
  [[nodiscard]] double recall() const { return ratio(right, labelled); }
  [[nodiscard]] double open_accuracy() const { return ratio(left_open, open); }

 private:
  static double ratio(std::size_t part, std::size_t whole) {
    return whole ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
  }
};

class ReferenceScorer {
 public:
  using Json = nlohmann::json;
  using Spans = std::vector<ByteSpan>;

  /// What a line of the sample says and what the program made of it.
  struct Verdict {
    ByteSpan span;
    bool open = false;
    std::vector<std::string> answers;
    bool right = false;
  };

  static std::vector<Json> sample() {
    std::ifstream in(TRUCELINE_SOURCE_DIR "/data/samples/coreference.jsonl");
    std::vector<Json> lines;
    for (std::string line; std::getline(in, line);) lines.push_back(Json::parse(line));
    return lines;
  }

  static std::vector<Verdict> judge(const Json& line) {
    const ExtractedText reading(line.at("text").get<std::string>());
    std::vector<Spans> chains;
    for (const Json& chain : line.at("chains")) chains.push_back(spans(chain));
    std::vector<Verdict> verdicts;
    for (const Json& reference : line.at("references")) {
      Verdict verdict;
      verdict.span = span(reference);
      const Spans antecedents = spans(reference.at("antecedents"));
      verdict.open = antecedents.empty();
      const auto answers = answers_at(reading, verdict.span);
      for (const Mention* answer : answers) verdict.answers.push_back(answer->name + answer->place_name);
      verdict.right = answers.size() == antecedents.size();
      for (const ByteSpan& antecedent : antecedents)
        verdict.right = verdict.right && answered(reading, answers, chain_of(chains, antecedent));
      verdicts.push_back(std::move(verdict));
    }
    return verdicts;
  }

  static ReferenceScore score(const std::string& split) {
    ReferenceScore score;
    for (const Json& line : sample()) {
      if (line.at("split") != split) continue;
      for (const Verdict& verdict : judge(line)) {
        ++(verdict.open ? score.open : score.labelled);
        score.resolved += !verdict.answers.empty();
        score.left_open += verdict.open && verdict.answers.empty();
        score.right += !verdict.open && verdict.right;
      }
    }
    return score;
  }

 private:
  static ByteSpan span(const Json& value) {
    return {value.at("begin").get<std::size_t>(), value.at("end").get<std::size_t>()};
  }
  static Spans spans(const Json& list) {
    Spans result;
    for (const Json& pair : list)
      result.push_back({pair.at(0).get<std::size_t>(), pair.at(1).get<std::size_t>()});
    return result;
  }
  static const Spans& chain_of(const std::vector<Spans>& chains, ByteSpan mention) {
    return *std::find_if(chains.begin(), chains.end(), [&](const Spans& chain) {
      return std::any_of(chain.begin(), chain.end(), [&](ByteSpan s) { return s.begin == mention.begin; });
    });
  }
  static ByteSpan span_of(const ExtractedText& reading, const Mention& mention) {
    const auto& tokens = reading.sentences[mention.sentence].tokens;
    return {tokens[mention.first_token].span.begin, tokens[mention.last_token - 1].span.end};
  }

  /// The mentions that the program's antecedents at the span name; a capital stands for its government.
  static std::vector<const Mention*> answers_at(const ExtractedText& reading, ByteSpan at) {
    std::vector<const Mention*> answers;
    for (const Reference& reference : reading.references) {
      const auto& tokens = reading.sentences[reference.sentence].tokens;
      if (tokens[reference.first_token].span.begin != at.begin) continue;
      for (const std::size_t antecedent : reference.antecedents)
        answers.push_back(&reading.mentions[antecedent]);
    }
    for (const Mention& mention : reading.mentions) {
      if (answers.empty() && mention.metonym && span_of(reading, mention).begin == at.begin)
        answers.push_back(&mention);
    }
    return answers;
  }

  /// Does one of the answers name what the program reads at the end of one of the chain's mentions?
  static bool answered(const ExtractedText& reading, const std::vector<const Mention*>& answers,
                       const Spans& chain) {
    for (const ByteSpan& named : chain) {
      for (const Mention& mention : reading.mentions) {
        if (span_of(reading, mention).end != named.end) continue;
        for (const Mention* answer : answers) {
          const bool actor = mention.actor && mention.actor == answer->actor;
          const bool place = !mention.place_name.empty() && mention.place_name == answer->place_name;
          if (actor || place) return true;
        }
      }
    }
    return false;
  }
};

}  // namespace truceline
