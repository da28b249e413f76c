// CAMEO codes of actors and of the nouns for those who act (data/lexicon/actors.tsv, cameo_agents.tsv).
#pragma once

#include <string>
#include <string_view>
#include <unordered_map>

#include "truceline/lexicon/gazetteer.hpp"
#include "truceline/lexicon/lexicon_files.hpp"

namespace truceline {

class CameoLexicon {
 public:
  /// Reads actors.tsv (columns key, cameo), cameo_agents.tsv (phrase, code) and
  /// cameo_classes.tsv (root, plover). Throws FormatError.
  CameoLexicon(const TsvSource& actors_tsv, const TsvSource& agents_tsv, const TsvSource& classes_tsv);
  [[nodiscard]] static CameoLexicon builtin() { return load(LexiconFiles()); }
  [[nodiscard]] static CameoLexicon load(const LexiconFiles& files);

  /// Code of an actor of the lexicon by its key: "state:ARM" → "ARM"; "" when it has none.
  [[nodiscard]] std::string_view actor(std::string_view key) const;
  /// Role code of a noun in its base form or plural: "rebels" → "REB"; "" for none.
  [[nodiscard]] std::string_view agent(std::string_view noun) const;
  /// PLOVER class of a CAMEO code by its two-digit root: "045" → "CONSULT"; "" for none.
  [[nodiscard]] std::string_view plover(std::string_view code) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const noexcept { return std::hash<std::string_view>{}(s); }
  };
  using Table = std::unordered_map<std::string, std::string, Hash, std::equal_to<>>;
  [[nodiscard]] static std::string_view find(const Table& table, std::string_view key);
  Table actors_, agents_, classes_;
};

}  // namespace truceline
