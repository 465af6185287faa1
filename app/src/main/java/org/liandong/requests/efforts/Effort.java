package org.liandong.requests.efforts;

import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.PlaceCode;
import org.liandong.territory.Charge;

/** What the grids of a place and the people on duty there did in a time (GRD-07, GRD-17). */
public record Effort(List<OfGrid> grids, List<OfPerson> people) {

  /**
   * One grid.
   *
   * @param received reported in the time
   * @param reopened of those, how many the resident sent back
   * @param median how long half of the settled ones took; null when none is settled
   */
  public record OfGrid(
      PlaceCode grid,
      String owner,
      int received,
      int open,
      int late,
      int settled,
      int reopened,
      @Nullable Duration median) {}

  /**
   * One person with the duties held there.
   *
   * @param open requests in their hands
   * @param steps what they did on requests in the time
   */
  public record OfPerson(AccountId account, String name, List<Charge> duties, int open, int steps) {
    /** 人人肩上担责任、个个身上有任务: nothing in hand and nothing done is no task. */
    public boolean idle() {
      return open == 0 && steps == 0;
    }
  }

  public long idle() {
    return people.stream().filter(OfPerson::idle).count();
  }
}
