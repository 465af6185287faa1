package org.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
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
import org.liandong.base.Invalid;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.liandong.files.Attachment;
import org.liandong.identity.Authorisation.Scope;
import org.liandong.identity.Authorisation.Way;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.context.event.ApplicationEvents;
import org.springframework.test.context.event.RecordApplicationEvents;

@PlatformTest
@RecordApplicationEvents
@Covers({"SUPL-22", "Z-08"})
class AuthorisationsTests {
  private static final LocalDate TODAY = LocalDate.now(WorkingDays.ZONE);
  private static final String SCAN = "530111-018f0000-0000-7000-8000-000000000000";
  @Autowired Registrations registrations;
  @Autowired Authorisations authorisations;
  @Autowired Actors actors;
  @Autowired JdbcTemplate jdbc;
  @Autowired ApplicationEvents events;
  private Actor grandmother;
  private Actor daughter;
  private Actor worker;

  @BeforeEach
  void family() {
    grandmother = register("张秀英（示例）");
    daughter = register("李敏（示例）");
    worker = As.known(jdbc, World.worker());
  }

  private Actor register(String name) {
    var told =
        new Registrations.Told(
            name, "13871000002", "石榴花开-2088", World.COMMITTEE.value(), "", true, false);
    return actors.of(registrations.register(told, "10.2.2.2"), null, null).orElseThrow();
  }

  private Authorisations.Grant grant(AccountId helper, Way way, String scan, LocalDate until) {
    return new Authorisations.Grant(
        grandmother.account(),
        helper,
        way,
        Scope.ACT,
        scan.isEmpty() ? null : Attachment.Id.parse(scan),
        until);
  }

  private static void refused(ThrowingCallable work, IdentityRefusal reason) {
    assertThatThrownBy(work)
        .isInstanceOfSatisfying(
            Refused.class, refused -> assertThat(refused.reason()).isEqualTo(reason));
  }

  @Test
  void theHelperActsAsTheResidentAndBothAreNamed() {
    var given =
        authorisations.authorise(
            grandmother, grant(daughter.account(), Way.ONLINE, "", TODAY.plusDays(30)));
    authorisations.begin(daughter, given.id());
    var acting = actors.of(daughter.account(), null, given.id()).orElseThrow();
    assertThat(acting.account()).isEqualTo(daughter.account());
    assertThat(acting.self()).isEqualTo(grandmother.account());
    assertThat(acting.behalf().orElseThrow().name()).isEqualTo("张秀英（示例）");
    assertThat(acting.is(Position.RESIDENT)).isTrue();
    assertThat(acting.hat()).isEqualTo(grandmother.hat());
    assertThat(events.stream(IdentityEvent.ActedFor.class))
        .singleElement()
        .matches(event -> event.resident().equals(grandmother.account()));
  }

  @Test
  void withdrawnItIsGoneAtOnce() {
    var given =
        authorisations.authorise(
            grandmother, grant(daughter.account(), Way.ONLINE, "", TODAY.plusDays(30)));
    authorisations.withdraw(grandmother, given.id());
    assertThat(actors.of(daughter.account(), null, given.id()).orElseThrow().principal()).isNull();
    refused(() -> authorisations.begin(daughter, given.id()), IdentityRefusal.NOT_AUTHORISED);
    refused(() -> authorisations.withdraw(grandmother, given.id()), IdentityRefusal.NOT_AUTHORISED);
  }

  @Test
  void nobodyTakesAnAuthorisationThatWasNotGiven() {
    refused(
        () ->
            authorisations.authorise(
                daughter, grant(daughter.account(), Way.ONLINE, "", TODAY.plusDays(1))),
        IdentityRefusal.NOT_YOURS_TO_AUTHORISE);
    refused(
        () -> authorisations.authorise(daughter, grant(daughter.account(), Way.SPOKEN, "", TODAY)),
        IdentityRefusal.NOT_YOURS_TO_AUTHORISE);
    var elsewhere = As.actor("外地", Position.COMMUNITY_WORKER, "330203001001");
    refused(
        () ->
            authorisations.authorise(elsewhere, grant(elsewhere.account(), Way.SPOKEN, "", TODAY)),
        IdentityRefusal.NOT_YOURS_TO_AUTHORISE);
  }

  @Test
  void aHelperCannotPassItOn() {
    var given =
        authorisations.authorise(
            grandmother, grant(daughter.account(), Way.ONLINE, "", TODAY.plusDays(30)));
    var acting = actors.of(daughter.account(), null, given.id()).orElseThrow();
    refused(
        () ->
            authorisations.authorise(
                acting, grant(worker.account(), Way.ONLINE, "", TODAY.plusDays(1))),
        IdentityRefusal.NOT_YOURS_TO_AUTHORISE);
  }

  @Test
  void spokenHoldsThatDayAndOnPaperOrOnlineAYear() {
    authorisations.authorise(worker, grant(worker.account(), Way.SPOKEN, "", TODAY));
    refused(
        () ->
            authorisations.authorise(
                worker, grant(worker.account(), Way.SPOKEN, "", TODAY.plusDays(1))),
        IdentityRefusal.TOO_LONG);
    authorisations.authorise(worker, grant(worker.account(), Way.PAPER, SCAN, TODAY.plusYears(1)));
    refused(
        () ->
            authorisations.authorise(
                worker, grant(worker.account(), Way.PAPER, SCAN, TODAY.plusYears(1).plusDays(1))),
        IdentityRefusal.TOO_LONG);
    refused(
        () ->
            authorisations.authorise(
                worker, grant(worker.account(), Way.PAPER, SCAN, TODAY.minusDays(1))),
        IdentityRefusal.TOO_LONG);
    assertThatThrownBy(
            () -> authorisations.authorise(worker, grant(worker.account(), Way.PAPER, "", TODAY)))
        .isInstanceOf(Invalid.class);
  }

  @Test
  void othersSeeNothingOfIt() {
    var given =
        authorisations.authorise(
            grandmother, grant(daughter.account(), Way.ONLINE, "", TODAY.plusDays(30)));
    var stranger = register("王强（示例）");
    assertThat(authorisations.given(stranger)).isEmpty();
    assertThatThrownBy(() -> authorisations.find(stranger, given.id())).isInstanceOf(Absent.class);
    assertThatThrownBy(() -> authorisations.withdraw(stranger, given.id()))
        .isInstanceOf(Absent.class);
  }
}
