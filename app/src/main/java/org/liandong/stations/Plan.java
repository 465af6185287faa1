package org.liandong.stations;

import java.time.LocalDate;
import java.util.UUID;

/** What a compound sets out to do (行动计划), and the four who carry it. */
public record Plan(
    UUID id, String title, String words, Roles roles, LocalDate since, LocalDate until) {

  /**
   * 小区党组织牵头、物居业联动、居民骨干参与、社会组织支持 (001:5).
   *
   * @param party who leads: the party branch of the compound
   * @param owners property company, committee and owners, who act together
   * @param residents the residents who take part
   * @param support the social organisation that supports
   */
  public record Roles(String party, String owners, String residents, String support) {}

  /** A plan to be made. */
  public record Draft(
      String title, String words, Roles roles, LocalDate since, LocalDate until, UUID once) {}
}
