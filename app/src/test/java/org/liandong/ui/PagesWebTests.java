package org.liandong.ui;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.Test;
import org.liandong.PlatformTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class PagesWebTests {
  @Autowired MockMvcTester web;

  private Document page(Cookie... cookies) throws Exception {
    var request = web.get().uri("/ui/elements");
    if (cookies.length > 0) request.cookie(cookies);
    var answer = request.exchange();
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }

  @Test
  void chineseLeads() throws Exception {
    assertThat(page().select("html").attr("lang")).isEqualTo("zh-CN");
    assertThat(page().title()).isEqualTo("页面元素 · 联动");
  }

  @Test
  void englishByChoice() throws Exception {
    assertThat(page(new Cookie(Preferences.LANGUAGE, "en")).title())
        .isEqualTo("Elements · Liandong");
  }

  @Test
  void largeTypeByChoice() throws Exception {
    assertThat(page().select("html").hasClass("large")).isFalse();
    assertThat(page(new Cookie(Preferences.LARGE, "1")).select("html").hasClass("large")).isTrue();
  }
}
