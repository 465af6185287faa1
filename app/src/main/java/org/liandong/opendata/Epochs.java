package org.liandong.opendata;

import java.time.Clock;
import java.time.ZoneOffset;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.stereotype.Component;

/** Notices at start that the database lives in another cluster than before, after a restore. */
@Component
class Epochs implements InitializingBean {
  private final DSLContext sql;
  private final Clock clock;

  Epochs(DSLContext sql, Clock clock) {
    this.sql = sql;
    this.clock = clock;
  }

  /** Two nodes that start at once find the same: the first makes the new epoch. */
  @Override
  public void afterPropertiesSet() {
    sql.execute(
        """
        with here as (
          select system_identifier::text || '/' || timeline_id as system
          from pg_control_system(), pg_control_checkpoint()),
        last as (select no, system from opendata.epoch order by no desc limit 1)
        insert into opendata.epoch (no, system, at)
        select coalesce((select no + 1 from last), 0), here.system, {0} from here
        where not exists (select from last where last.system = here.system)
        on conflict do nothing
        """,
        DSL.val(clock.instant().atOffset(ZoneOffset.UTC)));
  }
}
