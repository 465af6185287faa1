package org.liandong.exchange;

import static org.liandong.exchange.ExchangeRows.utc;
import static org.liandong.exchange.db.Tables.POST;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Finds who could help: offers of the same kind (or of any) whose time meets that of the ask, the
 * nearest first, then those with the most time in common (NEJ-06, NEJ-09).
 */
@Service
@Transactional(readOnly = true)
public class Matches {
  private static final int CANDIDATES = 300;
  private static final int SHOWN = 5;
  private static final String ANY = "other";
  private final DSLContext sql;
  private final Clock clock;

  Matches(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /**
   * An offer that fits.
   *
   * @param together how long both have time
   */
  public record Match(Post offer, Near near, Duration together) {}

  /** The best offers for an ask, of its own community. */
  public List<Match> of(Post ask) {
    return rank(ask, offers(ask), clock.instant()).stream().limit(SHOWN).toList();
  }

  /** Pure: the same ask and offers give the same order. */
  static List<Match> rank(Post ask, List<Post> offers, Instant now) {
    return offers.stream()
        .filter(offer -> !offer.account().equals(ask.account()))
        .filter(offer -> offer.open(now))
        .filter(offer -> fits(ask.category(), offer.category()))
        .map(offer -> new Match(offer, Near.of(ask.place(), offer.place()), together(ask, offer)))
        .filter(match -> match.together().isPositive())
        .sorted(
            Comparator.comparing(Match::near)
                .thenComparing(Match::together, Comparator.reverseOrder())
                .thenComparing(match -> match.offer().id().value()))
        .toList();
  }

  private static boolean fits(String asked, String offered) {
    return asked.equals(offered) || offered.equals(ANY);
  }

  private static Duration together(Post one, Post other) {
    var from = one.opens().isAfter(other.opens()) ? one.opens() : other.opens();
    var to = one.closes().isBefore(other.closes()) ? one.closes() : other.closes();
    return Duration.between(from, to);
  }

  private List<Post> offers(Post ask) {
    return sql.selectFrom(POST)
        .where(POST.COUNTY.eq(ask.id().county().code()))
        .and(POST.COMMITTEE.eq(ask.committee().value()))
        .and(POST.KIND.eq(Post.Kind.OFFER.name()))
        .and(POST.STAGE.eq(Post.Stage.OPEN.name()))
        .and(POST.CLOSES.gt(utc(ask.opens())))
        .and(POST.OPENS.lt(utc(ask.closes())))
        .orderBy(POST.ID.desc())
        .limit(CANDIDATES)
        .fetch(ExchangeRows::post);
  }
}
