package org.liandong.requests;

import static org.jooq.impl.DSL.condition;
import static org.liandong.requests.db.Tables.REQUEST;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.inbox.Task;
import org.liandong.inbox.Tasks;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** What waits: work and replies for holders, what was raised, the word for residents. */
@Component
@Transactional(readOnly = true)
class RequestTasks implements Tasks {
  private final DSLContext sql;

  RequestTasks(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public List<Task> waitingFor(Actor actor, int limit) {
    var word = REQUEST.ACCOUNT.eq(actor.self().value());
    var answered = tasks(word.and(RequestReading.ANSWERED), "requests.task.answered", limit);
    if (!Sight.desk(actor)) return answered;
    var work = REQUEST.HOLDER.eq(actor.account().value()).and(condition(REQUEST.OPEN));
    var asked = REQUEST.HOLDER.eq(actor.account().value()).and(REQUEST.REPLY_DUE.isNotNull());
    var raised = REQUEST.OVERSEER.eq(actor.account().value()).and(RequestReading.RAISED);
    return Stream.of(
            tasks(asked, "requests.task.asked", limit),
            tasks(work, "requests.task", limit),
            tasks(raised, "requests.task.raised", limit),
            answered)
        .flatMap(List::stream)
        .limit(limit)
        .toList();
  }

  private List<Task> tasks(Condition which, String key, int limit) {
    return sql
        .selectFrom(REQUEST)
        .where(which)
        .orderBy(REQUEST.DUE, REQUEST.ID)
        .limit(limit)
        .fetch(RequestReading::request)
        .stream()
        .map(request -> task(request, key))
        .toList();
  }

  /** What is answered waits for the resident since the answer, not since its holder took it. */
  private static Instant since(Request request) {
    var settled = request.standing().settled();
    return settled == null ? request.standing().since() : settled;
  }

  private static Task task(Request request, String key) {
    var standing = request.standing();
    var question = standing.aside().question();
    return new Task(
        key,
        List.of(Requests.title(request.words())),
        "/requests/" + request.id(),
        since(request),
        question != null && key.endsWith(".asked")
            ? question.due()
            : request.stage().open() ? standing.due() : null);
  }
}
