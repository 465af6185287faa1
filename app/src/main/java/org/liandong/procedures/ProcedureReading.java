package org.liandong.procedures;

import static org.liandong.procedures.db.Tables.FACT;
import static org.liandong.procedures.db.Tables.PROCEDURE;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import org.jooq.Record;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.Hat;
import org.liandong.base.Line;
import org.liandong.base.Money;
import org.liandong.base.PlaceCode;
import org.liandong.base.Position;
import org.liandong.procedures.Fact.By;
import org.liandong.procedures.Procedure.Standing;
import org.liandong.procedures.route.Subject;
import tools.jackson.databind.json.JsonMapper;

/** Rows read as what they mean; for this module only, its pages included. */
public final class ProcedureReading {
  private ProcedureReading() {}

  /** A row of {@code procedures.procedure}. */
  public static Procedure procedure(Record row) {
    return new Procedure(
        new Procedure.Id(new County(row.get(PROCEDURE.COUNTY)), row.get(PROCEDURE.ID)),
        row.get(PROCEDURE.NUMBER),
        row.get(PROCEDURE.ROUTE),
        row.get(PROCEDURE.TITLE),
        row.get(PROCEDURE.DESCRIPTION),
        row.get(PROCEDURE.ABOUT),
        row.get(PROCEDURE.HREF),
        subject(row),
        row.get(PROCEDURE.NAME),
        row.get(PROCEDURE.STARTED).toInstant(),
        standing(row));
  }

  private static Subject subject(Record row) {
    var fen = row.get(PROCEDURE.AMOUNT);
    return new Subject(
        new PlaceCode(row.get(PROCEDURE.PLACE)),
        row.get(PROCEDURE.KIND),
        fen == null ? null : new Money(fen),
        row.get(PROCEDURE.CALL),
        new AccountId(row.get(PROCEDURE.ACCOUNT)),
        Position.valueOf(row.get(PROCEDURE.POSITION)));
  }

  private static Standing standing(Record row) {
    return new Standing(
        Stage.valueOf(row.get(PROCEDURE.STAGE)),
        row.get(PROCEDURE.ROUND),
        row.get(PROCEDURE.STEP),
        row.get(PROCEDURE.VERSION),
        row.get(PROCEDURE.TURNED),
        row.get(PROCEDURE.SINCE).toInstant(),
        row.get(PROCEDURE.DUE).toInstant());
  }

  static Fact fact(Record row, JsonMapper json) {
    var hat =
        new Hat(
            row.get(FACT.HAT),
            Position.valueOf(row.get(FACT.POSITION)),
            new PlaceCode(row.get(FACT.HAT_PLACE)),
            Line.valueOf(row.get(FACT.LINE)));
    return new Fact(
        row.get(FACT.NR),
        row.get(FACT.AT).toInstant(),
        new By(
            new AccountId(row.get(FACT.ACCOUNT)),
            row.get(FACT.NAME),
            hat,
            new AccountId(row.get(FACT.SEAT)),
            row.get(FACT.SEAT_NAME),
            row.get(FACT.BEHALF_NAME)),
        ActData.read(
            Act.Kind.valueOf(row.get(FACT.KIND)),
            row.get(FACT.GATE),
            row.get(FACT.WORDS),
            json.readTree(row.get(FACT.DATA).data())),
        row.get(FACT.PAPERS));
  }

  public static OffsetDateTime utc(Instant moment) {
    return moment.atOffset(ZoneOffset.UTC);
  }
}
