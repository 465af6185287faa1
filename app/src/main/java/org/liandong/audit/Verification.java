package org.liandong.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.audit.Report.Finding;
import org.springframework.stereotype.Component;

/**
 * Recomputes the whole log from the entries and compares it with what is stored: finds what was
 * changed, removed or put elsewhere in any of its tables, even by the owner of the database. Only a
 * tail removed without a trace needs a head that somebody remembered.
 */
@Component
class Verification {
  private static final Duration PATIENCE = Duration.ofMinutes(1);
  private final DSLContext sql;
  private final Log log;
  private final Signers signers;
  private final Clock clock;

  /** A head kept outside: what the log was, says somebody, at some time. */
  record Remembered(long size, Hash root) {}

  Verification(DSLContext sql, Log log, Signers signers, Clock clock) {
    this.sql = sql;
    this.log = log;
    this.signers = signers;
    this.clock = clock;
  }

  Report run(Optional<Remembered> remembered) {
    var head = log.last();
    var walk = new LogWalk(sql, log, signers, remembered);
    walk.to(head.map(TreeHead::size).orElse(0L));
    var findings = new ArrayList<>(walk.findings());
    findings.addAll(beyondHead());
    findings.addAll(nodes());
    findings.addAll(queue());
    findings.addAll(unsealed());
    var shown = findings.subList(0, Math.min(findings.size(), Report.MOST));
    return new Report(walk.checked(), head, shown);
  }

  private List<Finding> beyondHead() {
    return findings(
        Flaw.HEAD_REMOVED,
        """
        select seq, 'a row beyond the last head' from audit.sealed
        where seq >= coalesce((select max(size) from audit.tree_head), 0) order by seq limit 1
        """);
  }

  /** A log of n leaves has n / 2 nodes on level 1, n / 4 on level 2, and so on. */
  private List<Finding> nodes() {
    return findings(
        Flaw.NODE_ADDED,
        """
        with tree as (select coalesce(max(size), 0) size from audit.tree_head)
        select -1::bigint, 'level ' || level || ', index ' || index
        from audit.node, tree
        where level > 62 or index >= size >> least(level, 62) limit 1
        """);
  }

  private List<Finding> queue() {
    return findings(
        Flaw.QUEUE_CHANGED,
        """
        select coalesce(s.seq, -1), q.county || '-' || q.id
        from audit.unsealed q
        left join audit.entry e on e.county = q.county and e.id = q.id
        left join audit.sealed s on s.county = q.county and s.entry_id = q.id
        where e.id is null or s.seq is not null
        order by q.id limit 1
        """);
  }

  private List<Finding> unsealed() {
    var since = clock.instant().minus(PATIENCE).atOffset(ZoneOffset.UTC);
    var missing =
        """
        from audit.entry e
        left join audit.unsealed q on q.county = e.county and q.id = e.id
        where e.at < {0} and q.id is %s null
          and not exists (select from audit.sealed s where s.county = e.county and s.entry_id = e.id)
        order by e.id limit 1
        """;
    var row = "select -1::bigint, e.county || '-' || e.id || ' of ' || e.at ";
    var all =
        new ArrayList<>(findings(Flaw.ENTRY_NEVER_QUEUED, row + missing.formatted(""), since));
    all.addAll(findings(Flaw.ENTRY_WAITS, row + missing.formatted("not"), since));
    return all;
  }

  private List<Finding> findings(Flaw flaw, String query, Object... values) {
    return sql.fetch(query, java.util.Arrays.stream(values).map(DSL::val).toArray())
        .map(row -> new Finding(row.get(0, Long.class), flaw, row.get(1, String.class)));
  }
}
