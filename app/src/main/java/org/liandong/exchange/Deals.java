package org.liandong.exchange;

import java.util.List;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deals as those see them who may, and what each of the two may do. */
@Service
@Transactional(readOnly = true)
public class Deals {
  private final ExchangeRows rows;

  Deals(ExchangeRows rows) {
    this.rows = rows;
  }

  /** A deal is its two people's, and the staff's of the place. */
  public Deal find(Actor actor, Deal.Id id) {
    return rows.deal(id).filter(deal -> sees(actor, deal)).orElseThrow(() -> new Absent(id));
  }

  /** The deals of an ask that the actor may see. */
  public List<Deal> of(Actor actor, Post.Id ask) {
    return rows.deals(ask).stream().filter(deal -> sees(actor, deal)).toList();
  }

  public List<Step> steps(Actor actor, Deal.Id id) {
    return rows.facts(find(actor, id).id());
  }

  /** May the actor take this step now? What a page offers, and no more. */
  public boolean may(Actor actor, Deal deal, Action action) {
    return allowed(actor, deal, action) && Lifecycle.allows(deal.stage(), action);
  }

  private boolean sees(Actor actor, Deal deal) {
    return deal.asks(actor)
        || deal.helps(actor)
        || actor.hat().equals(Actor.PLATFORM.hat())
        || (actor.behalf().isEmpty()
            && actor.hat().position().staff()
            && !actor.is(Position.ORGANISATION_STAFF)
            && actor.hat().covers(place(deal)));
  }

  static boolean allowed(Actor actor, Deal deal, Action action) {
    var proposed = deal.proposer().equals(actor.self());
    return switch (action) {
      case Action.Propose _ -> false;
      case Action.Agree _, Action.Decline _ -> !proposed && (deal.asks(actor) || deal.helps(actor));
      case Action.Cancel _ -> deal.asks(actor) || deal.helps(actor);
      case Action.Finish _ -> deal.helps(actor);
      case Action.Thank _ -> deal.asks(actor);
    };
  }

  private PlaceCode place(Deal deal) {
    return rows.post(deal.ask()).orElseThrow(() -> new Absent(deal.ask())).place();
  }
}
