package org.liandong.territory;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.liandong.base.AccountId;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.PlaceCode;

/**
 * Somebody's duty for a place (责任到人, 003:45).
 *
 * @param twoCommittee whether the person sits on one of the two committees (两委) of the community
 * @param until the first day without the duty, null while it lasts
 */
public record Charge(
    Id id,
    PlaceCode place,
    Role role,
    AccountId account,
    String name,
    boolean twoCommittee,
    LocalDate from,
    @Nullable LocalDate until) {

  /** Printed {@code 530111-<uuid>}. */
  public record Id(County county, UUID id) {
    public static Id parse(String text) {
      var parsed = CountyId.parse(text);
      return new Id(parsed.county(), parsed.id());
    }

    @Override
    public String toString() {
      return new CountyId(county, id).toString();
    }
  }

  /** OWNER is the one person responsible for the place; the others help (GRD-04, GRD-05). */
  public enum Role {
    /** 责任人: at most one for a place at a time. */
    OWNER,
    /** 网格成员. */
    MEMBER,
    /** 社区党员 who is a member of the grid. */
    PARTY_MEMBER,
    /** 楼栋长. */
    BUILDING_HEAD,
    /** 院长, head of a yard. */
    YARD_HEAD,
    /** A seat on one of the two committees (两委) of a community, held at the committee. */
    SEAT
  }

  /**
   * A duty to be taken.
   *
   * @param twoCommittee said outright; a seat held at the committee counts as well
   */
  public record Duty(
      PlaceCode place,
      Role role,
      AccountId account,
      String name,
      boolean twoCommittee,
      LocalDate from) {}

  public boolean current(LocalDate day) {
    return !day.isBefore(from) && (until == null || day.isBefore(until));
  }
}
