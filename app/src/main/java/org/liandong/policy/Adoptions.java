package org.liandong.policy;

import static org.liandong.policy.db.Tables.ADOPTION;
import static org.liandong.policy.db.Tables.PACK_VERSION;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.base.WorkingDays;
import org.liandong.policy.db.tables.records.AdoptionRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which pack holds at a place. One at a time; taking another, or ending one, leaves the rows before
 * as they are and lets new rows take their place.
 */
@Service
public class Adoptions {
  private final DSLContext sql;
  private final Revision revision;
  private final Books books;
  private final Audit audit;
  private final Clock clock;

  Adoptions(DSLContext sql, Revision revision, Books books, Audit audit, Clock clock) {
    this.sql = sql;
    this.revision = revision;
    this.books = books;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Takes a version of a pack for a time; what was adopted for that time gives way. The past is
   * only open where no pack was adopted before.
   *
   * @param reason why, as the page shows it: the decision, its number
   */
  @Transactional
  public void adopt(
      Actor actor, PlaceCode place, String pack, int version, Period period, String reason) {
    Rights.govern(actor, place);
    valid(pack, version, period);
    revision.change(() -> {
      past(place, period);
      var id = insert(actor, place, pack, version, period, reason);
      record(actor, place, "policy.adopted", id, pack + " " + version, period);
    });
  }

  /** The newest loaded version of a pack. */
  @Transactional
  public void adoptLatest(Actor actor, PlaceCode place, String pack, Period period, String reason) {
    var version =
        sql.select(DSL.max(PACK_VERSION.VERSION))
            .from(PACK_VERSION)
            .where(PACK_VERSION.PACK.eq(pack))
            .fetchSingle()
            .value1();
    if (version == null) throw new Absent(pack);
    adopt(actor, place, pack, version, period, reason);
  }

  /** Ends the pack that holds at the place: {@code last} is the last day it holds. */
  @Transactional
  public void end(Actor actor, PlaceCode place, LocalDate last, String reason) {
    Rights.govern(actor, place);
    if (last.isBefore(today().minusDays(1))) throw new Refused(PolicyRefusal.NOT_IN_THE_PAST);
    revision.change(() -> shorten(actor, place, last, reason));
  }

  private void shorten(Actor actor, PlaceCode place, LocalDate last, String reason) {
    var held =
        current(place).stream()
            .filter(row -> period(row).contains(last))
            .findFirst()
            .orElseThrow(() -> new Refused(PolicyRefusal.NOTHING_TO_END));
    var shorter = new Period(held.getValidFrom(), last);
    var id = Uuid7.at(clock.instant());
    supersede(held, id);
    write(row(id, place, held.getPack(), held.getVersion(), shorter), actor, reason);
    record(actor, place, "policy.adoption-ended", id, held.getPack(), shorter);
  }

  /** A version of a pack. */
  public record Version(String pack, int version) {}

  /** The pack the place itself has adopted. */
  public Optional<Version> adopted(PlaceCode place, LocalDate on) {
    return books
        .book()
        .adopted(place, on)
        .map(it -> new Version(it.pack().pack(), it.pack().version()));
  }

  /** A version of the base pack holds for the nation: the first always did, others from today. */
  void base(String pack, int version, Period valid) {
    var period = current(PlaceCode.NATION).isEmpty() ? valid : new Period(today(), null);
    insert(Actor.PLATFORM, PlaceCode.NATION, pack, version, period, "");
  }

  private LocalDate today() {
    return clock.instant().atZone(WorkingDays.ZONE).toLocalDate();
  }

  private void valid(String pack, int version, Period period) {
    var row =
        sql.selectFrom(PACK_VERSION)
            .where(PACK_VERSION.PACK.eq(pack))
            .and(PACK_VERSION.VERSION.eq(version))
            .fetchOptional()
            .orElseThrow(() -> new Absent(pack));
    var until = row.getValidUntil();
    var late = until != null && (period.until() == null || period.until().isAfter(until));
    if (period.from().isBefore(row.getValidFrom()) || late)
      throw new Refused(PolicyRefusal.PACK_NOT_VALID, row.getValidFrom(), String.valueOf(until));
  }

  private void past(PlaceCode place, Period period) {
    if (!period.from().isBefore(today())) return;
    var gone = new Period(period.from(), today().minusDays(1));
    if (current(place).stream().anyMatch(row -> period(row).overlaps(gone)))
      throw new Refused(PolicyRefusal.NOT_IN_THE_PAST);
  }

  private List<AdoptionRecord> current(PlaceCode place) {
    return sql.selectFrom(ADOPTION)
        .where(ADOPTION.PLACE.eq(place.value()))
        .and(ADOPTION.SUPERSEDED_BY.isNull())
        .fetch();
  }

  private UUID insert(
      Actor actor, PlaceCode place, String pack, int version, Period period, String reason) {
    var id = Uuid7.at(clock.instant());
    for (var held : current(place)) {
      if (!period(held).overlaps(period)) continue;
      supersede(held, id);
      for (var left : period(held).without(period)) {
        var rest = row(Uuid7.at(clock.instant()), place, held.getPack(), held.getVersion(), left);
        write(rest, actor, held.getReason());
      }
    }
    write(row(id, place, pack, version, period), actor, reason);
    return id;
  }

  private AdoptionRecord row(UUID id, PlaceCode place, String pack, int version, Period period) {
    var row = sql.newRecord(ADOPTION);
    row.setId(id);
    row.setPlace(place.value());
    row.setPack(pack);
    row.setVersion(version);
    row.setValidFrom(period.from());
    row.setValidUntil(period.until());
    return row;
  }

  private void write(AdoptionRecord row, Actor actor, String reason) {
    row.setReason(reason);
    row.setAccount(actor.account().value());
    row.setName(actor.name());
    row.setAt(clock.instant().atOffset(ZoneOffset.UTC));
    row.insert();
  }

  private void supersede(AdoptionRecord held, UUID by) {
    sql.update(ADOPTION)
        .set(ADOPTION.SUPERSEDED_BY, by)
        .where(ADOPTION.ID.eq(held.getId()))
        .execute();
  }

  private static Period period(AdoptionRecord row) {
    return new Period(row.getValidFrom(), row.getValidUntil());
  }

  private void record(
      Actor actor, PlaceCode place, String action, UUID id, String pack, Period period) {
    var facts =
        Map.of("pack", pack, "from", period.from(), "until", String.valueOf(period.until()));
    audit.record(actor, place, action, id.toString(), facts);
  }
}
