// Phrases that name a person by an office alone: "the French president", "his French counterpart".
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "extract/actor_registry.hpp"
#include "truceline/extract/mention.hpp"
#include "truceline/extract/offices.hpp"

namespace truceline {

/// The only person of the lexicon with the office (a value of sole_office) of `owner` in a tenure for which
/// `holds` is true; null where none has it, or two have.
[[nodiscard]] const Actor* holder_of(const Lexicon& lexicon, ActorId owner, std::string_view office,
                                     const std::function<bool(const ActsFor&)>& holds);

/// The offices of one document.
class OfficePhrases {
 public:
  OfficePhrases(const std::vector<Sentence>& sentences, const Lexicon& lexicon, const ActorRegistry& registry,
                std::optional<DayNumber> day);

  /// Makes phrases of an office the person whom the document calls its holder: the one beside the phrase,
  /// else the only one. `mentions` are in text order, before pronouns are resolved.
  void settle(std::span<const Name> names, std::vector<Mention>& mentions);
  /// "his French counterpart" is whoever holds the office of the one spoken of. After pronouns are resolved.
  void settle_counterparts(std::vector<Mention>& mentions);
  /// What was seen, sorted, each once: holders, and offices of which the document names none.
  [[nodiscard]] std::vector<OfficeSeen> seen() const { return {seen_.begin(), seen_.end()}; }

 private:
  using Office = std::pair<ActorId, std::string>;  ///< whose, and which

  [[nodiscard]] std::string words(const Mention& mention, std::size_t first, std::size_t last) const;
  [[nodiscard]] bool word_is(const Mention& mention, std::size_t token, std::string_view word) const;
  [[nodiscard]] const Actor* person(const Mention& mention) const;
  [[nodiscard]] std::optional<Office> office_of(const Mention& mention) const;
  [[nodiscard]] const Mention* named_by(const Name& name, const std::vector<Mention>& mentions) const;
  [[nodiscard]] ActorId beside(std::size_t index, const Office& office,
                               const std::vector<Mention>& mentions) const;
  [[nodiscard]] std::optional<std::string> only_office(ActorId person) const;
  [[nodiscard]] const Mention* named_behind(std::size_t index, const std::vector<Mention>& mentions) const;
  [[nodiscard]] const Mention* possessor(std::size_t index, const std::vector<Mention>& mentions) const;
  void give(Mention& mention, ActorId person) const;

  const std::vector<Sentence>& sentences_;
  const Lexicon& lexicon_;
  const ActorRegistry& registry_;
  const WordList& sole_;
  std::optional<DayNumber> day_;
  std::map<Office, std::set<ActorId>> holders_;
  std::set<OfficeSeen> seen_;
};

}  // namespace truceline
