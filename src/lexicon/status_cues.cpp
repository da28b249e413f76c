#include "truceline/lexicon/status_cues.hpp"

#include <algorithm>
#include <sstream>

#include "truceline/base/utf8.hpp"
#include "truceline/lexicon/tsv.hpp"

namespace truceline {

std::vector<StatusCue> read_status_cues(std::string_view tsv) {
  const TsvFile file("data/lexicon/status_cues.tsv", tsv, {"phrase", "side", "status", "role", "classes"});
  std::vector<StatusCue> cues;
  for (const auto& row : file.rows()) {
    const auto status = parse_name<Status>(row["status"]);
    if (!status) row.fail("no such status");
    const auto role = parse_name<Role>(row["role"]);
    if (!role && !row["role"].empty()) row.fail("no such role");
    if (row["side"] != "before" && row["side"] != "after") row.fail("side must be before or after");
    for (const std::string& phrase : row.list("phrase")) {
      StatusCue cue;
      std::istringstream in(fold(phrase));
      for (std::string word; in >> word;) cue.words.push_back(word);
      cue.before = row["side"] == "before";
      cue.status = *status;
      cue.role = role;
      cue.classes = row.list("classes", ',');
      cues.push_back(std::move(cue));
    }
  }
  std::stable_sort(cues.begin(), cues.end(),
                   [](const StatusCue& a, const StatusCue& b) { return a.words.size() > b.words.size(); });
  return cues;
}

}  // namespace truceline
