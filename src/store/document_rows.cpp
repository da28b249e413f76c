#include "store/document_rows.hpp"

#include <cstddef>

#include "store/search_rows.hpp"

namespace truceline {

bool has_document(Statements& sql, DocumentId id) {
  return sql.integer("SELECT 1 FROM document WHERE id = ?", id).has_value();
}

bool write_document(Statements& sql, const DocumentSummary& document, const std::string& evidence) {
  return sql.run(
             "INSERT INTO document (id, external_id, source, uri, title, published, published_basis,"
             " published_evidence) VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (id) DO NOTHING",
             document.id, document.external_id, document.source, document.uri, document.title,
             document.published, document.basis, evidence) != 0;
}

void write_text(Statements& sql, const Document& document, const std::vector<Sentence>& sentences) {
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const auto span = sentences[i].span;
    const auto original = document.offsets.to_original(span);
    sql.run(
        "INSERT INTO sentence (document, ordinal, begin_byte, end_byte, original_begin, original_end, text)"
        " VALUES (?, ?, ?, ?, ?, ?, ?)",
        document.id, i, span.begin, span.end, original.begin, original.end, span.of(document.text));
    index_sentence(sql, document.id, i, span.of(document.text));
  }
  for (std::size_t i = 0; i < document.furniture.size(); ++i) {
    const auto& piece = document.furniture[i];
    sql.run("INSERT INTO furniture (document, ordinal, begin_byte, end_byte, reason) VALUES (?, ?, ?, ?, ?)",
            document.id, i, piece.span.begin, piece.span.end, piece.reason);
  }
}

std::vector<DocumentSummary> read_documents(Statements& sql, const Scope& scope) {
  std::vector<DocumentSummary> documents;
  auto rows =
      scope.rows(sql, "SELECT id, external_id, source, uri, title, published, published_basis FROM document",
                 "id", "id");
  while (rows.next()) {
    documents.push_back({rows.id<DocumentId>(0), rows.text(1), rows.text(2), rows.text(3), rows.text(4),
                         rows.date(5), rows.name<PublicationBasis>(6)});
  }
  return documents;
}

}  // namespace truceline
