#include "truceline/lexicon/cameo.hpp"

#include "truceline/base/resources.hpp"
#include "truceline/lexicon/tsv.hpp"

namespace truceline {

CameoLexicon::CameoLexicon(std::string_view actors_tsv, std::string_view agents_tsv,
                           std::string_view classes_tsv) {
  const TsvFile actors("data/lexicon/actors.tsv", actors_tsv, {"key", "cameo"});
  for (const TsvRow& row : actors.rows()) {
    if (!row["cameo"].empty()) actors_.emplace(row["key"], row["cameo"]);
  }
  const TsvFile agents("data/lexicon/cameo_agents.tsv", agents_tsv, {"phrase", "code"});
  for (const TsvRow& row : agents.rows()) {
    if (!agents_.emplace(row["phrase"], row["code"]).second)
      row.fail("\"" + std::string(row["phrase"]) + "\" is listed twice");
  }
  const TsvFile classes("data/lexicon/cameo_classes.tsv", classes_tsv, {"root", "plover"});
  for (const TsvRow& row : classes.rows()) classes_.emplace(row["root"], row["plover"]);
}

CameoLexicon CameoLexicon::builtin() {
  return {resource("data/lexicon/actors.tsv"), resource("data/lexicon/cameo_agents.tsv"),
          resource("data/lexicon/cameo_classes.tsv")};
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
