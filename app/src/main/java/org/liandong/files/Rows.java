package org.liandong.files;

import static org.liandong.files.db.Tables.ATTACHMENT;
import static org.liandong.files.db.Tables.CONTENT;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.files.Attachment.Measures;
import org.liandong.files.ContentFolder.Draft;
import org.liandong.files.Prepared.Small;
import org.liandong.files.db.tables.records.AttachmentRecord;
import org.springframework.stereotype.Component;

/** Attachments as rows. */
@Component
class Rows {
  private static final long LOCK = 0x6c69_616e_6669L;
  private final DSLContext sql;

  /** An attachment with the names of its bytes. */
  record Row(Attachment attachment, String content, Optional<String> thumb) {}

  Rows(DSLContext sql) {
    this.sql = sql;
  }

  Optional<Row> find(Attachment.Id id) {
    return sql.selectFrom(ATTACHMENT).where(is(id)).fetchOptional(Rows::row);
  }

  List<Attachment> list(Collection<Attachment.Id> ids) {
    return sql.selectFrom(ATTACHMENT)
        .where(DSL.or(ids.stream().map(Rows::is).toList()))
        .orderBy(ATTACHMENT.ID)
        .fetch(row -> row(row).attachment());
  }

  void add(Attachment attachment, Prepared prepared) {
    var row = new AttachmentRecord();
    row.setCounty(attachment.id().county().code());
    row.setId(attachment.id().id());
    row.setPlace(attachment.place().value());
    row.setAccount(attachment.owner().value());
    row.setAudience(attachment.audience().name());
    row.setName(attachment.name());
    row.setFormat(attachment.format().name());
    row.setContent(prepared.content().sha256());
    row.setThumb(prepared.picture().map(Small::thumb).map(Draft::sha256).orElse(null));
    row.setBytes(attachment.bytes());
    row.setWidth(attachment.picture().map(Measures::width).orElse(null));
    row.setHeight(attachment.picture().map(Measures::height).orElse(null));
    row.setAt(attachment.at().atOffset(ZoneOffset.UTC));
    sql.insertInto(ATTACHMENT).set(row).execute();
  }

  void add(Draft content, Instant now) {
    sql.insertInto(CONTENT)
        .set(CONTENT.SHA256, content.sha256())
        .set(CONTENT.BYTES, content.bytes())
        .set(CONTENT.AT, now.atOffset(ZoneOffset.UTC))
        .onConflictDoNothing()
        .execute();
  }

  /** Those of the hashes that a row knows. */
  List<String> known(Collection<String> hashes) {
    return sql.select(CONTENT.SHA256)
        .from(CONTENT)
        .where(CONTENT.SHA256.in(hashes))
        .fetch(CONTENT.SHA256);
  }

  /** Until the end of the transaction nothing is swept; others may store too. */
  void lockAgainstSweep() {
    sql.execute("select pg_advisory_xact_lock_shared({0})", DSL.inline(LOCK));
  }

  /** Until the end of the transaction nobody stores. */
  void lockAgainstStore() {
    sql.execute("select pg_advisory_xact_lock({0})", DSL.inline(LOCK));
  }

  private static Condition is(Attachment.Id id) {
    return ATTACHMENT.COUNTY.eq(id.county().code()).and(ATTACHMENT.ID.eq(id.id()));
  }

  private static Row row(AttachmentRecord row) {
    var measures =
        Optional.ofNullable(row.getWidth()).map(width -> new Measures(width, row.getHeight()));
    var attachment =
        new Attachment(
            new Attachment.Id(new County(row.getCounty()), row.getId()),
            new PlaceCode(row.getPlace()),
            new AccountId(row.getAccount()),
            Audience.valueOf(row.getAudience()),
            row.getName(),
            Format.valueOf(row.getFormat()),
            row.getBytes(),
            measures,
            row.getAt().toInstant());
    return new Row(attachment, row.getContent(), Optional.ofNullable(row.getThumb()));
  }
}
