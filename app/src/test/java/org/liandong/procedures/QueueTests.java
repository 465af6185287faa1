package org.liandong.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.as;

import java.util.function.IntSupplier;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.StatementCount;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.procedures.Act.Verdict;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** The list of what waits: for whom, and at what cost. */
@PlatformTest
class QueueTests {
  @Autowired ApplicationContext platform;
  @Autowired Reaches reaches;
  @Autowired JdbcTemplate jdbc;
  @Autowired MockMvcTester web;
  private Town town;

  @BeforeEach
  void gansu() {
    town = new Town(platform, "2026-09-02T01:00:00Z");
    town.adopt("gansu");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/procedures", "/procedures?scope=place", "/procedures?scope=mine"})
  void moreRowsTakeNoMoreStatements(String address) {
    begin(3);
    page(Town.worker(), address);
    var few = StatementCount.during(() -> page(Town.worker(), address));
    begin(15);
    var many = StatementCount.during(() -> page(Town.worker(), address));
    assertThat(many).hasSameSizeAs(few).isNotEmpty();
    assertThat(Jsoup.parse(page(Town.worker(), address)).select("tbody tr")).hasSize(18);
  }

  private void begin(int count) {
    for (int i = 0; i < count; i++)
      town.begin(Town.worker(), "applications.five-levels", Town.COMMITTEE, "");
  }

  @Test
  @Covers("ADM-04")
  void whatSomebodyDecidedWaitsForTheOthersOnly() {
    for (int i = 1; i <= 3; i++) town.appoint(Town.officer(i));
    town.adopt("nanjing");
    var review = town.begin(Town.county(), "admission.review", Town.COUNTY, "work");
    town.playTo(review, Town.county(), "review");
    assertThat(rows(Town.officer(1))).isOne();
    town.act(Town.officer(1), review, new Act.Opined("review", Verdict.AGREE, "有依据"), 0);
    assertThat(rows(Town.officer(1))).isZero();
    assertThat(rows(Town.officer(2))).isOne();
  }

  @Test
  void theRowsBehindItAreSeenAtThePlaceAndByWhoeverBeganIt() {
    var resident = As.actor("提议人（示例）", Position.RESIDENT, Town.COMMITTEE.value());
    var id = town.begin(resident, "decisions.residents", Town.COMMITTEE, "");
    IntSupplier waiting =
        () ->
            jdbc.queryForObject(
                "select count(*) from procedures.waiting where procedure = ?",
                Integer.class,
                id.value());
    int all = waiting.getAsInt();
    assertThat(all).isPositive();
    assertThat(reaches.within(Reach.of(resident), waiting::getAsInt)).isEqualTo(all);
    assertThat(reaches.within(Reach.of(Town.street()), waiting::getAsInt)).isEqualTo(all);
    var stranger = As.actor("别人（示例）", Position.RESIDENT, Town.COMMITTEE.value());
    assertThat(reaches.within(Reach.of(stranger), waiting::getAsInt)).isZero();
    var elsewhere = As.actor("别街（示例）", Position.STREET_OFFICER, "530111002");
    assertThat(reaches.within(Reach.of(elsewhere), waiting::getAsInt)).isZero();
  }

  private int rows(Actor actor) {
    return Jsoup.parse(page(actor, "/procedures")).select("tbody tr").size();
  }

  private String page(Actor actor, String address) {
    var page = web.get().uri(address).with(as(actor)).exchange();
    assertThat(page).hasStatusOk();
    try {
      return page.getResponse().getContentAsString();
    } catch (java.io.UnsupportedEncodingException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
