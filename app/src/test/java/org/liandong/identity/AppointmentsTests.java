package org.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.territory.Charges;
import org.liandong.territory.Grid;
import org.liandong.territory.Grids;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
@Covers({"ACT-05", "ACT-22", "ACT-24", "ACT-26", "Z-01"})
class AppointmentsTests {
  private static final LocalDate TODAY = LocalDate.now(org.liandong.base.WorkingDays.ZONE);
  private static final Actor STREET = World.streetOfficer();
  @Autowired Accounts accounts;
  @Autowired Appointments appointments;
  @Autowired Leads leads;
  @Autowired Actors actors;
  @Autowired Charges charges;
  @Autowired Grids grids;
  private AccountId someone;
  private PlaceCode grid;

  @BeforeEach
  void someone() {
    someone = open("钱某（示例）");
    grid =
        grids
            .draw(
                Actor.PLATFORM,
                World.COMMITTEE,
                new Grid.Outline("一网格", World.area(0, 0, 5, 8), true))
            .code();
  }

  private AccountId open(String name) {
    return accounts
        .open(Actor.PLATFORM, new Accounts.Opening(name, World.COMMITTEE, null, null, false))
        .id();
  }

  private static void refused(ThrowingCallable work, IdentityRefusal reason) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  @Covers("GRD-04")
  void aGridOwnerSitsInTheTwoCommitteesAndIsInChargeAtOnce() {
    var owner = Nomination.of(someone, "grid-owner", grid, TODAY);
    refused(() -> appointments.appoint(STREET, owner), IdentityRefusal.NOT_TWO_COMMITTEE);
    appointments.appoint(
        STREET, Nomination.of(someone, "committee-member", World.COMMITTEE, TODAY));
    var given = appointments.appoint(STREET, owner);
    assertThat(charges.responsible(grid).orElseThrow().account()).isEqualTo(someone);
    appointments.end(STREET, given.id(), TODAY, "轮换");
    assertThat(charges.on(grid)).isEmpty();
  }

  @Test
  void aSeatInAnotherCommunityDoesNotCount() {
    appointments.appoint(
        STREET, Nomination.of(someone, "committee-member", new PlaceCode("530111001002"), TODAY));
    refused(
        () -> appointments.appoint(STREET, Nomination.of(someone, "grid-owner", grid, TODAY)),
        IdentityRefusal.NOT_TWO_COMMITTEE);
  }

  @Test
  void nobodyAppointsHimselfOrAboveHimself() {
    var officer = As.actor("陈某", Position.STREET_OFFICER, "530111001");
    refused(
        () ->
            appointments.appoint(
                officer,
                Nomination.of(officer.account(), "committee-member", World.COMMITTEE, TODAY)),
        IdentityRefusal.YOURSELF);
    refused(
        () ->
            appointments.appoint(
                officer, Nomination.of(someone, "county-affairs", World.COUNTY, TODAY)),
        IdentityRefusal.NOT_YOURS_TO_APPOINT);
    refused(
        () ->
            appointments.appoint(
                officer, Nomination.of(someone, "committee-member", World.OTHER_COMMITTEE, TODAY)),
        IdentityRefusal.NOT_YOURS_TO_APPOINT);
  }

  @Test
  void aPostAsksForItsCertificateAndItsLevel() {
    refused(
        () ->
            appointments.appoint(
                STREET, Nomination.of(someone, "welfare-post", World.COMMITTEE, TODAY)),
        IdentityRefusal.CERTIFICATE_MISSING);
    refused(
        () ->
            appointments.appoint(
                STREET, Nomination.of(someone, "committee-member", World.STREET, TODAY)),
        IdentityRefusal.PLACE_DOES_NOT_FIT);
    var paper = new Nomination.Paper(null, null, "示例 2026-001", "示例 12 号");
    var given =
        appointments.appoint(
            STREET, new Nomination(someone, "welfare-post", World.COMMITTEE, TODAY, null, paper));
    assertThat(given.hat().position()).isEqualTo(Position.COMMUNITY_WORKER);
    refused(
        () ->
            appointments.appoint(
                STREET,
                new Nomination(someone, "welfare-post", World.COMMITTEE, TODAY, null, paper)),
        IdentityRefusal.ALREADY_HOLDS);
  }

  @Test
  @Covers("ACT-24")
  void aPartTimeMemberComesFromAUnitForATerm() {
    var last = TODAY.plusYears(3);
    var unit = new Nomination.Paper(null, "昆明某医院党总支（示例）", null, null);
    for (var lacking :
        List.of(
            new Nomination(someone, "part-time-member", World.COMMITTEE, TODAY, null, unit),
            new Nomination(
                someone, "part-time-member", World.COMMITTEE, TODAY, last, Nomination.Paper.NONE)))
      refused(() -> appointments.appoint(STREET, lacking), IdentityRefusal.UNIT_AND_TERM);
    var given =
        appointments.appoint(
            STREET,
            new Nomination(someone, "part-time-member", World.COMMITTEE, TODAY, last, unit));
    assertThat(given.until()).isEqualTo(last);
  }

