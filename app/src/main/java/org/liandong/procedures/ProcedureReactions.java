package org.liandong.procedures;

import static org.liandong.procedures.db.Tables.WAITING;

import java.util.List;
import org.jooq.DSLContext;
import org.jooq.impl.DSL;
import org.liandong.base.Actor;
import org.liandong.base.County;
import org.liandong.identity.IdentityEvent;
import org.liandong.inbox.Inbox;
import org.springframework.modulith.events.ApplicationModuleListener;
import org.springframework.stereotype.Component;

/** Tells whoever began a procedure how it goes; fills seats anew when appointments change. */
@Component
class ProcedureReactions {
  private static final int MANY = 500;
  private final Procedures procedures;
  private final Inbox inbox;
  private final DSLContext sql;

  ProcedureReactions(Procedures procedures, Inbox inbox, DSLContext sql) {
    this.procedures = procedures;
    this.inbox = inbox;
    this.sql = sql;
  }

  @ApplicationModuleListener(condition = "#event.tells()")
  void tell(ProcedureEvent event) {
    var procedure = procedures.find(Actor.PLATFORM, event.id());
    inbox.tell(
        event.id().county(),
        event.owner(),
        "procedures/%s/%d".formatted(event.id(), event.nr()),
        "procedures.told." + key(event),
        List.of(procedure.title(), step(procedure)),
        "/procedures/" + event.id());
  }

  private static String key(ProcedureEvent event) {
    if (event.kind() == Act.Kind.OBJECTED) return "OBJECTED";
    if (event.kind() == Act.Kind.RETURNED) return "returned";
    return event.stage() == Stage.RUNNING ? "turned" : event.stage().name();
  }

  private String step(Procedure procedure) {
    var steps = procedures.route(procedure).steps();
    int at = procedure.standing().step();
    return at < steps.size() ? steps.get(at).name().chinese() : "";
  }

  @ApplicationModuleListener
  void reseatAfter(IdentityEvent.Appointed event) {
    reseat(event.place());
  }

  @ApplicationModuleListener
  void reseatAfter(IdentityEvent.AppointmentEnded event) {
    reseat(event.place());
  }

  /** Countersigns at the desk of that place have their seats filled anew. */
  private void reseat(String place) {
    if (place.isEmpty()) return;
    sql.selectDistinct(WAITING.COUNTY, WAITING.PROCEDURE)
        .from(WAITING)
        .where(WAITING.DESK.eq(place), DSL.condition(WAITING.SINGLE))
        .limit(MANY)
        .fetch(row -> new Procedure.Id(new County(row.value1()), row.value2()))
        .forEach(procedures::reseat);
  }
}
