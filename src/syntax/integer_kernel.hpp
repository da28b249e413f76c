// The inner loops of IntegerMatrix, one for each vector unit.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace truceline {

/// One panel of 32 outputs for all rows.
struct PanelJob {
  const std::int16_t* rows = nullptr;  ///< row after row, 2 · pairs integers each
  std::size_t row_count = 0;
  std::size_t pairs = 0;
  const std::int16_t* panel = nullptr;  ///< [pair][32][2]
  std::int32_t* out = nullptr;          ///< row_count rows of 32 sums
};

using PanelKernel = void (*)(const PanelJob&);

struct NamedKernel {
  std::string_view name;
  PanelKernel run;
};

/// Those that this processor can run, slowest first.
[[nodiscard]] const std::vector<NamedKernel>& panel_kernels();

}  // namespace truceline
