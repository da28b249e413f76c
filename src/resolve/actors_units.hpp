// What resolve_actors works on: sightings that are of one actor by themselves, and clusters of them.
#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/resolve/actors.hpp"

namespace truceline::actors {

/// A name of a unit.
struct UnitName {
  std::string folded;
  NameForm form;
};

/// Sightings of one ActorId that are surely of one actor.
struct Unit {
  std::vector<const Sighting*> sightings;  ///< by document, at least one
  std::vector<UnitName> names;             ///< its own first, then the other names
  std::set<ActorId> principals;
  std::set<ActorId> company;  ///< with the principals
  bool anchor = false;
  bool person = false;
  std::string rule;          ///< by which it joined its cluster; "" = its full name is like those there
  std::string because;       ///< likewise
  std::set<ActorId> rivals;  ///< several that it could be: it stays apart
  std::string rival_rule;

  [[nodiscard]] const Sighting& first() const { return *sightings.front(); }
  [[nodiscard]] const UnitName& name() const { return names.front(); }
  /// A single name of a person: most often the surname.
  [[nodiscard]] bool bare() const { return person && name().form.words.size() == 1; }
};

/// Disjoint sets; the smallest index stands for its set.
class Sets {
 public:
  explicit Sets(std::size_t size);
  [[nodiscard]] std::size_t find(std::size_t i) const;
  void join(std::size_t a, std::size_t b);

 private:
  std::vector<std::size_t> parent_;
};

/// The key of what the lexicon does not know starts so.
[[nodiscard]] bool from_text(std::string_view key);
[[nodiscard]] bool overlap(const std::set<ActorId>& a, const std::set<ActorId>& b);

/// Can both have the same principal? True where one is not known.
[[nodiscard]] bool may_agree(const Unit& a, const Unit& b);

/// Units of `sightings`, which are sorted by actor and document, without repeats, and outlive them: those of
/// one ActorId that agree in a principal; of those without, groups all together, persons one a document. What
/// has no block is left out.
[[nodiscard]] std::vector<Unit> make_units(const std::vector<Sighting>& sightings, const NameRules& rules);

/// Joins units whose full names are like each other, then surnames, acronyms and short names to the only
/// cluster that fits. Sets `rule`, `because` and `rivals`.
void join_full_names(std::vector<Unit>& units, Sets& sets);
void join_surnames(std::vector<Unit>& units, Sets& sets);
/// Surnames that stand for no full name, to each other.
void join_left_surnames(std::vector<Unit>& units, Sets& sets);
void join_short_names(std::vector<Unit>& units, Sets& sets);

/// Should `a` stand for a cluster rather than `b`: an actor of the lexicon, else the fullest name?
[[nodiscard]] bool stands_before(const Unit& a, const Unit& b);

/// The representative of each set, by index of its root; null elsewhere.
[[nodiscard]] std::vector<const Unit*> representatives(const std::vector<Unit>& units, const Sets& sets);

/// The cluster of each root as one unit: names, principals and company of all members that know their
/// principal, else of all.
[[nodiscard]] std::vector<Unit> profiles(const std::vector<Unit>& units, const Sets& sets);

/// Links what stands for an office alone to who holds it; `result` has the links by names.
void link_office_holders(const std::vector<Sighting>& sightings, ActorResolution& result);

}  // namespace truceline::actors
