package org.liandong.purchases;

import static org.liandong.purchases.PurchaseRows.utc;
import static org.liandong.purchases.db.Tables.OFFICE_TASK;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.platform.Subtree;
import org.liandong.purchases.db.tables.records.OfficeTaskRecord;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Tasks of offices: what can be handed to society is handed over (能转则转, PUR-04). */
@Service
@Transactional
public class OfficeTasks {
  private final DSLContext sql;
  private final Purchases purchases;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  /** Words: {@code purchases.task.NAME}. */
  public enum State {
    /** Nobody has said yet. */
    OPEN,
    /** It stays with the office, and why. */
    KEEP,
    TRANSFERABLE,
    /** A purchase does it now. */
    TRANSFERRED
  }

  /** A task of an office. */
  public record OfficeTask(
      County county,
      UUID id,
      PlaceCode place,
      String office,
      String name,
      State state,
      String why,
      @Nullable UUID purchase) {
    public CountyId printed() {
      return new CountyId(county, id);
    }
  }

  /** A task was added or decided. */
  public record Changed(CountyId id) {}

  OfficeTasks(
      DSLContext sql,
      Purchases purchases,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.sql = sql;
    this.purchases = purchases;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  public CountyId add(Actor actor, PlaceCode place, String office, String name) {
    Sight.checkBuys(actor, place);
    var county = place.county().orElseThrow(() -> new Refused(PurchaseRefusal.NOT_YOURS));
    var id = new CountyId(county, Uuid7.at(clock.instant()));
    int added =
        sql.insertInto(OFFICE_TASK)
            .set(OFFICE_TASK.COUNTY, county.code())
            .set(OFFICE_TASK.ID, id.id())
            .set(OFFICE_TASK.PLACE, place.value())
            .set(OFFICE_TASK.OFFICE, office)
            .set(OFFICE_TASK.NAME, name)
            .set(OFFICE_TASK.STATE, State.OPEN.name())
            .set(OFFICE_TASK.AT, utc(clock.instant()))
            .set(OFFICE_TASK.ACCOUNT, actor.account().value())
            .onConflictDoNothing()
            .execute();
    if (added == 0) throw new Refused(PurchaseRefusal.NAME_TAKEN, name);
    changed(actor, place, "purchases.task-added", id, State.OPEN);
    return id;
  }

  /** Says whether it can be handed over; to keep it needs a reason. */
  public void mark(Actor actor, CountyId id, State state, String why) {
    var task = find(actor, id);
    Sight.checkBuys(actor, task.place());
    if (task.state() == State.TRANSFERRED || state == State.TRANSFERRED)
      throw new Refused(PurchaseRefusal.DECIDED);
    if (state == State.KEEP && why.isBlank()) throw new Refused(PurchaseRefusal.NO_REASON);
    write(id, state, why, null);
    changed(actor, task.place(), "purchases.task-marked", id, state);
  }

  /** A purchase does it from now on; only one under contract counts. */
  public void transfer(Actor actor, CountyId id, Purchase.Id purchase) {
    var task = find(actor, id);
    Sight.checkBuys(actor, task.place());
    var found = purchases.find(actor, purchase);
    if (found.stage() != Stage.CONTRACTED && found.stage() != Stage.ACCEPTED)
      throw new Refused(PurchaseRefusal.NO_CONTRACT);
    if (task.state() != State.TRANSFERABLE) throw new Refused(PurchaseRefusal.DECIDED);
    write(id, State.TRANSFERRED, task.why(), purchase.value());
    changed(actor, task.place(), "purchases.task-transferred", id, State.TRANSFERRED);
  }

  private void write(CountyId id, State state, String why, @Nullable UUID purchase) {
    sql.update(OFFICE_TASK)
        .set(OFFICE_TASK.STATE, state.name())
        .set(OFFICE_TASK.WHY, why)
        .set(OFFICE_TASK.PURCHASE, purchase)
        .where(OFFICE_TASK.COUNTY.eq(id.county().code()), OFFICE_TASK.ID.eq(id.id()))
        .execute();
  }

  private void changed(Actor actor, PlaceCode place, String verb, CountyId id, State state) {
    audit.record(actor, place, verb, id.toString(), Map.of("state", state.name()));
    events.publishEvent(new Changed(id));
  }

  @Transactional(readOnly = true)
  public OfficeTask find(Actor actor, CountyId id) {
    return sql.selectFrom(OFFICE_TASK)
        .where(OFFICE_TASK.COUNTY.eq(id.county().code()), OFFICE_TASK.ID.eq(id.id()))
        .and(Sight.desk(actor) ? within(actor) : DSL.falseCondition())
        .fetchOptional(OfficeTasks::task)
        .orElseThrow(() -> new Absent(id));
  }

  /** Tasks of the actor's place, by office. */
  @Transactional(readOnly = true)
  public List<OfficeTask> list(Actor actor) {
    return sql.selectFrom(OFFICE_TASK)
        .where(within(actor))
        .orderBy(OFFICE_TASK.OFFICE, OFFICE_TASK.NAME)
        .limit(500)
        .fetch(OfficeTasks::task);
  }

  private static org.jooq.Condition within(Actor actor) {
    return Subtree.of(OFFICE_TASK.PLACE, actor.hat().place());
  }

  static OfficeTask task(OfficeTaskRecord row) {
    return new OfficeTask(
        new County(row.getCounty()),
        row.getId(),
        new PlaceCode(row.getPlace()),
        row.getOffice(),
        row.getName(),
        State.valueOf(row.getState()),
        row.getWhy(),
        row.getPurchase());
  }
}
