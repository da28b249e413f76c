// The files of the source tree, in a fixed order.
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace truceline {

struct SourceFile {
  std::string path;  ///< from the root of the tree, with '/'
  std::string text;
};

/// The text of a file of the tree; throws std::runtime_error when it cannot be read.
[[nodiscard]] std::string read_source(const std::string& path);
/// The files below `folder` with one of the extensions (".cpp"), sorted by path.
[[nodiscard]] std::vector<SourceFile> sources_below(const std::string& folder,
                                                    const std::vector<std::string>& extensions);
/// The text files that git tracks or would track; nothing when the tree is not a checkout.
[[nodiscard]] std::optional<std::vector<SourceFile>> tracked_text_files();

}  // namespace truceline
