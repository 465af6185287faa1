package org.liandong.projects.web;

import static org.liandong.projects.db.Tables.PROJECT;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jooq.impl.SQLDataType;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.platform.Counts;
import org.liandong.platform.Subtree;
import org.liandong.projects.Project;
import org.liandong.projects.ProjectReading;
import org.liandong.projects.Sight;
import org.liandong.projects.Stage;
import org.liandong.territory.Places;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Projects in lists: one's own, those of a desk. */
@Component
@Transactional(readOnly = true)
class ListPages {
  private static final int SIZE = 30;
  private static final int MOST = 10_000;
  private final DSLContext sql;
  private final ProjectReading reading;
  private final Lists lists;
  private final Places places;
  private final Counts counts;

  ListPages(DSLContext sql, ProjectReading reading, Lists lists, Places places, Counts counts) {
    this.sql = sql;
    this.reading = reading;
    this.lists = lists;
    this.places = places;
    this.counts = counts;
  }

  ListPage page(Actor actor, ListFilter filter, Locale locale) {
    var place = actor.hat().place();
    var seen = Sight.of(actor);
    var queue = Sight.queue(actor);
    var numbers = numbers(seen.and(chosen(filter, false)), queue);
    return new ListPage(
        filter,
        rows(filter, filter.waiting() ? queue : seen, SIZE, locale),
        byStage(numbers),
        lists.choices("project-fields", place, locale),
        filter.waiting() || unsettled(filter.stage())
            ? List.of()
            : totals(seen.and(chosen(filter, true)), place, locale),
        numbers.getLast(),
        Sight.desk(actor));
  }

  List<ListPage.Row> all(Actor actor, ListFilter filter, Locale locale) {
    return rows(filter, filter.waiting() ? Sight.queue(actor) : Sight.of(actor), MOST, locale)
        .rows();
  }

  private Keyset<ListPage.Row> rows(ListFilter filter, Condition seen, int size, Locale locale) {
    var after = filter.after();
    var read =
        reading
            .projects()
            .where(seen)
            .and(chosen(filter, true))
            .and(after == null ? DSL.noCondition() : PROJECT.ID.lt(after))
            .orderBy(PROJECT.ID.desc())
            .limit(size + 1)
            .fetch(ProjectReading::project);
    var names = places.names(read.stream().map(Project::place).distinct().toList());
    return Keyset.of(read, size, project -> project.id().value().toString())
        .map(project ->
            new ListPage.Row(
                project,
                names.getOrDefault(project.place(), ""),
                lists.name("project-fields", project.place(), project.facets().field(), locale)));
  }

  static Condition chosen(ListFilter filter, boolean staged) {
    var stage = filter.stage();
    var scheme = filter.scheme();
    var all = DSL.noCondition();
    if (staged && stage != null) all = all.and(PROJECT.STAGE.eq(stage.name()));
    if (!filter.field().isEmpty()) all = all.and(PROJECT.FIELD.eq(filter.field()));
    if (!filter.place().isEmpty())
      all = all.and(Subtree.of(PROJECT.PLACE, new PlaceCode(filter.place())));
    if (scheme != null) all = all.and(PROJECT.SCHEME.eq(scheme));
    return filter.words().isEmpty() ? all : all.and(named(filter.words()));
  }

  /** In the title, or the whole number. */
  private static Condition named(String words) {
    var title = PROJECT.TITLE.containsIgnoreCase(words);
    if (!words.matches("\\p{XDigit}{12}")) return title;
    return title.or(PROJECT.ID.cast(SQLDataType.VARCHAR).endsWith(words.toLowerCase(Locale.ROOT)));
  }

  /** Of each stage, and of those that wait, in one statement. */
  private List<Integer> numbers(Condition which, Condition queue) {
    var stages =
        Arrays.stream(Stage.values())
            .map(stage -> which.and(PROJECT.STAGE.eq(DSL.inline(stage.name()))));
    return counts.of(PROJECT, Stream.concat(stages, Stream.of(queue)).toList());
  }

  private static Map<Stage, Integer> byStage(List<Integer> numbers) {
    var all = new EnumMap<Stage, Integer>(Stage.class);
    for (var stage : Stage.values()) all.put(stage, numbers.get(stage.ordinal()));
    return all;
  }

  /** Nothing is granted yet in this stage, so that there is nothing to add up. */
  private static boolean unsettled(@Nullable Stage stage) {
    return stage != null && !Stage.allEstablished().contains(stage.name());
  }

  /** Money granted by field: the portfolio. */
  private List<ListPage.Total> totals(Condition which, PlaceCode place, Locale locale) {
    var money = DSL.sum(DSL.coalesce(PROJECT.GRANTED, DSL.inline(0L))).cast(SQLDataType.BIGINT);
    return sql.select(PROJECT.FIELD, DSL.count(), money)
        .from(PROJECT)
        .where(which)
        .and(PROJECT.STAGE.in(Stage.allEstablished()))
        .groupBy(PROJECT.FIELD)
        .orderBy(money.desc())
        .limit(12)
        .fetch(row ->
            new ListPage.Total(
                lists.name("project-fields", place, row.value1(), locale),
                row.value2(),
                Amounts.of(new Money(row.value3())),
                "/projects?field=" + row.value1()));
  }
}
