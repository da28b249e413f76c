// One JSON object a line, one article an object.
#include <nlohmann/json.hpp>

#include "text/ascii.hpp"
#include "text/byte_stream.hpp"
#include "text/reading.hpp"
#include "truceline/text/encoding.hpp"
#include "truceline/text/publication.hpp"

namespace truceline {
namespace {

using Json = nlohmann::json;

/// The value of `key` as text: strings as they are, numbers as written; "" for anything else.
std::string text_of(const Json& object, const char* key) {
  const auto found = object.find(key);
  if (found == object.end()) return {};
  if (found->is_string()) return found->get<std::string>();
  return found->is_number() ? found->dump() : std::string();
}

std::optional<EdtfInterval> date_of(const std::string& written) {
  std::optional<EdtfInterval> date = EdtfInterval::parse(written);
  const bool to_the_second =
      date && date->kind() == EdtfInterval::Kind::date && date->dates()[0].precision() == Precision::time;
  if (date && !to_the_second) return date;
  if (const auto day = parse_written_day(written)) return EdtfInterval::of_day(*day);
  return std::nullopt;
}

void read_date(const Json& object, std::size_t line, Document& document, Reading& reading) {
  for (const char* key : {"date", "dct"}) {
    const std::string written(ascii::trimmed(text_of(object, key)));
    if (written.empty()) continue;
    document.publication.date = date_of(written);
    if (document.publication.date) {
      document.publication.basis = PublicationBasis::stated;
      document.publication.evidence = "field " + std::string(key);
      return;
    }
    reading.warn(line, "\"" + std::string(key) + "\" is no date: \"" + written.substr(0, 40) +
                           "\" (write 2023-12-08 or another EDTF date); it was left out");
  }
}

void read_object(const Json& object, std::size_t line, Reading& reading) {
  if (!object.is_object())
    return reading.fail(line, "is not a JSON object {\"id\":…,\"text\":…}; passed over");
  const auto text = object.find("text");
  if (text == object.end() || !text->is_string()) {
    return reading.fail(line, "the object has no string \"text\"; it was passed over");
  }
  Document document;
  document.text = text->get<std::string>();
  if (ascii::trimmed(document.text).empty()) {
    return reading.fail(line, "\"text\" is empty; the article was passed over");
  }
  document.external_id = text_of(object, "id");
  document.source = text_of(object, "source");
  document.title = text_of(object, "title");
  document.uri = text_of(object, "url");
  read_date(object, line, document, reading);
  reading.emit(std::move(document));
}

/// The bytes of a line as UTF-8; nothing when the line cannot be text.
std::optional<std::string> decode_line(const std::string& bytes, std::size_t line, Reading& reading) {
  DecodedText decoded = decode_text(bytes);
  if (decoded.binary) {
    reading.fail(line, "is binary, not JSON; the line was passed over");
    return std::nullopt;
  }
  if (decoded.guessed) reading.warn(line, "is not UTF-8; the line was read as Windows-1252");
  if (decoded.replaced > 0) {
    reading.warn(line, std::to_string(decoded.replaced) + " broken byte(s); U+FFFD stands for them");
  }
  return std::move(decoded.text);
}

void read_line(const std::string& bytes, std::size_t line, Reading& reading) {
  const std::optional<std::string> text = decode_line(bytes, line, reading);
  if (!text || ascii::trimmed(*text).empty()) return;
  Json object;
  try {
    object = Json::parse(*text);
  } catch (const Json::exception& error) {
    std::string_view reason = error.what();
    const std::size_t column = reason.find("column ");
    reason = column == std::string_view::npos ? reason : reason.substr(column);
    return reading.fail(line, "is no valid JSON (" + std::string(reason.substr(0, 160)) +
                                  "); the line was passed over (one object a line?)");
  }
  read_object(object, line, reading);
}

}  // namespace

void read_jsonl(ByteStream& stream, Reading& reading) {
  std::string line;
  bool any = false;
  for (std::size_t number = 1;; ++number) {
    const ByteStream::Line taken = stream.take_line(line, kLongestLine);
    if (taken == ByteStream::Line::none) break;
    if (taken == ByteStream::Line::too_long) {
      any = true;
      reading.fail(number,
                   "is longer than " + std::to_string(kLongestLine >> 20) + " MB; the line was passed over");
      continue;
    }
    if (ascii::trimmed(line).empty()) continue;
    any = true;
    read_line(line, number, reading);
  }
  if (stream.failed()) {
    reading.fail(0, "broke off while it was read; the lines before were read");
  } else if (!any) {
    reading.fail(0, "is empty; nothing was read");
  }
}

}  // namespace truceline
