package org.liandong.contracts;

import static org.liandong.contracts.db.Tables.AWAITED;

import java.util.List;
import org.jooq.DSLContext;
import org.liandong.base.County;
import org.liandong.base.PlaceCode;
import org.liandong.projects.Project;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Approved projects that wait for their contract. */
@Service
@Transactional(readOnly = true)
public class Awaiting {
  private final DSLContext sql;

  Awaiting(DSLContext sql) {
    this.sql = sql;
  }

  /** Those at or below a place that the reach shows, the longest waiting first. */
  public List<Project.Id> at(PlaceCode place) {
    return sql.selectFrom(AWAITED)
        .where(AWAITED.PLACE.startsWith(place.value()))
        .orderBy(AWAITED.SINCE)
        .limit(100)
        .fetch(row -> new Project.Id(new County(row.getCounty()), row.getProject()));
  }
}
