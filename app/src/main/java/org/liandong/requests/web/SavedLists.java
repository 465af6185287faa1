package org.liandong.requests.web;

import static org.liandong.requests.db.Tables.SAVED_LIST;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.Invalid;
import org.liandong.base.Uuid7;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Lists somebody comes back to, under a name of their own. */
@Component
@Transactional
class SavedLists {
  private static final int MOST = 20;
  private static final County ABOVE = new County("000000");
  private final DSLContext sql;
  private final Clock clock;

  SavedLists(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  @Transactional(readOnly = true)
  public List<QueuePage.Saved> of(Actor actor) {
    return sql.selectFrom(SAVED_LIST)
        .where(SAVED_LIST.COUNTY.eq(county(actor)))
        .and(SAVED_LIST.ACCOUNT.eq(actor.account().value()))
        .orderBy(SAVED_LIST.ID)
        .limit(MOST)
        .fetch(row -> new QueuePage.Saved(row.getId().toString(), row.getName(), row.getQuery()));
  }

  /** Keeps a list; the same name again keeps the new one. */
  public void save(Actor actor, String name, QueueFilter filter) {
    var named = name.strip();
    if (named.isEmpty() || named.length() > 40)
      throw Invalid.field("name", "requests.saved.name.wrong");
    sql.deleteFrom(SAVED_LIST)
        .where(SAVED_LIST.COUNTY.eq(county(actor)))
        .and(SAVED_LIST.ACCOUNT.eq(actor.account().value()).and(SAVED_LIST.NAME.eq(named)))
        .execute();
    sql.insertInto(SAVED_LIST)
        .set(SAVED_LIST.COUNTY, county(actor))
        .set(SAVED_LIST.ID, Uuid7.at(clock.instant()))
        .set(SAVED_LIST.ACCOUNT, actor.account().value())
        .set(SAVED_LIST.NAME, named)
        .set(SAVED_LIST.QUERY, filter.query())
        .execute();
  }

  public void remove(Actor actor, UUID id) {
    sql.deleteFrom(SAVED_LIST)
        .where(SAVED_LIST.COUNTY.eq(county(actor)), SAVED_LIST.ID.eq(id))
        .and(SAVED_LIST.ACCOUNT.eq(actor.account().value()))
        .execute();
  }

  private static String county(Actor actor) {
    return actor.hat().place().county().orElse(ABOVE).code();
  }
}
