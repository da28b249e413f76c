// The subject of a verb by the dependency tree.
#pragma once

#include <optional>
#include <vector>

#include "extract/sentence_view.hpp"

namespace truceline {

/// The actors that are the subject of the verb at token `start` or of the one it is an auxiliary of: its own,
/// the one it shares with the verb it is joined to or controlled by, or what its relative clause or
/// participle describes. Nothing without a tree or where the tree has no such subject; empty where the
/// subject is no actor.
[[nodiscard]] std::optional<std::vector<const Mention*>> tree_subject(const SentenceView& view,
                                                                      std::size_t start);

}  // namespace truceline
