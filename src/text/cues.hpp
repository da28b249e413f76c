// data/lexicon/furniture.tsv: words that mark page furniture.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace truceline {

struct Cue {
  std::string text;  ///< folded
  std::string reason;
};

class FurnitureCues {
 public:
  /// The built-in file, read once.
  [[nodiscard]] static const FurnitureCues& builtin();

  // Each gives the first fitting cue of the kind, or null; `folded` is a folded line.
  [[nodiscard]] const Cue* whole(std::string_view kind, std::string_view folded) const;
  [[nodiscard]] const Cue* beginning(std::string_view kind, std::string_view folded) const;
  [[nodiscard]] const Cue* anywhere(std::string_view kind, std::string_view folded) const;

 private:
  FurnitureCues();
  [[nodiscard]] const std::vector<Cue>& of(std::string_view kind) const;
  std::map<std::string, std::vector<Cue>, std::less<>> cues_;
};

}  // namespace truceline
