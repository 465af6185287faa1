package org.liandong.stations;

import java.time.Clock;
import java.time.YearMonth;
import java.util.Optional;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.indicators.Catalog;
import org.liandong.indicators.Figure;
import org.liandong.indicators.Span;
import org.liandong.indicators.Tallies;
import org.liandong.requests.PublicRequests;
import org.springframework.stereotype.Component;

/**
 * The three counters of those who deliberate in a community: 矛盾不上交、纠纷能化解、事务广覆盖 (003:100, NEJ-19).
 * The disputes are those of the measure of containment, of twelve months.
 */
@Component
public class Counters {
  /** The measure that says where disputes were resolved. */
  public static final String CONTAINED = "disputes.contained-rate";

  private static final int MONTHS = 12;
  private final Catalog catalog;
  private final Tallies tallies;
  private final PublicRequests requests;
  private final Clock clock;

  Counters(Catalog catalog, Tallies tallies, PublicRequests requests, Clock clock) {
    this.catalog = catalog;
    this.tallies = tallies;
    this.requests = requests;
    this.clock = clock;
  }

  /**
   * @param raised disputes that left the community
   * @param resolved disputes resolved in it
   * @param topics sorts of matters that were taken up
   */
  public record Three(long raised, long resolved, int topics) {}

  public Three of(PlaceCode community) {
    var disputes = disputes(community);
    long resolved = disputes.map(Figure::part).orElse(0L);
    long raised = disputes.map(Figure::whole).orElse(0L) - resolved;
    return new Three(raised, resolved, requests.topics(community));
  }

  private Optional<Figure> disputes(PlaceCode community) {
    var span = Span.last(MONTHS, YearMonth.now(clock.withZone(WorkingDays.ZONE)));
    return catalog.all().stream()
        .filter(measures -> measures.measure().name().equals(CONTAINED))
        .findFirst()
        .map(measures -> tallies.of(measures.measure(), community, span));
  }
}
