package org.liandong.projects;

import java.util.UUID;
import org.liandong.base.County;
import org.liandong.base.CountyId;
import org.liandong.base.PlaceCode;

/**
 * Who can carry a project out.
 *
 * @param code its unified social credit code; empty when it is filed only
 */
public record Organisation(Id id, PlaceCode place, String name, Kind kind, String code) {

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

  /** Words: {@code projects.organisation.NAME}. */
  public enum Kind {
    /** 社会团体, community organisations included. */
    SOCIAL,
    /** 社会服务机构 (民办非企业单位), professional social work agencies included. */
    SERVICE,
    FOUNDATION,
    COMPANY,
    /** 事业单位. */
    INSTITUTION;

    /** 社会组织: what may carry a project out (PRJ-25). */
    public boolean social() {
      return this == SOCIAL || this == SERVICE || this == FOUNDATION;
    }
  }
}
