// An object written member by member is the same text as one written at once.
#include "exchange/json_writer.hpp"

#include <gtest/gtest.h>

#include <random>
#include <sstream>

namespace truceline {
namespace {

using Random = std::mt19937_64;

Json random_value(Random& random, int depth) {
  switch (random() % (depth > 0 ? 7 : 5)) {
    case 0:
      return nullptr;
    case 1:
      return static_cast<std::int64_t>(random());
    case 2:
      return random() % 2 == 0;
    case 3:
      return 0.25;
    case 4: {
      static const char* const kTexts[] = {"",    "plain", "two\nlines", "\"quoted\" \\", "Xank\u0259ndi",
                                           "\xff"};
      return kTexts[random() % std::size(kTexts)];
    }
    case 5: {
      Json list = Json::array();
      for (auto n = random() % 4; n > 0; --n) list.push_back(random_value(random, depth - 1));
      return list;
    }
    default: {
      Json object = Json::object();
      for (auto n = random() % 4; n > 0; --n)
        object["key\n" + std::to_string(n)] = random_value(random, depth - 1);
      return object;
    }
  }
}

TEST(JsonObjectWriter, WritesWhatTheWholeObjectHas) {
  Random random(5);
  for (int i = 0; i < 300; ++i) {
    Json whole = Json::object();
    std::ostringstream out;
    JsonObjectWriter writer(out);
    for (auto n = random() % 4; n > 0; --n) {
      const std::string key = "member \"" + std::to_string(n) + '"';
      if (random() % 2 == 0) {
        writer.put(key, whole[key] = random_value(random, 3));
        continue;
      }
      std::vector<Json> items;
      for (auto k = random() % 4; k > 0; --k) items.push_back(random_value(random, 3));
      whole[key] = items;
      writer.put_list(key, items, [](const Json& item) { return item; });
    }
    writer.finish();
    ASSERT_EQ(out.str(), to_text(whole));
  }
}

}  // namespace
}  // namespace truceline
