package org.liandong.exchange;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.exchange.Deal.Party;
import org.liandong.exchange.ExchangeEvent.DealChanged;
import org.liandong.exchange.ExchangeEvent.PostChanged;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Neighbours ask and help: posted, proposed, agreed, done, thanked (NEJ-02, NEJ-06). */
@Service
@Transactional
public class Exchange {
  private static final Duration LONGEST = Duration.ofDays(366);
  private final ExchangeRows rows;
  private final Deals deals;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Exchange(
      ExchangeRows rows, Deals deals, Audit audit, ApplicationEventPublisher events, Clock clock) {
    this.rows = rows;
    this.deals = deals;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /**
   * Asks or offers. The same form sent twice is one post.
   *
   * @throws Refused {@link ExchangeRefusal#TIMES} when it is over already, or lasts over a year
   */
  public Post.Id post(Actor actor, Wish wish) {
    var now = clock.instant();
    var county = wish.place().county().orElseThrow();
    if (!wish.closes().isAfter(now)
        || !wish.closes().isAfter(wish.opens())
        || wish.closes().isAfter(wish.opens().plus(LONGEST)))
      throw new Refused(ExchangeRefusal.TIMES);
    var id = new Post.Id(county, Uuid7.at(now));
    if (!rows.insert(actor, id, wish, now)) return rows.sent(actor, county, wish);
    audit.record(
        actor, wish.place(), "exchange.posted", id.toString(), Map.of("kind", wish.kind().name()));
    events.publishEvent(new PostChanged(id));
    return id;
  }

  /** Takes a post back; what was proposed for it is cancelled with it. */
  public void withdraw(Actor actor, Post.Id id) {
    var post = own(actor, id);
    if (post.stage() != Post.Stage.OPEN) throw new Refused(ExchangeRefusal.WRONG_STAGE);
    for (var deal : rows.deals(id))
      if (deal.stage() == Deal.Stage.PROPOSED) write(actor, post, deal, new Action.Cancel(""));
    rows.stage(id, Post.Stage.WITHDRAWN);
    audit.record(actor, post.place(), "exchange.withdrawn", id.toString(), Map.of());
    events.publishEvent(new PostChanged(id));
  }

  /** The actor offers to help with an ask. */
  public Deal.Id offer(Actor actor, Post.Id ask, String words) {
    var helper = new Party(actor.self(), ExchangeRows.name(actor));
    return propose(actor, open(ask), helper, words);
  }

  /** The actor asks the one behind an offer to help with an ask of the actor's own. */
  public Deal.Id request(Actor actor, Post.Id ask, Post.Id offer, String words) {
    own(actor, ask);
    var offered = find(offer);
    if (offered.kind() != Post.Kind.OFFER || !offered.open(clock.instant()))
      throw new Refused(ExchangeRefusal.NOT_OPEN);
    return propose(actor, open(ask), new Party(offered.account(), offered.name()), words);
  }

  /** The other of the two agrees: from now on the two know each other's names. */
  public void agree(Actor actor, Deal.Id id, int version, String words) {
    step(actor, id, version, new Action.Agree(words));
  }

  public void decline(Actor actor, Deal.Id id, int version, String words) {
    step(actor, id, version, new Action.Decline(words));
  }

  public void cancel(Actor actor, Deal.Id id, int version, String words) {
    step(actor, id, version, new Action.Cancel(words));
  }

  /** The helper says that it is done. */
  public void finish(Actor actor, Deal.Id id, int version, int minutes, String words) {
    step(actor, id, version, new Action.Finish(minutes, words));
  }

  /** The one who was helped thanks; the minutes said here count. */
  public void thank(Actor actor, Deal.Id id, int version, int minutes, String words) {
    step(actor, id, version, new Action.Thank(minutes, words));
  }

  /** Posts are for every neighbour. */
  @Transactional(readOnly = true)
  public Post find(Post.Id id) {
    return rows.post(id).orElseThrow(() -> new Absent(id));
  }

  private Post own(Actor actor, Post.Id id) {
    var post = rows.locked(id).orElseThrow(() -> new Absent(id));
    if (!post.of(actor)) throw new Refused(ExchangeRefusal.NOT_YOURS);
    return post;
  }

  private Post open(Post.Id id) {
    var post = rows.locked(id).orElseThrow(() -> new Absent(id));
    if (post.kind() != Post.Kind.ASK || !post.open(clock.instant()))
      throw new Refused(ExchangeRefusal.NOT_OPEN);
    return post;
  }

  private Deal.Id propose(Actor actor, Post ask, Party helper, String words) {
    if (helper.account().equals(ask.account())) throw new Refused(ExchangeRefusal.YOURSELF);
    var now = clock.instant();
    var id = new Deal.Id(ask.id().county(), Uuid7.at(now));
    var asker = new Party(ask.account(), ask.name());
    var deal =
        new Deal(id, ask.id(), asker, helper, actor.self(), Deal.Stage.PROPOSED, null, 1, now);
    rows.insert(deal);
    published(actor, ask, deal, 1, new Action.Propose(words));
    return id;
  }

  private void step(Actor actor, Deal.Id id, int version, Action action) {
    var deal = deals.find(actor, id);
    if (!Deals.allowed(actor, deal, action)) throw new Refused(ExchangeRefusal.NOT_YOURS);
    var ask = rows.locked(deal.ask()).orElseThrow();
    if (deal.version() != version) throw new Refused(ExchangeRefusal.STALE);
    Lifecycle.next(deal.stage(), action);
    if (action instanceof Action.Agree && !ask.open(clock.instant()))
      throw new Refused(ExchangeRefusal.NOT_OPEN);
    write(actor, ask, deal, action);
    follow(ask, deal, action);
  }

  private void write(Actor actor, Post ask, Deal deal, Action action) {
    rows.step(deal, action, clock.instant());
    published(actor, ask, deal, deal.version() + 1, action);
  }

  /** The ask goes with its deal. */
  private void follow(Post ask, Deal deal, Action action) {
    switch (action) {
      case Action.Agree _ -> rows.stage(ask.id(), Post.Stage.TAKEN);
      case Action.Thank _ -> rows.stage(ask.id(), Post.Stage.DONE);
      case Action.Cancel _ when deal.stage() == Deal.Stage.AGREED ->
          rows.stage(ask.id(), Post.Stage.OPEN);
      default -> {
        return;
      }
    }
    events.publishEvent(new PostChanged(ask.id()));
  }

  private void published(Actor actor, Post ask, Deal deal, int nr, Action action) {
    rows.append(actor, deal.id(), nr, action, clock.instant());
    var stage = action.leadsTo();
    audit.record(
        actor,
        ask.place(),
        "exchange." + stage.name().toLowerCase(java.util.Locale.ROOT),
        deal.id().toString(),
        Map.of("nr", nr));
    events.publishEvent(
        new DealChanged(ask.id(), deal.id(), nr, stage, deal.other(actor).account()));
  }
}
