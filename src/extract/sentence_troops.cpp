// A body that the text calls by its troops: "Russian peacekeepers" where the lexicon knows a Russian
// peacekeeping force for the day and the place.
#include <algorithm>

#include "extract/sentence_mentions.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

bool has_word(const std::string& text, std::string_view word) {
  return (" " + text + " ").find(" " + std::string(word) + " ") != std::string::npos;
}

}  // namespace

bool SentenceMentions::text_names(std::string_view home) const {
  if (folded_text_.empty()) folded_text_ = fold(text_);
  return !home.empty() && folded_text_.find(fold(home)) != std::string::npos;
}

/// The only body of the group's owner that has such troops on the day of the text, at a home that the text
/// names.
const Actor* SentenceMentions::body_of_troops(const Group& group) const {
  const auto& lists = lexicon_.words["troop_noun"];
  const std::string name = fold(group.name);
  if (!group.owner) return nullptr;
  std::optional<std::string_view> kind;
  for (std::size_t at = name.find(' '); at != std::string::npos && !kind; at = name.find(' ', at + 1))
    kind = lists.find(name.substr(at + 1));
  if (!kind) return nullptr;
  const Actor* found = nullptr;
  for (const Actor& body : lexicon_.gazetteer.actors()) {
    const auto of_owner = [&](const ActsFor& held) { return held.principal == group.owner; };
    if (body.kind != ActorKind::body || !std::ranges::any_of(body.acts_for, of_owner) ||
        !has_word(fold(body.name), *kind) || !text_names(lexicon_.gazetteer.home(body.id)))
      continue;
    const auto entries = lexicon_.gazetteer.lookup(body.name);
    const bool there = std::ranges::any_of(entries, [&](const NameEntry* entry) {
      if (entry->actor != body.id) return false;
      return !entry->when || !context_.day || covers(*entry->when, *context_.day);
    });
    if (!there) continue;
    if (found) return nullptr;
    found = &body;
  }
  return found;
}

}  // namespace truceline
