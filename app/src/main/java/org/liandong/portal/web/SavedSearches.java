package org.liandong.portal.web;

import static org.liandong.portal.db.Tables.SAVED_SEARCH;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Invalid;
import org.liandong.base.Uuid7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Searches somebody comes back to; what is found is what they may see on that day. */
@Component
@Transactional
class SavedSearches {
  private static final int MOST = 20;
  private static final int LONGEST = 100;
  private static final County ABOVE = new County("000000");
  private final DSLContext sql;
  private final Clock clock;

  SavedSearches(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<SearchPage.Saved> of(Actor actor) {
    if (!actor.signedIn()) return List.of();
    return sql.selectFrom(SAVED_SEARCH)
        .where(SAVED_SEARCH.COUNTY.eq(county(actor)))
        .and(SAVED_SEARCH.ACCOUNT.eq(actor.self().value()))
        .orderBy(SAVED_SEARCH.ID.desc())
        .limit(MOST)
        .fetch(row -> new SearchPage.Saved(row.getId().toString(), row.getWords()));
  }

  /** Keeps words; the oldest of too many are forgotten. */
  public void save(Actor actor, String typed) {
    if (!actor.signedIn()) throw new Absent("/search");
    var words = typed.strip();
    if (words.isEmpty() || words.length() > LONGEST) throw Invalid.field("q", "ui.typed.missing");
    sql.insertInto(SAVED_SEARCH)
        .set(SAVED_SEARCH.COUNTY, county(actor))
        .set(SAVED_SEARCH.ID, Uuid7.at(clock.instant()))
        .set(SAVED_SEARCH.ACCOUNT, actor.self().value())
        .set(SAVED_SEARCH.WORDS, words)
        .set(SAVED_SEARCH.AT, clock.instant().atOffset(ZoneOffset.UTC))
        .onConflictDoNothing()
        .execute();
    var kept = of(actor).stream().map(one -> UUID.fromString(one.id())).toList();
    sql.deleteFrom(SAVED_SEARCH)
        .where(SAVED_SEARCH.COUNTY.eq(county(actor)))
        .and(SAVED_SEARCH.ACCOUNT.eq(actor.self().value()))
        .and(SAVED_SEARCH.ID.notIn(kept))
        .execute();
  }

  public void remove(Actor actor, UUID id) {
    sql.deleteFrom(SAVED_SEARCH)
        .where(SAVED_SEARCH.COUNTY.eq(county(actor)), SAVED_SEARCH.ID.eq(id))
        .and(SAVED_SEARCH.ACCOUNT.eq(actor.self().value()))
        .execute();
  }

  private static String county(Actor actor) {
    return actor.hat().place().county().orElse(ABOVE).code();
  }
}
