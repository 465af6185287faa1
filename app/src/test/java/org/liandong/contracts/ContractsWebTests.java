package org.liandong.contracts;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.as;
import static org.liandong.ContractSamples.COMMITTEE;
import static org.liandong.ContractSamples.FUNDER;
import static org.liandong.ContractSamples.ORGANISATION;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.ContractSamples;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.base.Actor;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

@PlatformTest
class ContractsWebTests {
  private static final String PASSWORD = "a-long-test-password-2026";
  @Autowired ApplicationContext platform;
  @Autowired MockMvcTester web;
  @Autowired JdbcTemplate jdbc;

  private void known(Actor actor) {
    As.known(jdbc, actor);
    jdbc.update(
        "update identity.credential set password = ? where account = ?",
        Argon2PasswordEncoder.defaultsForSpringSecurity_v5_8().encode(PASSWORD),
        actor.account().value());
  }

  private Map<String, String> plan(String project, String second) {
    var budget =
        org.liandong.PurchaseSamples.paid(platform, org.liandong.World.COMMITTEE, 2026, "1000");
    var fields = new HashMap<String, String>();
    fields.put("project", project);
    fields.put("number", "官社 2026-1");
    fields.put("funder", "官渡区民政局（示例）");
    fields.put("line", budget.book() + "/" + budget.line());
    fields.put("title-1", "启动");
    fields.put("due-1", "2026-01-05");
    fields.put("amount-1", "600");
    fields.put("title-2", "期末");
    fields.put("due-2", "2026-12-05");
    fields.put("amount-2", second);
    return fields;
  }

  @Test
  @Covers({"PRJ-20", "PRJ-22"})
  void draftedRefusedByAFenSignedByThreeAndPublic() throws Exception {
    for (var actor : new Actor[] {FUNDER, ORGANISATION, COMMITTEE}) known(actor);
    var project = ContractSamples.project(platform, false).toString();
    var no = post(FUNDER, "/contracts", plan(project, "400.01"));
    assertThat(no).hasStatus(409).bodyText().contains("1,000.00", "1,000.01");
    assertThat(Jsoup.parse(no.getResponse().getContentAsString()).select("#number").val())
        .isEqualTo("官社 2026-1");
    var one = sent(FUNDER, "/contracts", plan(project, "400"));
    assertThat(page(FUNDER, one).text()).contains("三方未签齐，不生效", "社区公益项目三方合同");
    var wrong = Map.of("party", "FUNDER", "read", "on", "password", "not-the-password");
    assertThat(post(FUNDER, one + "/signatures", wrong)).hasStatus(422);
    sign(FUNDER, one, "FUNDER");
    sign(COMMITTEE, one, "COMMITTEE");
    assertThat(page(null, "/public/contracts?place=530111").text()).contains("还没有生效的合同");
    sign(ORGANISATION, one, "ORGANISATION");
    assertThat(page(ORGANISATION, one).text()).contains("三方签名核对无误", "履行中");
    var open = page(null, one.replace("/contracts/", "/public/contracts/"));
    assertThat(open.text())
        .contains("四点半课堂", "丙方作为第三方")
        .doesNotContain(COMMITTEE.name(), FUNDER.name());
    assertThat(page(COMMITTEE, "/contracts").text()).contains("官社 2026-1", "3 / 3");
  }

  /** Two signed, and somebody wrote the third one into the table. */
  @Test
  @Covers("PRJ-20")
  void aTamperedSignatureIsSaidOnThePage() throws Exception {
    for (var actor : new Actor[] {FUNDER, ORGANISATION}) known(actor);
    var project = ContractSamples.project(platform, false).toString();
    var one = sent(FUNDER, "/contracts", plan(project, "400"));
    sign(FUNDER, one, "FUNDER");
    sign(ORGANISATION, one, "ORGANISATION");
    jdbc.update(
        "insert into contracts.signature (county, contract, party, account, name, at, fingerprint,"
            + " public, signature) select county, contract, 'COMMITTEE', gen_random_uuid(), '某',"
            + " at, repeat('a', 64), public, signature from contracts.signature where party ="
            + " 'FUNDER' and contract = ?::uuid",
        one.substring(one.length() - 36));
    assertThat(page(FUNDER, one).text()).contains("签名核对不上").doesNotContain("三方签名核对无误");
  }

  private void sign(Actor actor, String one, String party) {
    sent(actor, one + "/signatures", Map.of("party", party, "read", "on", "password", PASSWORD));
  }

  @Test
  void unreadTextAndMissingFieldsAreSaid() {
    known(FUNDER);
    var project = ContractSamples.project(platform, false).toString();
    assertThat(post(FUNDER, "/contracts", Map.of("project", project))).hasStatus(422);
    var one = sent(FUNDER, "/contracts", plan(project, "400"));
    var unread = Map.of("party", "FUNDER", "password", PASSWORD);
    assertThat(post(FUNDER, one + "/signatures", unread)).hasStatus(422);
    assertThat(post(COMMITTEE, one + "/duties", Map.of("kind", "GUIDE", "words", "x")))
        .hasStatus(422);
  }

  private String sent(Actor actor, String address, Map<String, String> fields) {
    var answer = post(actor, address, fields);
    assertThat(answer).hasStatus3xxRedirection();
    return Objects.requireNonNull(answer.getResponse().getRedirectedUrl());
  }

  private MvcTestResult post(Actor actor, String address, Map<String, String> fields) {
    var request = web.post().uri(address).with(as(actor)).with(csrf());
    for (var field : fields.entrySet()) request = request.param(field.getKey(), field.getValue());
    return request.exchange();
  }

  private Document page(@Nullable Actor actor, String address) throws Exception {
    var request = web.get().uri(address);
    var answer = (actor == null ? request : request.with(as(actor))).exchange();
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }
}
