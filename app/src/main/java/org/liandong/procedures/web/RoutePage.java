package org.liandong.procedures.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.procedures.route.Finding;
import org.liandong.procedures.route.Route;
import org.liandong.ui.Form;

/**
 * One route with its diagram, or the editor of one.
 *
 * @param route what the text was read as; null when it could not be
 * @param fault file and line of what cannot be read, or null
 * @param findings what the check found; null before it was checked
 */
public record RoutePage(
    String place,
    boolean governs,
    String origin,
    String text,
    @Nullable Route route,
    @Nullable String fault,
    @Nullable List<Finding> findings,
    Form form) {

  public @Nullable Drawing drawing() {
    return route == null ? null : Drawing.of(route, null);
  }

  /** May it be adopted as it stands? */
  public boolean adoptable() {
    return governs
        && route != null
        && findings != null
        && findings.stream().noneMatch(Finding::blocks);
  }

  /** What a finding is about, in words. */
  public String where(Finding finding) {
    var known = route;
    if (known == null || finding.where().isEmpty()) return "";
    int index = known.index(finding.where());
    return index < 0
        ? FactWords.gate(known, finding.where())
        : RouteWords.name(known.steps().get(index).name());
  }

  public Object[] details(Finding finding) {
    return finding.details().stream()
        .map(it -> it instanceof org.liandong.identity.Tier level ? RouteWords.level(level) : it)
        .toArray();
  }
}
