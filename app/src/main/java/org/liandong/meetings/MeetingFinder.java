package org.liandong.meetings;

import static org.liandong.meetings.db.Tables.MEETING;

import java.util.List;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.ui.Finder;
import org.liandong.ui.Found;
import org.liandong.ui.Titled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meetings by their titles, of the bodies the actor sees. */
@Component
@Transactional(readOnly = true)
class MeetingFinder implements Finder {
  private static final Titled ROWS =
      new Titled(MEETING, MEETING.COUNTY, MEETING.ID, MEETING.PLACE, MEETING.TITLE, "/meetings/");
  private final DSLContext sql;

  MeetingFinder(DSLContext sql) {
    this.sql = sql;
  }

  @Override
  public String heading() {
    return "meetings.found";
  }

  @Override
  public List<Found> find(Actor actor, String words, int limit) {
    return actor.signedIn() ? ROWS.find(sql, Sight.meetings(actor), words, limit) : List.of();
  }
}
