package org.liandong.requests.volume;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.liandong.requests.Stage;
import org.liandong.requests.Standing;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.flyway.autoconfigure.FlywayDataSource;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.transaction.AfterTransaction;

@PlatformTest
class VolumeTests {
  private static final County COUNTY = new County(World.COUNTY.value());
  private static final int MANY = 1500;
  @Autowired World world;
  @Autowired Volume volume;
  @Autowired Requests requests;
  @Autowired JdbcTemplate sql;
  @Autowired @FlywayDataSource DataSource owner;

  @BeforeEach
  void town() {
    world.town();
    volume.fill(MANY, List.of(COUNTY), done -> {});
  }

  /** It is written past the transaction of the test. */
  @AfterTransaction
  void emptied() throws SQLException {
    try (var connection = owner.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("truncate requests.request cascade");
    }
  }

  @Test
  void everyRowIsWhatItsFactsFoldTo() {
    var ids = sql.queryForList("select id from requests.request order by id", UUID.class);
    assertThat(ids).hasSize(MANY);
    for (int i = 0; i < MANY; i += 10) {
      var id = new Request.Id(COUNTY, ids.get(i));
      assertThat(requests.find(Actor.PLATFORM, id).standing())
          .isEqualTo(Standing.of(requests.facts(Actor.PLATFORM, id)));
    }
  }

  @Test
  void itKnowsEveryStageAndMostIsOver() {
    assertThat(sql.queryForList("select distinct stage from requests.request", String.class))
        .containsExactlyInAnyOrder(
            Stream.of(Stage.values())
                .filter(stage -> stage != Stage.MERGED)
                .map(Stage::name)
                .toArray(String[]::new));
    assertThat(
            sql.queryForObject("select count(*) from requests.request where open", Integer.class))
        .isBetween(MANY / 50, MANY / 12);
    assertThat(count("select count(*) from requests.request where submitted > now()")).isZero();
    assertThat(count("select count(*) from requests.fact where at > now()")).isZero();
  }

  @Test
  void theOwnersOfTheGridsHaveTheirShare() {
    assertThat(
            sql.queryForList(
                "select distinct holder_name from requests.request where grid like '%G%' and stage"
                    + " = 'WAITING' or grid like '%G001' and stage = 'CONFIRMED'",
                String.class))
        .contains("李某");
  }

  @Test
  void everyPersonAndWordSaysThatItIsMadeUp() {
    assertThat(
            count(
                "select count(*) from requests.request where name not like '%（示例）' or words not"
                    + " like '%（示例）'"))
        .isZero();
  }

  @Test
  void allCanBeSearched() {
    assertThat(count("select count(*) from requests.searched where words @@ '示例'::tsquery"))
        .isEqualTo(MANY);
  }

  private @Nullable Integer count(String query) {
    return sql.queryForObject(query, Integer.class);
  }
}
