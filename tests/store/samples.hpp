// Databases, graphs and documents for the tests of the store.
#pragma once

#include <SQLiteCpp/SQLiteCpp.h>

#include <filesystem>
#include <random>
#include <string>
#include <vector>

#include "temporary_folder.hpp"
#include "truceline/graph/knowledge_graph.hpp"
#include "truceline/resolve/corpus.hpp"
#include "truceline/store/store.hpp"

namespace truceline::test {

using Folder = TemporaryFolder;

using Random = std::mt19937_64;
[[nodiscard]] std::size_t below(Random& random, std::size_t limit);
template <class T>
[[nodiscard]] const T& one_of(Random& random, const std::vector<T>& values) {
  return values[below(random, values.size())];
}

/// A graph with everything that can be hard: odd strings, years BC, open and missing dates, several parents
/// and offices.
[[nodiscard]] KnowledgeGraph random_graph(Random& random, std::size_t size);

/// Documents of a small world in which several tell of the same happenings.
[[nodiscard]] std::vector<DocumentRecord> random_records(Random& random, std::size_t count);

/// Documents of a year in which everything happens that merging must get right: days, weeks, months and
/// years, news without a date, plans that are put off, called off and held, names in many roles, ties between
/// claims.
[[nodiscard]] std::vector<DocumentRecord> busy_year(Random& random, std::size_t count, std::size_t days);

/// What the store knows besides the claims of these records.
[[nodiscard]] Corpus corpus_of(const std::vector<DocumentRecord>& records);

/// Every row of every table as text, in a fixed order; but for the index of words, whose rows are numbered as
/// they came.
[[nodiscard]] std::string dump(const std::filesystem::path& database);
/// The rows of one query as text.
[[nodiscard]] std::vector<std::string> rows(const std::filesystem::path& database, const std::string& query);

[[nodiscard]] inline EdtfInterval edtf(const std::string& text) {
  return EdtfInterval::parse(text).value();
}

}  // namespace truceline::test
