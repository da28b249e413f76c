// What must hold of the expressions found in any text; shared by a test and the fuzz target.
#pragma once

#include <string>

#include "truceline/base/utf8.hpp"
#include "truceline/temporal/time_mention.hpp"

namespace truceline {

/// The first property that the expressions of `bytes` break, or "".
inline std::string time_breach(std::string_view bytes, const Lexicon& lexicon) {
  for (const char* published : {"", "2021-03-10"}) {
    Document document;
    document.text = std::string(bytes);
    if (*published) document.publication.date = EdtfInterval::parse(published);
    const auto sentences = segment(document, lexicon.words);
    const auto times = recognise_times(document, sentences, lexicon);
    std::size_t end = 0;
    for (std::size_t i = 0; i < times.size(); ++i) {
      const TimeMention& time = times[i];
      if (time.span.begin < end || time.span.end <= time.span.begin || time.span.end > document.text.size())
        return "spans overlap or leave the text";
      end = time.span.end;
      if (time.value.empty()) return "no value";
      if (time.counted_from && *time.counted_from >= i) return "counted from itself or ahead";
      for (const auto& date : {time.date, time.linked}) {
        if (!date) continue;
        if (!EdtfInterval::parse(date->str())) return "not EDTF: " + date->str();
        if (date->earliest() && date->latest() && *date->latest() < *date->earliest())
          return "ends before it begins: " + date->str();
      }
    }
  }
  return {};
}

}  // namespace truceline
