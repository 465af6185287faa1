package org.liandong.requests.volume;

import static java.util.stream.Collectors.groupingBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.policy.Catalogue;
import org.liandong.requests.Categories;
import org.liandong.requests.Fact.Holder;
import org.liandong.requests.Request;
import org.liandong.territory.Charges;
import org.liandong.territory.Grid;
import org.liandong.territory.Grids;
import org.liandong.territory.Place;
import org.liandong.territory.Places;
import org.springframework.stereotype.Component;

/** Finds the spots of a county: every grid, and every committee that has none. */
@Component
class Spots {
  /** The middle of the country, for a county where no grid is drawn. */
  private static final Request.Point ANYWHERE = new Request.Point(103.5, 36);

  /** Half a county across, in degrees. */
  private static final double FAR = 0.1;

  private final Places places;
  private final Grids grids;
  private final Charges charges;
  private final Categories categories;

  Spots(Places places, Grids grids, Charges charges, Categories categories) {
    this.places = places;
    this.grids = grids;
    this.charges = charges;
    this.categories = categories;
  }

  List<Spot> of(County county) {
    var code = new PlaceCode(county.code());
    var all = grids.list(code);
    var drawn = all.stream().collect(groupingBy(grid -> grid.code().parent()));
    var ground = all.stream().flatMap(grid -> middle(grid).stream()).findFirst().orElse(ANYWHERE);
    return places.children(code).stream()
        .flatMap(street -> places.children(street.code()).stream())
        .flatMap(committee -> spots(committee, drawn, ground))
        .toList();
  }

  private Stream<Spot> spots(
      Place committee, Map<PlaceCode, List<Grid>> drawn, Request.Point ground) {
    var inside = drawn.getOrDefault(committee.code(), List.of());
    var middle = beside(ground, committee.code());
    return inside.isEmpty()
        ? Stream.of(spot(committee.code(), committee.name(), middle))
        : inside.stream()
            .map(grid -> spot(grid.code(), committee.name(), middle(grid).orElse(middle)));
  }

  private static Optional<Request.Point> middle(Grid grid) {
    return Optional.ofNullable(grid.shape())
        .map(shape -> shape.geometry().getInteriorPoint())
        .map(point -> new Request.Point(point.getX(), point.getY()));
  }

  /** Where nothing is drawn: some way off, always the same way for one place. */
  private static Request.Point beside(Request.Point ground, PlaceCode place) {
    int way = place.value().hashCode() * 0x9e3779b9;
    return new Request.Point(
        ground.longitude() + FAR * (way >> 16) / Short.MAX_VALUE,
        ground.latitude() + FAR * (short) way / Short.MAX_VALUE);
  }

  private Spot spot(PlaceCode place, String name, Request.Point middle) {
    var holder =
        charges
            .responsible(place)
            .map(charge -> new Holder(charge.account(), charge.name()))
            .orElse(Holder.COMMUNITY);
    var worker = holder.community() ? somebody("社区工作者（示例）", place) : holder;
    var items = categories.at(place).items().stream().filter(Spots::leaf).toList();
    return new Spot(place, name, middle, holder, worker, somebody("同事（示例）", place), items);
  }

  private static boolean leaf(Catalogue.Item item) {
    return item.parent() != null;
  }

  private static Holder somebody(String name, PlaceCode place) {
    var seed = (name + place).getBytes(StandardCharsets.UTF_8);
    return new Holder(new AccountId(UUID.nameUUIDFromBytes(seed)), name);
  }
}
