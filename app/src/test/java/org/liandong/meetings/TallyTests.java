package org.liandong.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.base.Refused;
import org.liandong.meetings.Motion.Ballot;
import org.liandong.meetings.Motion.Box;
import org.liandong.meetings.Motion.Channel;
import org.liandong.meetings.Motion.Choice;
import org.liandong.meetings.Motion.Count;
import org.liandong.meetings.Motion.Slip;

/** One tally of online, paper and proxy votes that adds up, or none. */
class TallyTests {
  @Test
  @Covers("DEM-08")
  void addsUpOverRandomHistories() {
    for (long seed = 0; seed < 20_000; seed++) {
      var random = new SplittableRandom(seed);
      int roll = 1 + random.nextInt(40);
      var box = box(random, roll);
      int voted = box.register().size();
      var tally = Tally.of(roll, voted, Ballot.SECRET, box);
      assertThat(tally.online() + tally.paper() + tally.proxy()).isEqualTo(voted);
      assertThat(tally.yes() + tally.no() + tally.abstain() + tally.invalid() + tally.missing())
          .as("seed %d", seed)
          .isEqualTo(voted);
      assertThat(tally.missing()).isNotNegative();
      assertThat(Tally.of(roll, voted, Ballot.SECRET, shuffled(box, random))).isEqualTo(tally);
    }
  }

  @Test
  void aBallotMoreOrLessInTheDatabaseIsFound() {
    for (long seed = 0; seed < 2_000; seed++) {
      var random = new SplittableRandom(seed);
      int roll = 2 + random.nextInt(40);
      var box = box(random, roll);
      if (box.slips().isEmpty()) continue;
      var less = new Box(box.register(), box.slips().subList(1, box.slips().size()), box.counts());
      refused(roll, less, MeetingRefusal.UNRECONCILED);
      var more = new ArrayList<>(box.slips());
      more.add(new Slip("FORGED0000000000", Choice.YES));
      refused(roll, new Box(box.register(), more, box.counts()), MeetingRefusal.UNRECONCILED);
      var twice = new ArrayList<>(box.slips());
      twice.set(0, box.slips().getLast());
      if (box.slips().size() > 1)
        refused(roll, new Box(box.register(), twice, box.counts()), MeetingRefusal.UNRECONCILED);
    }
  }

  @Test
  void paperUpToWhatWasGivenOutAndNotOneMore() {
    var register = List.of(Channel.PAPER, Channel.PAPER, Channel.ONLINE);
    var slips = List.of(new Slip("A", Choice.NO));
    var exact = new Box(register, slips, List.of(count(2, 0, 0, 0)));
    assertThat(Tally.of(3, 3, Ballot.SECRET, exact).yes()).isEqualTo(2);
    var short1 = new Box(register, slips, List.of(count(1, 0, 0, 0)));
    assertThat(Tally.of(3, 3, Ballot.SECRET, short1).missing()).isEqualTo(1);
    refused(
        3, new Box(register, slips, List.of(count(2, 0, 0, 1))), MeetingRefusal.PAPER_ABOVE_ROLL);
    refused(3, new Box(register, slips, List.of()), MeetingRefusal.NOT_COUNTED);
  }

  @Test
  void moreVotesThanTheRollAreRefused() {
    var register = List.of(Channel.ONLINE, Channel.ONLINE);
    var slips = List.of(new Slip("A", Choice.YES), new Slip("B", Choice.YES));
    assertThat(Tally.of(2, 2, Ballot.OPEN, new Box(register, slips, List.of())).yes()).isEqualTo(2);
    refused(1, new Box(register, slips, List.of()), MeetingRefusal.UNRECONCILED);
  }

  @Test
  void theLastCountHolds() {
    var box =
        new Box(
            List.of(Channel.PAPER, Channel.PAPER),
            List.of(),
            List.of(count(2, 0, 0, 0), count(0, 2, 0, 0)));
    assertThat(Tally.of(2, 2, Ballot.SECRET, box).no()).isEqualTo(2);
  }

  @Test
  void theDigestIsWhatAnyoneComputesFromTheLines() {
    var slips = List.of(new Slip("B", Choice.NO), new Slip("A", Choice.YES));
    assertThat(Tally.lines(slips, count(1, 2, 3, 4))).isEqualTo("A YES\nB NO\nPAPER 1 2 3 4\n");
    assertThat(Tally.digest("A YES\n"))
        .isEqualTo("850cfe8a7746a36ab21f7bacf00898ef4e67b65eb1b7709ec84bf7ae580adf37");
  }

  private static void refused(int roll, Box box, MeetingRefusal reason) {
    int present = Math.min(roll, box.register().size());
    assertThatThrownBy(() -> Tally.of(roll, present, Ballot.SECRET, box))
        .isInstanceOfSatisfying(Refused.class, it -> assertThat(it.reason()).isEqualTo(reason));
  }

  private static Count count(int yes, int no, int abstain, int invalid) {
    return new Count(yes, no, abstain, invalid, "甲", "乙");
  }

  private static Box box(SplittableRandom random, int roll) {
    var register = new ArrayList<Channel>();
    var slips = new ArrayList<Slip>();
    int papers = 0;
    for (int seat = 0; seat < roll; seat++) {
      if (random.nextInt(4) == 0) continue;
      var channel = Channel.values()[random.nextInt(3)];
      register.add(channel);
      if (channel == Channel.PAPER) papers++;
      else
        slips.add(
            new Slip(
                Long.toString(random.nextLong(Long.MAX_VALUE), 36) + seat,
                Choice.values()[random.nextInt(3)]));
    }
    return new Box(register, slips, counts(random, papers));
  }

  private static List<Count> counts(SplittableRandom random, int papers) {
    if (papers == 0) return List.of();
    int yes = random.nextInt(papers + 1);
    int no = random.nextInt(papers - yes + 1);
    int invalid = random.nextInt(papers - yes - no + 1);
    return List.of(count(papers, 0, 0, 0), count(yes, no, 0, invalid));
  }

  private static Box shuffled(Box box, SplittableRandom random) {
    var slips = new ArrayList<>(box.slips());
    java.util.Collections.shuffle(slips, new java.util.Random(random.nextLong()));
    return new Box(box.register(), slips, box.counts());
  }
}
