package org.liandong.disputes.web;

import static org.liandong.disputes.db.Tables.DISPUTE;
import static org.liandong.disputes.db.Tables.WARNING;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.disputes.Dispute;
import org.liandong.disputes.DisputesReading;
import org.liandong.disputes.Kinds;
import org.liandong.disputes.Sight;
import org.liandong.disputes.warnings.Warning;
import org.liandong.disputes.warnings.Warning.Cause;
import org.liandong.disputes.warnings.Warnings;
import org.liandong.territory.Places;
import org.liandong.ui.Form;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads warnings for the desk. */
@Component
@Transactional(readOnly = true)
class WarningPages {
  private static final int SIZE = 20;
  private final DSLContext sql;
  private final Warnings warnings;
  private final Ruled ruled;
  private final Kinds kinds;
  private final Places places;

  WarningPages(DSLContext sql, Warnings warnings, Ruled ruled, Kinds kinds, Places places) {
    this.sql = sql;
    this.warnings = warnings;
    this.ruled = ruled;
    this.kinds = kinds;
    this.places = places;
  }

  WarningsPage list(Actor actor, boolean answered, @Nullable UUID after) {
    var read =
        sql.selectFrom(WARNING)
            .where(Warnings.seen(actor))
            .and(answered ? WARNING.ACKNOWLEDGED.isNotNull() : WARNING.ACKNOWLEDGED.isNull())
            .and(after == null ? DSL.noCondition() : WARNING.ID.lt(after))
            .orderBy(WARNING.ID.desc())
            .limit(SIZE + 1)
            .fetch(Warnings::read);
    var names = places.names(read.stream().map(WarningPages::where).distinct().toList());
    var rows = Keyset.of(read, SIZE, warning -> warning.id().value().toString());
    return new WarningsPage(
        answered,
        rows.map(it -> new WarningsPage.Item(it, names.getOrDefault(where(it), ""))),
        after == null ? null : after.toString());
  }

  /** A place's own warning names the place, every other one the community. */
  private static PlaceCode where(Warning warning) {
    return warning.cause() == Cause.PLACE ? new PlaceCode(warning.subject()) : warning.committee();
  }

  WarningPage one(Actor actor, Warning.Id id, Form form, Locale locale) {
    var warning = warnings.find(actor, id);
    var rules = warning.cause() == Cause.WORDS ? 1 : 2;
    return new WarningPage(
        warning,
        places.localName(where(warning)),
        cases(actor, warning, locale),
        ruled.newest(actor, id.county(), id.toString(), rules, locale),
        form,
        warning.answer() == null && Sight.mediates(actor));
  }

  private List<Row> cases(Actor actor, Warning warning, Locale locale) {
    var read =
        sql.selectFrom(DISPUTE)
            .where(DISPUTE.COUNTY.eq(warning.id().county().code()))
            .and(DISPUTE.ID.in(warnings.cases(actor, warning.id())))
            .and(Sight.of(actor))
            .orderBy(DISPUTE.ID.desc())
            .fetch(DisputesReading::dispute);
    var names = places.names(read.stream().map(Dispute::committee).distinct().toList());
    return read.stream()
        .map(dispute ->
            new Row(
                dispute,
                kinds.name(dispute.place(), dispute.kind(), locale),
                names.getOrDefault(dispute.committee(), "")))
        .toList();
  }
}
