package org.liandong.meetings;

import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.Actor;

/** Who belongs to a meeting, as on the day it was called, and who has come. */
public record Roll(List<Member> members) {
  public Roll {
    members = List.copyOf(members);
  }

  /**
   * A member.
   *
   * @param here come in person
   * @param proxy the seat that was sent instead, or null; coming in person ends it
   */
  public record Member(
      UUID seat,
      String slot,
      Seat.Position position,
      String name,
      String unit,
      AccountId account,
      boolean votes,
      boolean here,
      @Nullable UUID proxy) {

    public boolean of(Actor actor) {
      return actor.signedIn() && account.equals(actor.self());
    }
  }

  /** How many have a vote: the 应到人数. */
  public int entitled() {
    return (int) members.stream().filter(Member::votes).count();
  }

  /** How many with a vote have come or are represented by somebody who has: the 实到人数. */
  public int present() {
    return (int) members.stream().filter(m -> m.votes() && takesPart(m)).count();
  }

  /** Those who came or are represented, and those who voted online without coming. */
  int tookPart(Set<UUID> voted) {
    var all = new HashSet<>(voted);
    for (var member : members) if (member.votes() && takesPart(member)) all.add(member.seat());
    return all.size();
  }

  public boolean takesPart(Member member) {
    if (member.here()) return true;
    var proxy = member.proxy();
    return proxy != null && find(proxy).map(Member::here).orElse(false);
  }

  /** Those for whom this seat acts now. */
  public List<Member> representedBy(UUID holder) {
    return members.stream().filter(m -> holder.equals(m.proxy()) && !m.here()).toList();
  }

  public Optional<Member> find(UUID seat) {
    return members.stream().filter(member -> member.seat().equals(seat)).findFirst();
  }

  public Optional<Member> of(Actor actor) {
    return members.stream().filter(member -> member.of(actor)).findFirst();
  }
}
