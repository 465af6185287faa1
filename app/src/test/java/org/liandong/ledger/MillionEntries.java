package org.liandong.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.jooq.DSLContext;

/**
 * Receipts, grants and payments in turn on 50 lines of 10 projects from 4 sources, over ten years:
 * what the services would have written one by one, made in bulk by the owner of the tables. Keys
 * are checked once for all rows, every other constraint for each.
 */
final class MillionEntries {
  static final Scope LINE = Scope.line(UUID.fromString("01900000-0000-7000-9000-000000000007"));
  static final Scope PROJECT =
      Scope.project(UUID.fromString("01900000-0000-7000-a000-000000000003"));

  private static final String KEYS =
      """
      select format('alter table %s drop constraint %I', conrelid::regclass, conname),
             format('alter table %s add constraint %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
      from pg_constraint
      where contype = 'f' and conrelid in ('ledger.posting'::regclass, 'ledger.movement'::regclass, 'ledger.account'::regclass)
      union all
      select format('drop index ledger.%I', indexname), indexdef from pg_indexes
      where schemaname = 'ledger' and tablename = 'movement' and indexname like 'movement\\_%' and indexname <> 'movement_pkey'
      """;

  private static final String PARTS =
      """
      insert into ledger.book (county, id, place, name, unit, purpose, earmark, opened_at, opened_by, once, hash, day)
      values (:county, :book, :county, '量级账（示例）', 'MONEY', '', '', now(), :book, :book, sha256('x'), '2017-01-01');

      insert into ledger.project (county, id, place, code, name, organisation)
      select :county, ('01900000-0000-7000-a000-' || lpad(p::text, 12, '0'))::uuid, :county, 'P' || p, 'P' || p, ''
      from generate_series(0, 9) p;

      insert into ledger.budget_line (county, id, book, year, code, name, project, earmark)
      select :county, ('01900000-0000-7000-9000-' || lpad(l::text, 12, '0'))::uuid, :book, 2017 + l / 5, 'L' || l, 'L' || l,
             ('01900000-0000-7000-a000-' || lpad((l % 10)::text, 12, '0'))::uuid, ''
      from generate_series(0, 49) l;

      -- each line has one source; of five entries one is a receipt, one grants it, three pay of it
      create temp table entry as
      select n, date '2017-01-01' + (n / 274)::int as day, l, s, kind, amount,
             case kind when 'RECEIPT' then amount when 'PAYMENT' then -amount else 0 end as change,
             case kind when 'GRANT' then amount when 'PAYMENT' then -amount else 0 end as granted,
             case kind when 'RECEIPT' then amount when 'GRANT' then -amount else 0 end as free
      from (select n, (n - 1) % 50 as l,
                   (array['FISCAL_CITY', 'FISCAL_DISTRICT', 'LOTTERY', 'SOCIAL'])[1 + (n - 1) % 50 % 4] as s,
                   (array['RECEIPT', 'GRANT', 'PAYMENT', 'PAYMENT', 'PAYMENT'])[1 + (n - 1) / 50 % 5] as kind,
                   case when (n - 1) / 50 % 5 < 2 then 300 else 90 end as amount
            from generate_series(1, 1000000) n) one;

      insert into ledger.posting (county, book, nr, kind, day, at, account, name, position, hat, words, once, amount, hash)
      select :county, :book, n, kind, day, now(), :book, 'bench', 'PLATFORM', :book, '第' || n || '笔（示例）', gen_random_uuid(), amount,
             sha256(n::text::bytea)
      from entry;
      """;

