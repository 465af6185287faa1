package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.actor;
import static org.liandong.requests.Handling.refused;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class VisitsTests {
  private static final Request.Point DOOR = new Request.Point(102.742, 25.014);
  @Autowired World world;
  @Autowired Requests requests;
  @Autowired Visits visits;
  private final Actor resident = actor("居民（示例）", Position.RESIDENT, World.COMMITTEE.value());
  private final Actor owner = World.gridOwner();

  @BeforeEach
  void town() {
    world.town();
  }

  @Test
  @Covers({"NEJ-09", "NEJ-11"})
  void aHundredMetresAreNearAndOneMoreIsTooFar() {
    var id = arranged(World.BUILDING_1, DOOR);
    refused(RequestRefusal.TOO_FAR, () -> visits.arrive(owner, id, 3, north(101)));
    visits.arrive(owner, id, 3, north(100));
    assertThat(visiting(id)).isEqualTo(Aside.Visiting.ARRIVED);
  }

  @Test
  @Covers("NEJ-11")
  void withoutACheckInNobodySignsAndNobodyAnswers() {
    var id = arranged(World.BUILDING_1, DOOR);
    refused(RequestRefusal.NOT_CHECKED_IN, () -> visits.sign(owner, id, 3, UUID.randomUUID()));
    refused(RequestRefusal.NOT_CHECKED_IN, () -> requests.answer(owner, id, 3, "去过了", List.of()));
    visits.arrive(owner, id, 3, code(id));
    visits.sign(owner, id, 4, UUID.randomUUID());
    requests.answer(owner, id, 5, "已上门办好", List.of());
    assertThat(visiting(id)).isEqualTo(Aside.Visiting.SIGNED);
    assertThat(Standing.of(requests.facts(resident, id)))
        .isEqualTo(requests.find(resident, id).standing());
  }

  @Test
  void onlyTheResidentsCodeOpensTheCheckIn() {
    var id = arranged(World.BUILDING_1, null);
    var wrong = code(id).equals("000000") ? "000001" : "000000";
    refused(RequestRefusal.WRONG_CODE, () -> visits.arrive(owner, id, 3, wrong));
    refused(RequestRefusal.NOT_HOLDER, () -> visits.arrive(World.worker(), id, 3, code(id)));
    visits.arrive(owner, id, 3, code(id));
    assertThat(visiting(id)).isEqualTo(Aside.Visiting.ARRIVED);
  }

  @Test
  void theBuildingStandsInForAPointAndACommitteeForNothing() {
    var inBuilding = arranged(World.BUILDING_1, null);
    visits.arrive(owner, inBuilding, 3, DOOR);
    var somewhere = submit(World.COMMITTEE, null);
    requests.take(World.worker(), somewhere, 1);
    visits.arrange(World.worker(), somewhere, 2, Instant.now().plusSeconds(3600), "");
    refused(RequestRefusal.NO_POSITION, () -> visits.arrive(World.worker(), somewhere, 3, DOOR));
  }

  @Test
  void aVisitIsAgreedOnceForATimeToComeAndCanBeCalledOff() {
    var id = arranged(World.BUILDING_1, DOOR);
    refused(
        RequestRefusal.VISIT_AHEAD,
        () -> visits.arrange(owner, id, 3, Instant.now().plusSeconds(60), ""));
    visits.callOff(owner, id, 3, "居民临时有事");
    refused(RequestRefusal.NO_VISIT, () -> visits.arrive(owner, id, 4, DOOR));
    refused(
        RequestRefusal.PAST, () -> visits.arrange(owner, id, 4, Instant.now().minusSeconds(1), ""));
    visits.arrange(owner, id, 4, Instant.now().plusSeconds(60), "");
  }

  @Test
  void inOtherHandsAPromisedVisitIsOff() {
    var id = arranged(World.BUILDING_1, DOOR);
    requests.handOver(owner, id, 3, new Fact.Holder(World.account("赵某"), "赵某"), "社区来办");
    assertThat(visiting(id)).isEqualTo(Aside.Visiting.NONE);
  }

  private Aside.Visiting visiting(Request.Id id) {
    return requests.find(resident, id).standing().aside().visiting();
  }

  private String code(Request.Id id) {
    return visits.latest(requests.find(resident, id)).orElseThrow().code();
  }

  /** So many metres north of the door. */
  private static Request.Point north(int metres) {
    return new Request.Point(
        DOOR.longitude(), DOOR.latitude() + Math.toDegrees(metres / 6_371_008.8));
  }

  private Request.Id arranged(PlaceCode place, Request.@Nullable Point point) {
    var id = submit(place, point);
    requests.take(owner, id, 1);
    visits.arrange(owner, id, 2, Instant.now().plusSeconds(3600), "带齐材料");
    return id;
  }

  private Request.Id submit(PlaceCode place, Request.@Nullable Point point) {
    return requests.submit(
        resident,
        new Submission(
            place,
            "2 单元 301",
            point,
            "service.documents",
            "腿脚不便，想请人上门办证明",
            false,
            UUID.randomUUID(),
            List.of(),
            Channel.HOME));
  }
}
