package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.As.actor;

import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.requests.Fact.Holder;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class HandlingTests extends Handling {
  @Autowired Questions questions;
  private final Actor supervisor = actor("监督（示例）", Position.SUPERVISOR, World.COUNTY.value());

  @Test
  @Covers("NEJ-03")
  void aHandOverIsAnEventWithFromToReasonAndTimeAndCanBeGivenBack() {
    var id = submit(resident);
    requests.handOver(owner, id, 1, holder("王某"), "属二网格范围");
    var east = actor("王某", Position.GRID_OWNER, World.GRID_2.value());
    var handed = requests.facts(resident, id).getLast();
    assertThat(handed.by().name()).isEqualTo("李某");
    assertThat(handed.holder().name()).isEqualTo("王某");
    assertThat(handed.action().words()).isEqualTo("属二网格范围");
    assertThat(handed.at()).isNotNull();
    requests.giveBack(east, id, 2, "不在我的网格");
    var request = requests.find(resident, id);
    assertThat(request.standing().holder().name()).isEqualTo("李某");
    refused(RequestRefusal.NO_SENDER, () -> requests.giveBack(owner, id, 3, "再退"));
    same(id);
  }

  @Test
  @Covers("NEJ-03")
  void itGoesToANeighbourGridOrUpwardAndNowhereElse() {
    for (var name : List.of("王某", "赵某", "陈某", "周某")) {
      var id = submit(resident);
      requests.handOver(owner, id, 1, holder(name), "请协调");
      assertThat(requests.find(resident, id).standing().holder().name()).isEqualTo(name);
    }
    var id = submit(resident);
    refused(RequestRefusal.OUTSIDE, () -> requests.handOver(owner, id, 1, holder("外区某人"), "请协调"));
    assertThat(requests.facts(resident, id)).hasSize(1);
  }

  @Test
  @Covers("NEJ-07")
  void aSupervisorsQuestionIsDueAndBlocksTheAnswerUntilItIsReplied() {
    var id = submit(resident);
    requests.take(owner, id, 1);
    questions.ask(supervisor, id, 2, "为什么三天没有人来？");
    var question = requests.find(owner, id).standing().aside().question();
    assertThat(question).isNotNull();
    assertThat(question.due()).isAfter(Instant.now());
    refused(RequestRefusal.ASKED_ALREADY, () -> questions.ask(supervisor, id, 3, "再问"));
    refused(RequestRefusal.QUESTION_OPEN, () -> requests.answer(owner, id, 3, "修好了", List.of()));
    refused(RequestRefusal.NOT_HOLDER, () -> questions.reply(resident, id, 3, "我来答"));
    questions.reply(owner, id, 3, "配件今天到");
    refused(RequestRefusal.NOTHING_ASKED, () -> questions.reply(owner, id, 4, "再答"));
    requests.answer(owner, id, 4, "修好了", List.of());
    same(id);
  }

  @Test
  @Covers("NEJ-08")
  void noAnswerWithoutAResultNoConfirmationByANeighbourAndOneRating() {
    var id = submit(resident);
    requests.take(owner, id, 1);
    refused(RequestRefusal.NO_RESULT, () -> requests.answer(owner, id, 2, " ", List.of()));
    requests.answer(owner, id, 2, "换了灯", List.of());
    assertThatThrownBy(() -> requests.confirm(neighbour, id, 3, "")).isInstanceOf(Absent.class);
    refused(RequestRefusal.NOT_RESIDENT, () -> requests.confirm(owner, id, 3, ""));
    refused(RequestRefusal.WRONG_STAGE, () -> requests.rate(resident, id, 3, 5, ""));
    requests.confirm(resident, id, 3, "");
    refused(RequestRefusal.STARS, () -> requests.rate(resident, id, 4, 0, ""));
    refused(RequestRefusal.STARS, () -> requests.rate(resident, id, 4, 6, ""));
    requests.rate(resident, id, 4, 5, "很快");
    refused(RequestRefusal.RATED_ALREADY, () -> requests.rate(resident, id, 5, 1, "改主意"));
    same(id);
  }

  @Test
  @Covers("GOV-16")
  void anotherCategoryNeverMakesTheClockLonger() {
    var id = submit(resident, "building.leak", "厨房漏水");
    var before = requests.find(resident, id);
    assertThat(before.sort().affair()).isEqualTo(Affair.RESIDENTS);
    var slow = new Action.Classify("dispute.neighbours", Affair.RESIDENTS, "其实是纠纷");
    requests.classify(owner, id, 1, slow);
    var after = requests.find(resident, id);
    assertThat(after.category()).isEqualTo("dispute.neighbours");
    assertThat(after.standing().due()).isEqualTo(before.standing().due());
    requests.classify(
        owner, id, 2, new Action.Classify("emergency.gas", Affair.GOVERNMENT, "有煤气味"));
    assertThat(requests.find(resident, id).sort().affair()).isEqualTo(Affair.GOVERNMENT);
    assertThat(requests.find(resident, id).standing().due())
        .isBeforeOrEqualTo(after.standing().due());
    same(id);
  }

  @Test
  @Covers("NEJ-02")
  void eachCategoryBelongsToOneOfTheThreeScenes() {
    assertThat(scene("facilities.lighting")).isEqualTo(Scene.SERVICE);
    assertThat(scene("mutual.errand")).isEqualTo(Scene.HELP);
    assertThat(scene("autonomy.idea")).isEqualTo(Scene.SELF);
  }

  @Test
  @Covers("NEJ-10")
  void whoeverActsForAResidentNeedsTheAuthorisation() {
    refused(RequestRefusal.NO_AUTHORISATION, () -> submit(World.worker(), Channel.AGENT));
    var helper = World.worker();
    var principal = new Actor.Principal(resident.account(), resident.name(), "A-1");
    var agent = new Actor(helper.account(), helper.name(), helper.hat(), principal);
    var id = submit(agent, Channel.AGENT);
    assertThat(requests.find(resident, id).sort().channel()).isEqualTo(Channel.AGENT);
    assertThat(requests.find(resident, id).resident()).isEqualTo(resident.account());
    for (var channel : Channel.values()) submit(resident, channel);
  }

  @Test
  @Covers("SUPL-22")
  void aHelperDoesForAResidentWithoutAPhoneWhateverTheResidentCould() {
    var helper = World.worker();
    var principal = new Actor.Principal(neighbour.account(), neighbour.name(), "A-2");
    var agent = new Actor(helper.account(), helper.name(), helper.hat(), principal);
    var others = submit(resident);
    neighbours.join(agent, others, "她家也不亮");
    assertThat(followers.accounts(others)).containsExactly(neighbour.account());
    var id = submit(agent);
    requests.take(owner, id, 1);
    requests.answer(owner, id, 2, "换了灯", List.of());
    requests.reopen(agent, id, 3, "还是不亮");
    requests.answer(owner, id, 4, "换了线", List.of());
    requests.confirm(agent, id, 5, "亮了");
    requests.rate(agent, id, 6, 5, "");
    var facts = requests.facts(neighbour, id);
    assertThat(facts.getLast().by().behalf()).isEqualTo(neighbour.name());
    assertThat(facts.getLast().by().name()).isEqualTo(helper.name());
    var gone = submit(agent);
    requests.withdraw(agent, gone, 1, "");
    same(id);
  }

  @Test
  void aQuestionOnPolicyGoesToTheCommunityByTheRulesOfThePack() {
    var id = submit(resident, "policy", "请问加装电梯要什么条件");
    assertThat(requests.find(resident, id).standing().holder().name()).isEqualTo("赵某");
  }

  private Scene scene(String category) {
    return requests.find(resident, submit(resident, category, "x")).sort().scene();
  }

  private static Holder holder(String name) {
    return new Holder(World.account(name), name);
  }
}
