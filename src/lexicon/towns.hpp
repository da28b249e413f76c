// Towns as places and names of the gazetteer, made when they are first asked for and kept from then on.
#pragma once

#include <memory>
#include <mutex>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "lexicon/town_table.hpp"
#include "truceline/lexicon/gazetteer.hpp"

namespace truceline {

/// Any number of threads may ask at once. What is returned stays where it is as long as the object lives, and
/// is the same whatever was asked before.
class Towns {
 public:
  explicit Towns(std::string_view bytes) : table_(bytes) {}

  [[nodiscard]] const TownTable& table() const { return table_; }
  [[nodiscard]] const Place* place(PlaceId id) const;
  [[nodiscard]] const NameEntry* entry(const TownTable::Meaning& meaning) const;

 private:
  struct Town {
    Place place;
    NameEntry plain, weak, behind;
  };
  const Town& town(std::uint32_t number) const;

  TownTable table_;
  mutable std::mutex mutex_;
  mutable std::unordered_map<std::uint32_t, std::unique_ptr<const Town>> made_;
  mutable std::unordered_map<PlaceId, const Place*> found_;  ///< by place(): looking one up takes long
};

}  // namespace truceline
