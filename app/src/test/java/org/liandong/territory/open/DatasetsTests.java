package org.liandong.territory.open;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashSet;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Invalid;
import org.liandong.opendata.Dataset;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** Places and grids are public, whole, and without anything about persons. */
@PlatformTest
class DatasetsTests {
  @Autowired PlacesDataset places;
  @Autowired GridsDataset grids;
  @Autowired MockMvcTester web;

  @Test
  @Covers({"PLT-04", "ACT-03"})
  void everyPlaceComesOnce() {
    var codes = new HashSet<Object>();
    String position = null;
    boolean more = true;
    int rows = 0;
    while (more) {
      var batch = places.after(position, 50);
      for (var row : batch.records()) {
        codes.add(row.values().getFirst());
        rows++;
      }
      position = batch.position();
      more = batch.more();
    }
    assertThat(codes).hasSize(rows).contains("530111", "530111001001");
    assertThat(places.after(position, 50).records()).isEmpty();
  }

  @Test
  void theyStandInTheCatalogue() {
    assertThat(web.get().uri("/open")).bodyText().contains("行政区划");
  }

  @Test
  void noColumnIsAboutAPerson() {
    for (Dataset dataset : List.<Dataset>of(places, grids))
      assertThat(dataset.columns())
          .extracting(column -> column.name())
          .doesNotContain("owner", "person", "account", "phone");
  }

  @Test
  void aPositionOfElsewhereIsInvalid() {
    assertThatThrownBy(() -> grids.after("x", 1)).isInstanceOf(Invalid.class);
    assertThat(grids.after(null, 10).more()).isFalse();
  }
}
