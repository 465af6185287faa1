package org.liandong.policy;

import static org.liandong.policy.db.Tables.CATALOGUE;
import static org.liandong.policy.db.Tables.CATALOGUE_VERSION;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jooq.DSLContext;
import org.liandong.base.Absent;
import org.liandong.base.PlaceCode;
import org.springframework.stereotype.Service;

/**
 * The lists that hold at a place: the version the place published itself, else that of the pack it
 * adopted, else the same one place up.
 */
@Service
public class Catalogues {
  private final DSLContext sql;
  private final CatalogueShelf shelf;
  private final Shelves shelves;
  private final Map<UUID, Catalogue> versions = new ConcurrentHashMap<>();

  Catalogues(DSLContext sql, CatalogueShelf shelf, Shelves shelves) {
    this.sql = sql;
    this.shelf = shelf;
    this.shelves = shelves;
  }

  /** The list that holds, {@link Absent} when no place upward has one. */
  public Catalogue current(String key, PlaceCode place, LocalDate on) {
    return lookup(key, place, on).orElseThrow(() -> new Absent(key));
  }

  public Optional<Catalogue> lookup(String key, PlaceCode place, LocalDate on) {
    return shelves.find(key, place, on).map(this::version);
  }

  /** One version, whether it holds or not. Versions never change, so they are kept for good. */
  public Catalogue version(UUID id) {
    var known = versions.get(id);
    if (known != null) return known;
    var read = read(id);
    versions.put(id, read);
    return read;
  }

  private Catalogue read(UUID id) {
    return sql.select(CATALOGUE_VERSION.fields())
        .select(CATALOGUE.TITLE, CATALOGUE.TITLE_EN)
        .from(CATALOGUE_VERSION)
        .join(CATALOGUE)
        .on(CATALOGUE.KEY.eq(CATALOGUE_VERSION.KEY))
        .where(CATALOGUE_VERSION.ID.eq(id))
        .fetchOptional(row ->
            new Catalogue(
                id,
                row.get(CATALOGUE_VERSION.KEY),
                row.get(CATALOGUE.TITLE),
                row.get(CATALOGUE.TITLE_EN),
                new PlaceCode(row.get(CATALOGUE_VERSION.PLACE)),
                Optional.ofNullable(row.get(CATALOGUE_VERSION.PACK)).orElse(""),
                row.get(CATALOGUE_VERSION.VERSION),
                row.get(CATALOGUE_VERSION.SAMPLE),
                row.get(CATALOGUE_VERSION.SOURCE),
                shelf.items(id)))
        .orElseThrow(() -> new Absent(id));
  }
}
