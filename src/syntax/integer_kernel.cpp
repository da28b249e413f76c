#include "syntax/integer_kernel.hpp"

#include <cstring>

#include "syntax/integer_matrix.hpp"

#if defined(__x86_64__)
#include <immintrin.h>
#endif

namespace truceline {
namespace {

/// Two neighbouring 16-bit integers as one 32-bit pattern.
inline std::int32_t pair_bits(const std::int16_t* pair) {
  std::int32_t bits = 0;
  std::memcpy(&bits, pair, sizeof bits);
  return bits;
}

void run_plain(const PanelJob& job) {
  for (std::size_t r = 0; r < job.row_count; ++r) {
    const std::int16_t* x = job.rows + r * 2 * job.pairs;
    for (std::size_t o = 0; o < IntegerMatrix::kPanel; ++o) {
      std::int32_t sum = 0;
      for (std::size_t p = 0; p < job.pairs; ++p) {
        const std::int16_t* w = job.panel + 2 * (p * IntegerMatrix::kPanel + o);
        sum += x[2 * p] * w[0] + x[2 * p + 1] * w[1];
      }
      job.out[r * IntegerMatrix::kPanel + o] = sum;
    }
  }
}

#if defined(__x86_64__)

namespace sse2 {
#define KERNEL_TARGET __attribute__((target("sse2")))
using Vector = __m128i;
KERNEL_TARGET inline void keep(Vector& v) {
  asm("" : "+x"(v));
}
constexpr std::size_t kLanes = 4, kColumns = 4, kRows = 2;
KERNEL_TARGET inline Vector load_vector(const std::int16_t* p) {
  return _mm_loadu_si128(reinterpret_cast<const Vector*>(p));
}
KERNEL_TARGET inline Vector broadcast_pair(const std::int16_t* p) {
  return _mm_set1_epi32(pair_bits(p));
}
KERNEL_TARGET inline Vector multiply_add(Vector sum, Vector x, Vector w) {
  return _mm_add_epi32(sum, _mm_madd_epi16(x, w));
}
KERNEL_TARGET inline void store_vector(std::int32_t* p, Vector v) {
  _mm_storeu_si128(reinterpret_cast<Vector*>(p), v);
}
#include "syntax/integer_kernel_body.inc"
#undef KERNEL_TARGET
}  // namespace sse2

namespace avx2 {
#define KERNEL_TARGET __attribute__((target("avx2")))
using Vector = __m256i;
KERNEL_TARGET inline void keep(Vector& v) {
  asm("" : "+x"(v));
}
constexpr std::size_t kLanes = 8, kColumns = 2, kRows = 4;
KERNEL_TARGET inline Vector load_vector(const std::int16_t* p) {
  return _mm256_loadu_si256(reinterpret_cast<const Vector*>(p));
}
KERNEL_TARGET inline Vector broadcast_pair(const std::int16_t* p) {
  return _mm256_set1_epi32(pair_bits(p));
}
KERNEL_TARGET inline Vector multiply_add(Vector sum, Vector x, Vector w) {
  return _mm256_add_epi32(sum, _mm256_madd_epi16(x, w));
}
KERNEL_TARGET inline void store_vector(std::int32_t* p, Vector v) {
  _mm256_storeu_si256(reinterpret_cast<Vector*>(p), v);
}
#include "syntax/integer_kernel_body.inc"
#undef KERNEL_TARGET
}  // namespace avx2

namespace avx512vnni {
#define KERNEL_TARGET __attribute__((target("avx512f,avx512bw,avx512vnni")))
using Vector = __m512i;
KERNEL_TARGET inline void keep(Vector& v) {
  asm("" : "+v"(v));
}
constexpr std::size_t kLanes = 16, kColumns = 2, kRows = 8;
KERNEL_TARGET inline Vector load_vector(const std::int16_t* p) {
  return _mm512_loadu_si512(p);
}
KERNEL_TARGET inline Vector broadcast_pair(const std::int16_t* p) {
  return _mm512_set1_epi32(pair_bits(p));
}
KERNEL_TARGET inline Vector multiply_add(Vector sum, Vector x, Vector w) {
  return _mm512_dpwssd_epi32(sum, x, w);
}
KERNEL_TARGET inline void store_vector(std::int32_t* p, Vector v) {
  _mm512_storeu_si512(p, v);
}
#include "syntax/integer_kernel_body.inc"
#undef KERNEL_TARGET
}  // namespace avx512vnni

#endif

std::vector<NamedKernel> find_kernels() {
  std::vector<NamedKernel> kernels{{"plain", run_plain}};
#if defined(__x86_64__)
  kernels.push_back({"sse2", sse2::run});
  if (__builtin_cpu_supports("avx2")) kernels.push_back({"avx2", avx2::run});
  if (__builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512vnni")) {
    kernels.push_back({"avx512vnni", avx512vnni::run});
  }
#endif
  return kernels;
}

}  // namespace

const std::vector<NamedKernel>& panel_kernels() {
  static const std::vector<NamedKernel> kernels = find_kernels();
  return kernels;
}

}  // namespace truceline
