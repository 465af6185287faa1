package org.liandong.territory.parties;

import java.util.List;
import java.util.UUID;
import org.liandong.base.Absent;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.PlaceCode;
import org.liandong.territory.Level;

/**
 * A party that shares in the governance of a place.
 *
 * @param version counts changes, so that a stale form is noticed
 */
public record Party(Id id, PlaceCode place, Kind kind, String name, int version, boolean open) {

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

  /** What sort of party it is. */
  public enum Kind {
    /** 政府部门. */
    GOVERNMENT,
    /** 业委会. */
    OWNERS_COMMITTEE,
    /** 物业. */
    PROPERTY_FIRM,
    /** 社区综合党委. */
    PARTY_COMMITTEE,
    /** 社区居委会. */
    RESIDENT_COMMITTEE,
    /** 社会组织. */
    SOCIAL_ORGANISATION,
    /** 辖区单位. */
    RESIDENT_UNIT,
    /** 社区居民. */
    RESIDENTS;

    private static final List<Kind> COMPOUND =
        List.of(GOVERNMENT, OWNERS_COMMITTEE, PROPERTY_FIRM, SOCIAL_ORGANISATION, RESIDENT_UNIT);
    private static final List<Kind> COMMUNITY =
        List.of(PARTY_COMMITTEE, RESIDENT_COMMITTEE, RESIDENT_UNIT, SOCIAL_ORGANISATION, RESIDENTS);

    /** The five that belong together at a place; elsewhere there are none. */
    public static List<Kind> of(PlaceCode place) {
      return switch (Level.of(place)) {
        case COMPOUND -> COMPOUND;
        case COMMITTEE -> COMMUNITY;
        default -> throw new Absent(place);
      };
    }
  }

  /** Whom to call there; empty where it is not known. */
  public record Contact(String name, String phone) {
    public static final Contact NONE = new Contact("", "");
  }
}
