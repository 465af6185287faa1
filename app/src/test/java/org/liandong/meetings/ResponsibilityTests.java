package org.liandong.meetings;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.policy.Catalogues;
import org.springframework.beans.factory.annotation.Autowired;

/** Who answers for which service is a list with versions, not code (003:111). */
@PlatformTest
class ResponsibilityTests {
  @Autowired Catalogues catalogues;

  @Test
  @Covers("ACT-21")
  void everyKindOfServiceHasExactlyOneWhoIsResponsible() {
    var matrix =
        catalogues.current("responsibility-matrix", World.COMMITTEE, LocalDate.of(2026, 11, 22));
    assertThat(matrix.number()).isPositive();
    for (var item : matrix.items())
      assertThat(List.of("community", "organisation", "worker", "residents"))
          .as(item.name())
          .filteredOn(party -> item.text(party).equals("R"))
          .hasSize(1);
    assertThat(matrix.find("public").orElseThrow().text("community")).isEqualTo("R");
    assertThat(matrix.find("special").orElseThrow().text("organisation")).isEqualTo("R");
    assertThat(matrix.find("professional").orElseThrow().text("worker")).isEqualTo("R");
  }
}
