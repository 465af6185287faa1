package org.liandong.indicators;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.PlaceCode;
import org.liandong.base.Uuid7;
import org.liandong.base.WorkingDays;
import org.liandong.policy.Rights;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Plans with their tables: what is to be reached, who answers for it, and how it stands. */
@Service
@Transactional
public class Plans {
  private static final int MOST = 200;
  private final PlanRows rows;
  private final PlanProgress progress;
  private final Catalog catalog;
  private final Audit audit;
  private final ApplicationEventPublisher events;
  private final Clock clock;

  Plans(
      PlanRows rows,
      PlanProgress progress,
      Catalog catalog,
      Audit audit,
      ApplicationEventPublisher events,
      Clock clock) {
    this.rows = rows;
    this.progress = progress;
    this.catalog = catalog;
    this.audit = audit;
    this.events = events;
    this.clock = clock;
  }

  /** Somebody asked for it to be computed now. */
  record Asked(Plan.Id id) {}

  /** Makes a plan; the same form sent twice is one. */
  public Plan.Id make(Actor actor, PlaceCode place, Plan.Draft draft) {
    if (!Rights.mayGovern(actor, place)) throw new Absent(place);
    var county = place.county().orElseThrow(() -> new Absent(place));
    if (draft.until().isBefore(draft.since()))
      throw Invalid.field("until", "indicators.plan.until.before");
    var now = clock.instant();
    var id = new Plan.Id(county, Uuid7.at(now));
    var plan =
        new Plan(
            id, place, draft.kind(), draft.name(), draft.source(), draft.since(), draft.until());
    if (!rows.insert(actor, plan, draft, now)) return rows.sent(actor, county, draft).id();
    audit.record(actor, place, "indicators.plan-made", id.toString(), Map.of("kind", draft.kind()));
    return id;
  }

  /** Adds a row to its table; stages are put in order, and lie in the time of the plan. */
  public int add(Actor actor, Plan.Id id, Plan.Row draft) {
    var plan = governed(actor, id);
    if (draft.measured()) catalog.find(draft.measure());
    var stages = draft.stages().stream().sorted(Comparator.comparing(Plan.Stage::due)).toList();
    if (stages.isEmpty()) throw Invalid.field("stages", "indicators.plan.stages.missing");
    for (var stage : stages)
      if (!stage.due().isAfter(plan.since()) || stage.due().isAfter(plan.until()))
        throw Invalid.field("stages", "indicators.plan.stages.outside");
    if (stages.stream().map(Plan.Stage::due).distinct().count() < stages.size())
      throw Invalid.field("stages", "indicators.plan.stages.twice");
    int nr = rows.rows(id).size() + 1;
    rows.add(
        id,
        new Plan.Row(
            nr,
            draft.title(),
            draft.unit(),
            draft.owner(),
            draft.measure(),
            draft.base(),
            stages,
            null));
    audit.record(actor, plan.place(), "indicators.plan-row-added", id.toString(), Map.of("nr", nr));
    return nr;
  }

  /** The unit says how far it is; what the engine measures nobody reports. */
  public void report(Actor actor, Plan.Id id, int nr, LocalDate day, Reported reported) {
    var plan = governed(actor, id);
    var row = row(id, nr);
    if (row.measured()) throw Invalid.field("value", "indicators.plan.measured");
    if (day.isAfter(today())) throw Invalid.field("day", "indicators.plan.day.future");
    var report =
        new Plan.Report(day, reported.value(), reported.words(), actor.name(), clock.instant());
    progress.report(actor, id, nr, report);
    audit.record(actor, plan.place(), "indicators.plan-reported", id.toString(), Map.of("nr", nr));
    events.publishEvent(new Asked(id));
  }

  /** A value in hundredths, and what is said to it. */
  public record Reported(long value, String words) {}

  /** Has it computed now, in the background. */
  public void recount(Actor actor, Plan.Id id) {
    governed(actor, id);
    progress.run(id, new Plan.Run(rows.rows(id).size(), 0, clock.instant(), null));
    events.publishEvent(new Asked(id));
  }

  /** Refuses whoever does not keep the plan, before anything is read of what was sent. */
  @Transactional(readOnly = true)
  public void require(Actor actor, Plan.Id id) {
    governed(actor, id);
  }

  private Plan governed(Actor actor, Plan.Id id) {
    var plan = find(id);
    if (!Rights.mayGovern(actor, plan.place())) throw new Absent(id);
    return plan;
  }

  private LocalDate today() {
    return LocalDate.now(clock.withZone(WorkingDays.ZONE));
  }

  /** A plan is for everyone to read. */
  @Transactional(readOnly = true)
  public Plan find(Plan.Id id) {
    return rows.find(id).orElseThrow(() -> new Absent(id));
  }

  @Transactional(readOnly = true)
  public List<Plan> at(PlaceCode place) {
    return rows.at(place, MOST);
  }

  @Transactional(readOnly = true)
  public List<Plan.Row> table(Plan.Id id) {
    return rows.rows(id);
  }

  @Transactional(readOnly = true)
  public Plan.Row row(Plan.Id id, int nr) {
    return rows.rows(id).stream()
        .filter(it -> it.nr() == nr)
        .findFirst()
        .orElseThrow(() -> new Absent(id));
  }

  @Transactional(readOnly = true)
  public List<Plan.Report> reports(Plan.Id id, int nr) {
    return progress.reports(id, nr);
  }

  @Transactional(readOnly = true)
  public List<Plan.Standing> trend(Plan.Id id, int nr) {
    return progress.standings(id, nr);
  }

  @Transactional(readOnly = true)
  public Optional<Plan.Run> run(Plan.Id id) {
    return progress.run(id);
  }
}
