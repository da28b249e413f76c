// What is known of the actors and places that a reference may stand for: kind, number, gender, offices.
#pragma once

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "extract/actor_registry.hpp"
#include "extract/coreference_words.hpp"
#include "truceline/extract/mention.hpp"

namespace truceline {

class Referents {
 public:
  Referents(const std::vector<Sentence>& sentences, const std::vector<Mention>& mentions,
            const ActorRegistry& registry, const Lexicon& lexicon, std::optional<DayNumber> day);

  /// Can the reference stand for what the mention names, by kind, number, gender and office? `one`: the text
  /// has spoken of it as one, "the group", though its name is plural.
  [[nodiscard]] bool fits(const Mention& mention, const OpenReference& reference, bool one = false) const;
  /// The state or armed group that the mention stands for as one of several sides; none when it is neither.
  [[nodiscard]] ActorId side(const Mention& mention) const;
  [[nodiscard]] ActorKind kind(ActorId id) const { return registry_.find(id)->kind; }
  [[nodiscard]] const std::string& name(ActorId id) const { return registry_.find(id)->name; }
  /// Do both name the same actor, or the same place?
  [[nodiscard]] static bool same(const Mention& a, const Mention& b);
  [[nodiscard]] Gender gender(const Mention& mention) const;
  /// "he" was used of the person.
  void set_gender(ActorId person, Gender gender) { genders_[person] = gender; }

 private:
  void learn_person(const Mention& mention);
  void learn_titles(const Mention& mention, std::size_t first, std::size_t last);
  void learn_office(ActorId person, std::string_view keys);
  [[nodiscard]] bool fits_person(const Mention& mention, const OpenReference& reference) const;
  [[nodiscard]] bool fits_place(const Mention& mention, const OpenReference& reference) const;
  [[nodiscard]] bool fits_same(const Mention& mention, const Actor& actor, const std::string& noun) const;
  [[nodiscard]] bool only_place(const Mention& mention) const;
  [[nodiscard]] bool ground(const Mention& mention) const;
  [[nodiscard]] bool outside(const Mention& mention) const;
  [[nodiscard]] bool many(const Mention& mention) const;
  [[nodiscard]] const std::string& last_word(const Mention& mention) const;

  const ActorRegistry& registry_;
  const Lexicon& lexicon_;
  std::optional<DayNumber> day_;
  std::vector<std::vector<std::string>> folded_;
  std::map<ActorId, Gender> genders_;        ///< by titles and pronouns
  std::map<ActorId, Gender> given_genders_;  ///< by given names
  std::map<ActorId, std::set<std::string, std::less<>>> offices_;
};

}  // namespace truceline
