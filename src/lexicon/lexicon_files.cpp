#include "truceline/lexicon/lexicon_files.hpp"

#include <algorithm>
#include <array>
#include <filesystem>
#include <fstream>
#include <sstream>
#include <stdexcept>

#include "lexicon/folder.hpp"
#include "truceline/base/resources.hpp"

namespace truceline {
namespace {

namespace fs = std::filesystem;

constexpr std::string_view kInstruction = "#!";

/// Read by the lexicon; the folder's other files belong to the reader of pages, the lemmatiser and the
/// diagram.
constexpr std::array<std::string_view, 14> kFiles{
    "actors.tsv",        "cameo_agents.tsv", "cameo_classes.tsv",   "confidence.tsv", "conflicts.tsv",
    "event_types.tsv",   "frames.tsv",       "operators.tsv",       "persons.tsv",    "places.tsv",
    "relation_cues.tsv", "states.tsv",       "transliteration.tsv", "triggers.tsv"};
/// What stands in place of these leaves the rest of the lexicon whole.
constexpr std::array<std::string_view, 9> kReplaceable{
    "actors.tsv", "cameo_agents.tsv",  "conflicts.tsv", "operators.tsv", "persons.tsv",
    "places.tsv", "relation_cues.tsv", "states.tsv",    "triggers.tsv"};

template <class Names>
std::string with_commas(const Names& names) {
  std::string text;
  for (const auto& name : names) text.append(text.empty() ? "" : ", ").append(name);
  return text;
}

std::string text_of(const std::string& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream text;
  text << file.rdbuf();
  if (!file) throw IoError(path + ": cannot be read; is it a file, and may you read it?");
  return text.str();
}

bool is_note(const std::string& name) {
  return name.starts_with('.') || name.ends_with(".md");
}

std::vector<std::string> file_names(const std::string& directory) {
  std::error_code error;
  std::vector<std::string> names;
  for (fs::directory_iterator at(directory, error), end; !error && at != end; at.increment(error)) {
    const std::string name = at->path().filename().string();
    if (!is_note(name)) names.push_back(name);
  }
  if (error)
    throw IoError(directory + ": cannot be read as a directory of lexicon files: " + error.message());
  std::sort(names.begin(), names.end());
  return names;
}

}  // namespace

LexiconFiles::LexiconFiles(const std::string& directory, Diagnostics* problems) : problems_(problems) {
  for (const std::string& name : file_names(directory)) {
    const std::string path = (fs::path(directory) / name).string();
    if (std::find(names().begin(), names().end(), name) == names().end()) {
      report({path, 0, "no lexicon file has this name; there are: " + with_commas(names())});
    } else {
      add(path, name);
    }
  }
}

LexiconFiles LexiconFiles::gathering(Diagnostics& problems) {
  LexiconFiles files;
  files.problems_ = &problems;
  return files;
}

void LexiconFiles::add(const std::string& path, const std::string& name) {
  UserFile file{path, text_of(path), false};
  constexpr std::string_view kMark = "\xEF\xBB\xBF";
  if (file.text.starts_with(kMark)) file.text.erase(0, kMark.size());
  std::istringstream lines(file.text);
  std::size_t number = 0;
  for (std::string line; std::getline(lines, line);) {
    ++number;
    if (line.starts_with(kInstruction)) read_instruction(file, name, number, line);
  }
  user_.emplace(name, std::move(file));
}

void LexiconFiles::read_instruction(UserFile& file, const std::string& name, std::size_t number,
                                    std::string_view line) {
  std::istringstream words{std::string(line.substr(kInstruction.size()))};
  std::string word, more;
  words >> word >> more;
  if (word != "replace" || !more.empty()) {
    report({file.path, number, "\"#!\" gives an instruction, and the only one is: #! replace"});
  } else if (std::find(kReplaceable.begin(), kReplaceable.end(), name) == kReplaceable.end()) {
    report(
        {file.path, number, "this file can only be added to; replaced can be: " + with_commas(kReplaceable)});
  } else {
    file.replaces = true;
  }
}

void LexiconFiles::report(const FormatError& error) const {
  if (!problems_) throw error;
  problems_->push_back({Severity::error, error.file(), error.line(), error.message()});
}

const std::vector<std::string>& LexiconFiles::names() {
  static const std::vector<std::string> all = [] {
    std::vector<std::string> list(kFiles.begin(), kFiles.end());
    for (const std::string_view path : resource_paths(std::string(kLexiconFolder) + "words_"))
      list.emplace_back(path.substr(kLexiconFolder.size()));
    std::sort(list.begin(), list.end());
    return list;
  }();
  return all;
}

TsvSource LexiconFiles::source(std::string_view name) const {
  if (std::find(names().begin(), names().end(), name) == names().end())
    throw std::logic_error("LexiconFiles: no file " + std::string(name));
  TsvSource source(resource(std::string(kLexiconFolder).append(name)));
  source.problems = problems_;
  const auto own = user_.find(name);
  if (own == user_.end()) return source;
  source.user_name = own->second.path;
  source.user_text = own->second.text;
  source.replaces = own->second.replaces;
  return source;
}

bool LexiconFiles::replaces(std::string_view name) const {
  const auto own = user_.find(name);
  return own != user_.end() && own->second.replaces;
}

std::string_view LexiconFiles::towns() const {
  if (replaces("states.tsv") || replaces("places.tsv")) return {};
  return resource("data/gazetteer/towns.bin");
}

}  // namespace truceline