  private static final String MOVEMENTS =
      """
      insert into ledger.movement (county, book, nr, item, day, kind, source, earmark, from_account, to_account, from_role, to_role,
        from_line, to_line, from_project, to_project, amount, from_balance, to_balance, book_rest, source_rest,
        from_line_rest, to_line_rest, from_project_rest, to_project_rest)
      select :county, :book, n, 1, day, kind, s, '',
             md5(case kind when 'RECEIPT' then 'ORIGIN' || s when 'GRANT' then 'FREE' || s else 'GRANTED' || e.l end)::uuid,
             md5(case kind when 'RECEIPT' then 'FREE' || s when 'GRANT' then 'GRANTED' || e.l else 'SPENT' || e.l end)::uuid,
             case kind when 'RECEIPT' then 'ORIGIN' when 'GRANT' then 'FREE' else 'GRANTED' end,
             case kind when 'RECEIPT' then 'FREE' when 'GRANT' then 'GRANTED' else 'SPENT' end,
             case kind when 'PAYMENT' then b.id end, case when kind <> 'RECEIPT' then b.id end,
             case kind when 'PAYMENT' then b.project end, case when kind <> 'RECEIPT' then b.project end,
             amount,
             case kind when 'RECEIPT' then -received when 'GRANT' then free_rest else line_rest end,
             case kind when 'RECEIPT' then free_rest when 'GRANT' then line_rest else spent end,
             book_rest, source_rest,
             case kind when 'PAYMENT' then line_rest end, case when kind <> 'RECEIPT' then line_rest end,
             case kind when 'PAYMENT' then project_rest end, case when kind <> 'RECEIPT' then project_rest end
      from (select *,
                   sum(change) over (order by n) as book_rest,
                   sum(change) over source as source_rest,
                   sum(free) over source as free_rest,
                   coalesce(sum(amount) filter (where kind = 'RECEIPT') over source, 0) as received,
                   sum(granted) over line as line_rest,
                   coalesce(sum(amount) filter (where kind = 'PAYMENT') over line, 0) as spent,
                   sum(granted) over (partition by l % 10 order by n) as project_rest
            from entry
            window source as (partition by s order by n), line as (partition by l order by n)) e
      join ledger.budget_line b on b.county = :county and b.book = :book and b.code = 'L' || e.l;

      insert into ledger.account (county, id, book, role, source, earmark, line, balance)
      select :county, account, :book, role, source, '', case when role in ('GRANTED', 'SPENT') then line end, sum(amount)
      from (select from_account as account, from_role as role, source, from_line as line, -amount as amount from ledger.movement
            where county = :county and book = :book
            union all
            select to_account, to_role, source, to_line, amount from ledger.movement where county = :county and book = :book) side
      group by account, role, source, case when role in ('GRANTED', 'SPENT') then line end, line;

      -- what payments held once and hold no longer
      insert into ledger.account (county, id, book, role, source, earmark, line, claim, balance)
      select :county, gen_random_uuid(), :book, 'RESERVED', 'OWN', '', l.id, gen_random_uuid(), 0
      from generate_series(1, 300000) n join ledger.budget_line l on l.county = :county and l.book = :book and l.code = 'L' || n % 50;

      update ledger.book k set nr = m.nr, day = m.day, rest = m.book_rest
      from ledger.movement m where m.county = k.county and m.book = k.id and m.nr = 1000000 and k.id = :book;
      """;

  private static final String UNSOUND =
      """
      select count(*) from ledger.account a
      left join (select account, sum(amount) as amount
                 from (select from_account as account, -amount as amount from ledger.movement where book = :book
                       union all select to_account, amount from ledger.movement where book = :book) side
                 group by account) booked on booked.account = a.id
      left join lateral (select case a.id when m.to_account then m.to_balance else m.from_balance end as said
                         from ledger.movement m where m.book = :book and a.id in (m.from_account, m.to_account) and a.claim is null
                         order by m.nr desc limit 1) last on true
      where a.book = :book and (a.balance <> coalesce(booked.amount, 0) or a.balance <> coalesce(last.said, 0))
      """;

  private final DSLContext sql;
  private final String county;
  private final UUID book;

  MillionEntries(DSLContext sql, String county, UUID book) {
    this.sql = sql;
    this.county = county;
    this.book = book;
  }

  void fill() {
    var keys = sql.fetch(KEYS);
    keys.forEach(key -> sql.execute(key.get(0, String.class)));
    run(PARTS);
    run(MOVEMENTS);
    keys.forEach(key -> sql.execute(key.get(1, String.class)));
    for (var table : new String[] {"movement", "posting", "account", "budget_line", "book"})
      sql.execute("vacuum (analyze) ledger." + table);
  }

  /** What every book keeps: nothing comes from nowhere, and each account is what moved on it. */
  void check() {
    assertThat(count("select count(*) from ledger.movement where book = :book"))
        .isEqualTo(1_000_000);
    assertThat(count("select sum(balance) from ledger.account where book = :book")).isZero();
    assertThat(count(UNSOUND)).isZero();
    var inside =
        "select sum(balance) from ledger.account where book = :book and role in ('FREE', 'GRANTED', 'RESERVED')";
    assertThat(count("select rest from ledger.book where id = :book"))
        .isPositive()
        .isEqualTo(count(inside));
  }

  private void run(String script) {
    for (var statement : script.split(";\n"))
      if (!statement.isBlank()) sql.execute(text(statement));
  }

  private long count(String query) {
    return java.util.Objects.requireNonNull(sql.fetchOne(text(query))).get(0, Long.class);
  }

  private String text(String statement) {
    return statement
        .replace(":county", "'" + county + "'")
        .replace(":book", "'" + book + "'::uuid");
  }
}
