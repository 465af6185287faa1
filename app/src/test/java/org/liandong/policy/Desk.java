package org.liandong.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.actor;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.io.UnsupportedEncodingException;
import java.nio.charset.StandardCharsets;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.liandong.base.Actor;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** Reads and sends pages of policy as somebody does. */
record Desk(MockMvcTester web) {
  static Document html(MvcTestResult answer) {
    try {
      return Jsoup.parse(answer.getResponse().getContentAsString(StandardCharsets.UTF_8));
    } catch (UnsupportedEncodingException e) {
      throw new IllegalStateException(e);
    }
  }

  Document page(String path) {
    var answer = web.get().uri(path).exchange();
    assertThat(answer).as(path).hasStatusOk();
    return html(answer);
  }

  Document page(Actor actor, String path) {
    var answer = web.get().uri(path).with(as(actor)).exchange();
    assertThat(answer).as(path).hasStatusOk();
    return html(answer);
  }

  MvcTestResult send(Actor actor, String path, String... pairs) {
    var request = web.method(HttpMethod.POST).uri(path).with(as(actor)).with(csrf());
    for (int i = 0; i < pairs.length; i += 2) request = request.param(pairs[i], pairs[i + 1]);
    return request.exchange();
  }
}
