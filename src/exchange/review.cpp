#include "truceline/exchange/review.hpp"

#include <algorithm>
#include <fstream>

#include "exchange/json_values.hpp"
#include "truceline/base/error.hpp"

namespace truceline {
namespace {

/// Fields of one line, with errors that name the file and the line.
class LineReader {
 public:
  LineReader(const std::filesystem::path& file, std::size_t line, const std::string& text)
      : file_(file), line_(line), value_(Json::parse(text, nullptr, false)) {
    if (!value_.is_object()) fail("is no JSON object");
  }

  [[nodiscard]] ReviewLine read() const {
    ReviewLine result;
    const auto kind = parse_name<CorrectionKind>(text(value_, "op", true));
    if (!kind) fail("\"op\" is none of merge, split, set, reject, confirm, same_actor, other_actor");
    Correction& c = result.correction;
    c.kind = *kind;
    c.field = text(value_, "field");
    c.value = text(value_, "value");
    c.actor = text(value_, "actor");
    c.other = text(value_, "other");
    c.by = text(value_, "by");
    c.note = text(value_, "note");
    const auto claims = value_.find("claims");
    if (claims != value_.end() && !claims->is_array()) fail("\"claims\" is no list");
    if (claims != value_.end()) {
      for (const Json& claim : *claims) result.anchors.push_back(anchor(claim));
    }
    std::sort(result.anchors.begin(), result.anchors.end(),
              [](const ClaimAnchor& a, const ClaimAnchor& b) { return a.claim < b.claim; });
    for (const ClaimAnchor& a : result.anchors) c.claims.push_back(a.claim);
    const bool of_actors = c.kind == CorrectionKind::same_actor || c.kind == CorrectionKind::other_actor;
    if (of_actors ? c.actor.empty() : c.claims.empty())
      fail(of_actors ? "needs an \"actor\"" : "needs \"claims\"");
    return result;
  }

 private:
  [[noreturn]] void fail(const std::string& message) const {
    throw FormatError(file_.string(), line_, message + "; lines are written by truceline review");
  }

  [[nodiscard]] std::string text(const Json& object, const char* key, bool needed = false) const {
    const auto at = object.find(key);
    if (at == object.end() && !needed) return "";
    if (at == object.end() || !at->is_string()) fail(std::string("\"") + key + "\" is no text");
    return at->get<std::string>();
  }

  [[nodiscard]] std::uint64_t id(const Json& object, const char* key) const {
    const auto value = from_hex(text(object, key, true));
    if (!value || *value == 0) fail(std::string("\"") + key + "\" is no id of 16 hexadecimal digits");
    return *value;
  }

  [[nodiscard]] std::size_t number(const Json& object, const char* key) const {
    const auto at = object.find(key);
    if (at == object.end() || !at->is_number_unsigned()) fail(std::string("\"") + key + "\" is no number");
    return at->get<std::size_t>();
  }

  [[nodiscard]] ClaimAnchor anchor(const Json& claim) const {
    if (!claim.is_object()) fail("a claim is no JSON object");
    return {ClaimId(id(claim, "claim")),
            DocumentId(id(claim, "document")),
            {number(claim, "begin"), number(claim, "end")},
            text(claim, "type"),
            text(claim, "words")};
  }

  const std::filesystem::path& file_;
  std::size_t line_;
  Json value_;
};

Json line_json(const ReviewLine& line) {
  const Correction& c = line.correction;
  Json value = {{"op", to_string(c.kind)}};
  const auto put = [&](const char* key, const std::string& text) {
    if (!text.empty()) value[key] = text;
  };
  put("field", c.field);
  if (c.kind == CorrectionKind::set) value["value"] = c.value;
  put("actor", c.actor);
  put("other", c.other);
  put("by", c.by);
  put("note", c.note);
  if (line.anchors.empty()) return value;
  Json claims = Json::array();
  for (const ClaimAnchor& anchor : line.anchors) {
    claims.push_back({{"claim", json_of(anchor.claim)},
                      {"document", json_of(anchor.document)},
                      {"begin", anchor.span.begin},
                      {"end", anchor.span.end},
                      {"type", anchor.type},
                      {"words", anchor.words}});
  }
  value["claims"] = std::move(claims);
  return value;
}

}  // namespace

std::vector<ReviewLine> read_review(const std::filesystem::path& file) {
  std::vector<ReviewLine> lines;
  std::error_code ignored;
  if (!std::filesystem::exists(file, ignored)) return lines;
  std::ifstream in(file, std::ios::binary);
  if (!in) throw IoError(file.string() + ": cannot be read; check its permissions");
  std::size_t number = 0;
  for (std::string text; std::getline(in, text);) {
    ++number;
    if (!text.empty()) lines.push_back(LineReader(file, number, text).read());
  }
  return lines;
}

void append_review(const std::filesystem::path& file, const ReviewLine& line) {
  std::ofstream out(file, std::ios::binary | std::ios::app);
  out << line_json(line).dump(-1, ' ', false, Json::error_handler_t::replace) << '\n';
  out.close();
  if (!out) throw IoError(file.string() + ": cannot be written; check its folder and permissions");
}

}  // namespace truceline
