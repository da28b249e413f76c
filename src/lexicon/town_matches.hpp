// Towns among the names of a sentence.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "lexicon/towns.hpp"
#include "truceline/lexicon/gazetteer.hpp"

namespace truceline {

/// `own` with the towns of the same tokens: between the matches, over several of them, or as further meanings
/// of one that is a place.
[[nodiscard]] std::vector<NameMatch> with_towns(std::vector<NameMatch> own,
                                                std::span<const std::string> folded,
                                                const std::vector<bool>& capitalised, const Towns& towns);

/// Adds the towns called `name` to its other meanings.
void add_towns_named(std::string_view name, const Towns& towns, std::vector<const NameEntry*>& entries);

}  // namespace truceline
