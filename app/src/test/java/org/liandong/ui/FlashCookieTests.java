package org.liandong.ui;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.servlet.FlashMap;
import tools.jackson.databind.json.JsonMapper;

/** The sentence after a redirect, on its way in a cookie. */
class FlashCookieTests {
  private static final String KEY = "ui.elements.sent";
  private final FlashCookie flashes =
      new FlashCookie(new Messages(new UiSettings(true)), JsonMapper.shared());
  private MockHttpServletResponse response = new MockHttpServletResponse();

  @Test
  void itIsSaidOnceOnThePageItIsFor() {
    var cookie = carried(Flash.warn(KEY, "楼道灯坏了"));
    assertThat(cookie.isHttpOnly()).isTrue();
    assertThat(cookie.getMaxAge()).isPositive();
    assertThat(said("/elsewhere", cookie)).isNull();
    assertThat(said("/requests/1", cookie)).containsEntry("flash", Flash.warn(KEY, "楼道灯坏了"));
    assertThat(response.getCookie("liandong-said").getMaxAge()).isZero();
  }

  @Test
  void aKeyAloneIsAGoodWord() {
    assertThat(said("/requests/1", carried(KEY))).containsEntry("flash", Flash.ok(KEY));
  }

  @Test
  void whatWouldNotFitIsNotCarried() {
    assertThat(carried(Flash.ok(KEY, "长".repeat(4000))).getMaxAge()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "%%%",
        "nonsense",
        "[null]",
        "[{\"tone\":\"OK\",\"key\":\"no.such.message\",\"arguments\":[],\"path\":\"/requests/1\",\"until\":1}]",
        "[{\"tone\":null,\"key\":\"ui.elements.sent\",\"arguments\":[],\"path\":\"/requests/1\",\"until\":-1}]"
      })
  void whatABrowserMadeUpSaysNothing(String text) {
    var value = Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(UTF_8));
    assertThat(said("/requests/1", new Cookie("liandong-said", value))).isNull();
    assertThat(said("/requests/1", new Cookie("liandong-said", text))).isNull();
  }

  private Cookie carried(Object said) {
    var map = new FlashMap();
    map.put("flash", said);
    map.setTargetRequestPath("/requests/1");
    flashes.saveOutputFlashMap(map, new MockHttpServletRequest(), response);
    return response.getCookie("liandong-said");
  }

  private Map<String, Object> said(String path, Cookie cookie) {
    response = new MockHttpServletResponse();
    var request = new MockHttpServletRequest("GET", path);
    request.setCookies(cookie);
    return flashes.retrieveAndUpdate(request, response);
  }
}
