package org.liandong.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.procedures.Act.Posting;
import org.liandong.procedures.Act.Tally;
import org.liandong.procedures.Act.Verdict;
import org.liandong.procedures.Decisions.Choice;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;

/** Procedures on a real database: what is refused, with the clause, and that nothing is lost. */
@PlatformTest
class ProceduresTests {
  @Autowired Procedures procedures;
  @Autowired ApplicationContext platform;
  @Autowired Decisions decisions;
  @Autowired StandIns standIns;
  @Autowired JdbcTemplate jdbc;
  private Town town;
  private Procedure.Id id;

  @BeforeEach
  void gansu() {
    town = new Town(platform, "2026-09-02T01:00:00Z");
    town.adopt("gansu");
    id = town.begin(Town.worker(), "applications.five-levels", Town.COMMITTEE, "");
  }

  @Test
  @Covers({"APP-05", "APP-06"})
  void aForgedLevelIsRefusedAndNothingIsLost() {
    town.playTo(id, Town.worker(), "first-check");
    int before = town.progress(id).version();
    // the city's officer and the county's, on the street's gate; another street; the city's gate
    // before its time
    refused(ProcedureRefusal.WRONG_LEVEL, Town.city(), opine("first-check"));
    refused(ProcedureRefusal.WRONG_LEVEL, Town.county(), opine("first-check"));
    refused(ProcedureRefusal.NOT_OPEN, Town.city(), opine("city"));
    var other = As.actor("别街（示例）", Position.STREET_OFFICER, "530111002");
    assertThatThrownBy(() -> town.act(other, id, opine("first-check"), 0))
        .isInstanceOf(Absent.class);
    assertThat(town.progress(id).version()).isEqualTo(before);
  }

  @Test
  @Covers("APP-05")
  void nobodyDecidesTwiceNorAtTwoLevelsNorForHimself() {
    town.playTo(id, Town.worker(), "first-check");
    // one person with a hat at the street and one at the county
    var name = "两级干部（示例）";
    town.act(
        As.actor(name, Position.STREET_OFFICER, Town.STREET.value()), id, opine("first-check"), 0);
    var above = As.actor(name, Position.COUNTY_OFFICER, Town.COUNTY.value());
    refused(ProcedureRefusal.DECIDED_ALREADY, above, opine("county"));
    var own = As.actor("赵某", Position.COUNTY_OFFICER, Town.COUNTY.value());
    refused(ProcedureRefusal.OWN_MATTER, own, opine("county"));
  }

  @Test
  @Covers("APP-05")
  void sentBackItBeginsANewRoundAndKeepsTheOld() {
    town.playTo(id, Town.worker(), "city");
    town.act(Town.city(), id, new Act.Returned("city", "apply", "预算不清"), 0);
    var back = town.progress(id);
    assertThat(back.round()).isEqualTo(2);
    assertThat(back.route().steps().get(back.step()).key()).isEqualTo("apply");
    // what was passed before the step stays, what came after is kept as facts
    assertThat(back.facts("post")).isNotEmpty();
    assertThat(back.facts("county")).isEmpty();
    assertThat(
            procedures.facts(Actor.PLATFORM, id).stream()
                .filter(it -> it.act().gate().equals("county")))
        .hasSize(1);
    assertThat(town.play(id, Town.worker()).stage()).isEqualTo(Stage.DONE);
    var facts = procedures.facts(Actor.PLATFORM, id);
    var progress = town.progress(id);
    assertThat(Progress.of(progress.route(), progress.subject(), facts)).isEqualTo(progress);
  }

  @Test
  @Covers("APP-02")
  void aHearingHasItsNoticeParticipantsStatementsAndConclusion() {
    town.playTo(id, Town.worker(), "hearing");
    refused(ProcedureRefusal.PAPERS_MISSING, Town.worker(), filed("notice"), 0);
    refused(ProcedureRefusal.UNKNOWN, Town.worker(), filed("rumour"), 1);
    for (var kind : List.of("notice", "participants", "statements")) {
      town.act(Town.worker(), id, filed(kind), 1);
      assertThat(town.progress(id).facts("representatives")).isEmpty();
      refused(ProcedureRefusal.TWICE, Town.worker(), filed(kind), 1);
    }
    refused(ProcedureRefusal.NOT_OPEN, Town.worker(), held(20, 20, 20, 0, 0), 1);
    town.act(Town.worker(), id, filed("conclusion"), 1);
    town.act(Town.worker(), id, held(20, 20, 20, 0, 0), 1);
  }

