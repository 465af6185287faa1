package org.liandong.ledger;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.SQLDialect;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liandong.TestDatabase;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.bench.Mechanisms;
import org.liandong.ledger.Statement.Order;
import org.liandong.ledger.Statement.Window;

/** One book with a million movements over ten years: how long its statements take. */
class LedgerBench {
  private static final int ROUNDS = 50;
  private static final Book.Id BOOK =
      new Book.Id(new County("530111"), UUID.fromString("01900000-0000-7000-8000-000000000001"));
  private static final Scope LINE =
      Scope.line(UUID.fromString("01900000-0000-7000-9000-000000000007"));
  private static final Scope PROJECT =
      Scope.project(UUID.fromString("01900000-0000-7000-a000-000000000003"));

  @Test
  void aMillionEntries() throws SQLException {
    var url = TestDatabase.create();
    var start = System.nanoTime();
    try (var owner = DriverManager.getConnection(url, "liandong_owner", TestDatabase.PASSWORD)) {
      fill(DSL.using(owner, SQLDialect.POSTGRES));
    }
    Mechanisms.took("a book of 1,000,000 entries filled", System.nanoTime() - start, 0);
    try (var app = DriverManager.getConnection(url, "liandong_app", TestDatabase.PASSWORD)) {
      var sql = DSL.using(app, SQLDialect.POSTGRES);
      sql.execute("set app.counties = '*'; set app.places = '*'");
      measure(sql);
    }
  }

  private static void measure(DSLContext sql) {
    var books =
        new Books(
            sql,
            new PostingRows(sql),
            new Years(sql),
            new Disclosures(sql),
            null,
            Clock.systemUTC());
    var statements = new Statements(sql, books);
    var figures = new Figures(sql, books);
    var deep = new Statement.Key(LocalDate.of(2017, 1, 20), 5_000, 1);
    var year = new Window(LocalDate.of(2021, 1, 1), LocalDate.of(2021, 12, 31));
    for (var scope : new Scope[] {Scope.BOOK, Scope.of(Source.FISCAL_CITY), LINE, PROJECT}) {
      run("first page of " + scope.kind(), statements, asked(scope, Window.OPEN), null);
      run("deep page of " + scope.kind(), statements, asked(scope, Window.OPEN), deep);
      run("a year of " + scope.kind(), statements, asked(scope, year), null);
      time(
          "ends of a year of " + scope.kind(),
          () -> statements.ends(Actor.PLATFORM, BOOK, asked(scope, year)));
    }
    time("figures of the book", () -> figures.of(Actor.PLATFORM, BOOK));
  }

  private static Statement asked(Scope scope, Window window) {
    return new Statement(scope, window, true, Order.NEWEST);
  }

  private static void run(
      String name, Statements statements, Statement asked, Statement.@Nullable Key after) {
    var from = after == null ? null : after.toString();
    time(name, () -> statements.list(Actor.PLATFORM, BOOK, asked, from, 30));
  }

  private static void time(String name, Runnable work) {
    var times = new long[ROUNDS];
    for (int i = 0; i < ROUNDS; i++) {
      var start = System.nanoTime();
      work.run();
      times[i] = System.nanoTime() - start;
    }
    Mechanisms.times("statement of 1,000,000 entries, " + name, times, 200);
  }

  /** Receipts, grants and payments in turn on 50 lines, 10 projects and 4 sources. */
  private static void fill(DSLContext sql) {
    sql.execute("set session_replication_role = replica");
    sql.execute(
        """
        insert into ledger.book (county, id, place, name, unit, purpose, earmark, opened_at, opened_by, once, nr, hash, day, rest)
        values ('530111', {0}, '530111', 'bench', 'MONEY', '', '', now(), {0}, {0}, 1000000, sha256('x'), '2026-12-31', 0)
        """,
        DSL.val(BOOK.value()));
    sql.execute(
        """
        insert into ledger.project (county, id, place, code, name, organisation)
        select '530111', ('01900000-0000-7000-a000-' || lpad(p::text, 12, '0'))::uuid, '530111', 'P' || p, 'P', ''
        from generate_series(0, 9) p
        """);
    sql.execute(
        """
        insert into ledger.budget_line (county, id, book, year, code, name, project, earmark)
        select '530111', ('01900000-0000-7000-9000-' || lpad(l::text, 12, '0'))::uuid, {0}, 2017 + l / 5, 'L' || l, 'L',
               ('01900000-0000-7000-a000-' || lpad((l % 10)::text, 12, '0'))::uuid, ''
        from generate_series(0, 49) l
        """,
        DSL.val(BOOK.value()));
    sql.execute(
        """
        insert into ledger.posting (county, book, nr, kind, day, at, account, name, position, hat, words, once, amount, hash)
        select '530111', {0}, n, 'PAYMENT', date '2017-01-01' + (n / 274)::int, now(), {0}, 'bench', 'PLATFORM', {0}, 'words ' || n,
               gen_random_uuid(), 100, sha256(n::text::bytea)
        from generate_series(1, 1000000) n
        """,
        DSL.val(BOOK.value()));
    sql.execute(
        """
        insert into ledger.movement (county, book, nr, item, day, kind, source, earmark, from_account, to_account, from_role, to_role,
          from_line, to_line, from_project, to_project, amount, from_balance, to_balance, book_rest, source_rest,
          from_line_rest, to_line_rest, from_project_rest, to_project_rest)
        select '530111', {0}, n, 1, date '2017-01-01' + (n / 274)::int, 'PAYMENT',
               (array['FISCAL_CITY', 'FISCAL_DISTRICT', 'LOTTERY', 'SOCIAL'])[1 + n % 4], '', gen_random_uuid(), gen_random_uuid(),
               'GRANTED', 'SPENT', l.id, l.id, l.project, l.project, 100, 1000000 - n, n, 1000000 - n, 1000000 - n,
               1000000 - n, 1000000 - n, 1000000 - n, 1000000 - n
        from generate_series(1, 1000000) n
        join ledger.budget_line l on l.code = 'L' || (n % 50)
        """,
        DSL.val(BOOK.value()));
    sql.execute(
        """
        insert into ledger.account (county, id, book, role, source, earmark, line, claim, balance)
        select '530111', gen_random_uuid(), {0}, 'RESERVED', 'OWN', '', l.id, gen_random_uuid(), 0
        from generate_series(1, 300000) n join ledger.budget_line l on l.code = 'L' || (n % 50)
        """,
        DSL.val(BOOK.value()));
    sql.execute("vacuum (analyze) ledger.movement");
    sql.execute("vacuum (analyze) ledger.posting");
    sql.execute("vacuum (analyze) ledger.account");
    sql.execute("vacuum (analyze) ledger.budget_line");
  }
}
