package org.liandong.policy;

import static org.liandong.policy.db.Tables.RULING;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import org.jooq.DSLContext;
import org.jooq.JSONB;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.base.Share;
import org.liandong.base.Uuid7;
import org.liandong.platform.Additions;
import org.liandong.policy.Measured.Input;
import org.liandong.policy.Ruling.Kept;
import org.liandong.policy.Ruling.Outcome;
import org.liandong.policy.Ruling.Replay;
import org.liandong.policy.db.tables.records.RulingRecord;
import org.liandong.ui.Messages;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was ruled, and rules it again. Rulings are never changed or removed. */
@Service
public class Rulings {
  private static final County NOWHERE = new County("000000");
  private final DSLContext sql;
  private final Additions additions;
  private final JsonMapper json;
  private final Definitions definitions;
  private final Messages messages;
  private final Clock clock;

  private record Written(String name, Unit unit, String value) {}

  Rulings(
      DSLContext sql,
      Additions additions,
      JsonMapper json,
      Definitions definitions,
      Messages messages,
      Clock clock) {
    this.sql = sql;
    this.additions = additions;
    this.json = json;
    this.definitions = definitions;
    this.messages = messages;
    this.clock = clock;
  }

  /**
   * Keeps a ruling in the transaction of the act it belongs to, for the actor or the one acted for:
   * who of the two acted is in the log.
   *
   * @param place where it was made; its county leads the row
   * @param subject the printed id of what was ruled on
   */
  @Transactional(propagation = Propagation.MANDATORY)
  public Ruling.Id keep(Actor actor, PlaceCode place, String subject, Ruling ruling) {
    var row = row(actor, place, subject, ruling);
    additions.add(row);
    return new Ruling.Id(new County(row.getCounty()), row.getId());
  }

  /** The same for many rulings of one act, in one go. */
  @Transactional(propagation = Propagation.MANDATORY)
  public void keep(Actor actor, PlaceCode place, String subject, List<Ruling> rulings) {
    additions.add(rulings.stream().map(it -> row(actor, place, subject, it)).toList());
  }

  private RulingRecord row(Actor actor, PlaceCode place, String subject, Ruling ruling) {
    var now = clock.instant();
    var row = new RulingRecord();
    row.setCounty(place.county().orElse(NOWHERE).code());
    row.setId(Uuid7.at(now));
    row.setPlace(place.value());
    row.setSubject(subject);
    row.setRule(ruling.definition().rule());
    row.setDefinition(ruling.definition().id());
    row.setOrigin(ruling.origin());
    row.setFormula(ruling.measured().formula().name());
    row.setInputs(JSONB.valueOf(json.writeValueAsString(write(ruling.measured()))));
    row.setOutcome(ruling.outcome().name());
    row.setAccount(actor.self().value());
    row.setHat(actor.hat().id());
    row.setAt(now.atOffset(ZoneOffset.UTC));
    return row;
  }

  /** Visible to officers and workers of the place, and to whoever it was made for. */
  public Kept find(Actor actor, Ruling.Id id) {
    return sql.selectFrom(RULING)
        .where(RULING.COUNTY.eq(id.county().code()))
        .and(RULING.ID.eq(id.id()))
        .fetchOptional()
        .filter(row -> sees(actor, row))
        .map(this::read)
        .orElseThrow(() -> new Absent(id));
  }

  /** What was ruled on a subject, in order, as far as the actor sees it. */
  public List<Kept> on(Actor actor, County county, String subject) {
    return sql
        .selectFrom(RULING)
        .where(RULING.COUNTY.eq(county.code()))
        .and(RULING.SUBJECT.eq(subject))
        .orderBy(RULING.ID)
        .fetch()
        .stream()
        .filter(row -> sees(actor, row))
        .map(this::read)
        .toList();
  }

  /** Rules again by the kept definition and inputs, whatever holds today (Z-03). */
  public Replay replay(Actor actor, Ruling.Id id) {
    var kept = find(actor, id);
    var ruling = kept.ruling();
    return new Replay(kept, Ruling.of(ruling.definition(), ruling.origin(), ruling.measured()));
  }

  /** The ruling in words with its arithmetic and clause, as a refusal shows it. */
  public Refused.Clause explain(Ruling ruling, Locale locale) {
    var wording = new Wording(locale, (key, values) -> messages.text(locale, key, values));
    return new Refused.Clause(wording.sentence(ruling), wording.source(ruling.definition()));
  }

  private static boolean sees(Actor actor, RulingRecord row) {
    var position = actor.hat().position();
    var desk = position.staff() && position != Position.ORGANISATION_STAFF;
    if (desk && actor.hat().covers(new PlaceCode(row.getPlace()))) return true;
    return actor.signedIn() && actor.self().value().equals(row.getAccount());
  }

  private Kept read(RulingRecord row) {
    var formula = Formula.valueOf(row.getFormula());
    var ruling =
        new Ruling(
            definitions.find(row.getDefinition()),
            row.getOrigin(),
            new Measured(formula, inputs(row.getInputs())),
            Outcome.valueOf(row.getOutcome()));
    return new Kept(
        new Ruling.Id(new County(row.getCounty()), row.getId()),
        new PlaceCode(row.getPlace()),
        row.getSubject(),
        row.getAt().toInstant(),
        ruling);
  }

  private static List<Written> write(Measured measured) {
    return measured.inputs().stream()
        .map(it -> new Written(it.name(), it.unit(), it.value().toString()))
        .toList();
  }

  private List<Input> inputs(JSONB inputs) {
    return json.readValue(inputs.data(), new TypeReference<List<Written>>() {}).stream()
        .map(it -> new Input(it.name(), it.unit(), Share.parse(it.value())))
        .toList();
  }
}
