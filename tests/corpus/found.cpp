#include "corpus/found.hpp"

#include <algorithm>
#include <set>
#include <stdexcept>
#include <tuple>

#include "corpus/answers.hpp"

namespace truceline::corpus {
namespace {

/// A claim that may stand for a mention; a smaller key is a better pair.
struct Pair {
  std::tuple<int, std::size_t, ClaimId> key;
  std::string event;
  std::size_t mention = 0;
  Telling telling;
};

/// A mention with where it stands.
struct Told {
  const ExpectedEvent* event = nullptr;
  std::string article;
  ByteSpan span;
  std::size_t sentence = 0;
};

std::size_t sentence_at(const Extraction& article, std::size_t at) {
  std::size_t index = 0;
  while (index + 1 < article.sentences.size() && article.sentences[index + 1].span.begin <= at) ++index;
  return index;
}

/// All mentions in the order of the file.
const std::vector<Told>& all_told() {
  static const std::vector<Told> kTold = [] {
    std::vector<Told> told;
    for (const ExpectedEvent& event : expected_events()) {
      for (const Quote& mention : event.mentions) {
        const ByteSpan span = place_of(mention);
        told.push_back(
            {&event, mention.article, span, sentence_at(extractions().at(mention.article), span.begin)});
      }
    }
    return told;
  }();
  return kTold;
}

bool same_class(const std::string& a, const std::string& b) {
  const EventType* first = lexicon().ontology.find(a);
  const EventType* second = lexicon().ontology.find(b);
  return first && second && first->event_class == second->event_class;
}

/// 0 (words overlap, same type) to 3 (same sentence, another type of the class); nothing where they do not
/// fit.
std::optional<int> likeness(const Told& told, const Claim& claim) {
  const bool overlap = told.span.overlaps(claim.evidence.span);
  if (!overlap && told.sentence != claim.evidence.sentence) return {};
  if (!same_class(told.event->type, claim.type)) return {};
  return (overlap ? 0 : 2) + (told.event->type == claim.type ? 0 : 1);
}

std::vector<Pair> candidates(const KnowledgeGraph& graph) {
  std::map<std::string, std::vector<Telling>> of_article;
  for (const Event* event : graph.events()) {
    for (const ClaimId id : event->claims) {
      const Claim* claim = graph.claim(id);
      of_article[article_of(graph, *claim)].push_back({claim, event});
    }
  }
  std::vector<Pair> pairs;
  for (std::size_t i = 0; i < all_told().size(); ++i) {
    const Told& told = all_told()[i];
    for (const Telling& telling : of_article[told.article]) {
      if (const std::optional<int> like = likeness(told, *telling.claim))
        pairs.push_back({{*like, i, telling.claim->id}, told.event->key, i, telling});
    }
  }
  std::sort(pairs.begin(), pairs.end(), [](const Pair& a, const Pair& b) { return a.key < b.key; });
  return pairs;
}

}  // namespace

std::map<std::string, std::vector<Telling>> tellings(const KnowledgeGraph& graph) {
  std::set<std::size_t> mentions;
  std::set<ClaimId> claims;
  std::map<std::string, std::map<std::size_t, Telling>> chosen;
  for (const Pair& pair : candidates(graph)) {
    if (mentions.contains(pair.mention) || claims.contains(pair.telling.claim->id)) continue;
    mentions.insert(pair.mention);
    claims.insert(pair.telling.claim->id);
    chosen[pair.event].emplace(pair.mention, pair.telling);
  }
  std::map<std::string, std::vector<Telling>> found;
  for (const auto& [event, by_mention] : chosen) {
    for (const auto& [mention, telling] : by_mention) found[event].push_back(telling);
  }
  return found;
}

std::vector<const Event*> events_of(const std::vector<Telling>& tellings) {
  std::vector<const Event*> events;
  std::map<const Event*, std::size_t> count;
  for (const Telling& telling : tellings) {
    if (count[telling.event]++ == 0) events.push_back(telling.event);
  }
  std::stable_sort(events.begin(), events.end(),
                   [&](const Event* a, const Event* b) { return count[a] > count[b]; });
  return events;
}

ByteSpan place_of(const Quote& quote) {
  const auto it = extractions().find(quote.article);
  if (it == extractions().end()) throw std::runtime_error("there is no article " + quote.article);
  const std::size_t at = it->second.document.text.find(quote.words);
  if (quote.words.empty() || at == std::string::npos)
    throw std::runtime_error(quote.article + " does not have the words \"" + quote.words + "\"");
  return {at, at + quote.words.size()};
}

}  // namespace truceline::corpus
