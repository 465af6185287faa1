package org.liandong.requests.figures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.disputes.Kinds;
import org.liandong.requests.Action;
import org.liandong.requests.Affair;
import org.liandong.requests.Categories;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.liandong.requests.Submission;
import org.springframework.beans.factory.annotation.Autowired;

/** What a community handles: the residents' own affairs, and the government's. */
@PlatformTest
class AffairMeasuresTests {
  private static final Actor ZHOU = As.actor("周桂英（示例）", Position.RESIDENT, World.COMMITTEE.value());

  @Autowired World world;
  @Autowired Requests requests;
  @Autowired AffairMeasures measures;
  @Autowired Categories categories;
  @Autowired Kinds kinds;

  @BeforeEach
  void town() {
    world.town();
  }

  @Test
  @Covers({"CON-14", "GOV-16"})
  void eachRequestCountsAsOneOfTheTwoAndWhatWasTakenBackAsNeither() {
    var id = submit("dispute.neighbours");
    assertThat(kind(id)).isEqualTo("RESIDENTS");
    requests.take(World.gridOwner(), id, 1);
    var as = new Action.Classify("dispute.neighbours", Affair.GOVERNMENT, "属于政府事务");
    requests.classify(World.gridOwner(), id, 2, as);
    assertThat(kind(id)).isEqualTo("GOVERNMENT");
    requests.withdraw(ZHOU, id, 3, "");
    assertThat(kind(id)).isEqualTo("ASIDE");
  }

  @Test
  @Covers("CON-13")
  void parkingIsATopicOfRequestsAndOfDisputes() {
    assertThat(kinds.knows(World.COMMITTEE, "parking")).isTrue();
    var found = categories.settle(World.COMMITTEE, "", "小区停车难，车位不够");
    assertThat(categories.name(World.COMMITTEE, found, Locale.CHINESE)).contains("停车");
  }

  private Request.Id submit(String category) {
    return requests.submit(
        ZHOU,
        new Submission(
            World.BUILDING_1, "", null, category, "楼上太吵", false, UUID.randomUUID(), List.of()));
  }

  private String kind(Request.Id id) {
    return measures.counted(id.county(), List.of(id.value())).getFirst().kind();
  }
}
