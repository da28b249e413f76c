#include "text/page_metadata.hpp"

#include "truceline/base/resources.hpp"
#include "truceline/lexicon/tsv.hpp"

namespace truceline {

PublicationNames::PublicationNames() {
  const std::string path = "data/lexicon/publication_meta.tsv";
  const TsvFile file(path, resource(path), {"kind", "name"});
  for (const TsvRow& row : file.rows()) names_[std::string(row["kind"])].emplace_back(row["name"]);
}

const PublicationNames& PublicationNames::builtin() {
  static const PublicationNames names;
  return names;
}

const std::vector<std::string>& PublicationNames::of(std::string_view kind) const {
  static const std::vector<std::string> none;
  const auto found = names_.find(kind);
  return found == names_.end() ? none : found->second;
}

bool PublicationNames::is_modification(std::string_view name) const {
  const auto& words = of("modified");
  return std::any_of(words.begin(), words.end(),
                     [&](const std::string& word) { return name.find(word) != std::string_view::npos; });
}

}  // namespace truceline
