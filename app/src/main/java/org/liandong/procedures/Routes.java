package org.liandong.procedures;

import static org.liandong.procedures.db.Tables.ADOPTION;
import static org.liandong.procedures.db.Tables.ROUTE;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.base.Uuid7;
import org.liandong.base.WorkingDays;
import org.liandong.identity.Tier;
import org.liandong.policy.PackTexts;
import org.liandong.policy.Rights;
import org.liandong.procedures.RouteTexts.Written;
import org.liandong.procedures.route.Route;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which routes hold where: a place's own, else those of the pack it adopted, else the same one
 * place up. The nearest wins, by key.
 */
@Service
@Transactional
public class Routes {
  private static final String FOLDER = "routes/";
  private final DSLContext sql;
  private final PackTexts packs;
  private final RouteTexts texts;
  private final Audit audit;
  private final Clock clock;

  /**
   * A route that holds.
   *
   * @param place where it was adopted
   * @param origin the pack and its version, or empty for a route of the place's own
   */
  public record Held(Written written, PlaceCode place, String origin) {
    public Route route() {
      return written.route();
    }
  }

  Routes(DSLContext sql, PackTexts packs, RouteTexts texts, Audit audit, Clock clock) {
    this.sql = sql;
    this.packs = packs;
    this.texts = texts;
    this.audit = audit;
    this.clock = clock;
  }

  /** Every route that holds at a place today, by key. */
  @Transactional(readOnly = true)
  public Collection<Held> holding(PlaceCode place) {
    var today = today();
    var own = own(place, today);
    var held = new TreeMap<String, Held>();
    var adopted = packs.upward(place, today);
    for (var at : place.upward()) {
      own.getOrDefault(at, Map.of()).values().forEach(it -> held.putIfAbsent(key(it), it));
      adopted.stream()
          .filter(pack -> pack.place().equals(at))
          .flatMap(pack -> ofPack(pack).stream())
          .forEach(it -> held.putIfAbsent(key(it), it));
    }
    return held.values();
  }

  /** The route of a key that holds at a place, or {@link Absent}. */
  @Transactional(readOnly = true)
  public Held find(String key, PlaceCode place) {
    return holding(place).stream()
        .filter(held -> key(held).equals(key))
        .findFirst()
        .orElseThrow(() -> new Absent(key));
  }

  /**
   * Keeps the route of a key as it holds at a place now, for what will begin with it later whatever
   * holds then.
   *
   * @return its hash: {@link Beginning#route} takes it in place of the key
   */
  public String pin(String key, PlaceCode place) {
    var held = find(key, place);
    texts.keep(held.written());
    return held.written().hash();
  }

  /** The route a procedure begins with: the one of a key that holds there, or a pinned one. */
  Held beginning(Beginning beginning) {
    var route = beginning.route();
    return route.matches("[0-9a-f]{64}")
        ? new Held(texts.of(route), beginning.place(), "")
        : find(route, beginning.place());
  }

  /** What the actor may begin at a place. */
  @Transactional(readOnly = true)
  public List<Held> offered(Actor actor, PlaceCode place) {
    return holding(place).stream().filter(held -> offered(actor, held.route(), place)).toList();
  }

  static boolean offered(Actor actor, Route route, PlaceCode place) {
    if (Tier.of(place) != route.level()) return false;
    if (actor.is(Position.PLATFORM)) return true;
    if (!route.starters().contains(actor.hat().position())) return false;
    if (actor.is(Position.RESIDENT)) return place.contains(actor.hat().place());
    return actor.behalf().isEmpty() && actor.hat().covers(place);
  }

  /** The route of a hash, whether it holds or not. */
  @Transactional(readOnly = true)
  public Route of(String hash) {
    return texts.of(hash).route();
  }

  /** Adopts a route for a place and everything in it, from a day on; what runs keeps its own. */
  public void adopt(Actor actor, PlaceCode place, String content, LocalDate from, String reason) {
    if (!Rights.mayGovern(actor, place)) throw new Absent(place);
    var written = RouteTexts.read(content);
    texts.keep(written);
    var now = clock.instant();
    var id = Uuid7.at(now);
    sql.insertInto(ADOPTION)
        .set(ADOPTION.ID, id)
        .set(ADOPTION.PLACE, place.value())
        .set(ADOPTION.KEY, written.route().key())
        .set(ADOPTION.ROUTE, written.hash())
        .set(ADOPTION.VALID_FROM, from.isBefore(today()) ? today() : from)
        .set(ADOPTION.REASON, reason)
        .set(ADOPTION.ACCOUNT, actor.account().value())
        .set(ADOPTION.NAME, actor.name())
        .set(ADOPTION.AT, now.atOffset(ZoneOffset.UTC))
        .execute();
    var facts = Map.of("route", written.route().key(), "hash", written.hash());
    audit.record(actor, place, "procedures.route-adopted", id.toString(), facts);
  }

  LocalDate today() {
    return clock.instant().atZone(WorkingDays.ZONE).toLocalDate();
  }

  private static String key(Held held) {
    return held.route().key();
  }

  private List<Held> ofPack(PackTexts.Held pack) {
    var origin = pack.version().pack() + " " + pack.version().version();
    return new TreeMap<>(pack.texts())
        .entrySet().stream()
            .filter(text -> text.getKey().startsWith(FOLDER))
            .map(text -> new Held(RouteTexts.read(text.getValue()), pack.place(), origin))
            .toList();
  }

  /** The newest row that has begun wins; a row without a route takes the place's own back. */
  private Map<PlaceCode, Map<String, Held>> own(PlaceCode place, LocalDate today) {
    var all = new LinkedHashMap<PlaceCode, Map<String, Held>>();
    sql.select(ADOPTION.PLACE, ADOPTION.KEY, ROUTE.CONTENT)
        .from(ADOPTION)
        .leftJoin(ROUTE)
        .on(ROUTE.HASH.eq(ADOPTION.ROUTE))
        .where(ADOPTION.PLACE.in(place.upward().stream().map(PlaceCode::value).toList()))
        .and(ADOPTION.VALID_FROM.le(today))
        .orderBy(ADOPTION.VALID_FROM, ADOPTION.AT)
        .forEach(row -> {
          var at = new PlaceCode(row.value1());
          var routes = all.computeIfAbsent(at, it -> new TreeMap<>());
          if (row.value3() == null) routes.remove(row.value2());
          else routes.put(row.value2(), new Held(RouteTexts.read(row.value3()), at, ""));
        });
    return all;
  }
}
