#include "exchange/json_writer.hpp"

#include <ostream>
#include <string>

namespace truceline {
namespace {

/// The text of a value inside of something; strings have no line ends of their own.
void write_indented(std::ostream& out, const Json& value, std::string_view indent) {
  const std::string text = to_text(value);
  std::string moved;
  moved.reserve(text.size() * 3 / 2);
  std::size_t begin = 0;
  for (std::size_t end; (end = text.find('\n', begin)) != std::string::npos; begin = end + 1)
    moved.append(text, begin, end + 1 - begin).append(indent);
  out << moved.append(text, begin);
}

}  // namespace

void JsonObjectWriter::begin_member(std::string_view key) {
  out_ << (empty_ ? "{\n  " : ",\n  ") << to_text(Json(key)) << ": ";
  empty_ = false;
}

void JsonObjectWriter::put(std::string_view key, const Json& value) {
  begin_member(key);
  write_indented(out_, value, "  ");
}

void JsonObjectWriter::begin_list(std::string_view key) {
  begin_member(key);
  out_ << '[';
}

void JsonObjectWriter::put_item(const Json& value, bool first) {
  out_ << (first ? "\n    " : ",\n    ");
  write_indented(out_, value, "    ");
}

void JsonObjectWriter::end_list() {
  out_ << "\n  ]";
}

void JsonObjectWriter::finish() {
  out_ << (empty_ ? "{}" : "\n}");
}

}  // namespace truceline
