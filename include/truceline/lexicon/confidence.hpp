// How sure a claim is by what extraction knows of it: weights of features, fitted on hand-made chronologies
// (data/lexicon/confidence.tsv, scripts/fit_confidence).
#pragma once

#include <functional>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "truceline/lexicon/tsv.hpp"

namespace truceline {

/// A feature of a claim, "trigger=verb", and what it adds to the log odds that the claim is right.
struct ConfidenceFactor {
  std::string feature;
  double weight = 0;
  friend bool operator==(const ConfidenceFactor&, const ConfidenceFactor&) = default;
};

class ConfidenceModel {
 public:
  /// Reads confidence.tsv (feature, weight; the row "intercept" must be there). Throws FormatError.
  explicit ConfidenceModel(const TsvSource& tsv);

  /// Of a feature that is not listed: 0.
  [[nodiscard]] double weight(std::string_view feature) const;
  /// The share of claims with these features that are right, of 1, in hundredths.
  [[nodiscard]] double probability(std::span<const std::string> features) const;

 private:
  std::map<std::string, double, std::less<>> weights_;
};

}  // namespace truceline
