// Reads texts from memory, for tests.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "truceline/text/reader.hpp"

namespace truceline::test {

struct ReadResult {
  std::vector<Document> documents;
  ReadReport report;
};

inline ReadResult read(std::string_view bytes, const std::string& name, const ReadOptions& options = {}) {
  ReadResult result;
  result.report =
      read_buffer(bytes, name, options, [&](Document&& d) { result.documents.push_back(std::move(d)); });
  return result;
}

/// The original bytes of the first `word` in the document's text; "" when the word is not there.
inline std::string original_of(const Document& document, std::string_view word, std::string_view original) {
  const std::size_t at = document.text.find(word);
  if (at == std::string::npos) return {};
  return std::string(document.offsets.to_original({at, at + word.size()}).of(original));
}

inline std::vector<std::string> reasons(const Document& document) {
  std::vector<std::string> out;
  for (const Furniture& item : document.furniture) out.push_back(item.reason);
  return out;
}

/// The text without its furniture.
inline std::string article(const Document& document) {
  std::string out;
  std::size_t at = 0;
  for (const Furniture& item : document.furniture) {
    out += document.text.substr(at, item.span.begin - at);
    at = item.span.end;
  }
  return out + document.text.substr(at);
}

}  // namespace truceline::test
