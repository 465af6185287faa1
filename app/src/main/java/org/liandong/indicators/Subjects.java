package org.liandong.indicators;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jooq.Condition;
import org.jooq.DSLContext;
import org.jooq.TableField;
import org.jooq.impl.DSL;
import org.jspecify.annotations.Nullable;
import org.liandong.base.County;

/**
 * Where a measure has its subjects: rows of one table, led by county and known by an id.
 *
 * @param which those of the rows that are subjects
 */
public record Subjects(TableField<?, String> county, TableField<?, UUID> id, Condition which) {

  /** Every row is a subject. */
  public Subjects(TableField<?, String> county, TableField<?, UUID> id) {
    this(county, id, DSL.noCondition());
  }

  /** These of them, of a county. */
  public Condition among(County of, Collection<UUID> ids) {
    return county.eq(of.code()).and(id.in(ids)).and(which);
  }

  /** A county's subjects in the order of their ids, from the one after that on. */
  public List<UUID> list(DSLContext sql, County of, @Nullable UUID after, int limit) {
    return sql.select(id)
        .from(id.getTable())
        .where(county.eq(of.code()), which)
        .and(after == null ? DSL.noCondition() : id.gt(after))
        .orderBy(id)
        .limit(limit)
        .fetch(id);
  }

  /** The counties whose rows may be subjects. */
  public List<County> counties(DSLContext sql) {
    return sql.selectDistinct(county).from(id.getTable()).fetch(row -> new County(row.value1()));
  }
}
