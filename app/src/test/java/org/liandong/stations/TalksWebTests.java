package org.liandong.stations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.liandong.As.as;
import static org.liandong.stations.db.Tables.WORD;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jooq.DSLContext;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.liandong.inbox.Inbox;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.territory.parties.Parties;
import org.liandong.territory.parties.Party;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;

/** The five parties of a compound are reached in one talk, which nobody else reads. */
@PlatformTest
class TalksWebTests {
  private static final String TALK = "/talks/" + World.COMPOUND_1;
  private static final Actor OUTSIDER = resident("吴大勇（示例）");

  @Autowired World world;
  @Autowired Talks talks;
  @Autowired Parties parties;
  @Autowired Inbox inbox;
  @Autowired Reaches reaches;
  @Autowired DSLContext sql;
  @Autowired JdbcTemplate jdbc;
  @Autowired MockMvcTester web;

  private final Map<Party.Kind, Party> five = new LinkedHashMap<>();
  private final Map<Party.Kind, Actor> voices = new LinkedHashMap<>();

  private static Actor resident(String name) {
    return As.actor(name, Position.RESIDENT, World.COMMITTEE.value());
  }

  @BeforeEach
  void town() {
    world.town();
    for (var kind : Party.Kind.of(World.COMPOUND_1)) {
      var name = "示例" + kind;
      var contact = new Party.Contact("孙某", "0871-12345678");
      five.put(kind, parties.join(Actor.PLATFORM, World.COMPOUND_1, kind, name, contact));
      voices.put(kind, resident(kind + "代表（示例）"));
    }
  }

  private void everybodySpeaks() {
    voices.forEach((kind, who) -> speaks(kind, who));
  }

  private void speaks(Party.Kind kind, Actor who) {
    var party = five.get(kind).id().id();
    talks.name(World.worker(), World.COMPOUND_1, party, who.account(), who.name());
  }

  @Test
  @Covers("ACT-17")
  void oneWordReachesAllFiveParties() throws Exception {
    everybodySpeaks();
    var owners = voices.get(Party.Kind.OWNERS_COMMITTEE);
    assertThat(say(owners, "南门垃圾桶移到东侧，请各方看看")).hasStatus3xxRedirection();
    for (var who : voices.values()) {
      var page = page(who, TALK).text();
      assertThat(page).contains("南门垃圾桶移到东侧", "示例OWNERS_COMMITTEE", "五方都在");
      var told = told(who);
      if (who.equals(owners)) assertThat(told).doesNotContain("stations.told.word");
      else assertThat(told).contains("stations.told.word");
    }
    assertThat(page(owners, "/inbox").text()).contains("你代表“示例OWNERS_COMMITTEE”");
    assertThat(page(owners, "/talks").text()).contains("和平小区");
  }

  private List<String> told(Actor who) {
    return reaches.within(
        Reach.of(who),
        () -> inbox.messages(who, null, 20).rows().stream().map(one -> one.key()).toList());
  }

  @Test
  @Covers("ACT-17")
  void nobodyElseReadsIt() throws Exception {
    everybodySpeaks();
    say(voices.get(Party.Kind.PROPERTY_FIRM), "电梯周五大修");
    assertThat(get(OUTSIDER, TALK)).hasStatus(404);
    assertThat(get(World.gridOwner(), TALK)).hasStatus(404);
    assertThat(say(OUTSIDER, "让我说")).hasStatus(404);
    var desk = page(World.worker(), TALK).text();
    assertThat(desk).contains("你不代表任何一方").doesNotContain("电梯周五大修");
    assertThat(say(World.worker(), "我来说"))
        .hasStatus(409)
        .bodyText()
        .contains("只有各方代表能在这里说话", "001:4");
    for (var other : List.of(OUTSIDER, World.worker(), World.countyOfficer()))
      assertThat(stored(other)).as("row policy for " + other.name()).isZero();
    assertThat(stored(voices.get(Party.Kind.GOVERNMENT))).isEqualTo(1);
    assertThatThrownBy(() -> talks.heard(OUTSIDER, World.COMPOUND_1, null, 20))
        .isInstanceOf(Absent.class);
  }

  private int stored(Actor who) {
    return reaches.within(Reach.of(who), () -> sql.fetchCount(WORD));
  }

