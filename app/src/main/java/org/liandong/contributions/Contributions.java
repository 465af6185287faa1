package org.liandong.contributions;

import static org.liandong.contributions.db.Tables.CONTRIBUTION;
import static org.liandong.contributions.db.Tables.RETRACTION;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.base.WorkingDays;
import org.liandong.contributions.Contribution.About;
import org.liandong.contributions.Contribution.Given;
import org.liandong.contributions.Contribution.Part;
import org.liandong.contributions.Subjects.Subject;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the five give: written down, taken back, read with the thing it was given to. */
@Service
@Transactional
public class Contributions {
  /** The most people or hours of one contribution. */
  public static final int MOST = 100_000;

  private final DSLContext sql;
  private final Subjects subjects;
  private final Audit audit;
  private final Clock clock;

  Contributions(DSLContext sql, Subjects subjects, Audit audit, Clock clock) {
    this.sql = sql;
    this.subjects = subjects;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Writes down what somebody gave. The same form sent twice is one contribution.
   *
   * @param once made with the form
   */
  public void add(Actor actor, About about, Part part, Given given, UUID once) {
    var subject = subjects.find(actor, about);
    if (!writes(actor, subject)) throw new Refused(ContributionRefusal.NOT_YOURS);
    sound(part, given);
    var id = Uuid7.at(clock.instant());
    int kept =
        sql.insertInto(CONTRIBUTION)
            .set(CONTRIBUTION.COUNTY, about.county().code())
            .set(CONTRIBUTION.ID, id)
            .set(CONTRIBUTION.PLACE, subject.place().value())
            .set(CONTRIBUTION.KIND, about.kind().name())
            .set(CONTRIBUTION.ABOUT, about.id())
            .set(CONTRIBUTION.PART, part.name())
            .set(CONTRIBUTION.GIVER, given.giver())
            .set(CONTRIBUTION.WORDS, given.words())
            .set(CONTRIBUTION.DAY, given.day())
            .set(CONTRIBUTION.PEOPLE, given.people())
            .set(CONTRIBUTION.HOURS, given.hours())
            .set(CONTRIBUTION.MONEY, given.money().fen())
            .set(CONTRIBUTION.ACCOUNT, actor.account().value())
            .set(CONTRIBUTION.NAME, actor.name())
            .set(CONTRIBUTION.AT, clock.instant().atOffset(ZoneOffset.UTC))
            .set(CONTRIBUTION.ONCE, once)
            .onConflictDoNothing()
            .execute();
    if (kept == 1)
      audit.record(
          actor,
          subject.place(),
          "contributions.given",
          about.toString(),
          Map.of("part", part.name()));
  }

  private void sound(Part part, Given given) {
    if (given.day().isAfter(LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE)))
      throw Invalid.field("day", "contributions.day.ahead");
    if (given.people() < 0 || given.people() > MOST)
      throw Invalid.field("people", "contributions.number.unreadable");
    if (given.hours() < 0 || given.hours() > MOST)
      throw Invalid.field("hours", "contributions.number.unreadable");
    if (given.money().fen() < 0) throw Invalid.field("money", "contributions.money.negative");
    if (part == Part.VOLUNTEERS && given.people() == 0)
      throw Invalid.field("people", "contributions.people.missing");
  }

  /** Takes back what was written down wrongly; it is shown and counts no more. */
  public void retract(Actor actor, About about, UUID contribution, String words) {
    var subject = subjects.find(actor, about);
    if (!writes(actor, subject)) throw new Refused(ContributionRefusal.NOT_YOURS);
    var found =
        sql.selectFrom(CONTRIBUTION)
            .where(given(about), CONTRIBUTION.ID.eq(contribution))
            .fetchOptional()
            .orElseThrow(() -> new Absent(contribution));
    int taken =
        sql.insertInto(RETRACTION)
            .set(RETRACTION.COUNTY, found.getCounty())
            .set(RETRACTION.CONTRIBUTION, contribution)
            .set(RETRACTION.PLACE, found.getPlace())
            .set(RETRACTION.WORDS, words)
            .set(RETRACTION.ACCOUNT, actor.account().value())
            .set(RETRACTION.NAME, actor.name())
            .set(RETRACTION.AT, clock.instant().atOffset(ZoneOffset.UTC))
            .onConflictDoNothing()
            .execute();
    if (taken == 0) throw new Refused(ContributionRefusal.RETRACTED);
    audit.record(actor, subject.place(), "contributions.retracted", about.toString(), Map.of());
  }

  /** Staff of its place, and the organisation that takes part in it. */
  static boolean writes(Actor actor, Subject subject) {
    if (actor.is(Position.PLATFORM)) return true;
    if (actor.behalf().isPresent() || actor.is(Position.SUPERVISOR)) return false;
    return subject.shared()
        ? actor.hat().position().staff()
        : desk(actor) && actor.hat().covers(subject.place());
  }

  static boolean desk(Actor actor) {
    return org.liandong.projects.Sight.desk(actor);
  }

  static Condition given(About about) {
    return CONTRIBUTION
        .COUNTY
        .eq(about.county().code())
        .and(CONTRIBUTION.KIND.eq(about.kind().name()))
        .and(CONTRIBUTION.ABOUT.eq(about.id()));
  }
}
