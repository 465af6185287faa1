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
import org.liandong.platform.Words;
import org.liandong.requests.Request;
import org.liandong.requests.RequestSearch;
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
  private static final int MANY = 2100;
  @Autowired World world;
  @Autowired Volume volume;
  @Autowired Requests requests;
  @Autowired RequestSearch search;
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

  /** The newest two thousand are read one by one, what is older by the index of words. */
  @Test
  void aWordIsFoundHoweverOldItsRequestIs() throws SQLException {
    var oldest = say("青蛙王子", "order by id limit 1");
    var newest = say("青蛙公主", "order by id desc limit 1");
    assertThat(found(World.countyOfficer(), "青蛙")).containsExactly(newest, oldest);
    assertThat(found(World.countyOfficer(), "青蛙王子")).containsExactly(oldest);
    assertThat(found(World.countyOfficer(), "青蛙王后")).isEmpty();
  }

  @Test
  void aPlaceFindsItsOwnWordsOnly() throws SQLException {
    var here = say("青蛙", "and place like '530111001001%' order by id limit 1");
    say("青蛙", "and place not like '530111001%' order by id limit 1");
    say("青蛙", "and place not like '530111001%' order by id desc limit 1");
    assertThat(found(World.worker(), "青蛙")).containsExactly(here);
    assertThat(found(World.streetOfficer(), "青蛙")).containsExactly(here);
    assertThat(found(World.countyOfficer(), "青蛙")).hasSize(3);
  }

  private UUID say(String words, String which) throws SQLException {
    try (var connection = owner.getConnection();
        var statement = connection.createStatement()) {
      statement.execute("set app.counties = '*'; set app.places = '*'");
      var row =
          statement.executeQuery(
              """
              update requests.searched set words = '%s'::tsvector
              where id = (select id from requests.searched where true %s) returning id
              """
                  .formatted(Words.vector(words).replace("'", "''"), which));
      assertThat(row.next()).isTrue();
      return row.getObject(1, UUID.class);
    }
  }

  private List<UUID> found(Actor actor, String words) {
    return search.find(actor, words, 8).stream().map(request -> request.id().value()).toList();
  }

  private @Nullable Integer count(String query) {
    return sql.queryForObject(query, Integer.class);
  }
}
