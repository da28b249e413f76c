#include "truceline/syntax/conllu.hpp"

#include <array>
#include <charconv>
#include <istream>
#include <ostream>
#include <string_view>
#include <utility>

#include "truceline/base/error.hpp"

namespace truceline {
namespace {

constexpr std::size_t kColumns = 10;
using Columns = std::array<std::string_view, kColumns>;

/// The ten fields of a row; false when there are more or fewer.
bool split(std::string_view line, Columns& columns) {
  for (std::size_t i = 0; i < kColumns; ++i) {
    const std::size_t tab = line.find('\t');
    if ((tab == std::string_view::npos) != (i + 1 == kColumns)) return false;
    columns[i] = line.substr(0, tab);
    line.remove_prefix(tab == std::string_view::npos ? line.size() : tab + 1);
  }
  return true;
}

bool read_number(std::string_view text, std::size_t& number) {
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), number);
  return error == std::errc() && end == text.data() + text.size();
}

std::string unless_empty(std::string_view field) {
  return field == "_" ? std::string() : std::string(field);
}

/// Reads the rows of one sentence and names the line that is wrong.
class SentenceRows {
 public:
  SentenceRows(const std::string& name, ConlluSentence& sentence) : name_(name), sentence_(sentence) {}

  void add(std::string_view row, std::size_t line) {
    if (!split(row, columns_))
      throw FormatError(name_, line, "a row of CoNLL-U has ten columns, tabs between");
    const std::string_view id = columns_[0];
    if (id.find('.') != id.npos) return;
    if (const std::size_t dash = id.find('-'); dash != id.npos) return add_range(dash, line);
    std::size_t number = 0;
    if (!read_number(id, number) || number != sentence_.words.size() + 1) {
      throw FormatError(name_, line,
                        "the word number should be " + std::to_string(sentence_.words.size() + 1) +
                            ", not \"" + std::string(id) + "\"");
    }
    add_word(line);
  }

  void finish(std::size_t line) const {
    const auto count = static_cast<int>(sentence_.words.size());
    for (const ConlluWord& word : sentence_.words) {
      if (word.head >= count) throw FormatError(name_, line, "a head lies outside its sentence");
    }
    for (const ConlluRange& range : sentence_.ranges) {
      if (range.last > sentence_.words.size() || range.first >= range.last)
        throw FormatError(name_, line, "a multiword token lies outside its sentence");
    }
  }

 private:
  void add_range(std::size_t dash, std::size_t line) {
    ConlluRange range;
    if (!read_number(columns_[0].substr(0, dash), range.first) || range.first == 0 ||
        !read_number(columns_[0].substr(dash + 1), range.last)) {
      throw FormatError(name_, line, "a multiword token is numbered like 3-4");
    }
    --range.first;
    range.form = columns_[1];
    range.misc = unless_empty(columns_[9]);
    sentence_.ranges.push_back(std::move(range));
  }

  void add_word(std::size_t line) {
    ConlluWord word;
    word.form = columns_[1];
    word.lemma = columns_[2] == "_" && columns_[1] != "_" ? "" : std::string(columns_[2]);
    word.upos = unless_empty(columns_[3]);
    word.xpos = unless_empty(columns_[4]);
    word.feats = unless_empty(columns_[5]);
    if (columns_[6] != "_") {
      std::size_t head = 0;
      if (!read_number(columns_[6], head)) throw FormatError(name_, line, "the head is no number");
      word.head = static_cast<int>(head) - 1;
    }
    word.deprel = unless_empty(columns_[7]);
    word.misc = unless_empty(columns_[9]);
    sentence_.words.push_back(std::move(word));
  }

  const std::string& name_;
  ConlluSentence& sentence_;
  Columns columns_;
};

std::string_view or_underscore(const std::string& field) {
  return field.empty() ? std::string_view("_") : std::string_view(field);
}

void write_range(std::ostream& out, const ConlluRange& range) {
  out << range.first + 1 << '-' << range.last << '\t' << range.form << "\t_\t_\t_\t_\t_\t_\t_\t"
      << or_underscore(range.misc) << '\n';
}

}  // namespace

ConlluReader::ConlluReader(std::istream& in, std::string name) : in_(in), name_(std::move(name)) {}

bool ConlluReader::next(ConlluSentence& sentence) {
  sentence = {};
  SentenceRows rows(name_, sentence);
  std::string line;
  while (std::getline(in_, line)) {
    ++line_;
    if (!line.empty() && line.back() == '\r') line.pop_back();
    if (line.empty()) {
      if (sentence.words.empty()) continue;
      break;
    }
    if (line.front() == '#' && sentence.words.empty()) {
      sentence.comments.push_back(line);
    } else {
      rows.add(line, line_);
    }
  }
  rows.finish(line_);
  return !sentence.words.empty();
}

void write_conllu(std::ostream& out, const ConlluSentence& sentence) {
  for (const std::string& comment : sentence.comments) out << comment << '\n';
  auto range = sentence.ranges.begin();
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    if (range != sentence.ranges.end() && range->first == i) write_range(out, *range++);
    const ConlluWord& word = sentence.words[i];
    out << i + 1 << '\t' << word.form << '\t' << or_underscore(word.lemma) << '\t' << or_underscore(word.upos)
        << '\t' << or_underscore(word.xpos) << '\t' << or_underscore(word.feats) << '\t';
    if (word.deprel.empty()) {
      out << '_';
    } else {
      out << word.head + 1;
    }
    out << '\t' << or_underscore(word.deprel) << "\t_\t" << or_underscore(word.misc) << '\n';
  }
  out << '\n';
}

}  // namespace truceline
