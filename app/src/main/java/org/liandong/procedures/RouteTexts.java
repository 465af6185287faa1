package org.liandong.procedures;

import static org.liandong.procedures.db.Tables.ROUTE;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.liandong.base.Absent;
import org.liandong.procedures.route.Route;
import org.liandong.procedures.route.RouteReader;
import org.springframework.stereotype.Component;

/** Keeps the texts of routes by their hash, and what was read from them. */
@Component
public class RouteTexts {
  private static final int MANY = 1000;

  /** What one text says never changes, so it is read once on a node. */
  private static final Map<String, Written> READ = new ConcurrentHashMap<>();

  private final DSLContext sql;
  private final Clock clock;
  private final Map<String, Written> kept = new ConcurrentHashMap<>();

  /** A route and the text it was read from. */
  public record Written(Route route, String content, String hash) {}

  RouteTexts(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * @throws org.liandong.policy.PackFault when it is no route
   */
  public static Written read(String content) {
    if (READ.size() > MANY) READ.clear();
    return READ.computeIfAbsent(
        content, text -> new Written(RouteReader.read("route", text), text, hash(text)));
  }

  /** Keeps the text, so that what begins with it has it for ever. */
  void keep(Written written) {
    sql.insertInto(ROUTE)
        .values(
            written.hash(),
            written.route().key(),
            written.content(),
            clock.instant().atOffset(ZoneOffset.UTC))
        .onConflictDoNothing()
        .execute();
  }

  Written of(String hash) {
    var known = kept.get(hash);
    if (known != null) return known;
    var content =
        sql.select(ROUTE.CONTENT)
            .from(ROUTE)
            .where(ROUTE.HASH.eq(hash))
            .fetchOptional(ROUTE.CONTENT)
            .orElseThrow(() -> new Absent(hash));
    var written = read(content);
    kept.put(hash, written);
    return written;
  }

  private static String hash(String text) {
    try {
      var digest = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(digest.digest(text.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
