// Failures of SQLite as StoreErrors that name the file and say what to do.
#pragma once

#include <SQLiteCpp/Exception.h>

#include <filesystem>
#include <string>
#include <utility>

#include "truceline/base/error.hpp"

namespace truceline {

/// The message for SQLite's result code `code` (primary or extended) on the database `path`.
/// `detail` is SQLite's own wording.
[[nodiscard]] StoreError store_error(const std::filesystem::path& path, int code, const std::string& detail);

/// "database x.db".
[[nodiscard]] std::string database_name(const std::filesystem::path& path);

/// Runs `work`, turning SQLite's exceptions into StoreErrors about `path`.
template <class Work>
decltype(auto) guarded(const std::filesystem::path& path, Work&& work) {
  try {
    return std::forward<Work>(work)();
  } catch (const SQLite::Exception& error) {
    throw store_error(path, error.getErrorCode(), error.what());
  }
}

}  // namespace truceline
