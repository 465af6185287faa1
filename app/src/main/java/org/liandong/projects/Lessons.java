package org.liandong.projects;

import static org.liandong.projects.db.Tables.LESSON;
import static org.liandong.projects.db.Tables.SITE_MEETING;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.policy.Rights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * 适时召开现场会,总结经验、推广典型 (APP-28): meetings on the site of a project, and the library of what was
 * learnt, which anybody reads.
 */
@Service
@Transactional
public class Lessons {
  private final DSLContext sql;
  private final Schemes schemes;
  private final Projects projects;
  private final Audit audit;
  private final Clock clock;

  /**
   * A meeting as it is written down.
   *
   * @param site where it was held
   * @param guests who came
   * @param once made with the form
   */
  public record Held(
      LocalDate day, PlaceCode site, String title, String words, String guests, UUID once) {}

  /** A site meeting. */
  public record Meeting(UUID id, Held held) {}

  /**
   * What was learnt from a project.
   *
   * @param meeting where it was shown; null for none
   * @param once made with the form
   */
  public record Learnt(@Nullable UUID meeting, String title, String words, UUID once) {}

  /** One entry of the library, with the project it is about. */
  public record Lesson(
      UUID id, PlaceCode place, Project.Id about, String field, LocalDate day, Learnt learnt) {}

  Lessons(DSLContext sql, Schemes schemes, Projects projects, Audit audit, Clock clock) {
    this.sql = sql;
    this.schemes = schemes;
    this.projects = projects;
    this.audit = audit;
    this.clock = clock;
  }

  /** Whoever called for projects holds its site meetings. */
  public void hold(Actor actor, Scheme.Id id, Held held) {
    var scheme = schemes.find(id);
    if (!Rights.mayGovern(actor, scheme.place())) throw new Refused(ProjectRefusal.NOT_YOURS);
    if (!scheme.place().contains(held.site())) throw new Refused(ProjectRefusal.OTHER_PLACE);
    int kept =
        sql.insertInto(SITE_MEETING)
            .set(SITE_MEETING.ID, Uuid7.at(clock.instant()))
            .set(SITE_MEETING.SCHEME, id.value())
            .set(SITE_MEETING.DAY, held.day())
            .set(SITE_MEETING.SITE, held.site().value())
            .set(SITE_MEETING.TITLE, held.title())
            .set(SITE_MEETING.WORDS, held.words())
            .set(SITE_MEETING.GUESTS, held.guests())
            .set(SITE_MEETING.AT, ProjectRows.utc(clock.instant()))
            .set(SITE_MEETING.ACCOUNT, actor.account().value())
            .set(SITE_MEETING.NAME, actor.name())
            .set(SITE_MEETING.ONCE, held.once())
            .onConflictDoNothing()
            .execute();
    if (kept == 1)
      audit.record(actor, held.site(), "projects.site-meeting", id.toString(), Map.of());
  }

  /** Adds to the library; officers over the project do, once it was approved. */
  public void add(Actor actor, Project.Id about, Learnt learnt) {
    var project = projects.find(actor, about);
    if (!Projects.officer(actor, project)) throw new Refused(ProjectRefusal.NOT_YOURS);
    if (!project.stage().established()) throw new Refused(ProjectRefusal.WRONG_STAGE);
    int kept =
        sql.insertInto(LESSON)
            .set(LESSON.ID, Uuid7.at(clock.instant()))
            .set(LESSON.SCHEME, project.scheme().value())
            .set(LESSON.MEETING, meeting(project.scheme(), learnt.meeting()))
            .set(LESSON.PLACE, project.place().value())
            .set(LESSON.ABOUT, about.toString())
            .set(LESSON.FIELD, project.facets().field())
            .set(LESSON.TITLE, learnt.title())
            .set(LESSON.WORDS, learnt.words())
            .set(LESSON.AT, ProjectRows.utc(clock.instant()))
            .set(LESSON.ACCOUNT, actor.account().value())
            .set(LESSON.NAME, actor.name())
            .set(LESSON.ONCE, learnt.once())
            .onConflictDoNothing()
            .execute();
    if (kept == 1)
      audit.record(actor, project.place(), "projects.lesson-added", about.toString(), Map.of());
  }

  private @Nullable UUID meeting(Scheme.Id scheme, @Nullable UUID meeting) {
    boolean ours =
        meeting != null
            && sql.fetchExists(
                SITE_MEETING,
                SITE_MEETING.ID.eq(meeting).and(SITE_MEETING.SCHEME.eq(scheme.value())));
    return ours ? meeting : null;
  }

  /** Site meetings of a scheme, the newest first. */
  @Transactional(readOnly = true)
  public List<Meeting> meetings(Scheme.Id scheme) {
    return sql.selectFrom(SITE_MEETING)
        .where(SITE_MEETING.SCHEME.eq(scheme.value()))
        .orderBy(SITE_MEETING.DAY.desc(), SITE_MEETING.ID)
        .limit(100)
        .fetch(row ->
            new Meeting(
                row.getId(),
                new Held(
                    row.getDay(),
                    new PlaceCode(row.getSite()),
                    row.getTitle(),
                    row.getWords(),
                    row.getGuests(),
                    row.getOnce())));
  }

  /** The library, the newest first: all of it, or what holds the words. */
  @Transactional(readOnly = true)
  public List<Lesson> library(String words, @Nullable UUID after, int limit) {
    return sql.selectFrom(LESSON)
        .where(holding(words))
        .and(after == null ? DSL.noCondition() : LESSON.ID.lt(after))
        .orderBy(LESSON.ID.desc())
        .limit(limit)
        .fetch(row ->
            new Lesson(
                row.getId(),
                new PlaceCode(row.getPlace()),
                Project.Id.parse(row.getAbout()),
                row.getField(),
                LocalDate.ofInstant(row.getAt().toInstant(), org.liandong.base.WorkingDays.ZONE),
                new Learnt(row.getMeeting(), row.getTitle(), row.getWords(), row.getOnce())));
  }

  private static Condition holding(String words) {
    return words.isBlank()
        ? DSL.noCondition()
        : LESSON.TITLE.containsIgnoreCase(words).or(LESSON.WORDS.containsIgnoreCase(words));
  }
}
