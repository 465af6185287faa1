package org.liandong.policy.web;

import static org.jooq.impl.DSL.exists;
import static org.jooq.impl.DSL.field;
import static org.jooq.impl.DSL.selectOne;
import static org.liandong.policy.db.Tables.CATALOGUE;
import static org.liandong.policy.db.Tables.CATALOGUE_VERSION;
import static org.liandong.policy.db.Tables.PUBLICATION;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Catalogue;
import org.liandong.policy.CatalogueImports;
import org.liandong.policy.CatalogueImports.Fault;
import org.liandong.policy.Catalogues;
import org.liandong.policy.Difference;
import org.liandong.policy.Rights;
import org.liandong.policy.web.CataloguePage.Line;
import org.liandong.policy.web.CataloguePage.Version;
import org.liandong.policy.web.CataloguesPage.Draft;
import org.liandong.policy.web.CataloguesPage.Row;
import org.liandong.ui.Form;
import org.springframework.stereotype.Component;

/** Reads what the pages about lists show. */
@Component
class CataloguePages {
  private final DSLContext sql;
  private final Catalogues catalogues;
  private final CatalogueImports imports;
  private final PolicyPlaces places;
  private final Clock clock;

  CataloguePages(
      DSLContext sql,
      Catalogues catalogues,
      CatalogueImports imports,
      PolicyPlaces places,
      Clock clock) {
    this.sql = sql;
    this.catalogues = catalogues;
    this.imports = imports;
    this.places = places;
    this.clock = clock;
  }

  LocalDate today() {
    return clock.instant().atZone(WorkingDays.ZONE).toLocalDate();
  }

  CataloguesPage list(Actor actor, PlaceCode place, Form form, List<Fault> faults) {
    var governs = Rights.mayGovern(actor, place);
    var holding =
        sql.select(CATALOGUE.KEY).from(CATALOGUE).orderBy(CATALOGUE.KEY).fetch().stream()
            .flatMap(row -> catalogues.lookup(row.value1(), place, today()).stream())
            .toList();
    var named = places.known(holding.stream().map(Catalogue::place).toList());
    return new CataloguesPage(
        places.find(place),
        holding.stream().map(it -> row(it, named)).toList(),
        governs ? drafts(place) : List.of(),
        form,
        faults,
        governs);
  }

  private static Row row(Catalogue it, Map<PlaceCode, Spot> named) {
    return new Row(
        it.version(),
        it.key(),
        it.title(),
        it.titleEn(),
        Objects.requireNonNull(named.get(it.place())),
        it.pack(),
        it.number(),
        it.sample(),
        it.items().size());
  }

  private List<Draft> drafts(PlaceCode place) {
    return sql.select(
            CATALOGUE_VERSION.ID,
            CATALOGUE.KEY,
            CATALOGUE.TITLE,
            CATALOGUE.TITLE_EN,
            CATALOGUE_VERSION.VERSION)
        .from(CATALOGUE_VERSION)
        .join(CATALOGUE)
        .on(CATALOGUE.KEY.eq(CATALOGUE_VERSION.KEY))
        .where(CATALOGUE_VERSION.PLACE.eq(place.value()))
        .and(CATALOGUE_VERSION.PACK.isNull())
        .andNotExists(
            selectOne().from(PUBLICATION).where(PUBLICATION.CATALOGUE.eq(CATALOGUE_VERSION.ID)))
        .orderBy(CATALOGUE_VERSION.AT.desc())
        .limit(20)
        .fetch(
            row -> new Draft(row.value1(), row.value2(), row.value3(), row.value4(), row.value5()));
  }

  /** A version, compared with the one asked for or with what holds now. */
  CataloguePage version(Actor actor, UUID id, @Nullable UUID against, Form form) {
    var catalogue = catalogues.version(id);
    var draft = catalogue.pack().isEmpty() && !imports.published(id);
    var governs = Rights.mayGovern(actor, catalogue.place());
    if (draft && !governs) throw new Absent(id);
    var versions = versions(catalogue, governs);
    var other = other(catalogue, against, draft);
    return new CataloguePage(
        catalogue,
        places.known(catalogue.place()),
        columns(catalogue),
        lines(catalogue),
        versions,
        other.map(it -> new Version(it.version(), it.number(), true)).orElse(null),
        other.map(it -> Difference.between(it, catalogue)).orElse(null),
        draft,
        governs,
        form);
  }

  private Optional<Catalogue> other(Catalogue shown, @Nullable UUID against, boolean draft) {
    if (against != null)
      return Optional.of(catalogues.version(against)).filter(it -> it.key().equals(shown.key()));
    if (!draft) return Optional.empty();
    return catalogues.lookup(shown.key(), shown.place(), today());
  }

  private List<Version> versions(Catalogue shown, boolean drafts) {
    var published =
        field(
            exists(
                selectOne()
                    .from(PUBLICATION)
                    .where(PUBLICATION.CATALOGUE.eq(CATALOGUE_VERSION.ID))));
    return sql
        .select(CATALOGUE_VERSION.ID, CATALOGUE_VERSION.VERSION, CATALOGUE_VERSION.PACK, published)
        .from(CATALOGUE_VERSION)
        .where(CATALOGUE_VERSION.KEY.eq(shown.key()))
        .and(CATALOGUE_VERSION.PLACE.eq(shown.place().value()))
        .orderBy(CATALOGUE_VERSION.VERSION.desc())
        .limit(50)
        .fetch()
        .stream()
        .map(row -> new Version(row.value1(), row.value2(), row.value3() != null || row.value4()))
        .filter(it -> it.published() || drafts)
        .toList();
  }

  private static List<String> columns(Catalogue catalogue) {
    var columns = new LinkedHashSet<String>();
    catalogue.items().forEach(item -> columns.addAll(item.attributes().keySet()));
    return List.copyOf(columns);
  }

  /** Items in the order of the tree: each under its parent. */
  private static List<Line> lines(Catalogue catalogue) {
    var byCode =
        catalogue.items().stream()
            .collect(Collectors.toMap(Catalogue.Item::code, Function.identity()));
    var lines = new ArrayList<Line>();
    for (var item : catalogue.items()) {
      int depth = 0;
      for (var at = item.parent(); at != null && depth < 5; depth++) {
        var parent = byCode.get(at);
        at = parent == null ? null : parent.parent();
      }
      lines.add(new Line(item, depth));
    }
    return lines;
  }
}
