package org.liandong.notices;

import java.util.List;
import java.util.Optional;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.policy.Catalogue;
import org.liandong.policy.Catalogues;
import org.springframework.stereotype.Component;

/** What must be disclosed at a place: the lines of its list {@code disclosure-items}. */
@Component
public class Topics {
  static final String LIST = "disclosure-items";
  private static final int YEAR = 366;
  private final Catalogues catalogues;
  private final Periods periods;

  /**
   * A line of the list.
   *
   * @param every within how many days it is to be disclosed anew
   */
  public record Topic(Catalogue.Item item, int every) {}

  Topics(Catalogues catalogues, Periods periods) {
    this.catalogues = catalogues;
    this.periods = periods;
  }

  public Optional<Catalogue> list(PlaceCode place) {
    return catalogues.lookup(LIST, place, periods.today());
  }

  /** The lines that are to be disclosed; those above them only group. */
  public List<Topic> of(PlaceCode place) {
    return list(place)
        .map(list ->
            list.items().stream()
                .filter(item -> list.children(item.code()).isEmpty())
                .map(Topics::topic)
                .toList())
        .orElse(List.of());
  }

  private static Topic topic(Catalogue.Item item) {
    var every = item.text("every");
    return new Topic(item, every.isEmpty() ? YEAR : Integer.parseInt(every));
  }

  void require(PlaceCode place, String code) {
    if (of(place).stream().noneMatch(topic -> topic.item().code().equals(code)))
      throw new Refused(NoticeRefusal.UNKNOWN_TOPIC);
  }
}
