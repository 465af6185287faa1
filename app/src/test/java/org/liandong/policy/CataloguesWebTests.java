package org.liandong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.actor;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.base.WorkingDays;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Lists handed in, compared and published. */
@PlatformTest
class CataloguesWebTests {
  @Autowired Clock clock;
  private final Actor officer = actor("周某(示例)", Position.COUNTY_OFFICER, "530111");
  @Autowired MockMvcTester web;
  private Desk desk;

  @BeforeEach
  void desk() {
    desk = new Desk(web);
  }

  @Test
  @Covers("Z-10")
  void aListIsHandedInComparedAndPublished() {
    desk.send(
        officer,
        "/policy/places/530111/adoptions",
        "pack",
        "nanjing/1",
        "from",
        LocalDate.now(clock.withZone(WorkingDays.ZONE)).toString(),
        "reason",
        "示例");
    var before = desk.page("/policy/catalogues?place=530111");
    assertThat(before.text()).contains("政府购买服务目录", "示例");
    assertThat(hand("编码,名称\nbasic,基本公共服务\nbasic,又一次\n")).hasStatus(422);
    assertThat(Desk.html(hand("编码,名称\nbasic,基本公共服务\nbasic,又一次\n")).text())
        .contains("有 1 行不对，一行也没有导入", "第 3 行：重复了（basic）");
    var taken = hand("编码,名称,清单\nbasic,基本公共服务,正面\nnew,新的一类,正面\n");
    var address = taken.getResponse().getRedirectedUrl();
    assertThat(web.get().uri(address)).as("not published").hasStatus(404);
    assertThat(desk.page(officer, address).select("#difference").text()).contains("新增 1 条", "new");
    assertThat(
            desk.send(
                officer,
                address + "/publications",
                "from",
                LocalDate.now(clock.withZone(WorkingDays.ZONE)).toString()))
        .hasRedirectedUrl(address);
    assertThat(desk.page(address).text()).contains("新的一类").doesNotContain("还没有发布");
    assertThat(desk.page(address).select("td code")).as("codes are for the desk").isEmpty();
    assertThat(desk.page(officer, address).select("td code").eachText()).contains("new");
    assertThat(desk.page("/policy/catalogues?place=530111001001").text()).contains("官渡区 第 1 版");
  }

  private MvcTestResult hand(String rows) {
    return web.post()
        .uri("/policy/catalogues")
        .multipart()
        .file(
            new MockMultipartFile(
                "file", "目录.csv", "text/csv", rows.getBytes(StandardCharsets.UTF_8)))
        .param("place", "530111")
        .param("key", "purchase-items")
        .param("source", "区财政局(示例)")
        .with(as(officer))
        .with(csrf())
        .exchange();
  }
}
