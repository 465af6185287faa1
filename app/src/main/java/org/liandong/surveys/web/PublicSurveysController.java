package org.liandong.surveys.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.PlaceCode;
import org.liandong.platform.SheetFile;
import org.liandong.surveys.Counting;
import org.liandong.surveys.Question;
import org.liandong.surveys.Results;
import org.liandong.surveys.Surveys;
import org.liandong.ui.Download;
import org.liandong.ui.Messages;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** What came out of surveys, for everybody. */
@Controller
class PublicSurveysController {
  private final Surveys surveys;
  private final Counting counting;
  private final SurveyPages pages;
  private final Messages messages;

  PublicSurveysController(
      Surveys surveys, Counting counting, SurveyPages pages, Messages messages) {
    this.surveys = surveys;
    this.counting = counting;
    this.pages = pages;
    this.messages = messages;
  }

  /** Without a place there is no list to show: the visitor chooses one first. */
  @GetMapping(value = "/public/surveys", params = "!place")
  String choose() {
    return "redirect:/places";
  }

  @GetMapping(value = "/public/surveys", params = "place")
  ModelAndView list(
      @RequestParam String place, @RequestParam(required = false) @Nullable String after) {
    if (place.length() < 6 || !PlaceCode.valid(place)) throw new Absent(place);
    return new ModelAndView("surveys/list", "page", pages.open(new PlaceCode(place), after));
  }

  @GetMapping("/public/surveys/{id}")
  ModelAndView results(@PathVariable String id) {
    return new ModelAndView("surveys/results", "page", pages.results(Ids.survey(id)));
  }

  /** The same figures as a table. */
  @GetMapping("/public/surveys/{id}/results.{ending:csv|xlsx}")
  ResponseEntity<byte[]> table(
      Locale locale, @PathVariable String id, @PathVariable String ending) {
    var survey = surveys.find(Ids.survey(id));
    var results = counting.of(survey.id()).orElseThrow(() -> new Absent(id));
    var head =
        Stream.of("question", "answer", "count", "answered", "low", "high")
            .map(column -> messages.text(locale, "surveys.column." + column))
            .toList();
    var lines = new ArrayList<List<@Nullable Object>>();
    for (var count : results.counts()) lines.addAll(lines(count, locale));
    return Download.table(new SheetFile("survey", head, lines), "survey", ending);
  }

  private List<List<@Nullable Object>> lines(Results.Count count, Locale locale) {
    var lines = new ArrayList<List<@Nullable Object>>();
    var question = count.question();
    for (int value : question.values()) {
      var interval = count.interval(value);
      lines.add(
          Arrays.asList(
              question.text(),
              label(question, value, locale),
              count.at(value),
              count.answered(),
              interval == null ? null : interval.low(),
              interval == null ? null : interval.high()));
    }
    if (!question.kind().counted())
      lines.add(Arrays.asList(question.text(), "", null, count.answered(), null, null));
    return lines;
  }

  private String label(Question question, int value, Locale locale) {
    return question.kind() == Question.Kind.SCALE
        ? messages.text(locale, "surveys.step." + value)
        : question.choices().get(value - 1);
  }

  /** The names of no meaning a sample was drawn from, a line each: the seed draws again. */
  @GetMapping("/public/surveys/{id}/frame.txt")
  ResponseEntity<String> frame(@PathVariable String id) {
    var text = String.join("\n", counting.frame(Ids.survey(id))) + "\n";
    return ResponseEntity.ok().contentType(MediaType.TEXT_PLAIN).body(text);
  }
}
