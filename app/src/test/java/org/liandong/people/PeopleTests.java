package org.liandong.people;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

@PlatformTest
@Covers("Z-01")
class PeopleTests {
  private static final PlaceCode COMMUNITY = new PlaceCode("530111001001");
  private static final PlaceCode ELSEWHERE = new PlaceCode("330203001001");
  private static final String NUMBER = "11010519491231002X";
  private static final Actor RESIDENT = As.actor("王桂芳（示例）", Position.RESIDENT, "530111001001");
  private static final Actor WORKER = As.actor("赵某（示例）", Position.COMMUNITY_WORKER, "530111001001");
  @Autowired People people;
  @Autowired Consents consents;
  @Autowired Resealing resealing;
  @Autowired Reaches reaches;
  @Autowired JdbcTemplate jdbc;

  private Person register(PlaceCode place, AccountId account, String number) {
    return people.register(
        Actor.PLATFORM,
        new Registration(
            place,
            account,
            "王桂芳（示例）",
            Phone.read("13871000001").orElseThrow(),
            IdentityNumber.read(number).orElse(null),
            null,
            Set.of("elderly")));
  }

  @Test
  void aPersonIsMaskedFoundByNumberPhoneAndNameAndSealedAtRest() {
    var person = register(COMMUNITY, RESIDENT.account(), NUMBER);
    assertThat(person.number()).isEqualTo("110***********002X");
    assertThat(person.phone()).isEqualTo("138****0001");
    assertThat(person.birthYear()).isEqualTo(1949);
    for (var words : new String[] {NUMBER, "13871000001", "桂芳"})
      assertThat(people.search(WORKER, words, null).rows()).as(words).containsExactly(person);
    var row = jdbc.queryForMap("select * from people.person where id = ?", person.id().value());
    assertThat(row.toString()).doesNotContain(NUMBER).doesNotContain("13871000001");
    var sealed = (byte[]) row.get("number");
    assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
        .doesNotContain("19491231");
  }

  @Test
  void oneHumanIsRegisteredOnceInACountyAndLinkedAcrossCounties() {
    var here = register(COMMUNITY, RESIDENT.account(), NUMBER);
    var there = register(ELSEWHERE, RESIDENT.account(), NUMBER);
    assertThatThrownBy(() -> register(COMMUNITY, AccountId.NONE, NUMBER))
        .isInstanceOfSatisfying(
            Refused.class,
            refused -> assertThat(refused.reason()).isEqualTo(PeopleRefusal.ALREADY_REGISTERED));
    assertThat(people.own(RESIDENT)).containsExactlyInAnyOrder(here, there);
    assertThat(people.same(RESIDENT, here.id())).containsExactly(there);
    assertThat(people.same(WORKER, here.id())).isEmpty();
  }

  @Test
  void onlyWhoLooksAfterThePlaceSeesAPerson() {
    var person = register(COMMUNITY, RESIDENT.account(), NUMBER);
    for (var position : Position.values()) {
      if (position == Position.PLATFORM || position == Position.VISITOR) continue;
      var at = As.actor("某人" + position, position, "530111001001");
      var off = As.actor("某人" + position, position, "530111001002");
      assertThat(people.lookup(at, person.id()).isPresent())
          .as(position.name())
          .isEqualTo(PersonSight.looksAfter(position));
      assertThat(people.lookup(off, person.id())).as(position.name()).isEmpty();
    }
    assertThat(people.find(RESIDENT, person.id())).isEqualTo(person);
    assertThatThrownBy(() -> people.find(Actor.VISITOR, person.id())).isInstanceOf(Absent.class);
  }

  @Test
  void theSecondWallHoldsWhenTheFirstIsForgotten() {
    register(COMMUNITY, RESIDENT.account(), NUMBER);
    register(ELSEWHERE, AccountId.NONE, "");
    assertThat(seen(Reach.of(RESIDENT))).isEqualTo(1);
    assertThat(seen(Reach.of(WORKER))).isEqualTo(1);
    assertThat(seen(Reach.of(Actor.VISITOR))).isZero();
    assertThat(seen(Reach.NOTHING)).isZero();
    assertThat(seen(Reach.EVERYTHING)).isGreaterThanOrEqualTo(2);
  }

  private int seen(Reach reach) {
    return reaches.within(
        reach,
        () ->
            java.util.Objects.requireNonNull(
                jdbc.queryForObject("select count(*) from people.person", Integer.class)));
  }

  @Test
  void consentsAreKeptAlsoAfterTheyWereWithdrawn() {
    var person = register(COMMUNITY, RESIDENT.account(), "");
    var given = consents.give(RESIDENT, person.id(), Consent.Purpose.PRIVACY, Consent.Way.ONLINE);
    consents.withdraw(RESIDENT, person.id(), given.id(), Consent.Way.SPOKEN);
    assertThat(consents.of(RESIDENT, person.id())).singleElement().matches(one -> !one.holds());
    assertThatThrownBy(
            () -> consents.withdraw(RESIDENT, person.id(), given.id(), Consent.Way.ONLINE))
        .isInstanceOf(Refused.class);
  }

  @Test
  void auditHoldsNothingPersonal() {
    register(COMMUNITY, RESIDENT.account(), NUMBER);
    var kept =
        String.join(" ", jdbc.queryForList("select e::text from audit.entry e", String.class));
    assertThat(kept).contains("people.registered").doesNotContain("王桂芳").doesNotContain("1387100");
  }

  @Test
  void nothingIsLeftToSealAnewUnderTheNewestKey() {
    register(COMMUNITY, RESIDENT.account(), NUMBER);
    assertThat(resealing.all(done -> {})).isZero();
  }
}
