package org.liandong.policy;

import static org.liandong.policy.db.Tables.DEFINITION;
import static org.liandong.policy.db.Tables.DOCUMENT;
import static org.liandong.policy.db.Tables.PACK_RULE;

import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.jooq.Field;
import org.jooq.Record;
import org.liandong.base.Absent;
import org.liandong.policy.Definition.Clause;
import org.springframework.stereotype.Component;

/** Writes and reads definitions; there is no way to change one. */
@Component
public class Definitions {
  /** What {@link #read} needs, with the document joined on the left. */
  static final List<Field<?>> FIELDS =
      Stream.concat(
              Arrays.stream(DEFINITION.fields()),
              Stream.of(DOCUMENT.ISSUER, DOCUMENT.TITLE, DOCUMENT.DATED))
          .toList();

  private final DSLContext sql;

  Definitions(DSLContext sql) {
    this.sql = sql;
  }

  void add(Definition it) {
    sql.insertInto(DEFINITION)
        .set(DEFINITION.ID, it.id())
        .set(DEFINITION.RULE, it.rule())
        .set(DEFINITION.TITLE, it.title())
        .set(DEFINITION.TITLE_EN, it.titleEn())
        .set(DEFINITION.UNIT, it.unit().name())
        .set(DEFINITION.COMPARISON, it.comparison().name())
        .set(DEFINITION.KIND, it.kind().name())
        .set(DEFINITION.VALUE, it.value())
        .set(DEFINITION.WORD, it.word())
        .set(DEFINITION.READING, it.reading())
        .set(DEFINITION.REQUIREMENTS, it.requirements().toArray(String[]::new))
        .set(DEFINITION.DUE, it.due())
        .set(DEFINITION.QUOTE, it.clause().quote())
        .set(DEFINITION.SOURCE, it.clause().text())
        .set(DEFINITION.LINE, it.clause().line())
        .set(DEFINITION.DOCUMENT, it.clause().document())
        .set(DEFINITION.NOTE, it.note())
        .execute();
  }

  /** Definitions by id, in one query. */
  public Map<UUID, Definition> all(Collection<UUID> ids) {
    return sql.select(FIELDS)
        .from(DEFINITION)
        .leftJoin(DOCUMENT)
        .on(DOCUMENT.ID.eq(DEFINITION.DOCUMENT))
        .where(DEFINITION.ID.in(ids))
        .fetchMap(DEFINITION.ID, Definitions::read);
  }

  /** The definitions of one version of a pack, as it orders them. */
  public List<Definition> ofPack(String pack, int version) {
    return sql.select(FIELDS)
        .from(PACK_RULE)
        .join(DEFINITION)
        .on(DEFINITION.ID.eq(PACK_RULE.DEFINITION))
        .leftJoin(DOCUMENT)
        .on(DOCUMENT.ID.eq(DEFINITION.DOCUMENT))
        .where(PACK_RULE.PACK.eq(pack))
        .and(PACK_RULE.VERSION.eq(version))
        .orderBy(PACK_RULE.POSITION)
        .fetch(Definitions::read);
  }

  /** What a document sets, by name. */
  public List<Definition> ofDocument(UUID document) {
    return sql.select(FIELDS)
        .from(DEFINITION)
        .join(DOCUMENT)
        .on(DOCUMENT.ID.eq(DEFINITION.DOCUMENT))
        .where(DOCUMENT.ID.eq(document))
        .orderBy(DEFINITION.RULE)
        .fetch(Definitions::read);
  }

  Definition find(UUID id) {
    return sql.select(FIELDS)
        .from(DEFINITION)
        .leftJoin(DOCUMENT)
        .on(DOCUMENT.ID.eq(DEFINITION.DOCUMENT))
        .where(DEFINITION.ID.eq(id))
        .fetchOptional(Definitions::read)
        .orElseThrow(() -> new Absent(id));
  }

  /** Empty for what rests on no document. */
  private static String title(Record row) {
    var issuer = row.get(DOCUMENT.ISSUER);
    return issuer == null
        ? ""
        : Texts.title(issuer, row.get(DOCUMENT.TITLE), row.get(DOCUMENT.DATED));
  }

  static Definition read(Record row) {
    var clause =
        new Clause(
            row.get(DEFINITION.QUOTE),
            row.get(DEFINITION.SOURCE),
            row.get(DEFINITION.LINE),
            row.get(DEFINITION.DOCUMENT),
            title(row));
    return new Definition(
        row.get(DEFINITION.ID),
        row.get(DEFINITION.RULE),
        row.get(DEFINITION.TITLE),
        row.get(DEFINITION.TITLE_EN),
        Unit.valueOf(row.get(DEFINITION.UNIT)),
        Comparison.valueOf(row.get(DEFINITION.COMPARISON)),
        Kind.valueOf(row.get(DEFINITION.KIND)),
        row.get(DEFINITION.VALUE),
        row.get(DEFINITION.WORD),
        row.get(DEFINITION.READING),
        List.of(row.get(DEFINITION.REQUIREMENTS)),
        row.get(DEFINITION.DUE),
        clause,
        row.get(DEFINITION.NOTE));
  }
}
