package org.liandong.bench;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.TimeUnit;

/** How fast the audit log is sealed: a heap of entries, and the time until none waits. */
final class Sealing {
  private static final int HEAP = 50_000;
  private static final String ENTRIES =
      """
      with made as (
        insert into audit.entry
          (county, id, at, account, hat, position, place, action, subject, facts)
        select '530111', uuidv7(), now(), gen_random_uuid(), gen_random_uuid(), 'RESIDENT',
               '530111001001', 'requests.submitted', '530111-' || uuidv7(), '{"nr": 1}'
        from generate_series(1, %d)
        returning county, id)
      insert into audit.unsealed (county, id) select county, id from made
      """;
  private final Options options;
  private final Report report;
  private final Connection owner;

  Sealing(Options options, Report report, Connection owner) {
    this.options = options;
    this.report = report;
    this.owner = owner;
  }

  void measure() throws SQLException, InterruptedException {
    report.heading("Audit log");
    report.table("what", "measured", "limit");
    sealed();
    var heap = Math.min(HEAP, options.requests());
    try (var statement = owner.createStatement()) {
      statement.execute(ENTRIES.formatted(heap));
    }
    var took = sealed();
    report.row(
        "sealing %,d waiting entries: hash, chain, tree, signed heads".formatted(heap),
        "%,.0f entries/s".formatted(heap / (took / 1e9)),
        "");
  }

  /** Nanoseconds until nothing waits any more. */
  private long sealed() throws SQLException, InterruptedException {
    var began = System.nanoTime();
    while (Bench.number(owner, "select count(*) from audit.unsealed") > 0)
      TimeUnit.MILLISECONDS.sleep(50);
    return System.nanoTime() - began;
  }
}
