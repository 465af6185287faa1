package org.liandong.territory;

import static org.jooq.impl.DSL.val;
import static org.liandong.territory.db.Tables.GRID;
import static org.liandong.territory.db.Tables.SITE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.platform.StartRefused;
import org.liandong.territory.DivisionChange.Kind;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Compares a newer list of divisions with the tree that stands, and carries the difference out. Old
 * names are kept; a division that is gone is closed, unless grids or compounds still stand in it.
 */
@Service
class DivisionUpdates {
  private static final String DIFFERENCE =
      """
      create temporary table difference on commit drop as
      with root as (
        select code from incoming i
         where not exists (select from incoming above where above.code = i.parent))
      select case when p.code is null then 'NEW' when p.until is not null then 'REOPENED'
                  else 'RENAMED' end as kind, i.code, p.name as old, i.name as new
        from incoming i left join territory.place p on p.code = i.code
       where p.code is null or p.until is not null or p.name <> i.name
      union all
      select 'CLOSED', p.code, p.name, null
        from territory.place p
       where p.until is null
         and not exists (select from incoming i where i.code = p.code)
         and (left(p.code, 2) in (select code from root) or left(p.code, 4) in (select code from root)
              or left(p.code, 6) in (select code from root) or left(p.code, 9) in (select code from root))
      """;
  private final DSLContext sql;
  private final Divisions divisions;
  private final Audit audit;
  private final Clock clock;

  DivisionUpdates(DSLContext sql, Divisions divisions, Audit audit, Clock clock) {
    this.sql = sql;
    this.divisions = divisions;
    this.audit = audit;
    this.clock = clock;
  }

  /** What the list changes, in the order of the codes; nothing is changed yet. */
  @Transactional
  List<DivisionChange> compare(DivisionList list) {
    sql.execute("drop table if exists incoming, difference");
    sql.execute(
        "create temporary table incoming (like territory.place including defaults) on commit drop");
    divisions.copy("incoming", list);
    requireWhole();
    sql.execute("create index on incoming (code)");
    sql.execute("create index on incoming (parent)");
    sql.execute("analyze incoming");
    sql.execute(DIFFERENCE);
    keepWhatIsInUse();
    return sql.fetch("select kind, code, old, new from difference order by code, kind")
        .map(row ->
            new DivisionChange(
                Kind.valueOf(row.get(0, String.class)),
                new PlaceCode(row.get(1, String.class)),
                row.get(2, String.class),
                row.get(3, String.class)));
  }

  private void requireWhole() {
    var twice =
        sql.fetchOptional("select code from incoming group by code having count(*) > 1 limit 1");
    twice.ifPresent(row -> {
      throw new StartRefused("The code " + row.get(0) + " stands in the file twice.");
    });
    var orphan =
        sql.fetchOptional(
            """
            select i.code from incoming i
             where i.parent <> ''
               and not exists (select from incoming above where above.code = i.parent)
               and not exists (select from territory.place p where p.code = i.parent)
             limit 1
            """);
    orphan.ifPresent(row -> {
      throw new StartRefused(
          "The place above " + row.get(0) + " is neither in the file nor in the tree.");
    });
  }

  /** A closed division must hold nothing open: those that do, and those above them, stay. */
  private void keepWhatIsInUse() {
    var closing =
        Set.copyOf(
            sql.fetch("select code from difference where kind = 'CLOSED'")
                .getValues(0, String.class));
    var kept = new HashSet<String>();
    for (var committee : inUse())
      for (var place : new PlaceCode(committee).upward())
        if (closing.contains(place.value())) kept.add(place.value());
    var batch = new ArrayList<>(kept);
    if (!batch.isEmpty())
      sql.execute(
          "update difference set kind = 'KEPT' where kind = 'CLOSED' and code = any({0})",
          val(batch.toArray(String[]::new)));
  }

  private List<String> inUse() {
    return sql.selectDistinct(GRID.COMMITTEE)
        .from(GRID)
        .where(GRID.UNTIL.isNull())
        .union(sql.selectDistinct(SITE.COMMITTEE).from(SITE).where(SITE.UNTIL.isNull()))
        .fetch(row -> row.value1());
  }

  /** Compares and carries out; what was changed. */
  @Transactional
  List<DivisionChange> apply(DivisionList list, String source) {
    sql.execute("select pg_advisory_xact_lock(hashtext('territory.place'))");
    var changes = compare(list);
    if (changes.isEmpty()) return changes;
    var today = LocalDate.now(clock.withZone(WorkingDays.ZONE));
    insert(today);
    rename();
    sql.execute(
        """
        update territory.place p set until = greatest({0}, p.since + 1), change = opendata.change()
          from difference d where d.code = p.code and d.kind = 'CLOSED'
        """,
        val(today));
    Tally.count(sql);
    sql.execute("analyze territory.place, territory.tally");
    var facts = Map.of("source", source, "changes", changes.size());
    audit.record(Actor.PLATFORM, PlaceCode.NATION, "territory.divisions-updated", source, facts);
    return changes;
  }

  private void insert(LocalDate today) {
    sql.execute(
        """
        insert into territory.place (code, name, level, kind, parent, path, words, since)
        select i.code, i.name, i.level, i.kind, i.parent, i.path, i.words, {0}
          from incoming i join difference d on d.code = i.code and d.kind = 'NEW'
        """,
        val(today));
  }

  private void rename() {
    sql.execute(
        """
        update territory.place p
           set name = i.name, until = null, change = opendata.change(),
               former = case when p.name = i.name then p.former
                        else array_remove(array_append(array_remove(p.former, p.name), p.name), i.name) end,
               words = case when p.name = i.name then p.words else i.words || p.words end
          from incoming i join difference d on d.code = i.code and d.kind in ('RENAMED', 'REOPENED')
         where p.code = i.code
        """);
  }
}
