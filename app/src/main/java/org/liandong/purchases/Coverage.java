package org.liandong.purchases;

import static org.liandong.purchases.PurchaseRows.utc;
import static org.liandong.purchases.db.Tables.NEED;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.liandong.base.Actor;
import org.liandong.base.CountyId;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.platform.Subtree;
import org.liandong.policy.Catalogue;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What residents need, held against the items of the catalogue (PUR-24). */
@Service
@Transactional
public class Coverage {
  private final DSLContext sql;
  private final Catalog catalog;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  /** A need was noted. */
  public record Noted(CountyId id) {}

  /**
   * Needs of a place.
   *
   * @param uncovered those no item of the catalogue serves
   */
  public record Found(int all, List<String> uncovered) {}

  Coverage(
      DSLContext sql, Catalog catalog, Audit audit, ApplicationEventPublisher events, Clock clock) {
    this.sql = sql;
    this.catalog = catalog;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Notes what was collected, as in a hearing or a survey. Said twice it is one need. */
  public void note(Actor actor, PlaceCode place, String words, String source) {
    Sight.checkBuys(actor, place);
    var county = place.county().orElseThrow(() -> new Refused(PurchaseRefusal.NOT_YOURS));
    var id = new CountyId(county, Uuid7.at(clock.instant()));
    int noted =
        sql.insertInto(NEED)
            .set(NEED.COUNTY, county.code())
            .set(NEED.ID, id.id())
            .set(NEED.PLACE, place.value())
            .set(NEED.WORDS, words)
            .set(NEED.SOURCE, source)
            .set(NEED.AT, utc(clock.instant()))
            .set(NEED.ACCOUNT, actor.account().value())
            .onConflictDoNothing()
            .execute();
    if (noted == 0) return;
    audit.record(actor, place, "purchases.need-noted", id.toString(), Map.of());
    events.publishEvent(new Noted(id));
  }

  /** The needs at or below a place, and which of them nothing can be bought for. */
  @Transactional(readOnly = true)
  public Found at(PlaceCode place) {
    var items = catalog.list(Catalog.ITEMS, place);
    var uncovered = new ArrayList<String>();
    var all =
        sql.select(NEED.WORDS)
            .from(NEED)
            .where(Subtree.of(NEED.PLACE, place))
            .orderBy(NEED.ID)
            .limit(2000)
            .fetch(NEED.WORDS);
    for (var words : all) if (!served(items, words)) uncovered.add(words);
    return new Found(all.size(), uncovered);
  }

  /** Serves an item of the list this need? Items of the negative list serve nobody. */
  boolean served(PlaceCode place, String words) {
    return served(catalog.list(Catalog.ITEMS, place), words);
  }

  private static boolean served(Optional<Catalogue> items, String words) {
    return items
        .flatMap(list -> list.match(words))
        .filter(item -> item.listing() != Catalogue.Listing.NEGATIVE)
        .isPresent();
  }
}
