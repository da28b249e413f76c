#include "syntax/model_file.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <cstring>
#include <stdexcept>

#include "truceline/base/error.hpp"
#include "truceline/base/ids.hpp"

namespace truceline {
namespace {

constexpr std::string_view kMagic = "truceline syntax model 1\n";
constexpr const char* kAdvice = "; rebuild it with scripts/train_model";

static_assert(std::endian::native == std::endian::little, "the model file is little-endian");

class Writer {
 public:
  template <class T>
  void number(T value) {
    bytes_.append(reinterpret_cast<const char*>(&value), sizeof value);
  }
  template <class T>
  void numbers(const std::vector<T>& values) {
    number(static_cast<std::uint64_t>(values.size()));
    if (!values.empty())
      bytes_.append(reinterpret_cast<const char*>(values.data()), values.size() * sizeof(T));
  }
  template <class T>
  void numbers(const FileNumbers<T>& values) {
    number(static_cast<std::uint64_t>(values.size()));
    bytes_.append(values.bytes());
  }
  void text(const std::string& value) { numbers(std::vector<char>(value.begin(), value.end())); }
  void texts(const std::vector<std::string>& values) {
    number(static_cast<std::uint64_t>(values.size()));
    for (const std::string& value : values) text(value);
  }
  [[nodiscard]] const std::string& bytes() const { return bytes_; }

 private:
  std::string bytes_;
};

class Reader {
 public:
  Reader(const std::string& name, std::string_view bytes) : name_(name), bytes_(bytes) {}

  template <class T>
  T number() {
    T value{};
    std::memcpy(&value, take(sizeof value).data(), sizeof value);
    return value;
  }
  template <class T>
  std::vector<T> numbers() {
    const auto count = number<std::uint64_t>();
    if (count > bytes_.size() / sizeof(T)) fail();
    std::vector<T> values(count);
    const std::string_view part = take(count * sizeof(T));
    if (count) std::memcpy(values.data(), part.data(), part.size());
    return values;
  }
  template <class T>
  FileNumbers<T> numbers_in_place() {
    const auto count = number<std::uint64_t>();
    if (count > bytes_.size() / sizeof(T)) fail();
    return FileNumbers<T>(take(count * sizeof(T)));
  }
  std::string text() { return std::string(numbers_in_place<char>().bytes()); }
  std::vector<std::string> texts() {
    const auto count = number<std::uint64_t>();
    if (count > bytes_.size()) fail();
    std::vector<std::string> values(count);
    for (std::string& value : values) value = text();
    return values;
  }
  [[noreturn]] void fail() const {
    throw FormatError(name_, 0, std::string("the model is cut short") + kAdvice);
  }

 private:
  std::string_view take(std::size_t size) {
    if (size > bytes_.size()) fail();
    const std::string_view part = bytes_.substr(0, size);
    bytes_.remove_prefix(size);
    return part;
  }

