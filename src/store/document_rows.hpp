// Documents, their sentences and furniture to and from their tables.
#pragma once

#include <string>
#include <vector>

#include "store/scope.hpp"
#include "store/statement.hpp"
#include "truceline/graph/knowledge_graph.hpp"
#include "truceline/model/document.hpp"
#include "truceline/text/sentence.hpp"

namespace truceline {

[[nodiscard]] bool has_document(Statements& sql, DocumentId id);

/// False, and no change, when the id is there already. `evidence` tells what the publication date was read
/// from.
bool write_document(Statements& sql, const DocumentSummary& document, const std::string& evidence);
/// The document must be there, without sentences and furniture.
void write_text(Statements& sql, const Document& document, const std::vector<Sentence>& sentences);

/// In the order of their ids as signed integers.
[[nodiscard]] std::vector<DocumentSummary> read_documents(Statements& sql, const Scope& scope);

}  // namespace truceline
