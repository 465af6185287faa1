package org.liandong;

import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.exchange.Exchange;
import org.liandong.exchange.Post;
import org.liandong.exchange.Wish;
import org.springframework.context.ApplicationContext;

/** An ask of a neighbour, and somebody who offered to help. */
final class ExchangeSamples {
  private ExchangeSamples() {}

  static void add(Map<String, RouteSamples.Sample> samples) {
    samples.put("ask", platform -> ask(platform).toString());
    samples.put("deal", ExchangeSamples::deal);
  }

  private static Post.Id ask(ApplicationContext platform) {
    var now = platform.getBean(Clock.class).instant();
    var place = new PlaceCode("530111001001");
    var until = now.plus(Duration.ofDays(1));
    var wish = new Wish(Post.Kind.ASK, place, "other", "取药", now, until, UUID.randomUUID());
    return platform.getBean(Exchange.class).post(neighbour("求助（示例）"), wish);
  }

  private static String deal(ApplicationContext platform) {
    var exchange = platform.getBean(Exchange.class);
    return exchange.offer(neighbour("帮忙（示例）"), ask(platform), "").toString();
  }

  private static Actor neighbour(String name) {
    return As.actor(name, Position.RESIDENT, "530111001001");
  }
}
