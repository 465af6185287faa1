package org.liandong.projects;

import static org.liandong.projects.db.Tables.EXPERT;
import static org.liandong.projects.db.Tables.FUNDING;
import static org.liandong.projects.db.Tables.MEMBER;
import static org.liandong.projects.db.Tables.PARTNER;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.jooq.DSLContext;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.identity.Staff;
import org.liandong.procedures.Procedures;
import org.springframework.stereotype.Component;

/**
 * Is who evaluates linked with nobody of the levels below the province (APP-25)? Bodies are the
 * same when their ids are; a name is all there is of a payer who is not registered.
 */
@Component
class Independence {
  private static final int CITY = 4;
  private final DSLContext sql;
  private final ContentReading contents;
  private final Procedures procedures;
  private final Staff staff;

  Independence(DSLContext sql, ContentReading contents, Procedures procedures, Staff staff) {
    this.sql = sql;
    this.contents = contents;
    this.procedures = procedures;
    this.staff = staff;
  }

  void hold(Project project, Evaluators.Goes goes, Organisation body) {
    var account = goes.account();
    var bodies = bodies(project);
    if (project.accounts().contains(account)
        || asked(project.id(), account)
        || member(project.id(), account, bodies))
      throw new Refused(ProjectRefusal.EVALUATOR_TAKES_PART, goes.name());
    if (decided(project, account)) throw new Refused(ProjectRefusal.EVALUATOR_OPINED, goes.name());
    if (serves(project.place(), account))
      throw new Refused(ProjectRefusal.EVALUATOR_APPOINTED, goes.name());
    if (linked(project, body, bodies))
      throw new Refused(ProjectRefusal.EVALUATOR_BODY, body.name());
  }

  private boolean asked(Project.Id id, AccountId account) {
    return sql.fetchExists(
        EXPERT,
        EXPERT
            .COUNTY
            .eq(id.county().code())
            .and(EXPERT.PROJECT.eq(id.value()))
            .and(EXPERT.ACCOUNT.eq(account.value())));
  }

  /** Does the person sign in for a body that takes part? */
  private boolean member(Project.Id id, AccountId account, Set<UUID> bodies) {
    return sql.fetchExists(
        MEMBER,
        MEMBER
            .COUNTY
            .eq(id.county().code())
            .and(MEMBER.ORGANISATION.in(bodies))
            .and(MEMBER.ACCOUNT.eq(account.value())));
  }

  /** Did the person take any step of its procedure? */
  private boolean decided(Project project, AccountId account) {
    var procedure = Applications.procedure(project);
    return procedure != null
        && procedures.facts(Actor.PLATFORM, procedure).stream()
            .anyMatch(fact -> fact.by().account().equals(account));
  }

  /** A post today at the community, its street, county or city. */
  private boolean serves(PlaceCode community, AccountId account) {
    return community.upward().stream()
        .filter(place -> place.value().length() >= CITY)
        .anyMatch(place ->
            staff.at(List.of(place)).stream().anyMatch(one -> one.account().equals(account)));
  }

  /** Takes part itself, or is a public institution of the county, street or community. */
  private boolean linked(Project project, Organisation body, Set<UUID> bodies) {
    boolean here = body.id().county().equals(project.id().county());
    boolean theirs =
        body.kind() == Organisation.Kind.INSTITUTION && body.place().contains(project.place());
    return theirs
        || (here && bodies.contains(body.id().value()))
        || names(project).anyMatch(body.name()::equalsIgnoreCase);
  }

  /** The organisations that carry it out, build it too or pay for it. */
  private Set<UUID> bodies(Project project) {
    var county = project.id().county().code();
    var id = project.id().value();
    var found =
        new HashSet<>(
            sql.select(PARTNER.ORGANISATION)
                .from(PARTNER)
                .where(PARTNER.COUNTY.eq(county), PARTNER.PROJECT.eq(id))
                .and(PARTNER.ORGANISATION.isNotNull())
                .union(
                    sql.select(FUNDING.ORGANISATION)
                        .from(FUNDING)
                        .where(FUNDING.COUNTY.eq(county), FUNDING.PROJECT.eq(id))
                        .and(FUNDING.ORGANISATION.isNotNull()))
                .fetch(PARTNER.ORGANISATION));
    var carrier = project.carrier();
    if (carrier != null) found.add(carrier.id());
    return found;
  }

  /** Those who build or pay, as they were written. */
  private Stream<String> names(Project project) {
    var content = contents.read(project);
    return Stream.concat(
        content.people().partners().stream().map(Content.Partner::name),
        content.budget().funding().stream().map(Project.Funding::payer));
  }
}
