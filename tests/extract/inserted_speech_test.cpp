// "She would not, she said, meet him": a speaker in the middle of what is said.
#include <gtest/gtest.h>

#include "extract/extracted_text.hpp"

namespace truceline {
namespace {

TEST(InsertedSpeech, LeavesTheVerbItsAuxiliaries) {
  const ExtractedText denied("The president of Chad would not, he said, meet the president of Sudan.");
  ASSERT_NE(denied.claim("talks"), nullptr);
  EXPECT_EQ(denied.claim("talks")->status, Status::cancelled);
  const ExtractedText ahead(
      "Chad and Sudan fought for years. They will, officials said, sign a ceasefire soon.");
  ASSERT_NE(ahead.claim("ceasefire"), nullptr);
  EXPECT_EQ(ahead.claim("ceasefire")->status, Status::planned);
}

TEST(InsertedSpeech, APlainReportStaysAsItIs) {
  const ExtractedText told("The president of Chad said on Monday that he had met the president of Sudan.");
  ASSERT_NE(told.claim("talks"), nullptr);
  EXPECT_EQ(told.claim("talks")->status, Status::occurred);
}

}  // namespace
}  // namespace truceline
