package org.liandong.territory;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.liandong.Covers;
import org.liandong.World;
import org.liandong.base.PlaceCode;
import org.locationtech.jts.geom.util.AffineTransformation;

/** Over seeded random committees: what fits passes, what is pulled apart or pushed in is found. */
class LayoutTests {
  private static final Spot MIDDLE = new Spot(102.74, 25.02);

  static LongStream seeds() {
    return LongStream.range(0, 60);
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Covers("GRD-01")
  void aPartitionHasNoGapNoOverlapAndStaysInside(long seed) {
    var outline = Schematic.outline(MIDDLE, 900, seed);
    var layout = layout(outline, Schematic.parts(outline, 2 + (int) (seed % 9)));
    assertThat(layout.overlaps()).isEmpty();
    assertThat(layout.gaps()).isEmpty();
    assertThat(layout.outside()).isEmpty();
    assertThat(layout.scattered()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Covers("GRD-01")
  void aMissingGridIsAGap(long seed) {
    var outline = Schematic.outline(MIDDLE, 900, seed);
    var parts = new ArrayList<>(Schematic.parts(outline, 6));
    var missing = parts.remove((int) (seed % 6));
    var gaps = layout(outline, parts).gaps();
    assertThat(gaps).isNotEmpty();
    assertThat(gaps.getFirst().shape().intersects(missing.geometry())).isTrue();
  }

  @ParameterizedTest
  @MethodSource("seeds")
  @Covers("GRD-01")
  void aGridThatIsMovedOverlapsItsNeighboursOrLeavesTheCommittee(long seed) {
    var outline = Schematic.outline(MIDDLE, 900, seed);
    var parts = new ArrayList<>(Schematic.parts(outline, 5));
    int which = (int) (seed % 5);
    var away = AffineTransformation.translationInstance(0.0002, 0.0001);
    parts.set(which, new Shape(away.transform(parts.get(which).geometry())));
    var layout = layout(outline, parts);
    assertThat(layout.gaps()).isNotEmpty();
    assertThat(layout.overlaps().size() + layout.outside().size()).isPositive();
  }

  @Test
  @Covers("GRD-01")
  void edgesWithinTheToleranceAreTheSameEdge() {
    var border = World.area(0, 0, 10, 8);
    var west = World.area(0, 0, 5, 8);
    assertThat(layout(border, List.of(west, east(0.9))).gaps()).isEmpty();
    assertThat(layout(border, List.of(west, east(1.1))).gaps()).hasSize(1);
    assertThat(layout(border, List.of(west, east(-0.9))).overlaps()).isEmpty();
    assertThat(layout(border, List.of(west, east(-1.1))).overlaps()).hasSize(1);
  }

  /** The eastern half, its western edge that many metres off the middle. */
  private static Shape east(double metres) {
    var degrees = metres / (111_320 * Math.cos(Math.toRadians(25.014)));
    var edge = World.spot(5, 0).longitude() + degrees;
    return Shape.ring(
        List.of(
            new Spot(edge, 25.010), World.spot(10, 0), World.spot(10, 8), new Spot(edge, 25.018)));
  }

  @Test
  void anEnclosedHoleIsAGapEvenWithoutABorder() {
    var ring =
        List.of(
            World.area(0, 0, 6, 2),
            World.area(0, 4, 6, 6),
            World.area(0, 2, 2, 4),
            World.area(4, 2, 6, 4));
    var gaps = layout(null, ring).gaps();
    assertThat(gaps).hasSize(1);
    assertThat(gaps.getFirst().grids()).hasSize(4);
  }

  @Test
  void nothingDrawnIsNothingWrong() {
    var layout = layout(null, List.of());
    assertThat(layout.gaps()).isEmpty();
    assertThat(layout.overlaps()).isEmpty();
  }

  @Test
  void theSameInputGivesTheSameParts() {
    var outline = Schematic.outline(MIDDLE, 900, 7);
    assertThat(Schematic.parts(outline, 5)).isEqualTo(Schematic.parts(outline, 5)).hasSize(5);
    assertThat(Schematic.outline(MIDDLE, 900, 7)).isEqualTo(outline);
    assertThat(Schematic.spots(outline, 9, 3)).isEqualTo(Schematic.spots(outline, 9, 3));
  }

  private static Layout layout(@Nullable Shape border, List<Shape> shapes) {
    var grids = new ArrayList<Grid>();
    for (int i = 0; i < shapes.size(); i++)
      grids.add(
          new Grid(
              new PlaceCode("530111001001G%03d".formatted(i + 1)),
              new Grid.Outline("网格" + i, shapes.get(i), true),
              0,
              true));
    return Layout.of(border, grids, GridChecks.TOLERANCE);
  }
}
