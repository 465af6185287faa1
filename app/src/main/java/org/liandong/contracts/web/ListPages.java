package org.liandong.contracts.web;

import static org.liandong.contracts.db.Tables.AWAITED;
import static org.liandong.contracts.db.Tables.CONTRACT;
import static org.liandong.contracts.db.Tables.SIGNATURE;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.contracts.Contract;
import org.liandong.contracts.ContractReading;
import org.liandong.contracts.Duties;
import org.liandong.contracts.Sight;
import org.liandong.contracts.Stage;
import org.liandong.territory.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The list of contracts, for the screen and for files. */
@Component
@Transactional(readOnly = true)
class ListPages {
  private static final int SIZE = 30;
  private static final int MOST = 5000;
  private final DSLContext sql;
  private final Duties duties;
  private final Places places;

  ListPages(DSLContext sql, Duties duties, Places places) {
    this.sql = sql;
    this.duties = duties;
    this.places = places;
  }

  /** What is asked for. */
  record Asked(@Nullable Stage stage, String words, @Nullable UUID after) {}

  ListPage page(Actor actor, Asked asked) {
    var after = asked.after();
    var officer = Sight.desk(actor) && actor.hat().position().officer();
    return new ListPage(
        Sight.desk(actor) ? awaited(actor) : List.of(),
        officer,
        asked.stage(),
        asked.words(),
        counts(actor),
        rows(actor, asked, SIZE),
        after == null ? null : after.toString());
  }

  List<ListPage.Row> all(Actor actor, @Nullable Stage stage) {
    return rows(actor, new Asked(stage, "", null), MOST).rows();
  }

  private List<ListPage.Awaited> awaited(Actor actor) {
    return sql.selectFrom(AWAITED)
        .where(AWAITED.PLACE.startsWith(actor.hat().place().value()))
        .orderBy(AWAITED.SINCE)
        .limit(100)
        .fetch(row ->
            new ListPage.Awaited(
                row.getCounty() + "-" + row.getProject(),
                row.getTitle(),
                row.getSince().toInstant()));
  }

  private Map<Stage, Long> counts(Actor actor) {
    var counts = new EnumMap<Stage, Long>(Stage.class);
    sql.select(CONTRACT.STAGE, DSL.count())
        .from(CONTRACT)
        .where(Sight.of(actor))
        .groupBy(CONTRACT.STAGE)
        .forEach(row -> counts.put(Stage.valueOf(row.value1()), (long) row.value2()));
    return counts;
  }

  private Keyset<ListPage.Row> rows(Actor actor, Asked asked, int size) {
    var read =
        sql.selectFrom(CONTRACT)
            .where(Sight.of(actor))
            .and(narrowed(asked))
            .orderBy(CONTRACT.ID.desc())
            .limit(size + 1)
            .fetch(ContractReading::contract);
    var names = places.names(read.stream().map(Contract::place).distinct().toList());
    var signed = signed(read);
    var missing = duties.missing(read);
    return Keyset.of(read, size, contract -> contract.id().value().toString())
        .map(contract ->
            new ListPage.Row(
                contract,
                names.getOrDefault(contract.place(), ""),
                signed.getOrDefault(contract.id().value(), 0),
                missing.getOrDefault(contract.id(), List.of()).size()));
  }

  private Map<UUID, Integer> signed(List<Contract> read) {
    return sql.select(SIGNATURE.CONTRACT, DSL.count())
        .from(SIGNATURE)
        .where(SIGNATURE.CONTRACT.in(read.stream().map(one -> one.id().value()).toList()))
        .groupBy(SIGNATURE.CONTRACT)
        .fetchMap(SIGNATURE.CONTRACT, DSL.count());
  }

  private static Condition narrowed(Asked asked) {
    var stage = asked.stage();
    var after = asked.after();
    var words = asked.words();
    return DSL.and(
        stage == null ? DSL.noCondition() : CONTRACT.STAGE.eq(stage.name()),
        words.isEmpty()
            ? DSL.noCondition()
            : CONTRACT
                .TITLE
                .contains(words)
                .or(CONTRACT.NUMBER.contains(words))
                .or(CONTRACT.ORGANISATION.contains(words)),
        after == null ? DSL.noCondition() : CONTRACT.ID.lt(after));
  }
}
