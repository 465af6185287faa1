package org.liandong.policy;

import static org.liandong.policy.db.Tables.ADOPTION;
import static org.liandong.policy.db.Tables.DEFINITION;
import static org.liandong.policy.db.Tables.DOCUMENT;
import static org.liandong.policy.db.Tables.PACK_RULE;
import static org.liandong.policy.db.Tables.RULE_VALUE;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jooq.DSLContext;
import org.liandong.base.PlaceCode;
import org.liandong.policy.Book.Adopted;
import org.liandong.policy.Book.Key;
import org.liandong.policy.Book.Own;
import org.liandong.policy.Book.PackKey;
import org.springframework.stereotype.Component;

/** Keeps the {@link Book} of this node as new as the database. */
@Component
class Books {
  private final DSLContext sql;
  private final Kept<Book> book;

  Books(DSLContext sql, Revision revision) {
    this.sql = sql;
    this.book = new Kept<>(revision, this::read);
  }

  Book book() {
    return book.get();
  }

  private Book read() {
    return new Book(values(), adoptions(), packs());
  }

  private Map<Key, List<Own>> values() {
    var all = new HashMap<Key, List<Own>>();
    sql.select(RULE_VALUE.fields())
        .select(Definitions.FIELDS)
        .from(RULE_VALUE)
        .join(DEFINITION)
        .on(DEFINITION.ID.eq(RULE_VALUE.DEFINITION))
        .leftJoin(DOCUMENT)
        .on(DOCUMENT.ID.eq(DEFINITION.DOCUMENT))
        .where(RULE_VALUE.SUPERSEDED_BY.isNull())
        .forEach(row ->
            all.computeIfAbsent(
                    new Key(
                        new PlaceCode(row.get(RULE_VALUE.PLACE)),
                        row.get(RULE_VALUE.SCHEME),
                        row.get(RULE_VALUE.RULE)),
                    key -> new ArrayList<>())
                .add(
                    new Own(
                        row.get(RULE_VALUE.ID),
                        row.get(RULE_VALUE.VERSION),
                        new Period(row.get(RULE_VALUE.VALID_FROM), row.get(RULE_VALUE.VALID_UNTIL)),
                        Definitions.read(row))));
    return all;
  }

  private Map<PlaceCode, List<Adopted>> adoptions() {
    var all = new HashMap<PlaceCode, List<Adopted>>();
    sql.selectFrom(ADOPTION)
        .where(ADOPTION.SUPERSEDED_BY.isNull())
        .forEach(row ->
            all.computeIfAbsent(new PlaceCode(row.getPlace()), key -> new ArrayList<>())
                .add(
                    new Adopted(
                        row.getId(),
                        new PackKey(row.getPack(), row.getVersion()),
                        new Period(row.getValidFrom(), row.getValidUntil()))));
    return all;
  }

  private Map<PackKey, Map<String, Definition>> packs() {
    var all = new HashMap<PackKey, Map<String, Definition>>();
    sql.select(PACK_RULE.PACK, PACK_RULE.VERSION)
        .select(Definitions.FIELDS)
        .from(PACK_RULE)
        .join(DEFINITION)
        .on(DEFINITION.ID.eq(PACK_RULE.DEFINITION))
        .leftJoin(DOCUMENT)
        .on(DOCUMENT.ID.eq(DEFINITION.DOCUMENT))
        .orderBy(PACK_RULE.PACK, PACK_RULE.VERSION, PACK_RULE.POSITION)
        .forEach(row -> {
          var definition = Definitions.read(row);
          var key = new PackKey(row.get(PACK_RULE.PACK), row.get(PACK_RULE.VERSION));
          all.computeIfAbsent(key, k -> new LinkedHashMap<>()).put(definition.rule(), definition);
        });
    return all;
  }
}
