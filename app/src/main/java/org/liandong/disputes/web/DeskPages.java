package org.liandong.disputes.web;

import static org.liandong.disputes.db.Tables.DISPUTE;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.disputes.Dispute;
import org.liandong.disputes.DisputesReading;
import org.liandong.disputes.Kinds;
import org.liandong.disputes.Sight;
import org.liandong.disputes.Stage;
import org.liandong.disputes.web.DeskFilter.State;
import org.liandong.territory.Places;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The desk's list: the ledger of disputes of a place (CON-01). */
@Component
@Transactional(readOnly = true)
class DeskPages {
  private static final int SIZE = 30;
  private static final int MOST = 5000;
  private final DSLContext sql;
  private final Kinds kinds;
  private final Places places;

  DeskPages(DSLContext sql, Kinds kinds, Places places) {
    this.sql = sql;
    this.kinds = kinds;
    this.places = places;
  }

  DeskPage page(Actor actor, DeskFilter filter, Locale locale) {
    var place = actor.hat().place();
    var choices =
        kinds.at(place).stream().map(item -> Choice.of(item.code(), item.name(locale))).toList();
    return new DeskPage(
        filter, counts(actor), choices, rows(actor, filter, SIZE, locale), place.value());
  }

  /** All rows of a filter, for a file; as many as a clerk can read. */
  List<Row> all(Actor actor, DeskFilter filter, Locale locale) {
    return rows(actor, filter, MOST, locale).rows();
  }

  private Keyset<Row> rows(Actor actor, DeskFilter filter, int size, Locale locale) {
    var read =
        sql.selectFrom(DISPUTE)
            .where(shown(actor, filter.state()))
            .and(filter.kind().isEmpty() ? DSL.noCondition() : DISPUTE.KIND.eq(filter.kind()))
            .and(after(filter))
            .orderBy(filter.oldest() ? DISPUTE.ID.asc() : DISPUTE.ID.desc())
            .limit(size + 1)
            .fetch(DisputesReading::dispute);
    var names = places.spokenNames(read.stream().map(Dispute::committee).distinct().toList());
    return Keyset.of(read, size, dispute -> dispute.id().value().toString())
        .map(dispute ->
            new Row(
                dispute,
                kinds.name(dispute.place(), dispute.kind(), locale),
                names.getOrDefault(dispute.committee(), "")));
  }

  private static Condition after(DeskFilter filter) {
    var after = filter.after();
    if (after == null) return DSL.noCondition();
    return filter.oldest() ? DISPUTE.ID.gt(after) : DISPUTE.ID.lt(after);
  }

  private static Condition shown(Actor actor, State state) {
    var stages = DISPUTE.STAGE.in(state.stages.stream().map(Stage::name).toList());
    var mine = DISPUTE.MEDIATOR.eq(actor.account().value());
    return Sight.byHat(actor).and(stages).and(state == State.MINE ? mine : DSL.noCondition());
  }

  /** One statement for all the numbers. */
  private List<Long> counts(Actor actor) {
    var fields =
        Arrays.stream(State.values())
            .map(state -> DSL.count().filterWhere(shown(actor, state)))
            .toList();
    var row = sql.select(fields).from(DISPUTE).where(Sight.byHat(actor)).fetchSingle();
    return Arrays.stream(State.values())
        .map(state -> row.get(state.ordinal(), Long.class))
        .toList();
  }
}
