package org.liandong.identity;

import static org.liandong.identity.db.Tables.APPOINTMENT;
import static org.liandong.identity.db.Tables.APPOINTMENT_END;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.base.WorkingDays;
import org.liandong.identity.db.tables.records.AppointmentRecord;
import org.liandong.platform.Subtree;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who holds which post where. Appointments and their ends are facts: nothing is changed. */
@Service
@Transactional
public class Appointments {
  private final DSLContext sql;
  private final Posts posts;
  private final HatQueries hats;
  private final Duties duties;
  private final Qualification qualification;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Appointments(
      DSLContext sql,
      Posts posts,
      HatQueries hats,
      Duties duties,
      Qualification qualification,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.posts = posts;
    this.hats = hats;
    this.duties = duties;
    this.qualification = qualification;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Appoints somebody to a post. */
  public Appointment appoint(Actor actor, Nomination given) {
    var post = posts.find(given.post());
    if (given.account().equals(actor.account())) throw new Refused(IdentityRefusal.YOURSELF);
    if (!Appointing.allows(actor.hat(), post.position(), given.place()))
      throw new Refused(IdentityRefusal.NOT_YOURS_TO_APPOINT);
    var appointment = write(actor, post, given);
    duties.take(actor, post, appointment);
    return appointment;
  }

  /** The hat every resident has at the place of living; given by registering, not by appointing. */
  Appointment settle(Actor actor, AccountId account, PlaceCode place) {
    return write(actor, posts.find("resident"), Nomination.of(account, "resident", place, today()));
  }

  private Appointment write(Actor actor, Post post, Nomination given) {
    qualification.require(post, given);
    var now = clock.instant();
    var id = Appointment.Id.of(given.place(), Uuid7.at(now));
    var row = sql.newRecord(APPOINTMENT);
    row.setCounty(id.county().code());
    row.setId(id.value());
    row.setAccount(given.account().value());
    row.setPosition(post.position().name());
    row.setPlace(given.place().value());
    row.setLine(post.line().name());
    row.setPost(post.key());
    paper(row, given.paper());
    row.setSince(given.since());
    row.setUntil(given.until());
    row.setAt(now.atOffset(ZoneOffset.UTC));
    row.setByAccount(actor.account().value());
    row.setByHat(actor.hat().id());
    row.insert();
    var facts = Map.of("post", post.key(), "account", given.account().toString());
    audit.record(actor, given.place(), "identity.appointed", id.toString(), facts);
    var place = given.place().value();
    events.publishEvent(new IdentityEvent.Appointed(id, given.account(), post.key(), place));
    return hats.read(row, null);
  }

  private static void paper(AppointmentRecord row, Nomination.Paper paper) {
    row.setPortfolio(paper.portfolio());
    row.setUnit(paper.unit());
    row.setCertificate(paper.certificate());
    row.setDocument(paper.document());
  }

  /**
   * Ends an appointment.
   *
   * @param since the first day without it
   */
  public void end(Actor actor, Appointment.Id id, LocalDate since, String reason) {
    var appointment = find(actor, id);
    if (!mayEnd(actor, appointment)) throw new Refused(IdentityRefusal.NOT_YOURS_TO_APPOINT);
    if (appointment.ended() != null) throw new Refused(IdentityRefusal.ENDED_ALREADY);
    if (since.isBefore(appointment.since()))
      throw new Refused(IdentityRefusal.ENDS_BEFORE_IT_BEGINS);
    sql.insertInto(APPOINTMENT_END)
        .set(APPOINTMENT_END.COUNTY, id.county().code())
        .set(APPOINTMENT_END.APPOINTMENT, id.value())
        .set(APPOINTMENT_END.ACCOUNT, appointment.account().value())
        .set(APPOINTMENT_END.PLACE, appointment.place().value())
        .set(APPOINTMENT_END.SINCE, since)
        .set(APPOINTMENT_END.REASON, reason)
        .set(APPOINTMENT_END.AT, clock.instant().atOffset(ZoneOffset.UTC))
        .set(APPOINTMENT_END.BY_ACCOUNT, actor.account().value())
        .set(APPOINTMENT_END.BY_HAT, actor.hat().id())
        .execute();
    duties.end(posts.find(appointment.post()), appointment, since);
    var place = appointment.place();
    var facts = Map.of("post", appointment.post(), "since", since.toString());
    audit.record(actor, place, "identity.appointment-ended", id.toString(), facts);
    events.publishEvent(
        new IdentityEvent.AppointmentEnded(
            id, appointment.account(), appointment.post(), place.value()));
  }

  /** Whether the hat of this actor appoints anybody, and so sees the pages of appointments. */
  public static boolean administers(Actor actor) {
    return actor.principal() == null && Appointing.administers(actor.hat());
  }

  /** Whether this actor could give this post somewhere. */
  public static boolean mayGive(Actor actor, Post post) {
    return Appointing.allows(actor.hat(), post.position(), actor.hat().place());
  }

  /** One may lay down one's own post; the right to appoint is the right to end. */
  public static boolean mayEnd(Actor actor, Appointment appointment) {
    return appointment.account().equals(actor.account())
        || Appointing.allows(actor.hat(), appointment.position(), appointment.place());
  }

  @Transactional(readOnly = true)
  public Appointment find(Actor actor, Appointment.Id id) {
    var is = APPOINTMENT.COUNTY.eq(id.county().code()).and(APPOINTMENT.ID.eq(id.value()));
    return hats.select(is.and(visible(actor)), 1).stream()
        .findFirst()
        .orElseThrow(() -> new Absent(id));
  }

  /** All appointments of an account the actor may see, past ones too, the newest first. */
  @Transactional(readOnly = true)
  public List<Appointment> of(Actor actor, AccountId account) {
    return hats.select(APPOINTMENT.ACCOUNT.eq(account.value()).and(visible(actor)), 200);
  }

  /** The same for many accounts at once. */
  @Transactional(readOnly = true)
  public List<Appointment> of(Actor actor, Collection<AccountId> accounts) {
    var ids = accounts.stream().map(AccountId::value).toList();
    return hats.select(APPOINTMENT.ACCOUNT.in(ids).and(visible(actor)), 2000);
  }

  /** Everybody who holds a post today in the reach of the actor; residents are no staff. */
  @Transactional(readOnly = true)
  public List<Appointment> staff(Actor actor, LocalDate day) {
    return hats.select(APPOINTMENT.POST.ne("resident").and(visible(actor)), 20_000).stream()
        .filter(held -> held.holds(day))
        .toList();
  }

  private static Condition visible(Actor actor) {
    var own =
        actor.signedIn()
            ? APPOINTMENT.ACCOUNT.in(actor.account().value(), actor.self().value())
            : DSL.falseCondition();
    if (!Appointing.administers(actor.hat())) return own;
    return own.or(Subtree.of(APPOINTMENT.PLACE, actor.hat().place()));
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
  }
}
