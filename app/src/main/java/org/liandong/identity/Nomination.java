package org.liandong.identity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.PlaceCode;

/**
 * Whom to appoint to what.
 *
 * @param post key of a {@link Post}, which gives position and line
 * @param until the last day of the term, or null
 * @param paper what the appointment rests on
 */
public record Nomination(
    AccountId account,
    String post,
    PlaceCode place,
    LocalDate since,
    @Nullable LocalDate until,
    Paper paper) {

  /**
   * @param portfolio what a committee member is in charge of (ACT-22)
   * @param unit the unit a part-time member or delegate comes from (ACT-24)
   * @param certificate the number of the certificate the post asks for (ACT-05)
   * @param document the decision that appoints
   */
  public record Paper(
      @Nullable String portfolio,
      @Nullable String unit,
      @Nullable String certificate,
      @Nullable String document) {
    public static final Paper NONE = new Paper(null, null, null, null);
  }

  public static Nomination of(AccountId account, String post, PlaceCode place, LocalDate since) {
    return new Nomination(account, post, place, since, null, Paper.NONE);
  }
}
