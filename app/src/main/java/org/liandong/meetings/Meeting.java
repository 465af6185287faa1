package org.liandong.meetings;

import java.time.Instant;
import java.util.UUID;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.PlaceCode;

/**
 * A meeting of a body as it stands.
 *
 * @param code the six figures shown in the room, for checking in
 * @param version how many facts it was folded from
 */
public record Meeting(
    Id id,
    Body.Id body,
    PlaceCode place,
    Form form,
    String title,
    String venue,
    String agenda,
    Instant begins,
    String code,
    Stage stage,
    int version) {

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

  /**
   * A session with agenda and votes, a patrol of delegates (ACT-23), or an hour of reception in
   * their studio (ACT-25): the last two need no quorum.
   */
  public enum Form {
    SESSION,
    PATROL,
    RECEPTION
  }

  /**
   * A meeting to be held.
   *
   * @param once the token of the form: the same form sent twice is one meeting
   */
  public record Plan(
      Form form, String title, String venue, String agenda, Instant begins, UUID once) {}

  /** One thing that happened to it; never changed afterwards. */
  public record Fact(
      int nr, Action action, Instant at, AccountId account, String by, String words) {}
}
