package org.liandong.requests;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Optional;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Rules;
import org.liandong.requests.Fact.Holder;
import org.liandong.territory.Charge;
import org.liandong.territory.Charges;
import org.liandong.territory.Grids;
import org.springframework.stereotype.Component;

/**
 * Finds whose a request is: the grid of its building or of its point, and the one person in charge
 * there, or at the level to which the rules of the place send its category ({@code
 * requests.route.<category>}: grid, community, street, county); with nobody there, the nearest
 * above. Nobody in charge leaves it with the whole community.
 */
@Component
class Routing {
  private static final String ROUTE = "requests.route.";
  private static final int DEEPEST = 20;
  private final Grids grids;
  private final Charges charges;
  private final Rules rules;
  private final Clock clock;

  /**
   * @param grid the grid it lies in, or the committee when no grid is known
   */
  record Route(PlaceCode grid, Holder holder) {}

  Routing(Grids grids, Charges charges, Rules rules, Clock clock) {
    this.grids = grids;
    this.charges = charges;
    this.rules = rules;
    this.clock = clock;
  }

  Route of(Submission submission) {
    var committee = new PlaceCode(submission.place().value().substring(0, 12));
    var grid = grid(submission, committee).orElse(committee);
    int deepest = deepest(submission.category(), submission.place());
    var holder =
        charges.chain(grid).stream()
            .filter(charge -> charge.place().value().length() <= deepest)
            .findFirst()
            .map(Routing::holder)
            .orElse(Holder.COMMUNITY);
    return new Route(grid, holder);
  }

  /** The length of a code at the level to which a category goes first. */
  private int deepest(String category, PlaceCode place) {
    var today = LocalDate.now(clock.withZone(WorkingDays.ZONE));
    var level = rules.lookup(ROUTE + category, place, today);
    if (level.isEmpty()) return DEEPEST;
    return switch (level.get().text()) {
      case "county" -> 6;
      case "street" -> 9;
      case "community" -> 12;
      default -> DEEPEST;
    };
  }

  /**
   * Who looks after it one level higher, once it is late.
   *
   * @return level and person; the community's own where nobody is named at that level
   */
  Action.Escalate above(Request request, String words) {
    var chain = charges.chain(request.place());
    var holder = request.standing().holder().account();
    int held =
        chain.stream()
            .filter(charge -> charge.account().equals(holder))
            .mapToInt(Routing::level)
            .max()
            .orElse(0);
    int next = Math.min(3, Math.max(held, request.standing().aside().raised().level()) + 1);
    var named = chain.stream().filter(charge -> level(charge) == next).findFirst();
    return new Action.Escalate(next, named.map(Routing::holder).orElse(Holder.COMMUNITY), words);
  }

  private static int level(Charge charge) {
    return switch (charge.place().value().length()) {
      case 6 -> 3;
      case 9 -> 2;
      case 12 -> 1;
      default -> 0;
    };
  }

  private static Holder holder(Charge charge) {
    return new Holder(charge.account(), charge.name());
  }

  private Optional<PlaceCode> grid(Submission submission, PlaceCode committee) {
    var known = grids.of(submission.place());
    var point = submission.point();
    if (known.isPresent() || point == null) return known;
    return grids.at(committee, point.longitude(), point.latitude());
  }
}
