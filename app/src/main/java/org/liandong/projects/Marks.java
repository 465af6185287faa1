package org.liandong.projects;

import static org.liandong.projects.db.Tables.PLACE_MARK;

import java.time.Clock;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.liandong.audit.Audit;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.policy.Rights;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * What places are marked as: pilots that go first (先试先行, APP-31), and the three kinds of regions
 * that are supported (APP-32). A mark of a county holds for its communities.
 */
@Service
@Transactional
public class Marks {
  /** The mark of a place that goes first; the others are codes of {@code region-tags}. */
  public static final String PILOT = "pilot";

  private final DSLContext sql;
  private final Audit audit;
  private final Clock clock;

  /** One mark of one place. */
  public record Mark(PlaceCode place, String code) {}

  Marks(DSLContext sql, Audit audit, Clock clock) {
    this.sql = sql;
    this.audit = audit;
    this.clock = clock;
  }

  /**
   * Marks a place, or takes the mark away.
   *
   * @param known codes of the list of regions that hold there
   */
  public void set(Actor actor, Mark mark, boolean on, Collection<String> known) {
    if (!mayMark(actor, mark.place())) throw new Refused(ProjectRefusal.NOT_YOURS);
    if (!mark.code().equals(PILOT) && !known.contains(mark.code()))
      throw Invalid.field("mark", "projects.mark.unknown");
    int changed = on ? put(actor, mark) : take(mark);
    if (changed == 1)
      audit.record(
          actor,
          mark.place(),
          on ? "projects.marked" : "projects.unmarked",
          mark.place().value(),
          Map.of("mark", mark.code()));
  }

  private int put(Actor actor, Mark mark) {
    return sql.insertInto(PLACE_MARK)
        .values(
            mark.place().value(),
            mark.code(),
            ProjectRows.utc(clock.instant()),
            actor.account().value(),
            actor.name())
        .onConflictDoNothing()
        .execute();
  }

  private int take(Mark mark) {
    return sql.deleteFrom(PLACE_MARK)
        .where(PLACE_MARK.PLACE.eq(mark.place().value()), PLACE_MARK.MARK.eq(mark.code()))
        .execute();
  }

  /** Who governs above a place says what it is; nobody marks the own county. */
  public static boolean mayMark(Actor actor, PlaceCode place) {
    int length = place.value().length();
    return length >= 4
        && length <= 12
        && Rights.mayGovern(actor, place)
        && actor.hat().place().value().length() < length;
  }

  /** Marks given under a place, by its code. */
  @Transactional(readOnly = true)
  public List<Mark> under(PlaceCode place) {
    return sql.selectFrom(PLACE_MARK)
        .where(PLACE_MARK.PLACE.startsWith(place.value()))
        .orderBy(PLACE_MARK.PLACE, PLACE_MARK.MARK)
        .limit(500)
        .fetch(row -> new Mark(new PlaceCode(row.getPlace()), row.getMark()));
  }

  /** What holds at each of the places: their own marks and those from above, in one query. */
  @Transactional(readOnly = true)
  public Map<PlaceCode, Set<String>> at(Collection<PlaceCode> places) {
    var all =
        places.stream()
            .flatMap(place -> place.upward().stream())
            .map(PlaceCode::value)
            .collect(Collectors.toSet());
    var given =
        sql.selectFrom(PLACE_MARK)
            .where(PLACE_MARK.PLACE.in(all))
            .fetchGroups(PLACE_MARK.PLACE, PLACE_MARK.MARK);
    var held = new LinkedHashMap<PlaceCode, Set<String>>();
    for (var place : places) {
      var marks = new TreeSet<String>();
      for (var up : place.upward()) marks.addAll(given.getOrDefault(up.value(), List.of()));
      held.put(place, marks);
    }
    return held;
  }
}
