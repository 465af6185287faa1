package org.liandong.audit;

import static org.liandong.audit.db.Tables.ENTRY;
import static org.liandong.audit.db.Tables.SEALED;
import static org.liandong.audit.db.Tables.UNSEALED;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.audit.Frontier.Grown;
import org.liandong.audit.Log.Sealed;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves entries from the queue into the log, a moment after they were written. Commands only add to
 * the queue and never wait for the chain; of all nodes one at a time seals.
 */
@Component
class Sealer {
  private static final int BATCH = 5000;
  private static final long LOCK = 0x6c69_616e_6175L;
  private final DSLContext sql;
  private final Log log;
  private final HeadKey key;
  private final Clock clock;
  private final TransactionTemplate transaction;

  Sealer(DSLContext sql, Log log, HeadKey key, Clock clock, TransactionTemplate transaction) {
    this.sql = sql;
    this.log = log;
    this.key = key;
    this.clock = clock;
    this.transaction = transaction;
  }

  /** Seals everything that waits; the number of entries sealed. */
  long seal() {
    long total = 0;
    for (int sealed = BATCH; sealed == BATCH; total += sealed)
      sealed = Objects.requireNonNull(transaction.execute(status -> batch()));
    return total;
  }

  private int batch() {
    if (!alone()) return 0;
    var waiting = waiting();
    if (waiting.isEmpty()) return 0;
    append(waiting);
    dequeue(waiting);
    return waiting.size();
  }

  /** Whoever does not get the lock leaves the round to the node that has it. */
  private boolean alone() {
    return sql.select(DSL.field("pg_try_advisory_xact_lock({0})", Boolean.class, DSL.inline(LOCK)))
        .fetchSingle()
        .value1();
  }

  /** Ids grow with time: the walk begins at the oldest that waits, not at the oldest of all. */
  private List<Entry> waiting() {
    return sql.select(ENTRY.fields())
        .from(UNSEALED)
        .join(ENTRY)
        .on(ENTRY.COUNTY.eq(UNSEALED.COUNTY), ENTRY.ID.eq(UNSEALED.ID))
        .and(ENTRY.ID.ge(DSL.select(UNSEALED.ID).from(UNSEALED).orderBy(UNSEALED.ID).limit(1)))
        .whereNotExists(
            DSL.selectOne()
                .from(SEALED)
                .where(SEALED.COUNTY.eq(UNSEALED.COUNTY), SEALED.ENTRY_ID.eq(UNSEALED.ID)))
        .orderBy(UNSEALED.ID, UNSEALED.COUNTY)
        .limit(BATCH)
        .fetchInto(ENTRY)
        .map(Entry::of);
  }

  private void append(List<Entry> entries) {
    var last = log.last();
    var frontier = log.frontier(last.map(TreeHead::size).orElse(0L));
    var link = last.map(TreeHead::chain).orElse(Merkle.GENESIS);
    var rows = new ArrayList<Sealed>(entries.size());
    var grown = new ArrayList<Grown>(entries.size());
    for (var entry : entries) {
      var leaf = entry.leaf();
      link = Merkle.link(link, leaf);
      rows.add(new Sealed(frontier.size(), entry.county(), entry.id(), leaf, link));
      grown.addAll(frontier.append(leaf));
    }
    long no = last.map(TreeHead::no).orElse(-1L) + 1;
    log.append(rows, grown, key.sign(no, frontier, link, clock.instant()));
  }

  private void dequeue(List<Entry> sealed) {
    sql.execute(
        """
        delete from audit.unsealed q
        using unnest({0}::text[], {1}::uuid[]) as done (county, id)
        where q.county = done.county and q.id = done.id
        """,
        DSL.val(sealed.stream().map(Entry::county).toArray(String[]::new)),
        DSL.val(sealed.stream().map(Entry::id).toArray(UUID[]::new)));
  }
}
