// A JSON object written member by member: a long list need not be in memory as a whole.
#pragma once

#include <iosfwd>
#include <string_view>
#include <vector>

#include "exchange/json_values.hpp"

namespace truceline {

/// Writes what to_text() gives for the object of the same members.
class JsonObjectWriter {
 public:
  explicit JsonObjectWriter(std::ostream& out) : out_(out) {}

  void put(std::string_view key, const Json& value);
  /// One item after the other, each made when it is written.
  template <class T, class ToJson>
  void put_list(std::string_view key, const std::vector<T>& values, ToJson to_json) {
    if (values.empty()) return put(key, Json::array());
    begin_list(key);
    for (const T& value : values) put_item(to_json(value), &value == &values.front());
    end_list();
  }
  /// Once, after the last member.
  void finish();

 private:
  void begin_member(std::string_view key);
  void begin_list(std::string_view key);
  void put_item(const Json& value, bool first);
  void end_list();

  std::ostream& out_;
  bool empty_ = true;
};

}  // namespace truceline
