package org.liandong.surveys;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.liandong.base.Actor;
import org.liandong.inbox.Task;
import org.liandong.inbox.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Surveys that wait for a resident's answer. */
@Component
@Transactional(readOnly = true)
class SurveyTasks implements Tasks {
  private static final int LOOKED_AT = 10;
  private final Surveys surveys;
  private final Answers answers;

  SurveyTasks(Surveys surveys, Answers answers) {
    this.surveys = surveys;
    this.answers = answers;
  }

  @Override
  public List<Task> waitingFor(Actor actor, int limit) {
    var tasks = new ArrayList<Task>();
    if (!actor.signedIn() || actor.hat().position().staff()) return tasks;
    if (actor.hat().place().county().isEmpty()) return tasks;
    var open = surveys.open(actor.hat().place(), LOOKED_AT);
    if (open.isEmpty()) return tasks;
    var may = answers.may(actor, open);
    for (var survey : open)
      if (tasks.size() < limit && may.get(survey.id()) == Answers.May.ANSWER)
        tasks.add(
            new Task(
                "surveys.task",
                List.of(survey.facts().title()),
                "/surveys/" + survey.id(),
                Objects.requireNonNull(survey.opened()),
                survey.facts().closes()));
    return tasks;
  }
}
