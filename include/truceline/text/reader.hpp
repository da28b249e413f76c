// The first stage: files, folders and standard input become Documents. Plain text, HTML, RSS and Atom, JSONL;
// UTF-8, UTF-16, Windows-1252 and what a page declares. What is odd about an input is a Diagnostic, never an
// exception.
#pragma once

#include <cstddef>
#include <functional>
#include <iosfwd>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "truceline/base/diagnostic.hpp"
#include "truceline/model/document.hpp"

namespace truceline {

enum class InputFormat { automatic, text, html, feed, jsonl };

struct ReadOptions {
  std::optional<EdtfInterval> published;  ///< goes before whatever the input says
  std::string source;                     ///< the outlet; "" = as the input says, else the file's name
  InputFormat format = InputFormat::automatic;
  bool keep_furniture = false;  ///< read bylines, captions, links … like the article itself
};

/// `inputs` counts articles: text and HTML files, lines of JSONL, entries of feeds; a file that cannot be
/// read is one.
struct ReadReport {
  Diagnostics diagnostics;
  std::size_t inputs = 0;
  std::size_t failed = 0;  ///< how many of `inputs` gave no Document; each has an error among the diagnostics

  ReadReport& operator+=(ReadReport other);
};

using DocumentSink = std::function<void(Document&&)>;

/// A file other than JSONL may have this many bytes, a line of JSONL that many. Longer ones fail with a
/// diagnostic.
inline constexpr std::size_t kLargestFile = std::size_t{64} << 20;
inline constexpr std::size_t kLongestLine = std::size_t{32} << 20;

/// Reads every path in order and hands each Document to `sink` as soon as it is complete. A path is a file, a
/// folder (with its folders, sorted by name; hidden files are passed over, files of other kinds too, with a
/// note), or "-" for standard input. JSONL is read line by line and never held in memory as a whole.
///
/// Document::offsets leads to the bytes of the file, with two exceptions: for JSONL to the decoded value of
/// "text" (which Document::text equals but for white space replaced one to one), for feeds to the entry's
/// decoded content. Only exceptions of `sink` come out of it.
ReadReport read_inputs(const std::vector<std::string>& paths, const ReadOptions& options,
                       const DocumentSink& sink);

/// Reads one stream to its end; `name` stands in diagnostics and as Document::uri.
ReadReport read_stream(std::istream& stream, const std::string& name, const ReadOptions& options,
                       const DocumentSink& sink);

/// Reads the bytes of one file.
ReadReport read_buffer(std::string_view bytes, const std::string& name, const ReadOptions& options,
                       const DocumentSink& sink);

}  // namespace truceline
