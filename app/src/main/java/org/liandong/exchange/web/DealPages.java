package org.liandong.exchange.web;

import static org.liandong.exchange.db.Tables.DEAL;
import static org.liandong.exchange.db.Tables.POST;

import java.util.Locale;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.exchange.Action;
import org.liandong.exchange.Deal;
import org.liandong.exchange.Deals;
import org.liandong.exchange.Exchange;
import org.liandong.exchange.ExchangeReading;
import org.liandong.ui.Form;
import org.liandong.ui.Names;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the pages of a person's own deals show. */
@Component
@Transactional(readOnly = true)
class DealPages {
  private static final int MANY = 100;
  private final DSLContext sql;
  private final Exchange exchange;
  private final Deals deals;
  private final PostLines lines;

  DealPages(DSLContext sql, Exchange exchange, Deals deals, PostLines lines) {
    this.sql = sql;
    this.exchange = exchange;
    this.deals = deals;
    this.lines = lines;
  }

  DealPage deal(Actor actor, Deal.Id id, Form form, Locale locale) {
    var deal = deals.find(actor, id);
    var may =
        Stream.of(
                new Action.Agree(""),
                new Action.Decline(""),
                new Action.Cancel(""),
                new Action.Finish(60, ""),
                new Action.Thank(60, ""))
            .filter(action -> deals.may(actor, deal, action))
            .map(action -> action.getClass().getSimpleName().toLowerCase(Locale.ROOT))
            .toList();
    return new DealPage(
        deal,
        lines.of(actor, exchange.find(deal.ask()), locale),
        deal.asks(actor),
        name(actor, deal, deal.helper()),
        name(actor, deal, deal.asker()),
        form,
        deals.steps(actor, id),
        may);
  }

  /** One's own posts and deals, and how many minutes were given. */
  MinePage mine(Actor actor, Locale locale) {
    var self = actor.self().value();
    var posts =
        sql.selectFrom(POST)
            .where(POST.ACCOUNT.eq(self))
            .orderBy(POST.ID.desc())
            .limit(MANY)
            .fetch(row -> lines.of(actor, ExchangeReading.post(row), locale));
    var deals =
        sql.select(DEAL.fields())
            .select(POST.WORDS)
            .from(DEAL)
            .join(POST)
            .on(POST.COUNTY.eq(DEAL.COUNTY), POST.ID.eq(DEAL.ASK))
            .where(DEAL.HELPER.eq(self).or(DEAL.ASKER.eq(self)))
            .orderBy(DEAL.ID.desc())
            .limit(MANY)
            .fetch(row -> {
              var deal = ExchangeReading.deal(row);
              return new MinePage.Line(
                  deal,
                  name(actor, deal, deal.other(actor)),
                  deal.helps(actor),
                  row.get(POST.WORDS));
            });
    return new MinePage(posts, deals, given(self));
  }

  private long given(UUID self) {
    var sum =
        sql.select(DSL.sum(DEAL.MINUTES))
            .from(DEAL)
            .where(DEAL.HELPER.eq(self), DEAL.STAGE.eq(Deal.Stage.THANKED.name()))
            .fetchOne(row -> row.value1());
    return sum == null ? 0 : sum.longValue();
  }

  /** Names are whole between the two from the moment both agreed, and for staff. */
  private static String name(Actor actor, Deal deal, Deal.Party party) {
    var self = party.account().equals(actor.self());
    var agreed =
        deal.stage() == Deal.Stage.AGREED
            || deal.stage() == Deal.Stage.DONE
            || deal.stage() == Deal.Stage.THANKED;
    return self || agreed ? party.name() : Names.masked(party.name());
  }
}
