#include "truceline/base/resources.hpp"

#include <algorithm>
#include <span>
#include <stdexcept>
#include <string>

#include "base/resource_table.hpp"

namespace truceline {
namespace {

std::span<const detail::EmbeddedFile> files() {
  return {detail::embedded_files(), detail::embedded_file_count()};
}

}  // namespace

std::string_view resource(std::string_view path) {
  for (const auto& file : files()) {
    if (path == file.path) return {file.begin, static_cast<std::size_t>(file.end - file.begin)};
  }
  throw std::logic_error("resource " + std::string(path) + " is not built into the program");
}

std::vector<std::string_view> resource_paths(std::string_view prefix) {
  std::vector<std::string_view> paths;
  for (const auto& file : files()) {
    if (std::string_view(file.path).starts_with(prefix)) paths.emplace_back(file.path);
  }
  std::sort(paths.begin(), paths.end());
  return paths;
}

}  // namespace truceline
