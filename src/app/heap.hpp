// How the program takes memory from the system.
#pragma once

namespace truceline::app {

/// Takes memory in large pieces on huge pages. The lexicon is tens of thousands of small blocks that are made
/// at every start; with pages of 4 kB a third of the start's time went to the system for handing them out.
/// Without effect where the C library or the system knows no such thing.
void prepare_heap() noexcept;

}  // namespace truceline::app
