// CAMEO codes of actors and of the nouns for those who act (data/lexicon/actors.tsv, cameo_agents.tsv).
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "truceline/lexicon/gazetteer.hpp"
#include "truceline/lexicon/lexicon_files.hpp"
#include "truceline/model/vocabulary.hpp"

namespace truceline {

/// What a CAMEO code means, and what code the act has instead where the sentence does not simply tell it: ""
/// = the same, "-" = none.
struct CameoCode {
  std::string plover;  ///< PLOVER class: "CONSULT"
  std::optional<QuadClass> quad;
  std::optional<double> intensity;  ///< as of EventType
  std::string denied;               ///< "did not attack"
  std::string cancelled;            ///< "called off talks"
  std::string ahead;                ///< "will attack"
  std::string reported;             ///< "said that Sudan had attacked"
};

class CameoLexicon {
 public:
  /// Reads actors.tsv (columns key, cameo), cameo_agents.tsv (phrase, code) and
  /// cameo_classes.tsv (root and the fields of CameoCode). Throws FormatError.
  CameoLexicon(const TsvSource& actors_tsv, const TsvSource& agents_tsv, const TsvSource& classes_tsv);
  [[nodiscard]] static CameoLexicon builtin() { return load(LexiconFiles()); }
  [[nodiscard]] static CameoLexicon load(const LexiconFiles& files);

  /// Code of an actor of the lexicon by its key: "state:ARM" → "ARM"; "" when it has none.
  [[nodiscard]] std::string_view actor(std::string_view key) const;
  /// Role code of a noun in its base form or plural: "rebels" → "REB"; "" for none.
  [[nodiscard]] std::string_view agent(std::string_view noun) const;
  /// What cameo_classes.tsv says of the longest listed code that `code` begins with: "0841" → "084", with the
  /// root's values where that row says nothing; null when its root is not listed.
  [[nodiscard]] const CameoCode* code(std::string_view code) const;
  /// PLOVER class of a CAMEO code: "045" → "CONSULT"; "" for none.
  [[nodiscard]] std::string_view plover(std::string_view code) const;
  /// Is it the name of a PLOVER class?
  [[nodiscard]] bool plover_class(std::string_view name) const;

 private:
  struct Hash {
    using is_transparent = void;
    std::size_t operator()(std::string_view s) const noexcept { return std::hash<std::string_view>{}(s); }
  };
  using Table = std::unordered_map<std::string, std::string, Hash, std::equal_to<>>;
  [[nodiscard]] static std::string_view find(const Table& table, std::string_view key);
  void read_codes(const TsvFile& file);
  Table actors_, agents_;
  std::map<std::string, CameoCode, std::less<>> codes_;
};

}  // namespace truceline
