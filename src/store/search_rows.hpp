// The words of sentences and event summaries: an FTS5 index that keeps no text, and whose rows are whose.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "store/statement.hpp"
#include "truceline/store/search.hpp"

namespace truceline {

void index_sentence(Statements& sql, DocumentId document, std::size_t sentence, std::string_view text);
void index_event(Statements& sql, EventId event, const std::string& summary);
/// The event's row; 0 when it has none.
[[nodiscard]] std::int64_t search_row(Statements& sql, EventId event);
/// `summary` must be the one that was indexed: the index cannot look it up.
void forget_event(Statements& sql, EventId event, const std::string& summary);

/// A query in FTS5's own language, every word quoted; "" when there is no word in it.
[[nodiscard]] std::string match_expression(std::string_view query);

[[nodiscard]] std::vector<SearchHit> find_text(Statements& sql, const std::string& query, std::size_t limit);

}  // namespace truceline
