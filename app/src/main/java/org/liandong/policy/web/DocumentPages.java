package org.liandong.policy.web;

import static org.jooq.impl.DSL.coalesce;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectCount;
import static org.jooq.impl.DSL.val;
import static org.liandong.policy.db.Tables.DEFINITION;
import static org.liandong.policy.db.Tables.DOCUMENT;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.policy.Document;
import org.liandong.policy.Field;
import org.liandong.policy.Rights;
import org.springframework.stereotype.Component;

/** Searches the register, the newest first, walked by date and id. */
@Component
class DocumentPages {
  private static final int PAGE = 30;
  private static final LocalDate UNDATED = LocalDate.of(1, 1, 1);
  private final DSLContext sql;
  private final PolicyPlaces places;

  DocumentPages(DSLContext sql, PolicyPlaces places) {
    this.sql = sql;
    this.places = places;
  }

  DocumentsPage find(Actor actor, String words, @Nullable Field of, String after) {
    var dated = coalesce(DOCUMENT.DATED, val(UNDATED));
    var rules = field(selectCount().from(DEFINITION).where(DEFINITION.DOCUMENT.eq(DOCUMENT.ID)));
    var read =
        sql.select(DOCUMENT.fields())
            .select(rules)
            .from(DOCUMENT)
            .where(visible(actor))
            .and(matching(words))
            .and(of == null ? DSL.noCondition() : DOCUMENT.FIELD.eq(of.name()))
            .and(beyond(dated, after))
            .orderBy(dated.desc(), DOCUMENT.ID.desc())
            .limit(PAGE + 1)
            .fetch();
    var named = places.known(read.map(row -> new PlaceCode(row.get(DOCUMENT.PLACE))));
    var rows = read.map(row -> row(row, named, row.get(rules)));
    var page = Keyset.of(rows, PAGE, DocumentPages::key);
    return new DocumentsPage(words, of, after, page, Rights.mayGovern(actor, actor.hat().place()));
  }

  private static DocumentsPage.Row row(Record row, Map<PlaceCode, Spot> named, int rules) {
    var place = new PlaceCode(row.get(DOCUMENT.PLACE));
    return new DocumentsPage.Row(
        row.get(DOCUMENT.ID),
        Field.valueOf(row.get(DOCUMENT.FIELD)),
        row.get(DOCUMENT.ISSUER),
        row.get(DOCUMENT.TITLE),
        row.get(DOCUMENT.NUMBER),
        row.get(DOCUMENT.DATED),
        Document.State.valueOf(row.get(DOCUMENT.STATE)),
        Objects.requireNonNull(named.get(place)),
        rules);
  }

  private static String key(DocumentsPage.Row row) {
    return (row.dated() == null ? UNDATED : row.dated()) + "." + row.id();
  }

  /** Drafts only where the actor keeps the register. */
  private static Condition visible(Actor actor) {
    var open = DOCUMENT.STATE.ne(Document.State.DRAFT.name());
    if (!Rights.mayGovern(actor, actor.hat().place())) return open;
    return open.or(DOCUMENT.PLACE.startsWith(actor.hat().place().value()));
  }

  private static Condition matching(String words) {
    var text = words.strip();
    if (text.isEmpty()) return DSL.noCondition();
    return DOCUMENT
        .TITLE
        .containsIgnoreCase(text)
        .or(DOCUMENT.ISSUER.containsIgnoreCase(text))
        .or(DOCUMENT.NUMBER.containsIgnoreCase(text));
  }

  private static Condition beyond(org.jooq.Field<LocalDate> dated, String after) {
    if (!after.matches("\\d{4}-\\d{2}-\\d{2}\\.[0-9a-f-]{36}")) return DSL.noCondition();
    var day = Codes.day(after.substring(0, 10), UNDATED);
    var id = UUID.fromString(after.substring(11));
    return DSL.row(dated, DOCUMENT.ID).lt(day, id);
  }
}
