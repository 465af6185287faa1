package org.liandong.meetings;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.meetings.BodyKind.Slot;
import org.liandong.policy.Catalogue;
import org.liandong.policy.Catalogue.Item;
import org.liandong.policy.Catalogues;
import org.liandong.policy.Texts;
import org.liandong.territory.Level;
import org.springframework.stereotype.Component;

/** The kinds of bodies that the list of a place knows: a new kind is a line, not code. */
@Component
public class BodyKinds {
  static final String LIST = "meeting-bodies";
  private final Catalogues catalogues;
  private final Clock clock;

  BodyKinds(Catalogues catalogues, Clock clock) {
    this.catalogues = catalogues;
    this.clock = clock;
  }

  public List<BodyKind> at(PlaceCode place) {
    var list = catalogues.current(LIST, place, today());
    return list.roots().stream().map(item -> kind(list, item, place)).toList();
  }

  /** The kind of a body, by the version of the list it was founded by. */
  public BodyKind of(Body body) {
    var list = catalogues.version(body.catalogue());
    return kind(list, list.find(body.kind()).orElseThrow(), body.place());
  }

  Optional<BodyKind> lookup(PlaceCode place, String code) {
    return at(place).stream().filter(kind -> kind.code().equals(code)).findFirst();
  }

  private BodyKind kind(Catalogue list, Item item, PlaceCode place) {
    return new BodyKind(
        item.code(),
        item.name(),
        item.nameEn(),
        Level.valueOf(item.text("level").toUpperCase(Locale.ROOT)),
        yes(item, "public"),
        Texts.named(item.text("clause")),
        slots(list, item, place).stream().map(BodyKinds::slot).toList(),
        item.text("apart").isEmpty() ? List.of() : List.of(item.text("apart").split(" ")),
        list.version(),
        list.sample());
  }

  /** The lines below the kind, or those of another list of the place that the kind names. */
  private List<Item> slots(Catalogue list, Item kind, PlaceCode place) {
    var other = kind.text("slots");
    if (other.isEmpty()) return list.children(kind.code());
    return catalogues.lookup(other, place, today()).map(Catalogue::roots).orElse(List.of());
  }

  private static Slot slot(Item item) {
    return new Slot(
        item.code(),
        item.name(),
        item.nameEn().isEmpty() ? item.name() : item.nameEn(),
        number(item, "least", 0),
        number(item, "most", Integer.MAX_VALUE),
        Seat.Position.valueOf(item.text("position")),
        yes(item, "votes"),
        yes(item, "unit"));
  }

  private static int number(Item item, String attribute, int otherwise) {
    var text = item.text(attribute);
    return text.isEmpty() ? otherwise : Integer.parseInt(text);
  }

  private static boolean yes(Item item, String attribute) {
    return item.text(attribute).equals("yes");
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }
}
