package org.liandong.requests.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.liandong.requests.Submission;
import org.springframework.beans.factory.annotation.Autowired;

/** Whether those who raised requests were satisfied. */
@PlatformTest
class RatingMeasuresTests {
  private static final Actor ZHOU = As.actor("周桂英（示例）", Position.RESIDENT, World.COMMITTEE.value());

  @Autowired World world;
  @Autowired Requests requests;
  @Autowired RatingMeasures measures;
  @Autowired Reaches reaches;
  @Autowired DSLContext sql;

  @BeforeEach
  void town() {
    world.town();
  }

  @Test
  @Covers({"EVA-12", "EVA-21"})
  void threeStarsAreNotSatisfiedFourAreAndTheUnratedDoNotCount() {
    var id = answered();
    assertThat(kinds(id)).isEmpty();
    requests.rate(ZHOU, id, 4, 3, "");
    assertThat(kinds(id)).containsExactly("UNSATISFIED");
    var other = answered();
    requests.rate(ZHOU, other, 4, 4, "");
    assertThat(kinds(other)).containsExactly("SATISFIED");
    assertThat(subjects(id)).containsExactly(id.value(), other.value());
  }

  @Test
  void whatIsOpenedAgainIsNotRatedAnyMore() {
    var id = answered();
    requests.rate(ZHOU, id, 4, 5, "");
    requests.reopen(ZHOU, id, 5, "又坏了");
    assertThat(kinds(id)).isEmpty();
    assertThat(subjects(id)).isEmpty();
  }

  private List<UUID> subjects(Request.Id id) {
    return reaches.within(
        Reach.EVERYTHING, () -> measures.subjects().list(sql, id.county(), null, 10));
  }

  private Request.Id answered() {
    var report =
        new Submission(
            World.BUILDING_1, "", null, "", "楼道灯坏了", false, UUID.randomUUID(), List.of());
    var id = requests.submit(ZHOU, report);
    requests.take(World.gridOwner(), id, 1);
    requests.answer(World.gridOwner(), id, 2, "换好了", List.of());
    requests.confirm(ZHOU, id, 3, "");
    return id;
  }

  private List<String> kinds(Request.Id id) {
    return measures.counted(id.county(), List.of(id.value())).stream()
        .map(it -> it.kind())
        .toList();
  }
}
