package org.liandong.territory;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.liandong.base.PlaceCode;
import org.liandong.base.Share;
import org.liandong.territory.Inspection.Finding;
import org.liandong.territory.Inspection.Verdict;
import org.liandong.territory.Layout.Fault;

/**
 * Checks the grids of one committee against 任务平均、方便管理、界定清晰、全面覆盖、不留死角 and 责任到人 (GRD-01, GRD-04,
 * GRD-06). Pure: what it looks at is the snapshot.
 *
 * @param deviation how far a grid may be from the average load
 */
record GridChecks(Snapshot seen, Layout layout, Share deviation) {
  /** Metres: edges drawn by hand closer than this are the same edge. */
  static final double TOLERANCE = 1.0;

  static Inspection inspect(Snapshot seen, Share deviation) {
    var layout = Layout.of(seen.border(), seen.grids(), TOLERANCE);
    return new Inspection(
        seen.committee(), seen.grids().size(), new GridChecks(seen, layout, deviation).findings());
  }

  private List<Finding> findings() {
    if (seen.grids().isEmpty()) return Stream.of(GridRule.values()).map(Finding::unknown).toList();
    return List.of(
        evenLoad(),
        onePiece(),
        inside(),
        noOverlap(),
        noGap(),
        noCorner(),
        owner(),
        everyDoor(),
        chain());
  }

  private Finding evenLoad() {
    var households = seen.grids().stream().map(grid -> seen.households(grid.code())).toList();
    var load = new EvenLoad(households);
    if (seen.households() == 0) return Finding.unknown(GridRule.EVEN_LOAD);
    var away = seen.grids().stream().map(Grid::code).filter(grid -> far(grid, households)).toList();
    return Finding.of(
        GridRule.EVEN_LOAD,
        load.within(deviation),
        away,
        load.deviation().percent(1),
        deviation.percent(1));
  }

  private boolean far(PlaceCode grid, List<Integer> households) {
    long total = households.stream().mapToLong(Integer::longValue).sum();
    var own = Math.abs((long) seen.households(grid) * households.size() - total);
    return total > 0 && deviation.below(Share.of(own, total));
  }

  private Finding onePiece() {
    var scattered = layout.scattered();
    if (layout.areas().isEmpty()) return Finding.unknown(GridRule.ONE_PIECE);
    return Finding.of(GridRule.ONE_PIECE, scattered.isEmpty(), scattered, scattered.size());
  }

  /** A grid that is not drawn has no clear border either. */
  private Finding inside() {
    var blank = seen.grids().stream().filter(g -> g.shape() == null).map(Grid::code).toList();
    var faults = layout.outside();
    var grids = Stream.concat(blank.stream(), grids(faults).stream()).distinct().toList();
    if (grids.isEmpty() && layout.border() == null) return Finding.unknown(GridRule.INSIDE);
    return faulty(GridRule.INSIDE, grids, faults);
  }

  private Finding noOverlap() {
    if (layout.areas().isEmpty()) return Finding.unknown(GridRule.NO_OVERLAP);
    var faults = layout.overlaps();
    return faulty(GridRule.NO_OVERLAP, grids(faults), faults);
  }

  private Finding noGap() {
    if (layout.areas().isEmpty()) return Finding.unknown(GridRule.NO_GAP);
    var faults = layout.gaps();
    if (faults.isEmpty() && layout.border() == null) return Finding.unknown(GridRule.NO_GAP);
    return faulty(GridRule.NO_GAP, grids(faults), faults);
  }

  private static Finding faulty(GridRule rule, List<PlaceCode> grids, List<Fault> faults) {
    long area = faults.stream().mapToLong(Fault::squareMetres).sum();
    var shapes = faults.stream().map(fault -> GeoJson.text(fault.shape())).toList();
    var verdict = grids.isEmpty() && faults.isEmpty() ? Verdict.YES : Verdict.NO;
    int count = rule == GridRule.INSIDE ? Math.max(grids.size(), faults.size()) : faults.size();
    return new Finding(rule, verdict, List.of(count, area), grids, shapes);
  }

  private static List<PlaceCode> grids(List<Fault> faults) {
    return faults.stream().flatMap(fault -> fault.grids().stream()).distinct().sorted().toList();
  }

  private Finding noCorner() {
    var homeless = seen.homeless();
    return Finding.of(GridRule.NO_CORNER, homeless.isEmpty(), homeless, homeless.size());
  }

  private Finding owner() {
    var without =
        seen.grids().stream()
            .map(Grid::code)
            .filter(grid -> seen.owner(grid).filter(Charge::twoCommittee).isEmpty())
            .toList();
    return Finding.of(
        GridRule.OWNER,
        without.isEmpty(),
        without,
        seen.grids().size() - without.size(),
        seen.grids().size());
  }

  private Finding everyDoor() {
    if (seen.households() == 0) return Finding.unknown(GridRule.EVERY_DOOR);
    var without = new ArrayList<PlaceCode>(seen.homeless());
    seen.grids().stream()
        .map(Grid::code)
        .filter(grid -> seen.owner(grid).isEmpty())
        .forEach(without::add);
    return Finding.of(
        GridRule.EVERY_DOOR,
        seen.resolved() == seen.households(),
        without,
        seen.resolved(),
        seen.households());
  }

  private Finding chain() {
    var without =
        seen.committee().code().upward().stream()
            .filter(place -> place.county().isPresent())
            .filter(place -> seen.owner(place).isEmpty())
            .toList();
    return Finding.of(GridRule.CHAIN, without.isEmpty(), without, without.size());
  }
}
