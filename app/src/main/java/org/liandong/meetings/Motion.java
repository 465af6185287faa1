package org.liandong.meetings;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.Refused;

/**
 * Something a meeting decides on by a vote (议题).
 *
 * @param online whether members may vote online, also before the session
 * @param selves which of the four selves it serves (DEM-16)
 */
public record Motion(
    Id id,
    Meeting.Id meeting,
    int nr,
    String title,
    String words,
    Ballot ballot,
    boolean online,
    Set<Self> selves,
    Stage stage) {

  /** Printed {@code 530111-<uuid>}. */
  public record Id(County county, UUID value) {
    public static Id parse(String text) {
      var id = CountyId.parse(text);
      return new Id(id.county(), id.id());
    }

    @Override
    public String toString() {
      return new CountyId(county, value).toString();
    }
  }

  /** By name, or so that no ballot leads to its voter. */
  public enum Ballot {
    OPEN,
    SECRET
  }

  /** 自我管理、自我服务、自我教育、自我监督 (003:108). */
  public enum Self {
    GOVERN,
    SERVE,
    LEARN,
    OVERSEE
  }

  /** What one votes. */
  public enum Choice {
    YES,
    NO,
    ABSTAIN
  }

  /** The way a vote came: a proxy's is given by another member for the seat. */
  public enum Channel {
    ONLINE,
    PAPER,
    PROXY
  }

  /** Where the vote stands. */
  public enum Stage {
    TABLED,
    VOTING,
    CARRIED,
    LOST,
    WITHDRAWN;

    public boolean decided() {
      return this == CARRIED || this == LOST;
    }
  }

  /** What can be done with a motion. */
  enum Step {
    OPEN,
    CARRY,
    LOSE,
    WITHDRAW
  }

  /** Which step leads where. Total: what is not listed is refused. */
  static Stage next(Stage from, Step step) {
    return switch (step) {
      case OPEN -> on(from == Stage.TABLED, Stage.VOTING);
      case CARRY -> on(from == Stage.VOTING, Stage.CARRIED);
      case LOSE -> on(from == Stage.VOTING, Stage.LOST);
      case WITHDRAW -> on(from == Stage.TABLED, Stage.WITHDRAWN);
    };
  }

  private static Stage on(boolean allowed, Stage to) {
    if (!allowed) throw new Refused(MeetingRefusal.NOT_VOTING);
    return to;
  }

  /** A motion to be put on the agenda. */
  public record Draft(String title, String words, Ballot ballot, boolean online, Set<Self> selves) {
    public Draft {
      selves = Set.copyOf(selves);
    }
  }

  /** A ballot as it is counted: its receipt and what it says. */
  public record Slip(String receipt, Choice choice) {}

  /**
   * What two people counted out of the paper ballots.
   *
   * @param invalid ballots that say nothing or too much
   */
  public record Count(int yes, int no, int abstain, int invalid, String teller, String witness) {
    public int total() {
      return yes + no + abstain + invalid;
    }
  }

  /** Everything a tally is made of. */
  public record Box(List<Channel> register, List<Slip> slips, List<Count> counts) {}
}
