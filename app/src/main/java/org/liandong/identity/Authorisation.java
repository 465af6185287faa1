package org.liandong.identity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.files.Attachment;

/**
 * A resident's word that a helper may act for them (SUPL-22, Z-08).
 *
 * @param scan the attachment with the signed paper, when given on paper
 * @param until the last day
 * @param withdrawn when it was taken back, or null
 */
public record Authorisation(
    Id id,
    AccountId resident,
    AccountId helper,
    Way way,
    Scope scope,
    Attachment.@Nullable Id scan,
    LocalDate since,
    LocalDate until,
    @Nullable Instant withdrawn) {

  /** Printed {@code 530111-<uuid>}. */
  public record Id(County county, UUID value) {
    public static Id parse(String text) {
      var id = CountyId.parse(text);
      return new Id(id.county(), id.id());
    }

    @Override
    public String toString() {
      return county + "-" + value;
    }
  }

  /** How it was given. */
  public enum Way {
    PAPER,
    SPOKEN,
    ONLINE
  }

  /** What the helper may do: everything the resident may, or only look. */
  public enum Scope {
    ACT,
    LOOK
  }

  public boolean holds(LocalDate day) {
    return withdrawn == null && !day.isBefore(since) && !day.isAfter(until);
  }
}
