// Words in sentences and summaries. A query is a list of words that must all be there; "several words" in
// quotes must stand together, and a star at the end (violat*) lets a word go on. Case and diacritics do not
// count.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/base/ids.hpp"
#include "truceline/model/interval.hpp"
#include "truceline/model/vocabulary.hpp"

namespace truceline {

/// A sentence or an event that matches a query.
struct SearchHit {
  std::string text;  ///< the sentence; the event's summary
  double score = 0;  ///< higher is better; comparable within one answer only
  // A sentence:
  DocumentId document;       ///< none for an event
  std::size_t sentence = 0;  ///< its number in the document, from 0
  std::string outlet;        ///< who published it
  std::string title;
  // An event:
  std::string type;  ///< "" for a sentence
  Status status = Status::occurred;
  std::optional<EdtfInterval> date;  ///< of the event, or of the document's publication
  std::vector<EventId> events;       ///< of the claims in the sentence, sorted; the event itself
};

/// Is there a word in `query` to look for?
[[nodiscard]] bool is_searchable(std::string_view query);

}  // namespace truceline
