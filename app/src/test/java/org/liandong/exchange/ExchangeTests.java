package org.liandong.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.liandong.As;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.World;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Refused;
import org.springframework.beans.factory.annotation.Autowired;

@PlatformTest
class ExchangeTests {
  private static final Actor ZHOU = resident("周桂英（示例）");
  private static final Actor WU = resident("吴大勇（示例）");
  private static final Actor ZHENG = resident("郑小梅（示例）");

  @Autowired World world;
  @Autowired Exchange exchange;
  @Autowired Deals deals;
  @Autowired Matches matches;
  @Autowired Clock clock;

  private static Actor resident(String name) {
    return As.actor(name, Position.RESIDENT, World.COMMITTEE.value());
  }

  @BeforeEach
  void town() {
    world.town();
  }

  @Test
  @Covers({"NEJ-02", "NEJ-06"})
  void anAskIsProposedAgreedDoneAndThanked() {
    var ask = post(ZHOU, Post.Kind.ASK, World.BUILDING_1);
    var id = exchange.offer(WU, ask, "我下午有空");
    exchange.agree(ZHOU, id, 1, "太好了");
    assertThat(exchange.find(ask).stage()).isEqualTo(Post.Stage.TAKEN);
    exchange.finish(WU, id, 2, 60, "");
    exchange.thank(ZHOU, id, 3, 90, "谢谢");
    var deal = deals.find(ZHOU, id);
    assertThat(deal.stage()).isEqualTo(Deal.Stage.THANKED);
    assertThat(deal.minutes()).isEqualTo(90);
    assertThat(exchange.find(ask).stage()).isEqualTo(Post.Stage.DONE);
    assertThat(deals.steps(WU, id)).hasSize(4);
  }

  @Test
  void theOneWhoAsksMayAlsoAskSomebodyWhoOffers() {
    var offer = post(WU, Post.Kind.OFFER, World.BUILDING_2);
    var ask = post(ZHOU, Post.Kind.ASK, World.BUILDING_1);
    assertThat(matches.of(exchange.find(ask)))
        .extracting(Matches.Match::near)
        .containsExactly(Near.COMPOUND);
    var id = exchange.request(ZHOU, ask, offer, "");
    refused(ExchangeRefusal.NOT_YOURS, () -> exchange.agree(ZHOU, id, 1, ""));
    exchange.agree(WU, id, 1, "");
    assertThat(exchange.find(ask).stage()).isEqualTo(Post.Stage.TAKEN);
  }

  @Test
  void nobodyHelpsHimselfNorTwiceNorWhereSomebodyHelpsAlready() {
    var ask = post(ZHOU, Post.Kind.ASK, World.BUILDING_1);
    refused(ExchangeRefusal.YOURSELF, () -> exchange.offer(ZHOU, ask, ""));
    var id = exchange.offer(WU, ask, "");
    refused(ExchangeRefusal.TWICE, () -> exchange.offer(WU, ask, ""));
    var second = exchange.offer(ZHENG, ask, "");
    exchange.agree(ZHOU, id, 1, "");
    refused(ExchangeRefusal.NOT_OPEN, () -> exchange.agree(ZHOU, second, 1, ""));
  }

  @Test
  void strangersSeeNoDealAndTakeNoStep() {
    var id = exchange.offer(WU, post(ZHOU, Post.Kind.ASK, World.BUILDING_1), "");
    assertThatThrownBy(() -> deals.find(ZHENG, id)).isInstanceOf(Absent.class);
    assertThatThrownBy(() -> exchange.agree(ZHENG, id, 1, "")).isInstanceOf(Absent.class);
    assertThat(deals.find(World.worker(), id)).isNotNull();
    refused(ExchangeRefusal.NOT_YOURS, () -> exchange.agree(World.worker(), id, 1, ""));
  }

  @Test
  void theHelperCannotThankAndAnOldPageIsRefused() {
    var id = exchange.offer(WU, post(ZHOU, Post.Kind.ASK, World.BUILDING_1), "");
    exchange.agree(ZHOU, id, 1, "");
    refused(ExchangeRefusal.STALE, () -> exchange.finish(WU, id, 1, 60, ""));
    exchange.finish(WU, id, 2, 60, "");
    refused(ExchangeRefusal.NOT_YOURS, () -> exchange.thank(WU, id, 3, 60, ""));
  }

  @Test
  void whatIsCancelledAfterAgreeingIsOpenAgain() {
    var ask = post(ZHOU, Post.Kind.ASK, World.BUILDING_1);
    var id = exchange.offer(WU, ask, "");
    exchange.agree(ZHOU, id, 1, "");
    exchange.cancel(WU, id, 2, "临时有事");
    assertThat(exchange.find(ask).stage()).isEqualTo(Post.Stage.OPEN);
    assertThat(exchange.offer(WU, ask, "又有空了")).isNotNull();
  }

  @Test
  void theSameFormIsOnePostAndWhatIsOverIsRefused() {
    var now = clock.instant();
    var once = UUID.randomUUID();
    var wish =
        new Wish(
            Post.Kind.ASK,
            World.BUILDING_1,
            "errands",
            "取药",
            now,
            now.plus(Duration.ofDays(1)),
            once);
    assertThat(exchange.post(ZHOU, wish)).isEqualTo(exchange.post(ZHOU, wish));
    var over =
        new Wish(Post.Kind.ASK, World.BUILDING_1, "errands", "取药", now.minusSeconds(9), now, once);
    refused(ExchangeRefusal.TIMES, () -> exchange.post(ZHOU, over));
  }

  private Post.Id post(Actor actor, Post.Kind kind, PlaceCode place) {
    var now = clock.instant();
    return exchange.post(
        actor,
        new Wish(
            kind, place, "errands", "买菜取药", now, now.plus(Duration.ofDays(3)), UUID.randomUUID()));
  }

  private static void refused(ExchangeRefusal reason, Runnable step) {
    assertThatThrownBy(step::run)
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.reason()).isEqualTo(reason));
  }
}
