package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.actor;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is given away about requests: figures, never a person. */
@PlatformTest
@Covers({"NEJ-07", "PLT-04"})
class RequestDatasetTests {
  private final Actor resident = actor("居民张晓明", Position.RESIDENT, World.COMMITTEE.value());
  @Autowired World world;
  @Autowired Requests requests;
  @Autowired RequestDataset dataset;
  @Autowired JdbcTemplate sql;

  @BeforeEach
  void town() {
    world.town();
  }

  @Test
  void aRowSaysHowFarItIsAndNothingOfWhoAndWhat() {
    var id = submit();
    requests.withdraw(resident, id, 1, "不用了谢谢");
    var row = sql.queryForMap("select * from requests.told where id = ?", id.value());
    assertThat(row)
        .containsEntry("stage", "WITHDRAWN")
        .containsOnlyKeys(
            "change",
            "county",
            "id",
            "number",
            "street",
            "committee",
            "category",
            "stage",
            "round",
            "submitted",
            "due",
            "settled");
    assertThat(row.toString()).doesNotContain("张晓明", "楼道", "B001", "谢谢");
  }

  @Test
  void aStepMovesTheRowOnInTheFeed() {
    var id = submit();
    sql.update("update requests.request set change = 1 where id = ?", id.value());
    requests.withdraw(resident, id, 1, "");
    assertThat(change(id)).isGreaterThan(1);
  }

  @Test
  void theColumnsFitTheValues() {
    var id = submit();
    sql.update("update requests.request set change = 1 where id = ?", id.value());
    var records = dataset.after(null, 3).records();
    assertThat(records).hasSize(1);
    assertThat(records.getFirst().values())
        .hasSameSizeAs(dataset.columns())
        .contains(id.toString(), "WAITING", World.COMMITTEE.value())
        .doesNotContain("居民张晓明");
  }

  private long change(Request.Id id) {
    return sql.queryForList(
            "select change from requests.request where id = ?", Long.class, id.value())
        .getFirst();
  }

  private Request.Id submit() {
    return requests.submit(
        resident,
        new Submission(
            World.BUILDING_1, "3幢", null, "other", "楼道灯坏了", false, UUID.randomUUID(), List.of()));
  }
}
