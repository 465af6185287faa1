package org.liandong.meetings;

import static org.liandong.meetings.Motion.Channel.PAPER;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.liandong.base.Refused;
import org.liandong.meetings.Motion.Box;
import org.liandong.meetings.Motion.Channel;
import org.liandong.meetings.Motion.Choice;
import org.liandong.meetings.Motion.Count;
import org.liandong.meetings.Motion.Slip;

/**
 * Online, paper and proxy votes in one count that adds up, or none. Pure: the same box gives the
 * same tally when the vote closes, in a replay and to whoever counts the published ballots.
 *
 * @param roll how many have a vote
 * @param present how many took part: came, were represented, or voted
 * @param online seats that voted online; {@code paper} and {@code proxy} likewise
 * @param invalid papers that count for nothing
 * @param missing papers given out that never came back
 * @param digest SHA-256 over the ballots and the paper count, as {@link #lines} writes them
 */
public record Tally(
    int roll,
    int present,
    int online,
    int paper,
    int proxy,
    int yes,
    int no,
    int abstain,
    int invalid,
    int missing,
    String digest) {

  /**
   * Counts an open vote, in which every seat in the register has its ballot, or a secret one, in
   * which papers were counted apart.
   *
   * @throws Refused {@link MeetingRefusal#UNRECONCILED} when a ballot is missing or one too many,
   *     {@link MeetingRefusal#PAPER_ABOVE_ROLL} and {@link MeetingRefusal#NOT_COUNTED} for papers
   */
  static Tally of(int roll, int present, Motion.Ballot form, Box box) {
    int voted = box.register().size();
    int papers = form == Motion.Ballot.SECRET ? with(box, PAPER) : 0;
    if (voted > roll || present > roll) throw new Refused(MeetingRefusal.UNRECONCILED, voted, roll);
    if (box.slips().size() != voted - papers || twice(box.slips()))
      throw new Refused(MeetingRefusal.UNRECONCILED, box.slips().size(), voted - papers);
    var count = counted(papers, box.counts());
    return new Tally(
        roll,
        present,
        with(box, Channel.ONLINE),
        with(box, PAPER),
        with(box, Channel.PROXY),
        (count == null ? 0 : count.yes()) + votes(box, Choice.YES),
        (count == null ? 0 : count.no()) + votes(box, Choice.NO),
        (count == null ? 0 : count.abstain()) + votes(box, Choice.ABSTAIN),
        count == null ? 0 : count.invalid(),
        count == null ? 0 : papers - count.total(),
        digest(lines(box.slips(), count)));
  }

  /** The last count of the papers, which may not hold more than were given out. */
  private static @Nullable Count counted(int papers, List<Count> counts) {
    if (counts.isEmpty() && papers > 0) throw new Refused(MeetingRefusal.NOT_COUNTED, papers);
    if (counts.isEmpty()) return null;
    var last = counts.getLast();
    check(last, papers);
    return last;
  }

  static void check(Count count, int papers) {
    if (count.total() > papers)
      throw new Refused(MeetingRefusal.PAPER_ABOVE_ROLL, count.total(), papers);
  }

  private static boolean twice(List<Slip> slips) {
    return slips.stream().map(Slip::receipt).distinct().count() != slips.size();
  }

  private static int with(Box box, Channel channel) {
    return (int) box.register().stream().filter(it -> it == channel).count();
  }

  private static int votes(Box box, Choice choice) {
    return (int) box.slips().stream().filter(slip -> slip.choice() == choice).count();
  }

  /** One line a ballot in the order of the receipts, then the papers. */
  static String lines(List<Slip> slips, @Nullable Count count) {
    var text = new StringBuilder();
    slips.stream()
        .sorted(Comparator.comparing(Slip::receipt))
        .forEach(slip -> text.append(slip.receipt() + " " + slip.choice() + "\n"));
    if (count != null)
      text.append(
          "PAPER %d %d %d %d\n"
              .formatted(count.yes(), count.no(), count.abstain(), count.invalid()));
    return text.toString();
  }

  static String digest(String lines) {
    try {
      var hash = MessageDigest.getInstance("SHA-256");
      return HexFormat.of().formatHex(hash.digest(lines.getBytes(StandardCharsets.UTF_8)));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
