#include "text/byte_stream.hpp"

#include <algorithm>
#include <istream>

namespace truceline {
namespace {

constexpr std::size_t kChunk = std::size_t{1} << 16;

}  // namespace

/// Reads one more chunk behind what is not taken yet; false at the end.
bool ByteStream::fill() {
  if (at_ > 0) {
    buffer_.erase(0, at_);
    at_ = 0;
  }
  const std::size_t old = buffer_.size();
  buffer_.resize(old + kChunk);
  stream_.read(buffer_.data() + old, static_cast<std::streamsize>(kChunk));
  const auto got = static_cast<std::size_t>(stream_.gcount());
  buffer_.resize(old + got);
  failed_ = failed_ || stream_.bad();
  return got > 0;
}

std::string_view ByteStream::peek(std::size_t size) {
  while (buffer_.size() - at_ < size && fill()) {
  }
  return std::string_view(buffer_).substr(at_);
}

ByteStream::Line ByteStream::take_line(std::string& line, std::size_t longest) {
  line.clear();
  bool any = false;
  bool too_long = false;
  for (;;) {
    if (at_ == buffer_.size() && !fill()) break;
    any = true;
    const std::string_view rest = std::string_view(buffer_).substr(at_);
    const std::size_t end = std::min(rest.find('\n'), rest.size());
    too_long = too_long || line.size() + end > longest;
    if (too_long) {
      line.clear();
    } else {
      line += rest.substr(0, end);
    }
    at_ += std::min(end + 1, rest.size());
    if (end < rest.size()) break;
  }
  if (!any) return Line::none;
  if (too_long) return Line::too_long;
  if (!line.empty() && line.back() == '\r') line.pop_back();
  return Line::complete;
}

bool ByteStream::take_all(std::string& bytes, std::size_t longest) {
  bytes.assign(buffer_, at_);
  at_ = buffer_.size();
  while (bytes.size() <= longest && fill()) {
    bytes += buffer_;
    at_ = buffer_.size();
  }
  return bytes.size() <= longest;
}

}  // namespace truceline
