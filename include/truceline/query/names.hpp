// From a name that a user typed to the place or actor it means.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/lexicon/gazetteer.hpp"
#include "truceline/store/store.hpp"

namespace truceline {

/// What a name was taken for. `hint` says what the user should know ("names several places; taking …"), or is
/// "".
template <class Id>
struct ResolvedName {
  Id id;
  std::string name;
  std::string hint;
};

/// Looks names up in a store first, then in the lexicon, which is asked for only when the store does not
/// know.
class NameResolver {
 public:
  using LexiconSource = std::function<const Gazetteer&()>;
  /// `store` must outlive the resolver.
  NameResolver(const Store& store, LexiconSource lexicon) : store_(store), lexicon_(std::move(lexicon)) {}

  /// A place; of several with the same name the one with most events. One that only the lexicon knows has no
  /// events, which the hint says. Throws UnknownNameError with suggestions.
  [[nodiscard]] ResolvedName<PlaceId> region(const std::string& name) const;
  /// The same for actors.
  [[nodiscard]] ResolvedName<ActorId> actor(const std::string& name) const;
  /// A conflict by its name or an alias; of several the one with most events, then the first by key.
  [[nodiscard]] Conflict conflict(const std::string& name) const;
  /// The outlets of this name, which may be written with other letter case or diacritics. Never empty.
  [[nodiscard]] std::vector<std::string> outlets(const std::string& name) const;

 private:
  const Store& store_;
  LexiconSource lexicon_;
};

/// Fewest insertions, deletions, replacements and swaps of neighbours that turn one folded name into the
/// other, in code points (optimal string alignment).
[[nodiscard]] std::size_t edit_distance(std::string_view a, std::string_view b);

/// At most `limit` of `candidates` within a third of the name's length (at least one edit) of `name`, nearest
/// first, then alphabetically; without repeats.
[[nodiscard]] std::vector<std::string> closest_names(std::string_view name,
                                                     const std::vector<std::string>& candidates,
                                                     std::size_t limit = 3);

}  // namespace truceline
