package org.liandong.territory.web;

import java.util.Objects;
import java.util.Optional;
import org.liandong.base.PlaceCode;
import org.liandong.territory.Borders;
import org.liandong.territory.Grid;
import org.liandong.territory.Grids;
import org.liandong.territory.Shape;
import org.liandong.territory.Spot;
import org.liandong.territory.web.EditPage.Ground;
import org.springframework.stereotype.Component;

/** Where the map of an editor begins: on the place itself, or near it. */
@Component
class Grounds {
  /** The middle of the country, when nothing nearer is known. */
  private static final Spot MIDDLE = new Spot(104, 36);

  private final Grids grids;
  private final Borders borders;

  Grounds(Grids grids, Borders borders) {
    this.grids = grids;
    this.borders = borders;
  }

  Ground of(PlaceCode code) {
    var context = code.value().length() > 12 ? new PlaceCode(code.value().substring(0, 12)) : code;
    for (var place : context.upward()) {
      if (place.county().isEmpty()) break;
      var border = borders.of(place).map(b -> b.shape().middle());
      if (border.isPresent()) return new Ground(context.value(), border.get());
    }
    return new Ground(context.value(), beside(context).orElse(MIDDLE));
  }

  /** A grid that is drawn in the same street. */
  private Optional<Spot> beside(PlaceCode context) {
    if (context.value().length() < 9) return Optional.empty();
    return grids.list(new PlaceCode(context.value().substring(0, 9))).stream()
        .map(Grid::shape)
        .filter(Objects::nonNull)
        .map(Shape::middle)
        .findFirst();
  }
}
