package org.liandong.disputes.web;

import static java.util.stream.Collectors.toMap;
import static org.liandong.disputes.db.Tables.DISPUTE;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.disputes.Choices;
import org.liandong.disputes.Dispute;
import org.liandong.disputes.Disputes;
import org.liandong.disputes.DisputesReading;
import org.liandong.disputes.Kinds;
import org.liandong.disputes.Sight;
import org.liandong.territory.Places;
import org.liandong.territory.Site;
import org.liandong.territory.Sites;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the pages of a dispute show. */
@Component
@Transactional(readOnly = true)
class DisputePages {
  private static final int SIZE = 20;
  private final DSLContext sql;
  private final Disputes disputes;
  private final Kinds kinds;
  private final Places places;
  private final Sites sites;

  DisputePages(DSLContext sql, Disputes disputes, Kinds kinds, Places places, Sites sites) {
    this.sql = sql;
    this.disputes = disputes;
    this.kinds = kinds;
    this.places = places;
    this.sites = sites;
  }

  OwnPage own(Actor actor, @Nullable UUID after, Locale locale) {
    var self = actor.self().value();
    var read =
        sql.selectFrom(DISPUTE)
            .where(DISPUTE.ACCOUNT.eq(self).or(DISPUTE.ACCOUNTS.contains(new UUID[] {self})))
            .and(after == null ? DSL.noCondition() : DISPUTE.ID.lt(after))
            .orderBy(DISPUTE.ID.desc())
            .limit(SIZE + 1)
            .fetch(DisputesReading::dispute);
    var rows = Keyset.of(read, SIZE, dispute -> dispute.id().value().toString());
    var names = places.spokenNames(read.stream().map(Dispute::committee).distinct().toList());
    return new OwnPage(
        rows.map(dispute -> row(dispute, names.getOrDefault(dispute.committee(), ""), locale)),
        after == null ? null : after.toString());
  }

  CasePage one(Actor actor, Dispute.Id id, Form form, Locale locale) {
    var dispute = disputes.find(actor, id);
    var table = disputes.table(actor, id);
    return new CasePage(
        row(dispute, places.localName(dispute.committee()), locale),
        table,
        disputes.notes(actor, id),
        form,
        Choices.of(actor, dispute, table),
        Sight.desk(actor));
  }

  /** The form, for the community of the hat or, at a desk above it, for one that is written. */
  NewPage form(Actor actor, Form form, Locale locale) {
    var code = actor.hat().place().value();
    var typed = form.value("place");
    var chosen = PlaceCode.valid(typed) && typed.length() >= 12 ? typed : code;
    var community = chosen.length() < 12 ? null : new PlaceCode(chosen.substring(0, 12));
    var place = community == null ? actor.hat().place() : community;
    return new NewPage(
        form,
        Sight.desk(actor),
        community,
        community == null ? "" : places.localName(community),
        kinds.at(place).stream()
            .filter(item -> Sight.desk(actor) || !kinds.restricted(place, item.code()))
            .map(item -> Choice.of(item.code(), item.name(locale)))
            .toList(),
        community == null ? communities(actor) : spots(community));
  }

  private List<Choice> communities(Actor actor) {
    return places.children(actor.hat().place()).stream()
        .filter(place -> place.code().value().length() == 12)
        .map(place -> Choice.of(place.code().value(), place.spoken()))
        .toList();
  }

  private List<Choice> spots(PlaceCode community) {
    var all = sites.list(community);
    var names = all.stream().collect(toMap(Site::code, Site::name));
    return all.stream()
        .map(site ->
            Choice.of(
                site.code().value(),
                (names.getOrDefault(site.code().parent(), "") + " " + site.name()).strip()))
        .toList();
  }

  private Row row(Dispute dispute, String where, Locale locale) {
    return new Row(dispute, kinds.name(dispute.place(), dispute.kind(), locale), where);
  }
}
