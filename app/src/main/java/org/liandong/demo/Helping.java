package org.liandong.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.demo.Tellings.Stage;
import org.liandong.exchange.Deal;
import org.liandong.exchange.Exchange;
import org.liandong.exchange.Post;
import org.liandong.exchange.Wish;
import org.liandong.platform.Moment;
import org.springframework.stereotype.Component;

/** Neighbours who asked and helped, from {@code demo/helps.yaml}, and what some of them offer. */
@Component
class Helping {
  private static final List<String> OFFERS =
      List.of(
          "wu|530111001001/日新小区|carrying|有力气，周末可以帮忙搬东西。",
          "zheng|530111001001/吉祥里|teaching|可以教老人用手机。",
          "yan|530111001002/石桥苑|repairs|会修水电，晚上有空。",
          "mao|330203001001/南苑小区|company|周三周四可以陪老人看病。");
  private final Exchange exchange;
  private final Players players;

  /**
   * One ask with its helper.
   *
   * @param until the stage it came to
   * @param minutes how long it took; null while it was not done
   */
  record Help(
      String ask,
      String help,
      String place,
      String category,
      String begin,
      Deal.Stage until,
      @Nullable Integer minutes,
      String words,
      @Nullable String thanks) {}

  Helping(Exchange exchange, Players players) {
    this.exchange = exchange;
    this.players = players;
  }

  void tell(Stage stage) {
    for (var help : Script.read("helps", Help[].class)) tell(help, stage);
    for (var offer : OFFERS) offer(offer.split("\\|"), stage);
  }

  private void offer(String[] told, Stage stage) {
    var begin = When.of("-20d 09:00", stage.now());
    var by = players.actor(stage.person(told[0]));
    var place = Players.known(stage.places(), told[1]);
    var closes = begin.plus(Duration.ofDays(90));
    var wish = new Wish(Post.Kind.OFFER, place, told[2], told[3], begin, closes, UUID.randomUUID());
    Moment.at(begin, () -> exchange.post(by, wish));
  }

  private void tell(Help help, Stage stage) {
    var begin = When.of(help.begin(), stage.now());
    var asker = players.actor(stage.person(help.ask()));
    var helper = players.actor(stage.person(help.help()));
    var place = Players.known(stage.places(), help.place());
    var closes = begin.plus(Duration.ofDays(14));
    var wish =
        new Wish(
            Post.Kind.ASK, place, help.category(), help.words(), begin, closes, UUID.randomUUID());
    var ask = Moment.at(begin, () -> exchange.post(asker, wish));
    var deal = after(begin, 2, () -> exchange.offer(helper, ask, "我来帮忙。"));
    follow(help, asker, helper, deal, begin);
  }

  private void follow(Help help, Actor asker, Actor helper, Deal.Id deal, Instant begin) {
    switch (help.until()) {
      case PROPOSED -> {
        return;
      }
      case DECLINED ->
          after(begin, 4, () -> done(() -> exchange.decline(asker, deal, 1, "已经有人帮了，谢谢。")));
      default -> after(begin, 4, () -> done(() -> exchange.agree(asker, deal, 1, "太好了，麻烦你。")));
    }
    if (help.until() == Deal.Stage.CANCELLED)
      after(begin, 8, () -> done(() -> exchange.cancel(helper, deal, 2, "临时有事，来不了。")));
    if (help.minutes() == null) return;
    int minutes = help.minutes();
    after(begin, 30, () -> done(() -> exchange.finish(helper, deal, 2, minutes, "办好了。")));
    var thanks = help.thanks();
    if (thanks != null)
      after(begin, 33, () -> done(() -> exchange.thank(asker, deal, 3, minutes, thanks)));
  }

  private static boolean done(Runnable step) {
    step.run();
    return true;
  }

  private static <T> T after(Instant begin, int hours, Supplier<T> work) {
    return Moment.at(begin.plus(Duration.ofHours(hours)), work);
  }
}
