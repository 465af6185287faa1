package org.liandong.contributions;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.RowSamples;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.contributions.Contribution.About;
import org.liandong.contributions.Contribution.Given;
import org.liandong.contributions.Contribution.Kind;
import org.liandong.contributions.Contribution.Part;
import org.liandong.contributions.ContributionReading.Asked;
import org.liandong.contributions.ContributionReading.Sum;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** What each of the five gives to projects, appeals and cases. */
@PlatformTest
@Covers("ACT-02")
class ContributionsTests {
  private static final PlaceCode COMMUNITY = new PlaceCode("530111001001");
  private static final LocalDate DAY = LocalDate.of(2026, 3, 2);
  private static final Actor WORKER =
      As.actor("贡献社工（示例）", Position.COMMUNITY_WORKER, COMMUNITY.value());
  @Autowired ApplicationContext platform;
  @Autowired Contributions contributions;
  @Autowired ContributionReading reading;
  @Autowired Clock clock;
  @Autowired JdbcTemplate jdbc;
  @Autowired MockMvcTester web;
  private About project;

  @BeforeEach
  void begun() {
    project = about(Kind.PROJECT);
  }

  private About about(Kind kind) {
    var name =
        switch (kind) {
          case PROJECT -> "draft";
          case REQUEST -> "request";
          case DISPUTE -> "dispute";
        };
    var id = Contribution.Id.parse(RowSamples.make(platform, name));
    return new About(kind, id.county(), id.value());
  }

  private static Given given(int people, int hours, String money) {
    return new Given("春城志愿队（示例）", "上门陪伴", DAY, people, hours, Money.parse(money));
  }

  private void give(About about, Part part, Given given) {
    contributions.add(WORKER, about, part, given, UUID.randomUUID());
  }

  private Sum sum(About about, Part part) {
    return reading.about(WORKER, about).sums().get(part.ordinal());
  }

  @ParameterizedTest
  @EnumSource
  void eachOfTheFiveGivesToProjectsAppealsAndCasesAndIsSummedByItself(Kind kind) {
    var about = about(kind);
    for (var part : Part.values())
      give(about, part, given(part.ordinal() + 1, 2, part == Part.CHARITY ? "300.05" : "0"));
    give(about, Part.VOLUNTEERS, given(10, 3, "0"));
    assertThat(sum(about, Part.VOLUNTEERS))
        .isEqualTo(new Sum(Part.VOLUNTEERS, 2, 1, 14, 5, Money.ZERO));
    assertThat(sum(about, Part.CHARITY).money()).isEqualTo(Money.parse("300.05"));
    assertThat(sum(about, Part.COMMUNITY).people()).isEqualTo(1);
    assertThat(reading.about(WORKER, about).sums())
        .extracting(Sum::part)
        .containsExactly(Part.values());
  }

  @Test
  void aReportShowsTheFiveOfAPlaceByTheDayTheyGaveAndWhatTheyGaveTo() {
    var asked = new Asked(COMMUNITY, DAY, DAY, null);
    long before = reading.sums(asked).get(Part.VOLUNTEERS.ordinal()).people();
    give(project, Part.VOLUNTEERS, given(7, 1, "0"));
    give(about(Kind.REQUEST), Part.VOLUNTEERS, given(5, 1, "0"));
    assertThat(reading.sums(asked).get(Part.VOLUNTEERS.ordinal()).people()).isEqualTo(before + 12);
    var later = new Asked(COMMUNITY, DAY.plusDays(1), DAY.plusDays(9), null);
    assertThat(reading.sums(later).get(Part.VOLUNTEERS.ordinal()).people()).isZero();
    var elsewhere = new Asked(new PlaceCode("330203"), DAY, DAY, null);
    assertThat(reading.sums(elsewhere)).allMatch(sum -> sum.entries() == 0).hasSize(5);
  }

