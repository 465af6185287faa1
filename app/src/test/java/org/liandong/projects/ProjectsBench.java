package org.liandong.projects;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.ArrayList;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.liandong.As;
import org.liandong.PlatformTest;
import org.liandong.StatementCount;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.bench.Mechanisms;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Ten thousand applications in one call: queues, opinions in bulk, the rules while typing, the form
 * on paper, fifty deciders. Run by name; it prints, and asserts counts but no time.
 */
@PlatformTest
@Transactional(propagation = Propagation.NOT_SUPPORTED)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class ProjectsBench {
  private static final int MANY = 10_000;
  private static final int CLICKING = 8;
  private static final int PAGES = 2_000;
  private static final int BULK = 200;
  private static final Actor PROVINCE = As.actor("省厅量级（示例）", Position.PROVINCE_OFFICER, "33");
  @Autowired ApplicationContext platform;
  @Autowired JdbcTemplate jdbc;
  @Autowired MockMvcTester web;

  @Test
  @Order(1)
  void tenThousandAtTheLastLevel() throws Exception {
    var last = LastLevel.of(platform);
    var crowd = last.crowd();
    var start = System.nanoTime();
    crowd.of(MANY, crowd.communities(100));
    crowd.analyse();
    Mechanisms.took("10,000 applications of one call copied", System.nanoTime() - start, 0);
    pages("a page of the province's queue, 10,000 applications in one call", "/procedures");
    var scheme = "/projects?stage=REVIEW&scheme=" + last.scheme();
    pages("a page of the list of that call, with counts and sums", scheme);
    bulk(crowd, last);
  }

  private void pages(String what, String first) throws Exception {
    for (int i = 0; i < 300; i++) page(first);
    int said = StatementCount.during(() -> get(first)).size();
    var times = new long[PAGES];
    try (var threads = Executors.newFixedThreadPool(CLICKING)) {
      var work = new ArrayList<Callable<Void>>();
      for (int c = 0; c < CLICKING; c++) work.add(walk(first, times, c));
      for (var done : threads.invokeAll(work)) done.get();
    }
    Mechanisms.times(what + ", 8 at once, " + said + " statements", times, 100);
  }

  private Callable<Void> walk(String first, long[] times, int at) {
    return () -> {
      var address = first;
      for (int i = at; i < PAGES; i += CLICKING) {
        var start = System.nanoTime();
        var text = page(address);
        times[i] = System.nanoTime() - start;
        var link = org.jsoup.Jsoup.parse(text).selectFirst("nav.pager a[rel=next]");
        address = link == null ? first : link.attr("href");
      }
      return null;
    };
  }

  private void bulk(Crowd crowd, LastLevel last) {
    var chosen =
        crowd.within(() ->
            jdbc.queryForList(
                "select w.county || '-' || w.procedure || '/' || p.version || '/' || w.gate"
                    + " from procedures.waiting w join procedures.procedure p on p.county = w.county"
                    + " and p.id = w.procedure where w.desk = '33' order by w.due desc limit ?",
                String.class,
                BULK));
    var request = web.post().uri("/procedures/opinions").with(as(PROVINCE)).with(csrf());
    for (var one : chosen)
      request = request.param("chosen", one).param("verdict", "AGREE").param("words", "同意" + one);
    var start = System.nanoTime();
    assertThat(request.exchange()).hasStatus3xxRedirection();
    Mechanisms.took(
        "200 opinions at once on the last level of projects, %d approved"
            .formatted(last.projects()),
        System.nanoTime() - start,
        3000);
  }

  @Test
  @Order(2)
  void fiftyDecidersOnTwoHundredPlaces() throws Exception {
    var last = LastLevel.of(platform);
    var crowd = last.crowd();
    var ids = crowd.of(230, crowd.communities(120));
    var start = System.nanoTime();
    int taken = ProjectQuotaTests.decided(last, ids);
    var took = System.nanoTime() - start;
    Mechanisms.row(
        "230 decisions by 50 at once, 120 communities: projects and communities taken",
        "%d of 200, %d of 100, %d ms".formatted(taken, last.communities(), took / 1_000_000),
        "at most 200, 100",
        last.projects() <= 200 && last.communities() <= 100);
    assertThat(last.projects()).isEqualTo(taken).isLessThanOrEqualTo(200);
    assertThat(last.communities()).isLessThanOrEqualTo(100);
  }

  @Test
  @Order(3)
  void rulesWhileTypingAndTheFormOnPaper() throws Exception {
    var last = LastLevel.of(platform);
    var draft = last.draft();
    var times = new long[300];
    for (int i = -60; i < times.length; i++) {
      var start = System.nanoTime();
      typed(last.worker(), draft, i);
      if (i >= 0) times[i] = System.nanoTime() - start;
    }
    int said = StatementCount.during(() -> typed(last.worker(), draft, 1)).size();
    Mechanisms.times("the rules while typing, " + said + " statements", times, 50);
    var printed = new long[40];
    for (int i = -10; i < printed.length; i++) {
      var start = System.nanoTime();
      assertThat(
              web.get().uri("/projects/" + draft + "/form.pdf").with(as(last.worker())).exchange())
          .hasStatusOk();
      if (i >= 0) printed[i] = System.nanoTime() - start;
    }
    Mechanisms.times("the form of an application as PDF", printed, 1000);
  }

  private void typed(Actor worker, Project.Id draft, int nr) {
    assertThat(
            web.post()
                .uri("/projects/" + draft + "/checks/money")
                .param("budget-item-1", "services")
                .param("budget-words-1", "陪伴")
                .param("budget-amount-1", String.valueOf(70_000 + nr))
                .param("budget-item-2", "management")
                .param("budget-words-2", "管理")
                .param("budget-amount-2", "10000")
                .param("funding-source-1", "FISCAL_CITY")
                .param("funding-amount-1", "80000")
                .with(as(worker))
                .with(csrf())
                .exchange())
        .hasStatusOk();
  }

  private String page(String address) throws Exception {
    return get(address).getResponse().getContentAsString();
  }

  private org.springframework.test.web.servlet.assertj.MvcTestResult get(String address) {
    var page = web.get().uri(address).with(as(PROVINCE)).exchange();
    assertThat(page).hasStatusOk();
    return page;
  }
}
