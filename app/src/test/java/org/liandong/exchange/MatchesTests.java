package org.liandong.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.exchange.Matches.Match;

/** The nearest first, then those with the most time in common. */
class MatchesTests {
  private static final Instant NOON = Instant.parse("2026-03-04T04:00:00Z");
  private static final String HOME = "530111001001C001B001";
  private int made;

  @Test
  @Covers({"NEJ-06", "NEJ-09"})
  void theNearestNeighbourComesFirstThenTheOneWithMostTime() {
    var street = offer("530111001001C002", "errands", 0, 8);
    var compound = offer("530111001001C001", "errands", 0, 8);
    var brief = offer(HOME, "errands", 1, 2);
    var building = offer(HOME, "errands", 0, 4);
    assertThat(ranked(street, compound, brief, building))
        .containsExactly(building, brief, compound, street);
  }

  @Test
  @Covers("NEJ-06")
  void anotherKindOrAnotherTimeOrOneselfDoesNotFit() {
    var kind = offer(HOME, "repairs", 0, 4);
    var touching = offer(HOME, "errands", 4, 5);
    var own = post(Post.Kind.OFFER, HOME, "errands", 0, 4, new UUID(0, 1));
    var any = offer(HOME, "other", 3, 5);
    assertThat(ranked(kind, touching, own, any)).containsExactly(any);
  }

  private List<Post> ranked(Post... offers) {
    var ask = post(Post.Kind.ASK, HOME, "errands", 0, 4, new UUID(0, 1));
    return Matches.rank(ask, List.of(offers), NOON).stream().map(Match::offer).toList();
  }

  private Post offer(String place, String category, int from, int to) {
    return post(Post.Kind.OFFER, place, category, from, to, new UUID(0, 2));
  }

  private Post post(Post.Kind kind, String place, String category, int from, int to, UUID account) {
    return new Post(
        new Post.Id(new County("530111"), new UUID(1, made++)),
        kind,
        new PlaceCode(place),
        category,
        "x",
        NOON.plus(Duration.ofHours(from)),
        NOON.plus(Duration.ofHours(to)),
        new AccountId(account),
        "某某",
        Post.Stage.OPEN,
        NOON);
  }
}
