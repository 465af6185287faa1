package org.liandong.requests;

import java.time.Clock;
import org.liandong.base.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Supervisors question how an affair is handled, and the reply is due (NEJ-07). Until it is given
 * the affair is neither answered, nor merged, nor closed for silence; the resident's own word is
 * held up by nobody.
 */
@Service
@Transactional
public class Questions {
  private final Steps steps;
  private final Deadlines deadlines;
  private final Clock clock;

  Questions(Steps steps, Deadlines deadlines, Clock clock) {
    this.steps = steps;
    this.deadlines = deadlines;
    this.clock = clock;
  }

  /** A supervisor or officer of the place asks; the reply is due by the rule of the place. */
  public void ask(Actor actor, Request.Id id, int version, String words) {
    var request = steps.find(actor, id);
    var due = deadlines.reply(request.place(), clock.instant());
    steps.take(actor, request, version, new Action.Ask(due, words));
  }

  /** The holder, or who directs the place, replies. */
  public void reply(Actor actor, Request.Id id, int version, String words) {
    steps.take(actor, id, version, new Action.Reply(words));
  }
}