  @Test
  void whatWasTakenBackIsShownAndCountsNoMoreAndIsTakenBackOnce() {
    give(project, Part.CHARITY, given(0, 0, "500"));
    var one = reading.about(WORKER, project).given().getFirst();
    contributions.retract(WORKER, project, one.id().value(), "写错了对象");
    assertThat(sum(project, Part.CHARITY).entries()).isZero();
    assertThat(reading.about(WORKER, project).given().getFirst().retracted()).isEqualTo("写错了对象");
    assertThatThrownBy(() -> contributions.retract(WORKER, project, one.id().value(), "再"))
        .isInstanceOf(Refused.class);
  }

  @Test
  void onlyThoseWhoWorkThereWriteItDownAndOthersDoNotSeeIt() {
    var elsewhere = As.actor("别处（示例）", Position.COMMUNITY_WORKER, "530111001002");
    assertThatThrownBy(() -> reading.about(elsewhere, project)).isInstanceOf(Absent.class);
    var supervisor = As.actor("监督（示例）", Position.SUPERVISOR, COMMUNITY.value());
    assertThatThrownBy(() ->
            contributions.add(
                supervisor, project, Part.WORKER, given(1, 1, "0"), UUID.randomUUID()))
        .isInstanceOf(Refused.class);
  }

  @Test
  void wrongNumbersAreRefusedHereAndInTheDatabase() {
    for (var wrong : List.of(given(-1, 0, "0"), given(100_001, 0, "0"), given(0, 0, "-0.01")))
      assertThatThrownBy(() -> give(project, Part.CHARITY, wrong)).isInstanceOf(Invalid.class);
    assertThatThrownBy(() -> give(project, Part.VOLUNTEERS, given(0, 5, "0")))
        .isInstanceOf(Invalid.class);
    var ahead =
        LocalDate.ofInstant(clock.instant(), org.liandong.base.WorkingDays.ZONE).plusDays(1);
    assertThatThrownBy(
            () -> give(project, Part.WORKER, new Given("某", "某", ahead, 1, 1, Money.ZERO)))
        .isInstanceOf(Invalid.class);
    give(project, Part.CHARITY, given(0, 0, "1"));
    assertThatThrownBy(
            () -> jdbc.update("update contributions.contribution set part = 'VOLUNTEERS'"))
        .isInstanceOf(DataAccessException.class);
  }

  @Test
  void itIsWrittenDownOnThePageOnceAndStandsInTheTable() {
    var page = project.href();
    var form =
        Map.of(
            "part",
            "VOLUNTEERS",
            "giver",
            "春城志愿队（示例）",
            "words",
            "陪聊",
            "day",
            "2026-03-02",
            "hours",
            "6",
            "once",
            UUID.randomUUID().toString());
    assertThat(post(page, form)).hasStatus(422).bodyText().contains("志愿者的贡献要写人次", "陪聊");
    var whole = new java.util.HashMap<>(form);
    whole.put("people", "12");
    assertThat(post(page, whole)).hasStatus3xxRedirection();
    assertThat(post(page, whole)).hasStatus3xxRedirection();
    assertThat(get(page)).bodyText().contains("12 人次", "6 小时", "公益慈善资源");
    assertThat(sum(project, Part.VOLUNTEERS).people()).isEqualTo(12);
    assertThat(get("/contributions?from=2026-03-01&to=2026-03-31"))
        .bodyText()
        .contains("志愿者", "公益慈善资源", "五社分别计算");
    assertThat(get("/contributions/table.csv?from=2026-03-01&to=2026-03-31"))
        .bodyText()
        .contains("志愿者");
  }

  private MvcTestResult get(String path) {
    return web.get().uri(path).with(as(WORKER)).exchange();
  }

  private MvcTestResult post(String path, Map<String, String> form) {
    var sent = web.post().uri(path).with(as(WORKER)).with(csrf());
    form.forEach(sent::param);
    return sent.exchange();
  }
}
