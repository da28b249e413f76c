// Scores names against the labelled sample data/samples/names.jsonl. A line has either a text of its own, or
// the id of an article that lies beside the repository and the bytes of it that are labelled.
#pragma once

#include <algorithm>
#include <array>
#include <fstream>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "truceline/base/utf8.hpp"
#include "truceline/extract/name.hpp"
#include "truceline/lexicon/lexicon.hpp"

namespace truceline {

/// Matches between what is labelled and what was found.
struct NameCount {
  std::size_t labelled = 0, found = 0, right = 0;

  [[nodiscard]] double precision() const { return ratio(right, found); }
  [[nodiscard]] double recall() const { return ratio(right, labelled); }
  [[nodiscard]] double f1() const {
    return labelled + found ? 2.0 * static_cast<double>(right) / static_cast<double>(labelled + found) : 0.0;
  }

 private:
  static double ratio(std::size_t part, std::size_t whole) {
    return whole ? static_cast<double>(part) / static_cast<double>(whole) : 0.0;
  }
};

struct NameScore {
  NameCount spans;                    ///< of the four types that are scored; other names count nowhere
  NameCount typed;                    ///< span and type right
  std::array<NameCount, 4> types;     ///< typed, by NameType
  NameCount titles, offices, bodies;  ///< of names whose span and type are right: text right, case apart
  std::vector<std::string> errors;    ///< one a line, for the reader
};

class NameScorer {
 public:
  using Json = nlohmann::json;
  /// Sentences (with words) and their trees.
  using Read = std::function<std::pair<std::vector<Sentence>, std::vector<Tree>>(const Document&)>;

  NameScorer(const Lexicon& lexicon, Read read) : lexicon_(lexicon), read_(std::move(read)) {}

  /// Nothing when the split's texts are not there.
  [[nodiscard]] std::optional<NameScore> score(const std::string& split) const {
    NameScore score;
    bool any = false;
    for (const Json& line : lines(TRUCELINE_SOURCE_DIR "/data/samples/names.jsonl")) {
      if (line.at("split") != split) continue;
      const auto text = text_of(line);
      if (!text) return std::nullopt;
      any = true;
      add(line, *text, score);
    }
    return any ? std::optional(std::move(score)) : std::nullopt;
  }

 private:
  static std::vector<Json> lines(const std::string& path) {
    std::ifstream in(path);
    std::vector<Json> out;
    for (std::string line; std::getline(in, line);) out.push_back(Json::parse(line));
    return out;
  }

  static std::optional<std::string> text_of(const Json& line) {
    if (line.contains("text")) return line.at("text").get<std::string>();
    for (const Json& article : lines(TRUCELINE_SOURCE_DIR "/../shared/gold/dev.articles.jsonl")) {
      if (article.at("id") == line.at("id")) return article.at("text").get<std::string>();
    }
    return std::nullopt;
  }

  static std::size_t type_of(const Json& name) {
    static const std::array<std::string, 5> kTypes{"person", "organisation", "place", "people", "other"};
    const auto it = std::find(kTypes.begin(), kTypes.end(), name.at("type").get<std::string>());
    return static_cast<std::size_t>(it - kTypes.begin());
  }

  /// The text of the attribute's stretches, joined by spaces; "" when the name has none.
  static std::string attribute(const Json& name, const char* key, const std::string& text) {
    std::string out;
    if (!name.contains(key)) return out;
    for (const Json& part : name.at(key)) {
      const ByteSpan span{part.at(0).get<std::size_t>(), part.at(1).get<std::size_t>()};
      out += (out.empty() ? "" : " ") + std::string(span.of(text));
    }
    return out;
  }

  void add(const Json& line, const std::string& text, NameScore& score) const {
    Document document;
    document.text = text;
    const auto [sentences, trees] = read_(document);
    const ByteSpan labelled{line.value("begin", std::size_t{0}), line.value("end", text.size())};
    std::vector<std::pair<ByteSpan, const Name*>> found;
    const std::vector<Name> names = find_names(document, sentences, trees, lexicon_);
    for (const Name& name : names) {
      const auto& words = sentences[name.sentence].words;
      const ByteSpan span{words[name.first_word].span.begin, words[name.last_word - 1].span.end};
      if (labelled.contains(span.begin)) found.emplace_back(span, &name);
    }
    const Texts texts{text, line.at("id").get<std::string>()};
    for (const Json& label : line.at("names")) judge(label, found, texts, score);
    for (const auto& [span, name] : found) {
      const bool scored = name->type != NameType::other;
      score.spans.found += scored;
      score.typed.found += scored;
      if (scored) ++score.types[static_cast<std::size_t>(name->type)].found;
      const auto same = [&, here = span](const Json& l) { return span_of(l) == here; };
      const bool right = std::any_of(line.at("names").begin(), line.at("names").end(), same);
      if (scored && !right) score.errors.push_back(texts.id + ": not labelled: " + describe(*name));
    }
  }

  struct Texts {
    const std::string& text;
    std::string id;
  };

  static ByteSpan span_of(const Json& label) {
    return {label.at("begin").get<std::size_t>(), label.at("end").get<std::size_t>()};
  }

  static std::string describe(const Name& name) {
    static const char* const kLetters = "POLNX";
    return std::string(1, kLetters[static_cast<std::size_t>(name.type)]) + " " + name.text + " [" +
           name.title + "|" + name.office + "|" + name.body + "]";
  }

  static void judge(const Json& label, const std::vector<std::pair<ByteSpan, const Name*>>& found,
                    const Texts& texts, NameScore& score) {
    const std::size_t type = type_of(label);
    const ByteSpan span = span_of(label);
    const auto it = std::find_if(found.begin(), found.end(), [&](const auto& f) { return f.first == span; });
    if (it != found.end() && type == static_cast<std::size_t>(NameType::other) &&
        it->second->type != NameType::other) {
      score.errors.push_back(texts.id + ": other: " + describe(*it->second));
      return;
    }
    if (type == static_cast<std::size_t>(NameType::other)) return;
    ++score.spans.labelled;
    ++score.typed.labelled;
    ++score.types[type].labelled;
    const std::string what = label.at("type").get<std::string>() + " " + std::string(span.of(texts.text));
    if (it == found.end() || it->second->type == NameType::other) {
      score.errors.push_back(texts.id + ": missed: " + what);
      return;
    }
    const Name& name = *it->second;
    ++score.spans.right;
    if (static_cast<std::size_t>(name.type) != type) {
      score.errors.push_back(texts.id + ": type: " + what + " found " + describe(name));
      return;
    }
    ++score.typed.right;
    ++score.types[type].right;
    compare(attribute(label, "title", texts.text), name.title, texts.id + ": title: " + what, score.titles,
            score);
    compare(attribute(label, "office", texts.text), name.office, texts.id + ": office: " + what,
            score.offices, score);
    compare(attribute(label, "body", texts.text), name.body, texts.id + ": body: " + what, score.bodies,
            score);
  }

  static void compare(const std::string& label, const std::string& found, const std::string& what,
                      NameCount& count, NameScore& score) {
    count.labelled += !label.empty();
    count.found += !found.empty();
    const bool right = fold(label) == fold(found);
    count.right += right && !label.empty();
    if (!right) score.errors.push_back(what + " is '" + label + "' found '" + found + "'");
  }

  const Lexicon& lexicon_;
  Read read_;
};

}  // namespace truceline