  private static Act filed(String paper) {
    return new Act.Filed("hearing", paper, "");
  }

  @Test
  @Covers("APP-03")
  void aQuorumOneShortDoesNotCountAndExactlyEnoughDoes() {
    town.playTo(id, Town.worker(), "representatives");
    // more than half of 20 is 11
    refused(ProcedureRefusal.NO_QUORUM, Town.worker(), held(20, 10, 10, 0, 0), 1);
    refused(ProcedureRefusal.TALLY, Town.worker(), held(20, 11, 11, 1, 0), 1);
    refused(ProcedureRefusal.TALLY, Town.worker(), held(20, 21, 21, 0, 0), 1);
    refused(ProcedureRefusal.PAPERS_MISSING, Town.worker(), held(20, 11, 6, 5, 0), 0);
    town.act(Town.worker(), id, held(20, 11, 6, 5, 0), 1);
    assertThat(town.progress(id).route().steps().get(town.progress(id).step()).key())
        .isEqualTo("post");
  }

  @Test
  @Covers("APP-03")
  void exactlyHalfIsNoMajority() {
    town.playTo(id, Town.worker(), "representatives");
    town.act(Town.worker(), id, held(20, 12, 6, 6, 0), 1);
    assertThat(town.progress(id).stage()).isEqualTo(Stage.REJECTED);
    refused(ProcedureRefusal.ENDED, Town.worker(), held(20, 12, 12, 0, 0), 1);
  }

  @Test
  void aStaleFormIsRefusedAndAWithdrawnMatterToo() {
    int shown = town.progress(id).version();
    town.playTo(id, Town.worker(), "representatives");
    assertThatThrownBy(() ->
            town.at(
                () -> procedures.act(Town.worker(), id, shown, held(20, 20, 20, 0, 0), List.of())))
        .isInstanceOfSatisfying(
            Refused.class,
            it -> {
              assertThat(it.reason()).isEqualTo(ProcedureRefusal.STALE);
              assertThat(it.clause()).isNotNull();
              assertThat(it.clause().source()).contains("《甘肃省开展“三社联动”试点方案》2016年6月 原文第25行");
            });
    town.playTo(id, Town.worker(), "first-check");
    refused(ProcedureRefusal.NOT_OWNER, Town.street(), new Act.Withdrawn(""));
    town.act(Town.worker(), id, new Act.Withdrawn(""), 0);
    refused(ProcedureRefusal.ENDED, Town.street(), opine("first-check"));
  }

  @Test
  void anAbsentOfficersSeatIsSatByAColleagueAndBothNamesAreKept() {
    var line = org.liandong.base.Line.SOCIAL_ORGANISATION;
    var absent = As.actor("线上干部（示例）", Position.COUNTY_OFFICER, Town.COUNTY.value(), line);
    var colleague = Town.officer(1);
    town.appoint(absent);
    town.appoint(colleague);
    var entry = town.begin(Town.worker(), "organisations.entry", Town.COMMITTEE, "charity");
    town.playTo(entry, Town.worker(), "registration");
    var decide = new Act.Opined("registration", Verdict.AGREE, "材料齐全");
    assertThatThrownBy(() -> town.act(colleague, entry, decide, 0)).isInstanceOf(Refused.class);
    var today = town.today();
    town.at(
        () -> standIns.appoint(absent, colleague.account(), today, today.plusDays(3), "出差（示例）"));
    town.act(colleague, entry, decide, 0);
    var fact = procedures.facts(Actor.PLATFORM, entry).getLast();
    assertThat(fact.by().name()).isEqualTo(colleague.name());
    assertThat(fact.by().seatName()).isEqualTo(absent.name());
    assertThat(town.progress(entry).stage()).isEqualTo(Stage.DONE);
  }

  @Test
  @Covers("ADM-04")
  void aShareCountersignSurvivesRefusalsAndEndsWhenItCanNoLongerChange() {
    for (int i = 1; i <= 5; i++) town.appoint(Town.officer(i));
    town.adopt("nanjing");
    var review = town.begin(Town.county(), "admission.review", Town.COUNTY, "work");
    town.playTo(review, Town.county(), "review");
    var against = new Act.Opined("review", Verdict.DISAGREE, "无依据");
    var agree = new Act.Opined("review", Verdict.AGREE, "有依据");
    town.act(Town.officer(1), review, against, 0);
    town.act(Town.officer(2), review, against, 0);
    assertThat(town.progress(review).stage()).as("two of five against").isEqualTo(Stage.RUNNING);
    assertThatThrownBy(() -> town.act(Town.officer(1), review, agree, 0))
        .isInstanceOf(Refused.class);
    // a sixth is appointed: more than half of six is four, and four can still agree
    town.appoint(Town.officer(6));
    town.at(() -> {
      procedures.reseat(review);
      return null;
    });
    for (int i = 3; i <= 5; i++) town.act(Town.officer(i), review, agree, 0);
    assertThat(town.progress(review).route().steps().get(town.progress(review).step()).key())
        .as("three of six are not more than half")
        .isEqualTo("review");
    town.act(Town.officer(6), review, agree, 0);
    assertThat(town.progress(review).step()).isEqualTo(2);
  }

