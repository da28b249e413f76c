#include "architecture/source_tree.hpp"

#include <algorithm>
#include <array>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <memory>
#include <stdexcept>

namespace truceline {
namespace {

namespace fs = std::filesystem;

struct ClosePipe {
  void operator()(std::FILE* pipe) const noexcept { ::pclose(pipe); }
};

/// What a command prints; nothing when it fails.
std::optional<std::string> output_of(const std::string& command) {
  std::unique_ptr<std::FILE, ClosePipe> pipe(::popen(command.c_str(), "r"));
  if (!pipe) return std::nullopt;
  std::string output;
  std::array<char, 4096> buffer{};
  while (const auto size = std::fread(buffer.data(), 1, buffer.size(), pipe.get()))
    output.append(buffer.data(), size);
  if (::pclose(pipe.release()) != 0) return std::nullopt;
  return output;
}

}  // namespace

std::string read_source(const std::string& path) {
  std::ifstream file(fs::path(TRUCELINE_SOURCE_DIR) / path, std::ios::binary);
  if (!file) throw std::runtime_error("cannot read " + path);
  return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<SourceFile> sources_below(const std::string& folder, const std::vector<std::string>& extensions) {
  const fs::path root(TRUCELINE_SOURCE_DIR);
  std::vector<SourceFile> files;
  for (const auto& entry : fs::recursive_directory_iterator(root / folder)) {
    const auto extension = entry.path().extension().string();
    if (!entry.is_regular_file() ||
        std::find(extensions.begin(), extensions.end(), extension) == extensions.end())
      continue;
    const auto path = entry.path().lexically_relative(root).generic_string();
    files.push_back({path, read_source(path)});
  }
  std::sort(files.begin(), files.end(), [](const auto& a, const auto& b) { return a.path < b.path; });
  return files;
}

std::optional<std::vector<SourceFile>> tracked_text_files() {
  const auto list = output_of(std::string("git -C '") + TRUCELINE_SOURCE_DIR +
                              "' ls-files -z --cached --others --exclude-standard 2>/dev/null");
  if (!list) return std::nullopt;
  std::vector<SourceFile> files;
  for (std::size_t begin = 0; begin < list->size();) {
    const auto end = std::min(list->find('\0', begin), list->size());
    const auto path = list->substr(begin, end - begin);
    begin = end + 1;
    if (!fs::is_regular_file(fs::path(TRUCELINE_SOURCE_DIR) / path)) continue;  // deleted, not yet in git
    auto text = read_source(path);
    if (text.find('\0') == std::string::npos) files.push_back({path, std::move(text)});
  }
  return files;
}

}  // namespace truceline
