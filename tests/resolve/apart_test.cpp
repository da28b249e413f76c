// What stays two events though type, parties and date could be the same.
#include <gtest/gtest.h>

#include "truceline/resolve/consolidate.hpp"

namespace truceline {
namespace {

Claim claim_of(const char* type, Status status, std::vector<Participation> who, bool core) {
  Claim claim;
  claim.document = DocumentId::of("document");
  claim.type = type;
  claim.status = status;
  claim.participants = std::move(who);
  claim.core = core;
  return claim;
}

Participation who(const char* name, Role role) {
  Participation p;
  p.actor = ActorId::of(name);
  p.name = name;
  p.role = role;
  return p;
}

TEST(SameHappening, WordsOfTwoSpeakersAreTwo) {
  const Claim a = claim_of("endorsement", Status::occurred,
                           {who("Iran", Role::initiator), who("Iraq", Role::beneficiary)}, false);
  const Claim b = claim_of("endorsement", Status::occurred, {who("Iraq", Role::beneficiary)}, false);
  EXPECT_FALSE(same_happening(a, b));
  EXPECT_TRUE(same_happening(a, a));
}

TEST(SameHappening, MeetingsOfOtherPartiesAreTwo) {
  const Claim a = claim_of("talks", Status::occurred,
                           {who("Iran", Role::participant), who("Iraq", Role::participant)}, true);
  const Claim b = claim_of(
      "talks", Status::occurred,
      {who("Iran", Role::participant), who("Iraq", Role::participant), who("Oman", Role::participant)}, true);
  EXPECT_FALSE(same_happening(a, b));
}

TEST(SameHappening, AConflictThatLastsIsNoDatedWar) {
  Claim war = claim_of("war", Status::occurred,
                       {who("Iran", Role::belligerent), who("Iraq", Role::belligerent)}, true);
  war.when.date = EdtfInterval::parse("1980/1988");
  war.when.basis = DateBasis::stated;
  Claim conflict = war;
  conflict.status = Status::ongoing;
  conflict.when = {};
  EXPECT_FALSE(same_happening(war, conflict));
  conflict.status = Status::occurred;
  EXPECT_TRUE(same_happening(war, conflict));
}

}  // namespace
}  // namespace truceline
