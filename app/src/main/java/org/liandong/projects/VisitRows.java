package org.liandong.projects;

import static org.liandong.projects.db.Tables.VISIT;
import static org.liandong.projects.db.Tables.VISIT_RECORD;

import org.jooq.Record;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.projects.Visits.Plan;
import org.liandong.projects.Visits.Seen;
import org.liandong.projects.Visits.Visit;
import org.liandong.projects.Visits.Written;

/** Rows of visits read as what they mean. */
final class VisitRows {
  private VisitRows() {}

  static Visit visit(Record row) {
    return new Visit(
        row.get(VISIT.NR),
        new Plan(row.get(VISIT.DUE), row.get(VISIT.PURPOSE), row.get(VISIT.AFTER)),
        new AccountId(row.get(VISIT.ACCOUNT)),
        row.get(VISIT.NAME),
        written(row));
  }

  private static @Nullable Written written(Record row) {
    if (row.get(VISIT_RECORD.NR) == null) return null;
    return new Written(
        new Seen(
            row.get(VISIT_RECORD.WORDS),
            row.get(VISIT_RECORD.ASKED),
            row.get(VISIT_RECORD.SATISFIED),
            row.get(VISIT_RECORD.MENDED)),
        row.get(VISIT_RECORD.DAY),
        row.get(VISIT_RECORD.NAME));
  }
}
