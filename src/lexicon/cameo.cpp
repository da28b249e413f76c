#include "truceline/lexicon/cameo.hpp"

#include <algorithm>

#include "truceline/lexicon/ontology.hpp"

namespace truceline {
namespace {

constexpr std::size_t kRoot = 2;  // digits

/// What the row of a longer code leaves empty is as the shorter one has it.
void inherit(const CameoCode& from, CameoCode& to) {
  if (!to.quad) to.quad = from.quad;
  if (!to.intensity) to.intensity = from.intensity;
  for (const auto cell : {&CameoCode::plover, &CameoCode::denied, &CameoCode::cancelled, &CameoCode::ahead,
                          &CameoCode::reported}) {
    if ((to.*cell).empty()) to.*cell = from.*cell;
  }
}

}  // namespace

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
  read_codes(TsvFile("data/lexicon/cameo_classes.tsv", classes_tsv,
                     {"root", "plover", "quad", "intensity", "denied", "cancelled", "ahead", "reported"},
                     {"root"}));
}

void CameoLexicon::read_codes(const TsvFile& file) {
  file.for_each([&](const TsvRow& row) {
    const std::string code(row["root"]);
    const bool digits = std::ranges::all_of(code, [](char c) { return c >= '0' && c <= '9'; });
    if (code.size() < kRoot || !digits) row.fail("\"" + code + "\" is no CAMEO code: two digits or more");
    if (codes_.contains(code)) row.fail("code " + code + " is listed twice");
    CameoCode said{std::string(row["plover"]),
                   quad_in(row),
                   intensity_in(row),
                   std::string(row["denied"]),
                   std::string(row["cancelled"]),
                   std::string(row["ahead"]),
                   std::string(row["reported"])};
    if (code.size() == kRoot && (said.plover.empty() || !said.quad || !said.intensity))
      row.fail("root " + code + " needs a PLOVER class, a quad class and an intensity");
    codes_.emplace(code, std::move(said));
  });
  file.for_each([&](const TsvRow& row) {
    if (row["root"].size() > kRoot && !codes_.contains(row["root"].substr(0, kRoot)))
      row.fail("code " + std::string(row["root"]) + " needs a row of its root");
  });
  // Shorter codes stand before the longer ones that begin with them.
  for (auto& [code, own] : codes_) {
    const CameoCode* shorter = code.size() > kRoot ? this->code(code.substr(0, code.size() - 1)) : nullptr;
    if (shorter) inherit(*shorter, own);
  }
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
  const CameoCode* known = this->code(code);
  return known ? std::string_view(known->plover) : std::string_view();
}

const CameoCode* CameoLexicon::code(std::string_view code) const {
  for (; code.size() >= kRoot; code.remove_suffix(1)) {
    if (const auto it = codes_.find(code); it != codes_.end()) return &it->second;
  }
  return nullptr;
}

bool CameoLexicon::plover_class(std::string_view name) const {
  return std::ranges::any_of(codes_, [&](const auto& code) { return code.second.plover == name; });
}

std::string_view CameoLexicon::find(const Table& table, std::string_view key) {
  const auto it = table.find(key);
  return it == table.end() ? std::string_view() : std::string_view(it->second);
}

}  // namespace truceline
