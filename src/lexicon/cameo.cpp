#include "truceline/lexicon/cameo.hpp"

namespace truceline {

CameoLexicon::CameoLexicon(const TsvSource& actors_tsv, const TsvSource& agents_tsv,
                           const TsvSource& classes_tsv) {
  const TsvFile actors("data/lexicon/actors.tsv", actors_tsv, {"key", "cameo"}, {"key"});
  actors.for_each([&](const TsvRow& row) {
    if (!row["cameo"].empty()) actors_.emplace(row["key"], row["cameo"]);
  });
  const TsvFile agents("data/lexicon/cameo_agents.tsv", agents_tsv, {"phrase", "code"}, {"phrase"});
  agents.for_each([&](const TsvRow& row) {
    if (!agents_.emplace(row["phrase"], row["code"]).second)
      row.fail("\"" + std::string(row["phrase"]) + "\" is listed twice");
  });
  const TsvFile classes("data/lexicon/cameo_classes.tsv", classes_tsv, {"root", "plover"}, {"root"});
  classes.for_each([&](const TsvRow& row) {
    if (!classes_.emplace(row["root"], row["plover"]).second)
      row.fail("root " + std::string(row["root"]) + " is listed twice");
  });
}

CameoLexicon CameoLexicon::load(const LexiconFiles& files) {
  return {files.source("actors.tsv"), files.source("cameo_agents.tsv"), files.source("cameo_classes.tsv")};
}

std::string_view CameoLexicon::actor(std::string_view key) const {
  if (const std::string_view code = find(actors_, key); !code.empty()) return code;
  constexpr std::string_view kState = "state:";
  return key.substr(0, kState.size()) == kState ? key.substr(kState.size()) : std::string_view();
}

std::string_view CameoLexicon::agent(std::string_view noun) const {
  return find(agents_, noun);
}

std::string_view CameoLexicon::plover(std::string_view code) const {
  return find(classes_, code.substr(0, 2));
}

std::string_view CameoLexicon::find(const Table& table, std::string_view key) {
  const auto it = table.find(key);
  return it == table.end() ? std::string_view() : std::string_view(it->second);
}

}  // namespace truceline
