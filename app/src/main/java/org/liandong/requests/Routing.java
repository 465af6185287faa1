package org.liandong.requests;

import java.util.Optional;
import org.liandong.base.PlaceCode;
import org.liandong.requests.Fact.Holder;
import org.liandong.territory.Charges;
import org.liandong.territory.Grids;
import org.springframework.stereotype.Component;

/**
 * Finds whose a request is: the grid of its building or of its point, and the one person in charge
 * there; without a grid the nearest above. Nobody in charge leaves it with the whole community.
 */
@Component
class Routing {
  private final Grids grids;
  private final Charges charges;

  /**
   * @param grid the grid it lies in, or the committee when no grid is known
   */
  record Route(PlaceCode grid, Holder holder) {}

  Routing(Grids grids, Charges charges) {
    this.grids = grids;
    this.charges = charges;
  }

  Route of(Submission submission) {
    var committee = new PlaceCode(submission.place().value().substring(0, 12));
    var grid = grid(submission, committee).orElse(committee);
    var holder =
        charges
            .responsible(grid)
            .map(charge -> new Holder(charge.account(), charge.name()))
            .orElse(Holder.COMMUNITY);
    return new Route(grid, holder);
  }

  private Optional<PlaceCode> grid(Submission submission, PlaceCode committee) {
    var known = grids.of(submission.place());
    var point = submission.point();
    if (known.isPresent() || point == null) return known;
    return grids.at(committee, point.longitude(), point.latitude());
  }
}
