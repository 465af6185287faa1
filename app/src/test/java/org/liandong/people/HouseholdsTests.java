package org.liandong.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.PlatformTest;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class HouseholdsTests {
  private static final Actor WORKER = As.actor("赵某（示例）", Position.COMMUNITY_WORKER, "530111001001");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 1);
  @Autowired People people;
  @Autowired Households households;

  @Test
  void peopleMoveInAndOut() {
    var place = new PlaceCode("530111001001");
    var person =
        people.register(Actor.PLATFORM, Registration.of(place, AccountId.NONE, "张秀英（示例）", null));
    var household = UUID.randomUUID();
    households.join(WORKER, new HouseholdMember(person.id(), household, DAY, true));
    assertThat(households.members(WORKER, person.id().county(), household)).containsExactly(person);
    assertThatThrownBy(() -> households.leave(WORKER, person.id(), household, DAY.minusDays(1)))
        .isInstanceOf(Refused.class);
    households.leave(WORKER, person.id(), household, DAY);
    assertThat(households.of(WORKER, person.id())).isEmpty();
    assertThat(households.members(WORKER, person.id().county(), household)).isEmpty();
  }
}
