package org.liandong.surveys;

import static org.liandong.surveys.db.Tables.INVITED;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jooq.DSLContext;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.liandong.identity.Inhabitants;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.surveys.db.tables.records.InvitedRecord;
import org.springframework.stereotype.Component;

/** Who can be asked, who is drawn, who is invited. */
@Component
class Frames {
  private final DSLContext sql;
  private final Inhabitants inhabitants;
  private final Reaches reaches;
  private final Clock clock;

  Frames(DSLContext sql, Inhabitants inhabitants, Reaches reaches, Clock clock) {
    this.sql = sql;
    this.inhabitants = inhabitants;
    this.reaches = reaches;
    this.clock = clock;
  }

  /** Exactly these are asked. */
  void invite(Survey.Id id, Collection<AccountId> whom) {
    write(id, whom, Set.copyOf(whom));
  }

  /**
   * Draws the sample of a survey that opens; null where nothing is drawn.
   *
   * @throws Refused {@link SurveyRefusal#NOBODY} when nobody could be asked
   */
  Survey.@Nullable Draw draw(Survey survey) {
    var facts = survey.facts();
    if (facts.who() != Survey.Who.SAMPLE) return null;
    var seed = facts.seed();
    var many = facts.sample();
    if (seed == null || seed.isBlank() || many == null) throw new Refused(SurveyRefusal.NO_SEED);
    var today = LocalDate.now(clock.withZone(WorkingDays.ZONE));
    var all = inhabitants.of(survey.place(), today);
    if (all.isEmpty()) throw new Refused(SurveyRefusal.NOBODY);
    var aliases = all.stream().map(one -> Lot.alias(survey.id(), one)).toList();
    var drawn = new HashSet<>(Lot.draw(seed, aliases, many));
    var chosen = new HashSet<AccountId>();
    for (var one : all) if (drawn.contains(Lot.alias(survey.id(), one))) chosen.add(one);
    write(survey.id(), all, chosen);
    return new Survey.Draw(Lot.digest(aliases), all.size());
  }

  private void write(Survey.Id id, Collection<AccountId> all, Set<AccountId> drawn) {
    var county = id.county().code();
    var records =
        all.stream()
            .distinct()
            .map(one ->
                new InvitedRecord(
                    county, id.value(), one.value(), Lot.alias(id, one), drawn.contains(one)))
            .toList();
    reaches.within(Reach.EVERYTHING, () -> sql.batchInsert(records).execute());
  }

  /** Those of the surveys for which the account was drawn or invited. */
  Set<Survey.Id> drawn(AccountId account, List<Survey> all) {
    var ids = all.stream().map(survey -> survey.id().value()).toList();
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.select(INVITED.COUNTY, INVITED.SURVEY)
                .from(INVITED)
                .where(INVITED.ACCOUNT.eq(account.value()), INVITED.SURVEY.in(ids))
                .and(INVITED.DRAWN.isTrue())
                .fetchSet(row -> new Survey.Id(new County(row.value1()), row.value2())));
  }

  List<AccountId> invited(Survey.Id id) {
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.select(INVITED.ACCOUNT)
                .from(INVITED)
                .where(INVITED.COUNTY.eq(id.county().code()), INVITED.SURVEY.eq(id.value()))
                .and(INVITED.DRAWN.isTrue())
                .fetch(row -> new AccountId(row.value1())));
  }

  /** The names of no meaning that were drawn from, sorted: anybody can draw again. */
  List<String> aliases(Survey.Id id) {
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.select(INVITED.ALIAS)
                .from(INVITED)
                .where(INVITED.COUNTY.eq(id.county().code()), INVITED.SURVEY.eq(id.value()))
                .orderBy(INVITED.ALIAS)
                .fetch(INVITED.ALIAS));
  }

  int size(Survey.Id id) {
    return reaches.within(
        Reach.EVERYTHING,
        () ->
            sql.fetchCount(
                INVITED,
                INVITED.COUNTY.eq(id.county().code()),
                INVITED.SURVEY.eq(id.value()),
                INVITED.DRAWN.isTrue()));
  }
}
