package org.liandong.requests.volume;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Position;
import org.liandong.policy.Catalogue;
import org.liandong.requests.Deadlines;
import org.liandong.requests.Fact.By;
import org.liandong.requests.Request;

/**
 * Makes requests up, each from its number, the same every time: two years of use that grew, people
 * and words that are fictional and say so.
 */
final class Tales {
  private static final Duration PAST = Duration.ofDays(730);
  private static final double GROWTH = 4;

  /** Some hundred metres, in degrees. */
  private static final double NEAR = 0.003;

  private static final List<String> NAMES =
      List.of("王晓（示例）", "李敏（示例）", "张平（示例）", "陈芳（示例）", "杨柳（示例）", "赵安（示例）", "周宁（示例）");
  private static final List<String> WISHES =
      List.of("请尽快安排处理", "希望社区来看一下", "邻居们都反映过", "老人出行很不方便", "麻烦给个答复");
  private final List<Spot> spots;
  private final Deadlines deadlines;
  private final Instant now;
  private final int wanted;

  /**
   * @param now up to when they are told
   * @param wanted how many there will be, the last the newest
   */
  Tales(List<Spot> spots, Deadlines deadlines, Instant now, int wanted) {
    this.spots = spots;
    this.deadlines = deadlines;
    this.now = now;
    this.wanted = wanted;
  }

  Tale tale(int nr) {
    var random = new Random(nr);
    var spot = one(spots, random);
    var item = one(spot.categories(), random);
    var address = (1 + random.nextInt(40)) + "幢" + (1 + random.nextInt(6)) + "单元";
    var life =
        new Life(
            random,
            spot,
            resident(spot, random),
            now,
            at -> deadlines.answer(item.code(), spot.place(), at));
    var facts = life.tell(submitted(nr), words(item, address, random));
    return new Tale(spot, item.code(), address, point(spot, random), facts);
  }

  /** Every second one is pointed at on the map. */
  private static Request.@Nullable Point point(Spot spot, RandomGenerator random) {
    if (random.nextBoolean()) return null;
    var middle = spot.middle();
    return new Request.Point(
        middle.longitude() + NEAR * random.nextGaussian(),
        middle.latitude() + NEAR * random.nextGaussian());
  }

  /** One in ten requests comes from somebody new. */
  private By resident(Spot spot, RandomGenerator random) {
    var number = random.nextInt(1 + wanted / spots.size() / 10);
    var seed = (spot.place() + "/" + number).getBytes(StandardCharsets.UTF_8);
    var name = NAMES.get(number % NAMES.size());
    return new By(new AccountId(UUID.nameUUIDFromBytes(seed)), name, Position.RESIDENT, null);
  }

  /** The platform was used more and more: most requests are recent. */
  private Instant submitted(int nr) {
    var share = Math.pow((nr + 0.5) / wanted, 1 / GROWTH);
    return now.minus(PAST).plusMillis((long) (PAST.toMillis() * share));
  }

  private static String words(Catalogue.Item item, String address, RandomGenerator random) {
    var trouble =
        item.words("keywords").isEmpty() ? item.name() : one(item.words("keywords"), random);
    return "%s%s，已经%d天了，%s。（示例）"
        .formatted(address, trouble, 1 + random.nextInt(30), one(WISHES, random));
  }

  private static <T> T one(List<T> all, RandomGenerator random) {
    return all.get(random.nextInt(all.size()));
  }
}
