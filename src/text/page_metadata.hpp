// data/lexicon/publication_meta.tsv: where and how pages say when they were published.
#pragma once

#include <algorithm>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace truceline {

class PublicationNames {
 public:
  /// The built-in file, read once.
  [[nodiscard]] static const PublicationNames& builtin();
  /// The names of `kind`, best first.
  [[nodiscard]] const std::vector<std::string>& of(std::string_view kind) const;
  [[nodiscard]] bool contains(std::string_view kind, std::string_view name) const {
    const auto& names = of(kind);
    return std::find(names.begin(), names.end(), name) != names.end();
  }
  /// Does `name` (in lower case) speak of a modification?
  [[nodiscard]] bool is_modification(std::string_view name) const;

 private:
  PublicationNames();
  std::map<std::string, std::vector<std::string>, std::less<>> names_;
};

}  // namespace truceline
