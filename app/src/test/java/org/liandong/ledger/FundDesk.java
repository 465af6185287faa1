package org.liandong.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.as;
import static org.liandong.ledger.LedgerSamples.CLERK;
import static org.liandong.ledger.LedgerSamples.YEAR;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.liandong.base.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.mock.web.MockMultipartFile;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The pages of funds: see, act, follow, see the change. */
abstract class FundDesk {
  @Autowired ApplicationContext platform;
  @Autowired MockMvcTester web;
  LedgerSamples samples;

  @BeforeEach
  void samples() {
    samples = new LedgerSamples(platform);
  }

  String entered(String fund, String payer, String amount) {
    var answer = send(fund, payer, amount, UUID.randomUUID());
    assertThat(answer).hasStatus3xxRedirection();
    return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }

  MvcTestResult send(String fund, String payer, String amount, UUID once) {
    var scan =
        new MockMultipartFile(
            "scans", "a.pdf", "application/pdf", "%PDF-1.7".getBytes(StandardCharsets.US_ASCII));
    return web.post()
        .uri(fund + "/entries/payment")
        .multipart()
        .file(scan)
        .with(as(CLERK))
        .with(csrf())
        .param("once", once.toString())
        .param("payer", payer)
        .param("amount", amount)
        .param("payee", "和平社工站（示例）")
        .param("words", "社工服务费（示例）")
        .param("voucher", "NO-9")
        .param("voucher-day", YEAR + "-01-05")
        .exchange();
  }

  String sent(Actor actor, String uri, String... fields) {
    var answer = post(actor, uri, fields);
    assertThat(answer).hasStatus3xxRedirection();
    return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }

  MvcTestResult post(Actor actor, String uri, String... fields) {
    var post = web.post().uri(uri).with(as(actor)).with(csrf());
    for (int i = 0; i < fields.length; i += 2) post = post.param(fields[i], fields[i + 1]);
    return post.exchange();
  }

  MvcTestResult get(Actor actor, String uri) {
    return web.get().uri(uri).with(as(actor)).exchange();
  }

  static Document page(MvcTestResult answer) throws Exception {
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }
}
