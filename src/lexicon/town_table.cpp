#include "lexicon/town_table.hpp"

#include <string>

#include "truceline/base/error.hpp"

namespace truceline {
namespace {

constexpr std::string_view kFile = "data/gazetteer/towns.bin";
constexpr std::string_view kMagic = "TLTOWNS1";
constexpr std::size_t kHead = 24;
constexpr std::size_t kRecord = 20;
constexpr std::size_t kMeaning = 3;
constexpr std::size_t kBegins = 65536;
constexpr std::uint64_t kBits = 4;  ///< of a token in the filter of first tokens
constexpr std::uint16_t kDivision = 1;

std::uint32_t byte(const char* at) {
  return static_cast<unsigned char>(*at);
}
std::uint16_t u16(const char* at) {
  return static_cast<std::uint16_t>(byte(at) | byte(at + 1) << 8U);
}
std::uint32_t u32(const char* at) {
  return u16(at) | std::uint32_t{u16(at + 2)} << 16U;
}
double degrees(const char* at) {
  return static_cast<std::int16_t>(u16(at)) / 100.0;
}
bool is_letter(char c) {
  return static_cast<unsigned char>(c) < 0x80;
}

TownTable::Meaning meaning(const char* at) {
  const std::uint32_t value =
      (byte(at) & 0x7FU) | (byte(at + 1) & 0x7FU) << 7U | (byte(at + 2) & 0x7FU) << 14U;
  return {value >> 3U, (value & 1U) != 0, (value & 2U) != 0, (value & 4U) != 0};
}

}  // namespace

TownTable::TownTable(std::string_view bytes) {
  if (bytes.empty()) return;
  if (bytes.size() < kHead || !bytes.starts_with(kMagic))
    throw FormatError(std::string(kFile), 0, "not a file of towns");
  places_ = u32(bytes.data() + 8);
  const std::size_t parents = std::size_t{u32(bytes.data() + 12)} * 4;
  const std::size_t texts = u32(bytes.data() + 16);
  const std::size_t names = u32(bytes.data() + 20);
  const std::size_t records = places_ * kRecord;
  if (bytes.size() != kHead + records + parents + texts + kBegins + names)
    throw FormatError(std::string(kFile), 0, "the file is cut off or too long");
  records_ = bytes.substr(kHead, records);
  parents_ = bytes.substr(kHead + records, parents);
  texts_ = bytes.substr(kHead + records + parents, texts);
  begins_ = bytes.substr(kHead + records + parents + texts, kBegins);
  names_ = bytes.substr(kHead + records + parents + texts + kBegins);
}

bool TownTable::may_begin(std::string_view token) const {
  if (begins_.empty()) return false;
  const std::uint64_t hash = stable_hash(token);
  for (std::uint64_t i = 0; i < kBits; ++i) {
    const std::uint64_t bit = ((hash & 0xFFFFFFFFU) + i * (hash >> 32U)) % (8 * kBegins);
    if ((byte(begins_.data() + (bit >> 3U)) >> (bit & 7U) & 1U) == 0) return false;
  }
  return true;
}

const char* TownTable::record(std::uint32_t number) const {
  return records_.data() + number * kRecord;
}

std::string_view TownTable::text(std::uint32_t at) const {
  return texts_.substr(at, texts_.find('\0', at) - at);
}

std::string TownTable::key(std::uint32_t number) const {
  const std::uint32_t key = u32(record(number));
  const bool division = u16(record(number) + 18) == kDivision;
  return division ? "place:" + std::string(text(key)) : "place:geonames-" + std::to_string(key);
}

/// The records are sorted by id, and an id is a hash of the key, so that it need not be stored.
std::optional<std::uint32_t> TownTable::number(PlaceId id) const {
  std::uint32_t low = 0;
  std::uint32_t high = places_;
  while (low < high) {
    const std::uint32_t middle = low + (high - low) / 2;
    const PlaceId found = PlaceId::of(key(middle));
    if (found == id) return middle;
    if (found < id) {
      low = middle + 1;
    } else {
      high = middle;
    }
  }
  return std::nullopt;
}

Place TownTable::place(std::uint32_t number) const {
  const char* at = record(number);
  Place place;
  place.key = key(number);
  place.id = PlaceId::of(place.key);
  place.kind = u16(at + 18) == kDivision ? PlaceKind::province : PlaceKind::town;
  std::string_view names = text(u32(at + 4));
  place.name = names.substr(0, names.find('|'));
  while (names.size() > place.name.size() && names.find('|') != std::string_view::npos) {
    names.remove_prefix(names.find('|') + 1);
    place.aliases.emplace_back(names.substr(0, names.find('|')));
  }
  const std::string parent(text(u32(parents_.data() + std::size_t{u16(at + 16)} * 4)));
  place.parents.push_back({PlaceId::of("place:" + parent), ParentKind::geographic, std::nullopt});
  place.latitude = degrees(at + 12);
  place.longitude = degrees(at + 14);
  return place;
}

std::uint32_t TownTable::population(std::uint32_t number) const {
  return u32(record(number) + 8);
}

std::string_view TownTable::name_at(std::size_t at) const {
  std::size_t end = at;
  while (end < names_.size() && is_letter(names_[end])) ++end;
  return names_.substr(at, end - at);
}

std::size_t TownTable::after(std::size_t at) const {
  at += name_at(at).size();
  while (at < names_.size() && !is_letter(names_[at])) at += kMeaning;
  return at;
}

/// Does the name that begins at `at` sort before `name`? Most differ in their first letters.
bool TownTable::before(std::size_t at, std::string_view name) const {
  for (const char c : name) {
    if (at == names_.size() || !is_letter(names_[at])) return true;
    if (names_[at] != c) return static_cast<unsigned char>(names_[at]) < static_cast<unsigned char>(c);
    ++at;
  }
  return false;
}

/// Where the first name that is not before `name` begins. Names are of many lengths: from a byte in the
/// middle one walks back to where its name begins.
std::size_t TownTable::lower_bound(std::string_view name) const {
  std::size_t low = 0;
  std::size_t high = names_.size();
  while (low < high) {
    std::size_t middle = low + (high - low) / 2;
    while (middle > low && (!is_letter(names_[middle]) || is_letter(names_[middle - 1]))) --middle;
    if (before(middle, name)) {
      low = after(middle);
    } else {
      high = middle;
    }
  }
  return low;
}

TownTable::Found TownTable::find(std::string_view name) const {
  Found found;
  std::size_t at = lower_bound(name);
  if (at < names_.size() && name_at(at) == name) {
    const std::size_t end = after(at);
    for (std::size_t i = at + name.size(); i < end; i += kMeaning)
      found.meanings.push_back(meaning(names_.data() + i));
    at = end;
  }
  // A space sorts before every other sign of a name, so a longer name comes right behind.
  found.goes_on = names_.substr(at).starts_with(name) && names_.substr(at + name.size()).starts_with(' ');
  return found;
}

std::vector<std::string_view> TownTable::names() const {
  std::vector<std::string_view> all;
  for (std::size_t at = 0; at < names_.size(); at = after(at)) all.push_back(name_at(at));
  return all;
}

}  // namespace truceline
