package org.liandong.meetings;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.liandong.Covers;
import org.liandong.PlatformTest;
import org.liandong.Said;
import org.liandong.meetings.Motion.Box;
import org.liandong.meetings.Motion.Choice;
import org.liandong.meetings.Motion.Count;

/** Votes online, on paper and by proxy: counted once, secret where they are, never changed. */
@PlatformTest
class BallotsTests extends Called {
  @Test
  @Covers({"DEM-08", "DEM-16"})
  void onlinePaperAndProxyAreOneTallyThatReplays() {
    var id = motion(Motion.Ballot.SECRET);
    ballots.cast(members.get(7), id, Choice.YES, null);
    attendances.represent(members.get(8), meeting, seat(9), seat(1), null);
    sit(6);
    var receipt = ballots.cast(members.get(0), id, Choice.YES, null);
    ballots.cast(members.get(0), id, Choice.NO, seat(9));
    ballots.handOut(worker, id, Set.of(seat(2), seat(3), seat(4)));
    refused(
        MeetingRefusal.PAPER_ABOVE_ROLL,
        () -> ballots.count(worker, id, new Count(3, 1, 0, 0, "甲", "乙")));
    var above = new Count(3, 1, 0, 0, "甲", "乙");
    assertThat(Said.of(platform, () -> ballots.count(worker, id, above)))
        .contains("数出 4 张票，只发出了 3 张");
    ballots.count(worker, id, new Count(2, 0, 0, 1, "甲", "乙"));
    var tally = motions.close(worker, id);
    assertThat(tally.online()).isEqualTo(2);
    assertThat(tally.paper()).isEqualTo(3);
    assertThat(tally.proxy()).isEqualTo(1);
    assertThat(tally.yes()).isEqualTo(4);
    assertThat(tally.invalid()).isEqualTo(1);
    assertThat(votes.slips(id)).anyMatch(slip -> slip.receipt().equals(receipt));
    var box = new Box(List.copyOf(votes.register(id).values()), votes.slips(id), votes.counts(id));
    assertThat(Tally.of(9, tally.present(), Motion.Ballot.SECRET, box))
        .isEqualTo(tally)
        .isEqualTo(results.find(id).orElseThrow());
    assertThat(motions.find(worker, id).selves()).containsExactly(Motion.Self.GOVERN);
  }

  @Test
  void nobodyIsCountedTwiceWhateverTheWay() {
    var id = motion(Motion.Ballot.SECRET);
    ballots.cast(members.get(0), id, Choice.YES, null);
    refused(MeetingRefusal.VOTED_ALREADY, () -> ballots.cast(members.get(0), id, Choice.NO, null));
    sit(6);
    refused(MeetingRefusal.VOTED_ALREADY, () -> ballots.handOut(worker, id, Set.of(seat(1))));
    refused(MeetingRefusal.NOT_PRESENT, () -> ballots.handOut(worker, id, Set.of(seat(9))));
  }

  @Test
  void aVoteAfterTheCloseIsRefused() {
    var id = motion(Motion.Ballot.SECRET);
    sit(6);
    ballots.cast(members.get(0), id, Choice.YES, null);
    motions.close(worker, id);
    refused(MeetingRefusal.NOT_VOTING, () -> ballots.cast(members.get(1), id, Choice.YES, null));
    refused(MeetingRefusal.NOT_VOTING, () -> motions.close(worker, id));
    assertThat(motions.find(worker, id).stage()).isEqualTo(Motion.Stage.LOST);
  }

  @Test
  void aSecretBallotLeadsToNoVoter() {
    var id = motion(Motion.Ballot.SECRET);
    for (int i = 0; i < 6; i++) ballots.cast(members.get(i), id, Choice.YES, null);
    sit(6);
    motions.close(worker, id);
    assertThat(sql.queryForList("select seat from meetings.ballot where motion = ?", id.value()))
        .hasSize(6)
        .allMatch(row -> row.get("seat") == null);
    var columns =
        sql.queryForList(
            "select column_name from information_schema.columns where table_schema = 'meetings'"
                + " and table_name = 'ballot'",
            String.class);
    assertThat(columns).containsExactlyInAnyOrder("county", "motion", "receipt", "choice", "seat");
    var rows =
        sql.queryForList(
            "select receipt from meetings.ballot where motion = ? order by ctid",
            String.class,
            id.value());
    assertThat(rows).isSorted();
    var urn = sql.queryForObject("select ballots::text from meetings.urn", String.class);
    assertThat(urn).isEqualTo("[]");
    var audited =
        sql.queryForList(
            "select facts::text from audit.entry where action = 'meetings.voted'", String.class);
    assertThat(audited).hasSize(6).noneMatch(text -> text.contains("YES"));
  }

  @Test
  void anOpenVoteNamesTheSeatAndShowsNothingBeforeTheClose() {
    var id = motion(Motion.Ballot.OPEN);
    sit(5);
    ballots.cast(members.get(0), id, Choice.YES, null);
    ballots.call(worker, id, Map.of(seat(2), Choice.NO, seat(3), Choice.YES));
    var tally = motions.close(worker, id);
    assertThat(tally.yes()).isEqualTo(2);
    assertThat(votes.named(id)).containsEntry(seat(2), Choice.NO);
    assertThat(motions.find(worker, id).stage()).isEqualTo(Motion.Stage.LOST);
  }

  @Test
  void theMajorityIsOfThoseWhoTookPartAndHalfIsNotEnough() {
    var half = motion(Motion.Ballot.OPEN);
    sit(6);
    for (int i = 0; i < 3; i++) ballots.cast(members.get(i), half, Choice.YES, null);
    motions.close(worker, half);
    assertThat(motions.find(worker, half).stage()).isEqualTo(Motion.Stage.LOST);
    var more = motion(Motion.Ballot.OPEN);
    for (int i = 0; i < 4; i++) ballots.cast(members.get(i), more, Choice.YES, null);
    motions.close(worker, more);
    assertThat(motions.find(worker, more).stage()).isEqualTo(Motion.Stage.CARRIED);
  }

  @Test
  void ballotsResultsAndFactsCannotBeChangedByTheRuntimeRole() {
    for (var table : List.of("ballot", "result", "voted", "paper_count", "fact", "signature"))
      assertThatThrownBy(() -> sql.update("delete from meetings." + table))
          .as(table)
          .hasStackTraceContaining("permission denied");
  }
}
