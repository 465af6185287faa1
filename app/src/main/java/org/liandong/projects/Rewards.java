package org.liandong.projects;

import static org.liandong.projects.db.Tables.SCHEME;

import org.jooq.DSLContext;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Whose money is a reward, paid after the result (以奖代补): a scheme's way, for contracts. */
@Service
@Transactional(readOnly = true)
public class Rewards {
  private final DSLContext sql;

  Rewards(DSLContext sql) {
    this.sql = sql;
  }

  public boolean of(Project project) {
    return sql.fetchExists(SCHEME, SCHEME.ID.eq(project.scheme().value()), SCHEME.REWARD.isTrue());
  }
}
