package org.liandong.audit;

import static org.liandong.audit.db.Tables.ENTRY;
import static org.liandong.audit.db.Tables.SEALED;
import static org.liandong.audit.db.Tables.UNSEALED;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.liandong.audit.db.tables.records.EntryRecord;
import org.liandong.audit.db.tables.records.UnsealedRecord;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Uuid7;
import org.liandong.platform.Additions;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.databind.json.JsonMapper;

/** Writes what was done, by whom, under which hat and for whom; tells the trail of a subject. */
@Service
public class Audit {
  private static final String NOWHERE = "000000";
  private static final int LONGEST_TRAIL = 500;
  private final DSLContext sql;
  private final Additions additions;
  private final JsonMapper json;
  private final Clock clock;

  /**
   * A step in the life of a subject.
   *
   * @param id names the entry; {@code /audit/entries/<id>} shows how to check it
   * @param position what the one who acted was at that time
   * @param own the reader acted, or it was done for the reader
   * @param agent somebody acted for a resident
   * @param seq the place in the sealed log; empty for a moment after the act
   */
  public record Step(
      CountyId id,
      Instant at,
      String action,
      Position position,
      PlaceCode place,
      boolean own,
      boolean agent,
      Optional<Long> seq) {}

  Audit(DSLContext sql, Additions additions, JsonMapper json, Clock clock) {
    this.sql = sql;
    this.additions = additions;
    this.json = json;
    this.clock = clock;
  }

  /**
   * Adds one entry to the current transaction: the two stand or fall together.
   *
   * @param place where it happened; its county leads the row
   * @param action module and past participle, as in {@code requests.submitted}
   * @param subject the printed id of the thing acted on
   * @param facts what changed: ids, stages, amounts; never personal data. Numbers that are not
   *     whole are kept as text
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public void record(
      Actor actor, PlaceCode place, String action, String subject, Map<String, ?> facts) {
    var now = clock.instant();
    var entry = new EntryRecord();
    entry.setCounty(place.county().map(County::code).orElse(NOWHERE));
    entry.setId(Uuid7.at(now));
    entry.setAt(now.atOffset(ZoneOffset.UTC));
    entry.setAccount(actor.account().value());
    entry.setHat(actor.hat().id());
    entry.setPosition(actor.hat().position().name());
    entry.setBehalf(actor.behalf().map(p -> p.account().value()).orElse(null));
    entry.setPlace(place.value());
    entry.setAction(action);
    entry.setSubject(subject);
    entry.setFacts(JSONB.valueOf(Canonical.json(json.valueToTree(facts))));
    write(entry);
  }

  /** The entry and its place in the queue: neither can be without the other. */
  private void write(EntryRecord entry) {
    if (!additions.later()) {
      writeNow(entry);
      return;
    }
    var queued = new UnsealedRecord();
    queued.setCounty(entry.getCounty());
    queued.setId(entry.getId());
    additions.add(List.of(entry, queued));
  }

  /** Both in one statement. */
  private void writeNow(EntryRecord entry) {
    var written = DSL.name("written");
    var county = DSL.field(DSL.name("county"), String.class);
    var id = DSL.field(DSL.name("id"), UUID.class);
    sql.with(written)
        .as(DSL.insertInto(ENTRY).set(entry).returning(ENTRY.COUNTY, ENTRY.ID))
        .insertInto(UNSEALED, UNSEALED.COUNTY, UNSEALED.ID)
        .select(DSL.select(county, id).from(written))
        .execute();
  }

  /**
   * What happened to a subject, the oldest first, as far as the actor may know: staff see the steps
   * taken within the place of their hat and their own; anyone else sees the trail of what they
   * began themselves or a helper began for them.
   */
  @Transactional(readOnly = true)
  public List<Step> trail(Actor actor, String subject) {
    var steps =
        sql.select(ENTRY.fields())
            .select(SEALED.SEQ)
            .from(ENTRY)
            .leftJoin(SEALED)
            .on(SEALED.COUNTY.eq(ENTRY.COUNTY), SEALED.ENTRY_ID.eq(ENTRY.ID))
            .where(ENTRY.SUBJECT.eq(subject))
            .orderBy(ENTRY.ID)
            .limit(LONGEST_TRAIL)
            .fetch(row -> step(actor, row));
    if (!Sight.desk(actor)) return !steps.isEmpty() && steps.getFirst().own() ? steps : List.of();
    return steps.stream().filter(s -> s.own() || actor.hat().covers(s.place())).toList();
  }

  /**
   * What the newest entry of an action says about a subject: for a module that holds its own rows
   * against the log.
   */
  @Transactional(readOnly = true)
  public Optional<Map<String, Object>> newest(County county, String subject, String action) {
    return sql.select(ENTRY.FACTS)
        .from(ENTRY)
        .where(ENTRY.COUNTY.eq(county.code()), ENTRY.SUBJECT.eq(subject))
        .and(ENTRY.ACTION.eq(action))
        .orderBy(ENTRY.ID.desc())
        .limit(1)
        .fetchOptional(row ->
            json.readValue(
                row.value1().data(),
                new tools.jackson.core.type.TypeReference<Map<String, Object>>() {}));
  }

  static Step step(Actor actor, Record row) {
    return new Step(
        new CountyId(new County(row.get(ENTRY.COUNTY)), row.get(ENTRY.ID)),
        row.get(ENTRY.AT).toInstant(),
        row.get(ENTRY.ACTION),
        Position.valueOf(row.get(ENTRY.POSITION)),
        new PlaceCode(row.get(ENTRY.PLACE)),
        own(actor, row.get(ENTRY.ACCOUNT), Optional.ofNullable(row.get(ENTRY.BEHALF))),
        row.get(ENTRY.BEHALF) != null,
        Optional.ofNullable(row.get(SEALED.SEQ)));
  }

  private static boolean own(Actor actor, UUID account, Optional<UUID> behalf) {
    return actor.signedIn() && actor.self().value().equals(behalf.orElse(account));
  }
}
