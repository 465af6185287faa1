package org.liandong.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.audit.LogWorld.NOW;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.jooq.exception.DataAccessException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.Covers;
import org.liandong.audit.Report.Finding;
import org.liandong.audit.Verification.Remembered;

/** The owner of the database changes, removes and swaps rows in every table; each is found. */
@Covers("Z-04")
class TamperTests {
  @TempDir Path folder;
  private LogWorld world;

  @BeforeEach
  void sealThreeRounds() {
    world = new LogWorld(folder);
    for (int round = 0; round < 3; round++) {
      world.record(7);
      assertThat(world.sealer.seal()).isEqualTo(7);
    }
    assertThat(world.verify().findings()).isEmpty();
    assertThat(world.verify().checked()).isEqualTo(21);
  }

  private static final String AT = "(select entry_id from audit.sealed where seq = 9)";

  @ParameterizedTest
  @ValueSource(
      strings = {
        "account = '00000000-0000-0000-0000-000000000001'",
        "hat = '00000000-0000-0000-0000-000000000001'",
        "behalf = '00000000-0000-0000-0000-000000000001'",
        "position = 'SUPERVISOR'",
        "position = 'nonsense'",
        "place = '530111001002'",
        "place = 'nonsense'",
        "action = 'requests.closed'",
        "subject = '530111-x'",
        "facts = facts || '{\"stage\": \"CLOSED\"}'",
        "facts = '[]'",
        "at = at + interval '1 microsecond'"
      })
  void aChangedEntry(String change) {
    world.tampered("update audit.entry set " + change + " where id = " + AT);
    assertFirst(9, Flaw.ENTRY_CHANGED);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = ';',
      value = {
        "delete from audit.entry where id = " + AT + "; 9; ENTRY_REMOVED",
        "update audit.entry set county = '530112' where id = " + AT + "; 9; ENTRY_REMOVED",
        "update audit.sealed set leaf_hash = sha256('x') where seq = 9; 9; ROW_CHANGED",
        "update audit.sealed set chain_hash = sha256('x') where seq = 9; 9; ROW_REORDERED",
        "update audit.sealed set entry_id = gen_random_uuid() where seq = 9; 9; ENTRY_REMOVED",
        "delete from audit.sealed where seq = 9; 9; ROW_REMOVED",
        "delete from audit.sealed where seq = 0; 0; ROW_REMOVED",
        "delete from audit.sealed where seq = 20; 20; ROW_REMOVED",
        "delete from audit.sealed where seq > 13; 14; ROW_REMOVED",
        "update audit.node set hash = sha256('x') where level = 1 and index = 4; 9; NODE_CHANGED",
        "delete from audit.node where level = 3 and index = 1; 15; NODE_REMOVED",
        "update audit.node set level = 7 where level = 1 and index = 4; 9; NODE_REMOVED",
        "insert into audit.node values (1, 99, sha256('x')); -1; NODE_ADDED",
        "insert into audit.node values (63, 0, sha256('x')); -1; NODE_ADDED",
        "update audit.tree_head set root = sha256('x') where no = 1; 13; HEAD_CHANGED",
        "update audit.tree_head set chain = sha256('x') where no = 1; 13; HEAD_CHANGED",
        "update audit.tree_head set at = at + interval '1 day' where no = 1; 13; HEAD_CHANGED",
        "update audit.tree_head set size = 13 where no = 1; 12; HEAD_CHANGED",
        "update audit.tree_head set signature = sha512('x') where no = 1; 13; HEAD_CHANGED",
        "delete from audit.tree_head where no = 1; 20; HEAD_REMOVED",
        "delete from audit.tree_head where no = 2; 14; HEAD_REMOVED",
        "delete from audit.tree_head; 0; HEAD_REMOVED",
        "insert into audit.unsealed values ('530111', gen_random_uuid()); -1; QUEUE_CHANGED",
        "insert into audit.unsealed select county, entry_id from audit.sealed where seq = 9; 9; QUEUE_CHANGED",
      })
  void aRowOfTheLog(String statement, long seq, Flaw flaw) {
    world.tampered(statement);
    assertFirst(seq, flaw);
  }

  @Test
  void entriesThatChangedPlaces() {
    world.tampered(
        """
        update audit.entry e set facts = o.facts, subject = o.subject from audit.entry o
        where (e.id, o.id) in (select a.entry_id, b.entry_id from audit.sealed a, audit.sealed b
                               where (a.seq, b.seq) in ((5, 11), (11, 5)))
        """);
    assertThat(world.verify().findings()).extracting(Finding::seq).containsExactly(5L, 11L);
  }

