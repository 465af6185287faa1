package org.liandong.projects.web;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.projects.Lessons.Meeting;
import org.liandong.projects.LocalPlans.Design;
import org.liandong.projects.LocalPlans.Plan;
import org.liandong.projects.Scheme;
import org.liandong.projects.Tiers.Tier;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * What the first phase of a scheme leaves behind, and in which order it is rolled out.
 *
 * @param files addresses of documents by county, where the reader may open them
 * @param names of places by their code
 */
public record PlansPage(
    Scheme scheme,
    List<Plan> plans,
    Map<PlaceCode, String> files,
    Keyset<Design> designs,
    List<Tier> tiers,
    List<Meeting> meetings,
    Map<PlaceCode, String> names,
    Rights rights,
    Found found,
    Form form) {

  /**
   * What the reader may do.
   *
   * @param file counties whose plan the reader files
   * @param design communities the reader designs for
   * @param owner whether the reader called for projects
   * @param over whether the phase of plans is not now
   */
  public record Rights(
      List<Choice> file,
      List<Choice> design,
      List<Choice> fields,
      boolean owner,
      boolean over,
      boolean desk,
      @Nullable String after) {}

  /** Places that were found by the words typed. */
  public record Found(List<Choice> tier, List<Choice> site) {}

  /** Where places of a field are looked for. */
  public String source(String field) {
    return "/projects/found/places?field=" + field + "&within=" + scheme.place().value();
  }

  public String name(PlaceCode place) {
    return names.getOrDefault(place, place.value());
  }

  public String base() {
    return "/projects/schemes/" + scheme.id();
  }

  /** Days of the phase; empty when the scheme has none. */
  public String days() {
    return scheme
        .phase(Scheme.Phase.What.PLAN)
        .map(phase -> Spans.said(phase.opens(), phase.closes()))
        .orElse("");
  }
}
