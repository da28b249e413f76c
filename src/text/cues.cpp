#include "text/cues.hpp"

#include <algorithm>

#include "text/ascii.hpp"
#include "truceline/base/resources.hpp"
#include "truceline/base/utf8.hpp"
#include "truceline/lexicon/tsv.hpp"

namespace truceline {
namespace {

template <class Fits>
const Cue* first_cue(const std::vector<Cue>& cues, Fits fits) {
  const auto found = std::find_if(cues.begin(), cues.end(), fits);
  return found == cues.end() ? nullptr : &*found;
}

/// The cue is a word of its own where it ends in a letter.
bool ends_at_word(std::string_view text, std::size_t end) {
  return end == text.size() || !ascii::is_alnum(text[end - 1]) || !ascii::is_alnum(text[end]);
}

}  // namespace

FurnitureCues::FurnitureCues() {
  const std::string path = "data/lexicon/furniture.tsv";
  const TsvFile file(path, resource(path), {"kind", "cue", "reason"});
  for (const TsvRow& row : file.rows()) {
    cues_[std::string(row["kind"])].push_back({fold(row["cue"]), std::string(row["reason"])});
  }
}

const FurnitureCues& FurnitureCues::builtin() {
  static const FurnitureCues cues;
  return cues;
}

const std::vector<Cue>& FurnitureCues::of(std::string_view kind) const {
  static const std::vector<Cue> none;
  const auto found = cues_.find(kind);
  return found == cues_.end() ? none : found->second;
}

const Cue* FurnitureCues::whole(std::string_view kind, std::string_view folded) const {
  return first_cue(of(kind), [&](const Cue& cue) { return cue.text == folded; });
}

const Cue* FurnitureCues::beginning(std::string_view kind, std::string_view folded) const {
  return first_cue(of(kind), [&](const Cue& cue) {
    return folded.substr(0, cue.text.size()) == cue.text && ends_at_word(folded, cue.text.size());
  });
}

const Cue* FurnitureCues::anywhere(std::string_view kind, std::string_view folded) const {
  return first_cue(of(kind), [&](const Cue& cue) {
    const std::size_t at = folded.find(cue.text);
    return at != std::string_view::npos && ends_at_word(folded, at + cue.text.size());
  });
}

}  // namespace truceline
