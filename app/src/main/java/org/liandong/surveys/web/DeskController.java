package org.liandong.surveys.web;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.surveys.Answers;
import org.liandong.surveys.Question;
import org.liandong.surveys.Rights;
import org.liandong.surveys.Survey;
import org.liandong.surveys.Surveys;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.liandong.ui.Sent;
import org.liandong.ui.Steps;
import org.liandong.ui.Typed;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Surveys are made, opened, closed. */
@Controller
class DeskController {
  private static final int WORDS = 50;
  private final Surveys surveys;
  private final Answers answers;
  private final SurveyPages pages;
  private final Steps<Survey.Id> steps;

  DeskController(Surveys surveys, Answers answers, SurveyPages pages) {
    this.surveys = surveys;
    this.answers = answers;
    this.pages = pages;
    steps = new Steps<>(Ids::survey, "/desk/surveys/", "surveys.done.", this::page);
  }

  @GetMapping("/desk/surveys")
  ModelAndView desk(Actor actor, @RequestParam(required = false) @Nullable String after) {
    return list(actor, after, Form.EMPTY);
  }

  @PostMapping("/desk/surveys")
  ModelAndView draft(Actor actor, Form form, RedirectAttributes after) {
    return form.attempt(
        () -> {
          if (!PlaceCode.valid(form.value("place")) || form.value("place").length() < 6)
            throw Invalid.field("place", "ui.typed.choose");
          var place = new PlaceCode(form.value("place"));
          var once = new Typed(form).once();
          var id = surveys.draft(actor, place, facts(form), List.of(), once);
          after.addFlashAttribute("flash", Flash.ok("surveys.done.drafted"));
          return new ModelAndView("redirect:/desk/surveys/" + id);
        },
        again -> list(actor, null, again));
  }

  private ModelAndView list(Actor actor, @Nullable String after, Form form) {
    if (!Rights.desk(actor)) throw new Absent("/desk/surveys");
    return new ModelAndView("surveys/desk", "page", pages.desk(actor, after, form));
  }

  private static Survey.Facts facts(Form form) {
    var typed = new Typed(form);
    var title = typed.words("title", 100);
    var about = typed.optional("about", 2000);
    var per = typed.one("per", Survey.Per.class);
    var who = typed.one("who", Survey.Who.class);
    var sampled = who == Survey.Who.SAMPLE;
    var seed = typed.optional("seed", 100);
    return new Survey.Facts(
        title,
        about,
        per,
        who,
        sampled ? typed.number("sample", 1, 100_000) : null,
        sampled && !seed.isEmpty() ? seed : null,
        end(typed));
  }

  /** Answers are taken to the end of the day. */
  private static Instant end(Typed typed) {
    return typed.day("closes").plusDays(1).atStartOfDay(WorkingDays.ZONE).toInstant();
  }

  @GetMapping("/desk/surveys/{id}")
  ModelAndView one(Actor actor, @PathVariable String id) {
    return page(actor, Ids.survey(id), Form.EMPTY);
  }

  @GetMapping("/desk/surveys/{id}/preview")
  ModelAndView preview(Actor actor, @PathVariable String id) {
    return new ModelAndView("surveys/answer", "page", pages.preview(actor, Ids.survey(id)));
  }

  @GetMapping("/desk/surveys/{id}/words")
  ModelAndView words(
      Actor actor,
      @PathVariable String id,
      @RequestParam(required = false) @Nullable String after) {
    var survey = surveys.asked(actor, Ids.survey(id));
    var from = Typed.after(after);
    var words = answers.words(actor, survey.id(), from, WORDS);
    var page = new WordsPage(survey, words, from == null ? null : after);
    return new ModelAndView("surveys/words", "page", page);
  }

  @PostMapping("/desk/surveys/{id}")
  ModelAndView change(Sent sent) {
    return steps.take(
        sent,
        "changed",
        it -> surveys.change(sent.actor(), it, sent.version(), facts(sent.form())));
  }

  @PostMapping("/desk/surveys/{id}/questions")
  ModelAndView add(Sent sent) {
    return steps.take(
        sent, "added", it -> surveys.add(sent.actor(), it, sent.version(), question(sent.form())));
  }

  private static Question question(Form form) {
    var typed = new Typed(form);
    var kind = typed.one("kind", Question.Kind.class);
    var text = typed.words("text", 200);
    var choices = new ArrayList<String>();
    for (var line : typed.optional("choices", 1000).lines().map(String::strip).toList())
      if (!line.isEmpty() && !choices.contains(line)) choices.add(line);
    var chooses = kind == Question.Kind.ONE || kind == Question.Kind.SEVERAL;
    if (chooses && (choices.size() < 2 || choices.size() > Question.MOST_CHOICES))
      throw Invalid.field("choices", "surveys.choices.wrong");
    var required = form.chosen("required", "true");
    return new Question(kind, text, required, chooses ? choices : List.of());
  }

  @PostMapping("/desk/surveys/{id}/questions/{nr}/removals")
  ModelAndView remove(Sent sent, @PathVariable String nr) {
    return steps.take(
        sent, "removed", it -> surveys.remove(sent.actor(), it, sent.version(), number(nr)));
  }

  @PostMapping("/desk/surveys/{id}/questions/{nr}/raises")
  ModelAndView raise(Sent sent, @PathVariable String nr) {
    return steps.take(
        sent, "changed", it -> surveys.raise(sent.actor(), it, sent.version(), number(nr)));
  }

  @PostMapping("/desk/surveys/{id}/openings")
  ModelAndView open(Sent sent) {
    return steps.take(sent, "opened", it -> surveys.open(sent.actor(), it, sent.version()));
  }

  @PostMapping("/desk/surveys/{id}/closings")
  ModelAndView close(Sent sent) {
    return steps.take(sent, "closed", it -> surveys.close(sent.actor(), it));
  }

  @PostMapping("/desk/surveys/{id}/revisions")
  ModelAndView revise(Actor actor, @PathVariable String id, Form form, RedirectAttributes after) {
    return form.attempt(
        () -> {
          UUID once = new Typed(form).once();
          var next = surveys.revise(actor, Ids.survey(id), once);
          after.addFlashAttribute("flash", Flash.ok("surveys.done.revised"));
          return new ModelAndView("redirect:/desk/surveys/" + next);
        },
        again -> page(actor, Ids.survey(id), again));
  }

  private static int number(String nr) {
    if (!nr.matches("\\d{1,2}")) throw new Absent(nr);
    return Integer.parseInt(nr);
  }

  private ModelAndView page(Actor actor, Survey.Id id, Form form) {
    return new ModelAndView("surveys/one", "page", pages.one(actor, id, form));
  }
}
