package org.liandong.requests;

import static org.assertj.core.api.Assertions.assertThat;
import static org.liandong.As.actor;
import static org.liandong.As.as;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Actor;
import org.liandong.base.Position;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.assertj.MockMvcTester;

/** What one might try: each is refused in words, and what stood before still stands. */
@PlatformTest
class WrongStepsWebTests {
  @Autowired World world;
  @Autowired Requests requests;
  @Autowired Neighbours neighbours;
  @Autowired Visits visits;
  @Autowired Clock clock;
  @Autowired MockMvcTester web;
  private final Actor resident = actor("居民（示例）", Position.RESIDENT, World.COMMITTEE.value());
  private final Actor neighbour = actor("邻居（示例）", Position.RESIDENT, World.COMMITTEE.value());
  private final Actor owner = World.gridOwner();
  private Request.Id id;

  @BeforeEach
  void reported() {
    world.town();
    var words = "楼道的灯坏了三天";
    var once = UUID.randomUUID();
    id =
        requests.submit(
            resident,
            new Submission(
                World.BUILDING_1, "", null, "facilities.lighting", words, false, once, List.of()));
  }

  @Test
  void handedOverToAPlaceOutside() throws Exception {
    refused(owner, "handovers", "转给别的县区", "只能转给本街道的网格", "to", World.account("外区某人").toString());
  }

  @Test
  void aVisitAnsweredWithoutCheckIn() throws Exception {
    requests.take(owner, id, version());
    visits.arrange(owner, id, version(), clock.instant().plus(Duration.ofDays(1)), "");
    refused(owner, "answers", "去过了", "还没有到门签到");
  }

  @Test
  void ratedTwice() throws Exception {
    answered();
    requests.confirm(resident, id, version(), "");
    requests.rate(resident, id, version(), 5, "");
    refused(resident, "ratings", "", "已经评价过了", "stars", "1");
  }

  /** One who joined, whoever handles it, and one who knows nothing of it. */
  @Test
  @Covers("NEJ-08")
  void confirmedByANeighbour() throws Exception {
    neighbours.join(neighbour, id, "我家也黑");
    answered();
    refused(neighbour, "confirmations", "亮了", "只有反映这件事的居民可以这样做");
    refused(owner, "confirmations", "亮了", "只有反映这件事的居民可以这样做");
    var stranger = actor("路人（示例）", Position.RESIDENT, World.COMMITTEE.value());
    var post = web.post().uri("/requests/" + id + "/confirmations").with(as(stranger)).with(csrf());
    assertThat(post.param("version", "" + version())).hasStatus(404);
    assertThat(requests.find(resident, id).stage()).isEqualTo(Stage.ANSWERED);
  }

  @Test
  void closedWithoutAResult() throws Exception {
    requests.take(owner, id, version());
    var version = version();
    var post = web.post().uri("/requests/" + id + "/answers").with(as(owner)).with(csrf());
    assertThat(post.param("version", "" + version).param("words", " ")).hasStatus(422);
    assertThat(version()).isEqualTo(version);
    requests.answer(owner, id, version, "换好了", List.of());
    refused(owner, "confirmations", "", "只有反映这件事的居民可以这样做");
  }

  private void answered() {
    requests.take(owner, id, version());
    requests.answer(owner, id, version(), "换好了", List.of());
  }

  private void refused(Actor who, String step, String words, String reason, String... more)
      throws Exception {
    var before = requests.facts(Actor.PLATFORM, id);
    var post = web.post().uri("/requests/" + id + "/" + step).with(as(who)).with(csrf());
    post = post.param("version", "" + version()).param("words", words);
    for (int i = 0; i < more.length; i += 2) post = post.param(more[i], more[i + 1]);
    var answer = post.exchange();
    assertThat(answer).hasStatus(409);
    var main = Jsoup.parse(answer.getResponse().getContentAsString()).select("main").text();
    assertThat(main).contains(reason);
    assertThat(requests.facts(Actor.PLATFORM, id)).isEqualTo(before);
  }

  private int version() {
    return requests.find(Actor.PLATFORM, id).standing().version();
  }
}
