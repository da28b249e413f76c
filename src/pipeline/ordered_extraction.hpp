// Documents extracted on several threads, with the results handed on in the order in which the documents
// came.
#pragma once

#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <thread>
#include <vector>

#include "truceline/base/diagnostic.hpp"
#include "truceline/pipeline.hpp"

namespace truceline {

/// What became of one document.
struct ExtractionResult {
  std::string uri;
  std::optional<Extraction> extraction;  ///< none for a document that was passed on or failed
  bool failed = false;
};

/// All members are called, and `use` runs, on one thread; what `extract` throws is kept as a fault. At most a
/// few documents a thread are held at a time.
class OrderedExtraction {
 public:
  using Extract = std::function<Extraction(Document&&)>;
  using Use = std::function<void(ExtractionResult&&)>;

  /// With one job nothing runs on another thread; with more, `extract` runs on all at once. Throws
  /// std::logic_error for no job.
  OrderedExtraction(Extract extract, std::size_t jobs, Use use);
  OrderedExtraction(const OrderedExtraction&) = delete;
  OrderedExtraction& operator=(const OrderedExtraction&) = delete;
  /// Leaves what is still waiting undone.
  ~OrderedExtraction();

  void add(Document&& document);
  /// Takes the place in line of a document that needs no extraction.
  void pass(const std::string& uri);
  /// Waits for what is left.
  void finish();
  /// One for each document whose extraction failed, in order.
  [[nodiscard]] const Diagnostics& faults() const noexcept { return faults_; }

 private:
  struct Task {
    Document document;
    ExtractionResult result;
    std::string fault;
    bool done = false;
  };
  void run(Task& task) const;
  void work(const std::stop_token& stop);
  void hand_on(std::unique_ptr<Task> task);
  void hand_on_finished(std::size_t most);

  Extract extract_;
  Use use_;
  Diagnostics faults_;
  std::deque<std::unique_ptr<Task>> in_line_;  ///< touched by the calling thread alone
  std::mutex mutex_;
  std::condition_variable_any to_do_, done_;
  std::deque<Task*> waiting_;
  std::vector<std::jthread> workers_;  ///< last, so that they end before what they use
};

}  // namespace truceline
