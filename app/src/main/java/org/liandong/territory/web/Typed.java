package org.liandong.territory.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.territory.Grid;
import org.liandong.territory.Shape;
import org.liandong.territory.Site;
import org.liandong.territory.Spot;
import org.liandong.territory.TerritoryRefusal;
import org.liandong.ui.Form;
import org.liandong.ui.TypedWhole;

/** Reads what was typed about a place; everything wrong with it is said at once. */
final class Typed extends TypedWhole {
  private static final int LONGEST_NAME = 60;
  private final Form form;

  Typed(Form form) {
    super(form);
    this.form = form;
  }

  /** A name of a grid, compound, building or division. */
  String name() {
    var name = form.value("name").strip();
    if (name.isEmpty()) wrong("name", "territory.name.missing");
    else if (name.length() > LONGEST_NAME) wrong("name", "territory.name.too-long");
    else if (name.chars().anyMatch(Character::isISOControl))
      wrong("name", "territory.name.one-line");
    return name;
  }

  Grid.Outline outline() {
    var name = name();
    var shape = shape();
    check();
    return new Grid.Outline(name, shape, form.chosen("schematic", "true"));
  }

  /** An empty field is an area that is not known yet. */
  @Nullable Shape shape() {
    var text = form.value("shape").strip();
    if (text.isEmpty()) return null;
    try {
      return Shape.parse(text);
    } catch (Invalid invalid) {
      invalid.fields().forEach(this::wrong);
      return null;
    }
  }

  /** The grid must be one of the committee's. */
  Site.Facts facts(List<Grid> grids) {
    var name = name();
    var spot = spot();
    var grid = grid(grids);
    check();
    return new Site.Facts(name, spot, grid);
  }

  private @Nullable PlaceCode grid(List<Grid> grids) {
    var chosen = form.value("grid");
    if (chosen.isEmpty()) return null;
    for (var grid : grids) if (grid.code().value().equals(chosen)) return grid.code();
    wrong("grid", "territory.grid.unknown");
    return null;
  }

  private @Nullable Spot spot() {
    var longitude = form.value("longitude").strip();
    var latitude = form.value("latitude").strip();
    if (longitude.isEmpty() && latitude.isEmpty()) return null;
    if (latitude.isEmpty()) wrong("latitude", "territory.spot.half");
    else if (longitude.isEmpty()) wrong("longitude", "territory.spot.half");
    else return spot(longitude, latitude);
    return null;
  }

  private @Nullable Spot spot(String longitude, String latitude) {
    try {
      return new Spot(Double.parseDouble(longitude), Double.parseDouble(latitude));
    } catch (IllegalArgumentException notAPoint) {
      wrong("longitude", "territory.spot.nowhere");
      return null;
    }
  }

  /** Which version the form was opened on; nonsense is a stale form. */
  @Override
  public int version() {
    var text = form.value("version");
    if (!text.matches("\\d{1,9}")) throw new Refused(TerritoryRefusal.STALE);
    return Integer.parseInt(text);
  }
}
