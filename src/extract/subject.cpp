#include <algorithm>

#include "extract/arguments.hpp"
#include "extract/tree_subject.hpp"

namespace truceline {
namespace {

/// Is the mention the object of a preposition ("of Armenia")? Words of its own noun phrase before it are
/// passed over.
bool governed(const SentenceView& view, const Mention& mention) {
  for (std::size_t i = mention.first_token; i-- > 0;) {
    if (view.is(i, "preposition")) return true;
    if (!view.is(i, "determiner") && !view.is(i, "group_adjective") && !view.is(i, "title")) return false;
  }
  return false;
}

bool clause_barrier(const SentenceView& view, std::size_t from, std::size_t to) {
  for (std::size_t i = from; i < to; ++i) {
    const auto w = view.word(i);
    if (w == ";" || w == ":") return true;
  }
  return false;
}

bool joins(const SentenceView& view, std::size_t from, std::size_t to) {
  bool joined = false;
  for (std::size_t i = from; i < to; ++i) {
    const auto w = view.word(i);
    const bool joint = w == "and" || w == "," || w == "or" || w == "&" || w == "/" || w == "-";
    joined = joined || joint;
    if (!joint && !view.is(i, "determiner") && !view.is(i, "title") && !view.is(i, "group_adjective"))
      return false;
  }
  return joined || from == to;
}

/// The mentions joined to `mentions[at]` on either side: "Macron and Scholz", "A, B and C".
std::vector<const Mention*> coordination(const SentenceView& view, std::size_t at) {
  std::size_t first = at;
  std::size_t last = at;
  const auto& all = view.mentions;
  const auto linked = [&](const Mention& a, const Mention& b) {
    return b.first_token >= a.last_token
               ? joins(view, a.last_token, b.first_token) && b.first_token > a.last_token
               : a.first_token == b.first_token;
  };
  while (first > 0 && all[first - 1]->actor && linked(*all[first - 1], *all[first])) --first;
  while (last + 1 < all.size() && all[last + 1]->actor && linked(*all[last], *all[last + 1])) ++last;
  return {all.begin() + static_cast<std::ptrdiff_t>(first),
          all.begin() + static_cast<std::ptrdiff_t>(last) + 1};
}

/// The same with what the words join to them, where the tree cut a list short.
std::vector<const Mention*> with_coordinated(const SentenceView& view,
                                             const std::vector<const Mention*>& mentions) {
  std::vector<const Mention*> all = mentions;
  for (std::size_t i = 0; i < view.mentions.size(); ++i) {
    if (std::find(mentions.begin(), mentions.end(), view.mentions[i]) == mentions.end()) continue;
    for (const Mention* mention : coordination(view, i)) {
      if (std::find(all.begin(), all.end(), mention) == all.end()) all.push_back(mention);
    }
  }
  return all;
}

/// "the offer of X to host talks": X is to host them.
std::vector<const Mention*> find_offerer(const SentenceView& view, std::size_t start) {
  if (view.word(start) != "to") return {};
  for (std::size_t i = view.mentions.size(); i-- > 0;) {
    const Mention& mention = *view.mentions[i];
    if (mention.last_token > start || !mention.actor) continue;
    if (mention.last_token < start) return {};
    std::size_t first = mention.first_token;
    while (first > 0 && (view.is(first - 1, "title") || view.is(first - 1, "determiner"))) --first;
    return first > 0 && view.word(first - 1) == "of" ? coordination(view, i) : std::vector<const Mention*>();
  }
  return {};
}

}  // namespace

std::vector<const Mention*> find_subject(const SentenceView& view, std::size_t start) {
  if (const auto offerer = find_offerer(view, start); !offerer.empty()) return offerer;
  if (const auto subject = tree_subject(view, start); subject && !subject->empty())
    return with_coordinated(view, *subject);
  const bool relative = start > 0 && view.is(start - 1, "relative");
  std::optional<std::size_t> fallback;
  for (std::size_t i = view.mentions.size(); i-- > 0;) {
    const Mention& mention = *view.mentions[i];
    if (mention.last_token > start || !mention.actor || (mention.modifier && !mention.by_context)) continue;
    if (clause_barrier(view, mention.last_token, start)) break;
    if (!governed(view, mention) || relative) return coordination(view, i);
    if (!fallback && start - mention.last_token <= 3) fallback = i;
  }
  if (!fallback) return {};
  return {view.mentions[*fallback]};
}

}  // namespace truceline
