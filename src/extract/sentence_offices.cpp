// Who held an office: "the Azerbaijani president" is the person whom the lexicon knows for the day of the
// text.
#include <algorithm>

#include "extract/office_phrases.hpp"
#include "extract/sentence_mentions.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

/// "2003" as a token.
std::optional<EdtfInterval> year_of(const std::string& token) {
  constexpr std::size_t kDigits = 4;
  const bool digits = std::ranges::all_of(token, [](char c) { return c >= '0' && c <= '9'; });
  const bool year = token.size() == kDigits && digits && (token.starts_with("19") || token.starts_with("20"));
  return year ? EdtfInterval::parse(token) : std::nullopt;
}

}  // namespace

/// The only person of the lexicon who has the office on the day of the text and in every year that the
/// sentence names; with no day, the only one who ever had it.
const Actor* SentenceMentions::holder(ActorId owner, std::string_view office) const {
  return holder_of(lexicon_, owner, office, [&](const ActsFor& held) {
    if (!held.when) return true;
    if (context_.day && !covers(*held.when, *context_.day)) return false;
    return std::ranges::all_of(folded_, [&](const std::string& token) {
      const auto year = year_of(token);
      return !year || compatible(*held.when, *year);
    });
  });
}

/// Does a name beside the phrase [first, last) say who holds the office?
bool SentenceMentions::named_beside(std::size_t first, std::size_t last) const {
  const std::size_t behind = word(last) == "," || word(last) == "(" ? last + 1 : last;
  const Name* known = name_at(behind);
  if (person_at(behind) || (known && known->person) || (behind == last && is_proper(last) && !known))
    return true;
  std::size_t before = first;
  if (before > 0 && word(before - 1) == "the") --before;
  if (before == 0 || word(before - 1) != "," || mentions_->empty()) return false;
  const Mention& previous = mentions_->back();
  const Actor* actor = registry_.find(previous.actor);
  return previous.sentence == index_ && previous.last_token == before - 1 && actor &&
         actor->kind == ActorKind::person;
}

/// The phrase [first, last) with the office [office, office_last) of `owner`, as the person who held it.
std::optional<std::size_t> SentenceMentions::read_holder(std::size_t first, std::size_t last,
                                                         std::size_t office, std::size_t office_last,
                                                         ActorId owner) {
  std::string title;
  for (std::size_t i = office; i < office_last; ++i) title += (i > office ? " " : "") + folded_[i];
  const auto kind = lexicon_.words["sole_office"].find(title);
  const WordList& others = lexicon_.words["not_in_office"];
  if (!kind || (first > 0 && others.contains(word(first - 1))) || others.contains(word(office_last)) ||
      others.contains(word(last)) || named_beside(first, last))
    return std::nullopt;
  const Actor* person = holder(owner, *kind);
  if (!person) return std::nullopt;
  set_principal(add(first, last, person->name, person->id), owner);
  return last;
}

/// "Azerbaijan's president", "the Azerbaijani president": the group that starts at `at` is an owner and an
/// office, no more.
std::optional<std::size_t> SentenceMentions::read_owned_office(std::size_t at, const Group& group) {
  const Name* owner = name_at(at);
  if (!owner || owner->actor != group.owner) return std::nullopt;
  std::size_t office = owner->last;
  if (word(office) == "'s" || word(office) == "'") ++office;
  return office < group.last ? read_holder(at, group.last, office, group.last, group.owner) : std::nullopt;
}

}  // namespace truceline
