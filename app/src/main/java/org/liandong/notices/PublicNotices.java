package org.liandong.notices;

import static org.jooq.impl.DSL.noCondition;
import static org.liandong.notices.db.Tables.PUBLISHED;
import static org.liandong.notices.db.Tables.PUBLISHED_FACT;
import static org.liandong.notices.db.Tables.PUBLISHED_POSTING;
import static org.liandong.notices.db.Tables.PUBLISHED_REPLY;

import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.County;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.platform.Subtree;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is published, for everyone: no actor is asked for. */
@Service
@Transactional(readOnly = true)
public class PublicNotices {
  private final DSLContext sql;
  private final Periods periods;

  /** Which notices a list shows. One whose last day is over runs no more, closed or not. */
  public enum State {
    RUNNING,
    CLOSED,
    ALL
  }

  PublicNotices(DSLContext sql, Periods periods) {
    this.sql = sql;
    this.periods = periods;
  }

  /** The newest first, at a place and below it. */
  public Keyset<PublicNotice> list(
      PlaceCode place, State state, Notice.@Nullable Kind kind, @Nullable UUID after, int size) {
    var read =
        sql.selectFrom(PUBLISHED)
            .where(Subtree.of(PUBLISHED.PLACE, place))
            .and(state(state))
            .and(kind == null ? noCondition() : PUBLISHED.KIND.eq(kind.name()))
            .and(after == null ? noCondition() : PUBLISHED.ID.lt(after))
            .orderBy(PUBLISHED.ID.desc())
            .limit(size + 1)
            .fetch(PublicNotices::read);
    return Keyset.of(read, size, notice -> notice.id().value().toString());
  }

  private Condition state(State state) {
    var running = PUBLISHED.STAGE.eq(Stage.RUNNING.name()).and(PUBLISHED.ENDS.ge(periods.today()));
    return switch (state) {
      case RUNNING -> running;
      case CLOSED -> running.not();
      case ALL -> noCondition();
    };
  }

  /** One with its postings, answers and steps. */
  public PublicNotice.Whole find(Notice.Id id) {
    var notice =
        sql.selectFrom(PUBLISHED)
            .where(PUBLISHED.COUNTY.eq(id.county().code()), PUBLISHED.ID.eq(id.value()))
            .fetchOptional(PublicNotices::read)
            .orElseThrow(() -> new Absent(id));
    return new PublicNotice.Whole(notice, spots(id), answers(id), steps(id));
  }

  private List<PublicNotice.Spot> spots(Notice.Id id) {
    var posting = PUBLISHED_POSTING;
    return sql.selectFrom(posting)
        .where(posting.COUNTY.eq(id.county().code()), posting.NOTICE.eq(id.value()))
        .orderBy(posting.ID)
        .fetch(row ->
            new PublicNotice.Spot(
                row.getSpot(),
                row.getPhoto(),
                row.getName() == null ? "" : row.getName(),
                row.getAt().toInstant()));
  }

  private List<PublicNotice.Answer> answers(Notice.Id id) {
    var reply = PUBLISHED_REPLY;
    return sql.selectFrom(reply)
        .where(reply.COUNTY.eq(id.county().code()), reply.NOTICE.eq(id.value()))
        .orderBy(reply.NR)
        .fetch(row ->
            new PublicNotice.Answer(
                row.getNr(), row.getWords(), row.getUpheld(), row.getAt().toInstant()));
  }

  private List<PublicNotice.Step> steps(Notice.Id id) {
    var fact = PUBLISHED_FACT;
    return sql.selectFrom(fact)
        .where(fact.COUNTY.eq(id.county().code()), fact.NOTICE.eq(id.value()))
        .orderBy(fact.NR)
        .fetch(row ->
            new PublicNotice.Step(
                Action.valueOf(row.getKind()), row.getAt().toInstant(), row.getEnds()));
  }

  static PublicNotice read(Record row) {
    var outcome = row.get(PUBLISHED.OUTCOME);
    return new PublicNotice(
        new Notice.Id(new County(row.get(PUBLISHED.COUNTY)), row.get(PUBLISHED.ID)),
        new PlaceCode(row.get(PUBLISHED.PLACE)),
        Notice.Kind.valueOf(row.get(PUBLISHED.KIND)),
        row.get(PUBLISHED.TOPIC),
        row.get(PUBLISHED.TITLE),
        row.get(PUBLISHED.WORDS),
        row.get(PUBLISHED.BEGINS),
        row.get(PUBLISHED.ENDS),
        Stage.valueOf(row.get(PUBLISHED.STAGE)),
        outcome == null ? null : Notice.Outcome.valueOf(outcome),
        row.get(PUBLISHED.EXTENSIONS),
        row.get(PUBLISHED.OBJECTIONS),
        row.get(PUBLISHED.REPLIES));
  }
}
