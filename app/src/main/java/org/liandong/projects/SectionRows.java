package org.liandong.projects;

import static org.liandong.projects.db.Tables.SECTION;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.projects.Drafts.Section;
import org.liandong.projects.db.tables.records.SectionRecord;
import org.springframework.stereotype.Component;

/** How the sections of applications stand: written by whom, and who is at one now. */
@Component
class SectionRows {
  private static final Duration HELD = Duration.ofMinutes(10);
  private final DSLContext sql;
  private final Clock clock;

  SectionRows(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** By key; one that nobody opened is not among them. */
  Map<String, Section> of(Project.Id id) {
    var now = clock.instant();
    return sql
        .selectFrom(SECTION)
        .where(SECTION.COUNTY.eq(id.county().code()), SECTION.PROJECT.eq(id.value()))
        .fetch()
        .stream()
        .collect(Collectors.toMap(SectionRecord::getSection, row -> section(row, now)));
  }

  private static Section section(SectionRecord row, Instant now) {
    var at = row.getAt();
    var held = row.getHeld();
    boolean live = held != null && held.toInstant().plus(HELD).isAfter(now);
    return new Section(
        row.getVersion(),
        at == null ? null : at.toInstant(),
        row.getName(),
        account(row.getWriter()),
        live ? account(row.getHolder()) : null,
        live ? row.getHeldBy() : "");
  }

  private static @Nullable AccountId account(@Nullable UUID id) {
    return id == null ? null : new AccountId(id);
  }

  void hold(Actor actor, Project.Id id, String section) {
    var now = clock.instant();
    sql.insertInto(SECTION)
        .set(SECTION.COUNTY, id.county().code())
        .set(SECTION.PROJECT, id.value())
        .set(SECTION.SECTION_, section)
        .set(SECTION.HELD, ProjectRows.utc(now))
        .set(SECTION.HOLDER, actor.account().value())
        .set(SECTION.HELD_BY, actor.name())
        .onConflict(SECTION.COUNTY, SECTION.PROJECT, SECTION.SECTION_)
        .doUpdate()
        .set(SECTION.HELD, ProjectRows.utc(now))
        .set(SECTION.HOLDER, actor.account().value())
        .set(SECTION.HELD_BY, actor.name())
        .execute();
  }

  void written(Actor actor, Project.Id id, String section, int version) {
    var now = ProjectRows.utc(clock.instant());
    sql.insertInto(SECTION)
        .set(SECTION.COUNTY, id.county().code())
        .set(SECTION.PROJECT, id.value())
        .set(SECTION.SECTION_, section)
        .set(SECTION.VERSION, version)
        .set(SECTION.AT, now)
        .set(SECTION.NAME, actor.name())
        .set(SECTION.WRITER, actor.account().value())
        .onConflict(SECTION.COUNTY, SECTION.PROJECT, SECTION.SECTION_)
        .doUpdate()
        .set(SECTION.VERSION, version)
        .set(SECTION.AT, now)
        .set(SECTION.NAME, actor.name())
        .set(SECTION.WRITER, actor.account().value())
        .setNull(SECTION.HELD)
        .setNull(SECTION.HOLDER)
        .set(SECTION.HELD_BY, "")
        .execute();
  }
}
