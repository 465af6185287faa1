package org.liandong.identity;

import static org.liandong.identity.db.Tables.AUTHORISATION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jooq.Condition;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.base.WorkingDays;
import org.liandong.files.Attachment;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.platform.Subtree;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Agent mode (SUPL-22): who may act for whom. A resident authorises online; staff who look after
 * the place record what was signed or said before them. The resident is told each time.
 */
@Service
@Transactional
public class Authorisations {
  private final AuthorisationRows rows;
  private final Homes homes;
  private final Audit audit;
  private final Reaches reaches;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Authorisations(
      AuthorisationRows rows,
      Homes homes,
      Audit audit,
      Reaches reaches,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.homes = homes;
    this.audit = audit;
    this.reaches = reaches;
    this.events = events;
    this.clock = clock;
  }

  /**
   * A resident's word.
   *
   * @param scan the signed paper, scanned; needed for PAPER
   * @param until the last day
   */
  public record Grant(
      AccountId resident,
      AccountId helper,
      Authorisation.Way way,
      Authorisation.Scope scope,
      Attachment.@Nullable Id scan,
      LocalDate until) {}

  /** Records that a resident authorised a helper. */
  public Authorisation authorise(Actor actor, Grant given) {
    if (given.resident().equals(given.helper())) throw new Refused(IdentityRefusal.OWN_HELPER);
    var home = homes.of(given.resident());
    if (!mayRecord(actor, given, home)) throw new Refused(IdentityRefusal.NOT_YOURS_TO_AUTHORISE);
    if (given.way() == Authorisation.Way.PAPER && given.scan() == null)
      throw Invalid.field("scan", "identity.helpers.scan");
    if (!Term.allows(given.way(), today(), given.until()))
      throw new Refused(IdentityRefusal.TOO_LONG);
    return reaches.within(Reach.EVERYTHING, () -> insert(actor, given, home));
  }

  /** Online only the resident, in person; on paper or spoken only who looks after the place. */
  private static boolean mayRecord(Actor actor, Grant given, PlaceCode home) {
    if (actor.principal() != null) return false;
    return given.way() == Authorisation.Way.ONLINE
        ? actor.account().equals(given.resident())
        : Homes.looksAfter(actor.hat(), home);
  }

  private Authorisation insert(Actor actor, Grant given, PlaceCode home) {
    var now = clock.instant();
    var id = new Authorisation.Id(home.county().orElseThrow(), Uuid7.at(now));
    rows.add(actor, id, given, home, now);
    var facts = Map.of("way", given.way().name(), "helper", given.helper().toString());
    audit.record(actor, home, "identity.helper-authorised", id.toString(), facts);
    var helper = homes.name(given.helper());
    events.publishEvent(
        new IdentityEvent.Authorised(
            id, given.resident(), given.helper(), helper, actor.account()));
    return rows.select(AUTHORISATION.ID.eq(id.value())).getFirst();
  }

  /** Takes it back: the resident, the helper, or who looks after the place. */
  public void withdraw(Actor actor, Authorisation.Id id) {
    var found = find(actor, id);
    if (found.withdrawn() != null) throw new Refused(IdentityRefusal.NOT_AUTHORISED);
    var home = homes.of(found.resident());
    rows.end(actor, found, home, clock.instant());
    audit.record(actor, home, "identity.helper-withdrawn", id.toString(), Map.of());
    events.publishEvent(
        new IdentityEvent.Withdrawn(id, found.resident(), found.helper(), actor.account()));
  }

  /** The helper begins to act; the resident is told. */
  public void begin(Actor actor, Authorisation.Id id) {
    var found =
        rows.holding(id, actor.account(), today())
            .orElseThrow(() -> new Refused(IdentityRefusal.NOT_AUTHORISED));
    var facts = Map.of("resident", found.resident().toString());
    audit.record(actor, homes.of(found.resident()), "identity.acting-begun", id.toString(), facts);
    events.publishEvent(
        new IdentityEvent.ActedFor(
            id, found.resident(), actor.account(), actor.name(), clock.instant()));
  }

  /** Whether an authorisation allows looking only. */
  @Transactional(readOnly = true)
  public boolean lookingOnly(Authorisation.Id id) {
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            rows.select(AUTHORISATION.ID.eq(id.value())).stream()
                .anyMatch(found -> found.scope() == Authorisation.Scope.LOOK));
  }

  /** What the resident gave to others, the newest first. */
  @Transactional(readOnly = true)
  public List<Authorisation> given(Actor actor) {
    return rows.select(AUTHORISATION.RESIDENT.eq(actor.self().value()));
  }

  /** What others gave to the helper and what holds today. */
  @Transactional(readOnly = true)
  public List<Authorisation> held(Actor actor) {
    if (actor.principal() != null) return List.of();
    return rows.select(AUTHORISATION.HELPER.eq(actor.account().value())).stream()
        .filter(found -> found.holds(today()))
        .toList();
  }

  /** What residents of the place the actor looks after gave to anybody, the newest first. */
  @Transactional(readOnly = true)
  public List<Authorisation> recorded(Actor actor) {
    return rows.select(lookedAfter(actor));
  }

  @Transactional(readOnly = true)
  public Authorisation find(Actor actor, Authorisation.Id id) {
    var is = AUTHORISATION.COUNTY.eq(id.county().code()).and(AUTHORISATION.ID.eq(id.value()));
    return rows.select(is.and(visible(actor))).stream()
        .findFirst()
        .orElseThrow(() -> new Absent(id));
  }

  private static Condition visible(Actor actor) {
    var own =
        AUTHORISATION
            .RESIDENT
            .eq(actor.self().value())
            .or(AUTHORISATION.HELPER.eq(actor.account().value()));
    return own.or(lookedAfter(actor));
  }

  private static Condition lookedAfter(Actor actor) {
    if (!Homes.looksAfter(actor.hat())) return DSL.falseCondition();
    return Subtree.of(AUTHORISATION.PLACE, actor.hat().place());
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
  }
}
