#include "truceline/syntax/parser.hpp"

#include <algorithm>
#include <array>

#include "syntax/action_scorer.hpp"
#include "truceline/base/resources.hpp"
#include "truceline/syntax/lemmatise.hpp"

namespace truceline {
namespace {

constexpr std::size_t kBatchWords = 96;  ///< what is encoded together stays in the processor's cache
constexpr std::size_t kCourses = 8;      ///< sentences that are parsed side by side

}  // namespace

struct Parser::Impl {
  struct Tag {
    std::string_view upos, xpos;
  };

  ModelFile file;  ///< the encoder looks words up in it
  Encoder encoder;
  ActionScorer scorer;
  std::vector<Tag> tags;

  explicit Impl(ModelFile&& f) : file(std::move(f)), encoder(file), scorer(file) {
    for (const std::string& tag : file.tags) {
      const std::string_view text = tag;
      const std::size_t bar = text.find('|');
      tags.push_back({text.substr(0, bar), text.substr(std::min(bar, text.size() - 1) + 1)});
    }
  }
};

namespace {

/// Parses the sentences of one batch, several at a time.
class BatchParser {
 public:
  BatchParser(const ActionScorer& scorer, ScorerMemory& memory, const WordBatch& batch)
      : scorer_(scorer), memory_(memory), batch_(batch) {}

  /// `done(sentence, state)` hears each finished sentence.
  template <class Done>
  void run(Done done) {
    while (fill()) {
      scorer_.choose({active_.data(), active_count_}, memory_, actions_);
      for (std::size_t i = 0; i < active_count_; ++i) active_[i]->state.apply(actions_[i], scorer_.actions());
      std::size_t kept = 0;
      for (std::size_t i = 0; i < active_count_; ++i) {
        if (!active_[i]->state.finished()) {
          std::swap(active_[kept++], active_[i]);
        } else {
          done(sentence_[static_cast<std::size_t>(active_[i] - courses_.data())], active_[i]->state);
        }
      }
      active_count_ = kept;
    }
  }

 private:
  /// Takes sentences up while there is room; false when all are done.
  bool fill() {
    if (!started_) {
      for (std::size_t i = 0; i < kCourses; ++i) active_[i] = &courses_[i];
      started_ = true;
    }
    for (; active_count_ < kCourses && next_ + 1 < batch_.begins.size(); ++next_) {
      const std::size_t size = batch_.begins[next_ + 1] - batch_.begins[next_];
      if (size == 0) continue;
      ParseCourse& course = *active_[active_count_++];
      course.begin = batch_.begins[next_];
      course.state.start(size);
      sentence_[static_cast<std::size_t>(&course - courses_.data())] = next_;
    }
    return active_count_ > 0;
  }

  const ActionScorer& scorer_;
  ScorerMemory& memory_;
  const WordBatch& batch_;
  std::array<ParseCourse, kCourses> courses_;
  std::array<ParseCourse*, kCourses> active_{};  ///< the first active_count_ are under way, the others free
  std::array<std::size_t, kCourses> sentence_{};
  std::size_t active_count_ = 0, next_ = 0;
  bool started_ = false;
  std::vector<std::size_t> actions_;
};

}  // namespace

Parser::Parser(const std::string& name, std::string_view model)
    : impl_(std::make_unique<Impl>(ModelFile::read(name, model))) {}
Parser::Parser(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Parser::~Parser() = default;
Parser::Parser(Parser&&) noexcept = default;

const Parser& Parser::builtin() {
  constexpr std::string_view kPath = "data/model/syntax.bin";
  static const Parser parser(
      std::make_unique<Impl>(ModelFile::read(std::string(kPath), resource(kPath), false)));
  return parser;
}

std::vector<Tree> Parser::parse(std::span<const std::vector<std::string>> sentences) const {
  std::vector<Tree> trees(sentences.size());
  thread_local ScorerMemory memory;  // the same room for all documents
  thread_local EncodedBatch encoded;
  const auto& labels = impl_->file.labels;
  for (std::size_t first = 0; first < sentences.size();) {
    WordBatch batch;
    std::size_t last = first;
    for (; last < sentences.size() && (last == first || batch.forms.size() < kBatchWords); ++last) {
      batch.forms.insert(batch.forms.end(), sentences[last].begin(), sentences[last].end());
      batch.begins.push_back(batch.forms.size());
    }
    impl_->encoder.encode(batch, encoded);
    impl_->scorer.prepare(encoded, batch.forms.size(), memory);
    for (std::size_t s = first; s < last; ++s) trees[s].words.resize(sentences[s].size());
    BatchParser(impl_->scorer, memory, batch).run([&](std::size_t s, const ArcHybrid& state) {
      for (std::size_t i = 0; i < state.size(); ++i) {
        TreeWord& word = trees[first + s].words[i];
        const auto& tag = impl_->tags[encoded.tags[batch.begins[s] + i]];
        word.form = sentences[first + s][i];
        word.upos = tag.upos;
        word.xpos = tag.xpos;
        word.lemma = lemmatise(word.form, tag.upos, tag.xpos);
        word.deprel = labels[state.label(i)];
        word.head = state.head(i) == static_cast<int>(state.size()) ? TreeWord::kRoot : state.head(i);
      }
    });
    first = last;
  }
  return trees;
}

}  // namespace truceline
