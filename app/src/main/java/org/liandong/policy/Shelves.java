package org.liandong.policy;

import static org.liandong.policy.db.Tables.PACK_CATALOGUE;
import static org.liandong.policy.db.Tables.PUBLICATION;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jooq.DSLContext;
import org.liandong.base.PlaceCode;
import org.liandong.policy.Book.PackKey;
import org.springframework.stereotype.Component;

/** Knows which version of a list holds where and since when. */
@Component
class Shelves {
  private final DSLContext sql;
  private final Books books;
  private final Kept<Shelf> shelf;

  /** A list at a place. */
  record Key(String catalogue, PlaceCode place) {}

  /** A version that begins to hold. */
  record Published(UUID version, LocalDate from) {}

  private record Shelf(
      Map<Key, List<Published>> published, Map<PackKey, Map<String, UUID>> packs) {}

  Shelves(DSLContext sql, Books books, Revision revision) {
    this.sql = sql;
    this.books = books;
    this.shelf = new Kept<>(revision, this::read);
  }

  Optional<UUID> find(String key, PlaceCode place, LocalDate on) {
    var all = shelf.get();
    return place.upward().stream().flatMap(at -> at(all, key, at, on).stream()).findFirst();
  }

  private Optional<UUID> at(Shelf all, String key, PlaceCode place, LocalDate on) {
    var published = all.published.getOrDefault(new Key(key, place), List.of());
    var own = published.reversed().stream().filter(p -> !p.from().isAfter(on)).findFirst();
    return own.map(Published::version)
        .or(() ->
            books
                .book()
                .adopted(place, on)
                .map(it -> all.packs.getOrDefault(it.pack(), Map.of()).get(key)));
  }

  private Shelf read() {
    var published = new HashMap<Key, List<Published>>();
    sql.selectFrom(PUBLICATION)
        .orderBy(PUBLICATION.VALID_FROM, PUBLICATION.ID)
        .forEach(row ->
            published
                .computeIfAbsent(
                    new Key(row.getKey(), new PlaceCode(row.getPlace())), key -> new ArrayList<>())
                .add(new Published(row.getCatalogue(), row.getValidFrom())));
    var packs = new HashMap<PackKey, Map<String, UUID>>();
    sql.selectFrom(PACK_CATALOGUE)
        .forEach(row ->
            packs
                .computeIfAbsent(
                    new PackKey(row.getPack(), row.getVersion()), key -> new HashMap<>())
                .put(row.getKey(), row.getCatalogue()));
    return new Shelf(published, packs);
  }
}
