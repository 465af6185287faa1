package org.liandong.opendata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.Covers;
import org.liandong.TestDatabase;
import org.liandong.base.Invalid;
import org.liandong.opendata.ChangeFeed.Source;

/** Many writers, one reader: every row once, none lost, none from a rolled-back transaction. */
@Covers("PLT-04")
class FeedTests {
  private static final Field<Long> CHANGE = DSL.field("change", Long.class);
  private static final Field<String> COUNTY = DSL.field("county", String.class);
  private static final Field<UUID> ID = DSL.field("id", UUID.class);
  private static final Source<Record> NOTES =
      new Source<>(
          DSL.table("probe.note"),
          CHANGE,
          COUNTY,
          ID,
          DSL.trueCondition(),
          row -> List.of(row.get("id", UUID.class), row.get("no", Integer.class)));
  private String url;
  private DSLContext sql;
  private ChangeFeed feed;

  @BeforeEach
  void table() throws SQLException {
    url = TestDatabase.create();
    execute(
        """
        create schema probe;
        create table probe.note (
          change bigint not null default opendata.change(),
          county text not null, id uuid not null, no int not null, primary key (county, id));
        create index on probe.note (change, county, id);
        """);
    sql = DSL.using(connection(), SQLDialect.POSTGRES);
    feed = new ChangeFeed(sql);
  }

  private Connection connection() throws SQLException {
    return DriverManager.getConnection(url, "liandong_owner", TestDatabase.PASSWORD);
  }

  private void execute(String statement) throws SQLException {
    try (var connection = connection();
        var tool = connection.createStatement()) {
      tool.execute(statement);
    }
  }

  private static void insert(Connection connection, UUID id, int no) throws SQLException {
    try (var statement =
        connection.prepareStatement("insert into probe.note (county, id, no) values (?, ?, ?)")) {
      statement.setString(1, no % 2 == 0 ? "530111" : "330203");
      statement.setObject(2, id);
      statement.setInt(3, no);
      statement.executeUpdate();
    }
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3})
  void everyRowExactlyOnce(long seed) throws Exception {
    Set<UUID> committed = ConcurrentHashMap.newKeySet();
    var read = new ArrayList<UUID>();
    String position = null;
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var writers = new ArrayList<Future<Boolean>>();
      for (int i = 0; i < 8; i++)
        writers.add(threads.submit(writer(new Random(seed * 100 + i), committed)));
      while (!writers.stream().allMatch(Future::isDone)) position = poll(position, read);
      for (var writer : writers) assertThat(writer.get()).isTrue();
    }
    for (int size = -1; size < read.size(); ) {
      size = read.size();
      position = poll(position, read);
    }
    assertThat(read)
        .hasSameSizeAs(new HashSet<>(read))
        .containsExactlyInAnyOrderElementsOf(committed);
    assertThat(committed).hasSizeGreaterThan(300);
  }

  private @Nullable String poll(@Nullable String position, List<UUID> read) {
    var batch = feed.after(NOTES, position, 7);
    for (var record : batch.records()) read.add((UUID) record.values().getFirst());
    return batch.position();
  }

  /** Transactions of some rows with pauses between them, a third of them given up. */
  private Callable<Boolean> writer(Random random, Set<UUID> committed) {
    return () -> {
      try (var connection = connection()) {
        connection.setAutoCommit(false);
        for (int round = 0; round < 40; round++) {
          var written = new ArrayList<UUID>();
          for (int i = 1 + random.nextInt(3); i > 0; i--) {
            written.add(UUID.randomUUID());
            insert(connection, written.getLast(), i);
            pause(connection, random.nextInt(4));
          }
          if (random.nextInt(3) == 0) {
            connection.rollback();
          } else {
            connection.commit();
            committed.addAll(written);
          }
        }
        return true;
      }
    };
  }

  private static void pause(Connection connection, int milliseconds) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("select pg_sleep(" + milliseconds + " / 1000.0)");
    }
  }

  @Test
  void aLateCommitIsNotMissed() throws SQLException {
    try (var early = connection();
        var late = connection()) {
      early.setAutoCommit(false);
      late.setAutoCommit(false);
      insert(early, UUID.randomUUID(), 1);
      insert(late, UUID.randomUUID(), 2);
      late.commit();
      assertThat(feed.after(NOTES, null, 10).records()).isEmpty();
      early.commit();
    }
    assertThat(feed.after(NOTES, null, 10).records())
        .extracting(record -> record.values().getLast())
        .containsExactly(1, 2);
  }

  @Test
  void aChangedRowComesAgain() throws SQLException {
    var id = UUID.randomUUID();
    try (var connection = connection()) {
      insert(connection, id, 1);
    }
    var first = feed.after(NOTES, null, 10);
    assertThat(first.records()).hasSize(1);
    assertThat(feed.after(NOTES, first.position(), 10))
        .isEqualTo(new Batch(List.of(), first.position(), false));
    execute("update probe.note set no = 5, change = opendata.change()");
    var second = feed.after(NOTES, first.position(), 10);
    assertThat(second.records().getFirst().values()).containsExactly(id, 5);
  }

  /** Another cluster counts from another number: what was there stays behind what comes. */
  @Test
  void theFeedGoesOnAfterARestore() throws SQLException {
    var epochs = new Epochs(sql, Clock.systemUTC());
    epochs.afterPropertiesSet();
    epochs.afterPropertiesSet();
    assertThat(sql.fetchCount(DSL.table("opendata.epoch"))).isEqualTo(1);
    try (var connection = connection()) {
      insert(connection, UUID.randomUUID(), 1);
    }
    execute("update probe.note set change = change + 1000000000");
    var before = feed.after(NOTES, "1000000000-530111-" + new UUID(0, 0), 10);
    assertThat(before.records()).as("rows from a future this cluster has not seen").isEmpty();
    execute("update opendata.epoch set system = 'elsewhere'");
    epochs.afterPropertiesSet();
    assertThat(sql.fetchCount(DSL.table("opendata.epoch"))).isEqualTo(2);
    var restored = feed.after(NOTES, null, 10);
    assertThat(restored.records()).hasSize(1);
    try (var connection = connection()) {
      insert(connection, UUID.randomUUID(), 2);
    }
    assertThat(feed.after(NOTES, restored.position(), 10).records())
        .extracting(record -> record.values().getLast())
        .containsExactly(2);
  }

  @ParameterizedTest
  @ValueSource(strings = {"x", "1", "1-2", "1-530111-x", "-1-530111-x", "1-530111-", "' or 1=1"})
  void whatIsNotAPositionIsSaidSo(String position) {
    assertThatThrownBy(() -> feed.after(NOTES, position, 10)).isInstanceOf(Invalid.class);
  }
}
