// Bodies through which others mediate together, with their members (data/lexicon/formats.tsv).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "truceline/base/ids.hpp"
#include "truceline/lexicon/tsv.hpp"
#include "truceline/model/interval.hpp"

namespace truceline {

class FormatLexicon {
 public:
  struct Members {
    std::vector<ActorId> actors;       ///< sorted by id
    std::optional<EdtfInterval> when;  ///< always, when absent
  };

  /// No formats.
  FormatLexicon() = default;
  /// Reads formats.tsv. Throws FormatError.
  explicit FormatLexicon(const TsvSource& tsv);

  /// Is it a body through which others mediate?
  [[nodiscard]] bool contains(ActorId body) const { return bodies_.contains(body); }
  /// Its members on a date, sorted by id: of the first row that can hold then; without a date of the first
  /// row. Empty for what is no format or has no members then.
  [[nodiscard]] std::vector<ActorId> members(ActorId body, const std::optional<EdtfInterval>& when) const;
  /// All bodies, sorted by id, with their rows in the order of the file.
  [[nodiscard]] const std::map<ActorId, std::vector<Members>>& bodies() const noexcept { return bodies_; }

 private:
  std::map<ActorId, std::vector<Members>> bodies_;
};

}  // namespace truceline
