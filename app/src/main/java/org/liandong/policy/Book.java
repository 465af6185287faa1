package org.liandong.policy;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.liandong.base.PlaceCode;
import org.liandong.policy.RuleValue.Origin;

/**
 * Everything that holds anywhere, at any time: what places set themselves, what they adopted, and
 * what the packs say. Looking something up is a few map reads.
 *
 * @param packs definitions by rule, by {@code name version}
 */
record Book(
    Map<Key, List<Own>> values,
    Map<PlaceCode, List<Adopted>> adoptions,
    Map<PackKey, Map<String, Definition>> packs) {

  /** What a value of a place's own is for. */
  record Key(PlaceCode place, String scheme, String rule) {}

  record PackKey(String pack, int version) {}

  /** A value a place set itself. */
  record Own(UUID id, int version, Period period, Definition definition) {}

  /** A pack a place took over. */
  record Adopted(UUID id, PackKey pack, Period period) {}

  /**
   * The value that holds, nearest place first; at one place its own value for the scheme, then its
   * own value for all, then the pack it adopted. A rule without a value anywhere falls back to the
   * shorter name: {@code requests.answer-days.facilities.lighting}, then without its last word.
   */
  Optional<RuleValue> find(String rule, PlaceCode place, String scheme, LocalDate on) {
    return names(rule).flatMap(name -> exactly(name, place, scheme, on).stream()).findFirst();
  }

  private static Stream<String> names(String rule) {
    return Stream.iterate(
        rule, name -> name.indexOf('.') > 0, name -> name.substring(0, name.lastIndexOf('.')));
  }

  private Optional<RuleValue> exactly(String rule, PlaceCode place, String scheme, LocalDate on) {
    return place.upward().stream().flatMap(at -> at(rule, at, scheme, on)).findFirst();
  }

  private Stream<RuleValue> at(String rule, PlaceCode place, String scheme, LocalDate on) {
    var schemes = scheme.isEmpty() ? Stream.of("") : Stream.of(scheme, "");
    var own = schemes.flatMap(s -> own(new Key(place, s, rule), on));
    return Stream.concat(own, adopted(rule, place, on));
  }

  private Stream<RuleValue> own(Key key, LocalDate on) {
    return values.getOrDefault(key, List.of()).stream()
        .filter(own -> own.period().contains(on))
        .map(own -> value(own.definition(), key, "", own.version(), own.period()));
  }

  private Stream<RuleValue> adopted(String rule, PlaceCode place, LocalDate on) {
    return adopted(place, on).stream()
        .flatMap(it ->
            Optional.ofNullable(packs.getOrDefault(it.pack(), Map.of()).get(rule)).stream()
                .map(definition -> value(definition, place, it)));
  }

  /** The pack a place itself has adopted on a day. */
  Optional<Adopted> adopted(PlaceCode place, LocalDate on) {
    return adoptions.getOrDefault(place, List.of()).stream()
        .filter(it -> it.period().contains(on))
        .findFirst();
  }

  /** Every rule that has a value at the place on the day, by name. */
  List<RuleValue> holding(PlaceCode place, LocalDate on) {
    var held = new TreeMap<String, RuleValue>();
    for (var at : place.upward()) {
      values.keySet().stream()
          .filter(key -> key.place().equals(at) && key.scheme().isEmpty())
          .forEach(key -> own(key, on).forEach(v -> held.putIfAbsent(key.rule(), v)));
      adopted(at, on)
          .ifPresent(it ->
              packs
                  .getOrDefault(it.pack(), Map.of())
                  .values()
                  .forEach(d -> held.putIfAbsent(d.rule(), value(d, at, it))));
    }
    return List.copyOf(held.values());
  }

  private static RuleValue value(Definition definition, PlaceCode place, Adopted it) {
    var key = new Key(place, "", definition.rule());
    return value(definition, key, it.pack().pack(), it.pack().version(), it.period());
  }

  private static RuleValue value(
      Definition definition, Key key, String pack, int version, Period period) {
    return new RuleValue(
        definition,
        new Origin(key.place(), key.scheme(), pack, version, period.from(), period.until()));
  }
}
