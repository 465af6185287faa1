package org.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.base.Hat;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;

@Covers({"Z-02", "ACT-22"})
class AppointingTests {
  private static final PlaceCode COMMUNITY = new PlaceCode("530111001001");

  private static Hat hat(Position position, String place) {
    return As.actor("某人", position, place).hat();
  }

  private static Set<Position> given(Position by) {
    var given = EnumSet.noneOf(Position.class);
    Arrays.stream(Position.values())
        .filter(position -> Appointing.allows(hat(by, "530111001001"), position, COMMUNITY))
        .forEach(given::add);
    return given;
  }

  @Test
  void eachLevelAppointsTheOneBelow() {
    assertThat(given(Position.PROVINCE_OFFICER)).containsExactly(Position.CITY_OFFICER);
    assertThat(given(Position.CITY_OFFICER)).containsExactly(Position.COUNTY_OFFICER);
    assertThat(given(Position.COUNTY_OFFICER))
        .contains(Position.STREET_OFFICER, Position.GRID_OWNER, Position.SUPERVISOR)
        .doesNotContain(Position.COUNTY_OFFICER, Position.ADMINISTRATOR, Position.CITY_OFFICER);
    assertThat(given(Position.STREET_OFFICER))
        .contains(Position.GRID_OWNER, Position.COMMUNITY_WORKER)
        .doesNotContain(Position.STREET_OFFICER, Position.COUNTY_OFFICER, Position.ADMINISTRATOR);
    assertThat(given(Position.COMMUNITY_WORKER))
        .containsExactlyInAnyOrder(Position.GRID_MEMBER, Position.STATION_DIRECTOR);
  }

  @ParameterizedTest
  @EnumSource(
      value = Position.class,
      names = {
        "VISITOR",
        "RESIDENT",
        "GRID_MEMBER",
        "GRID_OWNER",
        "STATION_DIRECTOR",
        "ORGANISATION_STAFF",
        "SUPERVISOR"
      })
  void theOthersAppointNobody(Position by) {
    assertThat(given(by)).isEmpty();
    assertThat(Appointing.administers(hat(by, ""))).isFalse();
  }

  @ParameterizedTest
  @EnumSource(Position.class)
  void nobodyReachesBeyondTheirPlace(Position by) {
    if (by == Position.PLATFORM) return;
    for (var position : Position.values())
      for (var place : new String[] {"530111001002", "530111002", "530112", "33", ""})
        assertThat(Appointing.allows(hat(by, "530111001001"), position, new PlaceCode(place)))
            .isFalse();
  }

  @Test
  void nobodyButAnAdministratorMakesOne() {
    for (var by : Position.values())
      if (by != Position.ADMINISTRATOR && by != Position.PLATFORM)
        assertThat(given(by)).doesNotContain(Position.ADMINISTRATOR);
  }
}
