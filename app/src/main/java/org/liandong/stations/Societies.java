package org.liandong.stations;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.audit.Audit;
import org.liandong.base.Absent;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;
import org.liandong.base.Keyset;
import org.liandong.base.PlaceCode;
import org.liandong.base.Uuid7;
import org.liandong.platform.Reach;
import org.liandong.platform.Reaches;
import org.liandong.stations.Society.Member;
import org.liandong.stations.Society.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Groups in which neighbours help each other, and who belongs to them (NEJ-21, NEJ-24). */
@Service
@Transactional
public class Societies {
  private final SocietyRows rows;
  private final Reaches reaches;
  private final Audit audit;
  private final Clock clock;

  Societies(SocietyRows rows, Reaches reaches, Audit audit, Clock clock) {
    this.rows = rows;
    this.reaches = reaches;
    this.audit = audit;
    this.clock = clock;
  }

  /** A neighbour founds a group and leads it; staff may found one for others to lead. */
  public Society.Id found(Actor actor, Society.Draft draft) {
    var place = draft.place();
    if (!actor.signedIn() || place.value().length() < 12) throw new Absent(place);
    if (!near(actor, place)) throw StationRefusal.NOT_YOURS.refused();
    var staff = Rights.runs(actor, place);
    var id = new Society.Id(place.county().orElseThrow(), Uuid7.at(clock.instant()));
    return everything(() -> {
      if (rows.named(draft)) throw StationRefusal.NAME_TAKEN.refused();
      if (!rows.insert(id, draft, actor.self(), !staff)) return rows.sent(actor.self(), draft);
      rows.join(id, place, member(actor, staff ? Role.SOCIAL_WORKER : Role.LEADER));
      audit.record(actor, place, "stations.society", id.toString(), Map.of());
      return id;
    });
  }

  /** Does the actor live or work in the community of the place? */
  public static boolean near(Actor actor, PlaceCode place) {
    var committee = new PlaceCode(place.value().substring(0, 12));
    return actor.hat().covers(place) || committee.contains(actor.hat().place());
  }

  public void join(Actor actor, Society.Id id) {
    var society = running(id);
    if (!actor.signedIn() || !near(actor, society.place()))
      throw StationRefusal.NOT_YOURS.refused();
    everything(() -> rows.join(id, society.place(), member(actor, Role.NEIGHBOUR)));
    audit.record(actor, society.place(), "stations.joined", id.toString(), Map.of());
  }

  public void leave(Actor actor, Society.Id id) {
    var society = find(id);
    if (own(actor, id).role() == Role.LEADER) throw StationRefusal.LEADER_STAYS.refused();
    everything(() -> rows.leave(id, actor.self()));
    audit.record(actor, society.place(), "stations.left", id.toString(), Map.of());
  }

  /** The leader gives members their part; social workers are named by who runs the community. */
  public void appoint(Actor actor, Society.Id id, AccountId whom, Role role) {
    var society = running(id);
    var staff = Rights.runs(actor, society.place());
    if (!staff && !(leads(actor, id) && role != Role.SOCIAL_WORKER))
      throw StationRefusal.NOT_LEADER.refused();
    var members = everyone(id);
    if (members.stream().noneMatch(one -> one.account().equals(whom)))
      throw StationRefusal.NOT_A_MEMBER.refused();
    everything(() -> {
      if (role == Role.LEADER)
        members.stream()
            .filter(one -> one.role() == Role.LEADER)
            .forEach(one -> rows.role(id, one.account(), Role.NEIGHBOUR));
      return rows.role(id, whom, role);
    });
    var facts = Map.of("role", role.name(), "whom", whom.toString());
    audit.record(actor, society.place(), "stations.appointed", id.toString(), facts);
  }

  public void end(Actor actor, Society.Id id) {
    var society = running(id);
    if (!Rights.runs(actor, society.place()) && !leads(actor, id))
      throw StationRefusal.NOT_LEADER.refused();
    rows.end(id);
    audit.record(actor, society.place(), "stations.ended", id.toString(), Map.of());
  }

  Society running(Society.Id id) {
    var society = find(id);
    if (!society.open()) throw StationRefusal.CLOSED.refused();
    return society;
  }

  /** That a group stands is no secret. */
  @Transactional(readOnly = true)
  public Society find(Society.Id id) {
    return rows.find(id).orElseThrow(() -> new Absent(id));
  }

  /** The groups of a community, the newest first. */
  @Transactional(readOnly = true)
  public Keyset<Society> list(PlaceCode committee, @Nullable UUID after, int size) {
    return rows.list(committee, after, size);
  }

  /** Who belongs to it: for members and staff, nobody else. */
  @Transactional(readOnly = true)
  public List<Member> members(Actor actor, Society.Id id) {
    var all = everyone(id);
    var society = find(id);
    var may = Rights.runs(actor, society.place()) || all.stream().anyMatch(one -> one.of(actor));
    return may ? all : List.of();
  }

  /** How many belong to each. */
  @Transactional(readOnly = true)
  public Map<UUID, Integer> sizes(PlaceCode committee) {
    return everything(() -> rows.sizes(committee));
  }

  boolean leads(Actor actor, Society.Id id) {
    return everyone(id).stream().anyMatch(one -> one.of(actor) && one.role() == Role.LEADER);
  }

  /** The actor's own part in a group. */
  Member own(Actor actor, Society.Id id) {
    return everyone(id).stream()
        .filter(one -> one.of(actor))
        .findFirst()
        .orElseThrow(StationRefusal.NOT_A_MEMBER::refused);
  }

  List<Member> everyone(Society.Id id) {
    return everything(() -> rows.members(id));
  }

  private static Member member(Actor actor, Role role) {
    var name = actor.behalf().map(Actor.Principal::name).orElse(actor.name());
    return new Member(actor.self(), name, role);
  }

  private <T> T everything(Reaches.Work<T, RuntimeException> work) {
    return reaches.within(Reach.EVERYTHING, work);
  }
}