  const std::string& name_;
  std::string_view bytes_;
};

/// A table of words without a free place could not be searched.
bool has_free_place(const FileNumbers<std::uint16_t>& marks) {
  std::size_t at = 0;
  while (at < marks.size() && marks[at] != 0) ++at;
  return at < marks.size();
}

std::uint16_t mark_of(std::uint64_t key) {
  const auto mark = static_cast<std::uint16_t>(key >> 48);
  return mark ? mark : std::uint16_t{1};
}

}  // namespace

QuantisedMatrix QuantisedMatrix::of(const float* weights, std::size_t rows, std::size_t columns) {
  QuantisedMatrix m{rows, columns, std::vector<float>(rows), {}};
  std::vector<std::int8_t> values(rows * columns);
  for (std::size_t r = 0; r < rows; ++r, weights += columns) {
    float largest = 0;
    for (std::size_t c = 0; c < columns; ++c) largest = std::max(largest, std::fabs(weights[c]));
    m.scales[r] = largest / 127;
    if (largest == 0) continue;
    for (std::size_t c = 0; c < columns; ++c)
      values[r * columns + c] = static_cast<std::int8_t>(std::lround(weights[c] / m.scales[r]));
  }
  m.values = FileNumbers(std::move(values));
  return m;
}

WordNumbers::WordNumbers(std::size_t n, const std::map<std::uint64_t, std::vector<std::uint8_t>>& words)
    : count(static_cast<std::uint32_t>(n)) {
  if (words.empty()) return;
  const std::size_t places = words.size() + words.size() / 6 + 1;
  std::vector<std::uint16_t> own_marks(places, 0);
  std::vector<std::uint8_t> own_numbers(places * n, 0);
  for (const auto& [key, own] : words) {
    if (own.size() != n) throw std::logic_error("WordNumbers: a word has another count of numbers");
    std::size_t place = key % places;
    while (own_marks[place]) place = (place + 1) % places;
    own_marks[place] = mark_of(key);
    std::copy(own.begin(), own.end(), own_numbers.begin() + static_cast<std::ptrdiff_t>(place * n));
  }
  marks = FileNumbers(std::move(own_marks));
  numbers = FileNumbers(std::move(own_numbers));
}

std::span<const std::uint8_t> WordNumbers::find(std::uint64_t key) const {
  if (marks.empty()) return {};
  const std::uint16_t mark = mark_of(key);
  for (std::size_t place = key % marks.size(); marks[place]; place = (place + 1) % marks.size()) {
    if (marks[place] == mark) return {numbers.data() + place * count, count};
  }
  return {};
}

std::string ModelFile::bytes() const {
  Writer out;
  out.number(width);
  out.number(hidden);
  out.text(layers);
  out.texts(tags);
  out.texts(labels);
  out.numbers(word_keys);
  for (const WordNumbers* words : {&classes, &codes}) {
    out.number(words->count);
    out.numbers(words->marks);
    out.numbers(words->numbers);
  }
  out.number(static_cast<std::uint64_t>(matrices.size()));
  for (const auto& [name, m] : matrices) {
    out.text(name);
    out.number(static_cast<std::uint64_t>(m.rows));
    out.number(static_cast<std::uint64_t>(m.columns));
    out.numbers(m.scales);
    out.numbers(m.values);
  }
  out.number(static_cast<std::uint64_t>(vectors.size()));
  for (const auto& [name, v] : vectors) {
    out.text(name);
    out.numbers(v);
  }
  return std::string(kMagic) + to_hex(stable_hash(out.bytes())) + '\n' + out.bytes();
}

ModelFile ModelFile::read(const std::string& name, std::string_view bytes, bool check_sum) {
  const std::size_t start = kMagic.size() + 17;
  if (!bytes.starts_with(kMagic) || bytes.size() < start)
    throw FormatError(name, 0, std::string("no syntax model of this version") + kAdvice);
  const std::string_view content = bytes.substr(start);
  if (check_sum && to_hex(stable_hash(content)) != bytes.substr(kMagic.size(), 16))
    throw FormatError(name, 0, std::string("the model's checksum is wrong") + kAdvice);
  Reader in(name, content);
  ModelFile file;
  file.width = in.number<std::uint32_t>();
  file.hidden = in.number<std::uint32_t>();
  file.layers = in.text();
  file.tags = in.texts();
  file.labels = in.texts();
  file.word_keys = in.numbers_in_place<std::uint64_t>();
  for (WordNumbers* words : {&file.classes, &file.codes}) {
    words->count = in.number<std::uint32_t>();
    words->marks = in.numbers_in_place<std::uint16_t>();
    words->numbers = in.numbers_in_place<std::uint8_t>();
    const bool searchable = words->marks.empty() || has_free_place(words->marks);
    if (words->numbers.size() != words->marks.size() * words->count || !searchable) in.fail();
  }
  for (auto n = in.number<std::uint64_t>(); n > 0; --n) {
    QuantisedMatrix& m = file.matrices[in.text()];
    m.rows = in.number<std::uint64_t>();
    m.columns = in.number<std::uint64_t>();
    m.scales = in.numbers<float>();
    m.values = in.numbers_in_place<std::int8_t>();
    if (m.scales.size() != m.rows || m.values.size() != m.rows * m.columns) in.fail();
  }
  for (auto n = in.number<std::uint64_t>(); n > 0; --n) {
    std::string vector = in.text();
    file.vectors[std::move(vector)] = in.numbers<float>();
  }
  return file;
}

const QuantisedMatrix& ModelFile::matrix(const std::string& name) const {
  const auto found = matrices.find(name);
  if (found == matrices.end()) throw FormatError("model", 0, "no matrix " + name + kAdvice);
  return found->second;
}

const std::vector<float>& ModelFile::vector(const std::string& name) const {
  const auto found = vectors.find(name);
  if (found == vectors.end()) throw FormatError("model", 0, "no vector " + name + kAdvice);
  return found->second;
}

}  // namespace truceline
