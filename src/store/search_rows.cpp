#include "store/search_rows.hpp"

#include <algorithm>

#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

/// Row of a hit: what it is about, all that is shown of it. Ties go by ids, not by the order of insertion.
constexpr std::string_view kHits = R"(
WITH hit AS (SELECT rowid AS id, bm25(search) AS rank FROM search WHERE search MATCH ?)
SELECT -hit.rank, coalesce(s.text, e.summary), r.document, r.sentence, d.outlet, d.title, e.type, e.status,
       coalesce(d.published, e.date), r.event
FROM hit
CROSS JOIN search_row r ON r.id = hit.id
LEFT JOIN sentence s ON s.document = r.document AND s.ordinal = r.sentence
LEFT JOIN document d ON d.id = r.document
LEFT JOIN event e ON e.id = r.event
ORDER BY hit.rank, coalesce(r.event, r.document), r.sentence LIMIT ?)";

constexpr std::string_view kEventsOfSentence =
    "SELECT DISTINCT ec.event FROM claim c JOIN event_claim ec ON ec.claim = c.id"
    " WHERE c.document = ? AND c.sentence = ? ORDER BY 1";

bool has_word(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const CodePoint point = decode_utf8(text, at);
    if (point.valid && is_word_code_point(point.value)) return true;
    at += point.length;
  }
  return false;
}

/// Adds one word or phrase; one without a letter or digit says nothing.
void add_term(std::string& expression, std::string_view term, bool prefix) {
  if (!has_word(term)) return;
  if (!expression.empty()) expression += " AND ";
  expression.append("\"").append(term).append(prefix ? "\" *" : "\"");
}

SearchHit hit_of(const Rows& row) {
  SearchHit hit;
  hit.score = row.real(0);
  hit.text = row.text(1);
  hit.document = row.id<DocumentId>(2);
  hit.sentence = row.size(3);
  hit.outlet = row.text(4);
  hit.title = row.text(5);
  hit.type = row.text(6);
  if (!row.is_null(7)) hit.status = row.name<Status>(7);
  hit.date = row.date(8);
  if (!row.is_null(9)) hit.events.push_back(row.id<EventId>(9));
  return hit;
}

}  // namespace

void index_sentence(Statements& sql, DocumentId document, std::size_t sentence, std::string_view text) {
  sql.run("INSERT INTO search_row (document, sentence) VALUES (?, ?)", document, sentence);
  sql.run("INSERT INTO search (rowid, text) VALUES (last_insert_rowid(), ?)", fold(text));
}

void index_event(Statements& sql, EventId event, const std::string& summary) {
  sql.run("INSERT INTO search_row (event) VALUES (?)", event);
  sql.run("INSERT INTO search (rowid, text) VALUES (last_insert_rowid(), ?)", fold(summary));
}

std::int64_t search_row(Statements& sql, EventId event) {
  return sql.integer("SELECT id FROM search_row WHERE event = ?", event).value_or(0);
}

void forget_event(Statements& sql, EventId event, const std::string& summary) {
  sql.run("INSERT INTO search (search, rowid, text) SELECT 'delete', id, ? FROM search_row WHERE event = ?",
          fold(summary), event);
  sql.run("DELETE FROM search_row WHERE event = ?", event);
}

std::string match_expression(std::string_view query) {
  // fold() makes curly quotes straight, and the index holds folded text.
  std::string text = fold(query);
  std::replace(text.begin(), text.end(), '\0', ' ');  // FTS5 would stop there
  std::string expression;
  for (std::size_t at = 0; at < text.size();) {
    const bool quoted = text[at] == '"';
    const std::size_t begin = quoted ? at + 1 : at;
    const auto end =
        std::min(text.size(), quoted ? text.find('"', begin) : text.find_first_of(" \t\r\n\"", begin));
    const auto term = std::string_view(text).substr(begin, end - begin);
    const std::size_t behind = quoted ? std::min(text.size(), end + 1) : end;
    const bool star_behind = quoted && behind < text.size() && text[behind] == '*';
    add_term(expression, term, star_behind || (!quoted && term.ends_with('*')));
    at = std::max(behind, at + 1);
  }
  return expression;
}

bool is_searchable(std::string_view query) {
  return !match_expression(query).empty();
}

std::vector<SearchHit> find_text(Statements& sql, const std::string& query, std::size_t limit) {
  const std::string expression = match_expression(query);
  std::vector<SearchHit> hits;
  if (expression.empty()) return hits;
  {
    const auto most = static_cast<std::int64_t>(std::min<std::size_t>(limit, INT64_MAX));
    auto rows = sql.rows(kHits, expression, most);
    while (rows.next()) hits.push_back(hit_of(rows));
  }
  for (auto& hit : hits) {
    if (!hit.document) continue;
    auto rows = sql.rows(kEventsOfSentence, hit.document, hit.sentence);
    while (rows.next()) hit.events.push_back(rows.id<EventId>(0));
  }
  return hits;
}

}  // namespace truceline