  @Test
  void outsideTheYearlyWindowNothingIsFiled() {
    town = new Town(platform, "2026-08-31T01:00:00Z");
    town.adopt("nanjing");
    var review = town.begin(Town.county(), "admission.review", Town.COUNTY, "work");
    var filed = new Act.Filed("apply.papers", "basis", "");
    assertThatThrownBy(() -> town.act(Town.county(), review, filed, 1))
        .isInstanceOfSatisfying(
            Refused.class,
            it -> assertThat(it.reason()).isEqualTo(ProcedureRefusal.OUTSIDE_WINDOW));
    town.pass(1);
    town.act(Town.county(), review, filed, 1);
  }

  @Test
  void factsCannotBeChangedByTheRuntimeRole() {
    assertThatThrownBy(() -> jdbc.update("update procedures.fact set words = 'x'"))
        .hasStackTraceContaining("permission denied");
  }

  @Test
  void whoSeesIt() {
    for (var sees :
        List.of(Town.worker(), Town.street(), Town.county(), Town.city(), Town.province()))
      assertThat(procedures.find(sees, id).id()).isEqualTo(id);
    for (var blind :
        List.of(
            Actor.VISITOR,
            PacksRoutesTests.resident(),
            As.actor("机构（示例）", Position.ORGANISATION_STAFF, Town.COMMITTEE.value()),
            As.actor("别区（示例）", Position.COUNTY_OFFICER, "330203")))
      assertThatThrownBy(() -> procedures.find(blind, id)).isInstanceOf(Absent.class);
  }

  @Test
  void manyOpinionsAtOnceEachWithItsReasonAndOneRefusalHoldsUpNone() {
    town.playTo(id, Town.worker(), "first-check");
    var withdrawn = town.begin(Town.worker(), "applications.five-levels", Town.COMMITTEE, "");
    town.act(Town.worker(), withdrawn, new Act.Withdrawn(""), 0);
    var choices =
        List.of(
            new Choice(withdrawn, 2, "first-check", Verdict.AGREE, "一"),
            new Choice(id, town.progress(id).version(), "first-check", Verdict.AGREE, "二"));
    var answers = town.at(() -> decisions.opine(Town.street(), choices));
    assertThat(answers.getFirst().refused()).isNotNull();
    assertThat(answers.getLast().refused()).isNull();
    assertThat(procedures.facts(Actor.PLATFORM, id).getLast().act().words()).isEqualTo("二");
  }

  @Test
  void theResultOfAModuleIsTakenAndItsUnansweredObjectionsAreNot() {
    town.playTo(id, Town.worker(), "representatives");
    var tally = new Tally(town.today(), 20, 20, 20, 0, 0);
    town.at(
        () -> procedures.meetingHeld(id, "representatives", tally, "", List.of(UUID.randomUUID())));
    var posting = new Posting(town.today(), town.today().plusDays(12), 0);
    assertThatThrownBy(() ->
            town.at(
                () -> procedures.noticeClosed(id, "post", posting, 1, List.of(UUID.randomUUID()))))
        .isInstanceOf(Refused.class);
  }

  private static Act opine(String gate) {
    return new Act.Opined(gate, Verdict.AGREE, "同意");
  }

  private Act held(int roster, int present, int agree, int against, int abstain) {
    return new Act.Held(
        "representatives", new Tally(town.today(), roster, present, agree, against, abstain), "");
  }

  private void refused(ProcedureRefusal reason, Actor actor, Act act) {
    refused(reason, actor, act, 0);
  }

  private void refused(ProcedureRefusal reason, Actor actor, Act act, int papers) {
    int before = town.progress(id).version();
    assertThatThrownBy(() -> town.act(actor, id, act, papers))
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.reason()).isEqualTo(reason));
    assertThat(town.progress(id).version()).isEqualTo(before);
  }
}
