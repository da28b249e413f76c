#include "pipeline/ordered_extraction.hpp"

#include <exception>
#include <stdexcept>
#include <utility>

namespace truceline {
namespace {

/// Documents held for each thread: enough that one long document does not leave the others idle.
constexpr std::size_t kHeld = 8;

}  // namespace

OrderedExtraction::OrderedExtraction(Extract extract, std::size_t jobs, Use use)
    : extract_(std::move(extract)), use_(std::move(use)) {
  if (jobs == 0) throw std::logic_error("OrderedExtraction: at least one job is needed");
  for (std::size_t i = 0; jobs > 1 && i < jobs; ++i)
    workers_.emplace_back([this](const std::stop_token& stop) { work(stop); });
}

OrderedExtraction::~OrderedExtraction() {
  for (std::jthread& worker : workers_) worker.request_stop();
}

void OrderedExtraction::add(Document&& document) {
  auto task = std::make_unique<Task>();
  task->result.uri = document.uri;
  task->document = std::move(document);
  if (workers_.empty()) {
    run(*task);
    hand_on(std::move(task));
    return;
  }
  {
    const std::lock_guard lock(mutex_);
    waiting_.push_back(task.get());
  }
  to_do_.notify_one();
  in_line_.push_back(std::move(task));
  hand_on_finished(kHeld * workers_.size());
}

void OrderedExtraction::pass(const std::string& uri) {
  auto task = std::make_unique<Task>();
  task->result.uri = uri;
  task->done = true;
  in_line_.push_back(std::move(task));
  hand_on_finished(kHeld * (workers_.size() + 1));
}

void OrderedExtraction::finish() {
  hand_on_finished(0);
}

/// One bad document must not stop the others, whatever it breaks.
void OrderedExtraction::run(Task& task) const {
  try {
    task.result.extraction = extract_(std::move(task.document));
  } catch (const std::exception& error) {
    task.result.failed = true;
    task.fault = error.what();
  }
}

void OrderedExtraction::work(const std::stop_token& stop) {
  while (true) {
    std::unique_lock lock(mutex_);
    if (!to_do_.wait(lock, stop, [&] { return !waiting_.empty(); }) || stop.stop_requested()) return;
    Task* task = waiting_.front();
    waiting_.pop_front();
    lock.unlock();
    run(*task);
    lock.lock();
    task->done = true;
    done_.notify_one();
  }
}

void OrderedExtraction::hand_on(std::unique_ptr<Task> task) {
  if (task->result.failed) {
    faults_.push_back({Severity::error, task->result.uri, 0,
                       "its events cannot be extracted (" + task->fault + "); it was passed over"});
  }
  use_(std::move(task->result));
}

/// Hands on what is done at the front of the line, and waits until at most `most` stand in it.
void OrderedExtraction::hand_on_finished(std::size_t most) {
  while (!in_line_.empty()) {
    {
      std::unique_lock lock(mutex_);
      Task& first = *in_line_.front();
      if (!first.done && in_line_.size() <= most) return;
      done_.wait(lock, [&] { return first.done; });
    }
    auto task = std::move(in_line_.front());
    in_line_.pop_front();
    hand_on(std::move(task));
  }
}

}  // namespace truceline
