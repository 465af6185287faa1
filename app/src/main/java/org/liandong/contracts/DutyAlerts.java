package org.liandong.contracts;

import static org.liandong.contracts.db.Tables.CONTRACT;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import java.time.LocalTime;
import java.util.List;
import org.jooq.DSLContext;
import org.liandong.base.WorkingDays;
import org.liandong.inbox.Inbox;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.support.TransactionTemplate;

/** Every morning: who signed hears once of each month that is over and has no entry (PRJ-21). */
@Configuration(proxyBeanMethods = false)
class DutyAlerts {

  @Bean
  RecurringTask<Void> dutyAlertsTask(DutyAlert alert, TransactionTemplate transaction) {
    return Tasks.recurring("contracts.duty-alerts", new Daily(WorkingDays.ZONE, LocalTime.of(8, 0)))
        .execute((task, context) -> transaction.executeWithoutResult(status -> alert.all()));
  }

  @Bean
  DutyAlert dutyAlert(DSLContext sql, Duties duties, ContractRows rows, Inbox inbox) {
    return new DutyAlert(sql, duties, rows, inbox);
  }

  /** Tells; the same month twice tells once. */
  static final class DutyAlert {
    private final DSLContext sql;
    private final Duties duties;
    private final ContractRows rows;
    private final Inbox inbox;

    DutyAlert(DSLContext sql, Duties duties, ContractRows rows, Inbox inbox) {
      this.sql = sql;
      this.duties = duties;
      this.rows = rows;
      this.inbox = inbox;
    }

    /** Goes through all contracts that hold; answers how many months are missing. */
    int all() {
      int missing = 0;
      var running =
          sql.selectFrom(CONTRACT)
              .where(CONTRACT.STAGE.eq(Stage.EFFECTIVE.name()))
              .fetch(ContractRows::contract);
      for (var contract : running)
        for (var month : duties.missing(contract)) {
          missing++;
          for (var signature : rows.signatures(contract.id()))
            if (signature.party() != Party.ORGANISATION)
              inbox.tell(
                  contract.id().county(),
                  signature.account(),
                  "contracts/duty/" + contract.id() + "/" + month,
                  "contracts.told.duty",
                  List.of(contract.title(), month.toString()),
                  "/contracts/" + contract.id());
        }
      return missing;
    }
  }
}
