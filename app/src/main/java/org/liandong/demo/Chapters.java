package org.liandong.demo;

import static org.liandong.demo.db.Tables.CHAPTER;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import javax.sql.DataSource;
import org.jooq.DSLContext;
import org.springframework.stereotype.Component;

/** How far the demonstration has been told, so that an interrupted one goes on where it stopped. */
@Component
class Chapters {
  /** Places and people stand. */
  static final String BEGIN = "begin";

  /** Every story that one meets first is told. */
  static final String END = "end";

  /** So are the others. */
  static final String ENCORE = "encore";

  private static final long LOCK = 0x6c69_6465_6d6fL;
  private final DSLContext sql;
  private final DataSource source;
  private final Clock clock;

  Chapters(DSLContext sql, DataSource source, Clock clock) {
    this.sql = sql;
    this.source = source;
    this.clock = clock;
  }

  /** One node tells at a time; another that starts meanwhile leaves it to the first. */
  void alone(Runnable work) {
    try (var connection = source.getConnection();
        var statement = connection.createStatement();
        var locked = statement.executeQuery("select pg_try_advisory_lock(" + LOCK + ")")) {
      if (!locked.next() || !locked.getBoolean(1)) return;
      try {
        work.run();
      } finally {
        connection.createStatement().execute("select pg_advisory_unlock(" + LOCK + ")");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  Optional<Instant> told(String chapter) {
    return sql.select(CHAPTER.TOLD_AT)
        .from(CHAPTER)
        .where(CHAPTER.NAME.eq(chapter))
        .fetchOptional(CHAPTER.TOLD_AT)
        .map(OffsetDateTime::toInstant);
  }

  void tell(String chapter) {
    tell(chapter, clock.instant());
  }

  void tell(String chapter, Instant at) {
    sql.insertInto(CHAPTER)
        .set(CHAPTER.NAME, chapter)
        .set(CHAPTER.TOLD_AT, at.atOffset(ZoneOffset.UTC))
        .execute();
  }
}
