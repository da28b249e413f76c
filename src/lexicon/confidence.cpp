#include "truceline/lexicon/confidence.hpp"

#include <charconv>
#include <cmath>

namespace truceline {
namespace {

constexpr std::string_view kIntercept = "intercept";

double number_in(const TsvRow& row) {
  const std::string_view text = row["weight"];
  double value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  if (error != std::errc() || end != text.data() + text.size() || !std::isfinite(value))
    row.fail("weight \"" + std::string(text) + "\" is no number");
  return value;
}

}  // namespace

ConfidenceModel::ConfidenceModel(const TsvSource& tsv) {
  const TsvFile file("data/lexicon/confidence.tsv", tsv, {"feature", "weight"}, {"feature"});
  file.for_each([&](const TsvRow& row) {
    if (row["feature"].empty()) row.fail("a weight needs a feature");
    if (!weights_.emplace(row["feature"], number_in(row)).second)
      row.fail("feature " + std::string(row["feature"]) + " is listed twice");
  });
  if (weights_.contains(kIntercept)) return;
  const FormatError error("data/lexicon/confidence.tsv", 0, "the row \"intercept\" is missing");
  if (!tsv.problems) throw error;
  tsv.problems->push_back({Severity::error, error.file(), error.line(), error.message()});
}

double ConfidenceModel::weight(std::string_view feature) const {
  const auto it = weights_.find(feature);
  return it == weights_.end() ? 0 : it->second;
}

double ConfidenceModel::probability(std::span<const std::string> features) const {
  double sum = weight(kIntercept);
  for (const std::string& feature : features) sum += weight(feature);
  return std::round(100 / (1 + std::exp(-sum))) / 100;
}

}  // namespace truceline
