#include "truceline/text/furniture.hpp"

#include <algorithm>
#include <set>
#include <string>

#include "text/ascii.hpp"
#include "text/cues.hpp"
#include "text/furniture_lines.hpp"
#include "truceline/base/utf8.hpp"

namespace truceline {
namespace {

constexpr std::string_view kTeaser = "teaser";

/// Finds furniture in a few passes over the lines; a line once marked keeps its reason.
class FurnitureFinder {
 public:
  FurnitureFinder(std::string_view text, std::string_view title)
      : cues_(FurnitureCues::builtin()), text_(text), lines_(view_lines(text, title)) {}

  std::vector<Furniture> find() {
    mark_single_lines();
    mark_repeats();
    mark_bylines();
    mark_byline_boxes();
    mark_teasers();
    mark_menus();
    mark_section_labels();
    mark_tails();
    return collect();
  }

 private:
  void mark(FurnitureLine& line, std::string_view reason) {
    if (line.reason.empty() && !line.is_title) line.reason = reason;
  }

  void mark_single_lines() {
    for (FurnitureLine& line : lines_) {
      if (const std::string reason = reason_of_line(line, cues_); !reason.empty()) mark(line, reason);
    }
  }

  /// A paragraph told again, with or without a credit behind it: captions of galleries and their alternative
  /// texts.
  void mark_repeats() {
    constexpr std::size_t kShortest = 30;
    std::set<std::string, std::less<>> seen;  // folded paragraphs
    for (FurnitureLine& line : lines_) {
      if (line.folded.size() < kShortest || line.words < 5) continue;
      if (seen.contains(line.folded) || repeats_one_of(seen, line.folded)) mark(line, "repeated caption");
      const ByteSpan again = repetition_in(line, cues_);
      if (!again.empty()) {
        const ByteSpan first{line.span.begin, again.begin};
        seen.insert(fold(ascii::trimmed(first.of(text_))));
      }
      seen.insert(line.folded);
    }
  }

  /// Is it one of them with a credit behind it?
  [[nodiscard]] bool repeats_one_of(const std::set<std::string, std::less<>>& seen,
                                    const std::string& folded) const {
    constexpr std::size_t kLongestCredit = 100;
    constexpr int kNeighbours = 8;  // what a paragraph begins with sorts closely before it
    auto it = seen.upper_bound(folded);
    for (int i = 0; i < kNeighbours && it != seen.begin(); ++i) {
      --it;
      if (folded.compare(0, it->size(), *it) != 0) continue;
      const std::string_view rest = std::string_view(folded).substr(it->size());
      if (rest.size() <= kLongestCredit && is_credit_tail(rest, cues_)) return true;
    }
    return false;
  }

  /// "By Jane Doe in Geneva" above the first sentence.
  void mark_bylines() {
    for (FurnitureLine& line : lines_) {
      if (is_body(line)) break;
      if (is_byline(line)) mark(line, "by-line box");
    }
  }

  /// "Written by", a name, and what the agency says of itself.
  void mark_byline_boxes() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      const bool heading = lines_[i].words <= 4 && cues_.whole("byline", lines_[i].bare) != nullptr;
      const bool near_end = 2 * i >= lines_.size();
      if (heading) mark(lines_[i], "by-line box");
      if (near_end && cues_.anywhere("box", lines_[i].folded)) mark(lines_[i], "by-line box");
      if (!heading || i + 1 == lines_.size()) continue;
      FurnitureLine& next = lines_[i + 1];
      const bool name = next.words <= 5 && !next.sentence;
      if (name || cues_.anywhere("box", next.folded)) mark(next, "by-line box");
    }
  }

  [[nodiscard]] bool is_teaser_heading(const FurnitureLine& line) const {
    if (line.is_title || line.words > 6 || line.sentence) return false;
    return cues_.whole("teaser", line.bare) || (line.words > 2 && cues_.beginning("teaser_start", line.bare));
  }

  void mark_teasers() {
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      if (!is_teaser_heading(lines_[i])) continue;
      const std::size_t end = end_of_teasers(lines_, i + 1);
      for (std::size_t k = i; k < end; ++k) mark(lines_[k], kTeaser);
      i = end - 1;
    }
  }

  /// Runs of very short lines above and below the article.
  void mark_menus() {
    const auto first = std::find_if(lines_.begin(), lines_.end(), is_body);
    const auto last = std::find_if(lines_.rbegin(), lines_.rend(), is_body).base();
    if (first == lines_.end()) return;
    mark_menu(lines_.begin(), first);
    mark_menu(last, lines_.end());
  }

  using Iterator = std::vector<FurnitureLine>::iterator;
  void mark_menu(Iterator first, Iterator last) {
    constexpr std::ptrdiff_t kShortestRun = 4;
    while (first != last) {
      const Iterator end = std::find_if_not(first, last, looks_like_menu_item);
      if (end - first >= kShortestRun) {
        std::for_each(first, end, [&](FurnitureLine& line) { mark(line, "navigation"); });
      }
      first = end == last ? end : end + 1;
    }
  }

  /// A section's name alone on a line is one when it stands in the margins: before the first sentence or
  /// beside furniture.
  void mark_section_labels() {
    bool in_body = false;
    for (std::size_t i = 0; i < lines_.size(); ++i) {
      FurnitureLine& line = lines_[i];
      in_body = in_body || (line.reason.empty() && is_body(line));
      const Cue* cue = cues_.whole("section", line.bare);
      if (!cue) continue;
      const bool beside = (i > 0 && !lines_[i - 1].reason.empty()) ||
                          (i + 1 < lines_.size() && !lines_[i + 1].reason.empty());
      if (!in_body || beside || i + 1 == lines_.size()) mark(line, cue->reason);
    }
  }

  /// "A parade in the capital - Copyright AGENCY Name": the caption stays, its credit goes; a second telling
  /// goes, too.
  void mark_tails() {
    for (const FurnitureLine& line : lines_) {
      if (!line.reason.empty() || line.is_title) continue;
      if (const ByteSpan again = repetition_in(line, cues_); !again.empty()) {
        tails_.push_back({again, "repeated caption"});
      } else if (const ByteSpan tail = credit_tail_of(text_, line, cues_); !tail.empty()) {
        tails_.push_back({tail, "photo credit"});
      }
    }
  }

  std::vector<Furniture> collect() {
    std::vector<Furniture> furniture = std::move(tails_);
    for (const FurnitureLine& line : lines_) {
      if (!line.reason.empty()) furniture.push_back({line.span, line.reason});
    }
    std::sort(furniture.begin(), furniture.end(),
              [](const Furniture& a, const Furniture& b) { return a.span < b.span; });
    return furniture;
  }

  const FurnitureCues& cues_;
  std::string_view text_;
  std::vector<FurnitureLine> lines_;
  std::vector<Furniture> tails_;
};

}  // namespace

std::vector<Furniture> find_furniture(std::string_view text, std::string_view title) {
  return FurnitureFinder(text, title).find();
}

}  // namespace truceline
