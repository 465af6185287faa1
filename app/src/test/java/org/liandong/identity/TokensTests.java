package org.liandong.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Hat;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

@PlatformTest
class TokensTests {
  private static final String REPORT = "{\"place\":\"530111001001\",\"words\":\"路灯不亮\"}";
  @Autowired World world;
  @Autowired Tokens tokens;
  @Autowired JdbcTemplate sql;
  @Autowired MockMvcTester web;
  private Actor zhou;
  private Actor wu;

  @BeforeEach
  void town() {
    world.town();
    zhou = account("周桂英（示例）");
    wu = account("吴大勇（示例）");
  }

  /** Somebody without appointments: a resident of the place, under the hat of the account. */
  private Actor account(String name) {
    var known = As.known(sql, As.actor(name, Position.RESIDENT, "530111001001"));
    var hat = known.hat();
    return new Actor(
        known.account(),
        name,
        new Hat(known.account().value(), hat.position(), hat.place(), hat.line()),
        null);
  }

  @Test
  void aProgramActsAsItsOwnerWithoutASessionOrAFormToken() {
    var secret = tokens.make(zhou, "小区公众号", true, 30);
    assertThat(post(secret)).hasStatus(201);
    var list = web.get().uri("/api/v1/requests").header("Authorization", "Bearer " + secret);
    assertThat(list).hasStatusOk().bodyText().contains("路灯不亮");
    var others = tokens.make(wu, "别人", false, 30);
    assertThat(web.get().uri("/api/v1/requests").header("Authorization", "Bearer " + others))
        .hasStatusOk()
        .bodyText()
        .doesNotContain("路灯不亮");
  }

  @Test
  void whatIsUnknownEndedOverOrOnlyReadsIsTurnedAway() {
    assertThat(post("ldt_" + "x".repeat(43))).hasStatus(401);
    assertThat(post(tokens.make(zhou, "只读", false, 30))).hasStatus(403);
    var ended = tokens.make(zhou, "停用", true, 30);
    tokens.end(zhou, tokens.list(zhou).getFirst().id());
    assertThat(post(ended)).hasStatus(401);
    assertThat(post(over())).hasStatus(401);
  }

  /** A token whose time is over. */
  private String over() {
    sql.update(
        "insert into identity.token (id, account, hat, label, digest, writes, made, until)"
            + " values (?, ?, ?, '过期', encode(sha256('ldt_over'), 'hex'), true,"
            + " now() - interval '2 day', now() - interval '1 second')",
        UUID.randomUUID(),
        zhou.account().value(),
        zhou.hat().id());
    return "ldt_over";
  }

  @Test
  void aTokenOpensNoPage() {
    var secret = tokens.make(zhou, "小区公众号", true, 30);
    assertThat(web.get().uri("/requests/mine").header("Authorization", "Bearer " + secret))
        .hasStatus(302);
  }

  @Test
  void theSecretIsShownOnceAndNotKept() {
    var secret = tokens.make(zhou, "小区公众号", true, 30);
    assertThat(sql.queryForList("select t::text from identity.token t", String.class))
        .noneMatch(row -> row.contains(secret));
  }

  @Test
  void nobodyEndsATokenOfSomebodyElse() {
    tokens.make(zhou, "小区公众号", true, 30);
    var id = tokens.list(zhou).getFirst().id();
    assertThatThrownBy(() -> tokens.end(wu, id)).isInstanceOf(Absent.class);
    assertThatThrownBy(() -> tokens.end(zhou, UUID.randomUUID())).isInstanceOf(Absent.class);
  }

  @Test
  void aYearIsTheLongestAndTwentyAreTheMost() {
    assertThatThrownBy(() -> tokens.make(zhou, "长", true, 367)).isInstanceOf(Refused.class);
    for (int i = 0; i < Tokens.MOST; i++) tokens.make(zhou, "密钥" + i, false, 366);
    assertThatThrownBy(() -> tokens.make(zhou, "再一个", true, 1))
        .isInstanceOfSatisfying(
            Refused.class,
            it -> assertThat(it.reason()).isEqualTo(IdentityRefusal.TOO_MANY_TOKENS));
  }

  private MockMvcTester.MockMvcRequestBuilder post(String secret) {
    return web.post()
        .uri("/api/v1/requests")
        .header("Authorization", "Bearer " + secret)
        .contentType(MediaType.APPLICATION_JSON)
        .content(REPORT);
  }
}