  @Test
  @Covers("ACT-10")
  void aCountyHasOneLeadDepartmentAndMustHaveIt() {
    var city = As.actor("市管（示例）", Position.CITY_OFFICER, "5301");
    var county = As.actor("区管（示例）", Position.COUNTY_OFFICER, "530111");
    var bureau = new Nomination.Paper(null, "区民政局（示例）", null, null);
    assertThat(leads.missing(county)).isTrue();
    assertThat(leads.missing(STREET)).isFalse();
    refused(
        () ->
            appointments.appoint(city, Nomination.of(someone, "county-lead", World.COUNTY, TODAY)),
        IdentityRefusal.LEAD_UNIT);
    var lead = new Nomination(someone, "county-lead", World.COUNTY, TODAY, null, bureau);
    var given = appointments.appoint(city, lead);
    assertThat(leads.missing(county)).isFalse();
    var second = new Nomination(open("钱某（示例）"), "county-lead", World.COUNTY, TODAY, null, bureau);
    refused(() -> appointments.appoint(city, second), IdentityRefusal.LEAD_TAKEN);
    appointments.end(city, given.id(), TODAY, "换部门");
    assertThat(leads.missing(county)).isTrue();
    appointments.appoint(city, second);
    assertThat(leads.at(World.COUNTY).orElseThrow().account()).isEqualTo(second.account());
  }

  @Test
  void theTermHoldsFromItsFirstToItsLastDay() {
    var given =
        appointments.appoint(
            STREET,
            new Nomination(
                someone,
                "community-worker",
                World.COMMITTEE,
                TODAY,
                TODAY.plusDays(10),
                Nomination.Paper.NONE));
    assertThat(given.holds(TODAY.minusDays(1))).isFalse();
    assertThat(given.holds(TODAY)).isTrue();
    assertThat(given.holds(TODAY.plusDays(10))).isTrue();
    assertThat(given.holds(TODAY.plusDays(11))).isFalse();
  }

  @Test
  void anEndedAppointmentIsGoneAtOnceAndStaysOnFile() {
    var given =
        appointments.appoint(
            STREET, Nomination.of(someone, "community-worker", World.COMMITTEE, TODAY));
    assertThat(actors.of(someone, null, null).orElseThrow().is(Position.COMMUNITY_WORKER)).isTrue();
    refused(
        () -> appointments.end(STREET, given.id(), TODAY.minusDays(1), ""),
        IdentityRefusal.ENDS_BEFORE_IT_BEGINS);
    appointments.end(STREET, given.id(), TODAY, "调离");
    var after = actors.of(someone, given.id().value(), null).orElseThrow();
    assertThat(after.is(Position.RESIDENT)).isTrue();
    refused(() -> appointments.end(STREET, given.id(), TODAY, "再次"), IdentityRefusal.ENDED_ALREADY);
    assertThat(appointments.of(STREET, someone)).hasSize(1);
  }

  @Test
  void oneWearsOneHatAndRemembersIt() {
    var worker =
        appointments.appoint(
            STREET, Nomination.of(someone, "community-worker", World.COMMITTEE, TODAY));
    var supervisor =
        appointments.appoint(
            STREET, Nomination.of(someone, "affairs-supervisor", World.COMMITTEE, TODAY));
    var actor = actors.of(someone, worker.id().value(), null).orElseThrow();
    assertThat(actor.is(Position.COMMUNITY_WORKER)).isTrue();
    assertThat(actors.wear(actor, supervisor.id().value())).isTrue();
    assertThat(actors.of(someone, null, null).orElseThrow().is(Position.SUPERVISOR)).isTrue();
    var stranger = actors.of(open("孙某（示例）"), null, null).orElseThrow();
    assertThat(actors.wear(stranger, supervisor.id().value())).isFalse();
  }

  @Test
  void aCommunityWorkerCannotLayHandsOnAnOfficer() {
    var county = As.actor("周某", Position.COUNTY_OFFICER, "530111");
    appointments.appoint(county, Nomination.of(someone, "street-affairs", World.STREET, TODAY));
    assertThatThrownBy(() -> accounts.close(World.worker(), someone, true))
        .isInstanceOf(Absent.class);
    accounts.close(county, someone, true);
    assertThat(actors.of(someone, null, null)).isEmpty();
  }
}
