// People of the lexicon who share a name: which of them a document means.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <span>
#include <string>
#include <vector>

#include "extract/actor_registry.hpp"
#include "truceline/extract/mention.hpp"

namespace truceline {

class Namesakes {
 public:
  Namesakes(const std::vector<Sentence>& sentences, const Lexicon& lexicon, ActorRegistry& registry,
            std::optional<DayNumber> day);

  /// Of several people of one full name a mention gets the one whom the office, rank or state beside it
  /// tells, else the one told elsewhere in the document, else the only one for whose state or body the
  /// document has a name; else it is nobody of the lexicon. A surname that no full name explains gets a
  /// person of the lexicon only by office or rank. `mentions` are in text order, before pronouns are
  /// resolved.
  void tell_apart(std::span<const Name> names, std::vector<Mention>& mentions);

 private:
  struct Case {
    Mention* mention;
    const Name* name;                      ///< title and office beside it; null when there are none
    std::vector<const Actor*> candidates;  ///< at least one
    bool full = false;                     ///< a full name, that several have
    const Actor* meant = nullptr;
  };

  [[nodiscard]] std::vector<const Actor*> candidates_of(const Mention& mention, bool& full) const;
  [[nodiscard]] int points(const Actor& person, const Name& name, bool on_day) const;
  [[nodiscard]] bool same_office(const std::string& told, const std::string& held) const;
  [[nodiscard]] const Actor* told_beside(const Case& asked) const;
  [[nodiscard]] const Actor* told_elsewhere(const Case& asked, const std::vector<Case>& all) const;
  [[nodiscard]] const Actor* of_named_side(const Case& asked) const;
  void give(const Case& decided) const;

  const std::vector<Sentence>& sentences_;
  const Lexicon& lexicon_;
  ActorRegistry& registry_;
  std::optional<DayNumber> day_;
  std::set<ActorId> sides_;  ///< states, bodies and groups that the document names
};

}  // namespace truceline
