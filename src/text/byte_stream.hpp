// A stream read once, front to back, in pieces of bounded size.
#pragma once

#include <cstddef>
#include <iosfwd>
#include <string>
#include <string_view>

namespace truceline {

class ByteStream {
 public:
  /// `stream` must outlive this.
  explicit ByteStream(std::istream& stream) : stream_(stream) {}

  /// The next bytes without taking them: at least `size` of them unless the stream ends before. Valid until
  /// the next call.
  [[nodiscard]] std::string_view peek(std::size_t size);

  enum class Line { complete, too_long, none };
  /// Takes the next line without its line end. A line of more than `longest` bytes is passed over, never
  /// held.
  [[nodiscard]] Line take_line(std::string& line, std::size_t longest);

  /// Takes all the rest into `bytes`; false, having stopped, when it is longer than `longest`.
  [[nodiscard]] bool take_all(std::string& bytes, std::size_t longest);

  /// The stream broke before its end.
  [[nodiscard]] bool failed() const noexcept { return failed_; }

 private:
  bool fill();
  std::istream& stream_;
  std::string buffer_;
  std::size_t at_ = 0;  ///< start of what is not taken yet
  bool failed_ = false;
};

}  // namespace truceline
