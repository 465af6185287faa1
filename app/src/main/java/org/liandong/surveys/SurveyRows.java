package org.liandong.surveys;

import static org.liandong.surveys.db.Tables.SURVEY;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.JSONB;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.surveys.Survey.Facts;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The statements behind {@link Surveys}. */
@Component
class SurveyRows {
  private static final JsonMapper JSON = JsonMapper.shared();
  private final DSLContext sql;

  SurveyRows(DSLContext sql) {
    this.sql = sql;
  }

  /**
   * A row to be made.
   *
   * @param root itself for a first version
   */
  record New(Survey.Id id, UUID root, int nr, PlaceCode place, UUID once) {}

  /** False when the same form was sent before. */
  boolean insert(Actor actor, New row, Facts facts, List<Question> questions) {
    return sql.insertInto(SURVEY)
            .set(SURVEY.COUNTY, row.id().county().code())
            .set(SURVEY.ID, row.id().value())
            .set(SURVEY.ROOT, row.root())
            .set(SURVEY.NR, row.nr())
            .set(SURVEY.PLACE, row.place().value())
            .set(columns(facts))
            .set(SURVEY.QUESTIONS, json(questions))
            .set(SURVEY.STAGE, Survey.Stage.DRAFT.name())
            .set(SURVEY.ACCOUNT, actor.account().value())
            .set(SURVEY.NAME, actor.name())
            .set(SURVEY.VERSION, 1)
            .set(SURVEY.ONCE, row.once())
            .onConflict(SURVEY.COUNTY, SURVEY.ACCOUNT, SURVEY.ONCE)
            .doNothing()
            .execute()
        == 1;
  }

  Survey.Id sent(Actor actor, New row) {
    return sql.select(SURVEY.ID)
        .from(SURVEY)
        .where(SURVEY.COUNTY.eq(row.id().county().code()))
        .and(SURVEY.ACCOUNT.eq(actor.account().value()).and(SURVEY.ONCE.eq(row.once())))
        .fetchSingle(found -> new Survey.Id(row.id().county(), found.value1()));
  }

  int versions(Survey survey) {
    return sql.fetchCount(
        SURVEY, SURVEY.COUNTY.eq(survey.id().county().code()), SURVEY.ROOT.eq(survey.root()));
  }

  void facts(Survey survey, Facts facts) {
    update(survey, columns(facts));
  }

  void questions(Survey survey, List<Question> questions) {
    update(survey, Map.of(SURVEY.QUESTIONS, json(questions)));
  }

  void opened(Survey survey, Instant now, Survey.@Nullable Draw draw) {
    var columns = new java.util.HashMap<Field<?>, @Nullable Object>();
    columns.put(SURVEY.STAGE, Survey.Stage.OPEN.name());
    columns.put(SURVEY.OPENED, utc(now));
    columns.put(SURVEY.DIGEST, draw == null ? null : draw.digest());
    columns.put(SURVEY.FRAME, draw == null ? null : draw.frame());
    update(survey, columns);
  }

  void closed(Survey survey) {
    update(survey, Map.of(SURVEY.STAGE, Survey.Stage.CLOSED.name()));
  }

  private void update(Survey survey, Map<?, ?> columns) {
    var changed =
        sql.update(SURVEY)
            .set(columns)
            .set(SURVEY.VERSION, survey.version() + 1)
            .where(is(survey.id()), SURVEY.VERSION.eq(survey.version()))
            .execute();
    if (changed == 0) throw new Refused(SurveyRefusal.STALE);
  }

  Optional<Survey> find(Survey.Id id) {
    return sql.selectFrom(SURVEY).where(is(id)).fetchOptional(SurveyRows::survey);
  }

  Keyset<Survey> list(Condition which, @Nullable UUID after, int size) {
    var read =
        sql.selectFrom(SURVEY)
            .where(which)
            .and(after == null ? DSL.noCondition() : SURVEY.ID.lt(after))
            .orderBy(SURVEY.ID.desc())
            .limit(size + 1)
            .fetch(SurveyRows::survey);
    return Keyset.of(read, size, survey -> survey.id().value().toString());
  }

  private static Map<Field<?>, @Nullable Object> columns(Facts facts) {
    var columns = new java.util.HashMap<Field<?>, @Nullable Object>();
    columns.put(SURVEY.TITLE, facts.title());
    columns.put(SURVEY.ABOUT, facts.about());
    columns.put(SURVEY.PER, facts.per().name());
    columns.put(SURVEY.WHO, facts.who().name());
    columns.put(SURVEY.SAMPLE, facts.sample());
    columns.put(SURVEY.SEED, facts.seed());
    columns.put(SURVEY.CLOSES, utc(facts.closes()));
    return columns;
  }

  private static JSONB json(List<Question> questions) {
    return JSONB.valueOf(JSON.writeValueAsString(questions));
  }

  private static Survey survey(Record row) {
    var digest = row.get(SURVEY.DIGEST);
    var opened = row.get(SURVEY.OPENED);
    return new Survey(
        new Survey.Id(new County(row.get(SURVEY.COUNTY)), row.get(SURVEY.ID)),
        row.get(SURVEY.ROOT),
        row.get(SURVEY.NR),
        new PlaceCode(row.get(SURVEY.PLACE)),
        facts(row),
        List.of(JSON.readValue(row.get(SURVEY.QUESTIONS).data(), Question[].class)),
        digest == null ? null : new Survey.Draw(digest, row.get(SURVEY.FRAME)),
        Survey.Stage.valueOf(row.get(SURVEY.STAGE)),
        opened == null ? null : opened.toInstant(),
        row.get(SURVEY.VERSION));
  }

  private static Facts facts(Record row) {
    return new Facts(
        row.get(SURVEY.TITLE),
        row.get(SURVEY.ABOUT),
        Survey.Per.valueOf(row.get(SURVEY.PER)),
        Survey.Who.valueOf(row.get(SURVEY.WHO)),
        row.get(SURVEY.SAMPLE),
        row.get(SURVEY.SEED),
        row.get(SURVEY.CLOSES).toInstant());
  }

  private static Condition is(Survey.Id id) {
    return SURVEY.COUNTY.eq(id.county().code()).and(SURVEY.ID.eq(id.value()));
  }

  static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
