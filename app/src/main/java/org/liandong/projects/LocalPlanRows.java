package org.liandong.projects;

import static org.liandong.projects.db.Tables.DESIGN;
import static org.liandong.projects.db.Tables.LOCAL_PLAN;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Uuid7;
import org.liandong.base.WorkingDays;
import org.liandong.projects.LocalPlans.Design;
import org.liandong.projects.LocalPlans.Idea;
import org.liandong.projects.LocalPlans.Paper;
import org.liandong.projects.LocalPlans.Plan;
import org.springframework.stereotype.Component;

/** The statements behind {@link LocalPlans}. */
@Component
class LocalPlanRows {
  private final DSLContext sql;
  private final Clock clock;

  LocalPlanRows(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Keeps a plan and tells its number within the county. */
  int file(Actor actor, Scheme.Id id, PlaceCode county, Paper paper) {
    int nr = plans(id, county) + 1;
    sql.insertInto(LOCAL_PLAN)
        .set(LOCAL_PLAN.SCHEME, id.value())
        .set(LOCAL_PLAN.PLACE, county.value())
        .set(LOCAL_PLAN.NR, nr)
        .set(LOCAL_PLAN.TITLE, paper.title())
        .set(LOCAL_PLAN.WORDS, paper.words())
        .set(LOCAL_PLAN.ATTACHMENT, paper.attachment())
        .set(LOCAL_PLAN.REASON, paper.reason())
        .set(LOCAL_PLAN.DAY, today())
        .set(LOCAL_PLAN.AT, ProjectRows.utc(clock.instant()))
        .set(LOCAL_PLAN.ACCOUNT, actor.account().value())
        .set(LOCAL_PLAN.NAME, actor.name())
        .execute();
    return nr;
  }

  /** Keeps a design; empty when its place has one of that title already. */
  Optional<UUID> design(Actor actor, Scheme.Id id, Idea idea) {
    var design = Uuid7.at(clock.instant());
    int added =
        sql.insertInto(DESIGN)
            .set(DESIGN.SCHEME, id.value())
            .set(DESIGN.ID, design)
            .set(DESIGN.PLACE, idea.place().value())
            .set(DESIGN.TITLE, idea.title())
            .set(DESIGN.FIELD, idea.field())
            .set(DESIGN.TARGET, idea.target())
            .set(DESIGN.WORDS, idea.words())
            .set(DESIGN.REASON, idea.reason())
            .set(DESIGN.DAY, today())
            .set(DESIGN.ACCOUNT, actor.account().value())
            .set(DESIGN.NAME, actor.name())
            .onConflictDoNothing()
            .execute();
    return added == 0 ? Optional.empty() : Optional.of(design);
  }

  /** How many plans a county filed. */
  int plans(Scheme.Id scheme, PlaceCode county) {
    return sql.fetchCount(LOCAL_PLAN, at(scheme, county));
  }

  /** How much was designed under a place. */
  int designs(Scheme.Id scheme, PlaceCode place) {
    return sql.fetchCount(DESIGN, within(scheme, place));
  }

  /** The newest plan of each county under a place, by its code. */
  List<Plan> newest(Scheme.Id scheme, PlaceCode within) {
    return sql.select(LOCAL_PLAN.fields())
        .distinctOn(LOCAL_PLAN.PLACE)
        .from(LOCAL_PLAN)
        .where(LOCAL_PLAN.SCHEME.eq(scheme.value()))
        .and(LOCAL_PLAN.PLACE.startsWith(head(within)))
        .orderBy(LOCAL_PLAN.PLACE, LOCAL_PLAN.NR.desc())
        .limit(200)
        .fetchInto(LOCAL_PLAN)
        .map(row ->
            new Plan(
                new PlaceCode(row.getPlace()),
                row.getNr(),
                new Paper(row.getTitle(), row.getWords(), row.getAttachment(), row.getReason()),
                row.getDay(),
                row.getName()));
  }

  /** What was designed under a place, the newest first. */
  List<Design> designs(Scheme.Id scheme, PlaceCode within, @Nullable UUID after, int limit) {
    return sql.selectFrom(DESIGN)
        .where(within(scheme, within))
        .and(after == null ? DSL.noCondition() : DESIGN.ID.lt(after))
        .orderBy(DESIGN.ID.desc())
        .limit(limit)
        .fetch(row ->
            new Design(
                row.getId(),
                new Idea(
                    new PlaceCode(row.getPlace()),
                    row.getTitle(),
                    row.getField(),
                    row.getTarget(),
                    row.getWords(),
                    row.getReason()),
                row.getDay(),
                row.getName()));
  }

  private static Condition at(Scheme.Id scheme, PlaceCode county) {
    return LOCAL_PLAN.SCHEME.eq(scheme.value()).and(LOCAL_PLAN.PLACE.eq(county.value()));
  }

  private static Condition within(Scheme.Id scheme, PlaceCode place) {
    return DESIGN.SCHEME.eq(scheme.value()).and(DESIGN.PLACE.startsWith(place.value()));
  }

  /** Plans are kept by county: a street or a community reads that of its county. */
  private static String head(PlaceCode place) {
    return place.value().length() > 6 ? place.value().substring(0, 6) : place.value();
  }

  private LocalDate today() {
    return LocalDate.ofInstant(clock.instant(), WorkingDays.ZONE);
  }
}
