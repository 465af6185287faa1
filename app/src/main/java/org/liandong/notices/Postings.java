package org.liandong.notices;

import static org.liandong.notices.NoticeRows.utc;
import static org.liandong.notices.db.Tables.POSTING;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Actor;
import org.liandong.base.Refused;
import org.liandong.base.Uuid7;
import org.liandong.files.Attachment;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where the sheets hang (张榜), each with its photo. */
@Service
@Transactional
public class Postings {
  private final DSLContext sql;
  private final Notices notices;
  private final Audit audit;
  private final Clock clock;

  Postings(DSLContext sql, Notices notices, Audit audit, Clock clock) {
    this.sql = sql;
    this.notices = notices;
    this.audit = audit;
    this.clock = clock;
  }

  /** A sheet was posted at a spot while the notice ran. */
  public void post(Actor actor, Notice.Id id, String spot, @Nullable Attachment photo) {
    var notice = notices.find(actor, id);
    Rights.require(actor, notice.place());
    if (notice.stage() != Stage.RUNNING) throw new Refused(NoticeRefusal.WRONG_STAGE);
    sql.insertInto(POSTING)
        .set(POSTING.COUNTY, id.county().code())
        .set(POSTING.ID, Uuid7.at(clock.instant()))
        .set(POSTING.NOTICE, id.value())
        .set(POSTING.SPOT, spot)
        .set(POSTING.PHOTO, photo == null ? null : photo.id().id())
        .set(POSTING.NAME, photo == null ? null : photo.name())
        .set(POSTING.ACCOUNT, actor.account().value())
        .set(POSTING.AT, utc(clock.instant()))
        .execute();
    var facts = Map.of("photo", photo == null ? "" : photo.id().toString());
    audit.record(actor, notice.place(), "notices.posted", id.toString(), facts);
  }

  @Transactional(readOnly = true)
  public List<Notice.Posting> of(Actor actor, Notice.Id id) {
    notices.find(actor, id);
    return sql.selectFrom(POSTING)
        .where(POSTING.COUNTY.eq(id.county().code()), POSTING.NOTICE.eq(id.value()))
        .orderBy(POSTING.ID)
        .fetch(row ->
            new Notice.Posting(
                row.getId(),
                row.getSpot(),
                row.getPhoto(),
                row.getName() == null ? "" : row.getName(),
                row.getAt().toInstant()));
  }
}
