package org.liandong.requests;

import java.time.Clock;
import java.util.UUID;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.requests.Fact.By;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The same matter reported twice is handled once, and two matters in one report are handled apart.
 * A duplicate follows the main request and whoever reported it is told what becomes of that; a part
 * keeps the clock of the whole.
 */
@Service
@Transactional
public class Duplicates {
  private final Steps steps;
  private final RequestRows rows;
  private final Followers followers;
  private final Routing routing;
  private final Categories categories;
  private final Clock clock;

  Duplicates(
      Steps steps,
      RequestRows rows,
      Followers followers,
      Routing routing,
      Categories categories,
      Clock clock) {
    this.steps = steps;
    this.rows = rows;
    this.followers = followers;
    this.routing = routing;
    this.categories = categories;
    this.clock = clock;
  }

  /**
   * Lets a request follow the main one.
   *
   * @throws Refused {@link RequestRefusal#NO_MAIN} when the main one is itself, of another county
   *     or not open
   */
  public void merge(Actor actor, Request.Id id, int version, Request.Id main, String words) {
    if (main.equals(id) || !main.county().equals(id.county()))
      throw new Refused(RequestRefusal.NO_MAIN);
    var into = steps.find(actor, main);
    if (!into.stage().open()) throw new Refused(RequestRefusal.NO_MAIN);
    var duplicate = steps.find(actor, id);
    steps.take(actor, duplicate, version, new Action.Merge(main.value(), words));
    followers.follow(duplicate, into);
    steps.write(actor, into, new Action.Join(id.value(), ""));
  }

  /**
   * Makes a request of its own out of a part.
   *
   * @param category what the part is about
   * @param words what the part is, as the holder read it out of the report
   */
  public Request.Id split(Actor actor, Request.Id id, int version, String category, String words) {
    var whole = steps.find(actor, id);
    var part = new Request.Id(id.county(), Uuid7.at(clock.instant()));
    steps.take(actor, whole, version, new Action.Split(part.value(), words));
    open(actor, whole, part, category, words);
    return part;
  }

  private void open(Actor actor, Request whole, Request.Id id, String category, String words) {
    var from =
        new Submission(
            whole.place(),
            whole.address(),
            whole.point(),
            categories.settle(whole.place(), category, words),
            words,
            whole.anonymous(),
            UUID.randomUUID(),
            java.util.List.of(),
            whole.sort().channel());
    var route = routing.of(from);
    var sort = categories.sort(from.place(), from.category(), from.channel());
    var due = whole.standing().due();
    var action = new Action.Submit(words);
    var fact = new Fact(1, clock.instant(), By.of(actor), action, route.holder(), due);
    var opening =
        new Opening(
            id,
            whole.resident(),
            whole.name(),
            from,
            route,
            sort,
            whole.submitted(),
            whole.id().value());
    rows.insert(opening, Standing.begin(fact));
    rows.append(actor, id, fact);
    rows.index(id, from, route);
    steps.published(actor, whole.place(), whole.resident(), id, fact);
  }
}
