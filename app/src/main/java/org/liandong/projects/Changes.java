package org.liandong.projects;

import static org.liandong.projects.db.Tables.PROJECT;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.base.Invalid;
import org.liandong.base.Refused;
import org.liandong.policy.Ruling;
import org.springframework.stereotype.Component;

/** What changes in an approved project, held against the rules as the application was. */
@Component
class Changes {
  private final DSLContext sql;
  private final ContentReading contents;
  private final ContentRows rows;
  private final Checks checks;
  private final Rulebook rulebook;
  private final Organisations organisations;
  private final Drafts drafts;

  Changes(
      DSLContext sql,
      ContentReading contents,
      ContentRows rows,
      Checks checks,
      Rulebook rulebook,
      Organisations organisations,
      Drafts drafts) {
    this.sql = sql;
    this.contents = contents;
    this.rows = rows;
    this.checks = checks;
    this.rulebook = rulebook;
    this.organisations = organisations;
    this.drafts = drafts;
  }

  void carry(Actor actor, Project project, Organisation.Id organisation) {
    var id = organisations.find(organisation).id();
    var content = contents.read(project);
    var people = new Content.People(id.value(), content.people().partners(), List.of());
    var carried = content.with(people);
    rulebook.hold(actor, project, only(checks.of(project, carried), "projects.other-carriers"), "");
    sql.update(PROJECT)
        .set(PROJECT.CARRIER, id.value())
        .setNull(PROJECT.LEAD)
        .where(ProjectReading.is(project.id()))
        .execute();
    var accounts = new LinkedHashSet<>(project.accounts());
    accounts.addAll(organisations.members(project.id().county(), id.value()));
    drafts.join(project.id(), List.copyOf(accounts));
  }

  /**
   * Held against the rules as a change is.
   *
   * @return who it is now, in words
   */
  String staff(Actor actor, Project project, List<UUID> workers) {
    var carrier = Objects.requireNonNull(project.carrier());
    var known =
        organisations.workers(new Organisation.Id(project.id().county(), carrier.id())).stream()
            .filter(one -> workers.contains(one.id()))
            .toList();
    if (known.isEmpty()) throw new Refused(ProjectRefusal.NO_WORKER);
    var content = contents.read(project);
    var team = known.stream().map(Organisations.Worker::id).toList();
    var people = new Content.People(carrier.id(), content.people().partners(), team);
    var changed = content.with(people);
    rulebook.hold(actor, project, checks.of(project, changed), "—");
    rows.write(project.id(), changed);
    return known.stream().map(Organisations.Worker::name).collect(Collectors.joining("、"));
  }

  /** A further term begins before the old one is over, and ends after it. */
  void renew(Project project, LocalDate to) {
    var period = project.period();
    if (period == null || !to.isAfter(period.to()))
      throw Invalid.field("to", "projects.period.backwards");
    sql.update(PROJECT).set(PROJECT.ENDS, to).where(ProjectReading.is(project.id())).execute();
  }

  void budget(Actor actor, Project project, Content.Budget budget, String words) {
    var content = contents.read(project);
    var changed = content.with(budget);
    var granted = project.sums().granted();
    if (granted != null && granted.compareTo(budget.total()) > 0)
      throw new Refused(ProjectRefusal.SUBSIDY, granted.toString());
    rulebook.hold(actor, project, checks.of(project, changed), words);
    rows.write(project.id(), changed);
  }

  /** The final account is held against the same rules; the budget stays as it was approved. */
  void account(Actor actor, Project project, Content.Budget spent, String words) {
    var content = contents.read(project);
    rulebook.hold(actor, project, checks.of(project, content.with(spent)), words);
    if (spent.total().compareTo(project.sums().total()) > 0)
      throw new Refused(ProjectRefusal.SUBSIDY, spent.total().toString());
  }

  private static List<Ruling> only(List<Ruling> found, String rule) {
    return found.stream().filter(it -> it.definition().rule().equals(rule)).toList();
  }
}
