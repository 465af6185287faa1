package org.liandong.surveys;

import static org.jooq.impl.DSL.count;
import static org.jooq.impl.DSL.countDistinct;
import static org.liandong.surveys.db.Tables.ANSWER;
import static org.liandong.surveys.db.Tables.SHEET;

import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.PlaceCode;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Counts a closed survey, in as many statements for a million answers as for none. */
@Service
@Transactional(readOnly = true)
public class Counting {
  private final DSLContext sql;
  private final Surveys surveys;
  private final Frames frames;
  private final Fewest fewest;
  private final Reaches reaches;
  private final Clock clock;

  Counting(
      DSLContext sql, Surveys surveys, Frames frames, Fewest fewest, Reaches reaches, Clock clock) {
    this.fewest = fewest;
    this.sql = sql;
    this.surveys = surveys;
    this.frames = frames;
    this.reaches = reaches;
    this.clock = clock;
  }

  /** Empty while it is open: who sees figures move with every answer could tell who said what. */
  public Optional<Results> of(Survey.Id id) {
    var survey = surveys.find(id);
    if (survey.at(clock.instant()) != Survey.Stage.CLOSED) return Optional.empty();
    return Optional.of(reaches.within(Reach.EVERYTHING, () -> results(survey)));
  }

  /** How many were invited; null where everybody is asked. */
  public @Nullable Integer asked(Survey survey) {
    return survey.facts().who() == Survey.Who.PLACE ? null : frames.size(survey.id());
  }

  /** The list a sample was drawn from, for everybody to draw again. */
  public List<String> frame(Survey.Id id) {
    var survey = surveys.find(id);
    if (survey.draw() == null) throw new Absent(id);
    return frames.aliases(id);
  }

  private Results results(Survey survey) {
    var sheets = sheets(survey);
    int helped = sheets.values().stream().mapToInt(Sheets::helped).sum();
    int all = sheets.values().stream().mapToInt(Sheets::all).sum();
    var asked = asked(survey);
    var fewest = this.fewest.of(survey);
    int smallest = fewest.smallest();
    if (!fewest.shows(all))
      return new Results(smallest, all, asked, helped, List.of(), List.of(), 0);
    var groups = sheets.size() < 2 ? List.<Results.Group>of() : groups(survey, sheets, fewest);
    int hidden = sheets.size() < 2 ? 0 : sheets.size() - groups.size();
    return new Results(smallest, all, asked, helped, counts(survey), groups, hidden);
  }

  private record Sheets(int all, int helped) {}

  private Map<String, Sheets> sheets(Survey survey) {
    var helped = count().filterWhere(SHEET.HELPED.isTrue());
    return sql.select(SHEET.COMMITTEE, count(), helped)
        .from(SHEET)
        .where(SHEET.COUNTY.eq(survey.id().county().code()))
        .and(SHEET.SURVEY.eq(survey.id().value()))
        .groupBy(SHEET.COMMITTEE)
        .fetchMap(SHEET.COMMITTEE, row -> new Sheets(row.value2(), row.value3()));
  }

  /**
   * Satisfaction by community, as far as it may be shown; where all live in one, it is the whole.
   */
  List<Results.Group> satisfaction(Survey survey) {
    return reaches.within(
        Reach.EVERYTHING, () -> groups(survey, sheets(survey), fewest.of(survey)));
  }

  private List<Results.Count> counts(Survey survey) {
    var byQuestion = new HashMap<Integer, Map<Integer, Integer>>();
    sql.select(ANSWER.QUESTION, ANSWER.VALUE, count())
        .from(ANSWER)
        .where(ANSWER.COUNTY.eq(survey.id().county().code()))
        .and(ANSWER.SURVEY.eq(survey.id().value()))
        .groupBy(ANSWER.QUESTION, ANSWER.VALUE)
        .forEach(row ->
            byQuestion
                .computeIfAbsent(row.value1(), _ -> new HashMap<>())
                .put(row.value2(), row.value3()));
    var answered = answered(survey);
    var counts = new ArrayList<Results.Count>();
    for (int i = 0; i < survey.questions().size(); i++) {
      var values = byQuestion.getOrDefault(i + 1, Map.of());
      var question = survey.questions().get(i);
      counts.add(
          new Results.Count(
              question, answered.getOrDefault(i + 1, 0), values, mean(question, values)));
    }
    return counts;
  }

  private Map<Integer, Integer> answered(Survey survey) {
    return sql.select(ANSWER.QUESTION, countDistinct(ANSWER.SHEET))
        .from(ANSWER)
        .where(ANSWER.COUNTY.eq(survey.id().county().code()))
        .and(ANSWER.SURVEY.eq(survey.id().value()))
        .groupBy(ANSWER.QUESTION)
        .fetchMap(row -> row.value1(), row -> row.value2());
  }

  private static @Nullable Double mean(Question question, Map<Integer, Integer> values) {
    if (question.kind() != Question.Kind.SCALE && question.kind() != Question.Kind.NUMBER)
      return null;
    long sum = 0;
    long all = 0;
    for (var one : values.entrySet()) {
      sum += (long) one.getKey() * one.getValue();
      all += one.getValue();
    }
    return all == 0 ? null : (double) sum / all;
  }

  /** Satisfaction by community, by the first question of that kind. */
  private List<Results.Group> groups(Survey survey, Map<String, Sheets> sheets, Groups fewest) {
    int scale = 0;
    for (int i = 0; i < survey.questions().size() && scale == 0; i++)
      if (survey.questions().get(i).kind() == Question.Kind.SCALE) scale = i + 1;
    var sizes = new TreeMap<String, Integer>();
    sheets.forEach((committee, some) -> sizes.put(committee, some.all()));
    var shown = fewest.shown(sizes);
    if (scale == 0 || shown.isEmpty()) return List.of();
    return sql.select(SHEET.COMMITTEE, count(ANSWER.VALUE), count().filterWhere(ANSWER.VALUE.ge(4)))
        .from(SHEET)
        .join(ANSWER)
        .on(ANSWER.COUNTY.eq(SHEET.COUNTY), ANSWER.SURVEY.eq(SHEET.SURVEY))
        .and(ANSWER.SHEET.eq(SHEET.ID).and(ANSWER.QUESTION.eq(scale)))
        .where(SHEET.COUNTY.eq(survey.id().county().code()))
        .and(SHEET.SURVEY.eq(survey.id().value()).and(SHEET.COMMITTEE.in(shown)))
        .groupBy(SHEET.COMMITTEE)
        .having(count(ANSWER.VALUE).ge(DSL.inline(fewest.smallest())))
        .orderBy(SHEET.COMMITTEE)
        .fetch(row ->
            new Results.Group(
                new PlaceCode(row.value1()),
                sizes.getOrDefault(row.value1(), 0),
                row.value3(),
                row.value2()));
  }
}
