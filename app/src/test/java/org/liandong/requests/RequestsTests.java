package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.As.actor;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PlatformTest
class RequestsTests {
  @Autowired World world;
  @Autowired Requests requests;
  @Autowired JdbcTemplate sql;

  private final Actor resident = actor("居民（示例）", Position.RESIDENT, World.COMMITTEE.value());
  private final Actor neighbour = actor("邻居（示例）", Position.RESIDENT, World.COMMITTEE.value());

  @BeforeEach
  void town() {
    world.town();
  }

  @Test
  @Covers({"NEJ-01", "NEJ-03", "GRD-06"})
  void aReportFromABuildingReachesTheOwnerOfItsGrid() {
    var request = requests.find(resident, submit(World.BUILDING_1, null));
    assertThat(request.standing().holder().name()).isEqualTo("李某");
    assertThat(request.stage()).isEqualTo(Stage.WAITING);
  }

  @Test
  void aReportWithAPointReachesTheOwnerOfTheGridAroundIt() {
    var spot = World.spot(7, 4);
    var point = new Request.Point(spot.longitude(), spot.latitude());
    assertThat(requests.find(resident, submit(World.COMMITTEE, point)).standing().holder().name())
        .isEqualTo("王某");
  }

  @Test
  void aReportOnlyForTheCommitteeReachesWhoeverIsInChargeThere() {
    assertThat(requests.find(resident, submit(World.COMMITTEE, null)).standing().holder().name())
        .isEqualTo("赵某");
  }

  @Test
  void aPlaceAboveTheCommitteeIsRefusedWithAReason() {
    assertThatThrownBy(() -> submit(new PlaceCode("53"), null))
        .isInstanceOfSatisfying(
            Refused.class, it -> assertThat(it.reason()).isEqualTo(RequestRefusal.NOWHERE));
  }

  @Test
  @Covers({"NEJ-04", "NEJ-08"})
  void travelsFromReportToConfirmationAndFoldsToItsRow() {
    var id = submit(World.BUILDING_1, null);
    requests.take(World.gridOwner(), id, 1);
    requests.answer(World.gridOwner(), id, 2, "灯泡已更换", List.of());
    requests.reopen(resident, id, 3, "今天又不亮了");
    assertThat(requests.find(resident, id).stage()).isEqualTo(Stage.WORKING);
    requests.answer(World.gridOwner(), id, 4, "换了整灯", List.of());
    requests.confirm(resident, id, 5, "");
    var request = requests.find(resident, id);
    assertThat(request.stage()).isEqualTo(Stage.CONFIRMED);
    assertThat(request.standing().round()).isEqualTo(2);
    assertThat(Standing.of(requests.facts(resident, id))).isEqualTo(request.standing());
  }

  @Test
  void aDoubleClickIsOneRequest() {
    var once = UUID.randomUUID();
    assertThat(submit(World.BUILDING_1, null, once))
        .isEqualTo(submit(World.BUILDING_1, null, once));
  }

  @Test
  void aStalePageIsRefusedAndChangesNothing() {
    var id = submit(World.BUILDING_1, null);
    requests.take(World.gridOwner(), id, 1);
    assertThatThrownBy(() -> requests.take(World.worker(), id, 1)).isInstanceOf(Refused.class);
    assertThatThrownBy(() -> requests.answer(World.gridOwner(), id, 1, "x", List.of()))
        .isInstanceOfSatisfying(
            Refused.class, it -> assertThat(it.reason()).isEqualTo(RequestRefusal.STALE));
    assertThat(requests.facts(resident, id)).hasSize(2);
  }

  @Test
  @Covers({"GOV-17", "Z-02"})
  void whoSeesIt() {
    var id = submit(World.BUILDING_1, null);
    for (var sees :
        List.of(
            resident,
            World.gridOwner(),
            World.worker(),
            World.streetOfficer(),
            World.countyOfficer(),
            actor("市（示例）", Position.CITY_OFFICER, "5301"),
            actor("省（示例）", Position.PROVINCE_OFFICER, "53"))) {
      assertThat(requests.find(sees, id).id()).as(sees.name()).isEqualTo(id);
    }
    for (var blind :
        List.of(
            neighbour,
            Actor.VISITOR,
            actor("别区（示例）", Position.COUNTY_OFFICER, "330203"),
            actor("机构（示例）", Position.ORGANISATION_STAFF, World.COMMITTEE.value()),
            actor("别社区（示例）", Position.COMMUNITY_WORKER, "530111001002"))) {
      assertThatThrownBy(() -> requests.find(blind, id))
          .as(blind.name())
          .isInstanceOf(Absent.class);
    }
  }

  @Test
  void factsCannotBeChangedByTheRuntimeRole() {
    submit(World.BUILDING_1, null);
    assertThatThrownBy(() -> sql.update("update requests.fact set words = 'x'"))
        .hasStackTraceContaining("permission denied");
  }

  private Request.Id submit(PlaceCode place, Request.@Nullable Point point) {
    return submit(place, point, UUID.randomUUID());
  }

  private Request.Id submit(PlaceCode place, Request.@Nullable Point point, UUID once) {
    return requests.submit(
        resident,
        new Submission(place, "2 单元楼道", point, "other", "楼道的灯坏了三天", false, once, List.of()));
  }
}
