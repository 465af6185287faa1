package org.liandong.demo;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.requests.Action;
import org.liandong.requests.Affair;
import org.liandong.requests.Duplicates;
import org.liandong.requests.Fact;
import org.liandong.requests.Neighbours;
import org.liandong.requests.Questions;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.liandong.requests.Visits;
import org.springframework.stereotype.Component;

/** Takes the steps of the stories through the same services as everyone. */
@Component
class Turns {
  private final Requests requests;
  private final Questions questions;
  private final Duplicates duplicates;
  private final Neighbours neighbours;
  private final Visits visits;
  private final Clock clock;

  Turns(
      Requests requests,
      Questions questions,
      Duplicates duplicates,
      Neighbours neighbours,
      Visits visits,
      Clock clock) {
    this.requests = requests;
    this.questions = questions;
    this.duplicates = duplicates;
    this.neighbours = neighbours;
    this.visits = visits;
    this.clock = clock;
  }

  /** A neighbour, who does not see the request itself. */
  void join(Turn turn, Actor actor, Request.Id id) {
    neighbours.join(actor, id, turn.words());
  }

  /**
   * @param to to whom it is handed over, null for every other step
   * @param named the stories that others speak of
   */
  void take(
      Turn turn,
      Actor actor,
      Request request,
      Fact.@Nullable Holder to,
      Map<String, Request.Id> named) {
    var id = request.id();
    int version = request.standing().version();
    var words = turn.words();
    switch (turn.step()) {
      case TAKE -> requests.take(actor, id, version);
      case ANSWER -> requests.answer(actor, id, version, words, List.of());
      case HANDOVER -> requests.handOver(actor, id, version, Objects.requireNonNull(to), words);
      case RETURN -> requests.giveBack(actor, id, version, words);
      case CONFIRM -> requests.confirm(actor, id, version, words);
      case REOPEN -> requests.reopen(actor, id, version, words);
      case WITHDRAW -> requests.withdraw(actor, id, version, words);
      case LAPSE -> requests.lapse(id, version);
      case RATE -> rate(actor, id, version, words);
      case ASK -> questions.ask(actor, id, version, words);
      case REPLY -> questions.reply(actor, id, version, words);
      case VISIT -> visits.arrange(actor, id, version, When.of(words, clock.instant()), "");
      case ARRIVE -> visits.arrive(actor, id, version, code(request));
      case JOIN -> throw new IllegalArgumentException("not joined by itself: " + turn);
      case MERGE, SPLIT, CLASSIFY -> sort(turn, actor, request, named);
    }
  }

  private void rate(Actor actor, Request.Id id, int version, String words) {
    var parts = words.split(" ", 2);
    var said = parts.length > 1 ? parts[1] : "";
    requests.rate(actor, id, version, Integer.parseInt(parts[0]), said);
  }

  private String code(Request request) {
    return visits.latest(request).orElseThrow().code();
  }

  private void sort(Turn turn, Actor actor, Request request, Map<String, Request.Id> named) {
    var id = request.id();
    int version = request.standing().version();
    var to = Objects.requireNonNull(turn.to(), "of what? " + turn);
    switch (turn.step()) {
      case MERGE -> duplicates.merge(actor, id, version, Players.known(named, to), turn.words());
      case SPLIT -> duplicates.split(actor, id, version, to, turn.words());
      default -> {
        var as = new Action.Classify(to, Affair.GOVERNMENT, turn.words());
        requests.classify(actor, id, version, as);
      }
    }
  }
}
