// The towns and first-order divisions of data/gazetteer/towns.bin, looked up in the bytes of the file itself,
// so that they cost nothing before they are asked for. scripts/build_gazetteer writes the file and describes
// it.
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "truceline/model/entity.hpp"

namespace truceline {

class TownTable {
 public:
  /// One thing that a name can mean.
  struct Meaning {
    std::uint32_t place = 0;       ///< number of the place
    bool weak = false;             ///< only where the text speaks of a place
    bool may_begin_small = false;  ///< "al-Qaim"
    bool behind = false;           ///< the project's own places have the name, too
  };
  struct Found {
    std::vector<Meaning> meanings;  ///< by falling population; none when there is no such name
    bool goes_on = false;           ///< some longer name begins with these tokens
  };

  /// Without bytes there are no towns. Throws FormatError when the file is not one of towns.
  explicit TownTable(std::string_view bytes);

  [[nodiscard]] std::uint32_t size() const { return places_; }
  /// False when no name begins with the folded token; true for all others and by chance for few more.
  [[nodiscard]] bool may_begin(std::string_view token) const;
  /// `name`: folded tokens joined by one space each.
  [[nodiscard]] Found find(std::string_view name) const;
  [[nodiscard]] std::optional<std::uint32_t> number(PlaceId id) const;
  /// Its parent is a place of data/lexicon or of this table.
  [[nodiscard]] Place place(std::uint32_t number) const;
  [[nodiscard]] std::uint32_t population(std::uint32_t number) const;
  /// All names in the order of the file, for checks.
  [[nodiscard]] std::vector<std::string_view> names() const;

 private:
  [[nodiscard]] const char* record(std::uint32_t number) const;
  [[nodiscard]] std::string key(std::uint32_t number) const;
  [[nodiscard]] std::string_view text(std::uint32_t at) const;
  [[nodiscard]] std::string_view name_at(std::size_t at) const;
  [[nodiscard]] std::size_t after(std::size_t at) const;
  [[nodiscard]] bool before(std::size_t at, std::string_view name) const;
  [[nodiscard]] std::size_t lower_bound(std::string_view name) const;

  std::uint32_t places_ = 0;
  std::string_view records_;
  std::string_view parents_;
  std::string_view texts_;
  std::string_view begins_;
  std::string_view names_;
};

}  // namespace truceline
