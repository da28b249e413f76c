// From mentions in roles to the participants of a claim.
#pragma once

#include <map>
#include <set>
#include <string>
#include <vector>

#include "extract/actor_registry.hpp"
#include "extract/arguments.hpp"
#include "truceline/model/claim.hpp"

namespace truceline {

class Participants {
 public:
  /// Reads the whole document first: who is called an envoy, and the fullest names.
  Participants(const Document& document, const Lexicon& lexicon, std::vector<Actor>& text_actors,
               const std::vector<SentenceView>& views);

  /// Those of an event; nobody twice in roles that exclude each other.
  void fill(const Arguments& arguments, Claim& claim);
  /// "killed 73": people who are only counted.
  void count_victims(Claim& claim);
  /// Does the text speak of the actor anywhere?
  [[nodiscard]] bool mentions(ActorId id) const { return mentioned_.contains(id); }
  /// The actor as a participant, with whom it acts for.
  [[nodiscard]] Participation participation(ActorId id, Role role) const;
  /// When the document was published.
  [[nodiscard]] std::optional<DayNumber> day() const { return day_; }
  /// The state that the text speaks of most, by itself, its people and places; none without any.
  [[nodiscard]] ActorId main_state() const;
  /// The mention as a participant, by its fullest name in the text; no actor when the mention has none.
  [[nodiscard]] Participation participation(const Mention& mention, Role role) const;
  /// One more, unless it is there in that role.
  void add(const Mention& mention, Role role, Claim& claim) const;
  /// One more in place of whatever role it has.
  void put(const Mention& mention, Role role, Claim& claim) const;

 private:
  void add(const Unnamed& unnamed, Claim& claim);
  [[nodiscard]] bool third_party(const Mention& mention, const Claim& claim, Role role) const;
  void read(const SentenceView& view);
  [[nodiscard]] bool called_envoy(const SentenceView& view, const Mention& mention) const;
  [[nodiscard]] bool mediates(ActorId id) const;
  void note_name(const SentenceView& view, const Mention& mention);
  void note_people(const SentenceView& view, const Mention& mention);
  [[nodiscard]] std::string text(const SentenceView& view, std::size_t first, std::size_t last) const;
  void note_joined(const SentenceView& view, const Mention& mention);
  void note_description(const SentenceView& view, const Mention& mention);

  const Document& document_;
  const Lexicon& lexicon_;
  ActorRegistry registry_;
  std::optional<DayNumber> day_;
  std::set<ActorId> envoys_;
  std::set<ActorId> mentioned_;
  std::map<ActorId, std::size_t> states_;  ///< how often the text speaks of each
  std::map<ActorId, std::string> full_names_;
  std::map<const Mention*, std::string> peoples_;    ///< looked up alone, never walked
  std::set<const Mention*> joined_;                  ///< likewise: mediators by the noun behind the next
  std::map<const Mention*, std::string> described_;  ///< likewise
};

/// Parties that face each other or act together in the event; no third parties.
[[nodiscard]] std::set<ActorId> own_parties(const Claim& claim);

}  // namespace truceline
