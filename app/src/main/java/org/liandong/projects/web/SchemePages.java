package org.liandong.projects.web;

import static org.liandong.projects.db.Tables.PROJECT;
import static org.liandong.projects.db.Tables.QUOTA;

import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Money;
import org.liandong.base.Position;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Measured;
import org.liandong.policy.Rights;
import org.liandong.policy.Ruling;
import org.liandong.policy.Unit;
import org.liandong.procedures.Routes;
import org.liandong.projects.Applications;
import org.liandong.projects.Forms;
import org.liandong.projects.Scheme;
import org.liandong.projects.Schemes;
import org.liandong.projects.Sight;
import org.liandong.projects.Stage;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Reads what the pages of schemes show. */
@Component
@Transactional(readOnly = true)
class SchemePages {
  private final DSLContext sql;
  private final Schemes schemes;
  private final Forms forms;
  private final Routes routes;
  private final Lists lists;
  private final Places places;
  private final EditPages editing;
  private final Clock clock;

  SchemePages(
      DSLContext sql,
      Schemes schemes,
      Forms forms,
      Routes routes,
      Lists lists,
      Places places,
      EditPages editing,
      Clock clock) {
    this.sql = sql;
    this.schemes = schemes;
    this.forms = forms;
    this.routes = routes;
    this.lists = lists;
    this.places = places;
    this.editing = editing;
    this.clock = clock;
  }

  SchemesPage list(Actor actor) {
    var place = actor.hat().place();
    var today = today();
    var all = schemes.around(place);
    var names = places.names(all.stream().map(Scheme::place).distinct().toList());
    return new SchemesPage(
        all.stream()
            .map(scheme ->
                new SchemePage.Line(
                    scheme,
                    names.getOrDefault(scheme.place(), ""),
                    scheme
                        .phase(Scheme.Phase.What.APPLY)
                        .map(phase -> phase.contains(today))
                        .orElse(true)))
            .toList(),
        Rights.mayGovern(actor, place),
        Sight.desk(actor));
  }

  SchemePage one(Actor actor, Scheme.Id id, Form form, Locale locale) {
    var scheme = schemes.find(id);
    return new SchemePage(
        scheme,
        places.fullName(scheme.place()),
        routes.of(scheme.route()).name().in(locale),
        forms.of(scheme).name().in(locale),
        taken(id),
        counts(actor, id),
        scheme.listed()
            ? lists.choices("key-support", scheme.place(), locale).stream()
                .map(Choice::label)
                .toList()
            : List.of(),
        communities(actor, scheme),
        today(),
        spread(id, locale),
        form,
        Sight.desk(actor));
  }

  private SchemePage.Taken taken(Scheme.Id id) {
    return sql.selectFrom(QUOTA)
        .where(QUOTA.SCHEME.eq(id.value()))
        .fetchSingle(row ->
            new SchemePage.Taken(
                row.getProjects(), row.getCommunities(), new Money(row.getGranted())));
  }

  /** As far as the reader sees them. */
  private Map<Stage, Integer> counts(Actor actor, Scheme.Id id) {
    var read =
        sql.select(PROJECT.STAGE, DSL.count())
            .from(PROJECT)
            .where(PROJECT.SCHEME.eq(id.value()))
            .and(Sight.of(actor))
            .groupBy(PROJECT.STAGE)
            .fetchMap(row -> Stage.valueOf(row.value1()), row -> row.value2());
    var counts = new LinkedHashMap<Stage, Integer>();
    for (var stage : Stage.values())
      if (read.containsKey(stage)) counts.put(stage, read.get(stage));
    return counts;
  }

  /** 撒胡椒面 (PUR-29): many small grants are flagged. */
  private @Nullable RulingLine spread(Scheme.Id id, Locale locale) {
    var values = forms.rules(id);
    var small = values.apply("projects.small-grant");
    var share = values.apply("projects.small-grants-share");
    if (small.isEmpty() || share.isEmpty()) return null;
    var given = PROJECT.SCHEME.eq(id.value()).and(PROJECT.STAGE.in(Stage.allEstablished()));
    int all = sql.fetchCount(PROJECT, given);
    if (all == 0) return null;
    long few = sql.fetchCount(PROJECT, given.and(PROJECT.GRANTED.lt(small.get().money().fen())));
    var measured =
        Measured.share(
            Measured.count("projects.measured.small", Unit.PROJECTS, few),
            Measured.count("projects.measured.granted", Unit.PROJECTS, all));
    return editing.said(List.of(Ruling.of(share.get(), measured)), locale).getFirst();
  }

  /** Where the reader may apply: the own community, or those of the county of an organisation. */
  List<Choice> communities(Actor actor, Scheme scheme) {
    var place = actor.hat().place();
    boolean applies = actor.is(Position.COMMUNITY_WORKER) || actor.is(Position.ORGANISATION_STAFF);
    if (!applies || place.value().length() < 6) return List.of();
    return below(place).stream()
        .filter(one -> scheme.place().contains(one.code()))
        .filter(one -> Applications.may(actor, one.code()))
        .map(one -> Choice.of(one.code().value(), one.name()))
        .toList();
  }

  List<Place> below(org.liandong.base.PlaceCode place) {
    return switch (place.value().length()) {
      case 12 -> List.of(places.find(place));
      case 9 -> places.children(place);
      default ->
          places.children(place).stream()
              .flatMap(street -> places.children(street.code()).stream())
              .filter(one -> one.code().value().length() == 12)
              .toList();
    };
  }

  CallPage call(Actor actor, Scheme.Kind kind, Form form) {
    var place = actor.hat().place();
    if (!Rights.mayGovern(actor, place)) throw new Absent(place);
    var template = schemes.template(place, kind);
    int year = today().getYear();
    var phases = template.phases(year);
    return new CallPage(
        template, places.fullName(place), phases, filled(template, phases, year, form));
  }

  private static Form filled(
      org.liandong.projects.Templates.Template template,
      List<Scheme.Phase> phases,
      int year,
      Form form) {
    if (form.values().containsKey("year")) return form;
    var values = new LinkedHashMap<String, String>();
    values.put("year", String.valueOf(year));
    values.put("title", year + " " + template.name().chinese());
    for (var phase : phases) {
      var name = phase.what().name().toLowerCase(Locale.ROOT);
      values.put(name + "-from", phase.opens().toString());
      values.put(name + "-to", phase.closes().toString());
    }
    return Form.of(values);
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
  }
}
