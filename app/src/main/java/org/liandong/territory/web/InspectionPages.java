package org.liandong.territory.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.platform.SheetFile;
import org.liandong.territory.Editors;
import org.liandong.territory.Inspection;
import org.liandong.territory.Inspection.Finding;
import org.liandong.territory.Inspections;
import org.liandong.territory.Level;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.liandong.territory.TerritorySettings;
import org.liandong.territory.web.InspectionPage.CommitteeRow;
import org.liandong.territory.web.InspectionPage.FindingRow;
import org.liandong.ui.Messages;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Gathers what checking the grids found, as a page and as a table. */
@Component
@Transactional(readOnly = true)
class InspectionPages {
  private static final int NAMED = 30;
  private static final List<String> HEADS =
      List.of("code", "committee", "rule", "verdict", "finding", "places");
  private final Inspections inspections;
  private final Places places;
  private final WorkPages work;
  private final TerritorySettings settings;
  private final Messages messages;

  InspectionPages(
      Inspections inspections,
      Places places,
      WorkPages work,
      TerritorySettings settings,
      Messages messages) {
    this.inspections = inspections;
    this.places = places;
    this.work = work;
    this.settings = settings;
    this.messages = messages;
  }

  InspectionPage page(Actor actor, PlaceCode code) {
    var rows = rows(actor, code, NAMED);
    var crumbs = new ArrayList<>(work.crumbs(actor, code));
    var place = places.find(code);
    crumbs.add(WorkPages.crumb(place));
    return new InspectionPage(place, crumbs, settings.deviation().percent(1), rows);
  }

  private List<CommitteeRow> rows(Actor actor, PlaceCode code, int named) {
    Editors.require(actor, code);
    var found =
        switch (Level.of(code)) {
          case COMMITTEE -> List.of(inspect(code));
          case STREET -> inspections.inspectAll(code, settings.deviation());
          default -> throw new Absent(code);
        };
    var codes =
        found.stream().flatMap(it -> it.findings().stream()).flatMap(f -> f.places().stream());
    var names = places.names(codes.toList());
    return found.stream().map(it -> row(it, names, named)).toList();
  }

  Inspection inspect(PlaceCode committee) {
    return inspections.inspect(committee, settings.deviation());
  }

  private static CommitteeRow row(Inspection it, Map<PlaceCode, String> names, int named) {
    var findings = it.findings().stream().map(finding -> row(finding, names, named)).toList();
    return new CommitteeRow(it.committee(), it.grids(), it.broken(), findings);
  }

  private static FindingRow row(Finding finding, Map<PlaceCode, String> names, int named) {
    var shown =
        finding.places().stream()
            .limit(named)
            .map(code -> new Place(code, names.getOrDefault(code, "")))
            .toList();
    return new FindingRow(
        finding.rule(),
        finding.verdict(),
        finding.numbers(),
        shown,
        finding.places().size() - shown.size());
  }

  /** Every finding of every committee, one a line. */
  SheetFile sheet(Actor actor, PlaceCode code, Locale locale) {
    var lines =
        rows(actor, code, Integer.MAX_VALUE).stream()
            .flatMap(committee ->
                committee.findings().stream().map(row -> line(committee.place(), row, locale)))
            .toList();
    var heads = HEADS.stream().map(head -> messages.text(locale, "territory.check." + head));
    return new SheetFile(places.find(code).spoken(), heads.toList(), lines);
  }

  private List<@Nullable Object> line(Place committee, FindingRow row, Locale locale) {
    var named =
        row.places().stream()
            .map(place -> place.spoken() + " " + place.code())
            .collect(Collectors.joining("、"));
    return List.of(
        committee.code().value(),
        committee.name(),
        messages.text(locale, "territory.rule." + row.rule()),
        messages.text(locale, "territory.verdict." + row.verdict()),
        messages.text(locale, row.key(), row.numbers().toArray()),
        named);
  }
}
