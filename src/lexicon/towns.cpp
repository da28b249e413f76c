#include "lexicon/towns.hpp"

namespace truceline {

const Towns::Town& Towns::town(std::uint32_t number) const {
  const std::lock_guard lock(mutex_);
  auto& made = made_[number];
  if (!made) {
    auto town = std::make_unique<Town>();
    town->place = table_.place(number);
    town->plain.sense = NameSense::place;
    town->plain.place = town->place.id;
    town->plain.town = true;
    town->plain.population = table_.population(number);
    town->weak = town->behind = town->plain;
    town->weak.weak = town->behind.weak = true;
    town->behind.behind = true;
    made = std::move(town);
  }
  return *made;
}

const Place* Towns::place(PlaceId id) const {
  {
    const std::lock_guard lock(mutex_);
    const auto found = found_.find(id);
    if (found != found_.end()) return found->second;
  }
  const auto number = table_.number(id);
  if (!number) return nullptr;
  const Place* place = &town(*number).place;
  const std::lock_guard lock(mutex_);
  found_.emplace(id, place);
  return place;
}

const NameEntry* Towns::entry(const TownTable::Meaning& meaning) const {
  const Town& found = town(meaning.place);
  return meaning.behind ? &found.behind : meaning.weak ? &found.weak : &found.plain;
}

}  // namespace truceline
