#include "truceline/text/encoding.hpp"

#include <algorithm>
#include <optional>

#include "text/ascii.hpp"
#include "text/charset.hpp"
#include "text/mapped_text.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

constexpr std::string_view kUtf8Mark = "\xEF\xBB\xBF";
constexpr std::string_view kReplacement = "\xEF\xBF\xBD";

/// How far to look for a declaration: HTML demands it in the first 1024 bytes, pages do not always keep to
/// that.
constexpr std::size_t kHeadSize = 4096;

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return (byte < 0x20 && !ascii::is_space(c) && c != '\v' && c != '\x1b') || byte == 0x7f;
}

/// Text has no NUL and hardly any control characters; one byte in twenty is more than any damaged text has.
bool looks_binary(std::string_view bytes) {
  if (bytes.find('\0') != std::string_view::npos) return true;
  const auto controls = static_cast<std::size_t>(std::count_if(bytes.begin(), bytes.end(), is_control));
  return controls > 1 && controls * 20 > bytes.size();
}

struct Utf8Shares {
  std::size_t multibyte = 0;  ///< valid sequences of two bytes or more
  std::size_t bad = 0;        ///< bytes that belong to none
};

Utf8Shares utf8_shares(std::string_view bytes) {
  Utf8Shares shares;
  for (std::size_t at = 0; at < bytes.size();) {
    const CodePoint c = decode_utf8(bytes, at);
    shares.bad += !c.valid;
    shares.multibyte += c.valid && c.length > 1;
    at += c.length;
  }
  return shares;
}

/// The value of `key` (`encoding` or `charset`) in `head`: after "=", with or without quotes.
std::string value_of(std::string_view head, std::string_view key) {
  for (std::size_t at = head.find(key); at != std::string_view::npos; at = head.find(key, at + 1)) {
    std::string_view rest = ascii::trimmed(head.substr(at + key.size()));
    if (rest.empty() || rest[0] != '=') continue;
    rest = ascii::trimmed(rest.substr(1));
    while (!rest.empty() && (rest[0] == '"' || rest[0] == '\'')) rest.remove_prefix(1);
    const auto end = std::find_if_not(rest.begin(), rest.end(), [](char c) {
      return ascii::is_alnum(c) || c == '-' || c == '_' || c == ':' || c == '.';
    });
    return std::string(rest.begin(), end);
  }
  return {};
}

/// What the head of an XML or HTML file declares, in lower case; "" when nothing.
std::string declared_encoding(std::string_view bytes) {
  const std::string head = ascii::lowered(bytes.substr(0, kHeadSize));
  const std::string_view trimmed = ascii::trimmed(head);
  if (trimmed.substr(0, 5) == "<?xml") {
    const std::string name = value_of(trimmed.substr(0, trimmed.find("?>")), "encoding");
    if (!name.empty()) return name;
  }
  for (std::size_t at = head.find("<meta"); at != std::string::npos; at = head.find("<meta", at + 1)) {
    const std::string_view tag = std::string_view(head).substr(at, head.find('>', at) - at);
    const std::string name = value_of(tag, "charset");
    if (!name.empty()) return name;
  }
  return {};
}

/// Decodes with `charset`, which leaves ASCII as it is when `ascii_as_is`.
DecodedText decode_with(std::string_view bytes, std::size_t start, Charset& charset, bool ascii_as_is) {
  DecodedText result;
  result.encoding = charset.name();
  MappedText out;
  std::size_t line = 1;
  bool after_word = false;
  for (std::size_t at = start; at < bytes.size();) {
    const bool plain = ascii_as_is && static_cast<unsigned char>(bytes[at]) < 0x80;
    const Decoded c = plain ? Decoded{std::string(1, bytes[at]), 1, true} : charset.decode(bytes, at);
    line += c.utf8 == "\n";
    if (!c.valid && result.replaced++ == 0) result.first_replaced_line = line;
    const bool word = c.valid && is_word_code_point(decode_utf8(c.utf8, 0).value);
    const bool inside_word = word && after_word && out.in_replacement();
    if (inside_word) {  // one piece a word keeps the map small where every letter is re-encoded
      out.extend(c.utf8, at, at + c.length);
    } else if (plain) {
      out.copy(c.utf8, at);
    } else {
      out.replace(c.utf8, at, at + c.length);
    }
    after_word = word;
    at += c.length;
  }
  result.text = out.take_text();
  result.offsets = out.take_offsets(bytes.size());
  return result;
}

/// Copies what is UTF-8 and puts U+FFFD for each byte that is not.
DecodedText repair_utf8(std::string_view bytes, std::size_t start) {
  DecodedText result;
  result.encoding = "utf-8";
  MappedText out;
  std::size_t line = 1;
  std::size_t good = start;
  for (std::size_t at = start; at < bytes.size();) {
    const CodePoint c = decode_utf8(bytes, at);
    line += bytes[at] == '\n';
    if (!c.valid) {
      out.copy(bytes.substr(good, at - good), good);
      out.extend(kReplacement, at, at + c.length);
      good = at + c.length;
      if (result.replaced++ == 0) result.first_replaced_line = line;
    }
    at += c.length;
  }
  out.copy(bytes.substr(good), good);
  result.text = out.take_text();
  result.offsets = out.take_offsets(bytes.size());
  return result;
}

DecodedText checked(DecodedText result) {
  if (looks_binary(result.text)) {
    result = {};
    result.binary = true;
  }
  return result;
}

DecodedText decode_legacy(std::string_view bytes) {
  const Utf8Shares shares = utf8_shares(bytes);
  const std::string declared = declared_encoding(bytes);
  // Bytes of another encoding form valid sequences of UTF-8 only by chance.
  const bool surely_utf8 = shares.multibyte >= 4 * shares.bad;
  if (surely_utf8 || (declared.empty() && shares.multibyte >= shares.bad)) return repair_utf8(bytes, 0);
  if (!declared.empty()) {
    if (declared == "utf-8" || declared == "utf8") return repair_utf8(bytes, 0);
    if (auto charset = open_charset(declared)) return decode_with(bytes, 0, *charset, true);
  }
  const auto fallback = open_charset("windows-1252");
  DecodedText result = decode_with(bytes, 0, *fallback, true);
  result.guessed = true;
  return result;
}

}  // namespace

DecodedText decode_text(std::string_view bytes) {
  if (bytes.substr(0, 2) == "\xFF\xFE")
    return checked(decode_with(bytes, 2, *open_charset("utf-16le"), false));
  if (bytes.substr(0, 2) == "\xFE\xFF")
    return checked(decode_with(bytes, 2, *open_charset("utf-16be"), false));
  DecodedText result;
  if (looks_binary(bytes)) {
    result.binary = true;
    return result;
  }
  const std::size_t start = bytes.substr(0, kUtf8Mark.size()) == kUtf8Mark ? kUtf8Mark.size() : 0;
  if (start > 0 || is_valid_utf8(bytes)) return repair_utf8(bytes, start);
  return decode_legacy(bytes);
}

}  // namespace truceline
