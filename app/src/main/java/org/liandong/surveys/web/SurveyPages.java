package org.liandong.surveys.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.surveys.Answers;
import org.liandong.surveys.Counting;
import org.liandong.surveys.Results;
import org.liandong.surveys.Rights;
import org.liandong.surveys.Survey;
import org.liandong.surveys.Surveys;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.liandong.ui.Form;
import org.liandong.ui.Typed;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the pages of surveys show. */
@Component
@Transactional(readOnly = true)
class SurveyPages {
  private static final int SIZE = 20;
  private final Surveys surveys;
  private final Answers answers;
  private final Counting counting;
  private final Places places;
  private final Clock clock;

  SurveyPages(Surveys surveys, Answers answers, Counting counting, Places places, Clock clock) {
    this.surveys = surveys;
    this.answers = answers;
    this.counting = counting;
    this.places = places;
    this.clock = clock;
  }

  ListPage.Mine mine(Actor actor) {
    var home = actor.hat().place();
    if (home.county().isEmpty()) throw new Absent("/surveys");
    var open = new ArrayList<Survey>();
    var answered = new ArrayList<Survey>();
    var asked = surveys.open(home, SIZE);
    var may = answers.may(actor, asked);
    for (var survey : asked)
      switch (may.getOrDefault(survey.id(), Answers.May.NOT_ASKED)) {
        case ANSWER -> open.add(survey);
        case ANSWERED -> answered.add(survey);
        case CLOSED, NOT_ASKED -> {}
      }
    var committee =
        home.value().length() > 12 ? new PlaceCode(home.value().substring(0, 12)) : home;
    var closed = surveys.closed(committee, null, SIZE).rows();
    return new ListPage.Mine(rows(open), rows(answered), rows(closed));
  }

  ListPage.Desk desk(Actor actor, @Nullable String after, Form form) {
    var read = surveys.list(actor, Typed.after(after), SIZE);
    var rows = new Keyset<>(rows(read.rows()), read.next());
    return new ListPage.Desk(rows, Typed.after(after) == null ? null : after, choices(actor), form);
  }

  /** Where the hat can ask: its place and one level down. */
  private List<Choice> choices(Actor actor) {
    var place = actor.hat().place();
    var all = new ArrayList<Choice>();
    if (Rights.asks(actor, place)) all.add(Choice.of(place.value(), places.find(place).spoken()));
    if (place.value().length() >= 4 && place.value().length() <= 12)
      places.children(place).stream()
          .filter(one -> one.code().value().length() >= 6 && !one.code().value().contains("G"))
          .forEach(one -> all.add(Choice.of(one.code().value(), one.spoken())));
    return all;
  }

  ListPage.Open open(PlaceCode place, @Nullable String after) {
    var read = surveys.closed(place, Typed.after(after), SIZE);
    return new ListPage.Open(
        place.value(),
        places.find(place).spoken(),
        new Keyset<>(rows(read.rows()), read.next()),
        Typed.after(after) == null ? null : after);
  }

  private List<SurveyRow> rows(List<Survey> read) {
    var names = places.names(read.stream().map(Survey::place).toList());
    return read.stream()
        .map(survey ->
            new SurveyRow(survey, survey.at(clock.instant()), spoken(names, survey.place())))
        .toList();
  }

  private static String spoken(Map<PlaceCode, String> names, PlaceCode place) {
    return new Place(place, names.getOrDefault(place, "")).spoken();
  }

  AnswerPage answer(Actor actor, Survey.Id id, Form form) {
    var survey = surveys.find(id);
    var behalf = actor.behalf().map(Actor.Principal::name).orElse(null);
    return new AnswerPage(survey, name(survey), answers.may(actor, survey), false, behalf, form);
  }

  AnswerPage preview(Actor actor, Survey.Id id) {
    var survey = surveys.asked(actor, id);
    return new AnswerPage(survey, name(survey), Answers.May.ANSWER, true, null, Form.EMPTY);
  }

  private String name(Survey survey) {
    return places.find(survey.place()).spoken();
  }

  DeskPage one(Actor actor, Survey.Id id, Form form) {
    var survey = surveys.asked(actor, id);
    return new DeskPage(
        survey,
        survey.at(clock.instant()),
        name(survey),
        answers.given(id),
        counting.asked(survey),
        form.values().containsKey("title") ? form : begun(survey),
        form);
  }

  private static Form begun(Survey survey) {
    var facts = survey.facts();
    var values = new LinkedHashMap<String, String>();
    values.put("title", facts.title());
    values.put("about", facts.about());
    values.put("per", facts.per().name());
    values.put("who", facts.who().name());
    values.put("sample", facts.sample() == null ? "" : String.valueOf(facts.sample()));
    values.put("seed", facts.seed() == null ? "" : facts.seed());
    values.put("closes", lastDay(survey).toString());
    return Form.of(values);
  }

  /** The last day on which answers are taken. */
  private static LocalDate lastDay(Survey survey) {
    return LocalDate.ofInstant(survey.facts().closes().minusSeconds(1), WorkingDays.ZONE);
  }

  ResultsPage results(Survey.Id id) {
    var survey = surveys.find(id);
    var results = counting.of(id).orElse(null);
    var committees =
        results == null
            ? List.<PlaceCode>of()
            : results.groups().stream().map(Results.Group::committee).toList();
    return new ResultsPage(survey, name(survey), results, places.names(committees));
  }
}
