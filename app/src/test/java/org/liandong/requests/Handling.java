package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.As.actor;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;

/** Requests of a resident in the hands of the owner of a grid. */
abstract class Handling {
  @Autowired World world;
  @Autowired Requests requests;
  @Autowired Neighbours neighbours;
  @Autowired Followers followers;
  final Actor resident = actor("居民（示例）", Position.RESIDENT, World.COMMITTEE.value());
  final Actor neighbour = actor("邻居（示例）", Position.RESIDENT, World.COMMITTEE.value());
  final Actor owner = World.gridOwner();

  @BeforeEach
  void town() {
    world.town();
  }

  void same(Request.Id id) {
    var request = requests.find(Actor.PLATFORM, id);
    assertThat(Standing.of(requests.facts(Actor.PLATFORM, id))).isEqualTo(request.standing());
  }

  static void refused(
      RequestRefusal reason, org.assertj.core.api.ThrowableAssert.ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.reason()).isEqualTo(reason));
  }

  Request.Id submit(Actor actor) {
    return submit(actor, "facilities.lighting", "楼道的灯坏了三天");
  }

  Request.Id submit(Actor actor, String category, String words) {
    return requests.submit(
        actor,
        new Submission(
            World.BUILDING_1, "2 单元", null, category, words, false, UUID.randomUUID(), List.of()));
  }

  Request.Id submit(Actor actor, Channel channel) {
    return requests.submit(
        actor,
        new Submission(
            World.BUILDING_1,
            "2 单元",
            null,
            "service.documents",
            "办居住证明",
            false,
            UUID.randomUUID(),
            List.of(),
            channel));
  }
}
