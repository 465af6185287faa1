package org.liandong.stations;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.Actor;
import org.liandong.base.PlaceCode;
import org.liandong.stations.Society.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What groups do: announced with a team of two kinds, taken part in, held (NEJ-22). */
@Service
@Transactional
public class Activities {
  private final ActivityRows rows;
  private final Societies societies;
  private final Audit audit;
  private final Clock clock;

  Activities(ActivityRows rows, Societies societies, Audit audit, Clock clock) {
    this.rows = rows;
    this.societies = societies;
    this.audit = audit;
    this.clock = clock;
  }

  /** A member, or staff, announces an activity; a social worker and a volunteer lead it. */
  public void announce(Actor actor, Society.Id id, Activity.Draft draft) {
    var society = societies.running(id);
    var staff = Rights.runs(actor, society.place());
    if (!staff) societies.own(actor, id);
    if (!draft.begins().isAfter(clock.instant())) throw StationRefusal.PAST.refused();
    requireTeam(id, draft);
    rows.insert(id, draft, !staff);
    audit.record(actor, society.place(), "stations.announced", id.toString(), Map.of());
  }

  private void requireTeam(Society.Id id, Activity.Draft draft) {
    var members = societies.everyone(id);
    var worker =
        members.stream()
            .anyMatch(
                one -> one.account().equals(draft.worker()) && one.role() == Role.SOCIAL_WORKER);
    var helper =
        members.stream()
            .anyMatch(one -> one.account().equals(draft.helper()) && one.role() == Role.VOLUNTEER);
    if (!worker || !helper) throw StationRefusal.NO_TEAM.refused();
  }

  /** A neighbour says that they come; the same twice changes nothing. */
  public void take(Actor actor, Society.Id id, UUID activity) {
    var society = societies.running(id);
    if (!actor.signedIn() || !Societies.near(actor, society.place()))
      throw StationRefusal.NOT_YOURS.refused();
    if (!find(id, activity).begins().isAfter(clock.instant())) throw StationRefusal.PAST.refused();
    rows.take(actor, id, activity, society.place());
  }

  /** It was held: how long it took and how many were there. */
  public void hold(Actor actor, Society.Id id, UUID activity, Activity.Held held) {
    var society = societies.find(id);
    if (!Rights.runs(actor, society.place())) societies.own(actor, id);
    if (find(id, activity).begins().isAfter(clock.instant()))
      throw StationRefusal.NOT_BEGUN.refused();
    if (!rows.hold(id, activity, held)) throw StationRefusal.WRONG_STAGE.refused();
    audit.record(actor, society.place(), "stations.held", id.toString(), Map.of());
  }

  private Activity find(Society.Id id, UUID activity) {
    return rows.find(id, activity).orElseThrow(() -> new Absent(activity));
  }

  /** The activities of a group, the latest first. */
  @Transactional(readOnly = true)
  public List<Activity> list(Society.Id id) {
    return rows.of(id);
  }

  /** What groups of a community have ahead, the nearest first. */
  @Transactional(readOnly = true)
  public List<Activity> ahead(PlaceCode committee) {
    return rows.ahead(committee);
  }

  /** What the groups of a community did, and how much of it residents began (NEJ-25). */
  public record Done(int activities, int byResidents, int minutes, int present) {}

  @Transactional(readOnly = true)
  public Done done(PlaceCode committee) {
    return rows.done(committee);
  }
}
