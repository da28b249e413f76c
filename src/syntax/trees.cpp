#include "truceline/syntax/trees.hpp"

#include <algorithm>
#include <ostream>
#include <string>

#include "truceline/base/utf8.hpp"
#include "truceline/text/recase.hpp"

namespace truceline {
namespace {

std::vector<std::string> forms_of(std::string_view text, const Sentence& sentence, const Lexicon& lexicon) {
  std::vector<std::string> forms = recased_forms(text, sentence, lexicon);
  if (!forms.empty()) return forms;
  forms.reserve(sentence.words.size());
  for (const Word& word : sentence.words) forms.emplace_back(word.span.of(text));
  return forms;
}

/// Code points before each word's begin and end, word after word.
std::vector<std::size_t> word_places(std::string_view text, const std::vector<Sentence>& sentences) {
  std::vector<std::size_t> offsets;
  for (const Sentence& sentence : sentences) {
    for (const Word& word : sentence.words) {
      offsets.push_back(word.span.begin);
      offsets.push_back(word.span.end);
    }
  }
  return code_point_offsets(text, offsets);
}

/// White space of a form would break the columns.
std::string column(std::string_view text) {
  std::string out(text);
  std::replace_if(
      out.begin(), out.end(), [](char c) { return c == '\t' || c == '\n' || c == '\r'; }, ' ');
  return out;
}

/// Words that are written together become multiword tokens; their spaces belong to these.
void add_ranges(std::string_view text, const Sentence& sentence, ConlluSentence& out) {
  const auto& words = sentence.words;
  for (std::size_t first = 0; first < words.size();) {
    std::size_t last = first + 1;
    while (last < words.size() && words[last].contracted) ++last;
    if (last > first + 1) {
      ConlluRange range{
          first,
          last,
          column(text.substr(words[first].span.begin, words[last - 1].span.end - words[first].span.begin)),
          {}};
      const bool joined = last < words.size() && words[last].span.begin == words[last - 1].span.end;
      if (joined) range.misc = "SpaceAfter=No";
      out.ranges.push_back(std::move(range));
    }
    first = last;
  }
}

/// Whether word `at` is part of a multiword token.
bool in_range(const Sentence& sentence, std::size_t at) {
  return sentence.words[at].contracted ||
         (at + 1 < sentence.words.size() && sentence.words[at + 1].contracted);
}

ConlluSentence conllu_of(std::string_view text, const Sentence& sentence, const Tree* tree,
                         const std::size_t* places) {
  ConlluSentence out;
  for (std::size_t i = 0; i < sentence.words.size(); ++i) {
    const ByteSpan span = sentence.words[i].span;
    ConlluWord& word = out.words.emplace_back();
    word.form = column(span.of(text));
    const bool joined = i + 1 < sentence.words.size() && sentence.words[i + 1].span.begin == span.end;
    if (joined && !in_range(sentence, i)) word.misc = "SpaceAfter=No|";
    word.misc += "TokenRange=" + std::to_string(places[2 * i]) + ':' + std::to_string(places[2 * i + 1]);
    if (!tree) continue;
    const TreeWord& own = tree->words[i];
    word.lemma = own.lemma;
    word.upos = own.upos;
    word.xpos = own.xpos;
    word.deprel = own.deprel;
    word.head = own.head;
  }
  add_ranges(text, sentence, out);
  return out;
}

/// The words of a sentence set apart by spaces, as a text to look at.
std::string text_of(const ConlluSentence& conllu, Sentence& sentence) {
  std::string text;
  for (const ConlluWord& word : conllu.words) {
    sentence.words.push_back({{text.size(), text.size() + word.form.size()}, false});
    text += word.form + ' ';
  }
  sentence.span = {0, text.size()};
  return text;
}

}  // namespace

std::vector<Tree> parse_sentences(const Document& document, const std::vector<Sentence>& sentences,
                                  const Lexicon& lexicon, const Parser& parser) {
  std::vector<std::vector<std::string>> forms;
  forms.reserve(sentences.size());
  for (const Sentence& sentence : sentences) forms.push_back(forms_of(document.text, sentence, lexicon));
  return parser.parse(forms);
}

void write_conllu(std::ostream& out, const std::string& id, const Document& document,
                  const std::vector<Sentence>& sentences, const std::vector<Tree>& trees) {
  const auto places = word_places(document.text, sentences);
  const std::string name = column(id);
  std::size_t place = 0;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const Sentence& sentence = sentences[i];
    ConlluSentence conllu =
        conllu_of(document.text, sentence, trees.empty() ? nullptr : &trees[i], places.data() + place);
    place += 2 * sentence.words.size();
    if (i == 0) conllu.comments.push_back("# newdoc id = " + name);
    if (i == 0 || sentences[i - 1].paragraph != sentence.paragraph) conllu.comments.push_back("# newpar");
    conllu.comments.push_back("# sent_id = " + name + '-' + std::to_string(i + 1));
    conllu.comments.push_back("# text = " + column(sentence.span.of(document.text)));
    write_conllu(out, conllu);
  }
}

void annotate(std::vector<ConlluSentence>& sentences, const Lexicon& lexicon, const Parser& parser) {
  std::vector<std::vector<std::string>> forms;
  forms.reserve(sentences.size());
  for (const ConlluSentence& conllu : sentences) {
    Sentence sentence;
    const std::string text = text_of(conllu, sentence);
    forms.push_back(forms_of(text, sentence, lexicon));
  }
  const std::vector<Tree> trees = parser.parse(forms);
  for (std::size_t s = 0; s < sentences.size(); ++s) {
    for (std::size_t i = 0; i < trees[s].words.size(); ++i) {
      const TreeWord& own = trees[s].words[i];
      ConlluWord& word = sentences[s].words[i];
      word.lemma = own.lemma;
      word.upos = own.upos;
      word.xpos = own.xpos;
      word.feats.clear();
      word.deprel = own.deprel;
      word.head = own.head;
    }
  }
}

}  // namespace truceline
