package org.liandong.meetings.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.meetings.Meeting;
import org.liandong.meetings.Motion;
import org.liandong.meetings.Roll;
import org.liandong.meetings.Stage;
import org.liandong.meetings.Tally;
import org.liandong.ui.Form;
import org.liandong.ui.tag.Choice;

/**
 * One motion and its vote.
 *
 * @param own the reader's place on the roll, or null
 * @param slips the published ballots, once the vote is closed
 * @param rulings quorum and majority in words
 * @param mine what the reader may vote for: the own seat and those represented
 * @param receipt shown once after voting
 */
public record MotionPage(
    Motion motion,
    Meeting meeting,
    List<Line> lines,
    List<Motion.Slip> slips,
    List<Motion.Count> counts,
    @Nullable Tally tally,
    List<Said> rulings,
    List<Choice> mine,
    boolean convenes,
    boolean desk,
    boolean open,
    @Nullable String receipt,
    Form form) {

  /**
   * Somebody on the roll.
   *
   * @param way how the seat voted, or null when it has not
   * @param choice what it voted in an open vote that is closed
   */
  public record Line(
      Roll.Member member,
      boolean takesPart,
      Motion.@Nullable Channel way,
      Motion.@Nullable Choice choice) {}

  /** A kept ruling in words. */
  public record Said(boolean kept, String rule, String sentence, String source) {}

  public boolean secret() {
    return motion.ballot() == Motion.Ballot.SECRET;
  }

  public boolean voting() {
    return motion.stage() == Motion.Stage.VOTING;
  }

  public boolean sitting() {
    return meeting.stage() == Stage.SITTING;
  }

  public boolean mayOpen() {
    return convenes
        && motion.stage() == Motion.Stage.TABLED
        && (sitting() || meeting.stage() == Stage.CALLED && motion.online());
  }

  /** Those in the room who have not voted: they may get a paper, or be called. */
  public List<Line> waiting() {
    return lines.stream()
        .filter(line -> line.member().votes() && line.takesPart() && line.way() == null)
        .toList();
  }

  public long with(Motion.Channel channel) {
    return lines.stream().filter(line -> line.way() == channel).count();
  }

  public long entitled() {
    return lines.stream().filter(line -> line.member().votes()).count();
  }

  public static String tone(Motion.Stage stage) {
    return switch (stage) {
      case TABLED -> "";
      case VOTING -> "wait";
      case CARRIED -> "ok";
      case LOST -> "late";
      case WITHDRAWN -> "plain";
    };
  }
}
