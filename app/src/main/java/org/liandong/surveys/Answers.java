package org.liandong.surveys;

import static org.liandong.surveys.db.Tables.ANSWER;
import static org.liandong.surveys.db.Tables.SHEET;
import static org.liandong.surveys.db.Tables.TICKET;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Keyset;
import org.liandong.base.Refused;
import org.liandong.people.Households;
import org.liandong.people.People;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.surveys.db.tables.records.AnswerRecord;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers are given: once a person or household, and by nobody's name. */
@Service
@Transactional
public class Answers {
  private final DSLContext sql;
  private final Surveys surveys;
  private final Frames frames;
  private final People people;
  private final Households households;
  private final Fewest fewest;
  private final Reaches reaches;
  private final Clock clock;

  Answers(
      DSLContext sql,
      Surveys surveys,
      Frames frames,
      People people,
      Households households,
      Fewest fewest,
      Reaches reaches,
      Clock clock) {
    this.sql = sql;
    this.surveys = surveys;
    this.frames = frames;
    this.people = people;
    this.households = households;
    this.fewest = fewest;
    this.reaches = reaches;
    this.clock = clock;
  }

  /** What somebody may do with a survey now. */
  public enum May {
    ANSWER,
    ANSWERED,
    CLOSED,
    NOT_ASKED
  }

  @Transactional(readOnly = true)
  public May may(Actor actor, Survey survey) {
    return Objects.requireNonNull(may(actor, List.of(survey)).get(survey.id()));
  }

  /** The same for many, in as many statements. */
  @Transactional(readOnly = true)
  public Map<Survey.Id, May> may(Actor actor, List<Survey> all) {
    var drawn = actor.signedIn() ? frames.drawn(actor.self(), all) : Set.<Survey.Id>of();
    var household = household(actor, all);
    var keys = new HashMap<Survey.Id, String>();
    all.forEach(survey -> keys.put(survey.id(), key(actor, survey, household)));
    var answered = reaches.within(Reach.EVERYTHING, () -> answered(keys));
    var may = new HashMap<Survey.Id, May>();
    for (var survey : all) {
      var id = survey.id();
      var done = answered.contains(keys.get(id));
      may.put(id, may(actor, survey, drawn.contains(id), done));
    }
    return may;
  }

  private May may(Actor actor, Survey survey, boolean drawn, boolean done) {
    if (survey.at(clock.instant()) != Survey.Stage.OPEN) return May.CLOSED;
    var asked = survey.facts().who() == Survey.Who.PLACE ? survey.asksNear(actor) : drawn;
    if (!asked) return May.NOT_ASKED;
    return done ? May.ANSWERED : May.ANSWER;
  }

  /** Takes the answers of a person, or of a helper for that person. */
  public void give(Actor actor, Survey.Id id, List<Reply> replies) {
    var survey = surveys.find(id);
    switch (may(actor, survey)) {
      case CLOSED -> throw new Refused(SurveyRefusal.NOT_OPEN);
      case NOT_ASKED -> throw new Refused(SurveyRefusal.NOT_ASKED);
      case ANSWERED -> throw new Refused(SurveyRefusal.ANSWERED_ALREADY);
      case ANSWER -> {}
    }
    var checked = Reply.check(survey.questions(), replies);
    var key = key(actor, survey, household(actor, List.of(survey)));
    reaches.within(
        Reach.EVERYTHING,
        () -> {
          if (!stamp(id, key)) throw new Refused(SurveyRefusal.ANSWERED_ALREADY);
          return write(actor, survey, checked);
        });
  }

  private boolean stamp(Survey.Id id, String key) {
    return sql.insertInto(TICKET)
            .set(TICKET.COUNTY, id.county().code())
            .set(TICKET.SURVEY, id.value())
            .set(TICKET.KEY, key)
            .onConflictDoNothing()
            .execute()
        == 1;
  }

