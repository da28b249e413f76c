// What the readers of the single formats share: where Documents, diagnostics and counts go.
#pragma once

#include <string>
#include <string_view>

#include "truceline/text/reader.hpp"

namespace truceline {

class ByteStream;

/// One input on its way: its name, the options, and where results go.
class Reading {
 public:
  Reading(std::string name, const ReadOptions& options, const DocumentSink& sink)
      : name_(std::move(name)), options_(options), sink_(sink) {}

  [[nodiscard]] const std::string& name() const noexcept { return name_; }
  [[nodiscard]] const ReadOptions& options() const noexcept { return options_; }

  void note(std::size_t line, std::string message) { say(Severity::note, line, std::move(message)); }
  void warn(std::size_t line, std::string message) { say(Severity::warning, line, std::move(message)); }
  /// An article that gives no Document.
  void fail(std::size_t line, std::string message);
  /// Completes the document (source, uri, white space, furniture, title, publication, id) and hands it on.
  /// `document` brings what its format states; `document.publication` is what the input states.
  void emit(Document&& document);
  [[nodiscard]] ReadReport take_report() { return std::move(report_); }

 private:
  void say(Severity severity, std::size_t line, std::string message);
  std::string name_;
  const ReadOptions& options_;
  const DocumentSink& sink_;
  ReadReport report_;
};

/// The readers of the formats. `bytes` is a whole file.
void read_text(std::string_view bytes, Reading& reading);
void read_html(std::string_view bytes, Reading& reading);
void read_feed(std::string_view bytes, Reading& reading);
void read_jsonl(ByteStream& stream, Reading& reading);

/// The format of a file by the end of its name, and by its first bytes where the name does not say it.
[[nodiscard]] InputFormat detect_format(std::string_view name, std::string_view head);
/// May a file of this name, met in a folder, be an article?
[[nodiscard]] bool is_known_kind(std::string_view name);

}  // namespace truceline
