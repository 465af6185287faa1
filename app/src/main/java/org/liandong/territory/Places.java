package org.liandong.territory;

import static org.jooq.impl.DSL.noCondition;
import static org.liandong.territory.db.Tables.NAMED;
import static org.liandong.territory.db.Tables.TALLY;

import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.Record2;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Absent;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.platform.Subtree;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Looks places up, from the whole country to one building. The tree is public knowledge, so no
 * lookup here asks who is looking.
 */
@Service
@Transactional(readOnly = true)
public class Places {
  /** Placeholders in the national list that no one says aloud. */
  private static final List<String> SILENT = List.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

  private static final int PAGE = 50;
  private final DSLContext sql;
  private final PlaceSearch search;

  Places(DSLContext sql, PlaceSearch search) {
    this.sql = sql;
    this.search = search;
  }

  /** The place of a code, closed ones included; {@link Absent} when there is none. */
  public Place find(PlaceCode code) {
    return lookup(code).orElseThrow(() -> new Absent(code));
  }

  public Optional<Place> lookup(PlaceCode code) {
    if (code.equals(PlaceCode.NATION)) return Optional.of(Place.NATION);
    return sql.select(NAMED.CODE, NAMED.NAME)
        .from(NAMED)
        .where(NAMED.CODE.eq(code.value()))
        .fetchOptional(Places::place);
  }

  /** The open places one level down, in the order of their codes; below a committee all kinds. */
  public List<Place> children(PlaceCode parent) {
    return sql.select(NAMED.CODE, NAMED.NAME)
        .from(NAMED)
        .where(below(parent))
        .and(NAMED.UNTIL.isNull())
        .orderBy(NAMED.CODE)
        .fetch(Places::place);
  }

  /** The same, a page at a time. */
  public Keyset<Place> children(PlaceCode parent, @Nullable String after) {
    var rows =
        sql.select(NAMED.CODE, NAMED.NAME)
            .from(NAMED)
            .where(below(parent))
            .and(NAMED.UNTIL.isNull())
            .and(after == null || !PlaceCode.valid(after) ? noCondition() : NAMED.CODE.gt(after))
            .orderBy(NAMED.CODE)
            .limit(PAGE + 1)
            .fetch(Places::place);
    return Keyset.of(rows, PAGE, place -> place.code().value());
  }

  /** Above the committee the level and the range of codes say it, which an index walks. */
  private static Condition below(PlaceCode parent) {
    var level = Level.of(parent).number();
    if (level >= Level.COMMITTEE.number())
      return NAMED.PARENT.eq(parent.value()).and(within(parent));
    return NAMED.LEVEL.eq((short) (level + 1)).and(within(parent));
  }

  private static Condition within(PlaceCode place) {
    return Subtree.of(NAMED.CODE, place);
  }

  /**
   * Finds open places by any two characters of the name in a row, by former and present forms of it
   * (双桥社区居委会 finds 双桥社区居民委员会), or by the beginning of the code.
   *
   * @param after where the page before ended, null for the first
   */
  public Keyset<Place> search(String words, @Nullable String after) {
    return search(words, PlaceCode.NATION, after);
  }

  /** The same, only in the subtree of a place. */
  public Keyset<Place> search(String words, PlaceCode within, @Nullable String after) {
    return search.find(words, within, after);
  }

  /** The place and everything above it, from the province down; the nation is left out. */
  public List<Place> path(PlaceCode code) {
    return sql.select(NAMED.CODE, NAMED.NAME)
        .from(NAMED)
        .where(NAMED.CODE.in(code.upward().stream().map(PlaceCode::value).toList()))
        .orderBy(NAMED.CODE)
        .fetch(Places::place);
  }

  /** The name as it is written on an envelope: 云南省昆明市官渡区关上街道... */
  public String fullName(PlaceCode code) {
    if (code.equals(PlaceCode.NATION)) return Place.NATION.name();
    return fullNames(List.of(code)).getOrDefault(code, "");
  }

  /** As people of the county say it: 官渡区关上街道关上社区. Above the county like an envelope. */
  public String localName(PlaceCode code) {
    if (code.value().length() < 6) return fullName(code);
    return path(code).stream()
        .filter(place -> place.code().value().length() >= 6)
        .map(Place::spoken)
        .collect(Collectors.joining());
  }

  /** The same for several places, in one query. */
  public Map<PlaceCode, String> fullNames(Collection<PlaceCode> codes) {
    var names = names(codes.stream().flatMap(code -> code.upward().stream()).toList());
    return codes.stream().distinct().collect(Collectors.toMap(it -> it, it -> envelope(it, names)));
  }

  private static String envelope(PlaceCode code, Map<PlaceCode, String> names) {
    return code.upward().stream()
        .sorted(Comparator.comparing(PlaceCode::value))
        .map(above -> names.getOrDefault(above, ""))
        .filter(name -> !SILENT.contains(name))
        .collect(Collectors.joining());
  }

  /** Names of many places as people say them; codes that do not exist are missing. */
  public Map<PlaceCode, String> spokenNames(Collection<PlaceCode> codes) {
    return names(codes).entrySet().stream()
        .collect(Collectors.toMap(Map.Entry::getKey, it -> NameForms.spoken(it.getValue())));
  }

  /** Names of many places in one query; codes that do not exist are missing from the answer. */
  public Map<PlaceCode, String> names(Collection<PlaceCode> codes) {
    return sql
        .select(NAMED.CODE, NAMED.NAME)
        .from(NAMED)
        .where(NAMED.CODE.in(codes.stream().map(PlaceCode::value).distinct().toList()))
        .fetch(Places::place)
        .stream()
        .collect(Collectors.toMap(Place::code, Place::name));
  }

  /** The names a place had before, the latest last. */
  public List<String> former(PlaceCode code) {
    return sql.select(NAMED.FORMER)
        .from(NAMED)
        .where(NAMED.CODE.eq(code.value()))
        .fetchOptional(row -> List.of(row.value1()))
        .orElse(List.of());
  }

  /** How many open divisions of each level lie below: 官渡区 has 13 streets, 133 committees. */
  public Map<Level, Integer> counts(PlaceCode code) {
    var counts = new EnumMap<Level, Integer>(Level.class);
    sql.select(TALLY.LEVEL, TALLY.N)
        .from(TALLY)
        .where(TALLY.PLACE.eq(code.value()))
        .forEach(row -> counts.put(Level.numbered(row.value1()), row.value2()));
    return counts;
  }

  static Place place(Record2<String, String> row) {
    return new Place(new PlaceCode(row.value1()), row.value2());
  }
}
