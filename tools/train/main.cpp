// train: learns the tagger and parser from treebanks and writes the model file. See docs/parser.md.
#include <CLI/CLI.hpp>
#include <chrono>
#include <cstdio>
#include <fstream>
#include <iostream>

#include "train/code_tables.hpp"
#include "train/export.hpp"
#include "train/trainer.hpp"
#include "truceline/base/error.hpp"

namespace {

using namespace truceline::train;

struct Options {
  std::vector<std::string> treebanks, held_out;
  std::string classes, codes, code_tables, out;
  std::size_t least = 2;
  std::size_t teachers = 0, teacher_epochs = 12;
  float teacher_share = 0.5F;
  std::size_t score_every = 4;
  Shape shape;
  Plan plan;
};

void add_net_options(CLI::App& app, Options& options) {
  Shape& shape = options.shape;
  app.add_option("--width", shape.width, "Numbers a word; a multiple of 32");
  app.add_option("--hidden", shape.hidden, "Numbers a parser state; a multiple of 32");
  app.add_option("--layers", shape.layers, "c: window of three words, r: recurrent both ways, t: tags");
  app.add_option("--least", options.least, "Words seen so often get a row of their own");
  app.add_option("--input-dropout", shape.input_dropout);
  app.add_option("--hidden-dropout", shape.hidden_dropout);
  app.add_option("--layer-dropout", shape.layer_dropout);
  app.add_option("--word-deviation", shape.word_deviation, "Of the word table before training");
  app.add_option("--code-deviation", shape.code_deviation, "Of the words' sums of codes before training");
}

void add_options(CLI::App& app, Options& options) {
  app.add_option("--train", options.treebanks, "CoNLL-U files to learn from")->required();
  app.add_option("--dev", options.held_out, "CoNLL-U files to report scores on");
  app.add_option("--classes", options.classes, "word<TAB>class (scripts/wordnet_classes)");
  app.add_option("--codes", options.codes, "word<TAB>codes (scripts/word_codes)");
  app.add_option("--code-tables", options.code_tables, "what the codes stand for (scripts/word_codes)");
  app.add_option("--out", options.out, "Model file to write");
  app.add_option("--score-every", options.score_every, "Epochs between reports on the held-out files");
  add_net_options(app, options);
  Plan& plan = options.plan;
  app.add_option("--epochs", plan.epochs);
  app.add_option("--rate", plan.rate, "Of learning, at the start");
  app.add_option("--final-rate", plan.final_rate, "Share of --rate at the end");
  app.add_option("--mean-keep", plan.mean_keep, "How much of the weights' running mean stays, a step");
  app.add_option("--batch", plan.batch_words, "Words a step");
  app.add_option("--seed", plan.seed);
  app.add_option("--teachers", options.teachers,
                 "Nets trained before, whose mean answers the last one learns too");
  app.add_option("--teacher-epochs", options.teacher_epochs);
  app.add_option("--teacher-share", options.teacher_share,
                 "Weight of the teachers' answers against the gold ones");
}

class Session {
 public:
  explicit Session(const Options& options)
      : options_(options),
        corpus_(options.treebanks, options.classes, options.codes, options.least),
        shape_(options.shape) {
    shape_.words = static_cast<Eigen::Index>(corpus_.vocabulary.keys.size());
    shape_.tags = static_cast<Eigen::Index>(corpus_.inventory.tags.size());
    shape_.labels = static_cast<Eigen::Index>(corpus_.inventory.labels.size());
    shape_.code_tables = static_cast<Eigen::Index>(corpus_.vocabulary.code_count);
    if (!options.code_tables.empty())
      code_tables_ = read_code_tables(options.code_tables, shape_.code_tables);
    for (const auto& path : options.held_out) held_out_.push_back(corpus_.read(path));
    std::fprintf(stderr,
                 "%zu sentences, %td word rows, %zu word classes, %zu word codes, %td tags, %td labels\n",
                 corpus_.examples.size(), shape_.words, corpus_.vocabulary.classes.size(),
                 corpus_.vocabulary.codes.size(), shape_.tags, shape_.labels);
  }

  void run() {
    std::vector<std::unique_ptr<Network>> teachers;
    std::vector<Network*> pointers;
    for (std::size_t i = 0; i < options_.teachers; ++i) {
      Plan plan = options_.plan;
      plan.epochs = options_.teacher_epochs;
      plan.seed += 100 + i;
      teachers.push_back(train(plan, {}));
      pointers.push_back(teachers.back().get());
    }
    const auto network = train(options_.plan, pointers);
    if (options_.out.empty()) return;
    std::ofstream file(options_.out, std::ios::binary);
    file << export_model(*network, corpus_).bytes();
    if (!file.flush()) throw truceline::IoError(options_.out + ": cannot be written; is the folder there?");
  }

 private:
  std::unique_ptr<Network> train(const Plan& plan, const std::vector<Network*>& teachers) {
    Random random(plan.seed * 7919);
    auto network = std::make_unique<Network>(shape_, random);
    if (code_tables_.rows() > 0) network->start_codes(code_tables_, random);
    Trainer trainer(corpus_, plan, *network, teachers, options_.teacher_share);
    trainer.run([&](std::size_t epoch, double loss) {
      const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start_;
      std::fprintf(stderr, "epoch %zu loss %.4f after %.0f s", epoch, loss, seconds.count());
      const bool last = epoch == plan.epochs;
      if (last || epoch % options_.score_every == 0) {
        network->settle(trainer.step());
        for (const auto& examples : held_out_) report(evaluate(*network, corpus_, examples));
        if (!last) network->settle(trainer.step());
      }
      std::fputc('\n', stderr);
    });
    return network;
  }

  static void report(const Scores& s) {
    const auto percent = [&](std::size_t n) {
      return 100.0 * static_cast<double>(n) / static_cast<double>(s.words);
    };
    std::fprintf(stderr, " | UPOS %.2f tag %.2f UAS %.2f LAS %.2f", percent(s.universal), percent(s.tags),
                 percent(s.heads), percent(s.labelled));
  }

  const Options& options_;
  Corpus corpus_;
  Shape shape_;
  Matrix code_tables_;
  std::vector<std::vector<Example>> held_out_;
  std::chrono::steady_clock::time_point start_ = std::chrono::steady_clock::now();
};

}  // namespace

int main(int argc, char** argv) {
  CLI::App app("Learns truceline's tagger and parser from treebanks (CoNLL-U).");
  Options options;
  add_options(app, options);
  CLI11_PARSE(app, argc, argv);
  try {
    Session(options).run();
  } catch (const std::exception& error) {
    std::cerr << "error: " << error.what() << '\n';
    return 1;
  }
  return 0;
}
