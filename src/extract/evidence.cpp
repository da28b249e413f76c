#include "extract/evidence.hpp"

#include <algorithm>

namespace truceline {
namespace {

constexpr std::size_t kEvidenceWords = 8;

}  // namespace

Evidence evidence_of(const Document& document, const SentenceView& view, const TriggerHit& hit) {
  const std::size_t before = std::min<std::size_t>(hit.first, 3);
  std::size_t first = hit.first - before;
  while (first < hit.first && view.sentence->tokens[first].kind == TokenKind::punctuation) ++first;
  const std::size_t last =
      std::min({view.size(), std::max(hit.last, first + kEvidenceWords), first + kEvidenceWords});
  Evidence e;
  e.sentence = view.index;
  e.span = view.span(first, last);
  e.original = document.offsets.to_original(e.span);
  e.words = std::string(e.span.of(document.text));
  std::replace(e.words.begin(), e.words.end(), '\n', ' ');
  return e;
}

}  // namespace truceline
