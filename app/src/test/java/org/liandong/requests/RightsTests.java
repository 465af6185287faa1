package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.actor;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.requests.Fact.Holder;

class RightsTests {
  private static final String COMMUNITY = "530111001001";
  private final Actor resident = actor("居民（示例）", Position.RESIDENT, COMMUNITY);
  private final Actor owner = actor("网格长（示例）", Position.GRID_OWNER, COMMUNITY + "G001");
  private final Actor worker = actor("社工（示例）", Position.COMMUNITY_WORKER, COMMUNITY);
  private final Actor elsewhere = actor("别处（示例）", Position.COMMUNITY_WORKER, "530111001002");

  @Test
  @Covers("NEJ-08")
  void onlyTheResidentConfirmsReopensAndWithdraws() {
    for (var action :
        new Action[] {
          new Action.Confirm(""),
          new Action.Reopen("x"),
          new Action.Withdraw(""),
          new Action.Rate(5, "")
        }) {
      assertThat(Rights.may(resident, request(), action)).isTrue();
      for (var other : new Actor[] {owner, worker, elsewhere, Actor.PLATFORM, Actor.VISITOR})
        assertThat(Rights.may(other, request(), action))
            .as("%s %s", other.name(), action)
            .isFalse();
    }
  }

  @Test
  void aMemberOfTheGridTakesWhatLiesInItsCompoundsAndNobodyOfTheNext() {
    var member = actor("网格员（示例）", Position.GRID_MEMBER, COMMUNITY + "G001");
    var next = actor("二网格员（示例）", Position.GRID_MEMBER, COMMUNITY + "G002");
    assertThat(Rights.may(member, request(), new Action.Take(""))).isTrue();
    assertThat(Rights.may(next, request(), new Action.Take(""))).isFalse();
  }

  @Test
  void onlyTheHolderAnswers() {
    assertThat(Rights.may(owner, request(), new Action.Answer("x"))).isTrue();
    assertThat(Rights.may(worker, request(), new Action.Answer("x"))).isFalse();
    assertThat(Rights.may(resident, request(), new Action.Answer("x"))).isFalse();
  }

  @Test
  void aColleagueOfThePlaceTakesOverAndNobodyFromElsewhere() {
    assertThat(Rights.may(worker, request(), new Action.Take(""))).isTrue();
    assertThat(Rights.may(elsewhere, request(), new Action.Take(""))).isFalse();
    assertThat(Rights.may(worker, request(), new Action.HandOver(Holder.COMMUNITY, "x"))).isTrue();
    assertThat(Rights.may(elsewhere, request(), new Action.HandOver(Holder.COMMUNITY, "x")))
        .isFalse();
  }

  @Test
  @Covers("SUPL-22")
  void aHelperActsWithTheResidentsRightsAndWithoutTheirOwn() {
    var helper =
        new Actor(
            owner.account(),
            owner.name(),
            owner.hat(),
            new Actor.Principal(resident.account(), resident.name(), "A-1"));
    assertThat(Rights.may(helper, request(), new Action.Confirm(""))).isTrue();
    assertThat(Rights.may(helper, request(), new Action.Answer("x"))).isFalse();
  }

  @Test
  void onlyThePlatformClosesForSilence() {
    assertThat(Rights.may(Actor.PLATFORM, request(), new Action.Lapse(""))).isTrue();
    assertThat(Rights.may(owner, request(), new Action.Lapse(""))).isFalse();
  }

  @Test
  @Covers("NEJ-07")
  void supervisorsAndOfficersOfThePlaceAskAndNobodyAsksThemselves() {
    var ask = new Action.Ask(Instant.EPOCH, "x");
    for (var asker :
        new Actor[] {
          actor("监督员（示例）", Position.SUPERVISOR, COMMUNITY),
          actor("街道（示例）", Position.STREET_OFFICER, "530111001"),
          actor("省（示例）", Position.PROVINCE_OFFICER, "53")
        }) assertThat(Rights.may(asker, request(), ask)).as(asker.name()).isTrue();
    for (var other :
        new Actor[] {
          owner,
          resident,
          worker,
          Actor.VISITOR,
          actor("别处监督员（示例）", Position.SUPERVISOR, "530111001002")
        }) assertThat(Rights.may(other, request(), ask)).as(other.name()).isFalse();
  }

  @Test
  void onlyThePlatformRaisesWhatIsLate() {
    var raise = new Action.Escalate(1, Holder.COMMUNITY, "");
    assertThat(Rights.may(Actor.PLATFORM, request(), raise)).isTrue();
    for (var other : new Actor[] {owner, worker, resident})
      assertThat(Rights.may(other, request(), raise)).isFalse();
  }

  private Request request() {
    var at = Instant.parse("2026-06-01T00:00:00Z");
    var holder = new Holder(owner.account(), owner.name());
    return new Request(
        new Request.Id(new County("530111"), new UUID(7, 7)),
        1,
        new PlaceCode(COMMUNITY + "C001"),
        new PlaceCode(COMMUNITY + "G001"),
        "",
        null,
        "other",
        new Request.Sort(Scene.SERVICE, Affair.RESIDENTS, Channel.ONLINE),
        "x",
        new AccountId(resident.account().value()),
        resident.name(),
        false,
        at,
        null,
        new Standing(Stage.WORKING, holder, at, at.plusSeconds(60), 1, null, 2, Aside.NONE));
  }
}
