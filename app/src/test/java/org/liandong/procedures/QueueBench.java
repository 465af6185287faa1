package org.liandong.procedures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.PlatformTest;
import org.liandong.Statistics;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.bench.Mechanisms;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/**
 * Ten thousand running procedures wait at one level: what the queue page and two hundred opinions
 * take. Run by name; it prints and asserts no time.
 */
@PlatformTest
class QueueBench {
  private static final int RUNNING = 10_000;
  private static final int PAGES = 400;
  private static final int BULK = 200;
  @Autowired Procedures procedures;
  @Autowired ApplicationContext platform;
  @Autowired JdbcTemplate jdbc;
  @Autowired MockMvcTester web;

  @Test
  void tenThousandAtOneLevel() throws Exception {
    var town = new Town(platform, "2026-09-02T01:00:00Z");
    town.adopt("gansu");
    var id = town.begin(Town.worker(), "applications.five-levels", Town.COMMITTEE, "");
    town.playTo(id, Town.worker(), "county");
    multiply(id);
    var officer = As.actor("量级干部（示例）", Position.COUNTY_OFFICER, Town.COUNTY.value());
    for (int i = 0; i < 100; i++) page(officer, "/procedures");
    var times = new long[PAGES];
    var address = "/procedures";
    for (int i = 0; i < PAGES; i++) {
      var start = System.nanoTime();
      var text = page(officer, address);
      times[i] = System.nanoTime() - start;
      address = next(text);
    }
    Mechanisms.times("a page of the queue, 10,000 procedures waiting at one level", times, 100);
    bulk(officer);
  }

  private void bulk(Actor officer) {
    var chosen =
        jdbc.queryForList(
            "select w.county || '-' || w.procedure || '/' || p.version || '/' || w.gate from"
                + " procedures.waiting w join procedures.procedure p on p.county = w.county and p.id ="
                + " w.procedure where w.desk = '530111' order by w.due limit "
                + BULK,
            String.class);
    var request = web.post().uri("/procedures/opinions").with(as(officer)).with(csrf());
    for (var one : chosen)
      request = request.param("chosen", one).param("verdict", "AGREE").param("words", "同意" + one);
    var start = System.nanoTime();
    assertThat(request.exchange()).hasStatus3xxRedirection();
    Mechanisms.took(BULK + " opinions given at once", System.nanoTime() - start, 3000);
  }

  /** The one procedure as many, with its facts and what waits. */
  private void multiply(Procedure.Id id) {
    var columns =
        "county, place, route, route_key, open, involved, title, description, kind, amount, account,"
            + " name, position, started, stage, round, step, version, turned, since, due";
    var numbers = " cross join generate_series(1, " + RUNNING + ") n where ";
    jdbc.update(
        "insert into procedures.procedure (id, once, "
            + columns
            + ") select md5('b' || n)::uuid,"
            + " md5('o' || n)::uuid, "
            + columns
            + " from procedures.procedure"
            + numbers
            + "id = ?",
        id.value());
    for (var table :
        List.of(
            "fact|nr, round, kind, gate, at, account, name, hat, position, hat_place, line, seat,"
                + " seat_name, behalf_name, words, data, papers",
            "waiting|gate, party, kind, place, account, position, desk, line, round, single, owner, spoken, since, due"))
      copy(table.split("\\|"), numbers, id.value());
    Statistics.gather(platform, "procedures.procedure", "procedures.fact", "procedures.waiting");
  }

  private void copy(String[] table, String numbers, UUID id) {
    jdbc.update(
        "insert into procedures."
            + table[0]
            + " (county, procedure, "
            + table[1]
            + ") select county, md5('b' || n)::uuid, "
            + table[1]
            + " from procedures."
            + table[0]
            + numbers
            + "procedure = ?",
        id);
  }

  private String page(Actor actor, String address) throws Exception {
    var page = web.get().uri(address).with(as(actor)).exchange();
    assertThat(page).hasStatusOk();
    return page.getResponse().getContentAsString();
  }

  private static String next(String text) {
    var link = org.jsoup.Jsoup.parse(text).selectFirst("nav.pager a[rel=next]");
    return link == null ? "/procedures" : link.attr("href");
  }
}
