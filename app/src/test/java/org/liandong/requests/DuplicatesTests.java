package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.As.actor;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Absent;
import org.liandong.base.Position;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** One matter reported twice, a report of two matters, and neighbours who join. */
@PlatformTest
class DuplicatesTests extends Handling {
  @Autowired Duplicates duplicates;
  @Autowired JdbcTemplate sql;

  @Test
  @Covers("NEJ-08")
  void aDuplicateFollowsTheMainOneAndItsReporterStaysInformed() {
    var main = submit(resident);
    var twin = submit(neighbour);
    duplicates.merge(owner, twin, 1, main, "同一盏灯");
    assertThat(requests.find(neighbour, twin).stage()).isEqualTo(Stage.MERGED);
    var into = requests.find(resident, main);
    assertThat(into.standing().aside().joined()).isEqualTo(1);
    assertThat(followers.accounts(main)).containsExactly(neighbour.account());
    assertThat(neighbours.followed(neighbour, main).request().id()).isEqualTo(main);
    refused(RequestRefusal.OTHERS_JOINED, () -> requests.withdraw(resident, main, 2, ""));
    assertThat(published()).isEqualTo(1);
    same(main);
    same(twin);
  }

  @Test
  void aMergedRequestThatIsAnotherMatterIsOpenedAgainByItsResident() {
    var main = submit(resident);
    var twin = submit(neighbour);
    duplicates.merge(owner, twin, 1, main, "同一盏灯");
    requests.reopen(neighbour, twin, 2, "不是同一盏");
    var again = requests.find(neighbour, twin);
    assertThat(again.stage()).isEqualTo(Stage.WORKING);
    assertThat(again.standing().aside().main()).isNull();
    same(twin);
  }

  @Test
  void nothingFollowsItselfOrWhatIsOver() {
    var main = submit(resident);
    refused(RequestRefusal.NO_MAIN, () -> duplicates.merge(owner, main, 1, main, "x"));
    requests.withdraw(resident, main, 1, "");
    var twin = submit(neighbour);
    refused(RequestRefusal.NO_MAIN, () -> duplicates.merge(owner, twin, 1, main, "x"));
    var stranger = actor("别社区（示例）", Position.COMMUNITY_WORKER, "530111001002");
    assertThatThrownBy(() -> duplicates.merge(stranger, twin, 1, main, "x"))
        .isInstanceOf(Absent.class);
  }

  @Test
  void aPartBecomesARequestOfItsOwnWithTheClockOfTheWhole() {
    var whole = submit(resident);
    var part = duplicates.split(owner, whole, 1, "environment.garbage", "楼道口的垃圾也没人收");
    var one = requests.find(resident, whole);
    var other = requests.find(resident, part);
    assertThat(other.origin()).isEqualTo(whole.value());
    assertThat(other.resident()).isEqualTo(resident.account());
    assertThat(other.standing().due()).isEqualTo(one.standing().due());
    assertThat(other.submitted()).isEqualTo(one.submitted());
    assertThat(one.stage()).isEqualTo(Stage.WAITING);
    same(whole);
    same(part);
  }

  @Test
  @Covers("NEJ-20")
  void aNeighbourJoinsInsteadOfReportingAgainAndSeesNoWordOfTheFirst() {
    var id = submit(resident);
    var about = new Neighbours.About(World.BUILDING_1, null, "", "楼道的灯坏了");
    assertThat(neighbours.similar(neighbour, about, 5)).extracting(Nearby::id).containsExactly(id);
    assertThat(neighbours.similar(resident, about, 5)).isEmpty();
    neighbours.join(neighbour, id, "我家楼层也不亮");
    assertThat(requests.find(resident, id).standing().aside().joined()).isEqualTo(1);
    refused(RequestRefusal.JOINED_ALREADY, () -> neighbours.join(neighbour, id, "再来"));
    refused(RequestRefusal.JOINED_ALREADY, () -> neighbours.join(resident, id, "我自己"));
    assertThatThrownBy(() -> requests.find(neighbour, id)).isInstanceOf(Absent.class);
    same(id);
  }

  @Test
  void whoJoinedInBetweenMakesNobodysPageStale() {
    var id = submit(resident);
    requests.take(owner, id, 1);
    neighbours.join(neighbour, id, "我家也是");
    requests.answer(owner, id, 2, "已经修好", List.of());
    assertThat(requests.find(resident, id).stage()).isEqualTo(Stage.ANSWERED);
    same(id);
  }

  @Test
  void aDisputeIsNotJoinedByOthers() {
    var id = submit(resident, "dispute.family", "家里有矛盾");
    var about = new Neighbours.About(World.BUILDING_1, null, "dispute.family", "");
    assertThat(neighbours.similar(neighbour, about, 5)).isEmpty();
    refused(RequestRefusal.NOT_SHARED, () -> neighbours.join(neighbour, id, "我也听见了"));
  }

  private int published() {
    var count = sql.queryForObject("select count(*) from requests.published", Integer.class);
    return count == null ? -1 : count;
  }
}
