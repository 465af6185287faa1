package org.liandong.disputes.warnings;

import static org.liandong.disputes.db.Tables.DISPUTE;
import static org.liandong.disputes.db.Tables.FACT;
import static org.liandong.disputes.db.Tables.PARTY;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.PlaceCode;
import org.liandong.base.WorkingDays;
import org.liandong.disputes.Dispute;
import org.liandong.disputes.DisputeEvent;
import org.liandong.disputes.Kinds;
import org.liandong.disputes.Stage;
import org.liandong.disputes.warnings.Warning.Cause;
import org.liandong.platform.Subtree;
import org.liandong.policy.RuleValue;
import org.liandong.policy.Rules;
import org.liandong.policy.Unit;
import org.springframework.stereotype.Component;

/**
 * What one step in a dispute gives reason to warn of. It reads only what lies at the same place or
 * has the same party; restricted cases warn by their words alone and are not counted.
 */
@Component
class Lookout {
  private static final int MOST = 500;
  private final DSLContext sql;
  private final Kinds kinds;
  private final Rules rules;
  private final Clock clock;

  private record Opened(Dispute.Id id, Instant at) {}

  Lookout(DSLContext sql, Kinds kinds, Rules rules, Clock clock) {
    this.sql = sql;
    this.kinds = kinds;
    this.rules = rules;
    this.clock = clock;
  }

  List<Alarm> of(DisputeEvent event, Dispute dispute) {
    return switch (event.kind()) {
      case OPENED -> {
        var found = new ArrayList<>(counted(dispute, true));
        found.addAll(words(dispute, dispute.words()));
        yield found;
      }
      case INVITED -> counted(dispute, false);
      case SAID, REJECTED, BROKEN -> words(dispute, said(event));
      default -> List.of();
    };
  }

  private List<Alarm> counted(Dispute dispute, boolean place) {
    if (dispute.restricted()) return List.of();
    var found = new ArrayList<Alarm>();
    if (place) found.addAll(place(dispute));
    sql.selectFrom(PARTY)
        .where(PARTY.COUNTY.eq(dispute.id().county().code()))
        .and(PARTY.DISPUTE.eq(dispute.id().value()))
        .orderBy(PARTY.NR)
        .forEach(row -> found.addAll(party(dispute, row.getAccount(), row.getName())));
    return found;
  }

  private List<Alarm> place(Dispute dispute) {
    var at = watched(dispute.place());
    var whole = at.value().length() == 12;
    var within =
        whole
            ? DISPUTE
                .COMMITTEE
                .eq(at.value())
                .andNot(DISPUTE.PLACE.between(at.value() + "C", at.value() + "C~"))
            : Subtree.of(DISPUTE.PLACE, at);
    return frequent(dispute, within, "disputes.warning-count", Cause.PLACE, at.value(), "");
  }

  /** The compound, or the community for what lies in none. */
  static PlaceCode watched(PlaceCode place) {
    var code = place.value();
    var compound = code.length() >= 16 && code.charAt(12) == 'C';
    return new PlaceCode(code.substring(0, compound ? 16 : 12));
  }

  /** Somebody who signs in is known in the county; a mere name only at the same spot. */
  private List<Alarm> party(Dispute dispute, @Nullable UUID account, String name) {
    if (account != null) {
      var theirs = DISPUTE.ACCOUNTS.contains(new UUID[] {account});
      return repeated(dispute, theirs, account.toString(), name);
    }
    var named =
        DSL.exists(
            DSL.selectOne()
                .from(PARTY)
                .where(PARTY.COUNTY.eq(DISPUTE.COUNTY), PARTY.DISPUTE.eq(DISPUTE.ID))
                .and(PARTY.ACCOUNT.isNull().and(PARTY.NAME.eq(name))));
    var spot = dispute.place().value();
    return repeated(dispute, DISPUTE.PLACE.eq(spot).and(named), spot + " " + name, name);
  }

  private List<Alarm> repeated(Dispute dispute, Condition theirs, String subject, String name) {
    return frequent(dispute, theirs, "disputes.warning-repeats", Cause.PARTY, subject, name);
  }

  private List<Alarm> frequent(
      Dispute dispute, Condition which, String rule, Cause cause, String subject, String name) {
    var frequency = new Frequency(rule(rule, dispute), rule("disputes.warning-days", dispute));
    var all = opened(dispute, which, frequency.window().count());
    if (all.isEmpty()) return List.of(); // withdrawn or restricted since
    var moments = all.stream().map(Opened::at).toList();
    var counted = frequency.counted(moments);
    var rulings = frequency.rulings(moments);
    if (!Frequency.warns(rulings)) return List.of();
    var cases = all.stream().filter(one -> counted.contains(one.at())).map(Opened::id).toList();
    return List.of(new Alarm(dispute, cause, subject, name, counted.size(), cases, rulings));
  }

  private List<Opened> opened(Dispute dispute, Condition which, int days) {
    var since = dispute.opened().minus(Duration.ofDays(days + 1L));
    var county = dispute.id().county();
    return sql.select(DISPUTE.ID, DISPUTE.OPENED)
        .from(DISPUTE)
        .where(DISPUTE.COUNTY.eq(county.code()).and(which))
        .and(DISPUTE.RESTRICTED.isFalse())
        .and(DISPUTE.STAGE.ne(Stage.WITHDRAWN.name()))
        .and(DISPUTE.OPENED.between(Rows.utc(since), Rows.utc(dispute.opened())))
        .orderBy(DISPUTE.ID.desc())
        .limit(MOST)
        .fetch(row -> new Opened(new Dispute.Id(county, row.value1()), row.value2().toInstant()));
  }

  private List<Alarm> words(Dispute dispute, String said) {
    var found = kinds.alarms(dispute.place(), said).stream().distinct().toList();
    var rule = rule("disputes.warning-words", dispute);
    var ruling = Frequency.ruling(rule, "disputes.input.words", Unit.ITEMS, found.size());
    if (!ruling.kept()) return List.of();
    var subject = dispute.id().value().toString();
    var name = String.join(" ", found);
    return List.of(
        new Alarm(
            dispute,
            Cause.WORDS,
            subject,
            name.length() > 200 ? name.substring(0, 200) : name,
            found.size(),
            List.of(dispute.id()),
            List.of(ruling)));
  }

  private String said(DisputeEvent event) {
    return sql.select(FACT.WORDS)
        .from(FACT)
        .where(FACT.COUNTY.eq(event.id().county().code()))
        .and(FACT.DISPUTE.eq(event.id().value()).and(FACT.NR.eq(event.nr())))
        .fetchOptional(FACT.WORDS)
        .orElse("");
  }

  private RuleValue rule(String rule, Dispute dispute) {
    return rules.value(rule, dispute.place(), LocalDate.now(clock.withZone(WorkingDays.ZONE)));
  }
}
