package org.liandong.meetings;

import static org.liandong.meetings.db.Tables.MEETING;

import java.util.List;
import org.jooq.DSLContext;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.ui.Finder;
import org.liandong.ui.Found;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Meetings by their titles, of the bodies the actor sees. */
@Component
@Transactional(readOnly = true)
class MeetingFinder implements Finder {
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
    if (!actor.signedIn()) return List.of();
    return sql.select(MEETING.COUNTY, MEETING.ID, MEETING.PLACE, MEETING.TITLE)
        .from(MEETING)
        .where(Sight.meetings(actor))
        .and(Finder.says(words, MEETING.TITLE))
        .orderBy(MEETING.ID.desc())
        .limit(limit)
        .fetch(row ->
            new Found(
                row.value4(),
                new PlaceCode(row.value3()),
                "/meetings/" + row.value1() + "-" + row.value2()));
  }
}
