package org.liandong.policy;

import static org.liandong.policy.db.Tables.PACK_TEXT;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.liandong.base.PlaceCode;
import org.liandong.policy.Adoptions.Version;
import org.springframework.stereotype.Service;

/**
 * Texts that packs bring for other modules: routes of procedures, forms and schemes of projects.
 * They never change.
 */
@Service
public class PackTexts {
  private final DSLContext sql;
  private final Books books;
  private final Map<Version, Map<String, String>> read = new ConcurrentHashMap<>();

  /**
   * The texts of a pack that holds at a place.
   *
   * @param place the place that adopted it
   * @param texts by path
   */
  public record Held(PlaceCode place, Version version, Map<String, String> texts) {}

  PackTexts(DSLContext sql, Books books) {
    this.sql = sql;
    this.books = books;
  }

  /** The packs adopted at a place and above it on a day, the nearest first. */
  public List<Held> upward(PlaceCode place, LocalDate on) {
    var book = books.book();
    return place.upward().stream()
        .flatMap(at ->
            book.adopted(at, on).stream()
                .map(it -> new Version(it.pack().pack(), it.pack().version()))
                .map(version -> new Held(at, version, of(version))))
        .toList();
  }

  /** By path, of one version of a pack. */
  public Map<String, String> of(Version version) {
    var known = read.get(version);
    if (known != null) return known;
    var texts =
        sql.selectFrom(PACK_TEXT)
            .where(PACK_TEXT.PACK.eq(version.pack()), PACK_TEXT.VERSION.eq(version.version()))
            .fetchMap(PACK_TEXT.PATH, PACK_TEXT.CONTENT);
    read.put(version, Map.copyOf(texts));
    return texts;
  }
}
