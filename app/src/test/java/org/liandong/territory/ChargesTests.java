package org.liandong.territory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class ChargesTests {
  @Autowired World world;
  @Autowired Charges charges;

  @BeforeEach
  void town() {
    world.town();
  }

  @Test
  @Covers("GRD-06")
  void theNearestOwnerUpwardIsResponsible() {
    assertThat(charges.responsible(World.BUILDING_1).orElseThrow().name()).isEqualTo("李某");
    assertThat(charges.responsible(World.COMPOUND_2).orElseThrow().name()).isEqualTo("王某");
    assertThat(charges.responsible(World.COMMITTEE).orElseThrow().name()).isEqualTo("赵某");
    assertThat(charges.responsible(new PlaceCode("530111001002")).orElseThrow().name())
        .isEqualTo("陈某");
    assertThat(charges.responsible(World.OTHER_COMMITTEE)).isEmpty();
  }

  @Test
  @Covers("GRD-06")
  void theChainReachesFromTheBuildingToTheCounty() {
    assertThat(charges.chain(World.BUILDING_1))
        .extracting(Charge::name)
        .containsExactly("李某", "赵某", "陈某", "周某");
  }

  @Test
  @Covers("GRD-04")
  void aGridHasOneOwnerAtATime() {
    assertThatThrownBy(() -> own("孙某", World.FOUNDED.plusDays(9)))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> {
              assertThat(refused.reason()).isEqualTo(TerritoryRefusal.OWNER_TAKEN);
              assertThat(refused.details()).containsExactly("李某");
            });
  }

  @Test
  @Covers("GRD-04")
  void aSuccessorBeginsOnTheDayTheOwnerEnds() {
    var owner = charges.responsible(World.GRID_1).orElseThrow();
    var handover = World.FOUNDED.plusDays(30);
    charges.end(Actor.PLATFORM, owner.id(), handover);
    assertThatThrownBy(() -> own("孙某", handover.minusDays(1))).isInstanceOf(Refused.class);
    own("孙某", handover);
    assertThat(charges.responsible(World.GRID_1).orElseThrow().name()).isEqualTo("孙某");
  }

  @Test
  @Covers("GRD-04")
  void aSeatOnTheTwoCommitteesIsRecognised() {
    assertThat(charges.responsible(World.GRID_1).orElseThrow().twoCommittee()).isTrue();
    assertThat(charges.responsible(World.COMMITTEE).orElseThrow().twoCommittee()).isFalse();
  }

  @Test
  void strangersGiveNoDuties() {
    assertThatThrownBy(() ->
            charges.take(
                World.gridOwner(),
                World.GRID_1,
                Charge.Role.MEMBER,
                World.account("孙某"),
                "孙某",
                World.FOUNDED))
        .isInstanceOf(Absent.class);
  }

  private void own(String name, java.time.LocalDate from) {
    charges.take(Actor.PLATFORM, World.GRID_1, Charge.Role.OWNER, World.account(name), name, from);
  }
}
