#include "train/code_tables.hpp"

#include <fstream>
#include <sstream>

#include "truceline/base/error.hpp"

namespace truceline::train {

Matrix read_code_tables(const std::string& path, Eigen::Index tables) {
  std::ifstream in(path);
  if (!in) throw IoError(path + ": cannot be read");
  constexpr Eigen::Index kCodes = 256;
  Matrix result;
  Eigen::Index rows = 0;
  std::size_t number = 0;
  for (std::string line; std::getline(in, line);) {
    ++number;
    std::istringstream fields(line);
    Eigen::Index table = 0;
    Eigen::Index code = 0;
    fields >> table >> code;
    if (table >= tables) continue;
    std::vector<float> values;
    for (float x = 0; fields >> x;) values.push_back(x);
    const auto size = static_cast<Eigen::Index>(values.size());
    if (rows == 0) result = Matrix::Zero(kCodes * tables, size);
    if (table < 0 || code < 0 || code >= kCodes || size == 0 || size != result.cols())
      throw FormatError(path, number, "not a row of a code table");
    result.row(kCodes * table + code) = Eigen::Map<const Row>(values.data(), size);
    ++rows;
  }
  if (rows != kCodes * tables)
    throw FormatError(path, number, "there are not 256 rows for each table of the codes");
  return result;
}

}  // namespace truceline::train
