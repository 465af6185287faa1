package org.liandong.demo;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.platform.Moment;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.requests.Channel;
import org.liandong.requests.Fact;
import org.liandong.requests.Request;
import org.liandong.requests.Requests;
import org.liandong.requests.Submission;
import org.springframework.stereotype.Component;

/**
 * Tells the stories: every step is taken by its person, at its moment, in a transaction of its own,
 * as it would have been. What was told before an interruption is not told again.
 */
@Component
class Tellings {
  private final Requests requests;
  private final Turns turns;
  private final Players players;
  private final Sketches sketches;
  private final Reaches reaches;
  private final Map<String, Request.Id> named = new ConcurrentHashMap<>();

  Tellings(Requests requests, Turns turns, Players players, Sketches sketches, Reaches reaches) {
    this.requests = requests;
    this.turns = turns;
    this.players = players;
    this.sketches = sketches;
    this.reaches = reaches;
  }

  /**
   * Who and what the stories speak of.
   *
   * @param now the first start, from which moments are counted back
   */
  record Stage(Map<String, AccountId> people, Map<String, PlaceCode> places, Instant now) {
    AccountId person(String key) {
      return Players.known(people, key);
    }
  }

  void tell(Script.Story story, Stage stage) {
    var begin = When.of(story.begin(), stage.now());
    var id = Moment.at(begin, () -> submit(story, stage));
    if (story.key() != null) named.put(story.key(), id);
    var at = begin;
    int version = version(id);
    int told = 1;
    for (var turn : story.turns()) {
      at = When.of(turn.when(), turn.when().contains("d ") ? begin : at);
      if (told++ < version) continue;
      Moment.at(at, () -> take(turn, id, story, stage));
    }
  }

  private Request.Id submit(Script.Story story, Stage stage) {
    var actor = reporter(story, stage);
    var place = Players.known(stage.places(), story.place());
    return as(
        actor,
        () -> {
          var submission =
              new Submission(
                  place,
                  story.address(),
                  null,
                  story.category(),
                  story.words(),
                  story.nameless(),
                  once(story),
                  sketches.store(actor, place, story.picture()),
                  story.channel() == null ? Channel.ONLINE : story.channel());
          return requests.submit(actor, submission);
        });
  }

  /** The same story is the same form, however often it is begun. */
  private static UUID once(Script.Story story) {
    var text = story.resident() + story.begin() + story.words();
    return UUID.nameUUIDFromBytes(text.getBytes(java.nio.charset.StandardCharsets.UTF_8));
  }

  private boolean take(Turn turn, Request.Id id, Script.Story story, Stage stage) {
    var actor = actor(turn, story, stage);
    return as(
        actor,
        () -> {
          if (turn.step() == Turn.Step.JOIN) turns.join(turn, actor, id);
          else if (turn.picture() != null) answer(turn, actor, requests.find(actor, id));
          else turns.take(turn, actor, requests.find(actor, id), holder(turn, stage), named);
          return true;
        });
  }

  /** An answer that shows what was done. */
  private void answer(Turn turn, Actor actor, Request request) {
    var pictures = sketches.store(actor, request.place(), turn.picture());
    requests.answer(actor, request.id(), request.standing().version(), turn.words(), pictures);
  }

  private Actor actor(Turn turn, Script.Story story, Stage stage) {
    if (turn.step() == Turn.Step.LAPSE) return Actor.PLATFORM;
    if (turn.who().equals(story.resident())) return resident(story, stage);
    return players.actor(stage.person(turn.who()));
  }

  /** The resident, or who typed it for them. */
  private Actor reporter(Script.Story story, Stage stage) {
    var helper = story.helper();
    if (helper == null) return resident(story, stage);
    return players.acting(stage.person(helper), stage.person(story.resident()));
  }

  private Actor resident(Script.Story story, Stage stage) {
    return players.actor(stage.person(story.resident()));
  }

  /** To whom it is handed over; nobody for every other step. */
  private Fact.@Nullable Holder holder(Turn turn, Stage stage) {
    var to = turn.to();
    if (to == null || turn.step() != Turn.Step.HANDOVER) return null;
    var account = stage.person(to);
    return new Fact.Holder(account, players.actor(account).name());
  }

  private int version(Request.Id id) {
    return as(Actor.PLATFORM, () -> requests.find(Actor.PLATFORM, id).standing().version());
  }

  private <T> T as(Actor actor, Supplier<T> work) {
    return reaches.within(Reach.of(actor), work::get);
  }
}
