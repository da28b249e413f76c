// Eight numbers at once. Functions are compiled once for each vector unit; the loader picks the one that fits
// the processor. Files that use it are compiled without fusing multiplications with additions, so that all of
// them round alike.
#pragma once

namespace truceline {

/// Eight numbers in one vector of GCC's, for loops that it sums one number after the other when left to
/// itself.
using EightFloats [[gnu::vector_size(32)]] = float;
using EightFloatsAnywhere [[gnu::vector_size(32), gnu::aligned(4), gnu::may_alias]] = float;

}  // namespace truceline

#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__) && !defined(__SANITIZE_ADDRESS__) && \
    !defined(__SANITIZE_THREAD__) && !defined(__SANITIZE_UNDEFINED__)
#define TRUCELINE_VECTOR_CLONES __attribute__((target_clones("avx512f", "avx2", "default")))
#else
#define TRUCELINE_VECTOR_CLONES
#endif
