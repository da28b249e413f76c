#include "golden/examples.hpp"

#include <algorithm>
#include <fstream>
#include <iterator>
#include <stdexcept>

namespace truceline::golden {
namespace {

const std::filesystem::path kExamples = std::filesystem::path(TRUCELINE_SOURCE_DIR) / "examples";

}  // namespace

const Lexicon& lexicon() {
  static const Lexicon loaded = Lexicon::builtin();
  return loaded;
}

std::vector<Example> examples() {
  std::vector<Example> found;
  for (const auto& entry : std::filesystem::directory_iterator(kExamples / "articles")) {
    found.push_back({entry.path().stem().string(), entry.path()});
  }
  std::sort(found.begin(), found.end(), [](const Example& a, const Example& b) { return a.name < b.name; });
  return found;
}

std::filesystem::path expected_path(const std::string& file) {
  return kExamples / "expected" / file;
}

std::string contents(const std::filesystem::path& path) {
  std::ifstream in(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(in), {}};
}

std::vector<Extraction> extract_all(const Example& example) {
  std::vector<Extraction> extractions;
  const ReadReport report = read_inputs({example.path.string()}, {}, [&](Document&& document) {
    extractions.push_back(extract(std::move(document), lexicon()));
  });
  if (report.failed > 0 || extractions.empty()) {
    throw std::runtime_error(example.path.filename().string() + ": not every article could be read");
  }
  return extractions;
}

std::string article_id(const Document& document, const Example& example) {
  return document.external_id.empty() ? example.name : document.external_id;
}

}  // namespace truceline::golden
