package org.liandong.territory;

import static org.liandong.territory.db.Tables.CHARGE;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.base.WorkingDays;
import org.liandong.platform.Subtree;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is in charge where (责任到人). Names of people on duty are public. */
@Service
@Transactional
public class Charges {
  private final DSLContext sql;
  private final Audit audit;
  private final Grids grids;
  private final Clock clock;

  Charges(DSLContext sql, Audit audit, Grids grids, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.grids = grids;
    this.clock = clock;
  }

  /** Gives somebody a duty; a seat on the two committees that the person holds is recognised. */
  public Charge take(
      Actor actor,
      PlaceCode place,
      Charge.Role role,
      AccountId account,
      String name,
      LocalDate from) {
    return take(actor, new Charge.Duty(place, role, account, name, false, from));
  }

  /** Refused when the duty is an owner's and the place has an owner in that time. */
  public Charge take(Actor actor, Charge.Duty duty) {
    Editors.require(actor, duty.place());
    if (duty.role() == Charge.Role.OWNER) requireVacant(duty);
    var id = new Charge.Id(county(duty.place()), Uuid7.at(clock.instant()));
    insert(id, duty);
    audit.record(
        actor, duty.place(), "territory.charge-taken", id.toString(), Map.of("role", duty.role()));
    return find(id);
  }

  private void requireVacant(Charge.Duty duty) {
    var holder =
        rows()
            .select()
            .where(CHARGE.COUNTY.eq(county(duty.place()).code()))
            .and(CHARGE.PLACE.eq(duty.place().value()))
            .and(CHARGE.ROLE.eq(Charge.Role.OWNER.name()))
            .and(CHARGE.UNTIL.isNull().or(CHARGE.UNTIL.gt(duty.from())))
            .limit(1)
            .fetchOptional(ChargeRows::charge);
    if (holder.isPresent()) throw new Refused(TerritoryRefusal.OWNER_TAKEN, holder.get().name());
  }

  private void insert(Charge.Id id, Charge.Duty duty) {
    try {
      sql.insertInto(CHARGE)
          .set(CHARGE.COUNTY, id.county().code())
          .set(CHARGE.ID, id.id())
          .set(CHARGE.PLACE, duty.place().value())
          .set(CHARGE.ROLE, duty.role().name())
          .set(CHARGE.ACCOUNT, duty.account().value())
          .set(CHARGE.NAME, duty.name())
          .set(CHARGE.TWO_COMMITTEE, duty.twoCommittee())
          .set(CHARGE.SINCE, duty.from())
          .execute();
    } catch (DataIntegrityViolationException taken) {
      if (String.valueOf(taken.getMessage()).contains("charge_one_owner"))
        throw new Refused(TerritoryRefusal.OWNER_TAKEN, "");
      throw taken;
    }
  }

  /**
   * Ends a duty.
   *
   * @param until the first day without it; a successor may begin on that day
   */
  public void end(Actor actor, Charge.Id id, LocalDate until) {
    var charge = find(id);
    Editors.require(actor, charge.place());
    if (until.isBefore(charge.from())) throw new Refused(TerritoryRefusal.ENDS_BEFORE_START);
    if (charge.until() != null && !until.isBefore(charge.until()))
      throw new Refused(TerritoryRefusal.CLOSED);
    sql.update(CHARGE).set(CHARGE.UNTIL, until).where(is(id)).execute();
    var facts = Map.of("role", charge.role(), "until", until);
    audit.record(actor, charge.place(), "territory.charge-ended", id.toString(), facts);
  }

  @Transactional(readOnly = true)
  public Charge find(Charge.Id id) {
    return rows()
        .select()
        .where(is(id))
        .fetchOptional(ChargeRows::charge)
        .orElseThrow(() -> new Absent(id));
  }

  /** The nearest owner upward today: of the grid, else of the committee, the street, the county. */
  @Transactional(readOnly = true)
  public Optional<Charge> responsible(PlaceCode place) {
    return chain(place).stream().findFirst();
  }

  /** Every owner from the place up to the county today, the nearest first (GRD-06). */
  @Transactional(readOnly = true)
  public List<Charge> chain(PlaceCode place) {
    if (place.county().isEmpty()) return List.of();
    var up =
        Stream.concat(grids.of(place).stream(), place.upward().stream())
            .map(PlaceCode::value)
            .filter(code -> code.length() >= 6)
            .toList();
    return rows()
        .select()
        .where(rows().current(county(place), up))
        .and(CHARGE.ROLE.eq(Charge.Role.OWNER.name()))
        .fetch(ChargeRows::charge)
        .stream()
        .sorted(Comparator.comparing(charge -> -charge.place().value().length()))
        .toList();
  }

  /** Everyone on duty at a place today, owners first. */
  @Transactional(readOnly = true)
  public List<Charge> on(PlaceCode place) {
    if (place.county().isEmpty()) return List.of();
    return sorted(rows().current(county(place), List.of(place.value())));
  }

  /** Everyone on duty today at the place and anywhere below it. */
  @Transactional(readOnly = true)
  public List<Charge> within(PlaceCode place) {
    if (place.county().isEmpty()) return List.of();
    return sorted(
        CHARGE
            .COUNTY
            .eq(county(place).code())
            .and(Subtree.of(CHARGE.PLACE, place))
            .and(rows().lasting(CHARGE)));
  }

  private List<Charge> sorted(Condition which) {
    return rows().select().where(which).fetch(ChargeRows::charge).stream()
        .sorted(Comparator.comparing(Charge::place).thenComparing(Charge::role))
        .toList();
  }

  private ChargeRows rows() {
    return new ChargeRows(sql, LocalDate.now(clock.withZone(WorkingDays.ZONE)));
  }

  private static Condition is(Charge.Id id) {
    return CHARGE.COUNTY.eq(id.county().code()).and(CHARGE.ID.eq(id.id()));
  }

  private static County county(PlaceCode place) {
    return place.county().orElseThrow(() -> new IllegalArgumentException("no county: " + place));
  }
}
