// The table that cmake/EmbedData.cmake generates.
#pragma once

#include <cstddef>

namespace truceline::detail {

struct EmbeddedFile {
  const char* path;
  const char* begin;
  const char* end;
};

const EmbeddedFile* embedded_files() noexcept;
std::size_t embedded_file_count() noexcept;

}  // namespace truceline::detail
