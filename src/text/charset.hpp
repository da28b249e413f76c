// Single-step decoders of the encodings other than UTF-8.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

namespace truceline {

/// One decoded character; an invalid byte gives U+FFFD.
struct Decoded {
  std::string utf8;
  std::size_t length = 1;  ///< bytes read, ≥ 1
  bool valid = true;
};

class Charset {
 public:
  explicit Charset(std::string name) : name_(std::move(name)) {}
  Charset(const Charset&) = delete;
  Charset& operator=(const Charset&) = delete;
  virtual ~Charset() = default;
  /// The character that begins at `bytes[at]`; `at` must be < bytes.size().
  [[nodiscard]] virtual Decoded decode(std::string_view bytes, std::size_t at) = 0;
  [[nodiscard]] const std::string& name() const noexcept { return name_; }

 private:
  std::string name_;
};

/// "utf-16le", "utf-16be", "windows-1252" (and its subsets, as browsers read them) always; of the others
/// those that the system knows, that hold ASCII unchanged and have no shift states. Null for an unknown name.
/// `name` in lower case.
[[nodiscard]] std::unique_ptr<Charset> open_charset(const std::string& name);

}  // namespace truceline
