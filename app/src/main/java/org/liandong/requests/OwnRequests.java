package org.liandong.requests;

import static org.liandong.requests.db.Tables.REQUEST;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** A resident's own requests, for the pages that begin with them. */
@Service
@Transactional(readOnly = true)
public class OwnRequests {
  private final DSLContext sql;

  OwnRequests(DSLContext sql) {
    this.sql = sql;
  }

  /** Those that are not over: first what waits for the resident's word, then the newest. */
  public List<Request> current(Actor actor, int limit) {
    if (!actor.signedIn()) return List.of();
    var over =
        List.of(
            Stage.CONFIRMED.name(),
            Stage.LAPSED.name(),
            Stage.WITHDRAWN.name(),
            Stage.MERGED.name());
    return sql.selectFrom(REQUEST)
        .where(REQUEST.ACCOUNT.eq(actor.self().value()))
        .and(REQUEST.STAGE.notIn(over))
        .orderBy(DSL.field(RequestReading.ANSWERED).desc(), REQUEST.ID.desc())
        .limit(limit)
        .fetch(RequestReading::request);
  }
}
