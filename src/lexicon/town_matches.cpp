#include "lexicon/town_matches.hpp"

#include <algorithm>
#include <utility>

#include "lexicon/name_tokens.hpp"

namespace truceline {
namespace {

/// Goes through a sentence from left to right with the matches of the project's own names at hand.
class TownMatcher {
 public:
  TownMatcher(std::vector<NameMatch> own, std::span<const std::string> folded,
              const std::vector<bool>& capitalised, const Towns& towns)
      : own_(std::move(own)), folded_(folded), capitalised_(capitalised), towns_(towns) {}

  std::vector<NameMatch> run() {
    std::vector<NameMatch> all;
    for (std::size_t at = 0; at < folded_.size();) {
      while (next_ < own_.size() && own_[next_].first < at) ++next_;
      const bool named = next_ < own_.size() && own_[next_].first == at;
      NameMatch town = longest_from(at, named ? own_[next_].last : at);
      if (named && town.entries.empty()) {
        add_namesakes(own_[next_]);
        all.push_back(std::move(own_[next_]));
      } else if (!town.entries.empty()) {
        all.push_back(std::move(town));
      } else {
        ++at;
        continue;
      }
      at = all.back().last;
    }
    return all;
  }

 private:
  /// The longest name of towns from `first` on that ends behind `least` and takes no part of an own name
  /// without the whole. A weak one takes no own name at all.
  NameMatch longest_from(std::size_t first, std::size_t least) const {
    NameMatch best{first, first, {}};
    if (!capitalised_[first] && folded_[first].find('-') == std::string::npos) return best;
    if (!towns_.table().may_begin(folded_[first])) return best;
    std::string name;
    for (std::size_t last = first + 1; last <= folded_.size(); ++last) {
      if (last > first + 1) name += ' ';
      name += folded_[last - 1];
      const TownTable::Found found = towns_.table().find(name);
      if (last > least && !cuts(last)) {
        auto entries = fitting(found, first, holds_own(first, last));
        if (!entries.empty()) best = {first, last, std::move(entries)};
      }
      if (!found.goes_on) break;
    }
    return best;
  }

  std::vector<const NameEntry*> fitting(const TownTable::Found& found, std::size_t first, bool strong) const {
    std::vector<const NameEntry*> entries;
    bool any_strong = false;
    for (const TownTable::Meaning& meaning : found.meanings) {
      if (meaning.behind || (!capitalised_[first] && !meaning.may_begin_small)) continue;
      any_strong = any_strong || !meaning.weak;
      entries.push_back(towns_.entry(meaning));
    }
    if (strong && !any_strong) entries.clear();
    return entries;
  }

  /// Does an own name begin before `last` and end behind it?
  [[nodiscard]] bool cuts(std::size_t last) const {
    for (std::size_t i = next_; i < own_.size() && own_[i].first < last; ++i) {
      if (own_[i].last > last) return true;
    }
    return false;
  }
  [[nodiscard]] bool holds_own(std::size_t first, std::size_t last) const {
    return next_ < own_.size() && own_[next_].first >= first && own_[next_].first < last;
  }

  void add_namesakes(NameMatch& match) const {
    const bool place = std::any_of(match.entries.begin(), match.entries.end(),
                                   [](const NameEntry* entry) { return entry->sense == NameSense::place; });
    if (!place) return;
    std::string name;
    for (std::size_t i = match.first; i < match.last; ++i) name += (name.empty() ? "" : " ") + folded_[i];
    for (const TownTable::Meaning& meaning : towns_.table().find(name).meanings)
      match.entries.push_back(towns_.entry(meaning));
  }

  std::vector<NameMatch> own_;
  std::span<const std::string> folded_;
  const std::vector<bool>& capitalised_;
  const Towns& towns_;
  std::size_t next_ = 0;  ///< the first own match that does not begin before the current token
};

}  // namespace

std::vector<NameMatch> with_towns(std::vector<NameMatch> own, std::span<const std::string> folded,
                                  const std::vector<bool>& capitalised, const Towns& towns) {
  return TownMatcher(std::move(own), folded, capitalised, towns).run();
}

void add_towns_named(std::string_view name, const Towns& towns, std::vector<const NameEntry*>& entries) {
  std::string joined;
  for (const std::string& token : name_tokens(name)) joined += (joined.empty() ? "" : " ") + token;
  for (const TownTable::Meaning& meaning : towns.table().find(joined).meanings)
    entries.push_back(towns.entry(meaning));
}

}  // namespace truceline
