// Actors known only from the text of one document, made once each.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "truceline/lexicon/lexicon.hpp"
#include "truceline/model/entity.hpp"

namespace truceline {

class ActorRegistry {
 public:
  ActorRegistry(const Lexicon& lexicon, std::vector<Actor>& actors) : lexicon_(lexicon), actors_(actors) {}

  /// The actor that `name` calls, made when it is new. `acts_for` may be none.
  ActorId add(std::string_view name, ActorKind kind, ActorId acts_for);
  /// Of the lexicon or of the text; null when neither has it.
  [[nodiscard]] const Actor* find(ActorId id) const;
  /// The state or body it acts for on `day`, following the text first, then the lexicon.
  [[nodiscard]] ActorId principal(ActorId id, std::optional<DayNumber> day) const;
  /// Itself, or whom it acts for.
  [[nodiscard]] ActorId party(ActorId id, std::optional<DayNumber> day) const;

 private:
  const Lexicon& lexicon_;
  std::vector<Actor>& actors_;
};

}  // namespace truceline
