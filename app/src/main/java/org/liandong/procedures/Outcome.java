package org.liandong.procedures;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.procedures.Act.Verdict;
import org.liandong.procedures.route.Gate;
import org.liandong.procedures.route.Threshold;

/** What the facts at a gate come to. */
public enum Outcome {
  OPEN,
  PASSED,
  FAILED;

  static Outcome of(Gate gate, List<Fact> facts) {
    return switch (gate) {
      case Gate.Opinion opinion -> opinion(opinion.countersign(), facts);
      case Gate.Meeting meeting -> meeting(meeting, facts);
      case Gate.Notice _ -> passedBy(facts, Act.Closed.class);
      case Gate.Evidence evidence -> filed(facts).size() >= evidence.minimum() ? PASSED : OPEN;
      // a window and nothing else: it bounds its step, and is no work
      case Gate.Window _ -> PASSED;
      case Gate.Quota _ -> passedBy(facts, Act.Placed.class);
      case Gate.Ranking ranking -> ranking(ranking, facts);
      case Gate.Confirmation all -> signed(facts).size() >= all.parties().size() ? PASSED : OPEN;
    };
  }

  private static Outcome passedBy(List<Fact> facts, Class<? extends Act> act) {
    for (var fact : facts) if (act.isInstance(fact.act())) return PASSED;
    return OPEN;
  }

  private static Outcome opinion(@Nullable Threshold countersign, List<Fact> facts) {
    int agree = count(facts, Verdict.AGREE);
    int against = count(facts, Verdict.DISAGREE);
    if (countersign == null) return agree > 0 ? PASSED : against > 0 ? FAILED : OPEN;
    int roster = roster(facts).size();
    return countersigned(countersign.need(roster), roster, agree, against);
  }

  /**
   * Ends only when it can no longer change: enough agreed, or those who have not spoken could not
   * make it enough. One refusal among many decides nothing. With fewer seats than must agree it
   * waits for an appointment.
   */
  static Outcome countersigned(int need, int roster, int agree, int against) {
    if (roster == 0 || need > roster) return OPEN;
    if (agree >= need) return PASSED;
    return agree + (roster - agree - against) < need ? FAILED : OPEN;
  }

  private static int count(List<Fact> facts, Verdict verdict) {
    int count = 0;
    for (var fact : facts)
      if (fact.act() instanceof Act.Opined opined && opined.verdict() == verdict) count++;
    return count;
  }

  /** Those who countersign: as last seated. */
  static List<Act.Member> roster(List<Fact> facts) {
    for (var fact : facts.reversed())
      if (fact.act() instanceof Act.Seated seated) return seated.roster();
    return List.of();
  }

  static Set<AccountId> spoken(List<Fact> facts) {
    var seats = new HashSet<AccountId>();
    for (var fact : facts) if (fact.act() instanceof Act.Opined) seats.add(fact.by().seat());
    return seats;
  }

  private static Outcome meeting(Gate.Meeting meeting, List<Fact> facts) {
    for (var fact : facts)
      if (fact.act() instanceof Act.Held held) {
        var tally = held.tally();
        int whole = meeting.ofRoster() ? tally.roster() : tally.present();
        return tally.agree() >= meeting.majority().need(whole) ? PASSED : FAILED;
      }
    return OPEN;
  }

  private static Outcome ranking(Gate.Ranking ranking, List<Fact> facts) {
    for (var fact : facts)
      if (fact.act() instanceof Act.Ranked ranked)
        return ranked.rank() <= ranking.top() ? PASSED : FAILED;
    return OPEN;
  }

  /** Kinds of papers filed. */
  static Set<String> filed(List<Fact> facts) {
    var kinds = new HashSet<String>();
    for (var fact : facts) if (fact.act() instanceof Act.Filed filed) kinds.add(filed.paper());
    return kinds;
  }

  /** Parties that signed. */
  static Set<String> signed(List<Fact> facts) {
    var parties = new HashSet<String>();
    for (var fact : facts)
      if (fact.act() instanceof Act.Confirmed confirmed) parties.add(confirmed.party());
    return parties;
  }
}
