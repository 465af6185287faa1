package org.liandong.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Catalogue;
import org.liandong.policy.Catalogues;
import org.springframework.stereotype.Component;

/** What a request can be about: the list that holds at its place. */
@Component
public class Categories {
  private static final String CATALOGUE = "request-categories";

  /** Where what fits nowhere goes. */
  public static final String OTHER = "other";

  private final Catalogues catalogues;
  private final Clock clock;

  Categories(Catalogues catalogues, Clock clock) {
    this.catalogues = catalogues;
    this.clock = clock;
  }

  public Catalogue at(PlaceCode place) {
    return catalogues.current(CATALOGUE, place, LocalDate.now(clock.withZone(WorkingDays.ZONE)));
  }

  /** The chosen category if the list has it, else the one that fits the words best. */
  public String settle(PlaceCode place, String chosen, String words) {
    var catalogue = at(place);
    if (catalogue.find(chosen).isPresent()) return chosen;
    return catalogue.match(words).map(Catalogue.Item::code).orElse(OTHER);
  }

  /** Which scene a category belongs to and how it is tagged: its own words, else its group's. */
  Request.Sort sort(PlaceCode place, String code, Channel channel) {
    var catalogue = at(place);
    var scene = text(catalogue, code, "scene");
    var affair = text(catalogue, code, "affair");
    return new Request.Sort(
        scene.isEmpty() ? Scene.SERVICE : Scene.valueOf(scene),
        affair.isEmpty() ? Affair.RESIDENTS : Affair.valueOf(affair),
        channel);
  }

  /** May neighbours join such a request? Not where it concerns only those involved. */
  public boolean shared(PlaceCode place, String code) {
    return !text(at(place), code, "private").equals("yes");
  }

  public Scene scene(PlaceCode place, String code) {
    return sort(place, code, Channel.ONLINE).scene();
  }

  /** The scene a group belongs to. */
  public Scene scene(Catalogue.Item group) {
    var scene = group.text("scene");
    return scene.isEmpty() ? Scene.SERVICE : Scene.valueOf(scene);
  }

  private static String text(Catalogue catalogue, String code, String attribute) {
    var item = catalogue.find(code);
    var own = item.map(found -> found.text(attribute)).orElse("");
    if (!own.isEmpty() || item.isEmpty()) return own;
    var parent = item.get().parent();
    return parent == null ? "" : text(catalogue, parent, attribute);
  }

  /** The name of a category in the reader's language; a code that left the list names itself. */
  public String name(PlaceCode place, String code, Locale locale) {
    return at(place).find(code).map(item -> item.name(locale)).orElse(code);
  }

  /** The groups of the list, in its order. */
  public List<Catalogue.Item> groups(PlaceCode place) {
    return at(place).roots();
  }
}
