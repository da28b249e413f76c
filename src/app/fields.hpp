// A column of labels with their values beside them.
#pragma once

#include <ostream>
#include <string>

#include "app/table.hpp"
#include "app/terminal.hpp"

namespace truceline::app {

class Fields {
 public:
  Fields(std::ostream& out, const Terminal& terminal, std::size_t indent)
      : out_(out), terminal_(terminal), indent_(indent) {}

  /// Nothing is printed for an empty value.
  void put(const std::string& label, const std::string& value, Style style = Style::plain) const {
    if (value.empty()) return;
    std::string shown = label;
    for (const std::string& line : wrapped(value, terminal_.width - indent_ - kLabelWidth)) {
      out_ << std::string(indent_, ' ') << terminal_.styled(shown, Style::dim)
           << std::string(kLabelWidth - text_width(shown), ' ') << terminal_.styled(line, style) << '\n';
      shown.clear();
    }
  }

 private:
  static constexpr std::size_t kLabelWidth = 14;

  std::ostream& out_;
  const Terminal& terminal_;
  std::size_t indent_;
};

}  // namespace truceline::app