  @Test
  void whoComesLaterHearsWhatIsSaidFromThenOnAndWhoLeavesNothingMore() throws Exception {
    var firm = voices.get(Party.Kind.PROPERTY_FIRM);
    var owners = voices.get(Party.Kind.OWNERS_COMMITTEE);
    speaks(Party.Kind.PROPERTY_FIRM, firm);
    say(firm, "第一句");
    speaks(Party.Kind.OWNERS_COMMITTEE, owners);
    say(firm, "第二句");
    assertThat(page(owners, TALK).text()).contains("第二句", "还差 3 方").doesNotContain("第一句");
    var party = five.get(Party.Kind.OWNERS_COMMITTEE);
    talks.relieve(World.worker(), World.COMPOUND_1, party.id().id());
    assertThat(get(owners, TALK)).hasStatus(404);
    parties.leave(World.worker(), five.get(Party.Kind.PROPERTY_FIRM).id(), 0);
    assertThat(get(firm, TALK)).as("its party has left").hasStatus(404);
  }

  @Test
  void aSpeakerIsNamedByNameAndPhoneAndSpeaksForOneParty() throws Exception {
    var who = As.known(jdbc, resident("孙巧云（示例）"));
    jdbc.update(
        "update identity.credential set sign_in = 'sunqiaoyun' where account = ?",
        who.account().value());
    var government = five.get(Party.Kind.GOVERNMENT).id().id().toString();
    var typed = Map.of("party", government, "name", "孙巧云（示例）", "way", "sunqiaoyun");
    assertThat(post(World.worker(), TALK + "/speakers", typed)).hasStatus3xxRedirection();
    assertThat(page(World.worker(), TALK).text()).contains("孙巧云（示例）代表");
    var second = new LinkedHashMap<>(typed);
    second.put("party", five.get(Party.Kind.PROPERTY_FIRM).id().id().toString());
    assertThat(post(World.worker(), TALK + "/speakers", second))
        .hasStatus(409)
        .bodyText()
        .contains("一个人只代表一方");
    var wrong = Map.of("party", government, "name", "孙巧云", "way", "sunqiaoyun");
    assertThat(post(World.worker(), TALK + "/speakers", wrong))
        .hasStatus(422)
        .bodyText()
        .contains("没有找到这个人");
    assertThat(post(World.gridOwner(), TALK + "/speakers", typed)).hasStatus(404);
    assertThat(post(World.worker(), TALK + "/endings", Map.of("party", government)))
        .hasStatus3xxRedirection();
    assertThat(post(World.worker(), TALK + "/endings", Map.of("party", government))).hasStatus(409);
  }

  @Test
  void theSameFormTwiceIsSaidOnceAndEmptyWordsComeBack() throws Exception {
    var firm = voices.get(Party.Kind.PROPERTY_FIRM);
    speaks(Party.Kind.PROPERTY_FIRM, firm);
    var once = UUID.randomUUID().toString();
    post(firm, TALK + "/words", Map.of("words", "水压低", "once", once));
    post(firm, TALK + "/words", Map.of("words", "水压低", "once", once));
    assertThat(page(firm, TALK).select("article")).hasSize(1);
    assertThat(say(firm, " ")).hasStatus(422);
    assertThat(say(firm, "字".repeat(2001))).hasStatus(422);
    assertThatThrownBy(
            () -> talks.name(OUTSIDER, World.COMPOUND_1, UUID.randomUUID(), firm.account(), "x"))
        .isInstanceOf(Refused.class);
  }

  private MvcTestResult say(Actor actor, String words) {
    return post(actor, TALK + "/words", Map.of("words", words));
  }

  private MvcTestResult get(Actor actor, String path) {
    return web.get().uri(path).with(as(actor)).exchange();
  }

  private Document page(Actor actor, String path) throws Exception {
    var answer = get(actor, path);
    assertThat(answer).hasStatusOk();
    return Jsoup.parse(answer.getResponse().getContentAsString());
  }

  private MvcTestResult post(Actor actor, String path, Map<String, String> typed) {
    var request = web.post().uri(path).with(as(actor)).with(csrf());
    typed.forEach(request::param);
    return request.exchange();
  }
}