  /** The sheet has a random number and no time, so that neither tells who filled it in. */
  private boolean write(Actor actor, Survey survey, List<Reply> replies) {
    var id = survey.id();
    var sheet = UUID.randomUUID();
    var home = actor.hat().place().value();
    var committee = home.substring(0, Math.min(12, home.length()));
    sql.insertInto(SHEET)
        .set(SHEET.COUNTY, id.county().code())
        .set(SHEET.SURVEY, id.value())
        .set(SHEET.ID, sheet)
        .set(
            SHEET.COMMITTEE,
            committee.startsWith(id.county().code()) ? committee : survey.place().value())
        .set(SHEET.HELPED, actor.behalf().isPresent())
        .execute();
    var records = new ArrayList<AnswerRecord>();
    for (var reply : replies)
      for (int value : reply.words() == null ? reply.values() : List.of(0))
        records.add(
            new AnswerRecord(
                id.county().code(), id.value(), sheet, reply.question(), value, reply.words()));
    sql.batchInsert(records).execute();
    return true;
  }

  private Set<String> answered(Map<Survey.Id, String> keys) {
    return sql.select(TICKET.KEY)
        .from(TICKET)
        .where(TICKET.COUNTY.in(keys.keySet().stream().map(id -> id.county().code()).toList()))
        .and(TICKET.SURVEY.in(keys.keySet().stream().map(Survey.Id::value).toList()))
        .and(TICKET.KEY.in(keys.values()))
        .fetchSet(TICKET.KEY);
  }

  /** The person, or the household the person is registered in; another key in every survey. */
  private static String key(Actor actor, Survey survey, Map<County, String> household) {
    var self = actor.self().toString();
    var voice =
        survey.facts().per() == Survey.Per.HOUSEHOLD
            ? household.getOrDefault(survey.id().county(), self)
            : self;
    return Lot.hash(survey.id() + "|" + voice);
  }

  /** The household of each county the person is registered in; read only where one is asked. */
  private Map<County, String> household(Actor actor, List<Survey> all) {
    if (all.stream().noneMatch(survey -> survey.facts().per() == Survey.Per.HOUSEHOLD))
      return Map.of();
    var found = new HashMap<County, String>();
    for (var person : people.own(actor))
      households.of(actor, person.id()).stream()
          .findFirst()
          .ifPresent(it -> found.put(person.id().county(), it.household().toString()));
    return found;
  }

  /** How many have answered. */
  @Transactional(readOnly = true)
  public int given(Survey.Id id) {
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.fetchCount(
                SHEET, SHEET.COUNTY.eq(id.county().code()), SHEET.SURVEY.eq(id.value())));
  }

  /** What was written to a question, in the order of random numbers. */
  @Transactional(readOnly = true)
  public Keyset<Written> words(Actor actor, Survey.Id id, @Nullable UUID after, int size) {
    var survey = surveys.asked(actor, id);
    if (survey.at(clock.instant()) != Survey.Stage.CLOSED || !fewest.of(survey).shows(given(id)))
      return new Keyset<>(List.of(), java.util.Optional.empty());
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            Keyset.of(
                sql.select(ANSWER.SHEET, ANSWER.QUESTION, ANSWER.WORDS)
                    .from(ANSWER)
                    .where(ANSWER.COUNTY.eq(id.county().code()), ANSWER.SURVEY.eq(id.value()))
                    .and(ANSWER.WORDS.isNotNull())
                    .and(after == null ? org.jooq.impl.DSL.noCondition() : ANSWER.SHEET.gt(after))
                    .orderBy(ANSWER.SHEET, ANSWER.QUESTION)
                    .limit(size + 1)
                    .fetch(row -> new Written(row.value1(), row.value2(), row.value3())),
                size,
                written -> written.sheet().toString()));
  }

  /** Words somebody wrote to a question. */
  public record Written(UUID sheet, int question, String words) {}
}
