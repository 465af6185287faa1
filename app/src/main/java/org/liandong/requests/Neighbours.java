package org.liandong.requests;

import static org.jooq.impl.DSL.condition;
import static org.liandong.requests.db.Tables.REQUEST;

import java.util.Comparator;
import java.util.List;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Neighbours with the same trouble join an open request instead of sending another one. They see
 * what sort of matter it is, where about and how it stands: no words and no name of the one who
 * began it.
 */
@Service
@Transactional
public class Neighbours {
  private static final int READ = 200;
  private final DSLContext sql;
  private final Steps steps;
  private final RequestRows rows;
  private final Followers followers;
  private final Categories categories;
  private final Reaches reaches;

  Neighbours(
      DSLContext sql,
      Steps steps,
      RequestRows rows,
      Followers followers,
      Categories categories,
      Reaches reaches) {
    this.sql = sql;
    this.steps = steps;
    this.rows = rows;
    this.followers = followers;
    this.categories = categories;
    this.reaches = reaches;
  }

  /**
   * What somebody is about to report.
   *
   * @param place the committee, compound or building
   * @param category a code or a group; empty when not chosen
   * @param words what was typed so far
   */
  public record About(
      PlaceCode place, Request.@Nullable Point point, String category, String words) {}

  /** Open requests nearby of the same sort that can be joined, the nearest first. */
  @Transactional(readOnly = true)
  public List<Nearby> similar(Actor actor, About about, int limit) {
    var committee = about.place().value().substring(0, 12);
    var open =
        reaches.within(
            Reach.EVERYTHING,
            () ->
                sql.selectFrom(REQUEST)
                    .where(REQUEST.COUNTY.eq(committee.substring(0, 6)))
                    .and(REQUEST.COMMITTEE.eq(committee))
                    .and(condition(REQUEST.OPEN))
                    .and(REQUEST.ACCOUNT.ne(actor.self().value()))
                    .orderBy(REQUEST.DUE.desc(), REQUEST.ID.desc())
                    .limit(READ)
                    .fetch(RequestReading::request));
    var code = settled(about);
    return open.stream()
        .filter(request -> code.isEmpty() || sameSort(code, request.category()))
        .filter(request -> categories.shared(request.place(), request.category()))
        .map(request -> Nearby.of(request, about))
        .filter(Nearby::near)
        .sorted(Comparator.comparingInt(Nearby::metres).thenComparing(Nearby::submitted))
        .limit(limit)
        .toList();
  }

  private String settled(About about) {
    if (about.category().isEmpty() && about.words().isBlank()) return "";
    var code = categories.settle(about.place(), about.category(), about.words());
    return code.equals(Categories.OTHER) ? "" : code;
  }

  private static boolean sameSort(String one, String other) {
    return one.split("\\.", 2)[0].equals(other.split("\\.", 2)[0]);
  }

  /** The actor has the same trouble: told of everything from now on, counted once. */
  public void join(Actor actor, Request.Id id, String words) {
    if (!actor.signedIn()) throw new Absent(id);
    reaches.within(
        Reach.EVERYTHING,
        () -> {
          var request = rows.locked(id).orElseThrow(() -> new Absent(id));
          if (!categories.shared(request.place(), request.category()))
            throw new Refused(RequestRefusal.NOT_SHARED);
          var action = new Action.Join(null, words);
          Rights.check(actor, request, action);
          var name = actor.behalf().map(Actor.Principal::name).orElse(actor.name());
          if (!followers.add(id, actor.self(), name))
            throw new Refused(RequestRefusal.JOINED_ALREADY);
          return steps.write(actor, request, action);
        });
  }

  /** A request the actor joined, or whose duplicate the actor reported; nobody else sees it so. */
  @Transactional(readOnly = true)
  public Followed followed(Actor actor, Request.Id id) {
    if (!actor.signedIn() || !followers.follows(actor.self(), id)) throw new Absent(id);
    return reaches.within(
        Reach.EVERYTHING, () -> new Followed(steps.find(Actor.PLATFORM, id), rows.facts(id)));
  }

  /** What the actor follows, the newest first. */
  @Transactional(readOnly = true)
  public List<Request> following(Actor actor, int limit) {
    var ids = followers.followed(actor.self(), limit);
    if (ids.isEmpty()) return List.of();
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.selectFrom(REQUEST)
                .where(Followers.among(ids))
                .orderBy(REQUEST.ID.desc())
                .fetch(RequestReading::request));
  }

  /** A request and its facts, for one who follows it. */
  public record Followed(Request request, List<Fact> facts) {}
}
