package org.liandong.requests.web;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.requests.Categories;
import org.liandong.requests.Nearby;
import org.liandong.requests.Neighbours;
import org.liandong.requests.Neighbours.About;
import org.liandong.requests.Request;
import org.liandong.requests.Scene;
import org.liandong.territory.Places;
import org.liandong.ui.Form;
import org.springframework.stereotype.Component;

/** Finds what neighbours reported already, while somebody is about to report. */
@Component
class SimilarPages {
  private static final int MOST = 4;
  private static final int MANY = 20;
  private final Neighbours neighbours;
  private final Categories categories;
  private final Places places;

  SimilarPages(Neighbours neighbours, Categories categories, Places places) {
    this.neighbours = neighbours;
    this.categories = categories;
    this.places = places;
  }

  /** By what the form holds so far; none for a community that is not one. */
  List<SimilarPage.Row> near(Actor actor, @Nullable PlaceCode community, Form form, Locale locale) {
    var place = place(form.value("spot"), community);
    if (place == null) return List.of();
    var about = new About(place, point(form), form.value("category"), form.value("words"));
    return rows(neighbours.similar(actor, about, MOST), locale);
  }

  /** What neighbours have open in one scene. */
  List<SimilarPage.Row> of(Actor actor, @Nullable PlaceCode community, Scene scene, Locale locale) {
    if (community == null) return List.of();
    var open = neighbours.similar(actor, new About(community, null, "", ""), MANY);
    return rows(
        open.stream().filter(it -> categories.scene(it.place(), it.category()) == scene).toList(),
        locale);
  }

  private List<SimilarPage.Row> rows(List<Nearby> found, Locale locale) {
    var names = places.spokenNames(found.stream().map(Nearby::place).toList());
    return found.stream()
        .map(it ->
            new SimilarPage.Row(
                it.id().toString(),
                categories.name(it.place(), it.category(), locale),
                names.getOrDefault(it.place(), ""),
                it.stage(),
                it.submitted(),
                it.joined()))
        .toList();
  }

  private static @Nullable PlaceCode place(String spot, @Nullable PlaceCode community) {
    if (!PlaceCode.valid(spot) || spot.length() < 12) return community;
    return new PlaceCode(spot);
  }

  private static Request.@Nullable Point point(Form form) {
    try {
      return new Request.Point(
          Double.parseDouble(form.value("longitude")), Double.parseDouble(form.value("latitude")));
    } catch (NumberFormatException none) {
      return null;
    }
  }
}
