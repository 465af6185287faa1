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
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.platform.Words;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The second wall alone: what the database shows to whom, whatever the application asks. */
@PlatformTest
@Covers("Z-02")
class WallsTests {
  private final Actor resident = actor("居民（示例）", Position.RESIDENT, World.COMMITTEE.value());
  private final Actor neighbour = actor("邻居（示例）", Position.RESIDENT, World.COMMITTEE.value());
  private final Actor elsewhere =
      actor("外某（示例）", Position.COUNTY_OFFICER, World.OTHER_COMMITTEE.value().substring(0, 6));
  @Autowired World world;
  @Autowired Requests requests;
  @Autowired Reaches reaches;
  @Autowired JdbcTemplate sql;

  @BeforeEach
  void report() {
    world.town();
    requests.submit(
        resident,
        new Submission(
            World.BUILDING_1, "", null, "other", "变压器半夜响", false, UUID.randomUUID(), List.of()));
  }

  @Test
  void theWordsOfARequestAreSeenByThoseWhoSeeTheRequest() {
    for (var table : List.of("request", "fact", "searched")) {
      for (var sees : List.of(resident, World.gridOwner(), World.countyOfficer()))
        assertThat(rows(sees, table)).as(table + " " + sees.name()).isEqualTo(1);
      for (var not : List.of(neighbour, elsewhere, Actor.VISITOR))
        assertThat(rows(not, table)).as(table + " " + not.name()).isZero();
    }
  }

  @Test
  void theIndexOfWordsGivesNothingBeyondTheReach() {
    assertThat(holding(World.countyOfficer())).isEqualTo(1);
    for (var not : List.of(neighbour, elsewhere, Actor.VISITOR))
      assertThat(holding(not)).as(not.name()).isZero();
  }

  private int rows(Actor actor, String table) {
    return count(actor, "select count(*)::int from requests." + table);
  }

  private int holding(Actor actor) {
    var query = Words.query("变压");
    return count(actor, "select count(*)::int from requests.holding(?, '', '~', 10)", query);
  }

  private int count(Actor actor, String question, Object... values) {
    return reaches.within(
        Reach.of(actor), () -> sql.queryForList(question, Integer.class, values).getFirst());
  }
}
