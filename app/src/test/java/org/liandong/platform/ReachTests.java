package org.liandong.platform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PlatformTest
@Covers("Z-02")
class ReachTests {
  private static final AccountId SOMEBODY = new AccountId(UUID.randomUUID());
  @Autowired Reaches reaches;
  @Autowired JdbcTemplate sql;

  @Test
  void staffReachTheSubtreeOfTheirPlaceAndNothingBesideIt() {
    var street = new Reach(Set.of("*"), Set.of("530111001"), SOMEBODY);
    assertThat(reaches(street, "530111", "530111001")).isTrue();
    assertThat(reaches(street, "530111", "530111001001G001")).isTrue();
    assertThat(reaches(street, "530111", "530111002001")).isFalse();
    assertThat(reaches(street, "530111", "530111")).isFalse();
  }

  @Test
  void oneCountyIsNotItsNeighbour() {
    var county = Reach.within(new County("530111"));
    assertThat(reaches(county, "530111", "530111001001")).isTrue();
    assertThat(reaches(county, "530112", "530112001001")).isFalse();
  }

  @Test
  void severalPlacesAreAllReached() {
    var two = new Reach(Set.of("*"), Set.of("530111001001", "330203001"), SOMEBODY);
    assertThat(reaches(two, "330203", "330203001002")).isTrue();
    assertThat(reaches(two, "530111", "530111001002")).isFalse();
  }

  @Test
  void nothingMeansNothingAndEverythingAll() {
    assertThat(reaches(Reach.NOTHING, "530111", "530111001001")).isFalse();
    assertThat(reaches(Reach.EVERYTHING, "530111", "530111001001")).isTrue();
    assertThat(reaches(Reach.EVERYTHING, "000000", "")).isTrue();
  }

  @Test
  void nobodyOwnsWhatBelongsToNobody() {
    assertThat(own(Reach.EVERYTHING, AccountId.NONE)).isFalse();
    assertThat(own(new Reach(Set.of(), Set.of(), SOMEBODY), SOMEBODY)).isTrue();
  }

  @Test
  void bothTestsAreWrittenIntoTheQueryInsteadOfBeingCalledForEachRow() {
    var plan =
        sql.queryForList(
            "explain select * from (values ('a', 'b', gen_random_uuid())) as t (county, place, own)"
                + " where platform.reaches(county, place) or platform.own(own)",
            String.class);
    assertThat(String.join("\n", plan)).doesNotContain("reaches(", "own(");
  }

  private boolean reaches(Reach reach, String county, String place) {
    return truth(reach, "select coalesce(platform.reaches(?, ?), false)", county, place);
  }

  private boolean own(Reach reach, AccountId account) {
    return truth(reach, "select coalesce(platform.own(?), false)", account.value());
  }

  private boolean truth(Reach reach, String question, Object... values) {
    return reaches.within(
        reach, () -> Boolean.TRUE.equals(sql.queryForObject(question, Boolean.class, values)));
  }
}
