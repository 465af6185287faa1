package org.liandong.notices;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.As.actor;
import static org.liandong.As.as;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.Said;
import org.liandong.World;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.liandong.platform.Moment;
import org.liandong.policy.Adoptions;
import org.liandong.policy.Calendars;
import org.liandong.policy.Period;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class NoticesTests {
  @Autowired Notices notices;
  @Autowired Objections objections;
  @Autowired Postings postings;
  @Autowired Disclosures disclosures;
  @Autowired PublicNotices published;
  @Autowired NoticeDataset dataset;
  @Autowired NoticeTasks tasks;
  @Autowired Closing closing;
  @Autowired Calendars calendars;
  @Autowired Adoptions adoptions;
  @Autowired MockMvcTester web;
  @Autowired JdbcTemplate sql;
  @Autowired Clock clock;
  @Autowired ApplicationContext platform;
  private final Actor worker = World.worker();
  private final Actor resident = actor("居民", Position.RESIDENT, World.COMMITTEE.value());

  private Notice.Id draft(int days) {
    return draft(Notice.Kind.NOTICE, "", days, "低保名单：张小三，电话 13812345678，身份证 530111199001011234。");
  }

  private Notice.Id draft(Notice.Kind kind, String topic, int days, String words) {
    var draft =
        new Notice.Draft(
            kind, topic, "projects/1", "低保名单", words, days, List.of("张小三"), UUID.randomUUID());
    return notices.draft(worker, World.COMMITTEE, draft);
  }

  private Notice.Id running(int days) {
    var id = draft(days);
    notices.publish(worker, id, 1);
    return id;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }

  private Notice find(Notice.Id id) {
    return notices.find(worker, id);
  }

  private <T> T after(Notice.Id id, int days, java.util.function.Supplier<T> work) {
    var day = Objects.requireNonNull(find(id).ends()).plusDays(days);
    return Moment.at(day.atTime(9, 0).atZone(WorkingDays.ZONE).toInstant(), work);
  }

  private static void refused(NoticeRefusal reason, ThrowingCallable act) {
    assertThatThrownBy(act)
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.reason()).isEqualTo(reason));
  }

  @Test
  @Covers("APP-04")
  void runsForWorkingDaysOfTheRuleAndOneLessIsRefusedWithTheClause() {
    assertThatThrownBy(() -> draft(6))
        .isInstanceOfSatisfying(
            Refused.class,
            it -> {
              assertThat(it.reason()).isEqualTo(NoticeRefusal.TOO_SHORT);
              assertThat(it.clause()).isNotNull();
            });
    var id = running(7);
    var due = calendars.workingDays().due(clock.instant(), 7);
    assertThat(find(id).ends()).isEqualTo(LocalDate.ofInstant(due, WorkingDays.ZONE));
    assertThat(find(draft(0)).sought()).isEqualTo(7);
  }

  @Test
  @Covers("APP-04")
  void nobodyShortensANoticeNotEvenItsClerk() {
    var id = running(7);
    var ends = Objects.requireNonNull(find(id).ends());
    for (var day : List.of(ends, ends.minusDays(1), today()))
      assertThatThrownBy(() -> notices.extend(worker, id, 2, day, "快一点"))
          .isInstanceOfSatisfying(
              Refused.class,
              it -> {
                assertThat(it.reason()).isEqualTo(NoticeRefusal.SHORTENED);
                assertThat(it.clause()).isNotNull();
              });
    assertThat(Said.of(platform, () -> notices.extend(worker, id, 2, today(), "快一点")))
        .contains("公示不能缩短");
    refused(NoticeRefusal.NOT_OVER, () -> notices.close(worker, id));
    notices.extend(worker, id, 2, ends.plusDays(1), "多公示一天");
    assertThat(find(id).ends()).isEqualTo(ends.plusDays(1));
    assertThat(find(id).extensions()).isEqualTo(1);
  }

  @Test
  @Covers({"APP-04", "ADM-06"})
  void isOpenOnItsLastDayAndClosesWithItsOutcomeTheDayAfter() {
    var id = running(7);
    assertThat(after(id, 0, closing::closeOver)).isZero();
    assertThat(find(id).stage()).isEqualTo(Stage.RUNNING);
    assertThat(after(id, 1, closing::closeOver)).isEqualTo(1);
    assertThat(find(id).stage()).isEqualTo(Stage.CLOSED);
    assertThat(find(id).outcome()).isEqualTo(Notice.Outcome.UNOPPOSED);
    assertThat(published.find(id).notice().stage()).isEqualTo(Stage.CLOSED);
  }

  @Test
  @Covers("APP-04")
  void anUnansweredObjectionExtendsItAndAnAnswerLetsItClose() {
    var id = running(7);
    var objection = objections.object(resident, id, "我不同意");
    assertThat(tasks.waitingFor(worker, 10)).hasSize(1);
    var ends = Objects.requireNonNull(find(id).ends());
    after(id, 1, closing::closeOver);
    assertThat(find(id).stage()).isEqualTo(Stage.RUNNING);
    assertThat(find(id).ends()).isAfter(ends);
    objections.reply(worker, id, objection, "已核实，张小三符合条件", false);
    refused(
        NoticeRefusal.ANSWERED_ALREADY,
        () -> objections.reply(worker, id, objection, "再答一次", true));
    after(id, 1, closing::closeOver);
    assertThat(find(id).outcome()).isEqualTo(Notice.Outcome.ANSWERED);
    refused(NoticeRefusal.NOT_RUNNING, () -> objections.object(resident, id, "太晚了"));
    assertThat(Lifecycle.fold(notices.facts(worker, id).stream().map(Notice.Fact::action).toList()))
        .isEqualTo(Stage.CLOSED);
  }

  @Test
  void anUpheldObjectionIsTheOutcome() {
    var id = running(7);
    var objection = objections.object(resident, id, "名单错了");
    objections.reply(worker, id, objection, "更正", true);
    after(id, 1, closing::closeOver);
    assertThat(find(id).outcome()).isEqualTo(Notice.Outcome.UPHELD);
  }

  @Test
  @Covers({"DEM-14", "ADM-06"})
  void everybodyReadsItWithoutSigningInAndNoPersonalDataAreInIt() throws Exception {
    var id = running(7);
    objections.object(resident, id, "我是居民，电话 13987654321");
    var objection = objections.of(worker, id).getFirst().id();
    objections.reply(worker, id, objection, "居民 13987654321 的意见已核实", false);
    for (var address :
        List.of(
            "/notices",
            "/notices?place=530111001001",
            "/notices/" + id,
            "/notices/" + id + "/sheet",
            "/notices/feed.atom?place=530111",
            "/notices/table.csv",
            "/api/v1/notices",
            "/api/v1/notices/" + id)) {
      var answer = web.get().uri(address).exchange();
      assertThat(answer).as(address).hasStatusOk();
      var text = Jsoup.parse(answer.getResponse().getContentAsString()).text();
      assertThat(Masking.bare(text)).as(address).isFalse();
      assertThat(text).as(address).doesNotContain("张小三").doesNotContain("我是居民");
    }
    var page = web.get().uri("/notices/" + id).exchange().getResponse().getContentAsString();
    assertThat(page).contains("138****5678").contains("张**");
    for (var row : dataset.after(null, 100).records())
      assertThat(Masking.bare(row.values().toString())).isFalse();
  }

  @Test
  @Covers("DEM-12")
  void coverageAndStandardisationAreCountedOverTheListExactlyAtTheirBoundary() {
    adoptions.adoptLatest(Actor.PLATFORM, World.COUNTY, "guandu", new Period(today(), null), "试验");
    var lines = disclosures.board(World.COMMITTEE).lines();
    assertThat(lines).hasSizeGreaterThan(4);
    assertThat(disclosures.board(World.COMMITTEE).covered()).isZero();
    for (var line : lines) {
      var words = "本项按规定向全体居民公开，内容完整，欢迎监督（示例）。";
      var id = draft(Notice.Kind.DISCLOSURE, line.topic().item().code(), 0, words);
      notices.publish(worker, id, 1);
    }
    var board = disclosures.board(World.COMMITTEE);
    assertThat(disclosures.coverage(board).orElseThrow().kept()).isTrue();
    assertThat(board.coverage().percent(1)).isEqualTo("100%");
    assertThat(disclosures.standardisation(board).orElseThrow().kept()).isFalse();
    sql.update(
        "insert into notices.posting (county, id, notice, spot, photo, name, account, at)"
            + " select county, gen_random_uuid(), id, '公告栏', gen_random_uuid(), 'a.jpg', account, now()"
            + " from notices.notice order by id limit 6");
    var after = disclosures.board(World.COMMITTEE);
    assertThat(after.standard()).isEqualTo(6);
    var kept = 6 * 5 >= after.lines().size() * 4;
    assertThat(disclosures.standardisation(after).orElseThrow().kept()).isEqualTo(kept);
    var late = clock.instant().plus(java.time.Duration.ofDays(400));
    Instant shown = late;
    assertThat(Moment.at(shown, () -> disclosures.board(World.COMMITTEE)).covered()).isZero();
  }

  @Test
  void aDisclosureNeedsALineOfTheList() {
    refused(
        NoticeRefusal.UNKNOWN_TOPIC,
        () -> draft(Notice.Kind.DISCLOSURE, "no.such", 0, "不在目录里的公开事项"));
  }

  @Test
  @Covers("Z-02")
  void whoKeepsANotice() {
    var id = draft(0);
    for (var blind :
        List.of(
            Actor.VISITOR,
            resident,
            actor("别区", Position.COUNTY_OFFICER, "330203"),
            actor("机构", Position.ORGANISATION_STAFF, World.COMMITTEE.value())))
      assertThatThrownBy(() -> notices.find(blind, id)).isInstanceOf(Absent.class);
    var supervisor = actor("监督", Position.SUPERVISOR, World.COMMITTEE.value());
    refused(NoticeRefusal.NOT_CLERK, () -> notices.publish(supervisor, id, 1));
    assertThatThrownBy(() -> published.find(id)).isInstanceOf(Absent.class);
    assertThat(web.get().uri("/desk/notices/" + id).with(as(resident)).exchange().getResponse())
        .matches(answer -> answer.getStatus() == 404 || answer.getStatus() == 403);
  }

  @Test
  void factsObjectionsAndRepliesCannotBeChangedByTheRuntimeRole() {
    for (var table : List.of("fact", "objection", "reply", "posting"))
      assertThatThrownBy(() -> sql.update("delete from notices." + table))
          .as(table)
          .hasStackTraceContaining("permission denied");
  }
}
