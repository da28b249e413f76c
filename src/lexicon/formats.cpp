#include "truceline/lexicon/formats.hpp"

#include <algorithm>

namespace truceline {
namespace {

std::optional<EdtfInterval> when_in(const TsvRow& row) {
  if (row["when"].empty()) return std::nullopt;
  auto when = EdtfInterval::parse(row["when"]);
  if (!when) row.fail("\"" + std::string(row["when"]) + "\" is no EDTF interval");
  return when;
}

}  // namespace

FormatLexicon::FormatLexicon(const TsvSource& tsv) {
  const TsvFile file("data/lexicon/formats.tsv", tsv, {"body", "members", "when"});
  file.for_each([&](const TsvRow& row) {
    Members members{{}, when_in(row)};
    for (const std::string& key : row.list("members")) members.actors.push_back(ActorId::of(key));
    std::sort(members.actors.begin(), members.actors.end());
    if (row["body"].empty() || members.actors.size() < 2)
      row.fail("a format needs a body and at least two members");
    bodies_[ActorId::of(row["body"])].push_back(std::move(members));
  });
}

std::vector<ActorId> FormatLexicon::members(ActorId body, const std::optional<EdtfInterval>& when) const {
  const auto rows = bodies_.find(body);
  if (rows == bodies_.end()) return {};
  for (const Members& members : rows->second) {
    if (!when || !members.when || compatible(*members.when, *when)) return members.actors;
  }
  return {};
}

}  // namespace truceline
