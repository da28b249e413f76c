// Mentions inside one sentence, before pronouns and descriptions are resolved.
#pragma once

#include <optional>
#include <set>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "extract/actor_registry.hpp"
#include "extract/coreference_words.hpp"
#include "extract/town_frames.hpp"
#include "truceline/extract/mention.hpp"

namespace truceline {

/// What a document's earlier sentences and its place in time tell about names.
struct NameContext {
  std::optional<DayNumber> day;  ///< publication, or nothing
  ActorId main_state;            ///< the state that dominates the text, if one does
  TownContext towns;
  std::set<ActorId> sure;  ///< states and bodies named by a name that nobody else has
  std::unordered_map<std::string, ActorId> short_names;  ///< surname or acronym → actor of the text
  std::vector<OtherName> other_names;                    ///< in the order of the text
};

/// Finds the mentions of one sentence after the other; new names go into the context.
class SentenceMentions {
 public:
  SentenceMentions(std::string_view text, const Lexicon& lexicon, ActorRegistry& registry,
                   NameContext& context);

  /// `names` are those of the sentence.
  void read(const Sentence& sentence, std::size_t index, std::span<const truceline::Name> names,
            std::vector<Mention>& mentions, std::vector<OpenReference>& references);

 private:
  struct Name {  ///< a gazetteer match, decided
    std::size_t first = 0, last = 0;
    ActorId actor;
    PlaceId place;
    bool demonym = false, metonym = false, person = false;
  };
  struct Person {  ///< what the name finder takes for a person
    std::size_t first = 0, last = 0;
    const truceline::Name* name = nullptr;
  };
  struct Group {  ///< "Armenian separatist forces"
    std::size_t last = 0;
    std::string kind;  ///< value of group_noun
    ActorId owner;
    std::string name;
  };

  void match_names(std::span<const truceline::Name> names);
  [[nodiscard]] std::pair<std::size_t, std::size_t> tokens_of(const truceline::Name& name) const;
  void drop_contradicted_towns(std::vector<NameMatch>& matches, std::span<const truceline::Name> names) const;
  void match_persons(std::span<const truceline::Name> names);
  [[nodiscard]] const Person* person_at(std::size_t at) const;
  std::optional<std::size_t> read_found_person(std::size_t first, const Person& person, bool after_title,
                                               ActorId owner);
  void add_compound(std::size_t token);
  [[nodiscard]] static bool only_actor(const NameMatch& match);
  [[nodiscard]] Name decide(const NameMatch& match) const;
  [[nodiscard]] const NameEntry* best(const std::vector<const NameEntry*>& entries, bool place) const;
  [[nodiscard]] const Name* name_at(std::size_t at) const;

  std::size_t read_at(std::size_t at);
  std::size_t read_name(const Name& name, bool holder = true);
  std::size_t read_compound(std::size_t at);
  std::optional<std::size_t> read_person(std::size_t title_at, std::size_t from, ActorId owner);
  std::optional<std::size_t> read_unknown_name(std::size_t at, bool after_title, ActorId owner);
  std::optional<Group> parse_group(std::size_t from) const;
  std::size_t add_group(std::size_t at, Group group);
  [[nodiscard]] ActorId owner_beside(std::size_t at, const Group& group) const;
  [[nodiscard]] ActorId owner_before(std::size_t at, const Group& group) const;
  std::optional<std::size_t> read_compass(std::size_t at);
  [[nodiscard]] bool of_group(std::size_t of) const;
  std::optional<std::size_t> read_owner_behind(std::size_t first, std::size_t of);
  [[nodiscard]] const Actor* holder(ActorId owner, std::string_view office) const;
  [[nodiscard]] bool named_beside(std::size_t first, std::size_t last) const;
  std::optional<std::size_t> read_holder(std::size_t first, std::size_t last, std::size_t office,
                                         std::size_t office_last, ActorId owner);
  [[nodiscard]] const Actor* body_of_troops(const Group& group) const;
  [[nodiscard]] bool text_names(std::string_view home) const;
  std::optional<std::size_t> read_owned_office(std::size_t at, const Group& group);
  [[nodiscard]] std::size_t name_behind(std::size_t at) const;
  [[nodiscard]] bool attributive(std::size_t last) const;
  [[nodiscard]] std::string recased(std::size_t first, std::size_t last, ActorId owner) const;
  [[nodiscard]] bool read_open_reference(std::size_t at, std::size_t& next);
  [[nodiscard]] std::size_t proper_run(std::size_t at) const;
  [[nodiscard]] bool is_proper(std::size_t at) const;
  [[nodiscard]] ActorId office_after(std::size_t at) const;
  void remember_surname(const Name& person);
  void read_acronym(std::size_t at, ActorId actor);
  [[nodiscard]] bool thing(std::size_t first, std::size_t last) const;

  Mention& add(std::size_t first, std::size_t last, std::string name, ActorId actor);
  void set_principal(Mention& mention, ActorId named) const;
  [[nodiscard]] std::string_view word(std::size_t at) const;
  [[nodiscard]] std::string phrase(std::size_t first, std::size_t last) const;
  [[nodiscard]] bool starts_place(std::size_t at) const;

  std::string_view text_;
  mutable std::string folded_text_;  ///< made when first asked for
  const Lexicon& lexicon_;
  ActorRegistry& registry_;
  NameContext& context_;
  const WordList& titles_;
  const WordList& groups_;
  const WordList& adjectives_;
  TownFrames towns_;

  const Sentence* sentence_ = nullptr;
  std::size_t index_ = 0;
  bool upper_case_ = false;  ///< the sentence is written in capitals
  std::vector<std::string> folded_;
  std::vector<Name> names_;
  std::vector<std::pair<std::size_t, std::size_t>>
      things_;  ///< tokens of names that are of no actor or place
  std::vector<Person> persons_;
  std::vector<std::vector<Name>> compounds_;  ///< by token: the names in "Armenia-Azerbaijan"
  std::vector<Mention>* mentions_ = nullptr;
  std::vector<OpenReference>* references_ = nullptr;
};

}  // namespace truceline