  @Test
  void rowsThatChangedPlaces() {
    world.tampered(
        """
        update audit.sealed set seq = -1 - seq where seq in (5, 6);
        """
            .replace("-1 - seq", "1000 + seq"));
    world.tampered("update audit.sealed set seq = 1011 - seq where seq > 1000");
    assertFirst(5, Flaw.ROW_REORDERED);
  }

  @Test
  void nodesAndHeadsThatChangedPlaces() {
    world.tampered(
        """
        update audit.node n set hash = o.hash from audit.node o
        where n.level = 1 and o.level = 1 and (n.index, o.index) in ((2, 3), (3, 2))
        """);
    assertFirst(5, Flaw.NODE_CHANGED);
  }

  /** Everything rewritten so that it fits together again: only the signature cannot be made. */
  @Test
  void aLogThatWasSealedAnewWithAnotherKey() {
    world.tampered("update audit.entry set subject = 'other' where id = " + AT);
    world.tampered("insert into audit.unsealed select county, entry_id from audit.sealed");
    world.tampered("truncate audit.sealed, audit.node, audit.tree_head");
    var forger = new LogWorld(folder.resolve("forger"));
    var theirs =
        new Sealer(
            world.sql, world.log, forger.key, java.time.Clock.systemUTC(), world.transaction);
    assertThat(theirs.seal()).isEqualTo(21);
    assertFirst(20, Flaw.HEAD_FOREIGN);
  }

  /** A tail cut off without a trace is only found by those who remember a head. */
  @Test
  void aTailThatVanished() {
    var seen = world.heads.last();
    var remembered = Optional.of(new Remembered(seen.size(), seen.root()));
    assertThat(world.verification.run(remembered).sound()).isTrue();
    world.tampered(
        "delete from audit.entry where id in (select entry_id from audit.sealed where seq > 13)");
    world.tampered("delete from audit.sealed where seq > 13");
    world.tampered("delete from audit.node where ((index + 1) << level) > 14");
    world.tampered("delete from audit.tree_head where size > 14");
    assertThat(world.verify().sound()).isTrue();
    assertThat(world.verification.run(remembered).findings())
        .extracting(Finding::flaw)
        .containsExactly(Flaw.NOT_AS_REMEMBERED);
    var other = Optional.of(new Remembered(7, Merkle.EMPTY));
    assertThat(world.verification.run(other).findings().getFirst().seq()).isEqualTo(6);
  }

  @Test
  void entriesThatNeverReachTheLog() {
    world.record(1);
    assertThat(world.verification(NOW.plusSeconds(60)).run(Optional.empty()).sound()).isTrue();
    var later = world.verification(NOW.plus(Duration.ofMinutes(1)).plusMillis(1));
    assertThat(later.run(Optional.empty()).findings().getFirst().flaw())
        .isEqualTo(Flaw.ENTRY_WAITS);
    world.tampered("delete from audit.unsealed");
    assertThat(later.run(Optional.empty()).findings().getFirst().flaw())
        .isEqualTo(Flaw.ENTRY_NEVER_QUEUED);
  }

  /** Something put into the queue by force does not stop the sealing of what comes after. */
  @Test
  void sealingGoesOnPastAStuffedQueue() {
    world.tampered("insert into audit.unsealed values ('530111', gen_random_uuid())");
    world.tampered("insert into audit.unsealed select county, entry_id from audit.sealed");
    world.record(3);
    assertThat(world.sealer.seal()).isEqualTo(3);
    assertThat(world.heads.last().size()).isEqualTo(24);
  }

  @ParameterizedTest
  @ValueSource(strings = {"entry", "sealed", "node", "tree_head"})
  void theRuntimeRoleCanOnlyAdd(String table) {
    for (var statement : new String[] {"delete from audit.", "truncate audit."})
      assertThatThrownBy(() -> world.sql.execute(statement + table))
          .isInstanceOf(DataAccessException.class)
          .hasMessageContaining("permission denied");
    var column = table.equals("entry") ? "subject = 'x'" : table.equals("node") ? "level = 9" : "";
    var change = column.isEmpty() ? (table.equals("sealed") ? "seq = 99" : "no = 99") : column;
    assertThatThrownBy(() -> world.sql.execute("update audit." + table + " set " + change))
        .hasMessageContaining("permission denied");
  }

  private void assertFirst(long seq, Flaw flaw) {
    var findings = world.verify().findings();
    assertThat(findings).isNotEmpty();
    assertThat(findings.getFirst().flaw()).as(findings.toString()).isEqualTo(flaw);
    assertThat(findings.getFirst().seq()).as(findings.toString()).isEqualTo(seq);
  }
}
