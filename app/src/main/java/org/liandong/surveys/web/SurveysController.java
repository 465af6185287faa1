package org.liandong.surveys.web;

import java.util.ArrayList;
import java.util.List;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.surveys.Answers;
import org.liandong.surveys.Question;
import org.liandong.surveys.Reply;
import org.liandong.surveys.Survey;
import org.liandong.surveys.Surveys;
import org.liandong.ui.Flash;
import org.liandong.ui.Form;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Surveys as residents answer them. */
@Controller
class SurveysController {
  private final Surveys surveys;
  private final Answers answers;
  private final SurveyPages pages;

  SurveysController(Surveys surveys, Answers answers, SurveyPages pages) {
    this.surveys = surveys;
    this.answers = answers;
    this.pages = pages;
  }

  @GetMapping("/surveys")
  ModelAndView mine(Actor actor) {
    return new ModelAndView("surveys/mine", "page", pages.mine(actor));
  }

  @GetMapping("/surveys/{id}")
  ModelAndView survey(Actor actor, @PathVariable String id) {
    return page(actor, Ids.survey(id), Form.EMPTY);
  }

  @PostMapping("/surveys/{id}/answers")
  ModelAndView answer(Actor actor, @PathVariable String id, Form form, RedirectAttributes after) {
    var survey = Ids.survey(id);
    return form.attempt(
        () -> {
          answers.give(actor, survey, replies(surveys.find(survey), form));
          after.addFlashAttribute("flash", Flash.ok("surveys.done.answered"));
          return new ModelAndView("redirect:/surveys");
        },
        again -> page(actor, survey, again));
  }

  private static List<Reply> replies(Survey survey, Form form) {
    var replies = new ArrayList<Reply>();
    for (var line : AnswerPage.lines(survey)) {
      var typed = form.value(line.field()).strip();
      if (line.question().kind() == Question.Kind.WORDS)
        replies.add(new Reply(line.nr(), List.of(), typed.isEmpty() ? null : typed));
      else replies.add(new Reply(line.nr(), numbers(line, form), null));
    }
    return replies;
  }

  private static List<Integer> numbers(AnswerPage.Line line, Form form) {
    try {
      return form.values().getOrDefault(line.field(), List.of()).stream()
          .filter(text -> !text.isBlank())
          .map(text -> Integer.valueOf(text.strip()))
          .toList();
    } catch (NumberFormatException e) {
      throw Invalid.field(line.field(), "surveys.answer.wrong");
    }
  }

  private ModelAndView page(Actor actor, Survey.Id id, Form form) {
    return new ModelAndView("surveys/answer", "page", pages.answer(actor, id, form));
  }
}
