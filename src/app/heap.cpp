#include "app/heap.hpp"

#include <cstdint>
#include <cstdlib>

#if defined(__GLIBC__) && !defined(__SANITIZE_ADDRESS__)
#include <malloc.h>
#include <sys/mman.h>
#include <unistd.h>
#define TRUCELINE_TUNES_HEAP 1
#endif

namespace truceline::app {

#ifdef TRUCELINE_TUNES_HEAP

void prepare_heap() noexcept {
  constexpr int kPiece = 16 << 20;      // bytes: more than the lexicon and the model need
  constexpr int kOwnMapping = 4 << 20;  // a block of so many bytes is mapped alone
  constexpr std::uintptr_t kHugePage = std::uintptr_t{2} << 20U;
  mallopt(M_TOP_PAD, kPiece);
  mallopt(M_TRIM_THRESHOLD, 2 * kPiece);
  mallopt(M_MMAP_THRESHOLD, kOwnMapping);
  const auto before = reinterpret_cast<std::uintptr_t>(sbrk(0));
  void* volatile block = std::malloc(kOwnMapping / 2);  // the heap grows by its first piece
  std::free(block);
  const auto after = reinterpret_cast<std::uintptr_t>(sbrk(0));
  const std::uintptr_t first = (before + kHugePage - 1) / kHugePage * kHugePage;
  if (first < after) madvise(reinterpret_cast<void*>(first), after - first, MADV_HUGEPAGE);
}

#else

void prepare_heap() noexcept {}

#endif

}  // namespace truceline::app
