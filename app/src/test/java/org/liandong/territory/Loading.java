package org.liandong.territory;

import java.util.function.Predicate;
import org.jooq.DSLContext;

/** Divisions for a database before any application stands on it. */
public final class Loading {
  private Loading() {}

  public static void divisions(DSLContext sql, Predicate<String> wanted) {
    sql.transaction(inside -> {
      inside.dsl().execute("set local app.counties = '*'; set local app.places = '*'");
      new Divisions(inside.dsl()).load(wanted);
    });
  }
}
