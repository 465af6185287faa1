package org.liandong.platform;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;

/**
 * Which rows the current transaction may reach: the second wall behind every lookup. It is bound
 * for the time of a request or a job and told to PostgreSQL at the start of each transaction, where
 * row level security reads it. Unbound means nothing.
 *
 * @param counties county codes, or the single {@code *}
 * @param places place codes whose subtree is open, or the single {@code *}
 * @param account whose own rows are open, wherever they are
 */
public record Reach(Set<String> counties, Set<String> places, AccountId account) {
  public static final ScopedValue<Reach> CURRENT = ScopedValue.newInstance();
  public static final Reach EVERYTHING = new Reach(Set.of("*"), Set.of("*"), AccountId.NONE);
  public static final Reach NOTHING = new Reach(Set.of(), Set.of(), AccountId.NONE);

  public Reach {
    counties = Set.copyOf(counties);
    places = Set.copyOf(places);
  }

  /**
   * What an actor reaches: staff the subtree of the hat, everyone their own rows in any county. A
   * hat above the county reaches all counties: the list would be long, the places bound it.
   */
  public static Reach of(Actor actor) {
    if (actor.hat().equals(org.liandong.base.Hat.PLATFORM)) return EVERYTHING;
    if (!actor.hat().position().staff()) return new Reach(Set.of("*"), Set.of(), actor.self());
    var place = actor.hat().place();
    var places = place.equals(PlaceCode.NATION) ? "*" : place.value();
    return new Reach(Set.of("*"), Set.of(places), actor.self());
  }

  /** Everything inside one county, for work that goes county by county. */
  public static Reach within(County county) {
    return new Reach(Set.of(county.code()), Set.of("*"), AccountId.NONE);
  }

  public static Reach current() {
    return CURRENT.isBound() ? CURRENT.get() : NOTHING;
  }

  /** The settings of one transaction, as literals (set_config() is not forwarded to shards). */
  List<String> statements() {
    return List.of(
        "set local app.counties = '" + list(counties) + "'",
        "set local app.places = '" + list(places) + "'",
        "set local app.account = '" + account + "'");
  }

  private static String list(Set<String> values) {
    var joined = String.join(",", new TreeSet<>(values));
    if (!joined.matches("[0-9A-Z,*]*")) throw new IllegalStateException("reach: " + joined);
    return joined;
  }
}
