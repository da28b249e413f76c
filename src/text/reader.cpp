#include "truceline/text/reader.hpp"

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <sstream>
#include <system_error>

#include "text/byte_stream.hpp"
#include "text/reading.hpp"
#include "truceline/text/encoding.hpp"

namespace truceline {
namespace {

namespace fs = std::filesystem;

/// Enough of a file to tell its format.
constexpr std::size_t kHead = std::size_t{1} << 14;

bool is_utf16(std::string_view head) {
  return head.substr(0, 2) == "\xFF\xFE" || head.substr(0, 2) == "\xFE\xFF";
}

void read_whole(std::string_view bytes, InputFormat format, Reading& reading) {
  switch (format) {
    case InputFormat::html:
      return read_html(bytes, reading);
    case InputFormat::feed:
      return read_feed(bytes, reading);
    default:
      return read_text(bytes, reading);
  }
}

/// UTF-16 is decoded as a whole, so that its lines can be found.
void read_utf16_jsonl(std::string_view bytes, Reading& reading) {
  std::istringstream decoded(decode_text(bytes).text);
  ByteStream stream(decoded);
  read_jsonl(stream, reading);
}

void read_from(ByteStream& stream, Reading& reading) {
  const std::string head(stream.peek(kHead));
  if (stream.failed()) return reading.fail(0, "cannot be read; it was passed over");
  if (head.empty()) return reading.fail(0, "is empty; nothing was read");
  InputFormat format = reading.options().format;
  if (format == InputFormat::automatic) {
    format = detect_format(reading.name(), is_utf16(head) ? decode_text(head).text : head);
  }
  if (format == InputFormat::jsonl && !is_utf16(head)) return read_jsonl(stream, reading);
  std::string bytes;
  if (!stream.take_all(bytes, kLargestFile)) {
    return reading.fail(0, "is larger than " + std::to_string(kLargestFile >> 20) +
                               " MB; it was passed over (give many articles as JSONL, one a line)");
  }
  if (stream.failed()) return reading.fail(0, "broke off while it was read; it was passed over");
  if (format == InputFormat::jsonl) return read_utf16_jsonl(bytes, reading);
  read_whole(bytes, format, reading);
}

/// One call of read_inputs.
class InputReader {
 public:
  InputReader(const ReadOptions& options, const DocumentSink& sink) : options_(options), sink_(sink) {}

  void read(const std::string& path) {
    std::error_code error;
    if (path == "-") {
      report_ += read_stream(std::cin, path, options_, sink_);
    } else if (fs::is_directory(path, error)) {
      read_folder(path);
    } else {
      read_file(path);
    }
  }
  [[nodiscard]] ReadReport take_report() { return std::move(report_); }

 private:
  void fail(const std::string& path, const std::string& message) {
    Reading reading(path, options_, sink_);
    reading.fail(0, message);
    report_ += reading.take_report();
  }

  void read_file(const std::string& path) {
    std::error_code error;
    if (!fs::exists(path, error)) return fail(path, "does not exist; check the path");
    errno = 0;
    std::ifstream stream(path, std::ios::binary);
    if (!stream) {
      const std::string reason = errno == 0 ? "unknown reason" : std::generic_category().message(errno);
      return fail(path, "cannot be opened (" + reason + "); it was passed over");
    }
    report_ += read_stream(stream, path, options_, sink_);
  }

  void read_folder(const std::string& path) {
    std::error_code error;
    std::vector<fs::path> entries;
    for (fs::directory_iterator it(path, error), end; !error && it != end; it.increment(error)) {
      if (it->path().filename().string().front() != '.') entries.push_back(it->path());
    }
    if (error) return fail(path, "cannot be listed (" + error.message() + "); it was passed over");
    std::sort(entries.begin(), entries.end());
    if (entries.empty()) remark(path, Severity::warning, "is a folder without files");
    for (const fs::path& entry : entries) read_entry(entry);
  }

  void read_entry(const fs::path& entry) {
    std::error_code error;
    const fs::file_status status = fs::status(entry, error);
    // A link to a folder may lead back to where it stands.
    if (fs::is_directory(status) && fs::is_symlink(fs::symlink_status(entry, error))) {
      remark(entry.string(), Severity::note, "is a link to a folder; it was passed over");
    } else if (fs::is_directory(status)) {
      read_folder(entry.string());
    } else if (fs::exists(status) && (!fs::is_regular_file(status) || !is_known_kind(entry.string()))) {
      remark(entry.string(), Severity::note, "is no kind of article that can be read; it was passed over");
    } else {
      read_file(entry.string());
    }
  }

  void remark(const std::string& path, Severity severity, const std::string& message) {
    report_.diagnostics.push_back({severity, path, 0, message});
  }

  const ReadOptions& options_;
  const DocumentSink& sink_;
  ReadReport report_;
};

}  // namespace

ReadReport& ReadReport::operator+=(ReadReport other) {
  std::move(other.diagnostics.begin(), other.diagnostics.end(), std::back_inserter(diagnostics));
  inputs += other.inputs;
  failed += other.failed;
  return *this;
}

ReadReport read_inputs(const std::vector<std::string>& paths, const ReadOptions& options,
                       const DocumentSink& sink) {
  InputReader reader(options, sink);
  for (const std::string& path : paths) reader.read(path);
  return reader.take_report();
}

ReadReport read_stream(std::istream& stream, const std::string& name, const ReadOptions& options,
                       const DocumentSink& sink) {
  Reading reading(name, options, sink);
  ByteStream bytes(stream);
  read_from(bytes, reading);
  return reading.take_report();
}

ReadReport read_buffer(std::string_view bytes, const std::string& name, const ReadOptions& options,
                       const DocumentSink& sink) {
  std::istringstream stream{std::string(bytes)};
  return read_stream(stream, name, options, sink);
}

}  // namespace truceline
