package org.liandong.requests.efforts;

import static org.liandong.requests.RequestReading.utc;
import static org.liandong.requests.db.Tables.REQUEST;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.base.Refused;
import org.liandong.base.WorkingDays;
import org.liandong.requests.RequestRefusal;
import org.liandong.requests.Sight;
import org.liandong.requests.Stage;
import org.liandong.surveys.Question;
import org.liandong.surveys.Survey;
import org.liandong.surveys.Surveys;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Asks those whose requests were handled how it went, by a survey without names. The stars of a
 * single request stay with it; this asks about many.
 */
@Service
@Transactional
public class FollowUps {
  /** With fewer nobody's answer could be shown. */
  public static final int LEAST = 5;

  private final DSLContext sql;
  private final Surveys surveys;

  FollowUps(DSLContext sql, Surveys surveys) {
    this.sql = sql;
    this.surveys = surveys;
  }

  /**
   * Whose requests are meant.
   *
   * @param group a category or group of them; empty for all
   */
  public record Of(PlaceCode place, LocalDate since, LocalDate until, String group) {}

  /** How many residents there are to ask. */
  @Transactional(readOnly = true)
  public int residents(Actor actor, Of of) {
    return whom(actor, of).size();
  }

  /** Begins a draft with the questions that are usual; they can be changed before it is opened. */
  public Survey.Id draft(Actor actor, Of of, String title, List<Question> questions, Instant end) {
    var whom = whom(actor, of);
    if (whom.size() < LEAST) throw new Refused(RequestRefusal.TOO_FEW, LEAST);
    var facts = new Survey.Facts(title, "", Survey.Per.PERSON, Survey.Who.INVITED, null, null, end);
    return surveys.draft(actor, of.place(), facts, questions, whom);
  }

  private List<AccountId> whom(Actor actor, Of of) {
    return sql.selectDistinct(REQUEST.ACCOUNT)
        .from(REQUEST)
        .where(Sight.of(actor), Sight.under(of.place()), handled(of))
        .and(REQUEST.ACCOUNT.ne(AccountId.NONE.value()))
        .orderBy(REQUEST.ACCOUNT)
        .fetch(row -> new AccountId(row.value1()));
  }

  private static Condition handled(Of of) {
    var from = of.since().atStartOfDay(WorkingDays.ZONE).toInstant();
    var to = of.until().plusDays(1).atStartOfDay(WorkingDays.ZONE).toInstant();
    var group = of.group();
    return REQUEST
        .STAGE
        .in(Stage.ANSWERED.name(), Stage.CONFIRMED.name(), Stage.LAPSED.name())
        .and(REQUEST.SETTLED.ge(utc(from)))
        .and(REQUEST.SETTLED.lt(utc(to)))
        .and(
            group.isEmpty()
                ? DSL.noCondition()
                : REQUEST.CATEGORY.eq(group).or(REQUEST.CATEGORY.startsWith(group + ".")));
  }
}
